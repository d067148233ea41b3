import assert from "node:assert/strict";
import { test } from "node:test";
import type { Histogram } from "../../../api/histogram.ts";
import { marksOf } from "./marks.ts";

function histogramOf(series: Histogram["series"], startsMs: readonly number[] = [0, 60_000]): Histogram {
  return { interval: { unit: "minute", count: 1 }, startsMs, series, total: 0 };
}

const NOTHING = { deployment: undefined, configuration: undefined, gap: undefined };

test("marksOf says at each interval what was deployed, changed and silent", () => {
  const deployment = histogramOf([
    { value: "checkout", counts: [2, 0] },
    { value: "payments", counts: [1, 0] },
  ]);
  const gap = histogramOf([{ value: null, counts: [1, 3] }]);
  assert.deepEqual(marksOf([0, 60_000], { ...NOTHING, deployment, gap }), [
    { at: 0, kinds: ["deployment", "gap"], text: "Deployments: checkout ×2, payments; Silence and gaps: 1" },
    { at: 1, kinds: ["gap"], text: "Silence and gaps: 3" },
  ]);
});

test("marksOf names four, and counts the rest", () => {
  const series = [..."abcde"].map((value) => ({ value, counts: [2] }));
  const deployment = histogramOf([...series, { value: null, counts: [1] }], [0]);
  assert.equal(
    marksOf([0], { ...NOTHING, deployment })[0]?.text,
    "Deployments: a ×2, b ×2, c ×2, d ×2, 3 more",
  );
});

test("marksOf leaves out what is about other intervals, and has none without answers", () => {
  const deployment = histogramOf([{ value: "a", counts: [1] }], [30_000]);
  assert.deepEqual(marksOf([0, 60_000], { ...NOTHING, deployment }), []);
  assert.deepEqual(marksOf([0], NOTHING), []);
});
