import assert from "node:assert/strict";
import { test } from "node:test";
import { eventAt } from "../../../test/support/found-event.ts";
import { byReceived, readEntry, readError, readListedEvent, readPage } from "./answers.ts";

const PAGE = { events: [eventAt(3)], cursor: "c", searchable: { size: 5, of: 6 } };

test("readPage gives the events of a list, the cursor, and how much can be searched", () => {
  const { id, message, outcome, time } = eventAt(3);
  assert.deepEqual(readPage(PAGE), {
    ...{
      events: [{ id, ord: 0, index: 3, time, outcome, message, isOwn: false, whole: eventAt(3) }],
      cursor: "c",
      ...{ table: undefined, total: undefined, notices: [] },
      size: 5,
      of: 6,
    },
  });
});

const notPages: readonly unknown[] = [
  ...[undefined, [], {}, { ...PAGE, events: {} }, { ...PAGE, searchable: undefined }],
  ...[
    { ...PAGE, events: [{}] },
    { ...PAGE, searchable: { size: "5", of: 6 } },
  ],
];
for (const value of notPages) {
  test(`readPage takes nothing for a page from ${JSON.stringify(value)?.slice(0, 60)}`, () => {
    assert.equal(readPage(value), undefined);
  });
}

test("readListedEvent tells the server's own events from those that were sent", () => {
  assert.equal(readListedEvent(eventAt(1, { source: { name: "tallystick" } }))?.isOwn, true);
  assert.equal(readListedEvent(eventAt(1, { source: undefined }))?.isOwn, false);
});

for (const name of ["id", "time", "outcome", "message", "log"]) {
  test(`readListedEvent takes nothing for an event without ${name}`, () => {
    assert.equal(readListedEvent(eventAt(1, { [name]: undefined })), undefined);
  });
}

test("readEntry gives an entry, also one without a record", () => {
  const told = {
    id: "i",
    index: 7,
    kind: "event",
    received: "r",
    events: [eventAt(7)],
    raw: "{}",
    entry: "x",
  };
  const { entry: line, ...others } = told;
  assert.deepEqual(readEntry(told), { ...others, line });
  assert.deepEqual(readEntry({ ...told, events: undefined, raw: undefined }), {
    ...{ ...others, line },
    ...{ events: [], raw: undefined },
  });
  for (const name of ["id", "index", "kind", "received", "entry"])
    assert.equal(readEntry({ ...told, [name]: undefined }), undefined);
});

test("readError gives what a refusal says, and the status of one that says nothing", () => {
  const error = { code: "query-syntax", message: "m", hint: "h", offset: 4, problems: [] };
  assert.deepEqual(readError({ error }, 400), { kind: "error", ...error });
  assert.deepEqual(readError("x", 502), {
    ...{ kind: "error", code: "", message: "the server answered with status 502" },
    ...{ hint: undefined, offset: undefined, problems: [] },
  });
});

test("byReceived lets events stand by when they were received, and what they say as it is", () => {
  const change = { time: "2026-11-20T10:00:00Z", received: "2026-11-22T10:00:00Z" };
  const page = readPage({ events: [eventAt(1, change)], searchable: { size: 1, of: 1 } });
  const [event] = page === undefined ? [] : byReceived(page).events;
  assert.equal(event?.time, change.received);
  assert.equal(event?.whole["time"], change.time);
});
