import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { AWKWARD_WORDS } from "../../../../test/support/any-event.ts";
import { parseQuery } from "../parse.ts";
import { printQuery } from "../print.ts";
import { readQuery } from "../read-query.ts";
import { PHRASES } from "./phrases.ts";
import { readEnglish } from "./read-english.ts";
import { FILLERS, JOINS, NEGATIONS, PREPOSITIONS } from "./small-words.ts";
import { GROUPS, KEYED, THINGS } from "./things.ts";

const NOW = { nowUs: Date.UTC(2026, 10, 20, 10) * 1000, zone: "Europe/Berlin" };
const SMALL = [FILLERS, JOINS, new Set(NEGATIONS.keys()), new Set(PREPOSITIONS.keys())].flatMap((set) => [
  ...set,
]);
const TIMES = [
  ...["yesterday", "last", "this", "week", "2pm", "14:30", "since", "between", "Monday", "3", "ago", "days"],
  ...["2026-11-18", "may", "the", "hour", "night", "before", "999999", "years", "noon", "25:61", "now", "-"],
  ...["more than", "5", "times", "the weekend", "start of", "month", "am"],
];
const NAMES = [
  ...[
    "alice",
    "Ana",
    "Lopez",
    "payments-db",
    "prod-*",
    "*",
    "10.0.0.0/8",
    "2001:db8::1",
    "a@b.example",
    "bob's",
  ],
  ...["arn:aws:iam::1:user/a", '"two words"', '"', "or", "OR", "NOT", "TO", "-x", "!", "a..b", "1..2", "x:y"],
  ...[
    "constructor",
    "__proto__",
    "toString",
    "[a",
    "{b}",
    "(c)",
    "a,",
    "\\",
    "a\\",
    "**a**",
    "a\\*",
    "time:now",
  ],
  ...[
    "top",
    "how many",
    "per",
    "every",
    "most",
    "first",
    "99999999",
    "’s",
    "'s",
    "😀",
    "\ud800",
    "/a/",
    ">=",
    "=1",
  ],
];
const word = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...PHRASES.keys()) },
  { weight: 2, arbitrary: fc.constantFrom(...SMALL) },
  { weight: 1, arbitrary: fc.constantFrom(...GROUPS.keys(), ...KEYED.keys(), ...THINGS.keys()) },
  { weight: 2, arbitrary: fc.constantFrom(...TIMES) },
  { weight: 2, arbitrary: fc.constantFrom(...NAMES) },
  { weight: 1, arbitrary: fc.constantFrom(...AWKWARD_WORDS) },
);
const salad = fc.array(fc.tuple(word, fc.constantFrom(" ", " ", " ", ", ")), { maxLength: 16 });

test("whatever words are said, readEnglish gives a query that is read without problems and printed the same, and times that are times", () => {
  let understood = 0;
  fc.assert(
    fc.property(salad, (words) => {
      const said = words.flat().join("");
      const english = readEnglish(said, NOW);
      if (english === undefined) return;
      understood += 1;
      const { query, since, until } = english;
      const parsed = parseQuery(query);
      assert.deepEqual(parsed.problems, [], `${said} as ${query}`);
      assert.equal(printQuery(parsed.query), query, said);
      assert.equal(readQuery(query, NOW).kind, "query", `${said} as ${query}`);
      for (const time of [since, until])
        if (time !== undefined)
          assert.match(time, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/, said);
      for (const { length, offset, words: piece } of english.understood)
        assert.equal(said.slice(offset, offset + length), piece);
    }),
    { numRuns: 150 },
  );
  assert.ok(understood > 60, `only ${understood} were understood`);
});

test("readEnglish loses no word: each is understood, ignored or assumed", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...PHRASES.keys(), ...SMALL, "alice", "x1"), { maxLength: 8 }),
      (words) => {
        const said = words.join(" ");
        const english = readEnglish(said, NOW);
        if (english === undefined) return;
        const { assumed, ignored, understood } = english;
        const told = [...understood.map((piece) => piece.words), ...ignored, ...assumed].join(" ").split(" ");
        assert.deepEqual(told.sort(), said.split(" ").sort());
      },
    ),
    { numRuns: 50 },
  );
});
