/** The tables of the search copy. A schema changes by a migration behind the others; none that was released is ever edited. */
import { IDS, WORDS } from "../query/words.ts";
import { EVENT_COLUMNS } from "./event-columns.ts";
import type { Search } from "./search-client.ts";

export const DATABASE = "tally";
export const EVENTS_TABLE = `${DATABASE}.events`;
/** Where a rebuild grows until it takes the table's place. */
export const REBUILD_TABLE = `${DATABASE}.events_rebuild`;
const MIGRATIONS_TABLE = `${DATABASE}.migrations`;

/** A partition holds this many indexes of a log; an insert is atomic within one. */
export const PARTITION_ENTRIES = 4_194_304;
/** How many inserts a table remembers, so that one that is repeated counts once. Ours are repeated at once or never. */
const DEDUPLICATION_WINDOW = 1000;
/** Rows that are read together. A page of 50 events is in a few places, and there of every column so many rows are unpacked. */
const GRANULE_ROWS = 2048;

const INDEXES = [
  "INDEX ix_received received TYPE minmax",
  "INDEX ix_log_index log_index TYPE minmax",
  "INDEX ix_id id TYPE bloom_filter(0.01) GRANULARITY 1",
  // Folded as questions are, or they would be of no use to them.
  "INDEX ix_actor lowerUTF8(actor_id) TYPE bloom_filter(0.01) GRANULARITY 1",
  "INDEX ix_actor_name lowerUTF8(actor_name) TYPE bloom_filter(0.01) GRANULARITY 1",
  "INDEX ix_target arrayMap(x -> lowerUTF8(x), target_ids) TYPE bloom_filter(0.01) GRANULARITY 1",
  "INDEX ix_from from_ip TYPE bloom_filter(0.01) GRANULARITY 1",
  `INDEX ix_ids ${IDS} TYPE bloom_filter(0.01) GRANULARITY 1`,
  // Folded in the expression and not by the index's preprocessor: rows that are read without the index answer alike.
  `INDEX ix_words ${WORDS} TYPE text(tokenizer = 'splitByNonAlpha')`,
];

/** The statement that makes a table of events. */
export function createEventsTable(table: string): string {
  const columns = EVENT_COLUMNS.map(({ codec, name, open }) =>
    `${name} ${open().column.type} ${codec}`.trimEnd(),
  );
  return `CREATE TABLE IF NOT EXISTS ${table} (\n  ${[...columns, ...INDEXES].join(",\n  ")}\n)
ENGINE = MergeTree
PARTITION BY (log, intDiv(log_index, ${PARTITION_ENTRIES}))
ORDER BY (time, log, log_index, ord)
SETTINGS non_replicated_deduplication_window = ${DEDUPLICATION_WINDOW}, index_granularity = ${GRANULE_ROWS}`;
}

/** In order; the number of each is its place, from 1. */
const MIGRATIONS: readonly (readonly string[])[] = [
  [createEventsTable(EVENTS_TABLE)],
  // A table that is made now has every column; this is for those that were made before.
  [
    `ALTER TABLE ${EVENTS_TABLE} ADD COLUMN IF NOT EXISTS marks Array(LowCardinality(String)) AFTER change_paths`,
  ],
  [
    ...["id", "name", "team", "owner"].map(
      (name) =>
        `ALTER TABLE ${EVENTS_TABLE} ADD COLUMN IF NOT EXISTS actor_identity_${name} LowCardinality(String)`,
    ),
    `ALTER TABLE ${EVENTS_TABLE} ADD COLUMN IF NOT EXISTS actor_behind LowCardinality(String)`,
    `ALTER TABLE ${EVENTS_TABLE} ADD COLUMN IF NOT EXISTS skew Int64 CODEC(ZSTD(1))`,
  ],
  [`ALTER TABLE ${EVENTS_TABLE} ADD COLUMN IF NOT EXISTS utc_offset Int64 CODEC(ZSTD(1))`],
];

/** Brings the tables to where this program wants them; throws when they were made by a newer one. Gives the version. */
export async function migrate(search: Search): Promise<number> {
  await search.run(`CREATE DATABASE IF NOT EXISTS ${DATABASE}`);
  await search.run(
    `CREATE TABLE IF NOT EXISTS ${MIGRATIONS_TABLE} (version UInt32, at DateTime64(3, 'UTC')) ENGINE = MergeTree ORDER BY version`,
  );
  const [{ version = 0 } = {}] = await search.rows<{ version: number }>(
    `SELECT max(version) AS version FROM ${MIGRATIONS_TABLE}`,
  );
  if (version > MIGRATIONS.length) {
    throw new Error(
      `the search copy has version ${version} and this program knows ${MIGRATIONS.length}; run the newer program, or move the folder of the copy away to have it built again`,
    );
  }
  for (let next = version + 1; next <= MIGRATIONS.length; next++) {
    for (const statement of MIGRATIONS[next - 1] ?? []) await search.run(statement);
    await search.run(`INSERT INTO ${MIGRATIONS_TABLE} SELECT {version:UInt32}, now64(3)`, { version: next });
  }
  return MIGRATIONS.length;
}
