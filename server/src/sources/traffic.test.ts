import assert from "node:assert/strict";
import { test } from "node:test";
import { Traffic } from "./traffic.ts";

const taken = { protocol: "native", events: 10, bytes: 100 };

test("what a source sent is counted, by the protocols that it was", () => {
  const traffic = new Traffic();
  traffic.taken("a", taken, { nowMs: 1000, rate: null });
  traffic.taken("a", { ...taken, protocol: "github" }, { nowMs: 2000, rate: null });
  traffic.refused("a");
  assert.deepEqual(traffic.get("a"), {
    ...{ events: 20, bytes: 200, refused: 1, protocols: ["native", "github"], lastMs: 2000 },
  });
});

test("a source that sent nothing has sent nothing, and a request without events is none", () => {
  const traffic = new Traffic();
  assert.equal(traffic.get("a").lastMs, undefined);
  traffic.taken("a", { ...taken, events: 0 }, { nowMs: 1000, rate: null });
  assert.equal(traffic.get("a").lastMs, undefined);
});

test("a source without a rate never waits", () => {
  const traffic = new Traffic();
  traffic.taken("a", { ...taken, events: 1_000_000 }, { nowMs: 0, rate: null });
  assert.equal(traffic.secondsToWait("a", null, 0), 0);
});

test("a source may send ten seconds' worth at once, and then has to wait", () => {
  const traffic = new Traffic();
  const now = { nowMs: 5000, rate: 10 };
  traffic.taken("a", { ...taken, events: 99 }, now);
  assert.equal(traffic.secondsToWait("a", 10, 5000), 0);
  traffic.taken("a", { ...taken, events: 1 }, now);
  assert.equal(traffic.secondsToWait("a", 10, 5000), 1);
  assert.equal(traffic.secondsToWait("a", 10, 5100), 0);
  assert.equal(traffic.secondsToWait("b", 10, 5000), 0);
});

test("a request is taken whole, and what it was too large for is waited for", () => {
  const traffic = new Traffic();
  traffic.taken("a", { ...taken, events: 200 }, { nowMs: 0, rate: 10 });
  assert.equal(traffic.secondsToWait("a", 10, 0), 11);
  assert.equal(traffic.secondsToWait("a", 10, 9000), 2);
  assert.equal(traffic.secondsToWait("a", 10, 11_000), 0);
});

test("a clock that goes back gives nothing away", () => {
  const traffic = new Traffic();
  traffic.taken("a", { ...taken, events: 100 }, { nowMs: 60_000, rate: 10 });
  assert.equal(traffic.secondsToWait("a", 10, 1000), 1);
  assert.equal(traffic.secondsToWait("a", 10, 2000), 0);
});
