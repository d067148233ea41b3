/** The values of a mapping file as the table of a parser. What can't be one is told with its place; nothing is guessed. */
import { ACTOR_TYPES, OUTCOMES } from "@tallystick/event";
import { actionTable } from "./action-table.ts";
import { compact, type Fields, isFields, member, some } from "./fields.ts";
import type { Mapping } from "./mapping.ts";
import { type Certainty, LIKELY, MAYBE, SURE } from "./parser.ts";

/** What is wrong with a mapping, and where: names of members and numbers of elements, from the outside inwards. */
export interface WrongMapping {
  readonly place: readonly (string | number)[];
  readonly message: string;
}

export type ReadMapping =
  | { readonly kind: "mapping"; readonly mapping: Mapping }
  | { readonly kind: "wrong"; readonly wrong: WrongMapping };

const NAME = /^[a-z][a-z0-9-]{0,63}$/;
/** Each is looked for in every record that comes. */
const TESTS_MAX = 32;
/** As many as an event keeps. */
const TARGETS_MAX = 16;
/** Longer paths lead nowhere, and a longer list of them is several mappings. */
const PATHS_CHARACTERS_MAX = 1024;
const VERSION_MAX = 1_000_000;
const CERTAINTIES: ReadonlyMap<unknown, Certainty> = new Map([
  ["sure", SURE],
  ["likely", LIKELY],
  ["maybe", MAYBE],
]);

const MEMBERS = [
  ...["name", "version", "match", "certainty", "time", "action", "prefix", "actions", "actor", "actor_types"],
  ...[
    "targets",
    "from",
    "outcome",
    "outcomes",
    "reason",
    "severity",
    "service",
    "context",
    "before",
    "after",
  ],
  ...["event_id", "message"],
];
const ACTOR = ["id", "name", "email", "type", "session", "credential"];
const FROM = ["ip", "user_agent"];
const SERVICE = ["name", "account", "region", "environment", "host", "cluster", "namespace"];
const CONTEXT = ["request", "session", "trace", "deployment", "change", "incident"];
const TARGET = ["type", "id", "name"];

/** Reads the values of a file. `taken`: the names that other parsers have. Never throws. */
export function readMapping(value: unknown, taken: ReadonlySet<string>): ReadMapping {
  const problems: WrongMapping[] = [];
  const mapping = mappingOf({ value, place: [], problems }, taken);
  const [wrong] = problems;
  return wrong === undefined ? { kind: "mapping", mapping } : { kind: "wrong", wrong };
}

/** A value that is being read, where it stands, and what was found wrong so far. */
interface Reading {
  readonly value: unknown;
  readonly place: readonly (string | number)[];
  readonly problems: WrongMapping[];
}

function mappingOf(reading: Reading, taken: ReadonlySet<string>): Mapping {
  const fields = fieldsOf(reading, MEMBERS);
  const of = (key: string): Reading => below(reading, fields, key);
  const text = (key: string): string | undefined => pathsOf(of(key));
  const name = textOf(of("name")) ?? "";
  if (!NAME.test(name))
    wrong(of("name"), "name must be 1 to 64 small letters, digits and dashes, a letter first");
  if (taken.has(name)) wrong(of("name"), `there is a parser named ${name}; take another name`);
  if (text("action") === undefined) wrong(of("action"), "a mapping needs action: the path of what was done");
  const [actor, from] = [groupOf(of("actor"), ACTOR), groupOf(of("from"), FROM)];
  return compact({
    name,
    version: versionOf(of("version")),
    match: matchOf(of("match")),
    certainty: certaintyOf(of("certainty")),
    time: text("time"),
    action: text("action") ?? "",
    prefix: textOf(of("prefix")),
    actions: actionsOf(of("actions")),
    actor: some(actor),
    actorTypes: wordsOf(of("actor_types"), ACTOR_TYPES),
    targets: targetsOf(of("targets")),
    from: some({ ip: from["ip"], userAgent: from["user_agent"] }),
    outcome: text("outcome"),
    outcomes: wordsOf(of("outcomes"), OUTCOMES),
    reason: text("reason"),
    severity: text("severity"),
    service: some(groupOf(of("service"), SERVICE)),
    context: some(groupOf(of("context"), CONTEXT)),
    before: text("before"),
    after: text("after"),
    eventId: text("event_id"),
    message: text("message"),
  });
}

function versionOf(reading: Reading): number | undefined {
  const { value } = reading;
  if (value === undefined) return undefined;
  if (Number.isInteger(value) && Number(value) >= 1 && Number(value) <= VERSION_MAX) return Number(value);
  return wrong(reading, `version must be a whole number from 1 to ${VERSION_MAX}`);
}

function certaintyOf(reading: Reading): Certainty | undefined {
  if (reading.value === undefined) return undefined;
  return CERTAINTIES.get(reading.value) ?? wrong(reading, "certainty must be sure, likely or maybe");
}

function matchOf(reading: Reading): Mapping["match"] {
  const fields = fieldsOf(reading);
  const paths = Object.keys(fields);
  if (paths.length === 0)
    wrong(reading, "a mapping needs match: what every record of it has, such as { kind: door-event }");
  if (paths.length > TESTS_MAX) wrong(reading, `match has more than ${TESTS_MAX} members`);
  return Object.fromEntries(
    paths.flatMap((path) => {
      const wanted = wantedOf(below(reading, fields, path));
      return wanted === undefined ? [] : [[path, wanted]];
    }),
  );
}

function wantedOf(reading: Reading): Mapping["match"][string] | undefined {
  const { place, value } = reading;
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  if (Array.isArray(value) && value.every((one) => typeof one === "string")) return value;
  return wrong(reading, `${place.at(-1)} must be a plain value, a list of texts, or null for anything`);
}

function actionsOf(reading: Reading): string | undefined {
  const { value } = reading;
  if (value === undefined) return undefined;
  if (typeof value !== "string")
    return wrong(reading, "actions must be lines: an action of the catalogue, and your words for it");
  try {
    actionTable(value);
    return value;
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    return wrong(reading, `${message}; docs/events.md lists those that it has`);
  }
}

function targetsOf(reading: Reading): Mapping["targets"] {
  const { value } = reading;
  if (value === undefined) return undefined;
  if (!Array.isArray(value) || value.length > TARGETS_MAX)
    return wrong(
      reading,
      `targets must be a list of at most ${TARGETS_MAX}, each with: ${TARGET.join(", ")}`,
    );
  return value.map((one: unknown, i) =>
    groupOf({ ...reading, value: one, place: [...reading.place, i] }, TARGET),
  );
}

function wordsOf<T extends string>(
  reading: Reading,
  words: readonly T[],
): Readonly<Record<string, T>> | undefined {
  if (reading.value === undefined) return undefined;
  const fields = fieldsOf(reading);
  return Object.fromEntries(
    Object.keys(fields).flatMap((key) => {
      const meant = words.find((word) => word === member(fields, key));
      if (meant !== undefined) return [[key.toLowerCase(), meant]];
      const group = reading.place.at(-1) ?? "this";
      wrong(
        below(reading, fields, key),
        `${group} says what each of your words means, such as ${key}: ${words[0]}; ${key} must mean one of ${words.join(", ")}`,
      );
      return [];
    }),
  );
}

/** A group of paths, by their names. */
function groupOf(reading: Reading, names: readonly string[]): Readonly<Record<string, string>> {
  if (reading.value === undefined) return {};
  const fields = fieldsOf(reading, names);
  return Object.fromEntries(
    names.flatMap((name) => {
      const paths = pathsOf(below(reading, fields, name));
      return paths === undefined ? [] : [[name, paths]];
    }),
  );
}

function pathsOf(reading: Reading): string | undefined {
  const text = textOf(reading);
  if (text === undefined || text.length <= PATHS_CHARACTERS_MAX) return text;
  return wrong(reading, `paths have at most ${PATHS_CHARACTERS_MAX} characters`);
}

function textOf(reading: Reading): string | undefined {
  const { place, value } = reading;
  if (value === undefined) return undefined;
  if (typeof value === "string" && value.trim() !== "") return value;
  return wrong(reading, `${place.at(-1) ?? "this"} must be a text`);
}

/** The members of a value; `names`: those that it may have. */
function fieldsOf(reading: Reading, names?: readonly string[]): Fields {
  const { place, value } = reading;
  if (!isFields(value)) {
    // What is missing altogether is told by whoever needs it.
    if (value !== undefined)
      wrong(
        reading,
        `${place.at(-1) ?? "this"} must be a mapping${names ? ` with: ${names.join(", ")}` : ""}`,
      );
    return {};
  }
  for (const key of Object.keys(value))
    if (names !== undefined && !names.includes(key))
      wrong(below(reading, value, key), `${JSON.stringify(key)} is none of ${names.join(", ")}`);
  return value;
}

function below({ place, problems }: Reading, fields: Fields, key: string): Reading {
  return { value: member(fields, key), place: [...place, key], problems };
}

function wrong({ place, problems }: Reading, message: string): undefined {
  problems.push({ place, message });
}
