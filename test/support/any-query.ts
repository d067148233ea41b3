/** Any question in the query language, about the same awkward texts as any event has. */
import { CATEGORIES, MARKS, OUTCOMES, SEVERITIES, VERBS } from "@tallystick/event";
import fc from "fast-check";
import { KNOWN_FIELDS } from "../../server/src/query/fields.ts";
import { hasWildcard, literal } from "../../server/src/query/pattern.ts";
import { printQuery } from "../../server/src/query/print.ts";
import type { Bound, Expression, Pattern, Pipe, Query, Test } from "../../server/src/query/tree.ts";
import { ADDRESSES, AWKWARD_WORDS, awkwardText, KEYS } from "./any-event.ts";

const KEY_NAMES = KEYS.flatMap((key) => [`labels["${key}"]`, `raw["${key}"]`, `raw["${key}"].team`]);
const NAMES = [...KNOWN_FIELDS.map(({ name }) => name), ...KEY_NAMES, "count", "who", "ip"];
const TEXT_NAMES = NAMES.filter((name) => !/^(?:time|received|log\.|from\.|severity|skew|id$|ip)/.test(name));

const someText = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...AWKWARD_WORDS) },
  { weight: 1, arbitrary: awkwardText },
  { weight: 1, arbitrary: fc.constantFrom(...CATEGORIES, ...ADDRESSES) },
  {
    weight: 1,
    arbitrary: fc.array(awkwardText, { minLength: 2, maxLength: 3 }).map((words) => words.join(" ")),
  },
);
const plain: fc.Arbitrary<Pattern> = someText.filter((text) => text !== "").map(literal);
const withWildcard: fc.Arbitrary<Pattern> = fc
  .tuple(fc.constantFrom(...AWKWARD_WORDS), fc.constantFrom("*", "?"), fc.nat(6), fc.nat(3))
  .map(
    ([text, wildcard, at, length]) =>
      literal(text.slice(0, at)) + wildcard + literal(text.slice(at + length)),
  )
  .filter(hasWildcard)
  // `*` alone asks whether there is anything, and is written otherwise.
  .filter((pattern) => pattern !== "*");
const value = fc.oneof({ weight: 3, arbitrary: plain }, { weight: 1, arbitrary: withWildcard });
const number = fc.constantFrom("0", "1", "-1", "1000", "1e3", "0.1", "2s", "1KB", "65535");
const expression = fc.constantFrom(
  "^a",
  "li.e",
  "(role|x).grant",
  "\\.",
  "[^a-z]",
  "(?i)ALICE",
  "e$",
  "^$",
  "\\d{4}",
  "a/b",
);

const textTest: fc.Arbitrary<Test> = fc.oneof(
  { weight: 6, arbitrary: value.map((of): Test => ({ kind: "is", value: of })) },
  { weight: 1, arbitrary: value.map((of): Test => ({ kind: "exactly", value: of })) },
  {
    weight: 1,
    arbitrary: fc
      .array(value, { minLength: 2, maxLength: 3 })
      .map((values): Test => ({ kind: "one-of", values })),
  },
  { weight: 1, arbitrary: expression.map((of): Test => ({ kind: "matches", expression: of })) },
  { weight: 1, arbitrary: fc.constant<Test>({ kind: "exists" }) },
);

const question: fc.Arbitrary<Expression> = fc
  .tuple(fc.constantFrom(...TEXT_NAMES), textTest)
  .map(([name, test]) => field(name, test));

/** What some events answer, and not all: one of a few words, addresses or numbers. */
const likely: fc.Arbitrary<Expression> = fc.oneof(
  ...[CATEGORIES, VERBS, OUTCOMES, SEVERITIES].map((words, i) =>
    fc
      .constantFrom(...words)
      .map((word) =>
        field(["category", "verb", "outcome", "severity"][i] ?? "", { kind: "is", value: word }),
      ),
  ),
  fc
    .tuple(fc.constantFrom(...ADDRESSES, "::"), fc.nat(128))
    .map(([address, bits]) => field("from", { kind: "is", value: `${address}/${bits}` })),
  id().map((of) => field("id", { kind: "is", value: of })),
  fc
    .tuple(fc.constantFrom("target", "actor", "raw.team", "labels.team"), withWildcard)
    .map(([name, of]) => field(name, { kind: "is", value: of })),
  fc
    .tuple(fc.constantFrom('raw["count"]', "count", "from.port", "log.index", "skew"), range(number))
    .map(ask),
  fc.constantFrom(...MARKS).map((mark) => field("mark", { kind: "is", value: mark })),
  fc
    .tuple(fc.constantFrom("identity", "team", "owner", "behind"), value)
    .map(([name, of]) => field(name, { kind: "is", value: of })),
  fc.tuple(fc.constant("severity"), range(fc.constantFrom(...SEVERITIES))).map(ask),
  fc
    .tuple(
      fc.constantFrom("time", "received", "created"),
      range(fc.constantFrom("1950", "2000-01-01", "now-7d/d", "2026-11-22T10:00:00Z", "yesterday", "now")),
    )
    .map(ask),
);

const word: fc.Arbitrary<Expression> = fc
  .oneof({ weight: 6, arbitrary: value }, { weight: 1, arbitrary: id() })
  .map((of) => ({ kind: "word", value: of, at: 0 }));

const leaf = fc.oneof(word, question, likely);
const { tree } = fc.letrec<{ tree: Expression }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { weight: 6, arbitrary: leaf },
    { weight: 1, arbitrary: tie("tree").map((part): Expression => ({ kind: "not", part })) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(
          fc.constantFrom("and" as const, "or" as const),
          fc.array(tie("tree"), { minLength: 2, maxLength: 3 }),
        )
        // A group within a group of its kind is no group.
        .map(
          ([kind, parts]): Expression => ({
            kind,
            parts: parts.flatMap((part) => (part.kind === kind ? part.parts : [part])),
          }),
        ),
    },
  ),
}));

const name = fc.constantFrom("action", "actor", "service.region", 'raw["a b"].c', "count");
const key = fc.oneof(
  name.map((of) => ({ kind: "field" as const, field: of, at: 0 })),
  fc.constantFrom("1h", "5m", "1d").map((every) => ({ kind: "bin" as const, every, at: 0 })),
);
const keys = fc.array(key, { minLength: 1, maxLength: 3 });
const pipe: fc.Arbitrary<Pipe> = fc.oneof(
  fc.record({
    kind: fc.constant("stats" as const),
    columns: fc.array(
      fc.oneof(
        fc.record({
          name: fc.constantFrom("count" as const, "distinct" as const, "p95" as const, "values" as const),
          ...{ field: name, alias: fc.constantFrom(undefined, "people"), at: fc.constant(0) },
        }),
        fc.constant({ name: "count" as const, field: undefined, alias: undefined, at: 0 }),
      ),
      { minLength: 1, maxLength: 3 },
    ),
    by: fc.oneof(fc.constant([]), keys),
  }),
  tree.map((where) => ({ kind: "where" as const, where })),
  fc.record({
    kind: fc.constant("sort" as const),
    by: fc.array(fc.record({ field: name, isDescending: fc.boolean(), at: fc.constant(0) }), {
      ...{ minLength: 1, maxLength: 2 },
    }),
  }),
  fc.record({ kind: fc.constant("limit" as const), count: fc.integer({ min: 1, max: 10_000 }) }),
  fc.record({
    kind: fc.constant("fields" as const),
    fields: fc.array(name, { minLength: 1, maxLength: 3 }),
    at: fc.constant(0),
  }),
  fc.record({
    kind: fc.constantFrom("top" as const, "rare" as const),
    ...{ count: fc.integer({ min: 1, max: 100 }), by: keys },
  }),
  fc.record({ kind: fc.constant("bin" as const), every: fc.constantFrom("1h", "15m"), at: fc.constant(0) }),
);

/** A whole query as a tree. */
export const anyQueryTree: fc.Arbitrary<Query> = fc.record({
  where: fc.oneof(fc.constant<Expression>({ kind: "all" }), tree),
  pipes: fc.array(pipe, { maxLength: 3 }),
});

/** A query as somebody could type it; some ask for what can't be asked. */
export const anyQuery: fc.Arbitrary<string> = tree.map((where) => printQuery({ where, pipes: [] }));

function field(name: string, test: Test): Expression {
  return { kind: "field", field: name, test, at: 0 };
}

function ask([name, test]: [string, Test]): Expression {
  return field(name, test);
}

function range(of: fc.Arbitrary<string>): fc.Arbitrary<Test> {
  const bound: fc.Arbitrary<Bound> = fc.record({ value: of, isIncluded: fc.boolean() });
  return fc.oneof(
    bound.map((from): Test => ({ kind: "between", from })),
    bound.map((to): Test => ({ kind: "between", to })),
    fc.tuple(bound, bound).map(([from, to]): Test => ({ kind: "between", from, to })),
    of.map((value): Test => ({ kind: "is", value })),
  );
}

function id(): fc.Arbitrary<string> {
  return fc.nat(300).map((index) => `01a20647-ccc3-71a8-9b02-${index.toString(16).padStart(12, "0")}`);
}
