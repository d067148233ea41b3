/** Asks the search copy for those who acted or were acted on: each name with how often, and when first and last. */
import { createBinder } from "../query/compile.ts";
import type { Field } from "../query/fields.ts";
import { EVENTS_TABLE } from "./schema.ts";
import { type Scope, whereOf } from "./scope.ts";
import type { Search } from "./search-client.ts";
import { valueGroups } from "./value-groups.ts";

export interface EntitiesRequest extends Scope {
  readonly field: Field;
  /** Only names that hold this text, without regard to case; empty for all. */
  readonly part: string;
  readonly sort: EntitySort;
  readonly limit: number;
}

/** `count`: the most frequent first; `last` and `first`: who came last; `name`: by the alphabet. */
export type EntitySort = keyof typeof ORDERS;

export interface EntityCount {
  readonly name: string;
  readonly count: number;
  /** Microseconds since 1970. */
  readonly firstUs: number;
  readonly lastUs: number;
}

export interface Entities {
  readonly entities: readonly EntityCount[];
  /** How many different ones there are in all. */
  readonly total: number;
}

const ORDERS = {
  count: "n DESC, name",
  last: "last_us DESC, name",
  first: "first_us DESC, name",
  name: "name",
} as const;

export function isEntitySort(text: string): text is EntitySort {
  return Object.hasOwn(ORDERS, text);
}

export async function findEntities(search: Search, request: EntitiesRequest): Promise<Entities> {
  const { field, limit, part, signal, sort } = request;
  const where = whereOf(request);
  const { bind, parameters } = createBinder("e");
  const { columns } = valueGroups([field], bind);
  const isWanted = part === "" ? "" : ` AND positionCaseInsensitiveUTF8(name, ${bind("String", part)}) > 0`;
  const rows = await search.rows<{
    name: string;
    n: number;
    first_us: number;
    last_us: number;
    total: number;
  }>(
    `SELECT name, n, first_us, last_us, count() OVER () AS total FROM (
  SELECT v0 AS name, count() AS n, toUnixTimestamp64Micro(min(at)) AS first_us, toUnixTimestamp64Micro(max(at)) AS last_us
  FROM (SELECT ${columns}, time AS at FROM ${EVENTS_TABLE} WHERE ${where.sql}) GROUP BY name
) WHERE name != ''${isWanted} ORDER BY ${ORDERS[sort]} LIMIT {entityLimit:UInt32}`,
    { ...where.parameters, ...parameters, entityLimit: limit },
    signal === undefined ? {} : { signal },
  );
  return {
    entities: rows.map(({ first_us: firstUs, last_us: lastUs, n, name }) => ({
      name,
      count: n,
      firstUs,
      lastUs,
    })),
    total: rows[0]?.total ?? 0,
  };
}
