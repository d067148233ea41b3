import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { anyCharacter } from "../../../test/support/any-character.ts";
import { parseQuery, QUERY_CHARACTERS_MAX, QUERY_TERMS_MAX, type Term } from "./parse-query.ts";

const PLAIN = { field: undefined, isQuoted: false, isNegated: false, offset: 0 };

const valid: readonly (readonly [query: string, ...terms: readonly Partial<Term>[]])[] = [
  [""],
  [" \t\n "],
  ["alice", { value: "alice" }],
  ["actor:alice", { field: "actor", value: "alice" }],
  ["ACTOR:Alice", { field: "actor", value: "Alice" }],
  ["actor.id:a*", { field: "actor.id", value: "a*" }],
  ["-outcome:success", { field: "outcome", value: "success", isNegated: true }],
  ["-alice", { value: "alice", isNegated: true }],
  ["--alice", { value: "-alice", isNegated: true }],
  ['"two words"', { value: "two words", isQuoted: true }],
  ['actor:"Alice B"', { field: "actor", value: "Alice B", isQuoted: true }],
  ['-actor:"*"', { field: "actor", value: "*", isQuoted: true, isNegated: true }],
  ['a:"say \\"hi\\" \\\\ \\n"', { field: "a", value: 'say "hi" \\ n', isQuoted: true }],
  [
    "  a:1\tb:2\u00a0c ",
    { field: "a", value: "1", offset: 2 },
    { field: "b", value: "2", offset: 6 },
    { value: "c", offset: 10 },
  ],
  ['"a"b', { value: "a", isQuoted: true }, { value: "b", offset: 3 }],
  ["😀 actor:x", { value: "😀" }, { field: "actor", value: "x", offset: 3 }],
  ["raw.requestParameters.roleArn:x", { field: "raw.requestParameters.roleArn", value: "x" }],
  ["RAW.Key:x", { field: "RAW.Key", value: "x" }],
  ["labels.Team:Ops", { field: "labels.Team", value: "Ops" }],
  ["Context.Request:r-1", { field: "context.request", value: "r-1" }],
  ["raw.@type:x", { field: "raw.@type", value: "x" }],
  ["raw.a[0].$ref:x", { field: "raw.a[0].$ref", value: "x" }],
  ["https://example.com/a?b=c", { value: "https://example.com/a?b=c" }],
  ["10.0.0.0/8", { value: "10.0.0.0/8" }],
  ["from:2001:db8::/32", { field: "from", value: "2001:db8::/32" }],
  ["2001:db8::1", { value: "2001:db8::1" }],
  ["12:30", { value: "12:30" }],
  ["a=b", { value: "a=b" }],
  [":x", { value: ":x" }],
  ['don"t', { value: 'don"t' }],
  ["__proto__:x", { field: "__proto__", value: "x" }],
];
for (const [query, ...terms] of valid) {
  test(`parseQuery reads ${JSON.stringify(query)}`, () => {
    assert.deepEqual(parseQuery(query), {
      kind: "query",
      terms: terms.map((term) => ({ ...PLAIN, ...term })),
    });
  });
}

const invalid: readonly (readonly [query: string, offset: number, message: RegExp, hint: RegExp])[] = [
  ["-", 0, /missing behind the minus/, /put what must not be there/],
  ["a - b", 2, /missing behind the minus/, /put what must not be there/],
  ['""', 0, /nothing between the quotation marks/, /put a word/],
  ['a -""', 2, /nothing between the quotation marks/, /put a word/],
  ["actor:", 6, /^actor: has no value/, /such as actor:something/],
  ["actor: alice", 6, /^actor: has no value/, /such as actor:something/],
  ['a actor:""', 8, /^actor: has no value/, /such as actor:something/],
  ['"alice', 0, /not closed/, /put a " behind/],
  ['x actor:"alice', 8, /not closed/, /put a " behind/],
  ['x "alice\\"', 2, /not closed/, /put a " behind/],
  ['"\\', 0, /not closed/, /put a " behind/],
];
for (const [query, offset, message, hint] of invalid) {
  test(`parseQuery refuses ${JSON.stringify(query)} with the place and what to do`, () => {
    const refusal = parseQuery(query);
    assert.ok(refusal.kind === "refused", "it was read");
    assert.equal(refusal.offset, offset);
    assert.match(refusal.message, message);
    assert.match(refusal.hint, hint);
  });
}

test(`parseQuery takes ${QUERY_CHARACTERS_MAX} characters and refuses one more`, () => {
  assert.equal(parseQuery("a".repeat(QUERY_CHARACTERS_MAX)).kind, "query");
  const refusal = parseQuery("a".repeat(QUERY_CHARACTERS_MAX + 1));
  assert.ok(refusal.kind === "refused");
  assert.equal(refusal.offset, QUERY_CHARACTERS_MAX);
});

test(`parseQuery takes ${QUERY_TERMS_MAX} terms and refuses one more, where it begins`, () => {
  const most = Array.from({ length: QUERY_TERMS_MAX }, () => "a").join(" ");
  assert.equal(parseQuery(`${most} `).kind, "query");
  const refusal = parseQuery(`${most} a`);
  assert.ok(refusal.kind === "refused");
  assert.equal(refusal.offset, most.length + 1);
});

test("parseQuery takes a name as long as a query for a word", () => {
  const long = `${"a".repeat(2000)}:x`;
  assert.deepEqual(parseQuery(long), { kind: "query", terms: [{ ...PLAIN, value: long }] });
});

test("parseQuery never throws, and its places lie within the query", () => {
  const pieces = fc.constantFrom("actor:", "-", '"', "\\", " ", "*", ":", "raw.", "a", "10.0.0.0/8");
  const unit = fc.oneof(pieces, anyCharacter, fc.constantFrom("\ud800", "\udc00", "\0"));
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
      const read = parseQuery(text);
      const offsets = read.kind === "query" ? read.terms.map(({ offset }) => offset) : [read.offset];
      assert.ok(offsets.every((offset) => offset >= 0 && offset <= text.length));
    }),
    { numRuns: 500 },
  );
});

test("parseQuery gives back any value that was put in quotes", () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter, minLength: 1, maxLength: 40 }), (value) => {
      const quoted = `"${value.replace(/["\\]/g, "\\$&")}"`;
      const read = parseQuery(`-actor:${quoted}`);
      const term = { field: "actor", value, isQuoted: true, isNegated: true, offset: 0 };
      assert.deepEqual(read, { kind: "query", terms: [term] });
    }),
  );
});
