/** Tests of the sources' numbers: holes are found in any order, and memory is bounded. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Entry } from "../entry.ts";
import { Findings } from "./findings.ts";
import { HOLES_SHOWN_MAX, RANGES_PER_SOURCE_MAX, SequenceCheck } from "./sequence-check.ts";

const cases: readonly (readonly [string, readonly number[], string])[] = [
  ["numbers without a hole", [5, 6, 7], ""],
  ["numbers out of order", [7, 5, 6], ""],
  ["a number that came twice", [5, 5, 6, 5], ""],
  ["one number", [0], ""],
  ["a hole of one", [1, 3], "2"],
  ["a hole of more", [1, 9, 10], "2 to 8"],
  ["two holes", [9, 1, 4], "2 to 3, 5 to 8"],
  ["the largest numbers", [2 ** 53 - 1, 2 ** 53 - 2], ""],
];
for (const [name, numbers, holes] of cases) {
  test(`SequenceCheck judges ${name}: ${holes || "no hole"}`, () => {
    const expected = holes === "" ? [] : [`source ci numbered records that are not here: ${holes}`];
    assert.deepEqual(
      judge(numbers.map((seq) => ["ci", seq])).map(({ message }) => message),
      expected,
    );
  });
}

test("SequenceCheck keeps sources apart, and leaves alone those that don't count", () => {
  assert.deepEqual(
    judge([
      ["a", 1],
      ["b", 2],
      ["a", 2],
      ["b", 3],
      ["c", undefined],
    ]),
    [],
  );
});

test("SequenceCheck finds the same holes in any order", () => {
  const numbers = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 1 });
  fc.assert(
    fc.property(numbers, fc.integer({ min: 1, max: 40 }), (seen, rotate) => {
      const sorted = [...seen].sort((a, b) => a - b);
      const turned = [...seen.slice(rotate % seen.length), ...seen.slice(0, rotate % seen.length)];
      const found = [sorted, turned].map((order) => judge(order.map((seq) => ["ci", seq])));
      assert.deepEqual(found[0], found[1]);
      const isWhole = (sorted.at(-1) ?? 0) - (sorted[0] ?? 0) === sorted.length - 1;
      assert.equal(found[0]?.length, isWhole ? 0 : 1);
    }),
  );
});

test("SequenceCheck writes out the first holes and counts the rest", () => {
  const numbers = Array.from({ length: HOLES_SHOWN_MAX + 3 }, (_, i): [string, number] => ["ci", i * 2]);
  assert.match(judge(numbers)[0]?.message ?? "", /, 39 and 2 more holes$/);
});

test("SequenceCheck gives a source up above a number of holes, and says so", () => {
  const numbers = (count: number) => Array.from({ length: count }, (_, i): [string, number] => ["ci", i * 2]);
  assert.equal(judge(numbers(RANGES_PER_SOURCE_MAX))[0]?.code, "sequence-holes");
  assert.equal(judge(numbers(RANGES_PER_SOURCE_MAX + 1))[0]?.code, "sequence-unknown");
});

function judge(
  numbers: readonly (readonly [string, number | undefined])[],
): { code: string; message: string }[] {
  const findings = new Findings();
  const check = new SequenceCheck(findings);
  const event: Entry = { kind: "event", id: "", t: 0, src: "" };
  for (const [src, seq] of numbers) check.take({ ...event, src, ...(seq === undefined ? {} : { seq }) });
  check.finish();
  assert.ok(!findings.has("failure"));
  return findings.list().map(({ code, message }) => ({ code, message }));
}
