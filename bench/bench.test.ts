import assert from "node:assert/strict";
import { test } from "node:test";
import { cloudTrailLines } from "./events.ts";
import { cpuTicks } from "./machine.ts";
import { percentile } from "./percentile.ts";

test("percentile gives the nearest rank", () => {
  const values = Array.from({ length: 100 }, (_, i) => 100 - i);
  assert.deepEqual(
    [1, 50, 99, 100].map((percent) => percentile(values, percent)),
    [1, 50, 99, 100],
  );
  assert.equal(percentile([7], 50), 7);
});

test("cpuTicks adds user and system time, whatever the process is called", () => {
  const stat = "42 (a) b (c)) S 1 2 3 4 5 6 7 8 9 10 300 50 0 0 20 0 1 0 0 0 0";
  assert.equal(cpuTicks(stat), 350);
});

test("cloudTrailLines gives as many as are asked for, all different", () => {
  assert.equal(new Set(cloudTrailLines(300)).size, 300);
});
