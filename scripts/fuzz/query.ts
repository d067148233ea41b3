/** Fuzzes the query language: a text is a query or a refusal with a place in it, and nothing of it gets into the SQL. */
import assert from "node:assert/strict";
import { encodeUtf8 } from "@tallystick/tlog";
import type { Candidate } from "../../server/src/query/columns.ts";
import { compile } from "../../server/src/query/compile.ts";
import { createMatcher } from "../../server/src/query/match.ts";
import { parseQuery } from "../../server/src/query/parse.ts";
import { printQuery } from "../../server/src/query/print.ts";
import { readQuery } from "../../server/src/query/read-query.ts";

const seeds = [
  'actor:alice -outcome:success from:10.0.0.0/8 "rolled back" labels.team:pay*',
  'id:01a20647-ccc3-71a8-9b02-4b26fa46ddb5 raw.a.b:3 message:"it\'s" x',
  "target:{q0:String} ' OR 1=1 -- \\ ;DROP",
].map(encodeUtf8);
const candidate: Candidate = {
  event: {
    ...{
      id: "01a20647-ccc3-71a8-9b02-4b26fa46ddb5",
      time: "2026-01-01T00:00:00Z",
      received: "2026-01-01T00:00:00Z",
    },
    ...{
      category: "other",
      action: "a",
      verb: "other",
      outcome: "unknown",
      severity: "info",
      message: "a b c",
    },
    ...{ targets: [], source: { name: "s", type: "native", parser: "native/1" } },
    log: { name: "l", index: 0, ord: 0, leaf_hash: "" },
  },
  paths: { ids: [["a.b", "alice-1234567"]], attrs: [], nums: [["n", 3]], texts: [["t", "it's x"]] },
  words: "a\nb",
};
/** Everything that a condition may hold besides the names of parameters. */
const SQL = /^[A-Za-z0-9_ (),.'=><!+{}:%\\-]*$/;

export default { name: "query", run, seeds };

function run(bytes: Uint8Array): void {
  const text = Buffer.from(bytes).toString("utf8");
  const query = readQuery(text, { nowUs: 1_790_000_000_000_000, zone: "Europe/Berlin" });
  if (query.kind === "refused") {
    for (const { offset, length, message } of query.problems)
      assert.ok(offset >= 0 && offset + length <= text.length, message);
    return;
  }
  assert.match(compile(query.filter).sql, SQL);
  assert.equal(typeof createMatcher(query.filter)(candidate), "boolean");
  const printed = printQuery(query.query);
  assert.equal(printQuery(parseQuery(printed).query), printed);
}
