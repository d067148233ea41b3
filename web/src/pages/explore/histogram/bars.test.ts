import assert from "node:assert/strict";
import { test } from "node:test";
import type { Histogram } from "../../../api/histogram.ts";
import { barsOf, rangeOfBars, sayBar, scaleOf, seriesOf, spanInWords, ticksOf } from "./bars.ts";

const HOUR = 3_600_000;
const START = Date.UTC(2026, 10, 22, 22);
const HISTOGRAM: Histogram = {
  interval: { unit: "hour", count: 1 },
  startsMs: [START, START + HOUR, START + 2 * HOUR],
  series: [
    { value: "success", counts: [5, 0, 2] },
    { value: "denied", counts: [1, 0, 0] },
    { value: "failure", counts: [0, 0, 0] },
    { value: null, counts: [0, 0, 3] },
  ],
  total: 11,
};

test("seriesOf puts what matters at the bottom, others on top, and leaves out what is not there", () => {
  assert.deepEqual(
    seriesOf(HISTOGRAM, "outcome").map(({ colour, name, total }) => `${name} ${total} ${colour}`),
    ["denied 1 4", "success 7 1", "others 3 rest"],
  );
  assert.deepEqual(
    seriesOf(HISTOGRAM, "source").map(({ colour, name }) => `${name} ${colour}`),
    ["success 1", "denied 2", "others rest"],
  );
});

test("barsOf stacks the counts of an interval, which reaches to the next", () => {
  const bars = barsOf(HISTOGRAM, seriesOf(HISTOGRAM, "outcome"));
  assert.deepEqual(bars[0], {
    ...{ fromMs: START, toMs: START + HOUR, total: 6 },
    pieces: [
      { series: 0, from: 0, count: 1 },
      { series: 1, from: 1, count: 5 },
    ],
  });
  assert.deepEqual([bars[1]?.pieces, bars[2]?.toMs], [[], START + 3 * HOUR]);
});

test("rangeOfBars reaches over both bars, whichever is the first", () => {
  const bars = barsOf(HISTOGRAM, []);
  const range = { since: "2026-11-22T23:00:00Z", until: "2026-11-23T01:00:00Z" };
  assert.deepEqual(rangeOfBars(bars, 1, 2), range);
  assert.deepEqual(rangeOfBars(bars, 2, 1), range);
  assert.equal(rangeOfBars(bars, 0, 3), undefined);
});

for (const [most, scale] of [
  [0, 1],
  [1, 1],
  [3, 5],
  [10, 10],
  [11, 20],
  [501, 1000],
] as const) {
  test(`scaleOf ends a scale for ${most} at ${scale}`, () => {
    assert.equal(scaleOf(most), scale);
  });
}

test("sayBar says when, how many, and of what", () => {
  const series = seriesOf(HISTOGRAM, "outcome");
  const [first, second] = barsOf(HISTOGRAM, series);
  assert.ok(first && second);
  assert.equal(sayBar(first, series, "UTC"), "2026-11-22 22:00 to 23:00: 6 events (denied 1, success 5)");
  assert.equal(sayBar(second, series, "UTC"), "2026-11-22 23:00 to 2026-11-23 00:00: 0 events");
});

for (const [from, to, words] of [
  ["2026-11-22T00:00:00Z", "2026-11-23T00:00:00Z", "2026-11-22"],
  ["2026-11-01T00:00:00Z", "2026-12-01T00:00:00Z", "2026-11-01 to 2026-11-30"],
  ["2026-11-22T10:00:30Z", "2026-11-22T10:01:00Z", "2026-11-22 10:00:30 to 10:01"],
] as const) {
  test(`spanInWords writes ${words}`, () => {
    assert.equal(spanInWords({ fromMs: Date.parse(from), toMs: Date.parse(to) }, "UTC"), words);
  });
}

test("ticksOf names some bars, with the day where it changes", () => {
  const bars = barsOf({ ...HISTOGRAM, startsMs: [0, 1, 2, 3].map((i) => START + i * HOUR) }, []);
  const wordsOf = (most: number): readonly string[] =>
    ticksOf(bars, "UTC", most).map(({ at, text }) => `${at} ${text}`);
  assert.deepEqual(wordsOf(2), ["0 11-22 22:00", "2 11-23 00:00"]);
  assert.deepEqual(wordsOf(9), ["0 11-22 22:00", "1 23:00", "2 11-23 00:00", "3 01:00"]);
  const five = [...bars, ...bars.slice(0, 1)];
  assert.deepEqual(
    ticksOf(five, "UTC", 3).map(({ at }) => at),
    [0, 2],
    "a last one whose words would be cut off is left out",
  );
});
