import assert from "node:assert/strict";
import { test } from "node:test";
import { PIPES_MAX, parseQuery } from "./parse.ts";
import { ROWS_MAX } from "./parse-pipe.ts";
import { printQuery } from "./print.ts";

/** The mark stands under what the problem is about; then what is read all the same, and the text as it could be meant. */
type Case = readonly [text: string, mark: string, read: string, fix?: string];

const MISTAKES: readonly (readonly [message: string, hint: string, cases: readonly Case[]])[] = [
  [
    "a pipe has no name",
    "there are stats, where, sort, limit, fields, top, rare, bin",
    [
      ["|", " ", ""],
      ["a | | limit 5", "    ", "a | limit 5"],
    ],
  ],
  [
    'there is no pipe "stat"',
    "did you mean stats?",
    [["| stat count() | limit 5", "  ^^^^", "| limit 5", "| stats count() | limit 5"]],
  ],
  [
    'there is no pipe "frobnicate"',
    "there are stats, where, sort, limit, fields, top, rare, bin",
    [['| frobnicate "|" x | limit 5', "  ^^^^^^^^^^", "| limit 5"]],
  ],
  [
    "stats is not complete",
    "it is written stats count(), distinct(actor) by action, bin(1h)",
    [
      ["| stats", "  ^^^^^", ""],
      ["| stats sum() | limit 5", "  ^^^^^^^^^^^^", "| limit 5"],
      ["| stats count(", "  ^^^^^^^^^^^^", ""],
      ["| stats count() by", "  ^^^^^^^^^^^^^^^^", ""],
      ["| stats count(),", "  ^^^^^^^^^^^^^^", ""],
      ["| stats count() as", "  ^^^^^^^^^^^^^^^^", ""],
    ],
  ],
  [
    '"cuont" is nothing that can be computed',
    "did you mean count?",
    [["| stats cuont()", "        ^^^^^", "", "| stats count()"]],
  ],
  [
    "stats does not take what follows",
    "it is written stats count(), distinct(actor) by action, bin(1h); another pipe begins with |",
    [["| stats count() actor", "                ^", ""]],
  ],
  [
    "limit is not complete",
    "it is written limit 20",
    [
      ["| limit", "  ^^^^^", ""],
      ["| limit x", "  ^^^^^^", ""],
      ["| limit 0", "  ^^^^^^", ""],
    ],
  ],
  [
    "a table has at most 10000 rows",
    "export what is more than that",
    [
      ["| limit 10001", "        ^^^^^", "| limit 10001", "| limit 10000"],
      [
        "| limit 99999999999999999999",
        "        ^^^^^^^^^^^^^^^^^^^^",
        "| limit 100000000000000000000",
        "| limit 10000",
      ],
    ],
  ],
  [
    "limit does not take what follows",
    "it is written limit 20; another pipe begins with |",
    [["| limit 5 6", "          ^", ""]],
  ],
  ["sort is not complete", "it is written sort -count, action", [["| sort", "  ^^^^", ""]]],
  ["fields is not complete", "it is written fields time, actor, action", [["| fields ,", "  ^^^^^^^", ""]]],
  ["top is not complete", "it is written top 10 actor", [["| top 0 actor", "  ^^^^", ""]]],
  ["rare is not complete", "it is written rare 10 action", [["| rare", "  ^^^^", ""]]],
  ["where is not complete", "it is written where count>10", [["| where", "  ^^^^^", ""]]],
  ["there is nothing between the parentheses", "put a condition there", [["| where ()", "        ^^", ""]]],
  ["bin is not complete", "it is written bin 1h", [["| bin", "  ^^^", ""]]],
  [
    "bin does not take what follows",
    "it is written bin 1h; another pipe begins with |",
    [["| bin 1h 2h", "         ^", ""]],
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

const LIMITS: readonly (readonly [what: string, most: string, more: string])[] = [
  ["the rows of a table", `| limit ${ROWS_MAX}`, `| limit ${ROWS_MAX + 1}`],
  ["the rows of top", `| top ${ROWS_MAX} actor`, `| top ${ROWS_MAX + 1} actor`],
  ["pipes", "| limit 5".repeat(PIPES_MAX), "| limit 5".repeat(PIPES_MAX + 1)],
  ["what stats computes", `| stats ${listOf(16, "count()")}`, `| stats ${listOf(17, "count()")}`],
  [
    "what stats goes by",
    `| stats count() by ${listOf(8, "actor")}`,
    `| stats count() by ${listOf(9, "actor")}`,
  ],
  ["what sort goes by", `| sort ${listOf(8, "actor")}`, `| sort ${listOf(9, "actor")}`],
  ["fields", `| fields ${listOf(16, "actor")}`, `| fields ${listOf(17, "actor")}`],
  ["what top goes by", `| top ${listOf(8, "actor")}`, `| top ${listOf(9, "actor")}`],
];
for (const [what, most, more] of LIMITS) {
  test(`parseQuery bounds ${what}`, () => {
    assert.deepEqual(parseQuery(most).problems, []);
    assert.equal(parseQuery(more).problems.length, 1);
  });
}

function listOf(count: number, one: string): string {
  return Array.from({ length: count }, () => one).join(", ");
}
