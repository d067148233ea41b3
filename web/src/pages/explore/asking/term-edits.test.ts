import assert from "node:assert/strict";
import { test } from "node:test";
import type { Term } from "../../../api/explained.ts";
import { sourceOf, withOpposite, withoutTerm, withTerm } from "./term-edits.ts";

/** The terms of a text, each written between brackets. */
function marked(written: string): { text: string; terms: readonly Term[] } {
  const terms: Term[] = [];
  let text = "";
  for (const [, plain = "", source] of written.matchAll(/([^[\]]*)(?:\[([^\]]*)\])?/g)) {
    text += plain;
    if (source === undefined) continue;
    const negated = / OR /.test(source) && !source.startsWith("(") ? `-(${source})` : `-${source}`;
    terms.push({
      ...{ offset: text.length, length: source.length, kind: "word", isNegated: false, negated },
      ...{ field: "", operator: "", value: source },
    });
    text += source;
  }
  return { text, terms };
}

const removals: readonly (readonly [written: string, i: number, left: string])[] = [
  ["[a]", 0, ""],
  ["[a] [b] [c]", 0, "b c"],
  ["[a] [b] [c]", 1, "a c"],
  ["[a] AND [b]", 1, "a"],
  ["[a] AND [b]", 0, "b"],
  ["[a] | top actor", 0, "| top actor"],
  ["[a]  AND  [b] | top actor", 1, "a | top actor"],
  ["[a OR b] | top actor", 0, "| top actor"],
  ["[a]", 4, "a"],
];
for (const [written, i, left] of removals) {
  test(`withoutTerm takes term ${i} of ${written} away`, () => {
    const { terms, text } = marked(written);
    assert.equal(withoutTerm(text, terms, i), left);
  });
}

const additions: readonly (readonly [written: string, whole: string])[] = [
  ["", "x:1"],
  ["[a]", "a x:1"],
  ["[a] [b] | top actor", "a b x:1 | top actor"],
  ["| top actor", "x:1 | top actor"],
  ["[a OR b]", "(a OR b) x:1"],
  ["[(a OR b)] [c]", "(a OR b) c x:1"],
];
for (const [written, whole] of additions) {
  test(`withTerm puts a condition into ${written || "nothing"}`, () => {
    const { terms, text } = marked(written);
    assert.equal(withTerm(text, terms, "x:1"), whole);
  });
}

test("withOpposite turns one term round where it stands", () => {
  const { terms, text } = marked("[a] AND [b] | top actor");
  const [, second = assert.fail()] = terms;
  assert.equal(withOpposite(text, second), "a AND -b | top actor");
  assert.equal(sourceOf(text, second), "b");
});
