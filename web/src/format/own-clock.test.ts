import assert from "node:assert/strict";
import { test } from "node:test";
import { offsetName, ownTime, timeTip } from "./own-clock.ts";

const TIME = "2026-11-22T23:30:06.123456789Z";

for (const [utc_offset, day, clock, zone] of [
  [120, "2026-11-23", "01:30:06", "+02:00"],
  [-210, "2026-11-22", "20:00:06", "-03:30"],
  [undefined, "2026-11-22", "23:30:06", "UTC"],
  [0, "2026-11-22", "23:30:06", "UTC"],
  ["120", "2026-11-22", "23:30:06", "UTC"],
  [10_000, "2026-11-22", "23:30:06", "UTC"],
] as const) {
  test(`ownTime tells a time with the offset ${JSON.stringify(utc_offset)} as ${clock} ${zone}`, () => {
    assert.deepEqual(ownTime(TIME, { time: TIME, utc_offset }), { day, clock, zone });
  });
}

test("ownTime tells a time that is not the event's own by UTC, and what is no time as it is", () => {
  assert.equal(ownTime("2026-11-22T10:00:00Z", { time: TIME, utc_offset: 60 }).zone, "UTC");
  assert.deepEqual(ownTime("soon", { time: "soon", utc_offset: 60 }), {
    day: "soon",
    clock: "",
    zone: "UTC",
  });
});

test("offsetName writes hours and minutes with a sign", () => {
  assert.deepEqual([345, -60, 840].map(offsetName), ["+05:45", "-01:00", "+14:00"]);
});

test("timeTip tells a time by every clock, to the nanosecond", () => {
  const event = { time: TIME, utc_offset: 120, received: "2026-11-22T23:30:07Z" };
  assert.deepEqual(timeTip(event, "Europe/Berlin").split("\n"), [
    "2026-11-22 23:30:06 UTC",
    "2026-11-23 00:30:06 CET",
    "2026-11-23 01:30:06 +02:00, the source's own",
    "1795390206123456789 ns since 1970",
    "received 2026-11-22 23:30:07 UTC",
  ]);
  assert.deepEqual(timeTip({ time: "2026-11-22T10:00:00Z" }, "UTC").split("\n"), [
    "2026-11-22 10:00:00 UTC",
    "1795341600000000000 ns since 1970",
  ]);
});
