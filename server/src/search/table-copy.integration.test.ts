import assert from "node:assert/strict";
import { after, test } from "node:test";
import { freshEngine, type TestEngine } from "../../../test/support/engine.ts";
import { type FaultyProxy, startFaultyProxy } from "../../../test/support/faulty-proxy.ts";
import { ENTRIES_LOG, entriesFrom, rowNames, sourceOf } from "../../../test/support/log-entries.ts";
import { MemoryFiles, seededRandom } from "../../../test/support/memory-files.ts";
import { CopyState } from "./copy-state.ts";
import { createEventsTable, EVENTS_TABLE, migrate, PARTITION_ENTRIES } from "./schema.ts";
import { Search } from "./search-client.ts";
import { BEHIND_ENTRIES, type LogEntry, TableCopy, type TableCopyParts } from "./table-copy.ts";

const FAULTS = ["not-sent", "answer-lost", "late"] as const;

let engine: TestEngine;
let proxy: FaultyProxy | undefined;
const search = new Search();
after(async () => {
  await search.close();
  await proxy?.stop();
});

for (let run = 0; run < 3; run++) {
  const seed = (Date.now() % 1_000_000) + run;
  test(`TableCopy takes every row once, whatever fails (seed ${seed})`, async () => {
    const proxy = await begin();
    const random = seededRandom(seed);
    const below = (count: number): number => Math.floor(random() * count);
    const first = PARTITION_ENTRIES - 5;
    const entries = entriesFrom(first, 60, { rows: () => below(4) });
    const end = first + entries.length;
    const files = new MemoryFiles();
    const tokens = new Set<string>();
    proxy.decide = (_, token) => {
      if (token !== undefined) tokens.add(token);
      return below(3) === 0 ? FAULTS[below(FAULTS.length)] : undefined;
    };
    files.decide = () => (below(20) === 0 ? { done: "part", end: "fail" } : undefined);
    let size = first;
    let [isDone, opened] = [false, 0];
    for (; !isDone; opened++) {
      assert.ok(opened < 500, "it never comes to the end");
      isDone = await untilFailure(
        { ...partsOf(entries, below), state: await CopyState.load(files) },
        async (copy) => {
          while (copy.position < end) {
            size = Math.min(end, size + below(6));
            await copy.step(size);
          }
        },
      );
    }
    await proxy.settled();
    assert.deepEqual(await rowsThere(), rowNames(entries));
    assert.ok(opened > 3, `it was opened ${opened} times only`);
    assert.ok(areApart([...tokens], entries), `batches overlap: ${[...tokens].join(" ")}`);
  });
}

test("TableCopy builds everything again when somebody has emptied the table, though its state names a later batch", async () => {
  await begin();
  const entries = entriesFrom(0, 20, {});
  const state = await CopyState.load(new MemoryFiles());
  await stepTo([7, 20], entries, state);
  await emptyTable();
  await stepTo([20], entries, state);
  assert.deepEqual(await rowsThere(), rowNames(entries));
});

test("TableCopy waits for a log that does not reach to the end of the batch that may be on its way", async () => {
  const proxy = await begin();
  const entries = entriesFrom(0, 20, {});
  const state = await CopyState.load(new MemoryFiles());
  proxy.decide = (_, token) => (token === undefined ? undefined : "not-sent");
  await assert.rejects(stepTo([10], entries, state));
  proxy.decide = () => undefined;
  const copy = await TableCopy.open({ ...partsOf(entries), state }, 0);
  assert.equal(await copy.step(9), false);
  assert.equal(await copy.step(11), true);
  assert.equal(copy.position, 10);
  await copy.close();
});

test("TableCopy sends rows again that the engine takes for there, and that are not", async () => {
  await begin();
  const entries = entriesFrom(0, 20, {});
  const state = await CopyState.load(new MemoryFiles());
  await stepTo([7, 14, 20], entries, state);
  for (const lost of [14, 7]) {
    // As a kill leaves it between the note of the token and the rows.
    await engine.search.run(`DELETE FROM ${EVENTS_TABLE} WHERE log_index >= {lost:UInt64}`, { lost });
    for (let opened = 0; (await rowsThere()).length < 20; opened++) {
      assert.ok(opened < 4, "it never comes to the end");
      await stepTo([14, 20], entries, state).catch(() => undefined);
    }
    assert.deepEqual(await rowsThere(), rowNames(entries));
  }
});

test("TableCopy takes entries without rows without asking anybody, and begins with them again", async () => {
  const proxy = await begin();
  const entries = entriesFrom(0, 20, { rows: (i) => (i === 9 ? 1 : 0) });
  const state = await CopyState.load(new MemoryFiles());
  let asked = 0;
  proxy.decide = (_, token) => void (token === undefined || asked++);
  await stepTo([5, 9, 10, 15, 20], entries, state);
  assert.equal(asked, 1);
  await stepTo([20], entries, state);
  assert.equal(asked, 1);
  assert.deepEqual(await rowsThere(), ["9.0"]);
});

test("TableCopy far behind reads the next batch while one is inserted, and takes both once when that fails", async () => {
  const proxy = await begin();
  const first = PARTITION_ENTRIES - 10;
  const entries = entriesFrom(first, 10 + BEHIND_ENTRIES, {});
  const size = first + entries.length;
  const state = await CopyState.load(new MemoryFiles());
  let left = 2;
  proxy.decide = (_, token) => (token === undefined || left-- <= 0 ? undefined : "answer-lost");
  let isDone = false;
  for (let opened = 0; !isDone; opened++) {
    assert.ok(opened < 4, "it never comes to the end");
    isDone = await untilFailure(
      { ...partsOf(entries), state },
      async (copy) => {
        while (await copy.step(size));
        assert.equal(copy.position, size);
      },
      first,
    );
  }
  await proxy.settled();
  assert.deepEqual(await rowsThere(), rowNames(entries));
});

/** Opens a copy and works with it; false when something failed on the way. */
async function untilFailure(
  parts: TableCopyParts,
  work: (copy: TableCopy) => Promise<void>,
  from = PARTITION_ENTRIES - 5,
): Promise<boolean> {
  let copy: TableCopy | undefined;
  try {
    copy = await TableCopy.open(parts, from);
    await work(copy);
    return true;
  } catch (cause) {
    if (cause instanceof assert.AssertionError) throw cause;
    return false;
  } finally {
    await copy?.close();
  }
}

async function stepTo(
  sizes: readonly number[],
  entries: readonly LogEntry[],
  state: CopyState,
): Promise<void> {
  const copy = await TableCopy.open({ ...partsOf(entries), state }, 0);
  try {
    for (const size of sizes) while (await copy.step(size));
  } finally {
    await copy.close();
  }
}

/** Whether no two of the batches that tokens name have a row in common. */
function areApart(tokens: readonly string[], entries: readonly LogEntry[]): boolean {
  const ranges = tokens.map((token) => (token.split(":").at(-2) ?? "").split("-").map(Number));
  return entries.every(({ index, rows }) => {
    const holding = ranges.filter(([begin = 0, end = 0]) => begin <= index && index < end);
    return rows.length === 0 || holding.length === 1;
  });
}

function partsOf(
  entries: readonly LogEntry[],
  below: (count: number) => number = () => 100,
): Omit<TableCopyParts, "state"> {
  return { search, table: EVENTS_TABLE, log: ENTRIES_LOG, open: (from) => sourceOf(entries, from, below) };
}

/** Makes the tables anew; nothing fails yet. */
async function begin(): Promise<FaultyProxy> {
  engine = await freshEngine();
  await migrate(engine.search);
  proxy ??= await startFaultyProxy(engine.address);
  proxy.decide = () => undefined;
  search.move(proxy.address);
  return proxy;
}

async function emptyTable(): Promise<void> {
  await engine.search.run(`DROP TABLE ${EVENTS_TABLE} SYNC`);
  await engine.search.run(createEventsTable(EVENTS_TABLE));
}

async function rowsThere(): Promise<readonly string[]> {
  const rows = await engine.search.rows<{ row: string }>(
    `SELECT concat(toString(log_index), '.', toString(ord)) AS row FROM ${EVENTS_TABLE} ORDER BY log_index, ord`,
  );
  return rows.map(({ row }) => row);
}
