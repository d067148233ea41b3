import assert from "node:assert/strict";
import { test } from "node:test";
import { type Entered, Lane } from "./lane.ts";

const never = new AbortController().signal;

/** Goes in at once, or fails. */
async function enterNow(lane: Lane): Promise<() => void> {
  const entered = await lane.enter(never);
  assert.ok(entered.kind === "entered");
  return entered.leave;
}

/** Goes in, and writes down the name when it is inside. */
function queue(lane: Lane, name: string, log: string[], signal = never): Promise<Entered> {
  return lane.enter(signal).then((entered) => {
    log.push(`${name} ${entered.kind}`);
    return entered;
  });
}

test("Lane lets in as many as it has places, and the others in their order", async () => {
  const lane = new Lane({ places: 2, waitingMax: 5 });
  const [first] = [await enterNow(lane), await enterNow(lane)];
  const log: string[] = [];
  const [a, b] = [queue(lane, "a", log), queue(lane, "b", log)];
  await Promise.resolve();
  assert.deepEqual(log, []);
  first();
  const entered = await a;
  assert.deepEqual(log, ["a entered"]);
  assert.ok(entered.kind === "entered");
  entered.leave();
  await b;
  assert.deepEqual(log, ["a entered", "b entered"]);
});

test("Lane lets as many wait as it may and refuses the next", async () => {
  const lane = new Lane({ places: 1, waitingMax: 2 });
  const leave = await enterNow(lane);
  const log: string[] = [];
  const waiting = [queue(lane, "a", log), queue(lane, "b", log)];
  assert.deepEqual(await lane.enter(never), { kind: "full" });
  leave();
  await waiting[0];
  assert.deepEqual(log, ["a entered"]);
});

test("Lane drops one that nobody waits for, and gives its place to the next", async () => {
  const lane = new Lane({ places: 1, waitingMax: 2 });
  const leave = await enterNow(lane);
  const gone = new AbortController();
  const log: string[] = [];
  const [a, b] = [queue(lane, "a", log, gone.signal), queue(lane, "b", log)];
  gone.abort();
  await a;
  leave();
  await b;
  assert.deepEqual(log, ["a gone", "b entered"]);
});

test("Lane does not begin what nobody waits for any more", async () => {
  const lane = new Lane({ places: 1, waitingMax: 1 });
  assert.deepEqual(await lane.enter(AbortSignal.abort()), { kind: "gone" });
  await enterNow(lane);
});

test("Lane keeps its count when one leaves twice", async () => {
  const lane = new Lane({ places: 1, waitingMax: 0 });
  const leave = await enterNow(lane);
  leave();
  leave();
  await enterNow(lane);
  assert.deepEqual(await lane.enter(never), { kind: "full" });
});
