/** Asks the search copy how many events there were when: counted in intervals that a person can name. */
import { createBinder } from "../query/compile.ts";
import type { Field } from "../query/fields.ts";
import { type Interval, intervalFor, startOf, startsBetween } from "../query/intervals.ts";
import { onlyValueOf } from "../query/values.ts";
import { EVENTS_TABLE } from "./schema.ts";
import { type Scope, whereOf } from "./scope.ts";
import type { Search } from "./search-client.ts";
import { findFacets } from "./top-values.ts";

export interface Histogram {
  readonly interval: Interval;
  /** Where each interval begins, in microseconds since 1970. */
  readonly startsUs: readonly number[];
  /** One for each of the most frequent values, and one, with null, for all others. Counts are in the order of the intervals. */
  readonly series: readonly { readonly value: string | null; readonly counts: readonly number[] }[];
  readonly total: number;
}

export interface HistogramRequest extends Scope {
  readonly zone: string;
  readonly nowUs: number;
  /** How many intervals at most. */
  readonly intervals: number;
  /** Cut each interval by the values of this field. */
  readonly by: Field | undefined;
}

/** More colours nobody tells apart. */
const SERIES_MAX = 8;

/** The histogram of a scope. Without both ends given, it reaches over the events that there are. */
export async function findHistogram(
  search: Search,
  request: HistogramRequest,
): Promise<Histogram | undefined> {
  const { by, intervals, signal, zone } = request;
  const asked = signal === undefined ? {} : { signal };
  const where = whereOf(request);
  const range = await rangeOf(search, request);
  if (range === undefined) return undefined;
  const interval = intervalFor(range, intervals);
  const { bind, parameters } = createBinder("h");
  const values =
    by === undefined
      ? []
      : ((await findFacets(search, { ...request, fields: [by], limit: SERIES_MAX }))[0]?.values ?? []);
  const known = values.flatMap(({ value }) => value ?? []);
  const series =
    by === undefined
      ? "''"
      : `if(toString(${onlyValueOf(by, bind).sql}) IN ${bind("Array(String)", known)}, toString(${onlyValueOf(by, bind).sql}), '')`;
  const rows = await search.rows<{ start: number; series: string; n: number }>(
    `SELECT ${startOf(interval, bind("String", zone))} AS start, ${series} AS series, count() AS n
FROM ${EVENTS_TABLE} WHERE ${where.sql} GROUP BY start, series ORDER BY start`,
    { ...where.parameters, ...parameters },
    asked,
  );
  const counted = new Map<string, Map<number, number>>();
  for (const { n, series: name, start } of rows) {
    const counts = counted.get(name) ?? new Map<number, number>();
    counted.set(name, counts.set(start, n));
  }
  // Whatever was counted is shown, also where a clock that was changed began an interval elsewhere.
  const startsUs = [
    ...new Set([...startsBetween(range, interval, zone), ...rows.map(({ start }) => start)]),
  ].sort((a, b) => a - b);
  const of = (name: string): readonly number[] => startsUs.map((start) => counted.get(name)?.get(start) ?? 0);
  const others = by === undefined || counted.has("") ? [{ value: null, counts: of("") }] : [];
  return {
    ...{ interval, startsUs },
    series: [...known.map((value) => ({ value, counts: of(value) })), ...others],
    total: rows.reduce((sum, { n }) => sum + n, 0),
  };
}

async function rangeOf(
  search: Search,
  request: HistogramRequest,
): Promise<{ readonly fromUs: number; readonly toUs: number } | undefined> {
  const { nowUs, signal, sinceUs, untilUs } = request;
  if (sinceUs !== undefined) return { fromUs: sinceUs, toUs: Math.max(untilUs ?? nowUs, sinceUs + 1) };
  const where = whereOf(request);
  const [row] = await search.rows<{ first: number; last: number; n: number }>(
    `SELECT toUnixTimestamp64Micro(min(time)) AS first, toUnixTimestamp64Micro(max(time)) AS last, count() AS n FROM ${EVENTS_TABLE} WHERE ${where.sql}`,
    where.parameters,
    signal === undefined ? {} : { signal },
  );
  return row === undefined || row.n === 0 ? undefined : { fromUs: row.first, toUs: untilUs ?? row.last + 1 };
}
