import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { hasTest, negated, onlyTest, partsOf, valueTest, withoutTest, withTest } from "./query-text.ts";

const added: readonly (readonly [query: string, test: string, asked: string])[] = [
  ["", "actor:alice", "actor:alice"],
  ["is:failed", "actor:alice", "is:failed actor:alice"],
  ["is:failed actor:alice", "actor:alice", "is:failed actor:alice"],
  ["is:failed -actor:alice x", "actor:alice", "is:failed x actor:alice"],
  ["actor:alice AND x", "-actor:alice", "x -actor:alice"],
  ["a OR b", "c:d", "(a OR b) c:d"],
  ['"a or b"', "c:d", '"a or b" c:d'],
  ["(a OR b) x", "c:d", "(a OR b) x c:d"],
  ["NOT a b", "c:d", "NOT a b c:d"],
  ["a | top 5 actor", "c:d", "a c:d | top 5 actor"],
  ["| stats count() by actor", "c:d", "c:d | stats count() by actor"],
  ["action:/a (b|c)/", "c:d", "action:/a (b|c)/ c:d"],
  ['action:/a["(] \\/ b/ x', "c:d", 'action:/a["(] \\/ b/ x c:d'],
  ["raw.n:[1 TO 5]", "c:d", "raw.n:[1 TO 5] c:d"],
];
for (const [query, condition, asked] of added) {
  test(`withTest makes ${asked} of ${query || "nothing"} and ${condition}`, () => {
    assert.equal(withTest(query, condition), asked);
  });
}

test("withoutTest takes out what withTest put in", () => {
  for (const query of ["", "is:failed", "(a OR b) x", "a | top 5 actor", '-"x y" z'])
    assert.equal(withoutTest(withTest(query, "c:d"), "c:d"), query);
  assert.equal(withoutTest("a AND c:d", "c:d"), "a");
  assert.equal(withoutTest("NOT c:d", "c:d"), "NOT c:d");
  assert.equal(withoutTest("a OR c:d", "c:d"), "a OR c:d");
});

const alone: readonly (readonly [query: string, asked: string])[] = [
  ["actor:bob -actor:(x y) !actor:z is:failed", "is:failed actor:alice"],
  ["actor!=bob actor:=Bob x", "x actor:alice"],
  ["not actor:bob actors:y actor.id:3", "actors:y actor.id:3 actor:alice"],
  ["ACTOR:bob | top actor", "actor:alice | top actor"],
  ["actor:a OR actor:b", "(actor:a OR actor:b) actor:alice"],
];
for (const [query, asked] of alone) {
  test(`onlyTest makes ${asked} of ${query}`, () => {
    assert.equal(onlyTest(query, "actor", "actor:alice"), asked);
  });
}

test("hasTest sees a condition that stands by itself, and none in a group, a text or an alternative", () => {
  assert.equal(hasTest("x c:d", "c:d"), true);
  assert.equal(hasTest("x c:d | top actor", "c:d"), true);
  for (const query of ["(x c:d)", '"x c:d"', "x OR c:d", "-c:d", "c:de"])
    assert.equal(hasTest(query, "c:d"), false);
});

test("negated of negated is what it was", () => {
  for (const condition of ["a:b", "-a:*"]) assert.equal(negated(negated(condition)), condition);
});

test("partsOf tells a pipe from a bar in a text", () => {
  assert.deepEqual(partsOf('"a | b" c|top actor | limit 3'), {
    ...{ condition: '"a | b" c', pipes: "|top actor | limit 3" },
  });
});

test("a value of any text is one term of a query, and found in it again", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (value) => {
      const condition = valueTest("actor", value);
      assert.equal(hasTest(withTest("is:failed x", condition), condition), true);
    }),
  );
});
