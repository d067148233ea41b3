import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { anyQueryTree } from "../../../test/support/any-query.ts";
import { anyPieces } from "../../../test/support/any-query-text.ts";
import { parseQuery } from "./parse.ts";
import { printQuery } from "./print.ts";

test("a query that is printed and read again is the same query", () => {
  fc.assert(
    fc.property(anyQueryTree, (query) => {
      const text = printQuery(query);
      const { problems, query: read } = parseQuery(text);
      assert.deepEqual(problems, [], text);
      assert.deepEqual(withoutPlaces(read), withoutPlaces(query), text);
    }),
    { numRuns: 2000 },
  );
});

test("whatever is typed is read without a throw, and what has no problem is the same when it is printed and read again", () => {
  let good = 0;
  fc.assert(
    fc.property(anyPieces, (text) => {
      const { problems, query } = parseQuery(text);
      for (const { fix, length, offset } of problems) {
        assert.ok(offset >= 0 && length >= 0 && offset + length <= text.length, text);
        assert.notEqual(fix, text);
      }
      if (problems.length > 0) return;
      good += 1;
      const printed = printQuery(query);
      const again = parseQuery(printed);
      assert.deepEqual(again.problems, [], `${text} as ${printed}`);
      assert.deepEqual(withoutPlaces(again.query), withoutPlaces(query), `${text} as ${printed}`);
    }),
    { numRuns: 5000 },
  );
  assert.ok(good > 500, `only ${good} were good`);
});

/** Where things stood in the text is another in another text. */
function withoutPlaces(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === "at" ? undefined : inner)));
}
