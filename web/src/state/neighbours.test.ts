import assert from "node:assert/strict";
import { test } from "node:test";
import { neighboursOf } from "./neighbours.ts";

const EVENTS = [
  { id: "a", ord: 0 },
  { id: "a", ord: 1 },
  { id: "b", ord: 0 },
];

test("neighboursOf gives the events before and behind, of the same record too", () => {
  assert.deepEqual(neighboursOf(EVENTS, EVENTS[1]), { previous: EVENTS[0], next: EVENTS[2] });
});

test("neighboursOf knows none at the ends of the list, and none of an event that is not in it", () => {
  assert.deepEqual(neighboursOf(EVENTS, EVENTS[0]), { previous: undefined, next: EVENTS[1] });
  assert.deepEqual(neighboursOf(EVENTS, EVENTS[2]), { previous: EVENTS[1], next: undefined });
  for (const open of [undefined, { id: "c", ord: 0 }])
    assert.deepEqual(neighboursOf(EVENTS, open), { previous: undefined, next: undefined });
});
