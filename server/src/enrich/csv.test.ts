import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readCsv } from "./csv.ts";
import { readEntries } from "./read-entries.ts";

test("readCsv gives what YAML would hold: cells without anything are absent, and names stand in lists", () => {
  const text = `\ufeffid,name,email,login.github\r\nalice,"Adams, ""Al""",a@example.com; b@example.com,\r\n,,,\r\nbob,Bob,,bob-dev\r\n`;
  assert.deepEqual(readCsv(text).value, [
    { id: "alice", name: 'Adams, "Al"', email: ["a@example.com", "b@example.com"] },
    { id: "bob", name: "Bob", "login.github": ["bob-dev"] },
  ]);
});

test("readCsv knows the line and the column of each cell, behind quotation marks and line breaks, too", () => {
  const { placeOf } = readCsv('id,name,email\n\nalice,"A\nB",alice\nbob,,x@y.z\n');
  assert.deepEqual(placeOf([0, "email", 0]), { line: 4, column: 4 });
  assert.deepEqual(placeOf([1, "email"]), { line: 5, column: 6 });
  assert.deepEqual(placeOf([1]), { line: 5, column: 1 });
  assert.deepEqual(placeOf([1, "nowhere"]), { line: 5, column: 1 });
  assert.deepEqual(placeOf([]), { line: 1, column: 1 });
});

test("a column that is none is refused where it is first used, and so is a cell behind the last one", () => {
  const read = (text: string): string[] =>
    readEntries(readCsv(text).value).problems.map(({ message }) => message.slice(0, 20));
  assert.deepEqual(read("id,mail\na,b"), ['"mail" is none of id']);
  assert.deepEqual(read("id\na,b"), ['"column 2" is none o']);
});

test("readCsv reads back any cells that are written as RFC 4180 says", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", "B", ",", '"', "\n", "\r", " ", "x") });
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 5 }), (rows) => {
      const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
      const text = [["id", "name"], ...rows].map((row) => row.map(quoted).join(",")).join("\r\n");
      const wanted = rows
        .map(([id, name]) => [
          ["id", id.trim()],
          ["name", name.trim()],
        ])
        .map((row) => row.filter(([, value]) => value !== ""))
        .filter((row) => row.length > 0);
      assert.deepEqual(
        readCsv(text).value,
        wanted.map((row) => Object.fromEntries(row)),
      );
    }),
  );
});

test("a directory never throws on any text", () => {
  const pieces = ["id", "email", "alice", "a@b.c", ",", ";", "\n", "\r", '"', "\0", "arn:", "*"];
  const text = fc.oneof(
    fc.string(),
    fc.array(fc.constantFrom(...pieces)).map((all) => all.join("")),
  );
  fc.assert(
    fc.property(text, (given) => {
      const { placeOf, value } = readCsv(given);
      const { collisions, problems } = readEntries(value);
      for (const { place } of [...problems, ...collisions]) {
        const { column, line } = placeOf(place);
        assert.ok(line >= 1 && column >= 1 && line <= given.split("\n").length);
      }
    }),
    { numRuns: 500 },
  );
});
