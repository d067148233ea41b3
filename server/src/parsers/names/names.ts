/** JSON of nobody in particular: who, what, when, where and how it ended, by the names that most programs give them. ECS among them. */
import type { Actor, ParsedEvent, Target } from "@tallystick/event";
import { type Called, called } from "../action-table.ts";
import { isEmail } from "../actor-type.ts";
import { fromAddress } from "../addresses.ts";
import { changesBetween } from "../changes.ts";
import { makeActor, makeEvent, makeTarget, outcomeOfStatus, toOutcome, toSeverity } from "../event.ts";
import { type Fields, member, some, toText } from "../fields.ts";
import { type How, MAYBE, NO, type Parser } from "../parser.ts";
import { readTime } from "../time.ts";
import { first, fold, type Members, membersOf, NOBODY, names, textOf } from "./members.ts";
import { COMMON, wordOf } from "./words.ts";

const BEFORE = names(
  "before old_value oldvalue old previous previous_value previous_values old_values oldvalues from_value before_value old_state",
);
const AFTER = names("after new_value newvalue new new_values newvalues to_value after_value new_state");

const WORDS_MAX = 8;
const ACTION_CHARACTERS_MAX = 128;
const NO_ACTION = /^https?:|^[0-9a-f-]{32,36}$|^\d/;

export const commonNames: Parser = {
  name: "json",
  version: 1,
  actions: COMMON,
  recognises: (record) => (Object.keys(record).length > 0 ? MAYBE : NO),
  parse(record, how) {
    const members = membersOf(record);
    const hint = how.hints.action;
    const action = actionOf(members) ?? hint;
    const actor = actorOf(members);
    const message = textOf(members, "MESSAGE");
    const time = timeOf(members, how);
    const from = fromOf(members);
    const hasAny = [action, actor, message, how.hints.program, time, from].some((part) => part !== undefined);
    if (!hasAny) return [];
    const status = first(members, "HTTP_STATUS");
    const outcome = outcomeOf(members) ?? outcomeOfStatus(status);
    const request = textOf(members, "METHOD");
    const call = callOf(hint ?? action, {
      message,
      request,
      isRequest: outcomeOfStatus(status) !== undefined,
    });
    const target =
      targetOf(members, actor) ?? (how.hints.target === undefined ? undefined : { id: how.hints.target });
    const event: ParsedEvent = makeEvent({
      ...{ call, outcome, actor, targets: [target] },
      at: time?.time,
      reason: outcome === "success" ? undefined : textOf(members, "REASON"),
      severity: toSeverity(first(members, "SEVERITY")) ?? how.hints.severity,
      from,
      service: some({
        name: textOf(members, "SERVICE"),
        environment: textOf(members, "ENVIRONMENT"),
        region: textOf(members, "REGION"),
        account: textOf(members, "ACCOUNT"),
        host: textOf(members, "HOST"),
      }),
      context: some({
        request: textOf(members, "REQUEST"),
        session: textOf(members, "SESSION"),
        trace: textOf(members, "TRACE"),
        span: textOf(members, "SPAN"),
      }),
      changes: changesOf(record),
      event_id: textOf(members, "EVENT_ID"),
      // A sentence that the program wrote says more than one of guessed parts.
      message: message?.includes(" ") === true ? message : undefined,
      marks: time?.noZone === true ? ["no_zone"] : [],
    });
    return [event];
  },
};

/** A word or a few are an action's name, a sentence is none; numbers, addresses and ids are none either. */
function actionOf(members: Members): string | undefined {
  for (const { value } of members.ACTION) {
    if (typeof value !== "string") continue;
    const text = value.trim();
    if (text.length > ACTION_CHARACTERS_MAX || !/^[A-Za-z]/.test(text) || NO_ACTION.test(text)) continue;
    if (text.split(/\s+/).length <= WORDS_MAX) return text;
  }
  return undefined;
}

function callOf(
  action: string | undefined,
  about: {
    readonly message: string | undefined;
    readonly request: string | undefined;
    readonly isRequest: boolean;
  },
): Called {
  const { isRequest, request } = about;
  if (isRequest && (action === undefined || action === request)) return called("http.request", undefined);
  const word = wordOf(action);
  return called(word, COMMON);
}

function actorOf(members: Members): Actor | undefined {
  const stated = textOf(members, "ACTOR_NAME");
  const email = [textOf(members, "ACTOR_EMAIL"), stated].find(isEmail);
  const id = textOf(members, "ACTOR_ID");
  return makeActor({ id: id ?? stated ?? email, name: stated ?? email, email });
}

function targetOf(members: Members, actor: Actor | undefined): Target | undefined {
  for (const { value } of members.TARGET) {
    const text = toText(value);
    if (text === undefined || NOBODY.test(text) || text === actor?.name || text === actor?.id) continue;
    return makeTarget(textOf(members, "TARGET_TYPE"), text);
  }
  return undefined;
}

function fromOf(members: Members): ParsedEvent["from"] {
  // An address behind proxies is the first of a list.
  const address = textOf(members, "IP")?.split(",")[0]?.trim();
  const place = fromAddress(address);
  const port = Number(first(members, "PORT") ?? Number.NaN);
  return some({
    ...(place?.host !== undefined && !/^[\w.-]+$/.test(place.host) ? {} : place),
    ...(Number.isInteger(port) && port > 0 && port < 65_536 ? { port } : {}),
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
  if (/(?:^|[\W_])(?:den(?:y|ied)|blocked|forbidden|unauthori[sz]ed)(?:$|[\W_])/i.test(action))
    return "denied";
  if (/fail(?:ed|ure|s)?|(?:^|[\W_])error/i.test(action)) return "failure";
  return first(members, "ERROR") === undefined ? undefined : "failure";
}

function timeOf(members: Members, how: How): ReturnType<typeof readTime> {
  for (const { value } of members.TIME) {
    const read = readTime(value, how);
    // A small number is a count or a version.
    if (read !== undefined && read.time > "1971") return read;
  }
  return undefined;
}

function changesOf(record: Fields): ParsedEvent["changes"] {
  const pick = (wanted: readonly string[]): unknown => {
    const key = Object.keys(record).find((name) => wanted.includes(fold(name)));
    return key === undefined ? undefined : member(record, key);
  };
  const [before, after] = [pick(BEFORE), pick(AFTER)];
  const changes = before === undefined && after === undefined ? [] : changesBetween(before, after);
  return changes.length === 0 ? undefined : changes;
}
