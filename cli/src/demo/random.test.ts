/** The demo's random numbers: the published generator, even, repeatable and apart by stream. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { createRandom } from "./random.ts";

const hundredOf = (make: () => string) => Array.from({ length: 100 }, make).join();

test("createRandom gives the same numbers for the same seed and stream", () => {
  const [first, second] = [createRandom(7, 3), createRandom(7, 3)];
  assert.equal(
    hundredOf(() => first.hex(8)),
    hundredOf(() => second.hex(8)),
  );
});

test("createRandom gives other numbers for another seed and for another stream", () => {
  const starts = new Set<string>();
  for (let seed = 0; seed < 50; seed += 1) {
    for (let stream = 0; stream < 50; stream += 1) starts.add(createRandom(seed, stream).hex(16));
  }
  assert.equal(starts.size, 2500);
});

test("next stays in [0, 1) and is even over ten ranges", () => {
  const random = createRandom(1);
  const counts = new Array<number>(10).fill(0);
  for (let i = 0; i < 10_000; i += 1) {
    const range = Math.floor(random.next() * 10);
    counts[range] = (counts[range] ?? Number.NaN) + 1;
  }
  for (const count of counts) assert.ok(count > 850 && count < 1150, `${counts}`);
});

test("pickWeighted follows the weights and never picks an item of weight 0", () => {
  const random = createRandom(2);
  const picked = Array.from({ length: 4000 }, () => random.pickWeighted([0, 1, 3], (weight) => weight));
  assert.ok(!picked.includes(0));
  const threes = picked.filter((item) => item === 3).length;
  assert.ok(threes > 2850 && threes < 3150, `${threes}`);
});

test("pick refuses an empty list", () => {
  assert.throws(() => createRandom(3).pick([]), RangeError);
});

test("hex gives as many digits as asked, and uuid the form of version 4", () => {
  const random = createRandom(4);
  for (const digits of [0, 1, 7, 8, 9, 40])
    assert.match(random.hex(digits), new RegExp(`^[0-9a-f]{${digits}}$`));
  assert.match(random.uuid(), /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
