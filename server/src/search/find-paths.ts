/** Asks the search copy what the members of records are called: in the newest of them, the most frequent first. */
import { EVENTS_TABLE } from "./schema.ts";
import { type Scope, whereOf } from "./scope.ts";
import type { Search } from "./search-client.ts";

export interface PathCount {
  /** As a query names it: `raw.` and the path. */
  readonly name: string;
  readonly kind: "text" | "number";
  /** In how many of the records that were looked at. */
  readonly count: number;
}

const RECORDS_SAMPLED = 5000;
const PATHS_MAX = 500;

export async function findPaths(search: Search, scope: Scope): Promise<readonly PathCount[]> {
  const where = whereOf(scope);
  const rows = await search.rows<{ path: string; isNumber: number; n: number }>(
    `SELECT path, max(isNumber) AS isNumber, count() AS n FROM (
  SELECT arrayJoin(arrayConcat(
    arrayMap(k -> (k, 0), arrayDistinct(arrayConcat(mapKeys(ids), mapKeys(attrs), mapKeys(texts)))),
    arrayMap(k -> (k, 1), arrayDistinct(mapKeys(nums)))
  )) AS pair, pair.1 AS path, pair.2 AS isNumber
  FROM (SELECT ids, attrs, texts, nums FROM ${EVENTS_TABLE} WHERE ${where.sql} ORDER BY time DESC LIMIT ${RECORDS_SAMPLED})
) GROUP BY path ORDER BY n DESC, path LIMIT ${PATHS_MAX}`,
    where.parameters,
    scope.signal === undefined ? {} : { signal: scope.signal },
  );
  return rows.map(({ isNumber, n, path }) => ({
    name: `raw.${path}`,
    kind: isNumber === 1 ? "number" : "text",
    count: n,
  }));
}
