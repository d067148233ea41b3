/** What parsers have in common when they make an event: the severity that nobody states, kinds of actors, outcomes in many words. */
import type { Actor, Mark, Outcome, ParsedEvent, Severity, Target } from "@tallystick/event";
import type { Called } from "./action-table.ts";
import { keptAction } from "./actions.ts";
import { isEmail, typeOfName } from "./actor-type.ts";
import { compact, TEXT_CHARACTERS_MAX, toNumber, type Writable } from "./fields.ts";
import { type ReadTime, readTime, type TimeContext } from "./time.ts";

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
  /** The time, where it was read before. */
  readonly read?: ReadTime | undefined;
  readonly how?: TimeContext;
  /** A grant whose second target is all rights is marked so by itself. */
  readonly marks?: readonly Mark[];
};

/** Makes an event: what is undefined is left out, and what is unknown is said to be. */
export function makeEvent(parts: Parts): ParsedEvent {
  const { actor, call, changes, context, event_id, from, labels, message, service } = parts;
  const { category, verb } = call;
  const outcome = parts.outcome ?? "unknown";
  const time = parts.read ?? readTime(parts.at, parts.how ?? NOWHERE);
  const action = keptAction(call.action);
  const isSigning = actor !== undefined && (verb === "login" || verb === "logout");
  const named = distinct(parts.targets ?? [], isSigning ? actor : undefined);
  const marks = marksOf({ named, verb, said: [call.marks, parts.marks], time });
  return withMembers({
    category,
    action,
    verb,
    outcome,
    severity: parts.severity ?? severityOf(call, outcome, marks),
    targets: named,
    time: time?.time,
    utc_offset: parts.utc_offset ?? time?.utcOffset,
    reason: parts.reason?.slice(0, TEXT_CHARACTERS_MAX),
    actor,
    from,
    service,
    context,
    changes,
    labels,
    event_id,
    message,
    marks,
  });
}

/** An event's members, as far as they are known. */
type Known = { readonly [K in keyof Required<ParsedEvent>]: ParsedEvent[K] };

/** The event of these members; what is undefined is left out. */
export function withMembers(known: Known): ParsedEvent {
  const { action, category, outcome, severity, targets, verb } = known;
  const event: Writable<ParsedEvent> = { category, action, verb, outcome, severity, targets };
  // Member by member: every event of every source is made here, and a loop over names takes four times as long.
  if (known.time !== undefined) event.time = known.time;
  if (known.utc_offset !== undefined) event.utc_offset = known.utc_offset;
  if (known.reason !== undefined) event.reason = known.reason;
  if (known.actor !== undefined) event.actor = known.actor;
  if (known.from !== undefined) event.from = known.from;
  if (known.service !== undefined) event.service = known.service;
  if (known.context !== undefined) event.context = known.context;
  if (known.changes !== undefined) event.changes = known.changes;
  if (known.labels !== undefined) event.labels = known.labels;
  if (known.event_id !== undefined) event.event_id = known.event_id;
  if (known.message !== undefined) event.message = known.message;
  if (known.marks !== undefined) event.marks = known.marks;
  return event;
}

const NOWHERE = { receivedUs: 0, zone: "UTC" } as const;

function marksOf(of: {
  readonly named: readonly Target[];
  readonly verb: Called["verb"];
  readonly said: readonly (readonly Mark[] | undefined)[];
  readonly time: ReadTime | undefined;
}): readonly Mark[] | undefined {
  const gift = of.verb === "grant" ? of.named[1] : undefined;
  const isPrivilege = gift !== undefined && (isPrivileged(gift.name) || isPrivileged(gift.id));
  const marks: Mark[] = [];
  for (const some of of.said) for (const mark of some ?? []) if (!marks.includes(mark)) marks.push(mark);
  for (const mark of marksOfTime(of.time)) if (!marks.includes(mark)) marks.push(mark);
  if (isPrivilege && !marks.includes("privileged")) marks.push("privileged");
  return marks.length === 0 ? undefined : marks;
}

/** What is a guess about a time. */
export function marksOfTime(time: ReadTime | undefined): readonly Mark[] {
  if (time?.guessedDate === true) return time.noZone ? ["guessed_date", "no_zone"] : ["guessed_date"];
  return time?.noZone === true ? NO_ZONE : [];
}

const NO_ZONE: readonly Mark[] = ["no_zone"];

/** What is there, each once: sources name one thing in several places. */
function distinct(targets: readonly (Target | undefined)[], self: Actor | undefined): Target[] {
  const found: Target[] = [];
  for (const target of targets) {
    // Whoever signs in is no target of it, though many sources say so.
    if (target === undefined || (self !== undefined && isOf(target, self))) continue;
    if (found.length >= TARGETS_MAX) break;
    if (found.length === 0 || !found.some((one) => isSame(one, target))) found.push(target);
  }
  return found;
}

function isOf({ id, name }: Target, { email, id: own, name: called }: Actor): boolean {
  return id === undefined
    ? name === called || name === own || name === email
    : id === own || id === called || id === email;
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

/** How much it matters by itself: an attempt less than what worked, reading less than changing, and giving all rights as much as switching off an audit. */
export function severityOf(
  { action, category, verb }: Called,
  outcome: Outcome,
  marks?: readonly Mark[],
): Severity {
  if (HIGH.has(action) || (verb === "grant" && marks?.includes("privileged") === true))
    return outcome === "success" || outcome === "unknown" ? "high" : "medium";
  if (category === "security") return "medium";
  if (outcome === "denied") return "low";
  if (outcome === "failure") return category === "authentication" ? "low" : "info";
  if (category === "permission" && (verb === "grant" || verb === "create")) return "low";
  return verb === "delete" || verb === "revoke" ? "low" : "info";
}

/** Words of two are one, or parted by `_` or a blank. */
const OUTCOME_WORDS: ReadonlyMap<string, Outcome> = new Map(
  (
    [
      [
        "success",
        "success successful successfully succeeded succeed succes ok okay allow allowed approved accept accepted granted passed pass true yes complete completed finished done resolved healthy active good 0",
      ],
      [
        "denied",
        "deny denied block blocked forbid forbidden unauthorized unauthorised reject rejected refused drop dropped prevented quarantine quarantined challenge challenged not+authorized not+authorised access+denied permission+denied",
      ],
      [
        "failure",
        "failure failed fail fails error errored false no invalid abort aborted cancel canceled cancelled time+out timed+out timeout abandon abandoned unsuccessful expired bad broken lost",
      ],
    ] as const
  ).flatMap(([outcome, words]) =>
    words
      .split(" ")
      .flatMap((word) =>
        word.includes("+") ? ["", "_", " "].map((sign) => word.replace("+", sign)) : [word],
      )
      .map((word) => [word, outcome] as const),
  ),
);
const OUTCOME_CHARACTERS_MAX = 32;
const OK = /^2\d\d$/;
const REFUSED = /^40[13]$/;
const FAULT = /^[45]\d\d$/;

/** An outcome by any of the words that sources have for it; undefined for what says nothing of it. */
export function toOutcome(value: unknown): Outcome | undefined {
  if (typeof value === "boolean") return value ? "success" : "failure";
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  const word = String(value).trim().toLowerCase();
  if (word.length > OUTCOME_CHARACTERS_MAX) return undefined;
  if (word.length !== 3) return OUTCOME_WORDS.get(word);
  return (
    OUTCOME_WORDS.get(word) ??
    (OK.test(word) ? "success" : REFUSED.test(word) ? "denied" : FAULT.test(word) ? "failure" : undefined)
  );
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
      [
        "info",
        "info informational information notice debug trace none default normal ok undefined 6 7 5 10 20 30",
      ],
      ["low", "low minor"],
      ["medium", "medium moderate warning warn 4 40"],
      ["high", "high error err severe major important 3 50"],
      ["critical", "critical crit fatal alert emergency emerg panic urgent 2 1 0 60"],
    ] as const
  ).flatMap(([severity, words]) => words.split(" ").map((word) => [word, severity] as const)),
);

/** A severity by the words, or syslog's and pino's numbers, that sources have for it. */
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
  /admin|(?:^|[^a-z])owners?(?:$|[^a-z])|(?:^|[^a-z])(?:root|sudo|wheel|superuser|super user|god|poweruser)(?:$|[^a-z])|fullaccess|all[_ ]?privileges/i;

/** Whether what is given names all rights: an administrator's, owner's or root's. An editor's and a maintainer's are not all. */
export function isPrivileged(name: string | undefined): boolean {
  return name !== undefined && PRIVILEGED.test(name);
}
