import assert from "node:assert/strict";
import { test } from "node:test";
import { csvOf } from "./csv.ts";

test("csvOf writes names and rows, and quotes what would end a cell", () => {
  const rows = [
    ["alice", 3, null],
    ['a "b", c\nd', -1.5, ["x", "y"]],
  ];
  assert.equal(
    csvOf(["actor", "count()", "ips"], rows),
    'actor,count(),ips\r\nalice,3,\r\n"a ""b"", c\nd",-1.5,"x, y"\r\n',
  );
});

test("csvOf gives a spreadsheet nothing to run", () => {
  for (const sign of ["=", "+", "-", "@", "\t"])
    assert.equal(csvOf(["a"], [[`${sign}1`]]), `a\r\n'${sign}1\r\n`);
});
