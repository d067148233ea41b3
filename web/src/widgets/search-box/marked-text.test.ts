import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Explained } from "../../api/explained.ts";
import type { Problem } from "../../api/problems.ts";
import { piecesOf, problemsOf, QUERY_CHARACTERS_MAX } from "./marked-text.ts";

function at(offset: number, length: number): Problem {
  return { message: "m", hint: "", fix: undefined, offset, length };
}

const cases: readonly (readonly [name: string, marked: Parameters<typeof piecesOf>[1], pieces: string])[] = [
  ["nothing", { problems: [], notices: [] }, "none:actor:x y"],
  ["a problem", { problems: [at(0, 6)], notices: [] }, "problem:actor: none:x y"],
  ["a notice", { problems: [], notices: [at(6, 1)] }, "none:actor: notice:x none: y"],
  [
    "a problem in a notice",
    { problems: [at(6, 1)], notices: [at(0, 8)] },
    "notice:actor: problem:x notice:  none:y",
  ],
  ["something missing at the end", { problems: [at(9, 0)], notices: [] }, "none:actor:x y gap:"],
  ["something missing within", { problems: [at(6, 0)], notices: [] }, "none:actor: gap: none:x y"],
  ["what is behind the end", { problems: [at(40, 2)], notices: [] }, "none:actor:x y"],
];
for (const [name, marked, pieces] of cases) {
  test(`piecesOf marks ${name}`, () => {
    const found = piecesOf("actor:x y", marked).map(({ mark, text }) => `${mark}:${text}`);
    assert.equal(found.join(" "), pieces);
  });
}

test("piecesOf loses nothing of the text, whatever is marked", () => {
  const spans = fc.array(fc.tuple(fc.nat(30), fc.nat(9)).map(([offset, length]) => at(offset, length)));
  fc.assert(
    fc.property(fc.string({ maxLength: 20 }), spans, spans, (text, problems, notices) => {
      const whole = piecesOf(text, { problems, notices })
        .map((piece) => piece.text)
        .join("");
      assert.equal(whole, text);
    }),
  );
});

test("problemsOf takes what was said of the text that was run before what is explained", () => {
  const explained: Explained = {
    ...{ query: "", terms: [], english: undefined, problems: [at(0, 1)], notices: [at(2, 1)] },
    since: { kind: "none" },
    until: { kind: "none" },
  };
  assert.deepEqual(problemsOf("abc", { explained, ran: [] }), { problems: [at(0, 1)], notices: [at(2, 1)] });
  assert.deepEqual(problemsOf("abc", { explained, ran: [at(1, 1)] }), { problems: [at(1, 1)], notices: [] });
  assert.deepEqual(problemsOf("abc", { explained: undefined, ran: [] }), { problems: [], notices: [] });
});

test("problemsOf marks what is behind the longest query", () => {
  const asked = { explained: undefined, ran: [] };
  assert.deepEqual(problemsOf("x".repeat(QUERY_CHARACTERS_MAX), asked).problems, []);
  const [{ length, message, offset } = at(0, 0)] = problemsOf("x".repeat(4098), asked).problems;
  assert.deepEqual([offset, length], [4096, 2]);
  assert.match(message, /at most 4096 characters, and this one has 4098/);
});
