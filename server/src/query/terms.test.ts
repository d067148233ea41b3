import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { anyPieces } from "../../../test/support/any-query-text.ts";
import { parseQuery } from "./parse.ts";
import { printQuery } from "./print.ts";
import { termsOf } from "./terms.ts";

/** The text of each term, and what stands there to ask for the opposite. */
const texts: readonly (readonly [text: string, terms: readonly (readonly [string, string])[]])[] = [
  ["", []],
  ["| top actor", []],
  [" alice ", [["alice", "-alice"]]],
  ["-and", [["-and", '"and"']]],
  [
    "actor:alice AND -outcome:success",
    [
      ["actor:alice", "-actor:alice"],
      ["-outcome:success", "outcome:success"],
    ],
  ],
  [
    "NOT alice !bob a!=b",
    [
      ["NOT alice", "alice"],
      ["!bob", "bob"],
      ["a!=b", "a:b"],
    ],
  ],
  ["raw.count > 5 | where actor:x", [["raw.count > 5", "-raw.count > 5"]]],
  [
    "(a OR b) c",
    [
      ["(a OR b)", "-(a OR b)"],
      ["c", "-c"],
    ],
  ],
  ["(a OR b)", [["(a OR b)", "-(a OR b)"]]],
  ["a OR b c | top actor", [["a OR b c", "-(a OR b c)"]]],
  ["-(a OR b)", [["-(a OR b)", "(a OR b)"]]],
  ["NOT(a OR b)", [["NOT(a OR b)", "(a OR b)"]]],
  ["actor!=(a OR b)", [["actor!=(a OR b)", "actor:(a OR b)"]]],
  ["actor:", []],
];
for (const [text, terms] of texts) {
  test(`termsOf finds ${terms.length} terms in ${text || "nothing"}`, () => {
    const found = termsOf(text);
    assert.deepEqual(
      found.map(({ length, negated, offset }) => [text.slice(offset, offset + length), negated]),
      terms,
    );
  });
}

const parts: readonly (readonly [text: string, parts: object])[] = [
  ["alice", { kind: "word", value: "alice" }],
  ["actor:alice", { kind: "field", field: "actor", operator: ":", value: "alice" }],
  ['actor:="A B"', { kind: "field", field: "actor", operator: "=", value: '"A B"' }],
  ["severity >= high", { kind: "field", field: "severity", operator: ">=", value: "high" }],
  ["raw.n:1..5", { kind: "field", field: "raw.n", operator: ":", value: "[1 TO 5]" }],
  ["verb:(a b)", { kind: "field", field: "verb", operator: ":", value: "(a OR b)" }],
  ["action:/a.b/", { kind: "field", field: "action", operator: ":", value: "/a.b/" }],
  ['raw["a:b"].c:1', { kind: "field", field: 'raw["a:b"].c', operator: ":", value: "1" }],
  ["(a b)", { kind: "group" }],
];
for (const [text, wanted] of parts) {
  test(`termsOf tells the parts of ${text}`, () => {
    const [{ isNegated, length, negated, offset, ...found } = termsOf("x")[0] ?? assert.fail()] =
      termsOf(text);
    assert.deepEqual(found, wanted);
    assert.equal(isNegated, false);
    assert.deepEqual([offset, length, negated], [0, text.length, `-${text}`]);
  });
}

test("termsOf: what stands in the place of a term asks for the opposite, and twice for the same", () => {
  fc.assert(
    fc.property(anyPieces, (text) => {
      for (const { length, negated, offset } of termsOf(text)) {
        const alone = text.slice(offset, offset + length);
        const [turned] = termsOf(negated);
        assert.ok(turned !== undefined, `${negated} can be read`);
        const back = parseQuery(turned.negated).query;
        const same = parseQuery(alone).query;
        assert.equal(printQuery(back).replace(/^--/, ""), printQuery(same).replace(/^--/, ""));
      }
    }),
  );
});
