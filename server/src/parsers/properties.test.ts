import assert from "node:assert/strict";
import { test } from "node:test";
import { type Event, sentenceOf } from "@tallystick/event";
import fc from "fast-check";
import { anyCharacter } from "../../../test/support/any-character.ts";
import { damagedBytes, swappedRecord } from "../../../test/support/any-record.ts";
import { sealedRecord } from "../../../test/support/sealed-record.ts";
import { EVENTS_MAX } from "./envelopes/batches.ts";
import { parseRecord } from "./parse.ts";
import { readTime } from "./time.ts";

const UNSEEN = /[\p{Cc}\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/;
const RUNS = { numRuns: 100 };

test("parseRecord makes sound events of any bytes, and the same ones again", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => isSound(bytes)),
    RUNS,
  );
});

test("parseRecord makes sound events of any text and any JSON", () => {
  const text = fc.oneof(fc.string({ unit: anyCharacter, maxLength: 300 }), fc.json({ maxDepth: 4 }));
  fc.assert(
    fc.property(text, (content) => isSound(Buffer.from(content))),
    RUNS,
  );
});

test("parseRecord makes sound events of damaged records of every source", () => {
  fc.assert(
    fc.property(damagedBytes, ({ bytes, source: { record: _, line: __, ...how } }) => isSound(bytes, how)),
    { numRuns: 400 },
  );
});

test("parseRecord makes sound events of records with something else where something was expected", () => {
  fc.assert(
    fc.property(swappedRecord, ({ record, line: _, ...how }) => isSound(record, how)),
    { numRuns: 400 },
  );
});

test("parseRecord gives no more events than there are places, whatever a record holds", () => {
  const many = JSON.stringify({ Records: Array.from({ length: EVENTS_MAX + 5 }, () => ({ action: "a.b" })) });
  const nested = `${"[{".repeat(1)}"Records":[${"{},".repeat(20_000)}{}]}]`;
  for (const text of [many, nested, "[".repeat(60) + "]".repeat(60)])
    assert.ok(parseRecord(sealedRecord(text)).length <= EVENTS_MAX);
});

/** Beginnings of every text form, before endings that make a backtracking pattern try all ways. */
const STARTS = [
  ...[
    "",
    "Nov 23 04:05:06 h sshd[1]: ",
    "Nov 23 04:05:06 h sudo: ",
    "<38>1 2026-11-23T04:05:06Z h p 1 - [",
    "CEF:0|",
  ],
  ...[
    "LEEF:1.0|",
    "type=USER_CMD msg=audit(1.000:1): ",
    '2026-11-23 04:05:06 UTC [1] a@b LOG:  AUDIT: SESSION,1,1,ROLE,GRANT,,,"',
  ],
  ...[
    "20261123 04:05:06,h,u,c,1,1,QUERY,d,",
    "<AUDIT_RECORD>",
    '1.2.3.4 - - [23/Nov/2026:04:05:06 +0000] "',
    "%ASA-6-302013: ",
  ],
  ...[
    "1,2026/11/23 04:05:06,s,TRAFFIC,",
    "a=1 b=2 c=3 ",
    "I1123 04:05:06.000000 1 ",
    "2 1 eni-1 ",
    "ResourceAudit:a:",
    "Nov 23, 2026 4:05:06,123 AM /",
    "Nov 23, 2026 4:05:06,123 AM a #1 Started",
  ],
];
const REPEATED = [
  "a",
  "=",
  " ",
  '"',
  "\\",
  "(",
  "a=",
  "' ",
  ",",
  "|",
  "<a>",
  "a b ",
  ": ",
  "1.",
  "[x",
  "\t",
  "é",
  "from ",
  "GRANT ",
];

test("parseRecord takes no longer for texts that are made to slow it down", () => {
  for (const start of STARTS) {
    for (const repeated of REPEATED) {
      const bytes = Buffer.from(start + repeated.repeat(Math.ceil(20_000 / repeated.length)));
      const before = performance.now();
      parseRecord(sealedRecord(bytes));
      const took = performance.now() - before;
      // A pattern that backtracks takes minutes for these; the bound leaves room for a slow machine.
      assert.ok(took < 2000, `${JSON.stringify(start + repeated)} took ${took} ms`);
    }
  }
});

test("readTime gives a time of the calendar or nothing, for any text near a time", () => {
  const forms = [
    ...[
      "2026-11-23T04:05:06.123456789Z",
      "2026/11/23 04:05:06,123 +0100",
      "20261123T040506Z",
      "1795406706.123",
    ],
    ...[
      "23/Nov/2026:04:05:06 +0100",
      "Nov 23 04:05:06",
      "2026 Nov 23 04:05:06.123 UTC",
      "Mon Nov 23 04:05:06 2026",
    ],
    ...[
      "Mon, 23 Nov 2026 04:05:06 GMT",
      "11/23/2026 02:05:06 PM",
      "1795406706123",
      "1795406706123456",
      "1795406706123456789",
    ],
  ];
  const near = fc
    .tuple(fc.constantFrom(...forms), fc.nat(), fc.constantFrom(..."0123456789 :/-+.,TZAPM\u0000"))
    .map(([form, at, sign]) => form.slice(0, at % form.length) + sign + form.slice((at % form.length) + 1));
  fc.assert(
    fc.property(fc.oneof(near, fc.string(), fc.double(), fc.bigInt().map(Number)), (value) => {
      const read = readTime(value, { receivedUs: 1_795_406_706_000_000 });
      if (read === undefined) return;
      assert.match(read.time, TIME);
      assert.ok(!Number.isNaN(Date.parse(read.time)) || read.time.slice(17, 19) === "60");
    }),
    { numRuns: 1000 },
  );
});

function isSound(
  content: Parameters<typeof sealedRecord>[0],
  how: Parameters<typeof sealedRecord>[1] = {},
): void {
  const record = sealedRecord(content, how);
  const events = parseRecord(record);
  assert.ok(events.length > 0 && events.length <= EVENTS_MAX);
  for (const event of events) checkEvent(event);
  assert.deepEqual(parseRecord(record), events);
}

function checkEvent(event: Event): void {
  assert.doesNotMatch(event.message, UNSEEN);
  assert.doesNotMatch(sentenceOf(event), UNSEEN);
  assert.ok(event.message.length <= 1024 && event.message !== "", `${event.message.length} characters`);
  assert.match(event.action, /^[a-z0-9_.]{1,256}$/);
  assert.match(event.time, TIME);
  assert.ok(event.targets.length <= 16);
  assert.ok(JSON.stringify(event).length < 300_000);
}
