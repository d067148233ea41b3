/** The search copy at one moment: which table it is, and up to where it holds the log. */
import { EVENTS_TABLE } from "./schema.ts";
import type { Search } from "./search-client.ts";

export interface CopyPoint {
  /** Another one after a rebuild: the table's UUID. */
  readonly generation: string;
  /** Rows of all entries below this index are there, and rows of others come later. */
  readonly size: number;
}

/** Answered from what the engine knows of its parts, without reading them. */
export async function copyPoint(search: Search, log: string, signal: AbortSignal): Promise<CopyPoint> {
  const [database, name] = EVENTS_TABLE.split(".");
  // `max` with `count` is known of each part; `maxOrNull` would be read from every row.
  const [row] = await search.rows<{ generation: string; newest: readonly [last: number, rows: number] }>(
    `SELECT (SELECT toString(uuid) FROM system.tables WHERE database = {database:String} AND name = {name:String}) AS generation,
(SELECT (max(log_index), count()) FROM ${EVENTS_TABLE} WHERE log = {log:String}) AS newest`,
    { database, name, log },
    { signal },
  );
  const [last, rows] = row?.newest ?? [0, 0];
  return { generation: row?.generation ?? "", size: rows === 0 ? 0 : last + 1 };
}
