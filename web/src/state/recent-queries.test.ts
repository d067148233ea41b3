import assert from "node:assert/strict";
import { test } from "node:test";
import { RecentQueries, type RecentStorage } from "./recent-queries.ts";

function storage(): RecentStorage {
  const items = new Map<string, string>();
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => items.set(key, value),
    removeItem: (key) => items.delete(key),
  };
}

test("RecentQueries lists what was run, the newest first and each once", () => {
  const recent = new RecentQueries(storage());
  for (const query of ["a", "b", "a", "", "  "]) recent.add(query);
  assert.deepEqual(recent.list(), ["a", "b"]);
});

test("RecentQueries keeps 30 queries of at most 512 characters", () => {
  const recent = new RecentQueries(storage());
  for (let i = 0; i < 31; i++) recent.add(`query ${i}`);
  assert.equal(recent.list().length, 30);
  assert.equal(recent.list()[0], "query 30");
  recent.add("x".repeat(512));
  assert.equal(recent.list()[0], "x".repeat(512));
  recent.add("y".repeat(513));
  assert.equal(recent.list()[0], "x".repeat(512));
});

test("RecentQueries forgets, and takes what it did not write for nothing", () => {
  const kept = storage();
  const recent = new RecentQueries(kept);
  recent.add("a");
  recent.forget();
  assert.deepEqual(recent.list(), []);
  for (const text of ["x", "{}", "[1]"]) {
    kept.setItem("tallystick-recent-queries", text);
    assert.deepEqual(recent.list(), []);
  }
});
