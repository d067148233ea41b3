import assert from "node:assert/strict";
import { test } from "node:test";
import { sealedRecord } from "../../../test/support/sealed-record.ts";
import { parseRecord } from "./parse.ts";
import { readTime } from "./time.ts";
import type { DateOrder } from "./time-forms.ts";

const RECEIVED_US = Date.UTC(2026, 10, 23, 15) * 1000;

const offsets: readonly (readonly [value: unknown, zone: string | undefined, minutes: number | undefined])[] =
  [
    ["2026-11-23T14:05:06+02:00", undefined, 120],
    ["2026-11-23 14:05:06.5 +0545", "Europe/Berlin", 345],
    ["23/Nov/2026:14:05:06 -0330", undefined, -210],
    ["Mon, 23 Nov 2026 14:05:06 -0500", undefined, -300],
    ["11/23/2026 2:05:06 PM +01:00", undefined, 60],
    ["2026-07-23 14:05:06", "Europe/Berlin", 120],
    ["Nov 23 14:05:06", "Europe/Berlin", 60],
    ["Nov 23 14:05:06", "America/St_Johns", -210],
    ["2026-11-23T14:05:06Z", "Europe/Berlin", undefined],
    ["2026-11-23T14:05:06+00:00", "Europe/Berlin", undefined],
    ["2026-11-23 14:05:06 GMT", "Europe/Berlin", undefined],
    ["2026-11-23 14:05:06", "UTC", undefined],
    ["2026-11-23 14:05:06", undefined, undefined],
    [1_795_440_306, "Europe/Berlin", undefined],
    ["1795440306", "Europe/Berlin", undefined],
  ];
for (const [value, zone, minutes] of offsets) {
  test(`readTime takes ${JSON.stringify(value)} in ${zone ?? "no zone"} for a clock ${minutes ?? 0} minutes ahead`, () => {
    assert.equal(readTime(value, { receivedUs: RECEIVED_US, zone })?.utcOffset, minutes);
  });
}

const records: readonly (readonly [what: string, record: string, time: string])[] = [
  ["our own form", '{"action":"user.login","actor":"ana","time":"2026-11-23T14:05:06+02:00"}', "12:05:06"],
  [
    "names that many have",
    '{"user":"ana","event":"login","timestamp":"2026-11-23T14:05:06+02:00"}',
    "12:05:06",
  ],
  ["a line", "2026-11-23T14:05:06+02:00 ERROR the disk is full", "12:05:06"],
  ["pairs", 'time=2026-11-23T14:05:06+02:00 level=info user=ana msg="signed in"', "12:05:06"],
  ["syslog", "<13>1 2026-11-23T14:05:06+02:00 web-1 app - - - a message of a program", "12:05:06"],
];
for (const [what, record, time] of records) {
  test(`parseRecord keeps by how much the clock of ${what} was ahead of UTC`, () => {
    const [event] = parseRecord(sealedRecord(Buffer.from(record)));
    assert.equal(event?.time.slice(11, 19), time);
    assert.equal(event?.utc_offset, 120);
  });
}

const digits: readonly (readonly [written: string, time: string | undefined])[] = [
  ["1795406706", "2026-11-23T04:05:06Z"],
  ["1795406706123", "2026-11-23T04:05:06.123Z"],
  ["20261123040506", "2026-11-23T04:05:06Z"],
  ["20261123040506.123", "2026-11-23T04:05:06.123Z"],
  ["20261323040506", undefined],
];
for (const [written, time] of digits) {
  test(`readTime reads ${written} as ${time ?? "no time"}: fourteen digits are a date and a time, others count`, () => {
    assert.equal(readTime(written, { receivedUs: RECEIVED_US, zone: "UTC" })?.time, time);
  });
}

const forms: readonly (readonly [written: string, time: string])[] = [
  ["2026-11-23T04:05Z", "2026-11-23T04:05:00Z"],
  ["2026-11-23T05:05:06.123+0100", "2026-11-23T04:05:06.123Z"],
  ["2026-11-23 04:05:06 PM", "2026-11-23T16:05:06Z"],
  ["2026/11/23 04:05:06", "2026-11-23T04:05:06Z"],
  ["2026-11-23 04:05:06.1 +0000 UTC m=+0.012", "2026-11-23T04:05:06.1Z"],
  ["2026-11-23", "2026-11-23T00:00:00Z"],
  ["2026/11/23", "2026-11-23T00:00:00Z"],
  ["20261123T040506Z", "2026-11-23T04:05:06Z"],
  ["20261123T040506.123+0000", "2026-11-23T04:05:06.123Z"],
  ["20261123040506.0Z", "2026-11-23T04:05:06.0Z"],
  ["202611230505+0100", "2026-11-23T04:05:00Z"],
  ["Mon, 23 Nov 2026 04:05:06 +0000 (UTC)", "2026-11-23T04:05:06Z"],
  ["23 Nov 2026 05:05 +0100", "2026-11-23T04:05:00Z"],
  ["Monday, 23-Nov-26 04:05:06 GMT", "2026-11-23T04:05:06Z"],
  ["Mon Nov 23 04:05:06 2026", "2026-11-23T04:05:06Z"],
  ["Mon Nov 23 04:05:06 PM UTC 2026", "2026-11-23T16:05:06Z"],
  ["[23/Nov/2026:05:05:06 +0100]", "2026-11-23T04:05:06Z"],
  ["23Nov2026 4:05:06", "2026-11-23T04:05:06Z"],
  ["November 23, 2026 at 4:05 p.m.", "2026-11-23T16:05:00Z"],
  ["Monday, November 23, 2026 12:05:06 AM", "2026-11-23T00:05:06Z"],
  ["Nov 23 06:05:06 GMT+2", "2026-11-23T04:05:06Z"],
  ["/Date(1795406706123+0100)/", "2026-11-23T04:05:06.123Z"],
  ["639310035061234567", "2026-11-23T04:05:06.1234567Z"],
  ["2026-11-23 05:05:06,123 CET", "2026-11-23T04:05:06.123Z"],
  ["2026.11.23 04:05:06.123456", "2026-11-23T04:05:06.123456Z"],
  ["2026-11-23 04:05:06.123456789 +0000 UTC", "2026-11-23T04:05:06.123456789Z"],
  ["2026-11-22-23.05.06.123456-300", "2026-11-23T04:05:06.123456Z"],
  ["23-NOV-26 04.05.06.123456 PM +00:00", "2026-11-23T16:05:06.123456Z"],
  ["23-Nov-2026 04:05:06.123", "2026-11-23T04:05:06.123Z"],
  ["23/Nov/2026 04:05:06", "2026-11-23T04:05:06Z"],
  ["Nov 22, 2026, 11:05:06,123 PM EST", "2026-11-23T04:05:06.123Z"],
  ["Mon Nov 23 00:05:06 2026 -04:00", "2026-11-23T04:05:06Z"],
  ["Mon Nov 23 05:05:06 CET 2026", "2026-11-23T04:05:06Z"],
  ["11/23/26 4:05:06:123 UTC", "2026-11-23T04:05:06.123Z"],
  ["23/11/2026, 4:05:06.123 am", "2026-11-23T04:05:06.123Z"],
];
for (const [written, time] of forms) {
  test(`readTime reads ${written}`, () => {
    assert.equal(readTime(written, { receivedUs: RECEIVED_US, zone: "UTC" })?.time, time);
  });
}

const dates: readonly (readonly [written: string, time: string])[] = [
  ["11/23/2026 04:05:06", "2026-11-23T04:05:06Z"],
  ["23/11/2026 04:05:06", "2026-11-23T04:05:06Z"],
  ["23.11.2026, 04:05:06", "2026-11-23T04:05:06Z"],
  ["03.11.2026 04:05:06", "2026-11-03T04:05:06Z"],
  ["23-11-2026 04:05:06,5", "2026-11-23T04:05:06.5Z"],
  ["11/23/2026-04:05:06.123456", "2026-11-23T04:05:06.123456Z"],
  ["2026-11-23 05:05:06 Europe/Berlin", "2026-11-23T04:05:06Z"],
  ["2026-11-23T05:05:06+01:00[Europe/Berlin]", "2026-11-23T04:05:06Z"],
  ["/Date(1795406706123)/", "2026-11-23T04:05:06.123Z"],
  ["134398803061234567", "2026-11-23T04:05:06.1234567Z"],
];
for (const [written, time] of dates) {
  test(`readTime reads ${written}`, () => {
    assert.equal(readTime(written, { receivedUs: RECEIVED_US })?.time, time);
  });
}

test("readTime reads a FILETIME that is a number to the microsecond", () => {
  assert.match(
    readTime(134_398_803_061_230_000, { receivedUs: RECEIVED_US })?.time ?? "",
    /^2026-11-23T04:05:06\.12[23]/,
  );
});

test("readTime takes the reading of a date by which it came as it happened, and else the month first", () => {
  const receivedUs = Date.UTC(2026, 10, 3, 5) * 1000;
  assert.equal(readTime("03/11/2026 04:05:06", { receivedUs })?.time, "2026-11-03T04:05:06Z");
  assert.equal(readTime("11/03/2026 04:05:06", { receivedUs })?.time, "2026-11-03T04:05:06Z");
  assert.equal(readTime("03/04/2026 04:05:06", { receivedUs })?.time, "2026-03-04T04:05:06Z");
  assert.equal(readTime("03/11/2026 04:05:06", { receivedUs })?.guessedDate, undefined);
  assert.equal(readTime("03/04/2026 04:05:06", { receivedUs })?.guessedDate, true);
});

for (const written of [
  "31/31/2026 04:05:06",
  "2026-11-23 04:05:06 Mars/Phobos",
  "/Date(x)/",
  "10.0.0.1 04:05:06",
]) {
  test(`readTime reads no time in ${written}`, () => {
    assert.equal(readTime(written, { receivedUs: RECEIVED_US }), undefined);
  });
}

const orders: readonly (readonly [
  written: string,
  dates: DateOrder | undefined,
  day: string,
  isGuess: boolean,
])[] = [
  ["03/11/2026 04:05:06", undefined, "2026-03-11", true],
  ["03/11/2026 04:05:06", "month-first", "2026-03-11", false],
  ["03/11/2026 04:05:06", "day-first", "2026-11-03", false],
  ["3-11-2026 4:05:06 PM", "day-first", "2026-11-03", false],
  ["03/11/26, 04:05", undefined, "2026-03-11", true],
  ["03/11/2026", "day-first", "2026-11-03", false],
  ["03/11/2026", undefined, "2026-03-11", true],
  ["23/11/2026", undefined, "2026-11-23", false],
  ["23/11/2026", "month-first", "2026-11-23", false],
  ["11/23/2026 04:05:06", "day-first", "2026-11-23", false],
  ["11/11/2026 04:05:06", undefined, "2026-11-11", false],
  ["03.11.2026 04:05:06,123", undefined, "2026-11-03", false],
  ["03.11.2026", "month-first", "2026-11-03", false],
];
for (const [written, dates, day, isGuess] of orders) {
  test(`readTime takes ${written} of a source that is ${dates ?? "not said to be either"} for ${day}`, () => {
    const read = readTime(written, { receivedUs: RECEIVED_US, zone: "UTC", dates });
    assert.deepEqual([read?.time.slice(0, 10), read?.guessedDate ?? false], [day, isGuess]);
  });
}

const none = ["31/02/2026", "13/13/2026", "23.13.2026 04:05:06", "1.2.3", "2026-11-31", "11/23"];
for (const written of none) {
  test(`readTime takes ${written} for no time`, () => {
    assert.equal(readTime(written, { receivedUs: RECEIVED_US, zone: "UTC" }), undefined);
  });
}

// Seconds since 1980 and 2001 of our days are seconds since 1970 of others: they stay what most that count mean.
for (const [written, year] of [
  ["1479441924", "2016"],
  ["817099506", "1995"],
] as const) {
  test(`readTime counts ${written} from 1970, as it can't be told that somebody counts from elsewhere`, () => {
    assert.equal(readTime(written, { receivedUs: RECEIVED_US, zone: "UTC" })?.time.slice(0, 4), year);
  });
}

const parted = [
  '{"user":"ana","action":"door.open","date":"23/11/2026","time":"04:05:06"}',
  "date=2026-11-23 time=04:05:06 user=ana action=door.open",
  '{"user":"ana","action":"door.open","date":"2026-11-20","created_at":"2026-11-23T04:05:06Z"}',
];
for (const record of parted) {
  test(`parseRecord reads the day and the clock of ${record}`, () => {
    assert.equal(parseRecord(sealedRecord(Buffer.from(record)))[0]?.time, "2026-11-23T04:05:06Z");
  });
}
