import assert from "node:assert/strict";
import { test } from "node:test";
import { readSession } from "./session.ts";

test("readSession gives who is signed in", () => {
  assert.deepEqual(readSession({ name: "alice", kind: "read", expires: "2026-11-01T00:00:00Z" }), {
    name: "alice",
    kind: "read",
  });
});

for (const value of [
  undefined,
  [],
  {},
  { name: "a" },
  { name: 1, kind: "read" },
  { name: "a", kind: "ingest" },
]) {
  test(`readSession takes nobody from ${JSON.stringify(value)}`, () => {
    assert.equal(readSession(value), undefined);
  });
}
