/** Tests of body groups: bodies that come back in their places, blocks of the right size, and tables that lie. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { BodyGroup } from "./body-group.ts";
import {
  BLOCK_BYTES,
  BODY_BYTES_MAX,
  bodiesOfBlock,
  encodeBodyGroup,
  parseBodyGroup,
  planBodyBlocks,
} from "./body-group.ts";
import { concat, encodeUtf8 } from "./bytes.ts";

type Bodies = readonly (Uint8Array | undefined)[];

const SMALL: Bodies = [encodeUtf8("first"), undefined, encodeUtf8("third body"), encodeUtf8("x"), undefined];
const TABLE_AT = 12 + 4 * SMALL.length;

test("parseBodyGroup and bodiesOfBlock give back the bodies that were planned and encoded", () => {
  const body = fc.option(fc.uint8Array({ minLength: 1, maxLength: 400 }), { nil: undefined });
  fc.assert(
    fc.property(fc.array(body, { minLength: 1, maxLength: 256 }), (bodies) => {
      assert.deepEqual(decode(encodeBodyGroup(groupOf(bodies))), bodies);
    }),
  );
});

test("parseBodyGroup gives back the blocks that encodeBodyGroup was given", () => {
  const bodies = [1, 2, 3, 4].map((fill) => new Uint8Array(200_000).fill(fill));
  const group = groupOf(bodies);
  assert.deepEqual(parseBodyGroup(encodeBodyGroup(group)), group);
  assert.equal(group.blocks.length, 4);
});

const plans: readonly (readonly [string, readonly number[], readonly (readonly [number, number])[]])[] = [
  ["no bodies", [], []],
  ["no body for any entry in one block", [0, 0, 0], [[0, 3]]],
  ["small bodies in one block", [1, 2, 3], [[0, 3]]],
  ["bodies that just fit in one block", [BLOCK_BYTES - 1, 1], [[0, 2]]],
  [
    "a byte more than fits in two blocks",
    [BLOCK_BYTES, 1],
    [
      [0, 1],
      [1, 2],
    ],
  ],
  [
    "a large body in a block of its own",
    [10, BLOCK_BYTES + 1, 10],
    [
      [0, 1],
      [1, 2],
      [2, 3],
    ],
  ],
  [
    "the absent body before a large one into its block, and the one behind it into the next",
    [0, BODY_BYTES_MAX, 0],
    [
      [0, 2],
      [2, 3],
    ],
  ],
];
for (const [name, lengths, expected] of plans) {
  test(`planBodyBlocks puts ${name}`, () => {
    const bodies = lengths.map((length) => (length === 0 ? undefined : new Uint8Array(length)));
    const plan = planBodyBlocks(bodies);
    assert.deepEqual(
      plan.map(({ first, end }) => [first, end]),
      expected,
    );
    for (const { first, end, raw } of plan) {
      assert.equal(
        raw.length,
        lengths.slice(first, end).reduce((sum, length) => sum + length, 0),
      );
    }
  });
}

test("parseBodyGroup reads 256 bodies and refuses 257, and none", () => {
  const bodies = (count: number) => Array.from({ length: count }, () => Uint8Array.of(1));
  assert.equal(parseBodyGroup(encodeBodyGroup(groupOf(bodies(256))))?.lengths.length, 256);
  assert.equal(parseBodyGroup(encodeBodyGroup(groupOf(bodies(257)))), undefined);
  assert.equal(parseBodyGroup(encodeBodyGroup(groupOf([]))), undefined);
});

test("parseBodyGroup reads a body up to its bound and refuses a byte more", () => {
  const group = (length: number): BodyGroup => ({
    lengths: [length],
    blocks: [{ first: 0, end: 1, rawBytes: length, compressed: Uint8Array.of(1) }],
  });
  assert.deepEqual(parseBodyGroup(encodeBodyGroup(group(BODY_BYTES_MAX)))?.lengths, [BODY_BYTES_MAX]);
  assert.equal(parseBodyGroup(encodeBodyGroup(group(BODY_BYTES_MAX + 1))), undefined);
});

test("parseBodyGroup refuses a group that is cut anywhere, and one with a byte behind it", () => {
  const bytes = encodeBodyGroup(groupOf(SMALL));
  for (let length = 0; length < bytes.length; length++) {
    assert.equal(parseBodyGroup(bytes.subarray(0, length)), undefined, `${length} bytes`);
  }
  assert.equal(parseBodyGroup(concat([bytes, Uint8Array.of(0)])), undefined);
});

test("parseBodyGroup refuses every flipped bit before the compressed bytes, or gives the same bodies", () => {
  const bytes = encodeBodyGroup(groupOf(SMALL));
  const tableEnd = TABLE_AT + 10;
  for (let i = 0; i < tableEnd; i++) {
    for (let bit = 0; bit < 8; bit++) {
      const changed = flipped(bytes, i, bit);
      assert.ok(
        parseBodyGroup(changed) === undefined || isSame(decode(changed), SMALL),
        `byte ${i}, bit ${bit}`,
      );
    }
  }
  // Behind the table stand compressed bytes: what they hold shows only when a body is hashed.
  assert.ok(parseBodyGroup(flipped(bytes, tableEnd, 0)));
});

const broken: readonly (readonly [string, BodyGroup])[] = [
  ["blocks that end before the last body", group([2, 3], [[0, 1, 2]])],
  ["no blocks at all", group([2, 3], [])],
  [
    "a block without a body",
    group(
      [2, 3],
      [
        [0, 0, 0],
        [0, 2, 5],
      ],
    ),
  ],
  [
    "a block that goes back",
    group(
      [2, 3, 4],
      [
        [0, 2, 5],
        [2, 1, 4],
        [1, 3, 7],
      ],
    ),
  ],
  ["a block that goes beyond the last body", group([2, 3], [[0, 3, 5]])],
  ["a block longer than its bodies", group([2, 3], [[0, 2, 6]])],
  [
    "more blocks than bodies",
    group(
      [2],
      [
        [0, 1, 2],
        [1, 2, 0],
      ],
    ),
  ],
];
for (const [name, content] of broken) {
  test(`parseBodyGroup refuses ${name}`, () => {
    assert.equal(parseBodyGroup(encodeBodyGroup(content)), undefined);
  });
}

test("parseBodyGroup reads from within a larger array", () => {
  const bytes = encodeBodyGroup(groupOf(SMALL));
  const held = concat([Uint8Array.of(9, 9, 9), bytes, Uint8Array.of(9)]);
  assert.deepEqual(decode(held.subarray(3, 3 + bytes.length)), SMALL);
});

/** A group whose blocks are "compressed" by doing nothing. */
function groupOf(bodies: Bodies): BodyGroup {
  const blocks = planBodyBlocks(bodies).map(({ first, end, raw }) => {
    return { first, end, rawBytes: raw.length, compressed: raw };
  });
  return { lengths: bodies.map((body) => body?.length ?? 0), blocks };
}

function decode(bytes: Uint8Array): (Uint8Array | undefined)[] | undefined {
  const parsed = parseBodyGroup(bytes);
  return parsed?.blocks.flatMap((block) => bodiesOfBlock(parsed, block, block.compressed));
}

function group(lengths: readonly number[], rows: readonly (readonly [number, number, number])[]): BodyGroup {
  const blocks = rows.map(([first, end, rawBytes]) => {
    return { first, end, rawBytes, compressed: new Uint8Array(rawBytes) };
  });
  return { lengths, blocks };
}

function isSame(a: Bodies | undefined, b: Bodies): boolean {
  return (
    JSON.stringify(a?.map((body) => body && [...body])) === JSON.stringify(b.map((body) => body && [...body]))
  );
}

function flipped(bytes: Uint8Array, at: number, bit: number): Uint8Array {
  const copy = new Uint8Array(bytes);
  copy[at] = (copy[at] ?? 0) ^ (1 << bit);
  return copy;
}
