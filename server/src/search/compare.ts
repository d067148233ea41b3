/** Compares the search copy with the log: every row is made again from what was sealed, and ClickHouse says where the two differ. */
import { randomBytes } from "node:crypto";
import { EVENT_COLUMNS } from "./event-columns.ts";
import { EventRows } from "./event-rows.ts";
import { createEventsTable, DATABASE, EVENTS_TABLE } from "./schema.ts";
import type { Search } from "./search-client.ts";
import { type EntrySource, lastIndex } from "./table-copy.ts";

export interface CompareParts {
  readonly search: Search;
  readonly log: string;
  /** How many entries of the log are compared. */
  readonly size: number;
  readonly source: EntrySource;
  /** Rows of what was sealed before, in microseconds, may be missing: the copy keeps them no longer. */
  readonly mayMissBeforeUs: number;
  readonly progress: (entries: number) => void;
}

/** The first row that is not what the log says. */
export interface Difference {
  readonly index: number;
  readonly ord: number;
  readonly what: "altered" | "missing" | "twice" | "not-in-log";
}

export interface Compared {
  readonly entries: number;
  /** Rows that are exactly what the log says. */
  readonly rows: number;
  readonly difference: Difference | undefined;
  /** Rows that are gone since the copy keeps them no longer. */
  readonly droppedRows: number;
  /** Rows of entries behind those that were compared. */
  readonly beyondRows: number;
  /** Entries at the end that the copy does not hold yet. */
  readonly notYet: number;
}

/** As much as is compared at once. */
const CHUNK_ROWS = 20_000;
const COLUMNS = EVENT_COLUMNS.map(({ name }) => name).join(", ");
const RANGE = "log = {log:String} AND log_index >= {from:UInt64} AND log_index < {to:UInt64}";

/** Compares the first `size` entries; ends at the first difference. */
export async function compareCopy(parts: CompareParts): Promise<Compared> {
  const { log, progress, search, size, source } = parts;
  const table = `${DATABASE}.verify_${randomBytes(8).toString("hex")}`;
  const position = ((await lastIndex({ search, log, table: EVENTS_TABLE })) ?? -1) + 1;
  const end = Math.min(size, position);
  let [at, rows, droppedRows] = [0, 0, 0];
  let difference: Difference | undefined;
  while (at < end && difference === undefined) {
    const made = new EventRows();
    const from = at;
    while (at < end && made.count < CHUNK_ROWS) {
      for (const entry of await source.next(end)) {
        for (const row of entry.rows) made.add(row);
        at = entry.index + 1;
      }
    }
    await search.run(createEventsTable(table));
    try {
      if (made.count > 0) await search.insertBlock(table, made.encode(), table);
      const dropped = await count(search, `${RANGE} AND ${OLD} AND NOT ${IS_THERE}`, table, {
        ...parts,
        from,
        to: at,
      });
      difference = await firstDifference(parts, { table, from, to: at });
      droppedRows += dropped;
      rows += made.count - dropped;
    } finally {
      await search.run(`DROP TABLE IF EXISTS ${table} SYNC`);
    }
    progress(at);
  }
  const beyondRows = await count(search, RANGE, EVENTS_TABLE, {
    ...parts,
    from: size,
    to: Number.MAX_SAFE_INTEGER,
  });
  return { entries: at, rows, difference, droppedRows, beyondRows, notYet: size - end };
}

const OLD = "toUnixTimestamp64Micro(received) < {before:Int64}";
const IS_THERE = `((log_index, ord) IN (SELECT log_index, ord FROM ${EVENTS_TABLE} WHERE ${RANGE}))`;

async function firstDifference(
  { log, mayMissBeforeUs, search }: CompareParts,
  { from, table, to }: { table: string; from: number; to: number },
): Promise<Difference | undefined> {
  const parameters = { log, from, to, before: mayMissBeforeUs };
  const there = `SELECT ${COLUMNS} FROM ${EVENTS_TABLE} WHERE ${RANGE}`;
  const made = `SELECT ${COLUMNS} FROM ${table}`;
  const inLog = `(log_index, ord) IN (SELECT log_index, ord FROM ${table})`;
  const found = await search.rows<Difference>(
    `SELECT index, ord, what FROM (
  SELECT log_index AS index, ord, if(${inLog}, 'altered', 'not-in-log') AS what FROM (${there} EXCEPT DISTINCT ${made})
  UNION ALL SELECT log_index AS index, ord, 'missing' AS what FROM (${made} EXCEPT DISTINCT ${there})
    WHERE NOT (${OLD}) AND NOT ${IS_THERE}
  UNION ALL SELECT log_index AS index, ord, 'twice' AS what FROM ${EVENTS_TABLE} WHERE ${RANGE}
    GROUP BY log_index, ord HAVING count() > 1
) ORDER BY index, ord LIMIT 1`,
    parameters,
    { seconds: 300 },
  );
  return found[0];
}

async function count(
  search: Search,
  condition: string,
  table: string,
  {
    from,
    log,
    mayMissBeforeUs,
    to,
  }: Pick<CompareParts, "log" | "mayMissBeforeUs"> & { from: number; to: number },
): Promise<number> {
  const [row] = await search.rows<{ rows: number }>(
    `SELECT count() AS rows FROM ${table} WHERE ${condition}`,
    {
      ...{ log, from, to, before: mayMissBeforeUs },
    },
  );
  return row?.rows ?? 0;
}
