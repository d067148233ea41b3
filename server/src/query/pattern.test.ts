import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { anyCharacter } from "../../../test/support/any-character.ts";
import { hasWildcard, likeOf, literal, matcherOf, piecesOf, textOf } from "./pattern.ts";

/** A pattern, what LIKE takes for it, a text of its form, and one that is not. */
const PATTERNS: readonly (readonly [
  pattern: string,
  like: string,
  is: readonly string[],
  isNot: readonly string[],
])[] = [
  ["", "", [""], ["a"]],
  ["alice", "alice", ["alice"], ["Alice", "alic", "alicee", ""]],
  ["a*", "a%", ["a", "ab", "a\nb"], ["", "ba"]],
  ["*a", "%a", ["a", "ba", "aaa"], ["", "ab"]],
  ["*", "%", ["", "a", "\n"], []],
  ["**", "%", ["", "a"], []],
  ["a?c", "a_c", ["abc", "a?c", "a😀c"], ["ac", "abbc"]],
  ["?*?", "_%_", ["ab", "abc"], ["", "a"]],
  ["a*b*c", "a%b%c", ["abc", "axbxbxc", "abcc"], ["acb", "ab"]],
  ["*ab*ab*", "%ab%ab%", ["abab", "xabxabx"], ["ab", "aba"]],
  ["a\\*b", "a*b", ["a*b"], ["ab", "axb"]],
  ["a\\?b", "a?b", ["a?b"], ["axb"]],
  ["a\\\\b*", "a\\\\b%", ["a\\b", "a\\bc"], ["ab"]],
  ["100%_*", "100\\%\\_%", ["100%_", "100%_x"], ["100xx"]],
  ["a.b+(c)[d]^$", "a.b+(c)[d]^$", ["a.b+(c)[d]^$"], ["axb+(c)[d]^$"]],
  ["\ud83d*", "\ud83d%", ["\ud83d", "\ud83dx"], ["😀"]],
];
for (const [pattern, like, is, isNot] of PATTERNS) {
  test(`matcherOf and likeOf take ${JSON.stringify(pattern)} for one form`, () => {
    const isIt = matcherOf(pattern);
    assert.deepEqual(
      is.filter((text) => !isIt(text)),
      [],
    );
    assert.deepEqual(isNot.filter(isIt), []);
    assert.equal(likeOf(pattern), like);
  });
}

test("matcherOf gives the answer of a regular expression", () => {
  const letters = (of: string): fc.Arbitrary<string> =>
    fc.string({ unit: fc.constantFrom(...of), maxLength: 8 });
  fc.assert(
    fc.property(letters("ab*?"), letters("ab"), (pattern, text) => {
      const expression = new RegExp(`^${pattern.replaceAll("*", ".*").replaceAll("?", ".")}$`, "s");
      assert.equal(matcherOf(pattern)(text), expression.test(text));
    }),
    { numRuns: 1000 },
  );
});

test("matcherOf ends where an expression would try every way to share the text out", () => {
  const isIt = matcherOf(`${"a*".repeat(50)}b`);
  assert.equal(isIt("a".repeat(10_000)), false);
  assert.equal(isIt(`${"a".repeat(10_000)}b`), true);
});

test("literal and textOf take each other back, and nothing of a literal is a wildcard", () => {
  const text = fc.string({ unit: fc.oneof(anyCharacter, fc.constantFrom("*", "?", "\\")), maxLength: 8 });
  fc.assert(
    fc.property(text, (given) => {
      assert.equal(textOf(literal(given)), given);
      assert.equal(hasWildcard(literal(given)), false);
      assert.deepEqual(piecesOf(literal(given)), given === "" ? [] : [{ text: given }]);
      assert.equal(matcherOf(literal(given))(given), true);
    }),
  );
});

test("hasWildcard sees what no backslash stands before", () => {
  const patterns = ["*", "a?", "\\\\*", "\\*\\?*", "", "a", "\\*", "\\\\\\?", "\\\\"];
  assert.deepEqual(patterns.filter(hasWildcard), ["*", "a?", "\\\\*", "\\*\\?*"]);
});
