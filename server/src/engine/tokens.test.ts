import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { literal } from "./literal.ts";
import { tokensOf } from "./tokens.ts";

const texts = (sql: string): string[] => [...tokensOf(sql)].map(({ end, start }) => sql.slice(start, end));

const cases: readonly (readonly [string, string, readonly string[]])[] = [
  ["words, numbers and signs", "a1 + (B_2);", ["a1", "+", "(", "B_2", ")", ";"]],
  ["comments as nothing", "a -- x;\nb /* ; */ c # ; \nd #! ;\ne", ["a", "b", "c", "d", "e"]],
  ["a comment in a comment as nothing", "a /* /* ; */ ; */ b", ["a", "b"]],
  ["a text with a quote behind a backslash", String.raw`'a\';' ;`, [String.raw`'a\';'`, ";"]],
  ["a text with a backslash at its end", String.raw`'a\\' ;`, [String.raw`'a\\'`, ";"]],
  ["a text with a doubled quote as two texts", "'a'';' b", ["'a'", "';'", "b"]],
  ["names in quotes", '"a;" `b;` c', ['"a;"', "`b;`", "c"]],
  ["a comment in a text as text", "'/* a -- b' c", ["'/* a -- b'", "c"]],
  ["quotes of typographers", "‘a;’ “b;” c", ["‘a;’", "“b;”", "c"]],
  ["a heredoc as one text", "$x$ '; $$ $x$ b", ["$x$ '; $$ $x$", "b"]],
  ["a dollar without its pair as a sign", "$ a; b", ["$", "a", ";", "b"]],
  ["a dollar in a word as part of it", "a$$ ; b $$ c", ["a$$", ";", "b", "$", "$", "c"]],
];
for (const [name, sql, expected] of cases) {
  test(`tokensOf reads ${name}`, () => assert.deepEqual(texts(sql), expected));
}

for (const sql of ["'a;", '"a;', "`a", "/* a; ", "/* /* */ a", "‘a;", "'a\\'"]) {
  test(`tokensOf ends with what never ends: ${sql}`, () => {
    const last = [...tokensOf(`b ${sql}`)].at(-1);
    assert.deepEqual([last?.kind, last?.start, last?.end], ["unfinished", 2, sql.length + 2]);
  });
}

test("tokensOf finds one token in whatever literal gives", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("'", "\\", "\n", "\0", ";", "-", "/", "*", "$", "a", "é") }),
      (text) => {
        const sql = literal(text);
        assert.deepEqual(texts(`${sql};`), [sql, ";"]);
      },
    ),
  );
});

test("tokensOf covers every text in order, and ends", () => {
  const unit = fc.constantFrom(
    "'",
    '"',
    "`",
    "\\",
    "\n",
    "/*",
    "*/",
    "--",
    "#",
    "$",
    "$$",
    ";",
    "‘",
    "’",
    "a",
    " ",
  );
  fc.assert(
    fc.property(fc.string({ unit }), (sql) => {
      let at = 0;
      for (const { end, start } of tokensOf(sql)) {
        assert.ok(start >= at && end > start && end <= sql.length);
        at = end;
      }
    }),
  );
});

test("literal writes line ends and other controls as escapes", () => {
  assert.equal(literal("a'b\\c\n\n\0\t\u007f😀"), String.raw`'a\'b\\c\x0a\x0a\x00\x09\x7f😀'`);
});
