import assert from "node:assert/strict";
import { test } from "node:test";
import { preparations, readWish, type Wish } from "./wish.ts";

function wish(pairs: readonly (readonly [string, string])[]): Wish {
  const read = readWish(pairs);
  assert.ok(read.kind === "wish", read.kind === "refused" ? read.text : "");
  return read;
}

function prepare(pairs: readonly (readonly [string, string])[], work: "read" | "write"): readonly string[] {
  const statements = preparations(wish(pairs), work);
  assert.ok(!("kind" in statements));
  return statements;
}

function settings(pairs: readonly (readonly [string, string])[], work: "read" | "write" = "read"): string {
  return prepare(pairs, work)[0] ?? "";
}

test("readWish tells settings, parameters and the rest apart", () => {
  const read = wish([
    ["query", "SELECT 1"],
    ["query_id", "q-1"],
    ["param_query", "p"],
    ["max_threads", "3"],
    ["default_format", "JSON"],
    ["database", "tally"],
    ["wait_end_of_query", "1"],
    ["http_headers_progress_interval_ms", "1"],
  ]);
  assert.deepEqual([...read.settings], [["max_threads", "3"]]);
  assert.deepEqual([...read.parameters], [["query", "p"]]);
  assert.deepEqual(
    [read.query, read.queryId, read.format, read.database],
    ["SELECT 1", "q-1", "JSON", "tally"],
  );
});

const refused: readonly (readonly [string, string, string, RegExp])[] = [
  ["a session to come back to", "session_id", "s", /Code: 48\..*a session|of its own/],
  ["a setting's name that would end the statement", "a = 1; DROP TABLE t --", "1", /Code: 36\./],
  ["a setting in capitals", "Max_threads", "1", /Code: 36\./],
  ["a parameter's name with a quote", "param_a'b", "1", /Code: 36\./],
  ["a parameter without a name", "param_", "1", /Code: 36\./],
  ["a database's name that would end the statement", "database", "a`; DROP TABLE t", /Code: 36\./],
  ["a query id that would end a header", "query_id", "a\r\nb", /Code: 36\./],
  ["a query id of 129 characters", "query_id", "a".repeat(129), /Code: 36\./],
  ["a format that is no word", "default_format", "TSV'", /Code: 73\./],
  ["ClickHouse's own compression", "compress", "1", /Code: 48\./],
  ["ClickHouse's own compression of bodies", "decompress", "1", /Code: 48\./],
];
for (const [name, key, value, text] of refused) {
  test(`readWish refuses ${name}`, () => {
    const read = readWish([[key, value]]);
    assert.ok(read.kind === "refused");
    assert.match(read.text, text);
  });
}

test("readWish refuses what is given twice", () => {
  const read = readWish([
    ["param_a", "1"],
    ["param_a", "2"],
  ]);
  assert.ok(read.kind === "refused");
  assert.match(read.text, /param_a is given twice/);
});

test("readWish takes a query id of 128 characters", () => {
  assert.equal(wish([["query_id", "a".repeat(128)]]).queryId?.length, 128);
});

test("preparations puts values in quotes", () => {
  const set = settings([
    ["param_x", "a'\\\n"],
    ["log_comment", "'; DROP"],
  ]);
  assert.ok(set.includes(String.raw`param_x = 'a\'\\\x0a'`), set);
  assert.ok(set.includes(String.raw`log_comment = '\'; DROP'`), set);
});

test("preparations sets what the engine would have otherwise (trap 4)", () => {
  const set = settings([["async_insert", "1"]]);
  assert.match(set, /async_insert = '0'/);
  assert.doesNotMatch(set, /async_insert = '1'/);
  assert.match(set, /input_format_skip_unknown_fields = '0'/);
  assert.match(set, /session_timezone = 'UTC'/);
  assert.match(
    settings([["input_format_skip_unknown_fields", "1"]]),
    /input_format_skip_unknown_fields = '1'/,
  );
});

const limits: readonly (readonly [string | undefined, string])[] = [
  [undefined, "60"],
  ["30", "30"],
  ["0.5", "0.5"],
  ["60", "60"],
  ["61", "60"],
  ["0", "60"],
  ["99999999999999999", "60"],
];
for (const [asked, given] of limits) {
  test(`preparations gives a query ${given} seconds when it asks for ${asked}`, () => {
    const set = settings(asked === undefined ? [] : [["max_execution_time", asked]]);
    assert.ok(set.includes(`max_execution_time = '${given}'`), set);
  });
}

test("preparations refuses a limit that is no number", () => {
  for (const value of ["-1", "1e9", "", "nan"]) {
    const refusal = preparations(wish([["max_execution_time", value]]), "read");
    assert.ok("kind" in refusal, value);
  }
});

test("preparations gives what writes as long as it asks for, and ten minutes otherwise", () => {
  assert.match(settings([["max_execution_time", "7200"]], "write"), /max_execution_time = '7200'/);
  assert.match(settings([], "write"), /max_execution_time = '600'/);
});

test("preparations lets no result be larger than 256 MiB, or be cut", () => {
  const set = settings([
    ["max_result_bytes", "0"],
    ["result_overflow_mode", "break"],
  ]);
  assert.match(set, /max_result_bytes = '268435456'/);
  assert.match(set, /result_overflow_mode = 'throw'/);
});

test("preparations goes to the database that is asked for", () => {
  assert.equal(prepare([["database", "tally"]], "read")[1], "USE `tally`");
});
