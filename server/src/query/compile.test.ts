import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { anyCharacter } from "../../../test/support/any-character.ts";
import { type Condition, compile } from "./compile.ts";
import { literal } from "./pattern.ts";
import { readQuery } from "./read-query.ts";
import { resolve } from "./resolve.ts";
import type { Expression, Test } from "./tree.ts";
import { IDS, WORDS } from "./words.ts";

const NOW = { nowUs: Date.UTC(2026, 10, 22, 10) * 1000, zone: "UTC" };
const Q0 = "{q0:String}";

const CONDITIONS: readonly (readonly [query: string, sql: string, ...bound: readonly unknown[]])[] = [
  ["", "1"],
  ["Alice", `(hasAllTokens(${WORDS}, ${Q0}))`, "alice"],
  ['"a b"', `(hasAllTokens(${WORDS}, ${Q0}) AND position(${WORDS}, ${Q0}) > 0)`, "a b"],
  [
    "role/alice",
    `(hasAllTokens(${WORDS}, ${Q0}) AND (position(${WORDS}, ${Q0}) > 0 OR arrayExists(x -> position(x, ${Q0}) > 0, ${IDS})))`,
    "role/alice",
  ],
  [
    "al%ice*",
    `(${WORDS} LIKE concat('%', ${Q0}, '%') OR arrayExists(x -> x LIKE ${Q0}, ${IDS}))`,
    "al\\%ice%",
  ],
  ['"--"', `(position(${WORDS}, ${Q0}) > 0)`, "--"],
  [
    "01A20647-CCC3-71A8-9B02-000000000001",
    `((hasAllTokens(${WORDS}, ${Q0}) AND position(${WORDS}, ${Q0}) > 0) OR has(${IDS}, ${Q0}) OR id = {q1:UUID})`,
    ...["01a20647-ccc3-71a8-9b02-000000000001", "01a20647-ccc3-71a8-9b02-000000000001"],
  ],
  ["actor.id:U1", `(lowerUTF8(actor_id) = ${Q0})`, "u1"],
  ["actor.id:=U1", `(actor_id = ${Q0})`, "U1"],
  ["-verb:read", `NOT ((lowerUTF8(verb) = ${Q0}))`, "read"],
  ["action:role.*", `(lowerUTF8(action) LIKE ${Q0})`, "role.%"],
  ["action:=Role.?", `(action LIKE ${Q0})`, "Role._"],
  ['action:"role.*"', `(lowerUTF8(action) = ${Q0})`, "role.*"],
  ["action:*a_b%c\\\\d*", `(lowerUTF8(action) LIKE ${Q0})`, "%a\\_b\\%c\\\\d%"],
  ["action:/^Role/", `(match(action, ${Q0}))`, "^Role"],
  ["action:*", "(action != '')"],
  ["target.id:X", `(has(arrayMap(x -> lowerUTF8(x), target_ids), ${Q0}))`, "x"],
  ["target.id:=X", `(arrayExists(x -> x = ${Q0}, target_ids))`, "X"],
  ["target.id:*", "(arrayExists(x -> x != '', target_ids))"],
  [
    "message:Failed",
    `(hasAllTokens(lowerUTF8(message), ${Q0}) AND position(lowerUTF8(message), ${Q0}) > 0)`,
    "failed",
  ],
  ["message:a*b", `(lowerUTF8(message) LIKE concat('%', ${Q0}, '%'))`, "a%b"],
  ["severity>=high", "(toInt8(severity) >= {q0:Float64})", 4],
  ["severity:high", "(toInt8(severity) = {q0:Float64})", 4],
  ["severity:*", "(1)"],
  ["from.port:[1 TO 9}", "(from_port >= {q0:Float64} AND from_port < {q1:Float64})", 1, 9],
  ["from.port:*", "(from_port != 0)"],
  ["log.index:*", "(1)"],
  [
    "time:2026-11-01",
    "(time >= fromUnixTimestamp64Micro({q0:Int64}, 'UTC') AND time < fromUnixTimestamp64Micro({q1:Int64}, 'UTC'))",
    ...[1_793_491_200_000_000, 1_793_577_600_000_000],
  ],
  [
    "from.ip:10.1.*",
    "(from_ip BETWEEN {q0:IPv6} AND {q1:IPv6})",
    "0:0:0:0:0:ffff:a01:0",
    "0:0:0:0:0:ffff:a01:ffff",
  ],
  ["from.ip:*", "(from_ip != toIPv6('::'))"],
  ["from:alice-laptop", `(lowerUTF8(from_host) = ${Q0})`, "alice-laptop"],
  ["id:01A20647-CCC3-71A8-9B02-000000000001", "(id = {q0:UUID})", "01a20647-ccc3-71a8-9b02-000000000001"],
  ["id:01a2*", `(lowerUTF8(toString(id)) LIKE ${Q0})`, "01a2%"],
  [
    "labels.team:Ops",
    `(arrayExists((k, v) -> k = ${Q0} AND lowerUTF8(v) = {q1:String}, mapKeys(labels), mapValues(labels)))`,
    ...["team", "ops"],
  ],
  ["labels.team:*", `(arrayExists((k, v) -> k = ${Q0}, mapKeys(labels), mapValues(labels)))`, "team"],
  [
    "raw.count>5",
    `(arrayExists((k, v) -> k = ${Q0} AND v > {q1:Float64}, mapKeys(nums), mapValues(nums)))`,
    ...["count", 5],
  ],
  [
    "count>5",
    `(arrayExists((k, v) -> (k = ${Q0} OR endsWith(k, concat('.', ${Q0}))) AND v > {q1:Float64}, mapKeys(nums), mapValues(nums)))`,
    ...["count", 5],
  ],
  [
    "verb:(read OR list) -log:x",
    `((lowerUTF8(verb) = ${Q0}) OR (lowerUTF8(verb) = {q1:String})) AND NOT ((lowerUTF8(log) = {q2:String}))`,
    ...["read", "list", "x"],
  ],
  [
    "log:a log:b OR log:c",
    `((lowerUTF8(log) = ${Q0}) AND (lowerUTF8(log) = {q1:String}) OR (lowerUTF8(log) = {q2:String}))`,
    ...["a", "b", "c"],
  ],
  ["log:a verb:A", `(lowerUTF8(log) = ${Q0}) AND (lowerUTF8(verb) = ${Q0})`, "a"],
];
for (const [query, sql, ...bound] of CONDITIONS) {
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
    "raw.count:1e999",
    'raw.count:" "',
    "labels.count:5",
  ])
    assert.doesNotMatch(compiled(query).sql, /Float64/, query);
});

const hostile = fc.constantFrom(
  ...["'", '"', "`", "\\", "{q0:String}", "{q1:UUID}", "}", "{", ";", "--", "/*", "*/", "\n\n", "\0", "$$"],
  ...["' OR 1=1 --", "\\'", "%", "_", "FORMAT Native", "lowerUTF8(", ")", "?", "@", ":"],
);
const value = fc
  .array(fc.oneof(hostile, anyCharacter, fc.constant("\ud800")), { minLength: 1, maxLength: 12 })
  .map((pieces) => `x1${pieces.join("")}`);
const FIELDS = ["actor", "target", "change", "message", "labels.a", "raw.a", "context.trace", "unknown"];

test("compile makes SQL in which nothing stands that a user wrote", () => {
  const shape = fc.record({
    field: fc.constantFrom(...FIELDS),
    kind: fc.constantFrom("is", "exactly", "matches", "any"),
  });
  fc.assert(
    fc.property(fc.array(fc.tuple(shape, value), { minLength: 1, maxLength: 5 }), (drawn) => {
      const parts = drawn.map(([{ field, kind }, text]): Expression => {
        return { kind: "field", field, test: testOf(kind, text), at: 0 };
      });
      const resolved = resolve({ kind: "and", parts }, NOW);
      // Not everything is an expression.
      if (resolved.kind === "refused") return;
      const { sql } = compile(resolved.filter);
      assert.doesNotMatch(sql, /x1/);
      // What is left once our own words are gone: nothing.
      const ours = /\{q\d+:(?:String|UUID|Float64)\}|'(?:%|\.||\\n| )'|[a-z_A-Z0-9]+|->|!=|[(),=> ]/g;
      assert.equal(sql.replace(ours, ""), "");
    }),
    { numRuns: 300 },
  );
});

test("compile binds the keys of maps, too", () => {
  const [a, b] = ['labels["a-b@[0]$\'"]:x', "labels.other:x"].map(compiled);
  assert.equal(a?.sql, b?.sql);
  assert.ok(Object.values(a?.parameters ?? {}).includes("a-b@[0]$'"));
});

function testOf(kind: string, text: string): Test {
  if (kind === "matches") return { kind, expression: text };
  if (kind === "is" || kind === "exactly") return { kind, value: literal(text) };
  return { kind: "is", value: `${literal(text)}*` };
}

function compiled(text: string): Condition {
  const read = readQuery(text, NOW);
  if (read.kind === "refused") assert.fail(read.problems.map(({ message }) => message).join("; "));
  return compile(read.filter);
}
