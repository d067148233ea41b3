/** The moment at which a table that was built again takes the place of the one that is asked. A statement that arrives after we gave it up changes nothing. */
import { DATABASE, EVENTS_TABLE, REBUILD_TABLE } from "./schema.ts";
import type { Search } from "./search-client.ts";

/**
 * Puts the table of a UUID in the place of the one that is asked. Each attempt first gives it a name that was never used: an
 * exchange of an attempt before, which may be under way still, then finds no table under its name. May be called again after any
 * error. False: there is no such table.
 */
export async function swapIn(search: Search, uuid: string): Promise<boolean> {
  const before = await nameOf(search, uuid);
  if (before === EVENTS_TABLE) return true;
  if (before === undefined) return false;
  const [{ id = "" } = {}] = await search.rows<{ id: string }>("SELECT toString(generateUUIDv4()) AS id");
  const name = `${REBUILD_TABLE}_${id.replaceAll("-", "")}`;
  await search.run(`RENAME TABLE ${before} TO ${name}`);
  // The exchange of the attempt before came between: what has the new name is the table that was to go.
  if ((await nameOf(search, uuid)) === EVENTS_TABLE) return true;
  await search.run(`EXCHANGE TABLES ${EVENTS_TABLE} AND ${name}`);
  return true;
}

/** Drops what rebuilding has left: under its own name, and under those of attempts to swap it in. */
export async function dropRebuilt(search: Search): Promise<void> {
  const tables = await search.rows<{ table: string }>(
    "SELECT concat(database, '.', name) AS table FROM system.tables WHERE database = {database:String} AND startsWith(concat(database, '.', name), {prefix:String})",
    { database: DATABASE, prefix: REBUILD_TABLE },
  );
  for (const { table } of tables) await search.run(`DROP TABLE IF EXISTS ${table} SYNC`);
}

/** Empty where there is no such table. */
export async function tableUuid(search: Search, table: string): Promise<string> {
  const [row] = await search.rows<{ uuid: string }>(
    "SELECT toString(uuid) AS uuid FROM system.tables WHERE database = {database:String} AND concat(database, '.', name) = {table:String}",
    { database: DATABASE, table },
  );
  return row?.uuid ?? "";
}

async function nameOf(search: Search, uuid: string): Promise<string | undefined> {
  const [row] = await search.rows<{ table: string }>(
    "SELECT concat(database, '.', name) AS table FROM system.tables WHERE database = {database:String} AND toString(uuid) = {uuid:String}",
    { database: DATABASE, uuid },
  );
  return row?.table;
}
