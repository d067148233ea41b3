import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { anyCharacter } from "../../../test/support/any-character.ts";
import { type Now, parseMoment } from "./moments.ts";

/** A Sunday. */
const NOW_US = microseconds("2026-11-22 10:30:15.25");
const UTC: Now = { nowUs: NOW_US, zone: "UTC" };

/** From when, and up to when without it, in UTC. */
type Case = readonly [text: string, from: string, to: string];

const MOMENTS: Readonly<Record<string, readonly Case[]>> = {
  "what is long ago as the time since then, and behind now as that moment": [
    ["now", "2026-11-22 10:30:15.25", "2026-11-22 10:30:15.250001"],
    ["Now", "2026-11-22 10:30:15.25", "2026-11-22 10:30:15.250001"],
    ["now-7d", "2026-11-15 10:30:15.25", "2026-11-15 10:30:15.250001"],
    ["now+1h", "2026-11-22 11:30:15.25", "2026-11-22 11:30:15.250001"],
    ["-15m", "2026-11-22 10:15:15.25", "2026-11-22 10:30:15.25"],
    ["15m", "2026-11-22 10:15:15.25", "2026-11-22 10:30:15.25"],
    ["15m ago", "2026-11-22 10:15:15.25", "2026-11-22 10:30:15.25"],
    ["15 minutes ago", "2026-11-22 10:15:15.25", "2026-11-22 10:30:15.25"],
    ["an hour ago", "2026-11-22 09:30:15.25", "2026-11-22 10:30:15.25"],
    ["1.5h", "2026-11-22 09:00:15.25", "2026-11-22 10:30:15.25"],
    ["2w", "2026-11-08 10:30:15.25", "2026-11-22 10:30:15.25"],
    ["+15m", "2026-11-22 10:45:15.25", "2026-11-22 10:45:15.250001"],
    ["0s", "2026-11-22 10:30:15.25", "2026-11-22 10:30:15.250001"],
  ],
  "a slash as the whole unit that a moment is in": [
    ["now/d", "2026-11-22 00:00", "2026-11-23 00:00"],
    ["now/h", "2026-11-22 10:00", "2026-11-22 11:00"],
    ["now/m", "2026-11-22 10:30", "2026-11-22 10:31"],
    ["now/w", "2026-11-16 00:00", "2026-11-23 00:00"],
    ["now/M", "2026-11-01 00:00", "2026-12-01 00:00"],
    ["now/y", "2026-01-01 00:00", "2027-01-01 00:00"],
    ["now-7d/d", "2026-11-15 00:00", "2026-11-16 00:00"],
    ["now-1M/M", "2026-10-01 00:00", "2026-11-01 00:00"],
    ["-1d/d", "2026-11-21 00:00", "2026-11-22 00:00"],
  ],
  "M and y as months and years of the calendar": [
    ["now-1M", "2026-10-22 10:30:15.25", "2026-10-22 10:30:15.250001"],
    ["now-9M", "2026-02-22 10:30:15.25", "2026-02-22 10:30:15.250001"],
    ["now-1y", "2025-11-22 10:30:15.25", "2025-11-22 10:30:15.250001"],
    ["3 months ago", "2026-08-22 10:30:15.25", "2026-11-22 10:30:15.25"],
    ["1 year ago", "2025-11-22 10:30:15.25", "2026-11-22 10:30:15.25"],
    ["last 3 months", "2026-08-22 10:30:15.25", "2026-11-22 10:30:15.25"],
    ["past month", "2026-10-22 10:30:15.25", "2026-11-22 10:30:15.25"],
  ],
  "a date of any precision as all of it": [
    ["2026", "2026-01-01 00:00", "2027-01-01 00:00"],
    ["2026-11", "2026-11-01 00:00", "2026-12-01 00:00"],
    ["2026-11-01", "2026-11-01 00:00", "2026-11-02 00:00"],
    ["2026-11-01T10", "2026-11-01 10:00", "2026-11-01 11:00"],
    ["2026-11-01T10:05", "2026-11-01 10:05", "2026-11-01 10:06"],
    ["2026-11-01 10:05", "2026-11-01 10:05", "2026-11-01 10:06"],
    ["2026-11-01t10:05:06z", "2026-11-01 10:05:06", "2026-11-01 10:05:07"],
    ["2026-11-01T10:05:06.5Z", "2026-11-01 10:05:06.5", "2026-11-01 10:05:06.6"],
    ["2026-11-01T10:05:06,123", "2026-11-01 10:05:06.123", "2026-11-01 10:05:06.124"],
    ["2026-11-01T10:05:06.123456789Z", "2026-11-01 10:05:06.123456", "2026-11-01 10:05:06.123457"],
    ["2024-02-29", "2024-02-29 00:00", "2024-03-01 00:00"],
    ["1969-12-31T23:59:59.999999Z", "1969-12-31 23:59:59.999999", "1970-01-01 00:00"],
  ],
  "an offset": [
    ["2026-11-01T10:05:06+01:00", "2026-11-01 09:05:06", "2026-11-01 09:05:07"],
    ["2026-11-01T10:05-0230", "2026-11-01 12:35", "2026-11-01 12:36"],
    ["2026-11-01T10Z", "2026-11-01 10:00", "2026-11-01 11:00"],
    ["2026-11-01T10:05:06 Z", "2026-11-01 10:05:06", "2026-11-01 10:05:07"],
  ],
  "seconds and milliseconds since 1970": [
    ["1790000000", "2026-09-21 14:13:20", "2026-09-21 14:13:21"],
    ["1790000000123", "2026-09-21 14:13:20.123", "2026-09-21 14:13:20.124"],
  ],
  "words for days and longer": [
    ["today", "2026-11-22 00:00", "2026-11-23 00:00"],
    ["Yesterday", "2026-11-21 00:00", "2026-11-22 00:00"],
    ["tomorrow", "2026-11-23 00:00", "2026-11-24 00:00"],
    ["this week", "2026-11-16 00:00", "2026-11-23 00:00"],
    ["last week", "2026-11-09 00:00", "2026-11-16 00:00"],
    ["last month", "2026-10-01 00:00", "2026-11-01 00:00"],
    ["last year", "2025-01-01 00:00", "2026-01-01 00:00"],
    ["current day", "2026-11-22 00:00", "2026-11-23 00:00"],
    ["the day before yesterday", "2026-11-20 00:00", "2026-11-21 00:00"],
  ],
  "the last so-and-so as so long until now": [
    ["last hour", "2026-11-22 09:30:15.25", "2026-11-22 10:30:15.25"],
    ["the last minute", "2026-11-22 10:29:15.25", "2026-11-22 10:30:15.25"],
    ["last 15 minutes", "2026-11-22 10:15:15.25", "2026-11-22 10:30:15.25"],
    ["past week", "2026-11-15 10:30:15.25", "2026-11-22 10:30:15.25"],
    ["previous 2 days", "2026-11-20 10:30:15.25", "2026-11-22 10:30:15.25"],
    ["last 0 hours", "2026-11-22 10:30:15.25", "2026-11-22 10:30:15.250001"],
  ],
  English: [
    ["yesterday 2pm", "2026-11-21 14:00", "2026-11-21 15:00"],
    ["yesterday at 14:05", "2026-11-21 14:05", "2026-11-21 14:06"],
    ["yesterday 2:00pm", "2026-11-21 14:00", "2026-11-21 14:01"],
    ["yesterday at 14:05:10", "2026-11-21 14:05:10", "2026-11-21 14:05:11"],
    ["last friday", "2026-11-20 00:00", "2026-11-21 00:00"],
    ["next friday", "2026-11-27 00:00", "2026-11-28 00:00"],
    ["nov 1 2026 3pm", "2026-11-01 15:00", "2026-11-01 16:00"],
    ["1 november 2026", "2026-11-01 00:00", "2026-11-02 00:00"],
    ["november 2026", "2026-11-01 00:00", "2026-12-01 00:00"],
    ["2 days ago at 3pm", "2026-11-20 15:00", "2026-11-20 16:00"],
    ["yesterday 2pm EST", "2026-11-21 19:00", "2026-11-21 20:00"],
    ["1 nov 2026 15:00 UTC", "2026-11-01 15:00", "2026-11-01 15:01"],
    ["2026-11-22T10:00:00 UTC", "2026-11-22 10:00", "2026-11-22 10:00:01"],
    ["in 2 hours", "2026-11-22 12:30:15", "2026-11-22 12:30:16"],
  ],
  "what has no year, no week or no day as the last one": [
    ["monday", "2026-11-16 00:00", "2026-11-17 00:00"],
    ["friday", "2026-11-20 00:00", "2026-11-21 00:00"],
    ["sunday", "2026-11-22 00:00", "2026-11-23 00:00"],
    ["sat", "2026-11-21 00:00", "2026-11-22 00:00"],
    ["may", "2026-05-01 00:00", "2026-06-01 00:00"],
    ["1 dec", "2025-12-01 00:00", "2025-12-02 00:00"],
    ["dec 1 5pm", "2025-12-01 17:00", "2025-12-01 18:00"],
    ["2pm", "2026-11-21 14:00", "2026-11-21 15:00"],
    ["9am", "2026-11-22 09:00", "2026-11-22 10:00"],
    ["midnight", "2026-11-22 00:00", "2026-11-22 01:00"],
    ["noon", "2026-11-21 12:00", "2026-11-21 13:00"],
  ],
};
for (const [rule, cases] of Object.entries(MOMENTS)) {
  for (const [text, from, to] of cases) {
    test(`parseMoment reads ${rule}: ${text}`, () => assert.deepEqual(spanOf(text, UTC), [from, to]));
  }
}

/** The clock went forward at 01:00 UTC on 29 March, and back on 25 October. */
const BERLIN: readonly (readonly [now: string, ...moment: Case])[] = [
  ["2026-11-22 10:00", "2026-01-01", "2025-12-31 23:00", "2026-01-01 23:00"],
  ["2026-11-22 10:00", "2026-07-01", "2026-06-30 22:00", "2026-07-01 22:00"],
  ["2026-11-22 10:00", "2026-03", "2026-02-28 23:00", "2026-03-31 22:00"],
  ["2026-11-22 10:00", "2026-03-29", "2026-03-28 23:00", "2026-03-29 22:00"],
  ["2026-11-22 10:00", "2026-03-29T01:30", "2026-03-29 00:30", "2026-03-29 00:31"],
  ["2026-11-22 10:00", "2026-03-29T03:00", "2026-03-29 01:00", "2026-03-29 01:01"],
  // There was no such time.
  ["2026-11-22 10:00", "2026-03-29T02:30", "2026-03-29 01:30", "2026-03-29 01:31"],
  ["2026-11-22 10:00", "2026-03-29T02", "2026-03-29 01:00", "2026-03-29 01:00"],
  ["2026-11-22 10:00", "2026-10-25", "2026-10-24 22:00", "2026-10-25 23:00"],
  // There were two, an hour apart.
  ["2026-11-22 10:00", "2026-10-25T02:30", "2026-10-25 00:30", "2026-10-25 00:31"],
  ["2026-11-22 10:00", "2026-10-25T02", "2026-10-25 00:00", "2026-10-25 02:00"],
  ["2026-11-22 10:00", "2026-10-25T03:00", "2026-10-25 02:00", "2026-10-25 02:01"],
  ["2026-11-22 10:00", "2026-03-29 12:00 +00:00", "2026-03-29 12:00", "2026-03-29 12:01"],
  ["2026-11-22 10:00", "29 march 2026 12:00", "2026-03-29 10:00", "2026-03-29 10:01"],
  ["2026-11-22 10:00", "yesterday 2pm", "2026-11-21 13:00", "2026-11-21 14:00"],
  ["2026-11-22 23:30", "today", "2026-11-22 23:00", "2026-11-23 23:00"],
  ["2026-10-25 10:00", "now/d", "2026-10-24 22:00", "2026-10-25 23:00"],
  ["2026-10-25 10:00", "1d", "2026-10-24 10:00", "2026-10-25 10:00"],
  ["2026-03-30 10:00", "yesterday", "2026-03-28 23:00", "2026-03-29 22:00"],
  ["2026-03-30 10:00", "last week", "2026-03-22 23:00", "2026-03-29 22:00"],
  ["2026-03-30 10:00", "yesterday 1am", "2026-03-29 00:00", "2026-03-29 01:00"],
  ["2026-03-31 10:00", "1M", "2026-02-28 11:00", "2026-03-31 10:00"],
  ["2024-02-29 10:00", "1y", "2023-02-28 10:00", "2024-02-29 10:00"],
];
for (const [now, text, from, to] of BERLIN) {
  test(`parseMoment reads ${text} by Berlin's clock at ${now}`, () => {
    assert.deepEqual(spanOf(text, { nowUs: microseconds(now), zone: "Europe/Berlin" }), [from, to]);
  });
}

for (const text of [
  ...["", " ", "-", "x", "5", "m", "15x", "--15m", "nonsense", "later", "last", "this", "ago", "１５m"],
  ...["now-", "now/x", "now-7x", "now-1d/d+3h", "nowhere", "1000000d", "999999999", "0000-01-01"],
  ...[
    "2026-13-01",
    "2026-00-01",
    "2026-11-31",
    "2026-02-29",
    "2026-02-30T00:00:00Z",
    "30 february",
    "31 nov 2026",
  ],
  ...["2026-11-22T", "2026-11-22Z", "2026-1-2", "22.11.2026", "22/11/2026", "11/22/2026", "14:05"],
  ...["2026-11-22T24:00", "2026-11-22T10:60", "2026-11-22T10:00:60Z", "2026-11-22T10:00:00.Z"],
  ...["2026-11-22T10:00:00.1234567890Z", "2026-11-22T10:00:00+24:00", "2026-11-22T10:00:00+01:60"],
  ...["1 nov to 3 nov", "from 1 nov to 3 nov", "tomorrow 25:00", "yesterday or so"],
]) {
  test(`parseMoment takes ${JSON.stringify(text)} for no time`, () => {
    assert.equal(parseMoment(text, UTC), undefined);
  });
}

test("parseMoment reads 80 characters and no more", () => {
  assert.deepEqual(spanOf(`last${" ".repeat(70)}friday`, UTC), ["2026-11-20 00:00", "2026-11-21 00:00"]);
  assert.equal(parseMoment(`last${" ".repeat(71)}friday`, UTC), undefined);
});

test("parseMoment calls a day long, and an hour not", () => {
  const long = ["2026", "2026-11-01", "now/w", "yesterday", "last friday", "may"];
  const short = [
    "now",
    "15m",
    "2026-11-01T10",
    "2026-11-01T10:00Z",
    "last hour",
    "yesterday 2pm",
    "1790000000",
  ];
  assert.deepEqual(
    long.filter((text) => parseMoment(text, UTC)?.isLong !== true),
    [],
  );
  assert.deepEqual(
    short.filter((text) => parseMoment(text, UTC)?.isLong !== false),
    [],
  );
});

const word = fc.oneof(
  fc.constantFrom(
    ...[
      "last",
      "next",
      "this",
      "friday",
      "jan",
      "2026",
      "31",
      "1",
      "2nd",
      "in",
      "at",
      "to",
      "of",
      "ago",
      "now",
    ],
    ...[
      "noon",
      "pm",
      "hours",
      "m",
      "week",
      "half",
      "a",
      "twenty",
      "before",
      "T",
      "Z",
      "EST",
      "+02:00",
      "12:30",
    ],
    ...["-", "/", ".", ",", ":", " ", "  ", "0", "00", "–", "(", "İ", "today", "evening"],
  ),
  anyCharacter,
);

test("parseMoment never throws, and gives whole microseconds in their order", () => {
  const parts = fc.tuple(fc.array(word, { maxLength: 12 }), fc.constantFrom("", " "));
  fc.assert(
    fc.property(
      parts,
      fc.constantFrom("UTC", "Europe/Berlin", "Asia/Kathmandu"),
      ([words, between], zone) => {
        const span = parseMoment(words.join(between), { nowUs: NOW_US, zone });
        if (span === undefined) return;
        assert.ok(Number.isInteger(span.fromUs) && Number.isInteger(span.toUs));
        assert.ok(span.fromUs <= span.toUs);
      },
    ),
    { numRuns: 1000 },
  );
});

test("parseMoment reads every microsecond from 1700 to 2255, where a double counts them", () => {
  const [min, max] = [new Date("1700-01-01T00:00:00Z"), new Date("2255-01-01T00:00:00Z")];
  fc.assert(
    fc.property(fc.date({ min, max, noInvalidDate: true }), fc.nat(999), (date, micros) => {
      const text = date.toISOString().replace("Z", `${String(micros).padStart(3, "0")}Z`);
      const at = date.getTime() * 1000 + micros;
      assert.deepEqual(parseMoment(text, UTC), { fromUs: at, toUs: at + 1, isLong: false });
    }),
  );
});

function spanOf(text: string, now: Now): readonly string[] {
  const span = parseMoment(text, now);
  assert.ok(span !== undefined, `${text} was not read`);
  return [span.fromUs, span.toUs].map(printed);
}

function microseconds(text: string): number {
  return Date.parse(`${text.replace(" ", "T")}Z`) * 1000;
}

/** `2026-11-22 10:30:15.25`: what is zero behind the minutes is left out. */
function printed(micros: number): string {
  const milliseconds = Math.floor(micros / 1000);
  const [day = "", time = ""] = new Date(milliseconds).toISOString().replace("Z", "").split("T");
  const fraction = `${time.slice(9)}${String(micros - milliseconds * 1000).padStart(3, "0")}`.replace(
    /0+$/,
    "",
  );
  const minutes = time.slice(0, 5);
  if (fraction !== "") return `${day} ${time.slice(0, 8)}.${fraction}`;
  return time.slice(6, 8) === "00" ? `${day} ${minutes}` : `${day} ${time.slice(0, 8)}`;
}
