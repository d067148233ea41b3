import assert from "node:assert/strict";
import { test } from "node:test";
import { eventAt } from "../../../test/support/found-event.ts";
import { readSearchPage, readSearchState } from "./search-answers.ts";

const bytesOf = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value));
const PAGE = { events: [eventAt(1), eventAt(2)], cursor: "c", searchable: { size: 5, of: 6 } };
const STATE = { state: "rebuilding", position: 50, size: 130, rebuild: { position: 50, of: 130 } };

test("readSearchPage gives events, cursor and how much can be searched", () => {
  const page = readSearchPage(bytesOf(PAGE));
  assert.deepEqual(
    page?.events.map(({ index }) => index),
    [1, 2],
  );
  assert.equal(page?.cursor, "c");
  assert.deepEqual(page?.searchable, { size: 5, of: 6 });
  assert.equal(readSearchPage(bytesOf({ ...PAGE, cursor: undefined }))?.cursor, undefined);
});

const notPages: readonly (readonly [string, unknown])[] = [
  ["no JSON object", []],
  ["no events", { ...PAGE, events: undefined }],
  ["one event that is none", { ...PAGE, events: [eventAt(1), {}] }],
  ["an empty cursor", { ...PAGE, cursor: "" }],
  ["a cursor that is a number", { ...PAGE, cursor: 1 }],
  ["a cursor above the limit", { ...PAGE, cursor: "c".repeat(4097) }],
  ["no word on what can be searched", { ...PAGE, searchable: undefined }],
  ["a size that is none", { ...PAGE, searchable: { size: -1, of: 6 } }],
];
for (const [name, value] of notPages) {
  test(`readSearchPage refuses an answer with ${name}`, () => {
    assert.equal(readSearchPage(bytesOf(value)), undefined);
  });
}

test("readSearchPage takes a cursor at the limit", () => {
  const cursor = "c".repeat(4096);
  assert.equal(readSearchPage(bytesOf({ ...PAGE, cursor }))?.cursor, cursor);
});

test("readSearchState gives the state, and how far a rebuild is while one runs", () => {
  assert.deepEqual(readSearchState(bytesOf(STATE)), { ...STATE, detail: undefined });
  const following = { state: "following", position: 130, size: 130, detail: "d", lag_seconds: 0.1 };
  assert.deepEqual(readSearchState(bytesOf(following)), {
    ...{ state: "following", position: 130, size: 130, detail: "d", rebuild: undefined },
  });
});

const notStates: readonly (readonly [string, unknown])[] = [
  ["a state that nobody knows", { ...STATE, state: "constructor" }],
  ["no position", { ...STATE, position: undefined }],
  ["no size", { ...STATE, size: "130" }],
  ["a rebuild that is none", { ...STATE, rebuild: 1 }],
  ["a rebuild without an end", { ...STATE, rebuild: { position: 1 } }],
];
for (const [name, value] of notStates) {
  test(`readSearchState refuses an answer with ${name}`, () => {
    assert.equal(readSearchState(bytesOf(value)), undefined);
  });
}
