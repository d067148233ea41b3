import assert from "node:assert/strict";
import { test } from "node:test";
import { ProofFindingStore } from "./proof-findings.ts";

const checkedAt = new Date("2026-11-30T12:00:00Z");

test("ProofFindingStore keeps a mismatch though the next head is right", () => {
  const store = new ProofFindingStore();
  let told = 0;
  store.subscribe(() => {
    told += 1;
  });
  const rest = { newestMs: undefined, checkedAt };
  store.setHead({ ...rest, check: { kind: "mismatch", what: "the log shrank", notes: [] } });
  store.setHead({ ...rest, check: { kind: "unchecked", reason: "no route" } });
  assert.deepEqual(store.now().mismatches, ["the log shrank"]);
  assert.equal(store.now().head?.check.kind, "unchecked");
  assert.equal(told, 3);
});

test("ProofFindingStore notes a mismatch once, twenty at most, and none after it was cleared", () => {
  const store = new ProofFindingStore();
  for (let i = 0; i < 50; i++) store.addMismatch(`m${i % 25}`);
  assert.equal(store.now().mismatches.length, 20);
  store.clear();
  assert.deepEqual(store.now(), { mismatches: [], head: undefined });
});
