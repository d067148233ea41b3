/** Nextcloud's and ownCloud's logs, with what their audit applications write into them as sentences (docs.nextcloud.com, "Logging"; doc.owncloud.com, "Auditing"). */

import { call } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget } from "../event.ts";
import { member, some, text } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";

/** Debug, info, warning, error, fatal. */
const LEVELS = ["info", "info", "low", "high", "critical"] as const;
/** In this order. In the first group stands what it was done to. */
const SENTENCES: readonly (readonly [RegExp, string])[] = [
  [/^Login (?:failed|attempt|successful):? "?([^"\s(]{1,128})/, "user.login"],
  [/^Two factor .{0,64}(?:attempt|failed)/, "mfa.challenge"],
  [/^Logout (?:occurred|of)/, "user.logout"],
  [/^User created: "([^"]{1,256})"/, "user.create"],
  [/^User deleted: "([^"]{1,256})"/, "user.delete"],
  [/^User (?:disabled): "([^"]{1,256})"/, "user.disable"],
  [/^User (?:enabled): "([^"]{1,256})"/, "user.enable"],
  [/^User renamed|^Quota/, "user.update"],
  [/^Password of user "([^"]{1,256})" has been changed/, "password.change"],
  [/^User "([^"]{1,256})" (?:has been )?added to group/, "group.grant"],
  [/^User "([^"]{1,256})" (?:has been )?removed from group/, "group.revoke"],
  [/^Group created: "([^"]{1,256})"/, "group.create"],
  [/^Group deleted: "([^"]{1,256})"/, "group.delete"],
  [
    /^(?:The )?(?:file|folder|item|calendar|share|Shared) .{0,512}?\b(?:has been )?unshared/i,
    "access.unshare",
  ],
  [/\bhas been shared\b|^Share(?:d| was)/i, "access.share"],
  [/\b(?:has been )?accessed: "([^"]{1,1024})"/, "object.read"],
  [/\b(?:has been )?(?:created|copied)(?:: | to )?"?([^"]{1,1024})"?/, "object.create"],
  [/\b(?:has been )?(?:written to|updated|modified): "([^"]{1,1024})"/, "object.update"],
  [/\b(?:has been )?renamed/, "object.move"],
  [/\b(?:has been )?(?:deleted|removed): "([^"]{1,1024})"/, "object.delete"],
  [/^App "([^"]{1,256})" (?:enabled|disabled)/, "config.update"],
];

export const nextcloud: Parser = {
  name: "nextcloud",
  version: 1,
  keys: ["reqId"],
  recognises: (record) =>
    text(record, "reqId") !== undefined &&
    text(record, "app") !== undefined &&
    text(record, "remoteAddr") !== undefined
      ? SURE
      : NO,
  parse(record, how) {
    const message = text(record, "message") ?? "";
    const [form, action = "log.write"] = SENTENCES.find(([one]) => one.test(message)) ?? [];
    const named = form?.exec(message)?.[1];
    const isSignIn = action === "user.login";
    const stated = text(record, "user");
    const user = stated === "--" || stated === undefined ? (isSignIn ? named : undefined) : stated;
    const [, group] = /\bgroup "([^"]{1,256})"/.exec(message) ?? [];
    return [
      makeEvent({
        call: call(action),
        how,
        at: member(record, "time"),
        outcome: /\bfail/i.test(message)
          ? "failure"
          : form === undefined || /attempt/.test(message)
            ? undefined
            : "success",
        severity: LEVELS[Number(text(record, "level"))],
        actor: makeActor({ id: user, name: user }),
        targets: [
          makeTarget(action.split(".")[0], isSignIn ? undefined : named),
          makeTarget("group", group),
          makeTarget("url", text(record, "url")),
        ],
        from: fromAddress(text(record, "remoteAddr"), { user_agent: text(record, "userAgent") }),
        service: some({ name: "nextcloud" }),
        context: some({ request: text(record, "reqId") }),
        labels: some({ app: text(record, "app"), method: text(record, "method") }),
        message,
      }),
    ];
  },
};
