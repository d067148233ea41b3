import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  createSequence,
  HOLES_MAX,
  LATE_US,
  type Sequence,
  sizeOf,
  sureAt,
  takeNumber,
  takeSure,
} from "./sequences.ts";

function take(sequence: Sequence, seq: number, awakeUs = 0): ReturnType<typeof takeNumber> {
  return takeNumber(sequence, { src: sequence.src, seq, index: seq, awakeUs, seenUs: awakeUs });
}

test("takeNumber leaves exactly the numbers between the smallest and the largest that did not come", () => {
  const property = fc.property(
    fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 60 }),
    ([first = 1, ...rest]) => {
      const sequence = createSequence("a", first);
      for (const seq of rest) assert.equal(take(sequence, seq), undefined);
      const came = new Set([first, ...rest]);
      const missing = sequence.holes
        .flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, i) => from + i))
        .sort((a, b) => a - b);
      const [low, high] = [Math.min(...came), Math.max(...came)];
      const expected = Array.from({ length: high - low + 1 }, (_, i) => low + i).filter(
        (seq) => !came.has(seq),
      );
      assert.deepEqual(missing, expected);
      assert.equal(sequence.repeats, rest.length + 1 - came.size);
    },
  );
  fc.assert(property);
});

test("takeSure gives each hole once, when it was not filled in time", () => {
  const sequence = createSequence("a", 1);
  take(sequence, 5, 10);
  take(sequence, 3, 20);
  take(sequence, 9, 30);
  assert.equal(sureAt(sequence), 10 + LATE_US);
  assert.deepEqual(takeSure(sequence, 9 + LATE_US), []);
  const told = takeSure(sequence, 10 + LATE_US).map(({ from, to }) => [from, to]);
  assert.deepEqual(told, [
    [2, 2],
    [4, 4],
  ]);
  assert.deepEqual(takeSure(sequence, 29 + LATE_US), []);
  assert.equal(sureAt(sequence), 30 + LATE_US);
  assert.deepEqual(takeSure(sequence, 30 + LATE_US).map(sizeOf), [3]);
  assert.equal(sureAt(sequence), undefined);
});

test("takeNumber gives the oldest hole where there are too many, unless it was told", () => {
  const sequence = createSequence("a", 0);
  for (let i = 1; i <= HOLES_MAX; i++) assert.equal(take(sequence, 2 * i), undefined);
  assert.equal(take(sequence, 2 * HOLES_MAX + 2)?.from, 1);
  takeSure(sequence, LATE_US);
  assert.equal(take(sequence, 2 * HOLES_MAX + 4), undefined);
  assert.equal(sequence.holes.length, HOLES_MAX);
});
