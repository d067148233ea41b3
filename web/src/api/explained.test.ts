import assert from "node:assert/strict";
import { test } from "node:test";
import { readExplained } from "./explained.ts";

const NOTHING = {
  ...{ query: "", problems: [], notices: [], terms: [], english: undefined },
  ...{ since: { kind: "none" }, until: { kind: "none" } },
};

test("readExplained gives terms, times and the sentence of an answer", () => {
  const term = { offset: 0, length: 12, kind: "field", field: "actor", operator: ":", value: "alice" };
  const explained = readExplained({
    query: "-actor:alice",
    terms: [{ ...term, negated: "actor:alice", is_negated: true }, { offset: "0" }, { ...term, kind: "x" }],
    english: { query: "is:failed", since: "2026-11-01T00:00:00Z", assumed: ["foo", 1] },
    since: { at: "2026-10-31T23:00:00Z" },
    until: { message: "until is no time", hint: "write 24h" },
  });
  assert.deepEqual(explained, {
    ...NOTHING,
    query: "-actor:alice",
    terms: [{ ...term, isNegated: true, negated: "actor:alice" }],
    english: { query: "is:failed", since: "2026-11-01T00:00:00Z", until: undefined, assumed: ["foo"] },
    since: { kind: "moment", at: "2026-10-31T23:00:00Z" },
    until: { kind: "wrong", message: "until is no time", hint: "write 24h" },
  });
});

test("readExplained takes what is missing for nothing, and an answer without a query for none", () => {
  assert.deepEqual(readExplained({ query: "", english: null, since: null }), NOTHING);
  for (const value of [undefined, [], {}, { query: 1 }]) assert.equal(readExplained(value), undefined);
});
