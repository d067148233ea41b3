import assert from "node:assert/strict";
import { test } from "node:test";
import { excluded, narrowed, readTable } from "./table.ts";

test("readTable gives the columns and rows of a table", () => {
  const columns = [
    { name: "actor", kind: "text", field: "actor" },
    { name: "count()", kind: "number" },
  ];
  assert.deepEqual(readTable({ columns, rows: [["alice", 3]], is_cut: true }), {
    columns: [columns[0], { ...columns[1], field: undefined }],
    ...{ rows: [["alice", 3]], isCut: true },
  });
});

for (const value of [undefined, [], {}, { columns: [] }, { rows: [] }]) {
  test(`readTable takes nothing for a table from ${JSON.stringify(value)}`, () => {
    assert.equal(readTable(value), undefined);
  });
}

const cells: readonly (readonly [query: string, field: string, value: string, asked: string])[] = [
  ["", "actor", "alice", "actor:alice"],
  ["is:failed | stats count() by actor", "actor", "alice", "is:failed actor:alice"],
  ["| top 5 action", "action", "role.grant", "action:role.grant"],
  ["a OR b | top actor", "actor", "bob", "(a OR b) actor:bob"],
  ['"x | y" | top actor', "actor", "bob", '"x | y" actor:bob'],
  ["| top actor", "actor", 'Al "x" \\ y', 'actor:"Al \\"x\\" \\\\ y"'],
  ["| top actor", "actor", "or", 'actor:"or"'],
  ["| top from", "from", "2001:db8::1", 'from:"2001:db8::1"'],
  ["| top raw.x", "raw.x", "*", 'raw.x:"*"'],
];
for (const [query, field, value, asked] of cells) {
  test(`the cell ${value} of ${query || "no query"} asks for ${asked}`, () => {
    assert.equal(narrowed(query, field, value), asked);
  });
}

test("narrowed and excluded ask for events without a value, too", () => {
  assert.equal(narrowed("is:failed | top actor", "actor", null), "is:failed -actor:*");
  assert.equal(excluded("is:failed | top actor", "actor", null), "is:failed actor:*");
});

test("excluded leaves out the events behind a cell, and ends what asked for them", () => {
  assert.equal(excluded("is:failed | top actor", "actor", "Al B"), 'is:failed -actor:"Al B"');
  assert.equal(excluded("a OR b", "actor", "bob"), "(a OR b) -actor:bob");
  assert.equal(excluded("actor:bob is:failed", "actor", "bob"), "is:failed -actor:bob");
});
