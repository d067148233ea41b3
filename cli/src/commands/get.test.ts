import assert from "node:assert/strict";
import { test } from "node:test";
import type { EventAnswer } from "../answers.ts";
import { isEventId } from "../event-id.ts";
import { formatEvent } from "./get.ts";

const EVENT: EventAnswer = {
  index: 7,
  id: "01939f1c-7d00-7000-8000-000000000000",
  kind: "event",
  received: "2026-01-02T03:04:05.000006Z",
  source: "abc",
  entry: '{"v":1}',
  header: {
    sender: { id: "abc", name: "ci\u001b[2J", type: "machine" },
    peer: "10.0.0.1:5",
    transport: "http",
  },
  events: [],
  raw: '{"actor":"a","n":1.00}',
};

test("formatEvent shows the place of an event, its sender and its record, with a stranger's text escaped", () => {
  assert.equal(
    formatEvent(EVENT, false),
    `id         01939f1c-7d00-7000-8000-000000000000
index      7
kind       event
received   2026-01-02T03:04:05.000006Z
source     abc
sender     ci\\u001b[2J (machine)
peer       10.0.0.1:5
transport  http
entry      {"v":1}

{
  "actor": "a",
  "n": 1.00
}`,
  );
});

test("formatEvent begins with what the record means, where the server could tell", () => {
  const events = [
    { message: "a\u001b[2J did b", time: "2026-01-02T03:04:05Z", action: "b.do", outcome: "denied" },
  ];
  assert.match(
    formatEvent({ ...EVENT, events }, false),
    /^event {6}a\\u001b\[2J did b\ntime {7}2026-01-02T03:04:05Z\naction {5}b\.do\noutcome {4}denied\nid /,
  );
});

const identities: readonly (readonly [actor: unknown, line: string | undefined])[] = [
  [{ identity: { id: "alice", name: "Alice\u0007", team: "web" } }, "alice, Alice\\u0007, web"],
  [{ identity: { id: "ci" }, behind: "alice" }, "ci; behind it: alice"],
  [{ behind: "alice" }, "behind it: alice"],
  [{ name: "mallory" }, undefined],
  [{ identity: [], behind: 1 }, undefined],
  ["alice", undefined],
];
for (const [actor, line] of identities) {
  test(`formatEvent tells of ${JSON.stringify(actor)} ${line ?? "nobody"}`, () => {
    const shown = formatEvent({ ...EVENT, events: [{ actor }] }, false);
    assert.equal(/^identity {3}(.*)$/m.exec(shown)?.[1], line);
  });
}

test("formatEvent shows a record that is not JSON as it is, and says when there is none to show", () => {
  assert.match(formatEvent({ ...EVENT, raw: "a\u0007\nb" }, false), /\n\na\\u0007\nb$/);
  assert.match(formatEvent({ ...EVENT, raw: undefined }, false), /--raw gives its bytes/);
  const own = { ...EVENT, kind: "heartbeat", raw: undefined, header: undefined };
  assert.match(formatEvent(own, false), /\(this entry is a heartbeat and has no record\)$/);
});

test("formatEvent survives a header of another form", () => {
  for (const sender of [null, "x", [], { name: 1 }])
    assert.match(formatEvent({ ...EVENT, header: { sender } }, false), /^id /);
});

test("isEventId takes UUIDs in lower case and indexes, and nothing that could change a path", () => {
  for (const id of [EVENT.id, "0", "9007199254740991"]) assert.equal(isEventId(id), true);
  for (const id of [
    "",
    "01",
    "-1",
    "..",
    "a/b",
    "%2e",
    EVENT.id.toUpperCase().replace("0", "A"),
    `${EVENT.id}x`,
    "1".repeat(17),
  ])
    assert.equal(isEventId(id), false, id);
});
