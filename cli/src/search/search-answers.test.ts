import assert from "node:assert/strict";
import { test } from "node:test";
import { eventAt } from "../../../test/support/found-event.ts";
import { readSearchAnswer, readSearchState, type SearchPage } from "./search-answers.ts";

const bytesOf = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value));
const PAGE = { events: [eventAt(1), eventAt(2)], cursor: "c", searchable: { size: 5, of: 6 } };
const STATE = { state: "rebuilding", position: 50, size: 130, rebuild: { position: 50, of: 130 } };
const TABLE = {
  table: {
    columns: [
      { name: "actor", kind: "text", field: "actor" },
      { name: "count()", kind: "number" },
      { name: "first", kind: "time" },
      { name: "values(ip)", kind: "list" },
    ],
    rows: [
      ["alice", 2.5, "2026-11-22T10:00:00Z", ["10.0.0.1"]],
      [null, 1, null, []],
    ],
    is_cut: true,
  },
  searchable: { size: 5, of: 6 },
};
const NOTICE = { message: "there is no field", offset: 0, length: 4, hint: "did you mean actor?" };

function pageOf(value: unknown): SearchPage | undefined {
  const answer = readSearchAnswer(bytesOf(value));
  return answer?.kind === "page" ? answer : undefined;
}

test("readSearchAnswer gives events, cursor and how much can be searched", () => {
  const page = pageOf(PAGE);
  assert.deepEqual(
    page?.events.map(({ index }) => index),
    [1, 2],
  );
  assert.equal(page?.cursor, "c");
  assert.deepEqual(page?.searchable, { size: 5, of: 6 });
  assert.equal(pageOf({ ...PAGE, cursor: undefined })?.cursor, undefined);
});

test("readSearchAnswer gives a total and notices where there are any", () => {
  const page = pageOf({ ...PAGE, total: 12, notices: [NOTICE, { ...NOTICE, fix: "actor:a" }] });
  assert.equal(page?.total, 12);
  assert.deepEqual(page?.notices, [
    { ...NOTICE, fix: undefined },
    { ...NOTICE, fix: "actor:a" },
  ]);
  assert.deepEqual([pageOf(PAGE)?.total, pageOf(PAGE)?.notices], [undefined, []]);
});

test("readSearchAnswer gives the table of a query with pipes", () => {
  const answer = readSearchAnswer(bytesOf(TABLE));
  assert.ok(answer?.kind === "table");
  assert.deepEqual(answer.table.rows, TABLE.table.rows);
  assert.equal(answer.table.isCut, true);
  assert.deepEqual(
    answer.table.columns.map(({ kind, name }) => [name, kind]),
    [
      ["actor", "text"],
      ["count()", "number"],
      ["first", "time"],
      ["values(ip)", "list"],
    ],
  );
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
  ["a total that is none", { ...PAGE, total: "12" }],
  ["notices that are none", { ...PAGE, notices: "no" }],
  ["a notice without a place", { ...PAGE, notices: [{ ...NOTICE, offset: -1 }] }],
  ["a table that is none", { ...TABLE, table: [] }],
  ["a table that does not say whether it is cut", { ...TABLE, table: { ...TABLE.table, is_cut: undefined } }],
  [
    "a column of a kind that nobody knows",
    { ...TABLE, table: { columns: [{ name: "a", kind: "b" }], rows: [], is_cut: false } },
  ],
  ["a column without a name", { ...TABLE, table: { columns: [{ kind: "text" }], rows: [], is_cut: false } }],
  ["a row that is too short", { ...TABLE, table: { ...TABLE.table, rows: [["alice"]] } }],
  ["a cell that is an object", { ...TABLE, table: { ...TABLE.table, rows: [[{}, 1, null, []]] } }],
  ["a list of numbers", { ...TABLE, table: { ...TABLE.table, rows: [["a", 1, null, [1]]] } }],
];
for (const [name, value] of notPages) {
  test(`readSearchAnswer refuses an answer with ${name}`, () => {
    assert.equal(readSearchAnswer(bytesOf(value)), undefined);
  });
}

test("readSearchAnswer takes a cursor at the limit", () => {
  const cursor = "c".repeat(4096);
  assert.equal(pageOf({ ...PAGE, cursor })?.cursor, cursor);
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
