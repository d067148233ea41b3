import assert from "node:assert/strict";
import { test } from "node:test";
import { freshEngine } from "../../../test/support/engine.ts";
import { QueryTooCostly, type Search } from "./search-client.ts";

/** Would take hours, and reads nothing. */
const ENDLESS = "SELECT count() AS rows FROM numbers(1000000000000) WHERE sipHash64(number) = 1";
const HUGE = "SELECT length(groupArray(number)) AS rows FROM numbers(10000000000)";
let search: Search;

test("a query that takes too long is ended with an error that says so, and harms no other", async () => {
  ({ search } = await freshEngine());
  const endless = search.rows(ENDLESS, {}, { seconds: 1 });
  assert.deepEqual(await search.rows("SELECT 1 AS one"), [{ one: 1 }]);
  await assert.rejects(endless, (cause) => cause instanceof QueryTooCostly && cause.limit === "time");
  assert.deepEqual(await search.rows("SELECT 1 AS one"), [{ one: 1 }]);
});

test("a query that takes too much memory is ended with an error that says so, and harms no other", async () => {
  ({ search } = await freshEngine());
  const huge = search.rows(HUGE);
  assert.deepEqual(await search.rows("SELECT 1 AS one"), [{ one: 1 }]);
  await assert.rejects(huge, (cause) => cause instanceof QueryTooCostly && cause.limit === "memory");
  assert.deepEqual(await search.rows("SELECT 1 AS one"), [{ one: 1 }]);
});

test("a query whose client goes away is ended in the engine", async () => {
  ({ search } = await freshEngine());
  const going = new AbortController();
  const gone = search.rows(`${ENDLESS} AND 'who goes away' != ''`, {}, { signal: going.signal });
  await until(async () => (await running("who goes away")) > 0);
  going.abort();
  await assert.rejects(gone);
  await until(async () => (await running("who goes away")) === 0);
});

async function running(text: string): Promise<number> {
  const [row] = await search.rows<{ n: number }>(
    "SELECT count() AS n FROM system.processes WHERE position(query, {text:String}) > 0 AND position(query, 'system.processes') = 0",
    { text },
  );
  return row?.n ?? 0;
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo()));
}
