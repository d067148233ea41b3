/** JSON of nobody in particular: who, what, when, where and how it ended, by the names that most programs give them. ECS among them. */
import { isIP } from "node:net";
import type { Actor, ParsedEvent, Target } from "@tallystick/event";
import { type Called, call, called } from "../action-table.ts";
import { snakeCase } from "../actions.ts";
import { isEmail } from "../actor-type.ts";
import { fromAddress } from "../addresses.ts";
import { changesBetween } from "../changes.ts";
import { makeActor, makeEvent, makeTarget, outcomeOfStatus, toOutcome, toSeverity } from "../event.ts";
import { some, toNumber, toText } from "../fields.ts";
import { type How, MAYBE, NO, type Parser } from "../parser.ts";
import { doneIn } from "../text/done.ts";
import { leadingTime } from "../text/leading-time.ts";
import { line, outcomeInText } from "../text/line.ts";
import { type ReadTime, readTime } from "../time.ts";
import { first, isNobody, type Members, membersOf, membersOfPairs, textOf } from "./members.ts";
import { summaryOf } from "./summary.ts";
import { COMMON, commonWord } from "./words.ts";

const VERDICT =
  /^(?:allow|deny|block|drop|pass|permit|reject|accept|monitor|quarantine|forward)(?:ed|ped|ted|d)?$|^denied$/i;
/** What kinds of records and their levels are called. */
const KIND =
  /^(?:system|user|admin|audit|security|event|log|alert|info|information|notice|warning|error|critical|debug)$/i;
const METHOD = /^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|CONNECT|TRACE)$/;
const WORDS_MAX = 8;
const ACTION_CHARACTERS_MAX = 128;
const NO_ACTION = /^https?:|^[0-9a-f-]{32,36}$|^\d/;

export const commonNames: Parser = {
  name: "json",
  version: 6,
  actions: COMMON,
  recognises: (record) => (Object.keys(record).length > 0 ? MAYBE : NO),
  parse: (record, how) =>
    eventsOf(membersOf(record), how, { summary: () => summaryOf(record, { hasNumbers: true }) }),
};

/** The same of pairs of names and values that stand in a line, which may begin with its time. */
export function commonPairs(
  pairs: ReadonlyMap<string, string>,
  how: How,
  record?: string,
): readonly ParsedEvent[] {
  return eventsOf(membersOfPairs(pairs), how, {
    summary: () => summaryOf(Object.fromEntries(pairs)),
    time: () => (record === undefined ? undefined : leadingTime(record, how)),
  });
}

/** What is worked out of the whole record, where its members don't say it. */
interface Whole {
  summary(): string | undefined;
  time?(): ReadTime | undefined;
}

function eventsOf(members: Members, how: How, whole: Whole): readonly ParsedEvent[] {
  const action = actionOf(members);
  const actor = actorOf(members);
  const message = textOf(members, "MESSAGE");
  const from = fromOf(members);
  const target = targetOf(members, actor) ?? hinted(how.hints.target);
  const outcome = outcomeOf(members) ?? outcomeOfStatus(first(members, "HTTP_STATUS"));
  const time =
    timeOf(members, how) ?? (message === undefined ? undefined : leadingTime(message, how)) ?? whole.time?.();
  const service = serviceOf(members);
  const word = how.hints.action ?? action;
  const told = word ?? actor ?? message ?? how.hints.program ?? time ?? from ?? target ?? outcome ?? service;
  const summary = message ?? (word === undefined ? whole.summary() : undefined);
  if (told === undefined && summary === undefined) return [];
  const isSentence = message?.includes(" ") === true;
  // Where only a sentence says what happened it is read like a line.
  const read =
    word === undefined && message !== undefined && isSentence ? line.parse(message, how)[0] : undefined;
  const said = actor === undefined || read?.category === "authentication" ? read : undefined;
  const done = word === undefined && message !== undefined ? doneIn(message) : undefined;
  const sentence = said?.action === "log.write" ? undefined : said;
  const call = done?.call ?? sentence ?? callOf(word, members, target);
  return [
    makeEvent({
      call,
      outcome:
        outcome ??
        said?.outcome ??
        (call.action === "http.request" ? outcomeOfStatus(first(members, "OUTCOME")) : undefined) ??
        (isSentence ? toldOutcome(call, message) : undefined),
      actor: actor ?? (done === undefined ? said?.actor : undefined),
      read: time,
      targets: [done?.target ?? target, givenBy(call, members, target), ...(said?.targets ?? [])],
      reason: outcome === "success" ? undefined : textOf(members, "REASON"),
      severity: toSeverity(first(members, "SEVERITY")) ?? how.hints.severity,
      from: from ?? said?.from,
      service,
      context: contextOf(members),
      changes: changesOf(members),
      event_id: textOf(members, "EVENT_ID"),
      // A sentence that the program wrote says more than one of guessed parts.
      message: isSentence || word === undefined ? summary : undefined,
    }),
  ];
}

/** How a sign-in ended often stands in the sentence alone. */
function toldOutcome({ category }: Called, message: string | undefined): ParsedEvent["outcome"] | undefined {
  return category === "authentication" && message !== undefined ? outcomeInText(message) : undefined;
}

/** What somebody gets or loses, behind who they are. */
function givenBy({ verb }: Called, members: Members, target: Target | undefined): Target | undefined {
  if (target === undefined || (verb !== "grant" && verb !== "revoke")) return undefined;
  const [given] = members.GIVEN;
  const text = toText(given?.value);
  if (given === undefined || text === undefined || isNobody(text) || text === (target.name ?? target.id))
    return undefined;
  const [, type = "permission"] = /^(role|group)/.exec(given.name) ?? [];
  return makeTarget(type, text);
}

function hinted(target: string | undefined): Target | undefined {
  return target === undefined ? undefined : { id: target };
}

function contextOf(members: Members): ParsedEvent["context"] {
  return some({
    request: textOf(members, "REQUEST"),
    session: textOf(members, "SESSION"),
    trace: textOf(members, "TRACE"),
    span: textOf(members, "SPAN"),
  });
}

function serviceOf(members: Members): ParsedEvent["service"] {
  return some({
    name: textOf(members, "SERVICE"),
    environment: textOf(members, "ENVIRONMENT"),
    region: textOf(members, "REGION"),
    account: textOf(members, "ACCOUNT"),
    host: textOf(members, "HOST"),
  });
}

/** A word or a few are an action's name, a sentence is none; numbers, addresses and ids are none either. */
function actionOf(members: Members): string | undefined {
  const words = members.ACTION.flatMap(({ name, value }) => {
    // Where there is a message, a name is the logger's.
    const text =
      typeof value !== "string" || (name === "name" && members.MESSAGE.length > 0) ? "" : value.trim();
    const isWord = text.length <= ACTION_CHARACTERS_MAX && /^[A-Za-z]/.test(text) && !NO_ACTION.test(text);
    return isWord && text.split(/\s+/).length <= WORDS_MAX ? [text] : [];
  });
  // What a firewall decided, a level and a kind are no names of what happened, unless there is no other.
  return words.find((text) => !VERDICT.test(text) && !KIND.test(text)) ?? words[0];
}

function callOf(action: string | undefined, members: Members, target: Target | undefined): Called {
  const method = textOf(members, "METHOD");
  const isRequest =
    method !== undefined &&
    METHOD.test(method) &&
    (outcomeOfStatus(first(members, "HTTP_STATUS")) !== undefined || /[/.]/.test(target?.id ?? ""));
  const isVerdict = action !== undefined && VERDICT.test(action);
  // Of a request, frameworks name the method of a class that answered it.
  const isMethod = action !== undefined && DONE.has(action.toLowerCase()) && members.TARGET_TYPE.length === 0;
  if (isRequest && (action === undefined || action === method || isVerdict || isMethod))
    return call("http.request");
  if (action === undefined) return call("log.write");
  if (isVerdict && isIP(target?.id ?? "") !== 0)
    return call(toOutcome(action) === "denied" ? "network.block" : "network.flow");
  return called(commonWord(typed(action.replace(DOMAIN, ""), members)), COMMON);
}

/** Whose word it is, as CloudEvents ask for: `com.example.user.deleted`. */
const DOMAIN = /^(?:com|org|net|io|dev)\.[\w-]{1,64}\.(?=[\w-]{1,64}\.)/;

/** What was done, where the record has what it was done to in a member of its own: `update` of a `JobTemplate` is `job_template.update`. */
function typed(action: string, members: Members): string {
  const verb = DONE.get(action.toLowerCase());
  // `App\Models\User` and `Shop::Order` end in what it is.
  const type =
    verb === undefined
      ? undefined
      : textOf(members, "TARGET_TYPE")
          ?.split(/[\\/:.]+/)
          .at(-1);
  return verb === undefined || type === undefined ? action : `${snakeCase(type)}.${verb}`;
}

/** Words that say what was done, and nothing of what to. */
const DONE: ReadonlyMap<string, string> = new Map(
  (
    [
      ["create", "create created add added insert inserted new creation"],
      ["update", "update updated modify modified edit edited change changed patch put"],
      ["delete", "delete deleted remove removed destroy destroyed deletion"],
      ["read", "read view viewed access accessed get list show index"],
    ] as const
  ).flatMap(([verb, words]) => words.split(" ").map((word) => [word, verb] as const)),
);

/** Loggers name the line that wrote the record: `auth/login.go:12`. */
const PLACE_IN_CODE = /\.[a-z]{1,4}:\d+$/;

function actorOf(members: Members): Actor | undefined {
  const stated = textOf(members, "ACTOR_NAME", PLACE_IN_CODE);
  const email = [textOf(members, "ACTOR_EMAIL"), stated].find(isEmail);
  const id = textOf(members, "ACTOR_ID");
  return makeActor({ id: id ?? stated ?? email, name: stated ?? email, email });
}

function targetOf(members: Members, actor: Actor | undefined): Target | undefined {
  for (const { value } of members.TARGET) {
    const text = toText(value);
    if (text === undefined || isNobody(text) || text === actor?.name || text === actor?.id) continue;
    // A document is what something is made of, and no name of it.
    if (text.includes("\n")) continue;
    return makeTarget(textOf(members, "TARGET_TYPE"), text);
  }
  return undefined;
}

function fromOf(members: Members): ParsedEvent["from"] {
  // An address behind proxies is the first of a list.
  const address = textOf(members, "IP")?.split(",")[0]?.trim();
  const isPlace =
    address !== undefined && (/^[\w.-]+$/.test(address) || fromAddress(address)?.host === undefined);
  return fromAddress(isPlace ? address : undefined, {
    port: toNumber(first(members, "PORT")),
    user_agent: textOf(members, "AGENT"),
  });
}

/** Names under which `true` is bad news. */
const NEGATED: ReadonlySet<string> = new Set(["failed"]);

function outcomeOf(members: Members): ParsedEvent["outcome"] | undefined {
  for (const { name, value } of members.OUTCOME) {
    const outcome = NEGATED.has(name) && typeof value === "boolean" ? toOutcome(!value) : toOutcome(value);
    if (outcome !== undefined) return outcome;
  }
  const action = toText(first(members, "ACTION")) ?? "";
  const verdict = members.ACTION.find(({ value }) => typeof value === "string" && VERDICT.test(value));
  if (verdict !== undefined) return toOutcome(verdict.value);
  if (/(?:^|[\W_])(?:den(?:y|ied)|blocked|forbidden|unauthori[sz]ed)(?:$|[\W_])/i.test(action))
    return "denied";
  if (/fail(?:ed|ure|s)?|(?:^|[\W_])error/i.test(action)) return "failure";
  if (/(?:^|[\W_])(?:success(?:ful(?:ly)?)?|succeeded)(?:$|[\W_])/i.test(action)) return "success";
  return first(members, "ERROR") === undefined ? undefined : "failure";
}

const CLOCK = /^\d{1,2}:\d{2}/;

function timeOf(members: Members, how: How): ReturnType<typeof readTime> {
  let day: ReadTime | undefined;
  for (const { value } of members.TIME) {
    const read = readTime(value, how);
    // A small number is a count or a version.
    if (read === undefined || read.time <= "1971") continue;
    if (read.isDay !== true) return read;
    // Many write the day and the clock as members of their own.
    const clock = members.TIME.find((one) => typeof one.value === "string" && CLOCK.test(one.value));
    day ??= (clock === undefined ? undefined : readTime(`${value} ${clock.value}`, how)) ?? read;
    if (day.isDay !== true) return day;
  }
  return day;
}

function changesOf({ after, before }: Members): ParsedEvent["changes"] {
  const changes = before === undefined && after === undefined ? [] : changesBetween(before, after);
  return changes.length === 0 ? undefined : changes;
}
