import assert from "node:assert/strict";
import { test } from "node:test";
import { queryOf } from "./reading.ts";

const readings: readonly (readonly [
  query: string,
  since: string | undefined,
  until: string | undefined,
  whole: string,
])[] = [
  ["is:failed", undefined, undefined, "is:failed"],
  ["is:failed", "2026-11-20T10:00:00Z", undefined, 'is:failed time:>="2026-11-20T10:00:00Z"'],
  ["", undefined, "2026-11-20T10:00:00Z", 'time:<"2026-11-20T10:00:00Z"'],
  ["a OR b", "2026-11-20T10:00:00Z", undefined, '(a OR b) time:>="2026-11-20T10:00:00Z"'],
  [
    "is:login | top 5 actor",
    "2026-11-20T10:00:00Z",
    undefined,
    'is:login time:>="2026-11-20T10:00:00Z" | top 5 actor',
  ],
  ["| bin 1h", "2026-11-20T10:00:00Z", undefined, 'time:>="2026-11-20T10:00:00Z" | bin 1h'],
];
for (const [query, since, until, whole] of readings) {
  test(`the reading ${query || "of everything"} is asked as ${whole}`, () => {
    assert.equal(queryOf({ query, since, until }), whole);
  });
}
