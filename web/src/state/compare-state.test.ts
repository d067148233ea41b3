import assert from "node:assert/strict";
import { test } from "node:test";
import { type CompareState, formatCompareState, missingOf, parseCompareState } from "./compare-state.ts";

const STATE: CompareState = { query: "actor:alice", since: "7d", until: "", baseline: "rest", other: "" };

test("a comparison is read from the address that says it", () => {
  for (const state of [
    STATE,
    { ...STATE, since: "24h", baseline: "before" as const },
    { ...STATE, since: "", baseline: "query" as const, other: "actor:bob" },
  ])
    assert.deepEqual(parseCompareState(formatCompareState(state)), state);
  assert.equal(formatCompareState({ ...STATE, query: "", since: "24h" }), "");
});

test("another query is the baseline also where only it is given", () => {
  assert.equal(parseCompareState("?baseline_q=actor:bob").baseline, "query");
  assert.equal(parseCompareState("?baseline=toString").baseline, "rest");
});

test("missingOf says why a comparison can't be asked", () => {
  assert.equal(missingOf(STATE), undefined);
  assert.match(missingOf({ ...STATE, query: " " }) ?? "", /which events/);
  assert.match(missingOf({ ...STATE, since: "", baseline: "before" }) ?? "", /no before/);
  assert.match(missingOf({ ...STATE, baseline: "query" }) ?? "", /compare with/);
  assert.equal(missingOf({ ...STATE, baseline: "query", other: "x" }), undefined);
});
