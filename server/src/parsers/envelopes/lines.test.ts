import assert from "node:assert/strict";
import { test } from "node:test";
import type { BodyHeader } from "@tallystick/tlog";
import { HOW } from "../../../../test/support/how.ts";
import { csvPage, jsonLines } from "./lines.ts";

const HEADER: BodyHeader = {
  ...{ source: "s", transport: "http", sender: { id: "s", name: "s", type: "machine" } },
};

const pages: readonly (readonly [what: string, text: string, contents: unknown])[] = [
  [
    "a heading and rows",
    "id,user,what\n1,alice,login\n2,,logout\n",
    [
      { id: "1", user: "alice", what: "login" },
      { id: "2", what: "logout" },
    ],
  ],
  [
    "a document in a cell",
    'id,actor,what\n1,"{""name"":""alice""}",login',
    [{ id: "1", actor: { name: "alice" }, what: "login" }],
  ],
  ["a cell of two lines", 'id,user,what\n1,alice,"a\nb"', [{ id: "1", user: "alice", what: "a\nb" }]],
  ["a heading alone", "id,user,what\n", undefined],
  ["a row of another length", "id,user,what\n1,alice\n", undefined],
  ["lines that are set in", "Error,at,once\n  at a,b,c\n", undefined],
  ["a sentence", "Alas, poor, Yorick\nI, knew, him\n", undefined],
];
for (const [what, text, contents] of pages) {
  test(`csvPage makes of ${what} ${contents === undefined ? "nothing" : "records"}`, () => {
    assert.deepEqual(csvPage(text, HOW, HEADER)?.contents, contents);
  });
}

test("jsonLines makes a record of each line", () => {
  assert.deepEqual(jsonLines('{"a":1}\n\n{"a":2}\n', HOW, HEADER)?.contents, [{ a: 1 }, { a: 2 }]);
});

test("jsonLines leaves a text with one other line alone", () => {
  assert.equal(jsonLines('{"a":1}\nb\n', HOW, HEADER), undefined);
});
