/** Events in our own form, full or short: the one that applications send and people type. */
import {
  ACTOR_TYPES,
  type Actor,
  CATEGORIES,
  type Change,
  type Context,
  OUTCOMES,
  type ParsedEvent,
  SEVERITIES,
  type Target,
  VERBS,
} from "@tallystick/event";
import { categoryOf, toAction, verbOf } from "./actions.ts";
import { fromAddress } from "./addresses.ts";
import { changesBetween, masked } from "./changes.ts";
import {
  compact,
  type Fields,
  isFields,
  list,
  member,
  object,
  type Parser,
  some,
  text,
  toText,
  word,
} from "./fields.ts";
import { toTime } from "./time.ts";

/** Delegation deeper than this is left to the record. */
const VIA_MAX = 8;
const LABELS_MAX = 64;
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
  version: 1,
  recognises: (record) =>
    text(record, "action") !== undefined ||
    (member(record, "actor") !== undefined && member(record, "target") !== undefined),
  parse(record) {
    const action = toAction(text(record, "action") ?? "other");
    const verb = word(VERBS, member(record, "verb")) ?? verbOf(action);
    const event: ParsedEvent = compact({
      time: toTime(member(record, "time") ?? member(record, "timestamp")),
      category: word(CATEGORIES, member(record, "category")) ?? categoryOf(action, verb),
      action,
      verb,
      outcome: word(OUTCOMES, member(record, "outcome")) ?? "unknown",
      reason: text(record, "reason"),
      severity: word(SEVERITIES, member(record, "severity")) ?? "info",
      actor: actorOf(member(record, "actor")),
      targets: [...list(record, "targets"), ...list(record, "target")].flatMap(targetOf),
      from: fromOf(member(record, "from")),
      service: serviceOf(member(record, "service")),
      context: contextOf(object(record, "context")),
      changes: changesOf(record),
      labels: labelsOf(object(record, "labels")),
      event_id: text(record, "id"),
      message: text(record, "message"),
    });
    return [event];
  },
};

function actorOf(value: unknown, depth = 0): Actor | undefined {
  const short = toText(value);
  if (short !== undefined) {
    return { type: "unknown", id: short, name: short, ...(short.includes("@") ? { email: short } : {}) };
  }
  if (!isFields(value)) return undefined;
  const via = depth === 0 ? list(value, "via").slice(0, VIA_MAX) : [];
  const groups = list(value, "groups").flatMap((group) => toText(group) ?? []);
  const chain = via.flatMap((link) => actorOf(link, depth + 1) ?? []);
  return compact({
    type: word(ACTOR_TYPES, member(value, "type")) ?? "unknown",
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
  const port = member(value, "port");
  return some({
    ...fromAddress(text(value, "ip")),
    ...some({ host: text(value, "host"), user_agent: text(value, "user_agent") }),
    ...(typeof port === "number" && Number.isInteger(port) && port >= 0 && port < 65_536 ? { port } : {}),
  });
}

function serviceOf(value: unknown): ParsedEvent["service"] {
  if (!isFields(value)) return some({ name: toText(value) });
  const of = (key: string): string | undefined => text(value, key);
  return some({
    ...{ name: of("name"), environment: of("environment"), region: of("region"), account: of("account") },
    ...{ cluster: of("cluster"), namespace: of("namespace"), host: of("host") },
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
