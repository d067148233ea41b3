import assert from "node:assert/strict";
import { test } from "node:test";
import { readStatement } from "./statement.ts";

const kinds: readonly (readonly [string, "read" | "write"])[] = [
  ["SELECT 1", "read"],
  ["/* a */ select 1;", "read"],
  ["(SELECT 1)", "read"],
  ["WITH 1 AS x SELECT x", "read"],
  ["SHOW TABLES", "read"],
  ["KILL QUERY WHERE 1 ASYNC", "read"],
  ["SELECT 'INSERT INTO t'", "read"],
  ["INSERT INTO t SELECT 1", "write"],
  ["INSERT INTO t VALUES (1)", "write"],
  ["WITH x AS (SELECT 1) INSERT INTO t SELECT * FROM x", "write"],
  ["CREATE TABLE t (a UInt8) ENGINE = Memory", "write"],
  ["EXCHANGE TABLES a AND b", "write"],
  ["whatever", "write"],
];
for (const [sql, kind] of kinds) {
  test(`readStatement calls it a ${kind}: ${sql}`, () => assert.equal(readStatement(sql).kind, kind));
}

const formats: readonly (readonly [string, string | undefined])[] = [
  ["SELECT 1", undefined],
  ["SELECT 1 FORMAT JSON", "JSON"],
  ["SELECT 1\nformat JSONEachRow;", "JSONEachRow"],
  ["SELECT 1 FORMAT TSV SETTINGS max_threads = 1", "TSV"],
  ["SELECT format FROM t", undefined],
  ["SELECT format('{}', 1)", undefined],
  ["SELECT 'FORMAT JSON'", undefined],
];
for (const [sql, format] of formats) {
  test(`readStatement finds the format ${format} in: ${sql}`, () => {
    const statement = readStatement(sql);
    assert.ok(statement.kind === "read");
    assert.equal(statement.format, format);
  });
}

const inserts: readonly (readonly [string, string, string, string])[] = [
  ["INSERT INTO t FORMAT Native", "INSERT INTO t ", "Native", ""],
  ["insert into table d.t (a, `b)`) format TSV\n", "insert into table d.t (a, `b)`) ", "TSV", ""],
  ["INSERT INTO t (* EXCEPT(a)) FORMAT CSV;", "INSERT INTO t (* EXCEPT(a)) ", "CSV", ""],
  ["INSERT INTO t SETTINGS a = 'x' FORMAT JSONEachRow", "INSERT INTO t SETTINGS a = 'x' ", "JSONEachRow", ""],
  ["INSERT INTO t -- FORMAT X\nFORMAT TSV", "INSERT INTO t -- FORMAT X\n", "TSV", ""],
  ["INSERT INTO `FORMAT` (format) FORMAT TSV", "INSERT INTO `FORMAT` (format) ", "TSV", ""],
];
for (const [sql, into, format, inline] of inserts) {
  test(`readStatement knows an insert of data: ${JSON.stringify(sql)}`, () => {
    assert.deepEqual(readStatement(sql), { kind: "insert", into, format, inline });
  });
}

test("readStatement takes everything behind the format of an insert as data, blank lines and all (trap 2)", () => {
  const data = `{"a":"'"}\n\n; DROP TABLE t; /* -- SELECT 1\n`;
  assert.deepEqual(readStatement(`INSERT INTO t FORMAT JSONEachRow \n${data}`), {
    ...{ kind: "insert", into: "INSERT INTO t ", format: "JSONEachRow" },
    inline: data,
  });
});

const refused: readonly (readonly [string, string, RegExp])[] = [
  ["two statements", "SELECT 1; SELECT 2", /Code: 62\..*Multi-statements/],
  ["two statements with a comment between them", "SELECT 1; /* ; */ DROP TABLE t", /Multi-statements/],
  ["an insert with a statement behind its values", "INSERT INTO t VALUES (1); SELECT 2", /Multi-statements/],
  ["no statement", " -- nothing\n", /Code: 62\..*Empty query/],
  ["a NUL character", "SELECT '\0'", /Code: 62\..*NUL/],
  ["a format that is not a word", "INSERT INTO t FORMAT 'TSV'", /Code: 73\./],
  ["a format that is missing", "INSERT INTO t FORMAT", /Code: 73\./],
  [
    "an insert of an unknown shape with data",
    "INSERT INTO FUNCTION null('a Int8') FORMAT TSV 1\n\nSELECT 2",
    /Code: 48\./,
  ],
  [
    "an insert from input() with data",
    "INSERT INTO t SELECT * FROM input('a Int8') FORMAT TSV 1",
    /Code: 48\./,
  ],
  ["a file to write", "SELECT 1 INTO OUTFILE 'a'", /Code: 48\..*file/],
  ["a file to read", "INSERT INTO t FROM INFILE 'a' FORMAT TSV", /Code: 48\..*file/],
];
for (const [name, sql, text] of refused) {
  test(`readStatement refuses ${name}`, () => {
    const statement = readStatement(sql);
    assert.ok(statement.kind === "refused");
    assert.match(statement.text, text);
  });
}
