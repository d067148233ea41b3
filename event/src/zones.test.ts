import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { fromWall, isZone, utcOf, type Wall, wallOf } from "./zones.ts";

for (const name of ["UTC", "Europe/Berlin", "America/Argentina/Buenos_Aires", "Etc/GMT+5", "europe/berlin"]) {
  test(`isZone knows ${name}`, () => assert.equal(isZone(name), true));
}
for (const name of ["", " UTC", "Berlin", "Europe/Nowhere", "UTC\n", "x".repeat(65), "../../etc/passwd"]) {
  test(`isZone refuses ${JSON.stringify(name)}`, () => assert.equal(isZone(name), false));
}

/** What the clock shows, and when that is in UTC. */
const CLOCKS: readonly (readonly [zone: string, what: string, shown: string, utc: string])[] = [
  ["UTC", "the same", "2026-03-29T02:30:00", "2026-03-29T02:30:00"],
  ["Europe/Berlin", "winter", "2026-01-01T12:00:00", "2026-01-01T11:00:00"],
  ["Europe/Berlin", "summer", "2026-07-01T12:00:00", "2026-07-01T10:00:00"],
  ["Europe/Berlin", "the last moment of winter", "2026-03-29T01:59:59", "2026-03-29T00:59:59"],
  ["Europe/Berlin", "a time that never was as the later one", "2026-03-29T02:30:00", "2026-03-29T01:30:00"],
  ["Europe/Berlin", "the first moment of summer", "2026-03-29T03:00:00", "2026-03-29T01:00:00"],
  ["Europe/Berlin", "a time that was twice as the earlier one", "2026-10-25T02:30:00", "2026-10-25T00:30:00"],
  ["Europe/Berlin", "the hour behind it", "2026-10-25T03:00:00", "2026-10-25T02:00:00"],
  ["America/New_York", "a time that never was", "2026-03-08T02:30:00", "2026-03-08T07:30:00"],
  ["America/New_York", "a time that was twice", "2026-11-01T01:30:00", "2026-11-01T05:30:00"],
  ["Australia/Lord_Howe", "half an hour that was twice", "2026-04-05T01:45:00", "2026-04-04T14:45:00"],
  ["Asia/Kathmandu", "a quarter of an hour", "2026-01-01T12:00:00", "2026-01-01T06:15:00"],
  ["Pacific/Kiritimati", "tomorrow already", "2026-01-01T12:00:00", "2025-12-31T22:00:00"],
  ["Pacific/Pago_Pago", "yesterday still", "2026-01-01T13:00:00", "2026-01-02T00:00:00"],
  ["Pacific/Apia", "a day that was left out", "2011-12-30T12:00:00", "2011-12-30T22:00:00"],
];
for (const [zone, what, shown, utc] of CLOCKS) {
  test(`fromWall reads the clock of ${zone}, ${what}`, () => {
    assert.equal(new Date(fromWall(wallAt(shown), zone) / 1000).toISOString(), `${utc}.000Z`);
  });
}

test("fromWall gives the moment back whose clock wallOf shows, or one before it that shows the same", () => {
  const zone = fc.constantFrom("UTC", "Europe/Berlin", "America/St_Johns", "Asia/Kolkata", "Pacific/Chatham");
  fc.assert(
    fc.property(
      fc.integer({ min: -1_000_000_000, max: 4_000_000_000 }),
      fc.nat(999_999),
      zone,
      (seconds, micros, name) => {
        const at = seconds * 1_000_000 + micros;
        const back = fromWall(wallOf(at, name), name);
        assert.ok(back <= at, `${back - at} at ${at}`);
        assert.deepEqual(wallOf(back, name), wallOf(at, name));
      },
    ),
    { numRuns: 300 },
  );
});

test("utcOf carries days and months over", () => {
  const wall = wallAt("2026-12-31T00:00:00");
  assert.equal(utcOf({ ...wall, day: 32 }), Date.UTC(2027, 0, 1) * 1000);
  assert.equal(utcOf({ ...wall, month: 13, day: 1 }), Date.UTC(2027, 0, 1) * 1000);
  assert.equal(
    utcOf({ ...wall, year: 99, microsecond: 7 }),
    new Date("0099-12-31T00:00:00Z").getTime() * 1000 + 7,
  );
});

function wallAt(text: string): Wall {
  return wallOf(Date.parse(`${text}Z`) * 1000, "UTC");
}
