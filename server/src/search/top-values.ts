/** Asks the search copy which values fields have, and how often: for facets, for suggestions, and for what a histogram is cut by. */
import { createBinder } from "../query/compile.ts";
import type { Field } from "../query/fields.ts";
import { fold } from "../query/words.ts";
import { EVENTS_TABLE } from "./schema.ts";
import { type Scope, whereOf } from "./scope.ts";
import type { Search } from "./search-client.ts";
import { passesOf, valueGroups } from "./value-groups.ts";

export interface ValueCount {
  /** Null: events without a value. */
  readonly value: string | null;
  readonly count: number;
}

export interface Facet {
  readonly field: string;
  /** The most frequent first. */
  readonly values: readonly ValueCount[];
  /** How many different values there are in all. */
  readonly distinct: number;
}

export interface FacetsRequest extends Scope {
  readonly fields: readonly Field[];
  /** Values of each field. */
  readonly limit: number;
  /** Only values that begin so, without regard to case. */
  readonly prefix?: string;
}

/** The facets of some fields, in their order. */
export async function findFacets(search: Search, request: FacetsRequest): Promise<readonly Facet[]> {
  const { fields } = request;
  const found = await Promise.all(passesOf(fields).map((pass) => facetsOf(search, pass, request)));
  const byName = new Map(found.flat().map((facet) => [facet.field, facet]));
  return fields.map(({ name }) => byName.get(name) ?? { field: name, values: [], distinct: 0 });
}

async function facetsOf(search: Search, fields: readonly Field[], request: FacetsRequest): Promise<Facet[]> {
  const { limit, prefix = "", signal } = request;
  const where = whereOf(request);
  const { bind, parameters } = createBinder("f");
  const { columns, groupBy, maskOf, selected } = valueGroups(fields, bind);
  const isWanted =
    prefix === "" ? "" : ` WHERE startsWith(lowerUTF8(value), ${bind("String", fold(prefix))})`;
  const rows = await search.rows<{ g: number; value: string; n: number; d: number }>(
    `SELECT g, value, n, count() OVER (PARTITION BY g) AS d FROM (
  SELECT ${selected}, count() AS n FROM (SELECT ${columns} FROM ${EVENTS_TABLE} WHERE ${where.sql}) GROUP BY ${groupBy}
)${isWanted} ORDER BY g, n DESC, value LIMIT {facetLimit:UInt32} BY g`,
    { ...where.parameters, ...parameters, facetLimit: limit },
    signal === undefined ? {} : { signal },
  );
  return fields.map(({ name }, i) => {
    const mine = rows.filter(({ g }) => g === maskOf(i));
    return {
      field: name,
      values: mine.map(({ n, value }) => ({ value: value === "" ? null : value, count: n })),
      distinct: mine[0]?.d ?? 0,
    };
  });
}
