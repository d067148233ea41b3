import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { fieldTime, fromFieldTime, rangeText } from "./range-text.ts";

const texts: readonly (readonly [since: string, until: string, zone: string, text: string])[] = [
  ["", "", "UTC", "All time"],
  ["24h", "", "UTC", "Last 24 hours"],
  ["1h", "", "UTC", "Last hour"],
  ["7d", "1h", "UTC", "7 days ago – 1 hour ago"],
  ["yesterday 2pm", "", "UTC", "yesterday 2pm – now"],
  ["", "2026-11-29T14:00:00Z", "UTC", "the beginning – 2026-11-29 14:00:00 UTC"],
  ["2026-11-29T14:00:00Z", "2026-11-29T15:00:00Z", "UTC", "2026-11-29 14:00:00 – 15:00:00 UTC"],
  [
    "2026-11-29T14:00:00Z",
    "2026-11-30T15:00:00Z",
    "UTC",
    "2026-11-29 14:00:00 UTC – 2026-11-30 15:00:00 UTC",
  ],
  [
    "2026-10-25T00:30:00Z",
    "2026-10-25T01:30:00Z",
    "Europe/Berlin",
    "2026-10-25 02:30:00 CEST – 02:30:00 CET",
  ],
  ["\u202ex", "", "UTC", "\\u202ex – now"],
];
for (const [since, until, zone, text] of texts) {
  test(`rangeText writes ${text}`, () => {
    assert.equal(rangeText({ since, until }, zone), text);
  });
}

test("fieldTime is the clock of a zone, and empty for no time", () => {
  assert.equal(fieldTime("2026-07-01T10:00:00Z", "Europe/Berlin"), "2026-07-01T12:00:00");
  assert.equal(fieldTime(undefined, "UTC"), "");
  assert.equal(fieldTime("yesterday", "UTC"), "");
});

test("fromFieldTime reads fields with and without seconds, and nothing else", () => {
  assert.equal(fromFieldTime("2026-07-01T12:00", "Europe/Berlin"), "2026-07-01T10:00:00Z");
  assert.equal(fromFieldTime("2026-07-01T12:00:05", "UTC"), "2026-07-01T12:00:05Z");
  assert.equal(fromFieldTime("", "UTC"), undefined);
});

test("fromFieldTime reads what fieldTime writes", () => {
  const seconds = fc.integer({ min: 0, max: 4_000_000_000 });
  fc.assert(
    fc.property(seconds, fc.constantFrom("UTC", "Asia/Kolkata"), (second, zone) => {
      const moment = new Date(second * 1000).toISOString().replace(".000Z", "Z");
      assert.equal(fromFieldTime(fieldTime(moment, zone), zone), moment);
    }),
  );
});
