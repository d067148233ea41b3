import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { anyCharacter } from "../../../test/support/any-character.ts";
import { parseMoment } from "./moment.ts";

const NOW_US = Date.UTC(2026, 10, 22, 10) * 1000;
const MINUTE_US = 60_000_000;

const ago: readonly (readonly [text: string, us: number])[] = [
  ["now", 0],
  ["0s", 0],
  ["1s", 1_000_000],
  ["15m", 15 * MINUTE_US],
  ["-15m", 15 * MINUTE_US],
  ["24h", 24 * 60 * MINUTE_US],
  ["7d", 7 * 24 * 60 * MINUTE_US],
  ["2w", 14 * 24 * 60 * MINUTE_US],
  ["999999d", 999_999 * 24 * 60 * MINUTE_US],
];
for (const [text, us] of ago) {
  test(`parseMoment takes ${text} as so long before now`, () => {
    assert.equal(parseMoment(text, NOW_US), NOW_US - us);
  });
}

const moments: readonly (readonly [text: string, us: number])[] = [
  ["2026-11-22T10:00:00Z", NOW_US],
  ["2026-11-22t10:00:00z", NOW_US],
  ["2026-11-22 10:00:00", NOW_US],
  ["2026-11-22T10:00", NOW_US],
  ["2026-11-22T12:30:00+02:30", NOW_US],
  ["2026-11-22T08:00-02:00", NOW_US],
  ["2026-11-22", NOW_US - 600 * MINUTE_US],
  ["2026-11-22T10:00:00.5Z", NOW_US + 500_000],
  ["2026-11-22T10:00:00.123456Z", NOW_US + 123_456],
  ["2026-11-22T10:00:00.123456999Z", NOW_US + 123_456],
  ["1970-01-01T00:00:00Z", 0],
  ["1969-12-31T23:59:59.999999Z", -1],
  ["2024-02-29", Date.UTC(2024, 1, 29) * 1000],
  ["0000-01-01", -62_167_219_200_000_000],
];
for (const [text, us] of moments) {
  test(`parseMoment reads ${text}`, () => assert.equal(parseMoment(text, NOW_US), us));
}

for (const text of [
  ...[
    "",
    " ",
    "Now",
    "later",
    "15",
    "m",
    "15x",
    "15 m",
    "1.5h",
    "--15m",
    "+15m",
    "1000000d",
    "15m ",
    "１５m",
  ],
  ...[
    "2026",
    "2026-11",
    "2026-11-22T",
    "2026-11-22Z",
    "2026-11-22T10",
    "2026-1-2",
    "22.11.2026",
    "2026-11-22T1:00",
  ],
  ...["2026-13-01", "2026-00-01", "2026-11-31", "2026-02-29", "2026-02-30T00:00:00Z", "2026-11-22T25:00:00Z"],
  ...[
    "2026-11-22T10:60:00Z",
    "2026-11-22T10:00:60Z",
    "2026-11-22T10:00:00.Z",
    "2026-11-22T10:00:00.1234567890Z",
  ],
  ...[
    "2026-11-22T10:00:00+2:00",
    "2026-11-22T10:00:00+24:00",
    "2026-11-22T10:00:00 Z",
    "+002026-11-22",
    "1790000000",
  ],
]) {
  test(`parseMoment takes ${JSON.stringify(text)} for no time`, () => {
    assert.equal(parseMoment(text, NOW_US), undefined);
  });
}

test("parseMoment never throws, and gives whole numbers only", () => {
  const unit = fc.oneof(fc.constantFrom(..."0123456789-:.TZ+smhdw "), anyCharacter);
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
      const moment = parseMoment(text, NOW_US);
      assert.ok(moment === undefined || Number.isInteger(moment));
    }),
  );
});

test("parseMoment reads every microsecond from 1700 to 2255, where a double counts them", () => {
  const date = fc.date({
    min: new Date("1700-01-01T00:00:00Z"),
    max: new Date("2255-01-01T00:00:00Z"),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(date, fc.nat(999), (day, micros) => {
      const text = day.toISOString().replace("Z", `${String(micros).padStart(3, "0")}Z`);
      assert.equal(parseMoment(text, NOW_US), day.getTime() * 1000 + micros);
    }),
  );
});
