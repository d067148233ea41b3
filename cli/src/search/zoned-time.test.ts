import assert from "node:assert/strict";
import { test } from "node:test";
import { InvalidArgumentError } from "commander";
import { createTimeText, parseZone } from "./zoned-time.ts";

const times: readonly (readonly [zone: string | undefined, time: string, shown: string])[] = [
  [undefined, "2026-11-22T10:00:00Z", "2026-11-22T10:00:00Z"],
  [undefined, "2026-11-22T10:00:00.5Z", "2026-11-22T10:00:00.5Z"],
  [undefined, "2026-11-22T10:00:00.123456Z", "2026-11-22T10:00:00.123Z"],
  ["UTC", "2026-11-22T10:00:00.123456Z", "2026-11-22T10:00:00.123Z"],
  ["Europe/Berlin", "2026-11-22T10:00:00.123456Z", "2026-11-22T11:00:00.123+01:00"],
  ["Europe/Berlin", "2026-07-22T22:30:00Z", "2026-07-23T00:30:00+02:00"],
  ["Europe/London", "2026-11-22T10:00:00Z", "2026-11-22T10:00:00+00:00"],
  ["America/St_Johns", "2026-11-22T10:00:00Z", "2026-11-22T06:30:00-03:30"],
  ["Asia/Kolkata", "2026-12-31T20:00:00.25Z", "2027-01-01T01:30:00.25+05:30"],
  ["Europe/Berlin", "next week\u0007", "next week\u0007"],
  ["Europe/Berlin", "2026-99-99T10:00:00Z", "2026-99-99T10:00:00Z"],
];
for (const [zone, time, shown] of times) {
  test(`createTimeText shows ${JSON.stringify(time)} in ${zone ?? "no zone"} as ${JSON.stringify(shown)}`, () => {
    assert.equal(createTimeText(zone)(time), shown);
  });
}

test("parseZone takes names of the IANA database, and refuses what is none", () => {
  for (const zone of ["UTC", "Europe/Berlin", "Etc/GMT+5"]) assert.equal(parseZone(zone), zone);
  for (const name of ["", "Berlin", "+01:00", "Europe/Berlin\u0007", "x".repeat(65)])
    assert.throws(() => parseZone(name), InvalidArgumentError);
});
