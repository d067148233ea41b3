import assert from "node:assert/strict";
import { test } from "node:test";
import { encodeUtf8 } from "@tallystick/tlog";
import { sealedRecord } from "../../../test/support/sealed-record.ts";
import { parseRecord } from "./parse.ts";
import { toTime } from "./time.ts";

const SEALED = {
  ...{ log: "log.example.com/a", index: 7, id: "01a20647-ccc3-71a8-9b02-4b26fa46ddb5", leafHash: "hash" },
  ...{ t: 1_795_401_698_499_833, sequence: undefined },
  header: { source: "s", sender: { id: "s", name: "web-1", type: "machine" }, transport: "http" },
} as const;

test("parseRecord gives an event its identity, its place and a sentence", () => {
  const bytes = encodeUtf8('{"id":"own","actor":"alice","action":"config.update","target":"limits"}');
  assert.deepEqual(parseRecord({ ...SEALED, bytes, sequence: 3 }), [
    {
      id: SEALED.id,
      time: "2026-11-23T02:41:38.499833Z",
      received: "2026-11-23T02:41:38.499833Z",
      ...{ category: "configuration", action: "config.update", verb: "update" },
      ...{ outcome: "unknown", severity: "info" },
      actor: { type: "unknown", id: "alice", name: "alice" },
      targets: [{ id: "limits" }],
      message: "alice updated config limits",
      marks: ["no_time"],
      source: { name: "web-1", type: "native", parser: "native/4", event_id: "own", sequence: 3 },
      log: { name: "log.example.com/a", index: 7, ord: 0, leaf_hash: "hash" },
    },
  ]);
});

test("parseRecord is sure of what our own system sealed, and that it happened when it was sealed or when it says", () => {
  const sender = { id: "tallystick", name: "tallystick", type: "system" } as const;
  const header = { source: "tallystick", sender, transport: "internal" };
  const records: readonly [object, time: string][] = [
    [
      { action: "log.start", after: "new", program: "tallystick", version: "1" },
      "2026-11-23T02:41:38.499833Z",
    ],
    // A name of another vendor's records, and of an envelope.
    [
      { action: "events.search", Records: [], eventSource: "s3.amazonaws.com" },
      "2026-11-23T02:41:38.499833Z",
    ],
    [{ time: "2026-11-23T02:00:00Z", action: "source.silent", silence: {} }, "2026-11-23T02:00:00Z"],
  ];
  for (const [record, time] of records) {
    const [event, ...others] = parseRecord({ ...SEALED, header, bytes: encodeUtf8(JSON.stringify(record)) });
    assert.deepEqual(
      [event?.time, event?.source.parser, event?.marks?.filter((mark) => mark !== "guessed_verb") ?? []],
      [time, "native/4", []],
    );
    assert.equal(others.length, 0);
  }
});

for (const text of ["", "[1]", "{}", '{"n":null}', "1 2 3", "\ud800", "\0\x01\x02"]) {
  test(`parseRecord makes ${JSON.stringify(text)} the event unparsed`, () => {
    const [event, ...others] = parseRecord({ ...SEALED, bytes: Buffer.from(text, "utf8") });
    assert.deepEqual([event?.action, event?.source.parser, others.length], ["unparsed", "unparsed/1", 0]);
  });
}

test("parseRecord makes an event of JSON in which only numbers stand, and says them", () => {
  const [event] = parseRecord({ ...SEALED, bytes: encodeUtf8('{"n":1,"ok":true}') });
  assert.deepEqual(
    [event?.action, event?.message, event?.marks?.includes("guessed_type")],
    ["log.write", "n=1, ok=true", true],
  );
});

test("parseRecord finds who and what behind as many members as a record may have before them", () => {
  const many = Object.fromEntries(Array.from({ length: 3000 }, (_, i) => [`m${i}`, { n: i }]));
  const said = { user: "ana", event: "login", ip: "198.51.100.7" };
  const [first] = parseRecord({ ...SEALED, bytes: encodeUtf8(JSON.stringify({ ...said, ...many })) });
  const [last] = parseRecord({ ...SEALED, bytes: encodeUtf8(JSON.stringify({ ...many, ...said })) });
  assert.deepEqual([last?.actor?.name, last?.action, last?.from?.ip], ["ana", "user.login", "198.51.100.7"]);
  assert.deepEqual(last, first);
});

test("parseRecord finds who and what behind as many members as a record may have before them", () => {
  const many = Object.fromEntries(Array.from({ length: 3000 }, (_, i) => [`m${i}`, i]));
  const said = { user: "ana", event: "login", ip: "198.51.100.7" };
  const [first] = parseRecord({ ...SEALED, bytes: encodeUtf8(JSON.stringify({ ...said, ...many })) });
  const [last] = parseRecord({ ...SEALED, bytes: encodeUtf8(JSON.stringify({ ...many, ...said })) });
  assert.deepEqual([last?.actor?.name, last?.action, last?.from?.ip], ["ana", "user.login", "198.51.100.7"]);
  assert.deepEqual(last, first);
});

const told: readonly (readonly [record: string, action: string, verb: string, time: string])[] = [
  [
    '{"event":"login","event_type":"system","user":"ana","time":"2026-11-23T04:05:06Z"}',
    "user.login",
    "login",
    "2026-11-23T04:05:06Z",
  ],
  [
    '{"level":"info","event":"Info","operation":"door opened","detectionTime":"2026-11-23T04:05:06Z"}',
    "door_opened",
    "create",
    "2026-11-23T04:05:06Z",
  ],
  [
    '{"action":"user.signed_in","occurred_at":"2026-11-23T04:05:06Z","actor":{"id":"u-1"},"targets":[{"id":"u-1"}]}',
    "user.signed_in",
    "login",
    "2026-11-23T04:05:06Z",
  ],
];
for (const [record, ...expected] of told) {
  test(`parseRecord reads ${record} as ${expected.join(", ")}`, () => {
    const [event] = parseRecord({ ...SEALED, bytes: encodeUtf8(record) });
    assert.deepEqual([event?.action, event?.verb, event?.time], expected);
  });
}

test("parseRecord takes a text that nobody knows for a line, and JSON for its first texts", () => {
  const [line] = parseRecord({ ...SEALED, bytes: encodeUtf8("disk almost full") });
  assert.deepEqual([line?.action, line?.message], ["log.write", "disk almost full"]);
  const [json] = parseRecord({
    ...SEALED,
    bytes: encodeUtf8('{"a":{"b":"glass","n":1},"c":["half","full"]}'),
  });
  assert.deepEqual([json?.action, json?.message], ["log.write", "a.b=glass, c=half"]);
});

for (const name of [
  "constructor",
  "__proto__",
  "toString",
  "hasOwnProperty",
  "a.constructor",
  "constructor.a",
]) {
  test(`parseRecord takes ${name}, which every object has, for a word like any other`, () => {
    const records = [
      { action: name, [name]: name, target: name },
      { action: name },
      { eventVersion: "1", eventSource: name, eventName: name },
    ];
    for (const record of records) {
      const [event] = parseRecord({ ...SEALED, bytes: encodeUtf8(JSON.stringify(record)) });
      assert.equal(event?.verb, "other");
      assert.doesNotMatch(event?.message ?? "", /native code|undefined|object/);
    }
  });
}

const times: readonly [unknown, string | undefined][] = [
  ["2026-11-23T04:00:00Z", "2026-11-23T04:00:00Z"],
  ["2026-11-23t04:00:00.123456789z", "2026-11-23T04:00:00.123456789Z"],
  ["2026-11-23T04:00:00.5-05:30", "2026-11-23T09:30:00.5Z"],
  ["2026-02-30T04:00:00Z", undefined],
  ["2026-11-23T25:00:00Z", undefined],
  ["2026-11-23", "2026-11-23T00:00:00Z"],
  [1_795_401_698, "2026-11-23T02:41:38Z"],
  [1_795_401_698_499, "2026-11-23T02:41:38.499Z"],
  [1_795_401_698 * 1e9 + 123_456_000, "2026-11-23T02:41:38.123456Z"],
  [-1, undefined],
  [1e300, undefined],
  [null, undefined],
];
for (const [value, expected] of times) {
  test(`toTime reads ${JSON.stringify(value)} as ${expected ?? "no time"}`, () => {
    assert.equal(toTime(value), expected);
  });
}

test("parseRecord reads the line that an object carries, where the object says no more than when", () => {
  const line = '198.51.100.7 - bob [23/Nov/2026:04:05:06 +0000] "GET /admin HTTP/1.1" 403 12 "-" "curl"';
  const [event] = parseRecord(
    sealedRecord({ message: line, timestamp: "2026-11-23T04:05:09Z", source: "x" }),
  );
  assert.equal(event?.source.type, "access-log");
  assert.equal(event?.actor?.name, "bob");
  assert.equal(event?.time, "2026-11-23T04:05:06Z");
});

test("parseRecord leaves an object whose own members say what happened as it is", () => {
  const line = '198.51.100.7 - bob [23/Nov/2026:04:05:06 +0000] "GET /admin HTTP/1.1" 403 12 "-" "curl"';
  const [event] = parseRecord(
    sealedRecord({ message: line, action: "role.grant", user: "alice", target: "bob" }),
  );
  assert.equal(event?.action, "role.grant");
});

test("parseRecord finds who did it behind any number of other members, and behind a large one", () => {
  const known = { user_name: "alice", source_ip: "192.0.2.1", operation: "door.open" };
  const many = Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`k${i}`, i]));
  const large = { settings: Object.fromEntries(Array.from({ length: 900 }, (_, i) => [`k${i}`, { a: i }])) };
  for (const others of [many, large]) {
    const [before, behind] = [
      { ...known, ...others },
      { ...others, ...known },
    ].map((record) => {
      const [event] = parseRecord({ ...SEALED, bytes: encodeUtf8(JSON.stringify(record)) });
      return event && { ...event, message: "" };
    });
    assert.equal(behind?.actor?.name, "alice");
    assert.deepEqual(behind, before);
  }
});
