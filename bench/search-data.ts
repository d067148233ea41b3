/** Fills a search copy with days of the demo's company: the first million parsed and inserted as follow does it, the others copied from those inside the engine. */
import { generateDay } from "../cli/src/demo/generate.ts";
import { isSecretName } from "../server/src/parsers/changes.ts";
import { isFields } from "../server/src/parsers/fields.ts";
import { eventsOf, NO_SETTINGS, readJson } from "../server/src/parsers/parse.ts";
import { EVENT_COLUMNS } from "../server/src/search/event-columns.ts";
import { EventRows } from "../server/src/search/event-rows.ts";
import { createPathReader, NO_PATHS } from "../server/src/search/record-paths.ts";
import { EVENTS_TABLE, migrate } from "../server/src/search/schema.ts";
import type { Search } from "../server/src/search/search-client.ts";
import { searchWords } from "../server/src/search/search-words.ts";

export const DAY_MS = 86_400_000;
/** Entries of the server's own stand before these. */
const FIRST_INDEX = 100_000_000;
/** The day behind the last event. */
export const END_MS = Date.UTC(2026, 10, 23);
const DAY_EVENTS = 50_000;
export const PARSED_MAX = 1_000_000;
const BATCH_ROWS = 50_000;

/** Fills an engine up to so many events, of the days before the end. What an earlier filling left stays, if it was whole. */
export async function fillSearch(search: Search, log: string, count: number): Promise<void> {
  await migrate(search);
  const there = await filledTo(search);
  if (there > count)
    throw new Error(`the copy holds ${there} events: ask for as many, or name another folder`);
  if (there < count && there % PARSED_MAX !== 0)
    throw new Error(`the copy was filled to ${there} events, which is no place to go on: remove its folder`);
  if (there === 0) await parseRows(search, log, count);
  for (let copy = Math.max(1, there / PARSED_MAX); copy * PARSED_MAX < count; copy++)
    await copyRows(search, copy);
  await calm(search);
}

/** How many events an engine was filled with. */
export async function filledTo(search: Search): Promise<number> {
  await migrate(search);
  const [last] = await search.rows<{ end: number }>(
    `SELECT toUInt32(max(log_index) + 1) AS end FROM ${EVENTS_TABLE} WHERE log_index >= ${FIRST_INDEX}`,
  );
  return Math.max(0, (last?.end ?? 0) - FIRST_INDEX);
}

async function parseRows(search: Search, log: string, count: number): Promise<void> {
  const parsed = Math.min(count, PARSED_MAX);
  const pathsOf = createPathReader(isSecretName);
  let rows = new EventRows();
  let index = 0;
  for (let day = 0; index < parsed; day++) {
    const startMs = END_MS - (day + 1) * DAY_MS;
    const date = new Date(startMs).toISOString().slice(0, 10);
    for (const { json: text } of generateDay({
      seed: 100 + day,
      day: date,
      count: Math.min(DAY_EVENTS, parsed - index),
    })) {
      const bytes = Buffer.from(text);
      const json = readJson(bytes);
      const paths = isFields(json) ? pathsOf(json) : NO_PATHS;
      const t = (startMs + (index % DAY_EVENTS)) * 1000;
      const header = {
        source: "bench",
        sender: { id: "bench", name: "bench", type: "machine" as const },
        transport: "http",
      };
      const id = idOf(index, t);
      for (const event of eventsOf(
        { log, index: FIRST_INDEX + index, id, t, sequence: undefined, leafHash: "", header, bytes },
        json,
        NO_SETTINGS,
      ))
        rows.add({ event, paths, words: searchWords(event, paths) });
      index += 1;
      if (rows.count >= BATCH_ROWS || index === parsed) {
        await search.insertBlock(EVENTS_TABLE, rows.encode(), `parsed ${index}`);
        rows = new EventRows();
      }
    }
  }
}

// Other days, other events, other long identifiers; whoever acts, and what they do, stays.
async function copyRows(search: Search, copy: number): Promise<void> {
  const changed = new Map([
    ["log_index", `log_index + ${copy * PARSED_MAX}`],
    ["id", "generateUUIDv4()"],
    ["time", `time - toIntervalDay(${copy * (PARSED_MAX / DAY_EVENTS)})`],
    ["received", `received - toIntervalDay(${copy * (PARSED_MAX / DAY_EVENTS)})`],
    [
      "ids",
      `mapApply((k, v) -> (k, if(length(v) >= 16, concat(substring(v, 1, length(v) - 3), leftPad(lower(hex(${copy})), 3, '0')), v)), ids)`,
    ],
  ]);
  const columns = EVENT_COLUMNS.map(({ name }) => `${changed.get(name) ?? name} AS ${name}`).join(", ");
  const names = EVENT_COLUMNS.map(({ name }) => name).join(", ");
  for (let from = 0; from < PARSED_MAX; from += BATCH_ROWS * 4) {
    await search.run(
      `INSERT INTO ${EVENTS_TABLE} (${names}) SELECT ${columns} FROM (SELECT * FROM ${EVENTS_TABLE} WHERE log_index >= ${FIRST_INDEX + from} AND log_index < ${FIRST_INDEX + from + BATCH_ROWS * 4})`,
      {},
      { seconds: 600 },
    );
  }
}

/** Waits until no parts are being merged. */
export async function calm(search: Search): Promise<void> {
  for (let quiet = 0; quiet < 5; ) {
    const [row] = await search.rows<{ n: number }>("SELECT count() AS n FROM system.merges");
    quiet = row?.n === 0 ? quiet + 1 : 0;
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}

function idOf(index: number, t: number): string {
  const time = Math.floor(t / 1000)
    .toString(16)
    .padStart(12, "0");
  const rest = index.toString(16).padStart(12, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${rest}`;
}
