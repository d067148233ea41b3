import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { anyPieces } from "../../../test/support/any-query-text.ts";
import { DEPTH_MAX, parseQuery, QUERY_CHARACTERS_MAX, TERMS_MAX } from "./parse.ts";
import { EXPRESSION_CHARACTERS_MAX, LIST_VALUES_MAX } from "./parse-test.ts";
import { printQuery } from "./print.ts";

/** The mark stands under what the problem is about; then what is read all the same, and the text as it could be meant. */
type Case = readonly [text: string, mark: string, read: string, fix?: string];

const MISTAKES: readonly (readonly [message: string, hint: string, cases: readonly Case[]])[] = [
  [
    "something is missing beside OR",
    "OR stands between two conditions; in quotation marks it is a word like others",
    [
      ["a OR", "  ^^", "a", "a "],
      ["OR a", "^^", "a", " a"],
      ["a OR OR b", "  ^^", "a OR b", "a  OR b"],
      ["OR", "^^", ""],
    ],
  ],
  [
    "something is missing beside AND",
    "AND stands between two conditions; in quotation marks it is a word like others",
    [
      ["a AND", "  ^^^", "a", "a "],
      ["AND a", "^^^", "a", " a"],
      ["a AND OR b", "  ^^^", "a OR b", "a  OR b"],
    ],
  ],
  [
    "NOT has nothing behind it",
    "put what must not be there behind it",
    [
      ["NOT", "^^^", ""],
      ["a NOT OR b", "  ^^^", "a OR b"],
    ],
  ],
  ["a parenthesis is not closed", "put a ) behind the group", [["(a", "^", "a", "(a)"]]],
  [
    "a parenthesis is closed that was not opened",
    "take it away, or put it in quotation marks",
    [
      ["a ) b", "  ^", "a b", "a  b"],
      [")", "^", ""],
    ],
  ],
  [
    "there is nothing between the parentheses",
    "put a condition there",
    [
      ["()", "^^", ""],
      ["( | limit 5", "^^", "| limit 5"],
    ],
  ],
  [
    "a quotation mark is not closed",
    'put a " behind the value',
    [
      ['"abc', "^", "abc", '"abc"'],
      ['actor:"abc', "      ^", "actor:abc", 'actor:"abc"'],
    ],
  ],
  [
    "there is nothing between the quotation marks",
    "put a word there, or take them away",
    [
      ['""', "^^", ""],
      ['a "" b', "  ^^", "a b", "a  b"],
    ],
  ],
  [
    "actor: has no value",
    "write what it should be, such as actor:something, or actor:* for any value",
    [
      ["actor:", "^^^^^^", "", "actor:*"],
      ["actor: alice", "^^^^^^", "alice", "actor:alice"],
      ["actor: action:x", "^^^^^^", "action:x", "actor:* action:x"],
      ['actor:  "Alice B" b', "^^^^^^", '"Alice B" b', 'actor:"Alice B" b'],
      ["-actor: | limit 5", " ^^^^^^", "| limit 5", "-actor:* | limit 5"],
      ["actor:()", "^^^^^^^^", "", "actor:*"],
    ],
  ],
  [
    "actor> has no value",
    "write what it should be, such as actor>something, or actor:* for any value",
    [["actor>", "^^^^^^", ""]],
  ],
  [
    "actor= has no value",
    "write what it should be, such as actor=something, or actor:* for any value",
    [["actor=", "^^^^^^", "", 'actor=""']],
  ],
  [
    "actor!= has no value",
    "write what it should be, such as actor!=something, or actor:* for any value",
    [["actor!=", "^^^^^^^", "", 'actor!=""']],
  ],
  [
    "a list of values is not closed",
    "put a ) behind the last value",
    [
      ["actor:(a", "      ^", "actor:a", "actor:(a)"],
      ["actor:(a | limit 5", "      ^", "actor:a | limit 5", "actor:(a )| limit 5"],
    ],
  ],
  [
    "a list holds values only",
    "write actor:(this OR that), and put what is more than that in parentheses around it",
    [
      ["actor:(a AND b) c", "         ^^^", "actor:(a OR b) c"],
      ["actor:(OR a)", "       ^^", "actor:a"],
      ["actor:(NOT a)", "       ^^^", "actor:a"],
      ["actor:(a (b)) c", "         ^", "actor:(a OR b) c"],
    ],
  ],
  [
    "= takes one value",
    "actor:(this OR that) asks for one of several",
    [["actor=(a OR b)", "      ^^^^^^^^", "", "actor:(a OR b)"]],
  ],
  [
    "> takes one value",
    "actor:(this OR that) asks for one of several",
    [["actor>(a OR b) c", "      ^^^^^^^^", "c"]],
  ],
  [
    "this range is not complete",
    "write [1 TO 5], {1 TO 5} without its ends, or * for an open end",
    [
      ["x:[1 TO 5", "  ^^^^^^^", "x:*", "x:[1 TO 5]"],
      ["x:[1 5] c", "  ^^^", "x:* c"],
      ["x:[1 TO] c", "  ^^^^^^", "x:* c"],
      ["x:[] c", "  ^^", "x:* c"],
    ],
  ],
  [
    "a regular expression is not closed",
    "put a / behind it",
    [
      ["action:/a(b", "       ^", "action:/a(b/", "action:/a(b/"],
      ["action:/a b", "       ^", "action:/a b/", "action:/a b/"],
    ],
  ],
  [
    "there is nothing between the slashes",
    "write an expression in RE2's syntax, such as /fail(ed|ure)/",
    [["action:// c", "       ^^", "action:// c"]],
  ],
];

for (const [message, hint, cases] of MISTAKES) {
  for (const [text, mark, read, fix] of cases) {
    test(`parseQuery says that ${message} in ${text}`, () => {
      const { problems, query } = parseQuery(text);
      const offset = mark.trimEnd() === "" ? mark.length : mark.indexOf("^");
      const problem = { message, offset, length: mark.trim().length, hint };
      assert.deepEqual(problems, [fix === undefined ? problem : { ...problem, fix }]);
      assert.equal(printQuery(query), read);
      if (fix !== undefined) assert.deepEqual(parseQuery(fix).problems, []);
    });
  }
}

test("parseQuery tells every mistake, in the order of the text", () => {
  const { problems, query } = parseQuery('actor: (a OR | stats cuont() by | limit "5');
  assert.deepEqual(
    problems.map(({ message, offset }) => `${offset}: ${message}`),
    [
      "0: actor: has no value",
      "7: a parenthesis is not closed",
      "10: something is missing beside OR",
      '21: "cuont" is nothing that can be computed',
      "34: limit is not complete",
      "40: a quotation mark is not closed",
    ],
  );
  assert.equal(printQuery(query), "a");
});

test("parseQuery closes what was opened last first", () => {
  const fixes = ["(a (b", "(a (b)", '(x:(a "b', '(x:(a "b"', '(x:(a "b")'].map((text) =>
    parseQuery(text).problems.flatMap(({ fix = [] }) => fix),
  );
  assert.deepEqual(fixes, [
    ["(a (b)", "(a (b)"],
    ["(a (b))"],
    ['(x:(a "b"'],
    ['(x:(a "b")', '(x:(a "b")'],
    ['(x:(a "b"))'],
  ]);
});

const LIMITS: readonly (readonly [
  what: string,
  message: RegExp,
  of: (count: number) => string,
  max: number,
])[] = [
  ["characters", /^a query has at most 4096 characters$/, (count) => "a".repeat(count), QUERY_CHARACTERS_MAX],
  ["terms", /^a query has at most 64 terms$/, (count) => "a ".repeat(count), TERMS_MAX],
  [
    "groups",
    /^groups stand at most 16 deep/,
    (count) => `${"(".repeat(count)}a${")".repeat(count)}`,
    DEPTH_MAX,
  ],
  ["signs", /^groups stand at most 16 deep/, (count) => `${"-".repeat(count)}a`, DEPTH_MAX],
  [
    "values of a list",
    /^a list has at most 100 values$/,
    (count) => `x:(${"a ".repeat(count)})`,
    LIST_VALUES_MAX,
  ],
  [
    "characters of an expression",
    /^a regular expression has at most 200/,
    (count) => `x:/${"a".repeat(count)}/`,
    EXPRESSION_CHARACTERS_MAX,
  ],
];
for (const [what, message, of, max] of LIMITS) {
  test(`parseQuery bounds ${what}, and says so once`, () => {
    assert.deepEqual(parseQuery(of(max)).problems, []);
    const [problem, ...others] = parseQuery(of(max + 1)).problems;
    assert.match(problem?.message ?? "", message);
    assert.deepEqual(others, []);
  });
}

test("parseQuery takes no name of more than 512 characters for a field", () => {
  assert.equal(parseQuery(`${"a".repeat(512)}:x`).query.where.kind, "field");
  assert.equal(parseQuery(`${"a".repeat(513)}:x`).query.where.kind, "word");
});

test("parseQuery says of what is too long only that, and how much of it", () => {
  const text = `${"a ".repeat(QUERY_CHARACTERS_MAX / 2)}bcd`;
  const problem = parseQuery(text).problems.find(({ offset }) => offset === QUERY_CHARACTERS_MAX);
  assert.equal(problem?.length, 3);
});

test("who takes one correction after the other comes to a query without a mistake, or to one that nobody can guess", () => {
  let corrected = 0;
  fc.assert(
    fc.property(anyPieces, (typed) => {
      let text = typed;
      for (let step = 0; step < 40; step++) {
        const fix = parseQuery(text).problems.find((problem) => problem.fix !== undefined)?.fix;
        if (fix === undefined) return;
        corrected += 1;
        text = fix;
      }
      assert.fail(`${typed} came to ${text}`);
    }),
    { numRuns: 2000 },
  );
  assert.ok(corrected > 200, `only ${corrected} were corrected`);
});
