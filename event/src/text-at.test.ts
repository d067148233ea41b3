import assert from "node:assert/strict";
import { test } from "node:test";
import { textAt, valueAt } from "./text-at.ts";

const event = { actor: { name: "alice", id: "" }, targets: [{ name: "x" }], count: 0 };

test("valueAt follows names into objects and lists, and ends where there is nothing", () => {
  assert.equal(valueAt(event, "actor", "name"), "alice");
  assert.equal(valueAt(event, "targets", "0", "name"), "x");
  assert.equal(valueAt(event, "count"), 0);
  assert.equal(valueAt(event), event);
  for (const value of [null, undefined, "text", 1]) assert.equal(valueAt(value, "length"), undefined);
});

test("valueAt gives nothing that every object has", () => {
  for (const name of ["constructor", "__proto__", "toString"]) assert.equal(valueAt(event, name), undefined);
});

test("textAt gives a text that is not empty, and nothing else", () => {
  assert.equal(textAt(event, "actor", "name"), "alice");
  assert.equal(textAt(event, "actor", "id"), undefined);
  assert.equal(textAt(event, "count"), undefined);
});
