import assert from "node:assert/strict";
import { after, type TestContext, test } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import { freshEngine, type TestEngine } from "../../../test/support/engine.ts";
import { type FaultyProxy, startFaultyProxy } from "../../../test/support/faulty-proxy.ts";
import { ENTRIES_LOG, entriesFrom, rowNames, sourceOf } from "../../../test/support/log-entries.ts";
import { MemoryFiles } from "../../../test/support/memory-files.ts";
import { Milestone } from "../system/milestone.ts";
import { CopyState } from "./copy-state.ts";
import { DATABASE, EVENTS_TABLE } from "./schema.ts";
import { Search } from "./search-client.ts";
import { type CopyStatus, SearchCopy } from "./search-copy.ts";
import type { LogEntry } from "./table-copy.ts";

const HOUR_US = 3_600_000_000;
const DAY_US = 24 * HOUR_US;
const START_US = 1_790_000_000_000_000;

let engine: TestEngine;
let proxy: FaultyProxy | undefined;
let search: Search;
after(() => proxy?.stop());

test("SearchCopy follows a log as it grows, entries without rows included", async (t) => {
  await begin(t);
  const entries = entriesFrom(0, 10, { rows: (i) => i % 3 });
  const copy = await startCopy(t, { entries });
  await copy.reached(10);
  entries.push(...entriesFrom(10, 7, { rows: (i) => i % 2 }));
  copy.head.reach(17);
  await copy.reached(17);
  assert.equal(copy.status().state, "following");
  await copy.end();
  assert.deepEqual(await rowsThere(), rowNames(entries));
});

test("SearchCopy waits for an engine that is not there, and goes on where it stood when it is there again", async (t) => {
  const proxy = await begin(t);
  const entries = entriesFrom(0, 5, {});
  const copy = await startCopy(t, { entries });
  await copy.reached(5);
  search.move(undefined);
  entries.push(...entriesFrom(5, 5, {}));
  copy.head.reach(10);
  await copy.until("it is down", ({ state }) => state === "down");
  assert.equal(copy.status().position, 5);
  search.move(proxy.address);
  copy.retry();
  await copy.reached(10);
  await copy.end();
  assert.deepEqual(await rowsThere(), rowNames(entries));
});

test("SearchCopy builds again what is missing in the middle, while new entries come and the old rows can be asked", async (t) => {
  const proxy = await begin(t);
  const entries = entriesFrom(0, 30, {});
  const copy = await startCopy(t, { entries });
  await copy.reached(30);
  await engine.search.run(`DELETE FROM ${EVENTS_TABLE} WHERE log_index IN (0, 7, 8)`);
  proxy.decide = (statement) => {
    // Entries come at the worst moments.
    if (!statement.includes("events_rebuild") || entries.length >= 60) return undefined;
    entries.push(...entriesFrom(entries.length, 3, {}));
    copy.head.reach(entries.length);
    return undefined;
  };
  await copy.rebuild(0);
  await copy.rebuilt();
  proxy.decide = () => undefined;
  entries.push(...entriesFrom(entries.length, 3, {}));
  copy.head.reach(entries.length);
  await copy.reached(entries.length);
  await copy.end();
  assert.deepEqual(await rowsThere(), rowNames(entries));
  assert.deepEqual(await tables(), ["events", "migrations"]);
});

test("SearchCopy rebuilt has what newer parsers make of all of history", async (t) => {
  await begin(t);
  const entries = entriesFrom(0, 12, {});
  const copy = await startCopy(t, { entries });
  await copy.reached(12);
  const parsers = async (): Promise<unknown> =>
    await engine.search.rows(
      `SELECT source_parser AS parser, count() AS rows FROM ${EVENTS_TABLE} GROUP BY parser`,
    );
  assert.deepEqual(await parsers(), [{ parser: "native/1", rows: 12 }]);
  for (const [i, entry] of entries.entries()) {
    const rows = [...entry.rows].map((row) => ({
      ...row,
      event: { ...row.event, source: { ...row.event.source, parser: "native/2" } },
    }));
    entries[i] = { ...entry, rows };
  }
  await copy.rebuild(0);
  await copy.rebuilt();
  await copy.end();
  assert.deepEqual(await parsers(), [{ parser: "native/2", rows: 12 }]);
});

test("SearchCopy rebuilt from an index has the rows from there on", async (t) => {
  await begin(t);
  const entries = entriesFrom(0, 30, { rows: (i) => i % 3 });
  const copy = await startCopy(t, { entries });
  await copy.reached(30);
  await copy.rebuild(11);
  await copy.rebuilt();
  await copy.end();
  assert.deepEqual(await rowsThere(), rowNames(entries.slice(11)));
});

test("SearchCopy does not begin a second rebuild before the first is done", async (t) => {
  await begin(t);
  const entries = entriesFrom(0, 20, {});
  const copy = await startCopy(t, { entries });
  await copy.reached(20);
  await Promise.all([copy.rebuild(10), copy.rebuild(0)]);
  await copy.rebuilt();
  assert.deepEqual(await rowsThere(), rowNames(entries.slice(10)));
  await copy.rebuild(0);
  await copy.rebuilt();
  await copy.end();
  assert.deepEqual(await rowsThere(), rowNames(entries));
});

test("SearchCopy refuses rows beyond the log, and rebuilds them away when it is told to", async (t) => {
  await begin(t);
  const entries = entriesFrom(0, 20, {});
  const files = new MemoryFiles();
  const before = await startCopy(t, { entries, files });
  await before.reached(20);
  await before.end();
  // The log was put back to an older copy of itself.
  const copy = await startCopy(t, { entries: entries.slice(0, 12), files });
  await copy.until("it refuses", ({ state }) => state === "refused");
  assert.match(copy.status().detail, /a row of entry 19, but the log holds 12 entries.*tally rebuild/);
  assert.equal((await rowsThere()).length, 20);
  await copy.rebuild(0);
  await copy.rebuilt();
  await copy.until("it follows", ({ state }) => state === "following");
  await copy.end();
  assert.deepEqual(await rowsThere(), rowNames(entries.slice(0, 12)));
});

const faults = [
  ["EXCHANGE", "not-sent"],
  ["EXCHANGE", "answer-lost"],
  ["EXCHANGE", "late"],
  ["INSERT INTO tally.events_rebuild", "answer-lost"],
  ["INSERT INTO tally.events_rebuild", "late"],
  ["CREATE TABLE IF NOT EXISTS tally.events_rebuild", "not-sent"],
  ["DROP TABLE", "answer-lost"],
] as const;
for (const [statement, fault] of faults) {
  test(`SearchCopy rebuilds one right table, though ${statement} fails: ${fault}`, async (t) => {
    const proxy = await begin(t);
    const entries = entriesFrom(0, 12, {});
    const copy = await startCopy(t, { entries });
    await copy.reached(12);
    await engine.search.run(`DELETE FROM ${EVENTS_TABLE} WHERE log_index = 3`);
    let left = 2;
    proxy.decide = (sent) => (sent.startsWith(statement) && left-- > 0 ? fault : undefined);
    await copy.rebuild(0);
    await copy.rebuilt();
    assert.ok(left < 2, "nothing failed");
    await copy.until("it follows", ({ state }) => state === "following");
    await copy.end();
    await proxy.settled();
    assert.deepEqual(await rowsThere(), rowNames(entries));
    assert.deepEqual(await tables(), ["events", "migrations"]);
  });
}

test("SearchCopy killed at each change of its state goes on to one right table", async (t) => {
  await begin(t);
  let kills = 0;
  for (let isKilled = true; isKilled; kills++) {
    await engine.search.run(`DROP DATABASE IF EXISTS ${DATABASE} SYNC`);
    const entries = entriesFrom(0, 12, {});
    let files = new MemoryFiles();
    const first = await startCopy(t, { entries, files });
    await first.reached(12);
    await engine.search.run(`DELETE FROM ${EVENTS_TABLE} WHERE log_index = 3`);
    let left = kills;
    isKilled = false;
    files.decide = (operation) => {
      // Before the new state has its name and after it; what is in between leaves the same.
      if (operation !== "rename" || left-- > 0) return undefined;
      isKilled = true;
      return { done: kills % 2 === 0 ? "nothing" : "all", end: "crash" };
    };
    await first.rebuild(0).catch(() => undefined);
    await first.until("it is killed or done", ({ rebuild }) => isKilled || rebuild === undefined);
    await first.end();
    files.decide = undefined;
    files = files.kill();
    const second = await startCopy(t, { entries, files });
    await second.rebuild(0);
    await second.rebuilt();
    await second.until("it follows", ({ state }) => state === "following");
    await second.end();
    assert.deepEqual(await rowsThere(), rowNames(entries), `killed at change ${kills}`);
    assert.deepEqual(await tables(), ["events", "migrations"]);
  }
  assert.ok(kills > 4, `only ${kills} changes`);
});

test("SearchCopy drops rows that are older than it keeps them, but never the newest, and the log's clock decides", async (t) => {
  await begin(t);
  const entries = entriesFrom(0, 10, { t: (i) => START_US + i * DAY_US });
  const copy = await startCopy(t, { entries });
  copy.keep(3 * DAY_US);
  await copy.reached(10);
  await copy.untilRows(rowNames(entries.slice(6)));
  // Nothing for a long while, and then an entry without rows: all are too old, and one stays.
  entries.push(...entriesFrom(10, 1, { rows: () => 0, t: () => START_US + 50 * DAY_US }));
  copy.head.reach(11);
  await copy.untilRows(["9.0"]);
  assert.equal(copy.diagnostics.filter((message) => message.startsWith("dropped")).length, 2);
  // The next time there is nothing to drop, and nobody is told that there was.
  entries.push(...entriesFrom(11, 1, { rows: () => 0, t: () => START_US + 51 * DAY_US }));
  copy.head.reach(12);
  await copy.reached(12);
  await copy.end();
  assert.deepEqual(await rowsThere(), ["9.0"]);
  assert.equal(copy.diagnostics.filter((message) => message.startsWith("dropped")).length, 2);
});

test("SearchCopy keeps everything without a limit, and takes up a new limit at once", async (t) => {
  await begin(t);
  const entries = entriesFrom(0, 10, { t: (i) => START_US + i * DAY_US });
  const copy = await startCopy(t, { entries });
  await copy.reached(10);
  assert.equal((await rowsThere()).length, 10);
  copy.keep(2 * DAY_US);
  await copy.untilRows(rowNames(entries.slice(7)));
  copy.keep(undefined);
  entries.push(...entriesFrom(10, 1, { t: () => START_US + 99 * DAY_US }));
  copy.head.reach(11);
  await copy.reached(11);
  await copy.end();
  assert.deepEqual(await rowsThere(), rowNames(entries.slice(7)));
});

test("SearchCopy keeps what a rebuild brought back for as long again, and drops it then", async (t) => {
  await begin(t);
  const entries = entriesFrom(0, 10, { t: (i) => START_US + i * DAY_US });
  const copy = await startCopy(t, { entries, nowUs: () => START_US + 9 * DAY_US });
  copy.keep(3 * DAY_US);
  await copy.reached(10);
  await copy.untilRows(rowNames(entries.slice(6)));
  await copy.rebuild(2);
  await copy.rebuilt();
  // Two days later all of it is still there, though it is older than three days.
  entries.push(...entriesFrom(10, 1, { t: () => START_US + 11 * DAY_US }));
  copy.head.reach(11);
  await copy.reached(11);
  copy.keep(3 * DAY_US + 1);
  await delay(100);
  assert.deepEqual(await rowsThere(), rowNames(entries.slice(2)));
  entries.push(...entriesFrom(11, 1, { t: () => START_US + 13 * DAY_US }));
  copy.head.reach(12);
  await copy.untilRows(rowNames(entries.slice(10)));
  await copy.end();
});

/** No tables, and nothing fails yet. */
async function begin(t: TestContext): Promise<FaultyProxy> {
  engine = await freshEngine();
  proxy ??= await startFaultyProxy(engine.address);
  proxy.decide = () => undefined;
  search = new Search();
  search.move(proxy.address);
  const asked = search;
  t.after(() => asked.close());
  return proxy;
}

interface RunningCopy {
  readonly head: Milestone;
  readonly diagnostics: readonly string[];
  status(): CopyStatus;
  keep(us: number | undefined): void;
  rebuild(from: number): Promise<void>;
  retry(): void;
  until(what: string, isTrue: (status: CopyStatus) => boolean | Promise<boolean>): Promise<void>;
  untilRows(rows: readonly string[]): Promise<void>;
  reached(size: number): Promise<void>;
  rebuilt(): Promise<void>;
  end(): Promise<void>;
}

/** A copy of these entries, as a process that begins now. Its pauses are short. */
async function startCopy(
  t: TestContext,
  {
    entries,
    files = new MemoryFiles(),
    nowUs = () => START_US,
  }: { entries: readonly LogEntry[]; files?: MemoryFiles; nowUs?: () => number },
): Promise<RunningCopy> {
  const head = new Milestone(entries.length);
  const diagnostics: string[] = [];
  const copy = new SearchCopy({
    ...{ search, head, nowUs, log: ENTRIES_LOG, state: await CopyState.load(files) },
    open: (from) => sourceOf(entries, from),
    sleep: (milliseconds) => delay(Math.min(milliseconds, 10)),
    diagnose: (_level, message) => void diagnostics.push(message),
  });
  const running = copy.run();
  const until: RunningCopy["until"] = async (what, isTrue) => {
    for (let tries = 0; !(await isTrue(copy.status)); tries++) {
      if (tries > 1000)
        throw new Error(`not in time: ${what}; ${JSON.stringify([copy.status, diagnostics])}`);
      await delay(5);
    }
  };
  const made: RunningCopy = {
    ...{ head, diagnostics, until },
    status: () => copy.status,
    keep: (us) => copy.keep(us),
    rebuild: (from) => copy.rebuild(from),
    retry: () => copy.retry(),
    untilRows: (rows) =>
      until(`the rows are ${rows.join(" ")}`, async () => (await rowsThere()).join() === rows.join()),
    reached: (size) => until(`it reached ${size}`, ({ position }) => position === size),
    rebuilt: () => until("it is rebuilt", ({ rebuild }) => rebuild === undefined),
    async end() {
      copy.stop();
      await running;
    },
  };
  // One that a failed test leaves must not work on the next one's tables.
  t.after(made.end);
  return made;
}

async function rowsThere(): Promise<readonly string[]> {
  const rows = await engine.search.rows<{ row: string }>(
    `SELECT concat(toString(log_index), '.', toString(ord)) AS row FROM ${EVENTS_TABLE} ORDER BY log_index, ord`,
  );
  return rows.map(({ row }) => row);
}

async function tables(): Promise<readonly string[]> {
  const rows = await engine.search.rows<{ name: string }>(
    "SELECT name FROM system.tables WHERE database = {database:String} ORDER BY name",
    { database: DATABASE },
  );
  return rows.map(({ name }) => name);
}
