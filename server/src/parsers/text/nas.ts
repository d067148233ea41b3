/** What network storage writes: QNAP's `conn log: Users: alice, Source IP: …, Action: Login Success` (QuLog Center), and Synology's `User [alice] from [198.51.100.7] signed in to [DSM] …` (Log Center). */
import type { Outcome } from "@tallystick/event";
import { type Called, call } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget } from "../event.ts";
import { some } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";

/** What is not known stands as three dashes. */
const QNAP =
  /^(?:conn|event) log: Users: ([^,]{1,256}), Source IP: ([^,]{1,64}), Computer name: ([^,]{1,255}),(?: Connection type: ([^,]{1,64}), Accessed resources: (.{1,4096}?), Action: (.{1,64})| Application: ([^,]{1,128}), Category: ([^,]{1,128}), Content: (?:\[[^\]]{1,128}\] )?(.{1,4096}))$/s;
const SYNOLOGY =
  /(?:^|\s)(?:User|Host) \[([^\]]{1,256})\](?: from \[([^\]]{1,64})\](?:\([^)]{0,255}\))?)? .{0,128}?(?:signed in|logged in|sign in|log in|signed out|logged out|accessed|was blocked|failed)/;
/** `Event: write, Path: /share/x, File/Folder: File, Size: 1 KB, User: alice, IP: 198.51.100.7`. */
const SHARED =
  /(?:^|\s)Event: ([\w ]{1,32}), Path: (.{1,4096}?), File\/Folder: \w{1,16}, Size: [^,]{1,32}, User: ([^,]{1,256}), IP: (\S{1,64})/;
const ACTIONS: readonly (readonly [pattern: RegExp, action: string])[] = [
  [/^(?:login|log ?in)\b|\b(?:signed|sign|logged|log) in\b/i, "user.login"],
  [/^(?:logout|log ?out)\b|signed out|logged out/i, "user.logout"],
  [/^(?:read|view|open|access)/i, "object.read"],
  [/^download/i, "object.download"],
  [/^(?:upload|add|write|create|mkdir)/i, "object.create"],
  [/^(?:rename|move)/i, "object.move"],
  [/^(?:delete|remove)/i, "object.delete"],
  [/^(?:modify|change|edit|copy|permission)/i, "object.update"],
];
/** `Created user "carol".`: what was done to a thing of the system's own. */
const DONE =
  /^(Created|Added|Deleted|Removed|Edited|Changed|Modified|Updated|Enabled|Disabled|Set)(?: the)? (?:(password|account profile|permissions?) of )?([a-z][\w ]{1,48}?)s?(?: "([^"]{1,256})"|[.,]|$)/;
const VERBS: ReadonlyMap<string, string> = new Map([
  ["Created", "create"],
  ["Added", "create"],
  ["Deleted", "delete"],
  ["Removed", "delete"],
]);

export const nas: Parser<string> = {
  name: "nas",
  version: 1,
  recognises: (record) =>
    (record.includes("Source IP: ") && QNAP.test(record)) ||
    (record.includes("] ") && SYNOLOGY.test(record)) ||
    (record.includes("File/Folder: ") && SHARED.test(record))
      ? SURE
      : NO,
  parse(record, how) {
    const told = toldBy(record);
    const done = DONE.exec(told.said);
    return [
      makeEvent({
        call: told.isContent ? contentCall(done, told.said) : wordCall(told.said),
        how,
        outcome: outcomeOf(told.said),
        reason: /\bdue to (.{1,128}?)\.?$/.exec(told.said)?.[1],
        actor: makeActor({ name: known(told.user) }),
        targets: [
          makeTarget(done?.[3] ?? "object", done?.[4]),
          makeTarget("object", known(told.object?.split(" -> ", 1)[0])),
        ],
        from: fromAddress(known(told.address) ?? known(told.computer)),
        service: some({ name: how.hints.program === "qulogd" ? "qnap" : "nas", host: how.hints.host }),
        labels: some({ via: told.via }),
        message: told.isContent ? told.said : undefined,
      }),
    ];
  },
};

interface Told {
  readonly user: string | undefined;
  readonly address: string | undefined;
  readonly computer?: string | undefined;
  readonly via?: string | undefined;
  readonly object?: string | undefined;
  /** The word for what was done, or the sentence about it. */
  readonly said: string;
  readonly isContent: boolean;
}

function toldBy(record: string): Told {
  const qnap = QNAP.exec(record);
  if (qnap !== null) {
    const [, user, address, computer, via, object, action, , , content] = qnap;
    return {
      user,
      address,
      computer,
      via,
      object,
      said: action ?? content ?? "",
      isContent: action === undefined,
    };
  }
  const shared = SHARED.exec(record);
  if (shared !== null) {
    const [, event = "", object, user, address] = shared;
    return { user, address, object, said: event, isContent: false };
  }
  const [, user, address] = SYNOLOGY.exec(record) ?? [];
  const isHost = /(?:^|\s)Host \[/.test(record);
  return {
    user: isHost ? undefined : user,
    address: isHost ? user : address,
    object: /(?:to|via|in to|folder) \[([^\]]{1,256})\]/.exec(record)?.[1],
    said: record.slice(record.indexOf("]") + 1).trim(),
    isContent: false,
  };
}

function wordCall(said: string): Called {
  if (/was blocked/.test(said)) return call("network.block");
  return call(ACTIONS.find(([pattern]) => pattern.test(said))?.[1] ?? "log.write");
}

function contentCall(done: RegExpExecArray | null, said: string): Called {
  if (/\blogged in\b|\bsigned in\b/i.test(said)) return call("user.login");
  if (done === null) return call("log.write");
  const [, verb = "", part, noun = ""] = done;
  if (part === "password") return call("password.reset");
  const kind = VERBS.get(verb) ?? "update";
  if (/^user group$|^group$/.test(noun)) return call(`group.${kind}`);
  if (noun === "user")
    return call(verb === "Disabled" ? "user.disable" : verb === "Enabled" ? "user.enable" : `user.${kind}`);
  if (noun === "snapshot" && kind !== "update") return call(`snapshot.${kind}`);
  return call(`config.${kind}`);
}

function outcomeOf(said: string): Outcome {
  if (/\bblocked\b|\bdenied\b/i.test(said)) return "denied";
  return /\bfail(?:ed|ure)?\b/i.test(said) ? "failure" : "success";
}

function known(text: string | undefined): string | undefined {
  return text === undefined || text === "---" || text === "" ? undefined : text;
}
