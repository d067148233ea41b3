/** Asks the search copy how much of each source's events is understood: which fields are filled, what was guessed, how clocks are off. */
import { timeOf } from "./found-event.ts";
import { EVENTS_TABLE } from "./schema.ts";
import { type Scope, whereOf } from "./scope.ts";
import type { Search } from "./search-client.ts";

/** The events of one kind of record of a source. Counts are of events. */
export interface TypeCoverage {
  /** Which kind of record, the parser's name. */
  readonly type: string;
  readonly events: number;
  /** How many have it. `action`: one that is known, so that its verb was not guessed. `time`: one of their own. */
  readonly filled: Readonly<Record<FilledField, number>>;
  /** How many have what a reader has to know of how they were made. */
  readonly marks: Readonly<Record<CountedMark, number>>;
  readonly unparsed: number;
  /** Made by an earlier version of a parser of ours: a rebuild of the copy makes them again. */
  readonly outdated: number;
  /** Beyond the parsers' bounds, in seconds ahead of ours; the median is of all events. */
  readonly skew: { readonly events: number; readonly largest: number; readonly median: number };
  /** From an event's own time to when it was sealed, in seconds; null: none has a time. */
  readonly lag: { readonly median: number; readonly p95: number } | null;
  /** When the last one was sealed. */
  readonly last: string;
}

export type FilledField = keyof typeof FILLED;
export type CountedMark = (typeof COUNTED_MARKS)[number];

/** An action, and how many events of a kind of record have it. */
export interface ActionCount {
  readonly action: string;
  readonly type: string;
  /** What it was taken for. */
  readonly verb: string;
  readonly events: number;
}

export interface Coverage {
  /** By name; of each its kinds of records, the most frequent first. */
  readonly sources: readonly { readonly name: string; readonly types: readonly TypeCoverage[] }[];
  /** The most frequent actions whose verb was guessed: nobody told us what they mean. */
  readonly unknownActions: readonly ActionCount[];
  /** The most frequent actions of events that say of nobody that he did it. */
  readonly withoutActor: readonly ActionCount[];
  /** Whether there are more sources and kinds than these. */
  readonly isCut: boolean;
}

/** Fits a page; more sources are told apart by a query. */
const ROWS_MAX = 1000;
const ACTIONS_MAX = 20;
const ACTOR = "actor_id != '' OR actor_name != '' OR actor_email != ''";
const GUESSED = "has(marks, 'guessed_verb')";
const UNPARSED = "source_type = 'unparsed'";
const UNTIMED = "has(marks, 'no_time')";
const FILLED = {
  actor: ACTOR,
  identity: "actor_identity_id != ''",
  action: `NOT ${GUESSED} AND ${UNPARSED} = 0`,
  target: "arrayExists(x -> x != '', target_ids) OR arrayExists(x -> x != '', target_names)",
  from: "from_ip != toIPv6('::') OR from_host != ''",
  outcome: "outcome != 'unknown'",
  time: `NOT ${UNTIMED}`,
} as const;
const COUNTED_MARKS = ["guessed_verb", "guessed_type", "no_time", "no_zone"] as const;
const OUTDATED = "source_type IN {parsers:Array(String)} AND source_parser NOT IN {versions:Array(String)}";
const LAG = "greatest(0, toUnixTimestamp64Micro(received) - toUnixTimestamp64Micro(time)) / 1000000";

/** The parsers of this server by name, and as `name/version`. */
export interface KnownParsers {
  readonly parsers: readonly string[];
  readonly versions: readonly string[];
}

/** The coverage of the events of a scope. */
export async function findCoverage(search: Search, scope: Scope, known: KnownParsers): Promise<Coverage> {
  const [rows, unknownActions, withoutActor] = await Promise.all([
    findRows(search, scope, known),
    findActions(search, scope, GUESSED),
    findActions(search, scope, `NOT (${ACTOR}) AND NOT ${UNPARSED}`),
  ]);
  const byName = new Map<string, TypeCoverage[]>();
  for (const row of rows.slice(0, ROWS_MAX)) {
    const types = byName.get(row.name) ?? [];
    types.push(typeOf(row));
    byName.set(row.name, types);
  }
  const sources = [...byName].map(([name, types]) => ({ name, types }));
  return { sources, unknownActions, withoutActor, isCut: rows.length > ROWS_MAX };
}

interface CoverageRow {
  readonly name: string;
  readonly type: string;
  readonly events: number;
  readonly unparsed: number;
  readonly outdated: number;
  readonly skewed: number;
  readonly largest_skew: number;
  readonly median_skew: number;
  /** Not a number where no event has a time. */
  readonly lags: readonly (number | null)[];
  readonly last: number;
  readonly [count: string]: unknown;
}

async function findRows(search: Search, scope: Scope, known: KnownParsers): Promise<readonly CoverageRow[]> {
  const { parameters, sql } = whereOf(scope);
  const counts = [
    ...Object.entries(FILLED).map(([name, condition]) => `countIf(${condition}) AS filled_${name}`),
    ...COUNTED_MARKS.map((mark) => `countIf(has(marks, '${mark}')) AS mark_${mark}`),
  ];
  return await search.rows<CoverageRow>(
    `SELECT source_name AS name, source_type AS type, count() AS events, ${counts.join(", ")},
  countIf(${UNPARSED}) AS unparsed, countIf(${OUTDATED}) AS outdated, countIf(skew != 0) AS skewed, argMax(skew, abs(skew)) AS largest_skew,
  round(quantileTDigest(0.5)(skew)) AS median_skew, quantilesTDigestIf(0.5, 0.95)(${LAG}, NOT ${UNTIMED}) AS lags,
  toUnixTimestamp64Micro(max(received)) AS last
FROM ${EVENTS_TABLE} WHERE ${sql} GROUP BY name, type ORDER BY name, events DESC, type LIMIT ${ROWS_MAX + 1}`,
    { ...parameters, ...known },
    askedOf(scope),
  );
}

async function findActions(search: Search, scope: Scope, condition: string): Promise<readonly ActionCount[]> {
  const { parameters, sql } = whereOf(scope);
  const rows = await search.rows<Omit<ActionCount, "verb"> & { readonly taken: string }>(
    `SELECT action, source_type AS type, any(verb) AS taken, count() AS events FROM ${EVENTS_TABLE} WHERE ${sql} AND (${condition})
GROUP BY action, type ORDER BY events DESC, action, type LIMIT ${ACTIONS_MAX}`,
    parameters,
    askedOf(scope),
  );
  return rows.map(({ action, events, taken: verb, type }) => ({ action, type, verb, events }));
}

function typeOf(row: CoverageRow): TypeCoverage {
  const [median = null, p95 = null] = row.lags;
  const { events, largest_skew: largest, last, median_skew, outdated, skewed, type, unparsed } = row;
  const count = (name: string): number => Number(row[name]);
  return {
    ...{ type, events, unparsed, outdated },
    filled: {
      ...{ actor: count("filled_actor"), identity: count("filled_identity"), action: count("filled_action") },
      ...{ target: count("filled_target"), from: count("filled_from"), outcome: count("filled_outcome") },
      time: count("filled_time"),
    },
    marks: {
      ...{ guessed_verb: count("mark_guessed_verb"), guessed_type: count("mark_guessed_type") },
      ...{ no_time: count("mark_no_time"), no_zone: count("mark_no_zone") },
    },
    skew: { events: skewed, largest, median: median_skew },
    lag: median === null || p95 === null ? null : { median, p95 },
    last: timeOf(last),
  };
}

function askedOf({ signal }: Scope): { readonly signal?: AbortSignal } {
  return signal === undefined ? {} : { signal };
}
