import assert from "node:assert/strict";
import { test } from "node:test";
import { createTestIo } from "../../../test/support/cli-io.ts";
import type { Exchange } from "../exchange.ts";
import { EXIT } from "../exit.ts";
import { askDay, waitUntilSearchable } from "./ask-day.ts";
import { INCIDENT_SEARCHES, incident } from "./incident.ts";
import { createRandom } from "./random.ts";

const TARGET = { url: "http://127.0.0.1:1", token: "tlyr_x" };
const day = incident({ midnightMs: Date.parse("2026-11-22T00:00:00Z"), random: createRandom(1) });

/** A server that finds for each query as many events as `countOf` says. */
function finds(countOf: (query: string, there: number) => number) {
  const queries: string[] = [];
  const exchange: Exchange = async (url) => {
    const query = new URL(url).searchParams.get("q") ?? "";
    const search = INCIDENT_SEARCHES.find((one) => one.query === query);
    const there = day.filter(({ json }) => search?.isAnswer(json) === true).length;
    queries.push(query);
    const events = Array.from({ length: countOf(query, there) }, (_, i) => ({
      time: `2026-11-22T03:12:0${i % 10}Z`,
      message: `event ${i}`,
    }));
    return new Response(JSON.stringify({ events }));
  };
  return { io: createTestIo({ exchange }).io, queries };
}

/** A server whose search copy is in these states, one after the other, and then for ever in the last. */
function copies(...states: readonly object[]) {
  let polls = 0;
  return createTestIo({
    exchange: async () => new Response(JSON.stringify(states[Math.min(polls++, states.length - 1)])),
  });
}

test("askDay asks each question and gives its count and its first events", async () => {
  const { io, queries } = finds((_, there) => there);
  const answers = await askDay(TARGET, day, io);
  assert.ok(!("kind" in answers));
  assert.deepEqual(
    queries,
    INCIDENT_SEARCHES.map(({ query }) => query),
  );
  assert.deepEqual(
    answers.map(({ count }) => count),
    [39, 8, 3],
  );
  assert.deepEqual(answers[0]?.first[1], { time: "2026-11-22T03:12:01Z", message: "event 1" });
});

for (const [what, difference] of [
  ["one too few", -1],
  ["one too many", 1],
] as const) {
  test(`askDay fails with 1 when the last question has ${what}`, async () => {
    const last = INCIDENT_SEARCHES.at(-1)?.query;
    const { io } = finds((query, there) => (query === last ? there + difference : there));
    const answers = await askDay(TARGET, day, io);
    assert.ok("kind" in answers);
    assert.equal(answers.exitCode, EXIT.runtime);
    assert.match(answers.message, /found \d+ events, and there are 3$/);
  });
}

test("askDay asks nothing about a day without an incident", async () => {
  const { io, queries } = finds(() => 0);
  assert.deepEqual(await askDay(TARGET, [], io), []);
  assert.deepEqual(queries, []);
});

test("waitUntilSearchable waits while the copy starts, rebuilds or is behind", async () => {
  const { io, pauses } = copies(
    { state: "starting", position: 9, size: 9 },
    { state: "rebuilding", position: 9, size: 9 },
    { state: "following", position: 8, size: 9 },
    { state: "following", position: 9, size: 9 },
  );
  assert.equal(await waitUntilSearchable(TARGET, io), 0);
  assert.equal(pauses.length, 3);
});

test("waitUntilSearchable gives up on a copy that stays behind, and says where it stands", async () => {
  const { io } = copies({ state: "down", position: 8, size: 9, detail: "no engine" });
  const failure = await waitUntilSearchable(TARGET, io);
  assert.ok(typeof failure !== "number");
  assert.equal(failure.exitCode, EXIT.runtime);
  assert.match(failure.message, /down: 8 of 9 entries, no engine/);
});
