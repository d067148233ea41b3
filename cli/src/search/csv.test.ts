import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { eventAt } from "../../../test/support/found-event.ts";
import { csvHeading, csvRow, formatCsvRow } from "./csv.ts";
import { readFoundEvent } from "./found-event.ts";

test("csvHeading and csvRow have the same columns, in a fixed order", () => {
  const event = readFoundEvent(eventAt(12));
  assert.ok(event !== undefined);
  assert.equal(
    csvHeading(),
    "time,received,id,category,action,verb,outcome,severity,actor,target,from,service,message,log_index\r\n",
  );
  assert.equal(
    csvRow(event),
    `2026-11-22T10:00:00.123456Z,2026-11-22T10:00:00.456789Z,${event.id},permission,role.grant,grant,success,high,alice,bob,192.0.2.1,iam,alice granted role admin to bob,12\r\n`,
  );
});

test("csvRow leaves a cell empty for what is unknown", () => {
  const event = readFoundEvent(eventAt(12, { actor: undefined, targets: [] }));
  assert.ok(event !== undefined);
  assert.match(csvRow(event), /,high,,,192\.0\.2\.1,/);
});

const cells: readonly (readonly [string, string])[] = [
  ["plain", "plain"],
  ["a,b", '"a,b"'],
  ['say "hi"', '"say ""hi"""'],
  ["two\nlines", '"two\nlines"'],
  ["a\tb", '"a\tb"'],
  ["=1+1", "'=1+1"],
  ["+1", "'+1"],
  ["-1", "'-1"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\t=1", '"\'\t=1"'],
  ["\r=1", "'\\u000d=1"],
  ['=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"'],
  ["a=1", "a=1"],
  ["\u001b[2J", "\\u001b[2J"],
  ["", ""],
];
for (const [text, cell] of cells) {
  test(`formatCsvRow writes ${JSON.stringify(text)} as ${JSON.stringify(cell)}`, () => {
    assert.equal(formatCsvRow([text]), `${cell}\r\n`);
  });
}

test("formatCsvRow never makes more cells than it was given, and none that is a formula", () => {
  const text = fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n", ab\u0001') });
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (values) => {
      const read = readCsvRow(formatCsvRow(values));
      assert.equal(read.length, values.length);
      for (const cell of read) assert.doesNotMatch(cell, /^[=+\-@\t\r]/);
    }),
  );
});

/** The cells of one line, read as RFC 4180 says. */
function readCsvRow(line: string): string[] {
  const cellsBehindCommas = `,${line.slice(0, -"\r\n".length)}`;
  return [...cellsBehindCommas.matchAll(/,(?:"((?:[^"]|"")*)"|([^",\n]*))(?=,|$)/g)].map(
    ([, quoted, bare = ""]) => quoted?.replaceAll('""', '"') ?? bare,
  );
}
