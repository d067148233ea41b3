import assert from "node:assert/strict";
import { test } from "node:test";
import { durationOf, progressText } from "./walk-progress.ts";

test("progressText says rate and time left as soon as they can be known", () => {
  assert.equal(progressText({ notes: 0, done: 0, total: 5000, elapsedMs: 900 }), "0 of 5,000 entries");
  assert.equal(
    progressText({ notes: 1500, done: 0, total: 5000, elapsedMs: 900 }),
    "Checking its history: 1,500 checkpoints",
  );
  assert.equal(progressText({ notes: 0, done: 256, total: 5000, elapsedMs: 100 }), "256 of 5,000 entries");
  assert.equal(
    progressText({ notes: 0, done: 2000, total: 5000, elapsedMs: 1000 }),
    "2,000 of 5,000 entries · 2,000 a second · 2 s left",
  );
});

const lengths: readonly (readonly [number, string])[] = [
  ...([
    [-3, "0 s"],
    [59.4, "59 s"],
    [60, "1 min 0 s"],
    [3599, "59 min 59 s"],
  ] as const),
  ...([
    [3600, "1 h 0 min"],
    [86_399, "23 h 59 min"],
    [90_000, "1 d 1 h"],
  ] as const),
];
for (const [seconds, text] of lengths) {
  test(`durationOf says ${text} of ${seconds} seconds`, () => {
    assert.equal(durationOf(seconds), text);
  });
}
