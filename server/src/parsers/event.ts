/** What parsers have in common when they make an event: the severity that nobody states, kinds of actors, outcomes in many words. */
import type { Actor, Mark, Outcome, ParsedEvent, Severity, Target } from "@tallystick/event";
import type { Called } from "./action-table.ts";
import { keptAction } from "./actions.ts";
import { isEmail, typeOfName } from "./actor-type.ts";
import { compact, TEXT_CHARACTERS_MAX, toNumber, type Writable } from "./fields.ts";
import type { How } from "./parser.ts";
import { readTime } from "./time.ts";

/** More targets than this are left to the record. */
const TARGETS_MAX = 16;

/** The parts of an event, any of which may be missing. */
export type Parts = {
  readonly [K in Exclude<keyof ParsedEvent, "action" | "verb" | "category" | "targets" | "time" | "marks">]?:
    | ParsedEvent[K]
    | undefined;
} & {
  readonly call: Called;
  readonly targets?: readonly (Target | undefined)[];
  /** The time as the source wrote it; `how` says where and when that was. */
  readonly at?: unknown;
  readonly how?: Pick<How, "receivedUs" | "zone">;
  /** A grant whose second target is all rights is marked so by itself. */
  readonly marks?: readonly Mark[];
};

/** Makes an event: what is undefined is left out, and what is unknown is said to be. */
export function makeEvent(parts: Parts): ParsedEvent {
  const { actor, call, changes, context, event_id, from, labels, message, service } = parts;
  const { category, verb } = call;
  const outcome = parts.outcome ?? "unknown";
  const time = readTime(parts.at, parts.how ?? NOWHERE);
  const action = keptAction(call.action);
  const named = distinct(parts.targets ?? []);
  const marked = marksOf({ named, verb, said: [call.marks, parts.marks], noZone: time?.noZone === true });
  const event: Writable<ParsedEvent> = {
    category,
    action,
    verb,
    outcome,
    severity: parts.severity ?? severityOf(call, outcome),
    targets: named,
  };
  // Member by member: every event of every source is made here, and a loop over names takes four times as long.
  if (time !== undefined) event.time = time.time;
  const utcOffset = parts.utc_offset ?? time?.utcOffset;
  if (utcOffset !== undefined) event.utc_offset = utcOffset;
  if (parts.reason !== undefined) event.reason = parts.reason.slice(0, TEXT_CHARACTERS_MAX);
  if (actor !== undefined) event.actor = actor;
  if (from !== undefined) event.from = from;
  if (service !== undefined) event.service = service;
  if (context !== undefined) event.context = context;
  if (changes !== undefined) event.changes = changes;
  if (labels !== undefined) event.labels = labels;
  if (event_id !== undefined) event.event_id = event_id;
  if (message !== undefined) event.message = message;
  if (marked !== undefined) event.marks = marked;
  return event;
}

const NOWHERE = { receivedUs: 0, zone: "UTC" } as const;

function marksOf(of: {
  readonly named: readonly Target[];
  readonly verb: Called["verb"];
  readonly said: readonly (readonly Mark[] | undefined)[];
  readonly noZone: boolean;
}): readonly Mark[] | undefined {
  const gift = of.verb === "grant" ? of.named[1] : undefined;
  const isPrivilege = gift !== undefined && (isPrivileged(gift.name) || isPrivileged(gift.id));
  const marks: Mark[] = [];
  for (const some of of.said) for (const mark of some ?? []) if (!marks.includes(mark)) marks.push(mark);
  if (of.noZone && !marks.includes("no_zone")) marks.push("no_zone");
  if (isPrivilege && !marks.includes("privileged")) marks.push("privileged");
  return marks.length === 0 ? undefined : marks;
}

/** What is there, each once: sources name one thing in several places. */
function distinct(targets: readonly (Target | undefined)[]): Target[] {
  const found: Target[] = [];
  for (const target of targets) {
    if (target === undefined) continue;
    if (found.length >= TARGETS_MAX) break;
    if (found.length === 0 || !found.some((one) => isSame(one, target))) found.push(target);
  }
  return found;
}

function isSame({ id, name, type }: Target, other: Target): boolean {
  return (
    (id ?? name) === (other.id ?? other.name) &&
    (name ?? id) === (other.name ?? other.id) &&
    (type === other.type || other.type === undefined)
  );
}

/** Actions after which less is seen, or that open what was closed. */
const HIGH: ReadonlySet<string> = new Set([
  ...["audit.clear", "audit.stop", "trail.delete", "trail.stop", "log_stream.delete", "detection.disable"],
  ...["mfa.disable", "mfa.bypass", "secret_scanning.disable", "branch_protection.override", "snapshot.share"],
  ...["malware.detect", "threat.detect", "key.delete"],
]);

/** How much it matters by itself: an attempt less than what worked, reading less than changing. */
export function severityOf({ action, category, verb }: Called, outcome: Outcome): Severity {
  if (HIGH.has(action)) return outcome === "success" || outcome === "unknown" ? "high" : "medium";
  if (category === "security") return "medium";
  if (outcome === "denied") return "low";
  if (outcome === "failure") return category === "authentication" ? "low" : "info";
  if (category === "permission" && (verb === "grant" || verb === "create")) return "low";
  return verb === "delete" || verb === "revoke" ? "low" : "info";
}

const SUCCESS =
  /^(?:success|successful|succeeded|succeed|succes|ok|okay|allow|allowed|approved|accept|accepted|granted|passed|pass|true|yes|completed?|finished|done|resolved|healthy|active|good|0|2\d\d)$/;
const DENIED =
  /^(?:den(?:y|ied)|block(?:ed)?|forbid(?:den)?|unauthori[sz]ed|reject(?:ed)?|refused|drop(?:ped)?|prevented|quarantined?|challenge[d]?|not[_ ]?authori[sz]ed|access[_ ]?denied|permission[_ ]?denied|40[13])$/;
const FAILURE =
  /^(?:fail(?:ure|ed|s)?|error(?:ed)?|false|no|invalid|abort(?:ed)?|cancel(?:l?ed)?|timed?[_ ]?out|timeout|abandon(?:ed)?|unsuccessful|expired|bad|broken|lost|[45]\d\d)$/;

/** An outcome by any of the words that sources have for it; undefined for what says nothing of it. */
export function toOutcome(value: unknown): Outcome | undefined {
  if (typeof value === "boolean") return value ? "success" : "failure";
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  const word = String(value).trim().toLowerCase();
  if (SUCCESS.test(word)) return "success";
  if (DENIED.test(word)) return "denied";
  return FAILURE.test(word) ? "failure" : undefined;
}

/** The outcome of a request by HTTP's status. */
export function outcomeOfStatus(status: unknown): Outcome | undefined {
  const code = toNumber(status);
  if (!Number.isInteger(code) || code < 100 || code > 599) return undefined;
  if (code === 401 || code === 403 || code === 407) return "denied";
  return code < 400 ? "success" : "failure";
}

const SEVERITY_WORDS: ReadonlyMap<string, Severity> = new Map(
  (
    [
      ["info", "info informational information notice debug trace none default normal ok undefined 6 7 5"],
      ["low", "low minor"],
      ["medium", "medium moderate warning warn 4"],
      ["high", "high error err severe major important 3"],
      ["critical", "critical crit fatal alert emergency emerg panic urgent 2 1 0"],
    ] as const
  ).flatMap(([severity, words]) => words.split(" ").map((word) => [word, severity] as const)),
);

/** A severity by the words, or syslog's numbers, that sources have for it. */
export function toSeverity(value: unknown): Severity | undefined {
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  return SEVERITY_WORDS.get(String(value).trim().toLowerCase());
}

/** An actor of what a record says; undefined when it names nobody. Its type by the rules above, where the record has none. */
export function makeActor(
  parts: {
    readonly [K in keyof Actor]?: Actor[K] | undefined;
  },
): Actor | undefined {
  const { email } = parts;
  const [id, name] = [bounded(parts.id), bounded(parts.name)];
  const mail = isEmail(email) ? email : [name, id].find(isEmail);
  const machine = parts.credential?.id ?? parts.credential?.type;
  if (id === undefined && name === undefined && mail === undefined && machine === undefined && !parts.type)
    return undefined;
  const type = parts.type ?? typeOfName(name, mail, id);
  const isService = type === "machine" || type === "system";
  const isOwnMail = isService && email === undefined;
  return compact({
    type,
    id,
    name,
    email: isOwnMail ? undefined : mail,
    groups: parts.groups,
    credential: parts.credential,
    session: parts.session,
    identity: parts.identity,
    via: parts.via,
  });
}

function bounded(text: string | undefined): string | undefined {
  return text === undefined || text.length <= TEXT_CHARACTERS_MAX ? text : text.slice(0, TEXT_CHARACTERS_MAX);
}

/** A target, or undefined when nothing names it. */
export function makeTarget(
  type: string | undefined,
  id: string | undefined,
  name?: string | undefined,
): Target | undefined {
  if (id === undefined && name === undefined) return undefined;
  return compact({ type, id: bounded(id), name: name === id ? undefined : bounded(name) });
}

const PRIVILEGED =
  /admin|(?:^|[^a-z])owners?(?:$|[^a-z])|(?:^|[^a-z])(?:root|sudo|wheel|superuser|super user|god|poweruser|maintainer)(?:$|[^a-z])|fullaccess|all[_ ]?privileges|(?:^|[^a-z])editor(?:$|[^a-z])$/i;

/** Whether what is given names all rights: an administrator's, owner's or root's. */
export function isPrivileged(name: string | undefined): boolean {
  return name !== undefined && PRIVILEGED.test(name);
}
