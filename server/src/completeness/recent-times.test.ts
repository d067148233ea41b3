import assert from "node:assert/strict";
import { test } from "node:test";
import { RecentTimes } from "./recent-times.ts";

test("RecentTimes gives back what was noted of a record with one event, and nothing of others", () => {
  const recent = new RecentTimes();
  const timed = { timeUs: 1_700_000_000_000_000, skewSeconds: -3601 };
  const untimed = { timeUs: undefined, skewSeconds: 0 };
  recent.note(5, [timed]);
  recent.note(6, [untimed]);
  recent.note(7, [timed, untimed]);
  recent.note(8, []);
  recent.note(9, [{ ...untimed, isUnparsed: true }]);
  assert.deepEqual(
    [5, 6, 7, 8, 9, 0].map((index) => recent.get(index)),
    [...[[timed], [untimed], undefined, undefined, undefined, undefined]],
  );
});

test("RecentTimes forgets a record when another one takes its place", () => {
  const recent = new RecentTimes();
  const event = { timeUs: 1, skewSeconds: 0 };
  recent.note(5, [event]);
  recent.note(5 + 131_072, [event]);
  assert.equal(recent.get(5), undefined);
  assert.deepEqual(recent.get(5 + 131_072), [event]);
});
