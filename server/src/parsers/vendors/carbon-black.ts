/** VMware Carbon Black Cloud's audit log, whose sentences say what was done (developer.carbonblack.com, "Audit Log Events"). */
import type { Outcome, Target } from "@tallystick/event";
import { actionTable, type Called, call, called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget } from "../event.ts";
import { type Fields, member, some, text } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";

/** The first that fits. */
const SENTENCES: readonly (readonly [sentence: RegExp, action: string])[] = [
  [/logged out/i, "user.logout"],
  [/logged in|\blog ?in\b/i, "user.login"],
  [/(?:created|added) grant/i, "role.grant"],
  [/(?:deleted|revoked|removed) grant/i, "role.revoke"],
  [/(?:updated|modified) grant/i, "role.update"],
  [/created custom role|\brole .{1,200} created\b/i, "role.create"],
  [/deleted custom role|\brole .{1,200} deleted\b/i, "role.delete"],
  [/(?:updated|modified) custom role|\brole .{1,200} (?:updated|modified)\b/i, "role.update"],
  [/retrieved secret/i, "secret.read"],
  [/^(?:downloaded|viewed|retrieved) .*polic/i, "config.read"],
  [/(?:added|created) (?:API|connector)/i, "token.create"],
  [/(?:deleted|removed|revoked) (?:API|connector)/i, "token.delete"],
  [/(?:updated|modified|regenerated) (?:API|connector)/i, "token.update"],
  [/(?:added|created) user/i, "user.create"],
  [/(?:deleted|removed) user/i, "user.delete"],
  [/(?:updated|modified) user/i, "user.update"],
  [/(?:two|2|multi)[- ]?factor.*(?:disabled|removed)/i, "mfa.disable"],
  [/reputation override|\b(?:feed|watchlist)\b/i, "detection.update"],
  [/bypass\b.*\b(?:disabled|off)\b|disabled .*\bbypass/i, "detection.enable"],
  [/bypass/i, "detection.disable"],
  [/quarantine/i, "quarantine.add"],
  [/changed policy .*device|^set .*device/i, "device.update"],
  [/uninstall|deregistered/i, "device.remove"],
  [/(?:added|created) (?:\w+ )?policy|^policy .* created\b/i, "policy.create"],
  [/(?:deleted|removed) (?:\w+ )?policy|^policy .* deleted\b/i, "policy.delete"],
  [/policy/i, "policy.update"],
  [/live response .*(?:ended|closed|terminated)|(?:ended|closed) .*session/i, "session.end"],
  [/live response|session/i, "session.start"],
  [/dismissed/i, "alert.dismiss"],
  [
    /"s3_bucket_name".*"enabled":false|"enabled":false.*"s3_bucket_name"|(?:deleted|disabled) .*forwarder/i,
    "log_stream.delete",
  ],
  [/"s3_bucket_name"|forwarder/i, "log_stream.update"],
  [/^(?:exported|downloaded)|\bexport\b/i, "data.export"],
  [/^(?:created|added) /i, "config.create"],
  [/^(?:deleted|removed) /i, "config.delete"],
  [/^(?:updated|modified|changed|set|enabled|disabled|parameters updated) /i, "config.update"],
];
const ACTIONS = actionTable(
  [...new Set(SENTENCES.map(([, action]) => action))].map((action) => `${action} ${action}`).join("\n"),
);
/** Nothing is looked for behind this much of a sentence. */
const SENTENCE_CHARACTERS_MAX = 2048;

export const carbonBlack: Parser = {
  name: "carbon-black",
  version: 2,
  actions: ACTIONS,
  keys: ["loginName", "actor_ip", "create_time"],
  recognises: (record) => (isOld(record) || isNew(record) ? SURE : NO),
  parse(record, how) {
    const description = text(record, "description") ?? "";
    const sentence = description.slice(0, SENTENCE_CHARACTERS_MAX);
    const about = callOf(sentence);
    return [
      makeEvent({
        call: about,
        how,
        at: member(record, "eventTime") ?? member(record, "create_time"),
        outcome: outcomeOf(sentence),
        actor: makeActor({
          name: text(record, "loginName") ?? text(record, "actor"),
          // Whatever signs in as a connector is a program.
          type: /^connector\b/i.test(sentence) ? "machine" : undefined,
        }),
        targets: [
          ...targetsOf(sentence, about),
          makeTarget("path", text(record, "requestUrl") ?? text(record, "request_url")),
        ],
        from: fromAddress(text(record, "clientIp") ?? text(record, "actor_ip")),
        service: some({ name: "carbon-black", account: text(record, "orgName") ?? text(record, "org_key") }),
        event_id: text(record, "eventId"),
        message: description,
      }),
    ];
  },
};

function isOld(record: Fields): boolean {
  const names = ["eventTime", "eventId", "loginName", "orgName", "description"];
  return names.every((name) => text(record, name) !== undefined);
}

/** Of the audit log's newer interface. */
function isNew(record: Fields): boolean {
  return ["create_time", "actor", "org_key", "description"].every((name) => text(record, name) !== undefined);
}

function callOf(sentence: string): Called {
  const action = SENTENCES.find(([pattern]) => pattern.test(sentence))?.[1];
  if (action !== undefined) return call(action);
  return called(sentence.trim().split(/\s/, 1)[0], undefined, {
    prefix: "carbon_black",
    category: "configuration",
  });
}

function outcomeOf(sentence: string): Outcome {
  if (/denied|not authorized|permission/i.test(sentence) && !/successfully/i.test(sentence)) return "denied";
  return /fail|invalid|incorrect|unsuccessful|locked/i.test(sentence) ? "failure" : "success";
}

/** Names stand behind the words that say what they are names of. */
const NAMES: readonly (readonly [type: string, pattern: RegExp])[] = [
  ["user", /\b(?:added|created|deleted|removed|updated|modified) user:? (\S{1,128})/i],
  ["role", /\bcustom role (.{1,64}?) \(psc:|\brole (.{1,64}?) \(psc:/i],
  ["token", /\bAPI ID (\S{1,64})|\bconnector:? (\S{1,128})/i],
  ["policy", /^policy:? (.{1,128}?) \(ID|\bpolicy (?!to\b)(.{1,128}?) \(ID|\bpolicy to (.{1,128}?) \(ID/i],
  ["device", /\bdevice(?:\(s\)|s)?:? ([\w.,-]{1,256})/i],
];

function targetsOf(sentence: string, { verb }: Called): readonly (Target | undefined)[] {
  if (verb === "login" || verb === "logout") return [];
  const [, role] = /with role (.{1,64}?)(?: for .*)?$/i.exec(sentence) ?? [];
  const [, grantee] = /grant:? (\S{1,128})/i.exec(sentence) ?? [];
  if (grantee !== undefined) return [makeTarget("principal", grantee), makeTarget("role", role)];
  return NAMES.map(([type, pattern]) => {
    const [, ...groups] = pattern.exec(sentence) ?? [];
    return makeTarget(type, groups.find((group) => group !== undefined)?.replace(/[.,:]$/, ""));
  });
}
