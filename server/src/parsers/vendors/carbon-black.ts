/** VMware Carbon Black Cloud's audit log, whose sentences say what was done (developer.carbonblack.com, "Audit Log Events"). */
import { actionTable, call } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget } from "../event.ts";
import { member, text } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";

/** The first that fits. */
const SENTENCES: readonly (readonly [sentence: RegExp, action: string])[] = [
  [/logged out/i, "user.logout"],
  [/logged in|login|log in/i, "user.login"],
  [/created grant/i, "role.grant"],
  [/(?:deleted|revoked|removed) grant/i, "role.revoke"],
  [/(?:updated|modified) grant/i, "role.update"],
  [/(?:added|created) API/i, "token.create"],
  [/(?:deleted|removed|revoked) API/i, "token.delete"],
  [/(?:updated|modified) API/i, "token.update"],
  [/(?:added|created) user/i, "user.create"],
  [/(?:deleted|removed) user/i, "user.delete"],
  [/(?:two|2|multi)[- ]?factor.*(?:disabled|removed)/i, "mfa.disable"],
  [/(?:added|created) (?:\w+ )?policy/i, "policy.create"],
  [/(?:deleted|removed) (?:\w+ )?policy/i, "policy.delete"],
  [/policy/i, "policy.update"],
  [/live response|session/i, "session.start"],
  [/dismissed/i, "alert.dismiss"],
];
const ACTIONS = actionTable(
  [...new Set(SENTENCES.map(([, action]) => action))].map((action) => `${action} ${action}`).join("\n"),
);

export const carbonBlack: Parser = {
  name: "carbon-black",
  version: 1,
  actions: ACTIONS,
  keys: ["loginName"],
  recognises: (record) =>
    ["eventTime", "eventId", "loginName", "orgName", "description"].every(
      (name) => text(record, name) !== undefined,
    )
      ? SURE
      : NO,
  parse(record, how) {
    const description = text(record, "description") ?? "";
    const action = SENTENCES.find(([sentence]) => sentence.test(description))?.[1] ?? "config.update";
    const [, role] = /with role (.{1,64}?)(?: for .*)?$/i.exec(description) ?? [];
    const [, grantee] = /grant:? (\S{1,128})/i.exec(description) ?? [];
    return [
      makeEvent({
        call: call(action),
        how,
        at: member(record, "eventTime"),
        outcome: /fail|denied|invalid/i.test(description) ? "failure" : "success",
        actor: makeActor({ name: text(record, "loginName") }),
        targets: [
          role === undefined ? undefined : makeTarget("principal", grantee),
          makeTarget("role", role),
          makeTarget("path", text(record, "requestUrl")),
        ],
        from: fromAddress(text(record, "clientIp")),
        service: { name: "carbon-black" },
        event_id: text(record, "eventId"),
        message: description,
      }),
    ];
  },
};
