import assert from "node:assert/strict";
import { test } from "node:test";
import { parseDuration, parseSize } from "./units.ts";

const DURATIONS: readonly (readonly [text: string, micros: number])[] = [
  ["1us", 1],
  ["5µs", 5],
  ["200ms", 200_000],
  ["0s", 0],
  ["2s", 2_000_000],
  ["2 seconds", 2_000_000],
  ["1.5s", 1_500_000],
  ["15m", 900_000_000],
  ["15 MIN", 900_000_000],
  ["1 hour", 3_600_000_000],
  ["1.5h", 5_400_000_000],
  ["2d", 172_800_000_000],
  ["1w", 604_800_000_000],
];
for (const [text, micros] of DURATIONS) {
  test(`parseDuration reads ${text}`, () => assert.equal(parseDuration(text), micros));
}

const SIZES: readonly (readonly [text: string, bytes: number])[] = [
  ["5b", 5],
  ["1KB", 1000],
  ["10mb", 10_000_000],
  ["1.5GB", 1_500_000_000],
  ["2TB", 2_000_000_000_000],
  ["1KiB", 1024],
  ["10 MiB", 10_485_760],
];
for (const [text, bytes] of SIZES) {
  test(`parseSize reads ${text}`, () => assert.equal(parseSize(text), bytes));
}

// M would be a month to one reader, and a million to another.
for (const text of [
  "",
  "5",
  "s",
  "5x",
  "5M",
  "5K",
  "-5s",
  "5s ",
  "1,5s",
  "1.s",
  ".5s",
  "1e3s",
  "5     s",
  "1234567890123s",
]) {
  test(`${JSON.stringify(text)} is no duration and no size`, () => {
    assert.equal(parseDuration(text), undefined);
    assert.equal(parseSize(text), undefined);
  });
}
