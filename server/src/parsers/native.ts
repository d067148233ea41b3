/** Events in our own form, full or short: the one that applications send and people type. */
import {
  ACTOR_TYPES,
  type Actor,
  CATEGORIES,
  type Change,
  type Context,
  catalogued,
  type Mark,
  OUTCOMES,
  type ParsedEvent,
  SEVERITIES,
  type Target,
  VERBS,
} from "@tallystick/event";
import type { Called } from "./action-table.ts";
import { categoryOf, keptAction, toAction, verbOf } from "./actions.ts";
import { typeOfName } from "./actor-type.ts";
import { fromAddress } from "./addresses.ts";
import { changesBetween, masked } from "./changes.ts";
import { isPrivileged, marksOfTime, severityOf, toOutcome } from "./event.ts";
import {
  compact,
  type Fields,
  isFields,
  list,
  member,
  nonEmpty,
  object,
  some,
  text,
  toText,
  word,
} from "./fields.ts";
import { statedTime } from "./names/stated-time.ts";
import { COMMON, commonWord } from "./names/words.ts";
import { LIKELY, NO, type Parser, SURE } from "./parser.ts";
import { readTime } from "./time.ts";

/** Delegation deeper than this is left to the record. */
const VIA_MAX = 8;
const LABELS_MAX = 64;
/** The names of the native form. */
const OUR_NAMES: ReadonlySet<string> = new Set([
  ...[
    "action",
    "actor",
    "after",
    "before",
    "category",
    "changes",
    "context",
    "from",
    "id",
    "labels",
    "message",
  ],
  ...["outcome", "reason", "service", "severity", "target", "targets", "time", "timestamp", "verb"],
]);
const CONTEXT: readonly (keyof Context)[] = [
  "request",
  "trace",
  "span",
  "session",
  "deployment",
  "change",
  "ticket",
  "incident",
];

/** The native form (docs/formats.md, "The native event"): anything with an action, or with an actor and a target. */
export const native: Parser = {
  name: "native",
  version: 4,
  keys: ["action", "actor"],
  recognises(record) {
    const hasAction = text(record, "action") !== undefined;
    const hasActor = member(record, "actor") !== undefined;
    const hasTarget = member(record, "target") !== undefined || member(record, "targets") !== undefined;
    if (!hasAction) return hasActor && hasTarget ? LIKELY : NO;
    // Of our own names alone: who has others is another's, and may be known by them.
    if (Object.keys(record).every((name) => OUR_NAMES.has(name))) return SURE;
    return hasActor ? LIKELY : NO;
  },
  parse(record, how) {
    const { action, category, marks, verb } = callOf(record);
    const time = readTime(member(record, "time"), how) ?? statedTime(record, how);
    const targets = [...list(record, "targets"), ...list(record, "target")].flatMap(targetOf);
    const isPrivilege = verb === "grant" && targets.some(({ id, name }) => isPrivileged(name ?? id));
    const outcome =
      word(OUTCOMES, member(record, "outcome")) ?? toOutcome(member(record, "outcome")) ?? "unknown";
    const said = nonEmpty([...marks, ...(isPrivilege ? ["privileged" as const] : []), ...marksOfTime(time)]);
    const event: ParsedEvent = compact({
      time: time?.time,
      utc_offset: time?.utcOffset,
      category,
      action: keptAction(action),
      verb,
      outcome,
      reason: text(record, "reason"),
      severity:
        word(SEVERITIES, member(record, "severity")) ?? severityOf({ action, category, verb }, outcome, said),
      actor: actorOf(member(record, "actor")),
      targets,
      from: fromOf(member(record, "from")),
      service: serviceOf(member(record, "service")),
      context: contextOf(object(record, "context")),
      changes: changesOf(record),
      labels: labelsOf(object(record, "labels")),
      event_id: text(record, "id"),
      message: text(record, "message"),
      marks: said,
    });
    return [event];
  },
};

/** The sender's own words count; for what it leaves out the catalogue's, and then a guess by the words of the action. */
function callOf(record: Fields): Called & { readonly marks: readonly Mark[] } {
  const action = toAction(text(record, "action") ?? "other");
  const known = catalogued(action) ?? catalogued(COMMON.get(commonWord(action) ?? "") ?? "");
  const stated = word(VERBS, member(record, "verb"));
  const verb = stated ?? known?.verb ?? verbOf(action);
  const category =
    word(CATEGORIES, member(record, "category")) ?? known?.category ?? categoryOf(action, verb);
  return {
    action,
    verb,
    category,
    marks: stated === undefined && known === undefined ? ["guessed_verb"] : [],
  };
}

function actorOf(value: unknown, depth = 0): Actor | undefined {
  const short = toText(value);
  if (short !== undefined) {
    const type = typeOfName(short);
    return { type, id: short, name: short, ...(type === "human" ? { email: short } : {}) };
  }
  if (!isFields(value)) return undefined;
  const via = depth === 0 ? list(value, "via").slice(0, VIA_MAX) : [];
  const groups = list(value, "groups").flatMap((group) => toText(group) ?? []);
  const chain = via.flatMap((link) => actorOf(link, depth + 1) ?? []);
  return compact({
    type:
      word(ACTOR_TYPES, member(value, "type")) ??
      typeOfName(text(value, "name"), text(value, "email"), text(value, "id")),
    id: text(value, "id"),
    name: text(value, "name"),
    email: text(value, "email"),
    groups: groups.length === 0 ? undefined : groups,
    credential: some({
      type: text(object(value, "credential"), "type"),
      id: text(object(value, "credential"), "id"),
    }),
    session: text(value, "session"),
    via: chain.length === 0 ? undefined : chain,
  });
}

function targetOf(value: unknown): readonly Target[] {
  const short = toText(value);
  if (short !== undefined) return [{ id: short }];
  if (!isFields(value)) return [];
  const target = some({ type: text(value, "type"), id: text(value, "id"), name: text(value, "name") });
  return target === undefined ? [] : [target];
}

function fromOf(value: unknown): ParsedEvent["from"] {
  if (!isFields(value)) return fromAddress(toText(value));
  const [host, port] = [text(value, "host"), member(value, "port")];
  const from = fromAddress(text(value, "ip"), {
    port: typeof port === "number" ? port : undefined,
    user_agent: text(value, "user_agent"),
  });
  return host === undefined ? from : { ...from, host };
}

function serviceOf(value: unknown): ParsedEvent["service"] {
  if (!isFields(value)) return some({ name: toText(value) });
  const of = (key: string): string | undefined => text(value, key);
  return some({
    name: of("name"),
    environment: of("environment"),
    region: of("region"),
    account: of("account"),
    cluster: of("cluster"),
    namespace: of("namespace"),
    host: of("host"),
  });
}

function contextOf(fields: Fields | undefined): Context | undefined {
  return some(Object.fromEntries(CONTEXT.map((key) => [key, text(fields, key)])));
}

function changesOf(record: Fields): readonly Change[] | undefined {
  const stated = list(record, "changes").flatMap((value): Change[] => {
    if (!isFields(value)) return [];
    const path = text(value, "path") ?? "";
    const [before, after] = [member(value, "before"), member(value, "after")];
    return [
      {
        path,
        ...(before === undefined ? {} : { before: masked(path, before) }),
        ...(after === undefined ? {} : { after: masked(path, after) }),
      },
    ];
  });
  const changes = [...stated, ...changesBetween(member(record, "before"), member(record, "after"))];
  return changes.length === 0 ? undefined : changes;
}

function labelsOf(fields: Fields | undefined): ParsedEvent["labels"] {
  if (fields === undefined) return undefined;
  const pairs = Object.keys(fields)
    .slice(0, LABELS_MAX)
    .flatMap((key): [string, string][] => {
      const value = member(fields, key);
      const shown = typeof value === "boolean" ? String(value) : toText(value);
      return shown === undefined ? [] : [[key, shown]];
    });
  return pairs.length === 0 ? undefined : Object.fromEntries(pairs);
}
