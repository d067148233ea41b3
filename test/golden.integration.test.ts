/** The golden set: questions about the demo's day, asked of the server and in memory, and held against the records themselves. */
import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { DIRECTORY, directoryFile } from "../cli/src/demo/directory.ts";
import { blockCodec } from "../server/src/block-codec.ts";
import { readEntries } from "../server/src/enrich/read-entries.ts";
import { createEventsOf, NO_EVENT_SETTINGS } from "../server/src/event-settings.ts";
import { LogFollower } from "../server/src/followers/log-follower.ts";
import { createMatcher } from "../server/src/query/match.ts";
import { readQuery } from "../server/src/query/read-query.ts";
import { createRowsOf } from "../server/src/record-rows.ts";
import type { Row } from "../server/src/search/event-columns.ts";
import { StoredGroups } from "../server/src/sequencer/stored-groups.ts";
import { createNodeFiles } from "../server/src/system/node-files.ts";
import { ACROSS_CLOUDS } from "./golden/across-clouds.ts";
import { ACROSS_VENDORS } from "./golden/across-vendors.ts";
import { type Day, type DayRecord, readDay } from "./golden/day.ts";
import { FROM_WHERE } from "./golden/from-where.ts";
import { IDENTITIES } from "./golden/identities.ts";
import type { Question } from "./golden/question.ts";
import { TABLES } from "./golden/tables.ts";
import { WHAT_CHANGED } from "./golden/what-changed.ts";
import { WHEN_AND_HOW_MUCH } from "./golden/when-and-how-much.ts";
import { whoDidIt } from "./golden/who-did-it.ts";
import { searchable } from "./support/searchable.ts";
import { type StartedServer, startServerProcess } from "./support/server-process.ts";

const DAY_MS = 86_400_000;
/** So few requests that their number does not matter, and none of them large. */
const SENT_AT_ONCE = 2000;
const PAGE_EVENTS = 1000;

test("the golden set: every question about a day has the answers that its records give", async (t) => {
  const dataFolder = await mkdtemp(join(tmpdir(), "tally-golden-"));
  const identities = join(dataFolder, "identities.yaml");
  await writeFile(identities, directoryFile());
  const server = await startServerProcess({ dataFolder, args: ["--identities", identities] });
  t.after(async () => {
    await server.stop();
    await rm(dataFolder, { recursive: true, force: true });
  });
  // What is said of yesterday must be true when it is asked: the day is the server's yesterday.
  const day = readDay(yesterday());
  const ids = await send(server, day);
  const size = await searchable(server);
  const rows = (await readRows(join(dataFolder, "logs", "main"), size)).filter(({ event }) =>
    ids.has(event.id),
  );
  assert.equal(rows.length, day.records.length);

  const questions = [
    ...[...whoDidIt(day), ...FROM_WHERE, ...WHAT_CHANGED, ...WHEN_AND_HOW_MUCH, ...TABLES],
    ...[...ACROSS_VENDORS, ...ACROSS_CLOUDS, ...IDENTITIES],
  ];
  for (const question of questions) {
    const query = question.query.replaceAll("DAY", day.date);
    const found = [...ids].filter(([, record]) => question.isAnswer(record, day));
    const answers = found.map(([, record]) => record);
    const expected = found.map(([id]) => id).sort();
    await t.test(`${question.question} ${query}`, async (t: TestContext) => {
      assert.ok(answers.length > 0, "a question that nothing answers asks nothing");
      if (yesterday() !== day.date && query.includes("yesterday")) return t.skip("midnight has passed");
      await checkServer(server, { day, query, question, answers, expected });
      assert.deepEqual(askInMemory(rows, query), expected, "in memory");
    });
  }
});

interface Asked {
  readonly day: Day;
  readonly query: string;
  readonly question: Question;
  readonly answers: readonly DayRecord[];
  readonly expected: readonly string[];
}

async function checkServer(
  server: StartedServer,
  { answers, day, expected, query, question }: Asked,
): Promise<void> {
  if (question.rows !== undefined) {
    const { table } = await ask(server, day, { q: query });
    assert.deepEqual(table?.rows, question.rows(answers));
    return;
  }
  const found: string[] = [];
  let total: number | undefined;
  let cursor: string | undefined;
  do {
    const page = await ask(server, day, {
      ...{ q: query, limit: String(PAGE_EVENTS) },
      ...(cursor === undefined ? { total: "true" } : { cursor }),
    });
    found.push(...(page.events ?? []).map(({ id }) => id));
    total ??= page.total;
    cursor = page.cursor;
  } while (cursor !== undefined);
  assert.deepEqual(found.sort(), expected, "from the server");
  assert.equal(total, expected.length);
}

interface Page {
  readonly events?: readonly { readonly id: string }[];
  readonly table?: { readonly rows: readonly unknown[] };
  readonly total?: number;
  readonly cursor?: string;
}

/** Asks about the day alone: the log also holds who asked what, and that is of today. */
async function ask(
  server: StartedServer,
  day: Day,
  parameters: Readonly<Record<string, string>>,
): Promise<Page> {
  const since = new Date(day.midnightMs).toISOString();
  const until = new Date(day.midnightMs + DAY_MS).toISOString();
  const search = new URLSearchParams({ ...parameters, since, until });
  const headers = { authorization: `Bearer ${server.tokens.read}` };
  const response = await fetch(`${server.url}/api/v1/events?${search}`, { headers });
  const text = await response.text();
  assert.equal(response.status, 200, text);
  return JSON.parse(text);
}

function askInMemory(rows: readonly Row[], query: string): readonly string[] {
  const read = readQuery(query, { nowUs: Date.now() * 1000, zone: "UTC" });
  assert.ok(read.kind === "query", JSON.stringify(read));
  const isAnswer = createMatcher(read.filter);
  return rows.flatMap((row) => (isAnswer(row) ? [row.event.id] : [])).sort();
}

/** Sends the day, and gives its records by the ids that they got. */
async function send(
  { tokens, url }: StartedServer,
  { records }: Day,
): Promise<ReadonlyMap<string, DayRecord>> {
  const headers = { authorization: `Bearer ${tokens.ingest}`, "content-type": "application/x-ndjson" };
  const ids = new Map<string, DayRecord>();
  for (let from = 0; from < records.length; from += SENT_AT_ONCE) {
    const some = records.slice(from, from + SENT_AT_ONCE);
    const body = some.map(({ json }) => `${json}\n`).join("");
    const response = await fetch(`${url}/api/v1/events`, { method: "POST", headers, body });
    assert.equal(response.status, 202);
    const { events }: { events: readonly { id: string }[] } = JSON.parse(await response.text());
    for (const [i, record] of some.entries()) ids.set(events[i]?.id ?? "", record);
  }
  assert.equal(ids.size, records.length);
  return ids;
}

/** What the parsers make of the log's own files, as live tail and the search copy read them. */
async function readRows(folder: string, size: number): Promise<readonly Row[]> {
  const files = await createNodeFiles(folder);
  const follower = new LogFollower(files, new StoredGroups(files, blockCodec), 0);
  const { entries: identities } = readEntries(DIRECTORY);
  const rowsOf = createRowsOf("golden", createEventsOf({ ...NO_EVENT_SETTINGS, identities }));
  const rows: Row[] = [];
  try {
    while (follower.position < size)
      for (const followed of await follower.next(size)) rows.push(...rowsOf(followed, ""));
  } finally {
    await follower.close();
  }
  return rows;
}

function yesterday(): string {
  return new Date(Date.now() - DAY_MS).toISOString().slice(0, 10);
}
