import assert from "node:assert/strict";
import { test } from "node:test";
import { isVaried, listedFields, parseFacetFields, switched } from "./facet-fields.ts";

const USUAL = parseFacetFields(null);

test("listedFields puts the pinned ones first, and each only once", () => {
  const fields = listedFields({ ...USUAL, pinned: ["raw.x", "actor"], opened: ["raw.y"] });
  assert.deepEqual(fields.slice(0, 3), ["raw.x", "actor", "outcome"]);
  assert.equal(fields.at(-1), "raw.y");
  assert.equal(fields.length, new Set(fields).size);
});

test("switched puts a name in and takes it out again, and drops the oldest of too many", () => {
  assert.deepEqual(switched(["a"], "b"), ["a", "b"]);
  assert.deepEqual(switched(["a", "b"], "a"), ["b"]);
  const many = Array.from({ length: 32 }, (_, i) => String(i));
  assert.deepEqual(switched(many, "x").slice(-2), ["31", "x"]);
  assert.equal(switched(many, "x").length, 32);
});

test("parseFacetFields reads what was kept", () => {
  const kept = { pinned: ["raw.x"], opened: [], isShown: false };
  assert.deepEqual(parseFacetFields(JSON.stringify(kept)), kept);
  assert.deepEqual(parseFacetFields('{"pinned":["a","a",3,""],"opened":{}}'), { ...USUAL, pinned: ["a"] });
});

for (const text of ["", "x", "null", "[]", '{"pinned":1,"isShown":"no"}']) {
  test(`parseFacetFields takes ${text || "nothing"} for what is usual`, () => {
    assert.deepEqual(parseFacetFields(text), USUAL);
  });
}

test("isVaried is what has more than fifty values, and more than half as many as events", () => {
  assert.equal(isVaried(51, 100), true);
  assert.equal(isVaried(50, 60), false);
  assert.equal(isVaried(51, 102), false);
});
