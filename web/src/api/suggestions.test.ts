import assert from "node:assert/strict";
import { test } from "node:test";
import { readSuggestions } from "./suggestions.ts";

test("readSuggestions gives what is offered and what it replaces", () => {
  const known = { text: "actor:", kind: "field", about: "who did it" };
  const value = { text: "actor:alice", kind: "value", about: "actor", count: 5 };
  assert.deepEqual(readSuggestions({ from: 1, to: 4, suggestions: [known, value, {}, 1] }), {
    ...{ from: 1, to: 4, suggestions: [{ ...known, count: undefined }, value] },
  });
});

for (const value of [undefined, {}, { suggestions: [] }, { from: 0, to: 0, suggestions: {} }]) {
  test(`readSuggestions takes nothing for an answer from ${JSON.stringify(value)}`, () => {
    assert.equal(readSuggestions(value), undefined);
  });
}
