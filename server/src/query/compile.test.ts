import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { anyCharacter } from "../../../test/support/any-character.ts";
import { addressRange } from "./address-range.ts";
import { type Condition, compile, WORDS } from "./compile.ts";
import { parseQuery, type QueryRefusal, type Term } from "./parse-query.ts";

const HAS_WORD = `hasAllTokens(${WORDS}, lowerUTF8({q0:String}))`;
const IS_FOLDED = "= lowerUTF8({q0:String})";

const conditions: readonly (readonly [query: string, sql: string, ...bound: readonly unknown[]])[] = [
  ["", "1"],
  ["alice", `(${HAS_WORD} OR has(mapValues(ids), {q0:String}))`, "alice"],
  [
    '"a b"',
    `((${HAS_WORD} AND position(${WORDS}, lowerUTF8({q0:String})) > 0) OR has(mapValues(ids), {q0:String}))`,
    "a b",
  ],
  ["actor.id:U1", `(lowerUTF8(toString(actor_id)) ${IS_FOLDED})`, "U1"],
  ["-verb:read", `NOT (lowerUTF8(toString(verb)) ${IS_FOLDED})`, "read"],
  ["action:role.*", "(lowerUTF8(toString(action)) LIKE lowerUTF8({q0:String}))", "role.%"],
  ['action:"role.*"', `(lowerUTF8(toString(action)) ${IS_FOLDED})`, "role.*"],
  ["action:*a_b%c\\d*", "(lowerUTF8(toString(action)) LIKE lowerUTF8({q0:String}))", "%a\\_b\\%c\\\\d%"],
  ["target.id:x", `(arrayExists(x -> lowerUTF8(x) ${IS_FOLDED}, target_ids))`, "x"],
  ["message:x", "(position(lowerUTF8(message), lowerUTF8({q0:String})) > 0)", "x"],
  ["message:a*b", "(lowerUTF8(message) LIKE lowerUTF8({q0:String}))", "%a%b%"],
  [
    "01A20647-CCC3-71A8-9B02-000000000001",
    `(${HAS_WORD} OR has(mapValues(ids), {q0:String}) OR id = {q1:UUID})`,
    "01A20647-CCC3-71A8-9B02-000000000001",
    "01a20647-ccc3-71a8-9b02-000000000001",
  ],
  ["from.ip:10.0.0.0/8", "(from_ip BETWEEN {q0:IPv6} AND {q1:IPv6})", ...(addressRange("10.0.0.0/8") ?? [])],
  ['from:"::1"', "(from_ip BETWEEN {q0:IPv6} AND {q1:IPv6})", "0:0:0:0:0:0:0:1", "0:0:0:0:0:0:0:1"],
  ["from:alice-laptop", `(lowerUTF8(from_host) ${IS_FOLDED})`, "alice-laptop"],
  ["id:01A20647-CCC3-71A8-9B02-000000000001", "(id = {q0:UUID})", "01a20647-ccc3-71a8-9b02-000000000001"],
  [
    "actor:a -outcome:success",
    "(lowerUTF8(toString(actor_id)) = lowerUTF8({q0:String}) OR lowerUTF8(toString(actor_name)) = lowerUTF8({q0:String}) OR lowerUTF8(toString(actor_email)) = lowerUTF8({q0:String})) AND NOT (lowerUTF8(toString(outcome)) = lowerUTF8({q1:String}))",
    "a",
    "success",
  ],
];
for (const [query, sql, ...bound] of conditions) {
  test(`compile turns ${JSON.stringify(query)} into a condition with bound values`, () => {
    const condition = compiled(query);
    assert.equal(condition.sql, sql);
    assert.deepEqual(Object.values(condition.parameters), bound);
  });
}

test("compile asks for a number of a record as text and as a number", () => {
  const { parameters, sql } = compiled("raw.count:1e3");
  assert.match(sql, /v = \{q\d:Float64\}/);
  assert.ok(Object.values(parameters).includes("1e3"));
  assert.ok(Object.values(parameters).includes(1000));
  for (const query of [
    "raw.count:x",
    "raw.count:Infinity",
    "raw.count:NaN",
    'raw.count:" "',
    "labels.count:5",
  ])
    assert.doesNotMatch(compiled(query).sql, /Float64/, query);
});

const refused: readonly (readonly [query: string, offset: number, message: RegExp, hint: RegExp])[] = [
  ["a nothing:x", 2, /no field "nothing"/, /^raw\.nothing asks for it/],
  ["email:x", 0, /no field "email"/, /did you mean actor\.email\?/],
  ["-ip:x", 0, /no field "ip"/, /did you mean from\.ip\?/],
  ["sever:high", 0, /no field "sever"/, /did you mean severity\?/],
  ["context.nothing:x", 0, /no field "context.nothing"/, /raw\.context\.nothing/],
  ["constructor:x", 0, /no field "constructor"/, /raw\.constructor/],
  ["__proto__:x", 0, /no field "__proto__"/, /raw\.__proto__/],
  ["x from.ip:localhost", 2, /"localhost" is no address/, /10\.0\.0\.0\/8/],
  ["id:1", 0, /"1" is no id/, /UUID/],
  ["id:01a20647-ccc3-71a8-9b02-00000000000g", 0, /is no id/, /UUID/],
  ["x -!?", 2, /"!\?" has no letter/, /letters and digits/],
  ["a grant*", 2, /"grant\*" has an asterisk/, /^message:grant\* asks for it/],
  ["arn:aws:iam::1:role/x", 0, /no field "arn"/, /in quotes$/],
  ['"* *"', 0, /"\* \*" has no letter/, /letters and digits/],
];
for (const [query, offset, message, hint] of refused) {
  test(`compile refuses ${JSON.stringify(query)} with the place and what to do`, () => {
    const refusal = compileText(query);
    assert.ok(refusal.kind === "refused", "it was compiled");
    assert.equal(refusal.offset, offset);
    assert.match(refusal.message, message);
    assert.match(refusal.hint, hint);
  });
}

const FIELDS = [
  ...[undefined, "actor", "severity", "target", "change", "message", "from", "labels.a", "raw.a"],
  "context.trace",
];
const hostile = fc.constantFrom(
  ...["'", '"', "`", "\\", "{q0:String}", "{q1:UUID}", "}", "{", ";", "--", "/*", "*/", "\n\n", "\0", "$$"],
  ...["' OR 1=1 --", "\\'", "%", "_", "FORMAT Native", "lowerUTF8(", ")", "?", "@", ":"],
);
const value = fc
  .array(fc.oneof(hostile, anyCharacter, fc.constant("\ud800")), { minLength: 1, maxLength: 12 })
  .map((pieces) => `x${pieces.join("").replaceAll("*", "")}`);

test("compile makes the same SQL of every value, whatever stands in it", () => {
  const shape = fc.record({
    field: fc.constantFrom(...FIELDS),
    isQuoted: fc.boolean(),
    isNegated: fc.boolean(),
    star: fc.constantFrom("", "*"),
  });
  fc.assert(
    fc.property(fc.array(fc.tuple(shape, value), { maxLength: 5 }), (drawn) => {
      // A word with an asterisk is refused.
      const drafts = drawn.filter(
        ([{ field, isQuoted, star }]) => field !== undefined || isQuoted || star === "",
      );
      const queries = [(text: string) => text, () => "plain"].map((wordOf) =>
        drafts.map(([{ star, ...term }, text]): Term => {
          return { ...term, value: `${star}${wordOf(text)}`, offset: 0 };
        }),
      );
      const [given, plain] = queries.map((terms) => compile({ kind: "query", terms }));
      assert.ok(given?.kind === "condition" && plain?.kind === "condition");
      assert.equal(given.sql, plain.sql);
    }),
    { numRuns: 500 },
  );
});

test("compile binds the keys of maps, too", () => {
  const [a, b] = ["labels.a-b@[0]$:x", "labels.other:x"].map(compiled);
  assert.equal(a?.sql, b?.sql);
  assert.ok(Object.values(a?.parameters ?? {}).includes("a-b@[0]$"));
});

function compileText(text: string): Condition | QueryRefusal {
  const query = parseQuery(text);
  return query.kind === "refused" ? query : compile(query);
}

function compiled(text: string): Condition {
  const condition = compileText(text);
  if (condition.kind === "refused") assert.fail(condition.message);
  return condition;
}
