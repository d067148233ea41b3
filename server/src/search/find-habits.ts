/** Asks the search copy how somebody or something lives: since when, how much, at which hours of the week, and with what. In one pass: reading the events is what costs. */
import { createBinder } from "../query/compile.ts";
import type { Field } from "../query/fields.ts";
import { isList, onlyValueOf, textsOf } from "../query/values.ts";
import { EVENTS_TABLE } from "./schema.ts";
import { type Scope, whereOf } from "./scope.ts";
import type { Search } from "./search-client.ts";
import type { Facet } from "./top-values.ts";

export interface HabitsRequest extends Scope {
  /** In which hours and days begin. */
  readonly zone: string;
  readonly fields: readonly Field[];
  /** Values of each field. */
  readonly limit: number;
}

/** From the first event to the last one. */
export interface Span {
  readonly count: number;
  /** Microseconds since 1970; meaningless where there is no event. */
  readonly firstUs: number;
  readonly lastUs: number;
}

export interface Habits extends Span {
  /** How many events there were in each hour of the week: seven days from Monday on, each of 24 hours. */
  readonly week: readonly (readonly number[])[];
  /** In the order of the fields. */
  readonly facets: readonly Facet[];
}

type Counted = readonly (readonly [string, number])[];
interface Row {
  readonly n: number;
  readonly first_us: number;
  readonly last_us: number;
}

const DAYS = 7;
const HOURS = 24;
const SPAN =
  "count() AS n, toUnixTimestamp64Micro(min(time)) AS first_us, toUnixTimestamp64Micro(max(time)) AS last_us";

export async function findHabits(search: Search, request: HabitsRequest): Promise<Habits> {
  const { fields, limit, signal, zone } = request;
  const where = whereOf(request);
  const { bind, parameters } = createBinder("h");
  const inZone = bind("String", zone);
  const hourOfWeek = `(toDayOfWeek(time, 0, ${inZone}) - 1) * ${HOURS} + toHour(time, ${inZone})`;
  const top = bind("UInt32", limit);
  const inner = fields.map((field, i) => {
    if (!isList(field)) return `[toString(${onlyValueOf(field, bind).sql})] AS v${i}`;
    const texts = textsOf(field, bind);
    return `if(empty(${texts}), [''], ${texts}) AS v${i}`;
  });
  const counted = fields.map((_, i) => `${countOf(`v${i}`)} AS s${i}`);
  const shown = fields.flatMap((_, i) => [
    `arrayPartialSort(x -> (-toInt64(x.2), x.1), least(${top}, length(s${i}.1)), arrayZip(s${i}.1, s${i}.2)) AS t${i}`,
    `arraySlice(t${i}, 1, ${top}) AS values${i}`,
    `length(s${i}.1) AS distinct${i}`,
  ]);
  const [row] = await search.rows<Row & Readonly<Record<string, unknown>>>(
    `SELECT n, first_us, last_us, arrayZip(week.1, week.2) AS hours, ${shown.join(", ")} FROM (
  SELECT ${SPAN}, ${countOf("hour")} AS week, ${counted.join(", ")}
  FROM (SELECT time, [toString(${hourOfWeek})] AS hour, ${inner.join(", ")} FROM ${EVENTS_TABLE} WHERE ${where.sql})
)`,
    { ...where.parameters, ...parameters },
    signal === undefined ? {} : { signal },
  );
  const hours = new Map(countedOf(row?.["hours"]).map(([hour, n]) => [Number(hour), n]));
  return {
    ...spanOf(row),
    week: Array.from({ length: DAYS }, (_, day) =>
      Array.from({ length: HOURS }, (__, hour) => hours.get(day * HOURS + hour) ?? 0),
    ),
    facets: fields.map(({ name }, i) => ({
      field: name,
      values: countedOf(row?.[`values${i}`]).map(([value, count]) => ({
        value: value === "" ? null : value,
        count,
      })),
      distinct: Number(row?.[`distinct${i}`] ?? 0),
    })),
  };
}

/** Without anything about the events in between. */
export async function findSpan(search: Search, scope: Scope): Promise<Span> {
  const where = whereOf(scope);
  const [row] = await search.rows<Row>(
    `SELECT ${SPAN} FROM ${EVENTS_TABLE} WHERE ${where.sql}`,
    where.parameters,
    scope.signal === undefined ? {} : { signal: scope.signal },
  );
  return spanOf(row);
}

function spanOf(row: Row | undefined): Span {
  return { count: row?.n ?? 0, firstUs: row?.first_us ?? 0, lastUs: row?.last_us ?? 0 };
}

/** How often each text of a column of lists stands in it: a pair of the texts and their counts. */
function countOf(column: string): string {
  return `sumMap(${column}, arrayWithConstant(length(${column}), toUInt64(1)))`;
}

function countedOf(value: unknown): Counted {
  return (Array.isArray(value) ? value : []).flatMap((pair: unknown): Counted => {
    const [text, count]: unknown[] = Array.isArray(pair) ? pair : [];
    return typeof text === "string" ? [[text, Number(count)]] : [];
  });
}
