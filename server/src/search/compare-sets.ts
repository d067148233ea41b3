/** Asks the search copy how often values are in one set of events, and how often in another. */
import { type Bind, type Condition, createBinder } from "../query/compile.ts";
import type { Field } from "../query/fields.ts";
import { EVENTS_TABLE } from "./schema.ts";
import type { Search } from "./search-client.ts";
import { passesOf, valueGroups } from "./value-groups.ts";

/** One value of one field, in both sets. */
export interface Compared {
  readonly field: string;
  readonly value: string;
  readonly selected: number;
  readonly baseline: number;
}

export interface Sets {
  readonly selection: Condition;
  readonly baseline: Condition;
  readonly signal: AbortSignal;
}

/** Values of a field that are worth a look. */
const VALUES_MAX = 200;
/** Members of records are counted in this many of the newest events of each set: there are hundreds in an event. */
const RECORDS_SAMPLED = 20_000;

export async function sizesOf(
  search: Search,
  sets: Sets,
): Promise<{ readonly selected: number; readonly baseline: number }> {
  const { baseline, parameters, selection } = bothOf(sets);
  const [row] = await search.rows<{ a: number; b: number }>(
    `SELECT countIf(${selection}) AS a, countIf(${baseline}) AS b FROM ${EVENTS_TABLE} WHERE (${selection}) OR (${baseline})`,
    parameters,
    { signal: sets.signal },
  );
  return { selected: row?.a ?? 0, baseline: row?.b ?? 0 };
}

/** How often the values of some fields are in either set. */
export async function compareFields(
  search: Search,
  fields: readonly Field[],
  sets: Sets,
): Promise<readonly Compared[]> {
  const compared = await Promise.all(passesOf(fields).map((pass) => comparePass(search, pass, sets)));
  return compared.flat();
}

async function comparePass(
  search: Search,
  fields: readonly Field[],
  sets: Sets,
): Promise<readonly Compared[]> {
  const { baseline, bind, parameters, selection } = bothOf(sets);
  const { columns, groupBy, maskOf, selected } = valueGroups(fields, bind);
  const rows = await search.rows<{ g: number; value: string; a: number; b: number }>(
    `SELECT * FROM (
  SELECT ${selected}, sum(a) AS a, sum(b) AS b FROM (
    SELECT ${columns}, toUInt8(${selection}) AS a, toUInt8(${baseline}) AS b FROM ${EVENTS_TABLE} WHERE (${selection}) OR (${baseline})
  ) GROUP BY ${groupBy}
) WHERE value != '' ORDER BY greatest(a, b) DESC, value LIMIT ${VALUES_MAX} BY g`,
    parameters,
    { signal: sets.signal },
  );
  return fields.flatMap(({ name }, i) =>
    rows
      .filter(({ g }) => g === maskOf(i))
      .map(({ a, b, value }) => ({ field: name, value, selected: a, baseline: b })),
  );
}

/** The same for the members of records, whatever they are called; counted in the newest events of each set. */
export async function compareRecords(
  search: Search,
  sets: Sets,
): Promise<{ readonly values: readonly Compared[]; readonly selected: number; readonly baseline: number }> {
  const { baseline, parameters, selection } = bothOf(sets);
  const side = (condition: string, a: number): string =>
    `SELECT ${a} AS a, ${1 - a} AS b, arrayDistinct(arrayZip(mapKeys(attrs), mapValues(attrs))) AS pairs FROM ${EVENTS_TABLE} WHERE ${condition} ORDER BY time DESC LIMIT ${RECORDS_SAMPLED}`;
  const both = `SELECT * FROM (${side(selection, 1)}) UNION ALL SELECT * FROM (${side(baseline, 0)})`;
  const [sizes, rows] = await Promise.all([
    search.rows<{ a: number; b: number }>(`SELECT sum(a) AS a, sum(b) AS b FROM (${both})`, parameters, {
      signal: sets.signal,
    }),
    search.rows<{ path: string; value: string; a: number; b: number }>(
      `SELECT pair.1 AS path, pair.2 AS value, sum(a) AS a, sum(b) AS b FROM (SELECT a, b, arrayJoin(pairs) AS pair FROM (${both}))
GROUP BY path, value ORDER BY abs(a - b) DESC, path, value LIMIT ${VALUES_MAX}`,
      parameters,
      { signal: sets.signal },
    ),
  ]);
  return {
    values: rows.map(({ a, b, path, value }) => ({ field: `raw.${path}`, value, selected: a, baseline: b })),
    selected: sizes[0]?.a ?? 0,
    baseline: sizes[0]?.b ?? 0,
  };
}

/** For each condition, whether any event before a time meets it. */
export async function seenBefore(
  search: Search,
  conditions: readonly ((bind: Bind) => string)[],
  { signal, untilUs }: { readonly untilUs: number; readonly signal: AbortSignal },
): Promise<readonly boolean[]> {
  if (conditions.length === 0) return [];
  const { bind, parameters } = createBinder("s");
  const columns = conditions.map((condition, i) => `countIf(${condition(bind)}) > 0 AS s${i}`);
  const [row] = await search.rows<Readonly<Record<string, unknown>>>(
    `SELECT ${columns.join(", ")} FROM ${EVENTS_TABLE} WHERE time < fromUnixTimestamp64Micro({until:Int64}, 'UTC')`,
    { ...parameters, until: untilUs },
    { signal },
  );
  return conditions.map((_, i) => Boolean(Number(row?.[`s${i}`] ?? 0)));
}

function bothOf({ baseline, selection }: Sets): {
  readonly selection: string;
  readonly baseline: string;
  readonly bind: Bind;
  readonly parameters: Readonly<Record<string, unknown>>;
} {
  const { bind, parameters } = createBinder("c");
  Object.assign(parameters, selection.parameters, baseline.parameters);
  return { selection: selection.sql, baseline: baseline.sql, bind, parameters };
}
