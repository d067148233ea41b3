/** Fuzzes the query language: a text is a query or a refusal with a place in it, and nothing of it gets into the SQL. */
import assert from "node:assert/strict";
import { encodeUtf8 } from "@tallystick/tlog";
import { compile } from "../../server/src/query/compile.ts";
import { type Candidate, matches } from "../../server/src/query/match.ts";
import { parseQuery } from "../../server/src/query/parse-query.ts";

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
  paths: { ids: [], attrs: [], nums: [], body: "" },
};
/** Everything that a condition may hold besides the names of parameters. */
const SQL = /^[A-Za-z0-9_ (),.'=><+{}:-]*$/;

export default { name: "query", run, seeds };

function run(bytes: Uint8Array): void {
  const text = Buffer.from(bytes).toString("utf8");
  const query = parseQuery(text);
  const condition = query.kind === "query" ? compile(query) : query;
  if (condition.kind === "refused") {
    assert.ok(condition.offset >= 0 && condition.offset <= text.length, condition.message);
    return;
  }
  assert.match(condition.sql, SQL);
  if (query.kind === "query") assert.equal(typeof matches(query, candidate), "boolean");
}
