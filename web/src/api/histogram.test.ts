import assert from "node:assert/strict";
import { test } from "node:test";
import { readHistogram } from "./histogram.ts";

const ANSWER = {
  interval: { unit: "hour", count: 3 },
  starts: ["2026-11-22T00:00:00Z", "2026-11-22T03:00:00Z"],
  series: [
    { value: "failure", counts: [2, 0] },
    { value: null, counts: [0, 5] },
  ],
  total: 7,
};

test("readHistogram gives the intervals, and the counts of each value in them", () => {
  assert.deepEqual(readHistogram(ANSWER), {
    interval: { unit: "hour", count: 3 },
    startsMs: [Date.UTC(2026, 10, 22), Date.UTC(2026, 10, 22, 3)],
    ...{ series: ANSWER.series, total: 7 },
  });
  const none = { interval: null, starts: [], series: [], total: 0 };
  assert.deepEqual(readHistogram(none), { interval: undefined, startsMs: [], series: [], total: 0 });
});

const others: readonly unknown[] = [
  undefined,
  [],
  { ...ANSWER, total: "7" },
  { ...ANSWER, starts: ["soon", "later"] },
  { ...ANSWER, series: [{ value: null, counts: [1] }] },
];
for (const value of others) {
  test(`readHistogram takes nothing for a histogram from ${JSON.stringify(value)?.slice(0, 70)}`, () => {
    assert.equal(readHistogram(value), undefined);
  });
}
