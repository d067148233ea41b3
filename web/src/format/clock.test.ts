import assert from "node:assert/strict";
import { test } from "node:test";
import { clockIn, dayFormatter, dayInWords, lengthInWords } from "./clock.ts";

test("dayFormatter gives the day by the clock of the zone, and the same again", () => {
  const dayOf = dayFormatter("Asia/Kathmandu");
  assert.equal(dayOf("2026-11-22T18:14:59Z"), "2026-11-22");
  assert.equal(dayOf("2026-11-22T18:15:00Z"), "2026-11-23");
  assert.equal(dayOf("2026-11-22T18:14:10.5Z"), "2026-11-22");
  assert.equal(dayOf("soon"), "soon");
});

test("clockIn gives the time of the day, and what is none as it is", () => {
  assert.equal(clockIn("2026-11-22 11:00:00"), "11:00:00");
  assert.equal(clockIn("soon"), "soon");
});

test("dayInWords names the day of the week", () => {
  assert.equal(dayInWords("2026-11-22"), "Sunday, 22 November 2026");
  assert.equal(dayInWords("soon"), "soon");
});

for (const [milliseconds, words] of [
  [1000, "1 s"],
  [-400_000, "7 min"],
  [7_200_000, "2 h"],
  [172_800_000, "2 d"],
] as const) {
  test(`lengthInWords writes ${milliseconds} ms as ${words}`, () => {
    assert.equal(lengthInWords(milliseconds), words);
  });
}
