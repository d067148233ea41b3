/** Tests of what the tree refuses from its own callers, where a silent answer would be a wrong hash. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { createTreeHasher, HASH_BYTES } from "./hash.ts";
import { sha256 } from "./node.ts";
import { NOTE_BYTES_MAX } from "./note.ts";
import { PROOF_HASHES_MAX } from "./proof.ts";
import { bundlePath, createNodeReader, TILE_WIDTH, tilePath, tileRoot } from "./tile.ts";
import { formatTlogProof, parseTlogProof, TLOG_PROOF_EXTRA_BYTES_MAX } from "./tlog-proof.ts";
import { CompactRange } from "./tree.ts";

const hasher = createTreeHasher(sha256);
const leaves = Array.from({ length: 8 }, (_, i) => hasher.leaf(Uint8Array.of(i)));

for (const [left, right] of [
  [31, 32],
  [32, 31],
  [33, 32],
  [32, 33],
  [0, 32],
  [32, 0],
] as const) {
  test(`node throws for hashes of ${left} and ${right} bytes`, () => {
    assert.throws(() => hasher.node(new Uint8Array(left), new Uint8Array(right)), RangeError);
  });
}

for (const length of [0, HASH_BYTES - 1, HASH_BYTES + 1]) {
  test(`append throws for a hash of ${length} bytes, and the tree stays as it is`, () => {
    const tree = grown(3);
    assert.throws(() => tree.append(new Uint8Array(length)), RangeError);
    assert.equal(tree.size, 3);
    assert.deepEqual(tree.root(), grown(3).root());
  });

  test(`from throws for a node of ${length} bytes`, () => {
    assert.throws(() => CompactRange.from(hasher, 1, [new Uint8Array(length)]), TypeError);
  });
}

test("append and from copy their hashes, so that the caller's memory may be used again", () => {
  const buffer = new Uint8Array(HASH_BYTES);
  const appended = new CompactRange(hasher);
  for (const leaf of leaves.slice(0, 7)) {
    buffer.set(leaf);
    appended.append(buffer);
  }
  const nodes = grown(7)
    .nodes()
    .map((node) => new Uint8Array(node));
  const restored = CompactRange.from(hasher, 7, nodes);
  for (const node of nodes) node.fill(0);
  assert.deepEqual(appended.root(), grown(7).root());
  assert.deepEqual(restored.root(), grown(7).root());
});

test("append fills the last place, of leaf 2^53 - 2, and throws for one more", () => {
  const nodes = Array.from({ length: 52 }, () => hasher.empty);
  const tree = CompactRange.from(hasher, Number.MAX_SAFE_INTEGER - 1, nodes);
  tree.append(hasher.empty, () => assert.fail("a leaf at an even index completes no node"));
  assert.equal(tree.size, Number.MAX_SAFE_INTEGER);
  assert.throws(() => tree.append(hasher.empty), RangeError);
  assert.equal(tree.nodes().length, 53);
});

const noTiles: readonly (readonly [number, number, number | undefined])[] = [
  [-1, 0, undefined],
  [0.5, 0, undefined],
  [64, 0, undefined],
  [0, -1, undefined],
  [0, 0.5, undefined],
  [0, 2 ** 53, undefined],
  [0, Number.NaN, undefined],
  [0, 0, 0],
  [0, 0, TILE_WIDTH + 1],
  [0, 0, -1],
  [0, 0, 1.5],
];
for (const [level, index, width] of noTiles) {
  test(`tilePath throws for level ${level}, index ${index}, width ${width}`, () => {
    assert.throws(() => tilePath(level, index, width), RangeError);
    if (level === 0) assert.throws(() => bundlePath(index, width), RangeError);
  });
}

for (const length of [0, HASH_BYTES, (TILE_WIDTH / 2) * HASH_BYTES, TILE_WIDTH * HASH_BYTES + 1]) {
  test(`tileRoot throws for a tile of ${length} bytes`, () => {
    assert.throws(() => tileRoot(hasher, new Uint8Array(length)), RangeError);
  });
}

for (const [level, index] of [
  [0, -1],
  [0, 0.5],
  [0, Number.NaN],
  [-1, 0],
  [1.5, 0],
  [2000, 0],
] as const) {
  test(`a node reader rejects node ${index} of level ${level}, and reads no tile`, async () => {
    const readNode = createNodeReader(hasher, 70_000, async () => assert.fail("a tile was read"));
    await assert.rejects(readNode(level, index), RangeError);
  });
}

test("a proof with all of its parts at their limits is printed and read", () => {
  const longest = {
    extra: new Uint8Array(TLOG_PROOF_EXTRA_BYTES_MAX),
    index: Number.MAX_SAFE_INTEGER,
    proof: Array.from({ length: PROOF_HASHES_MAX }, () => hasher.empty),
    checkpoint: new Uint8Array(NOTE_BYTES_MAX).fill(0x61),
  };
  assert.equal(parseTlogProof(formatTlogProof(longest))?.checkpoint.length, NOTE_BYTES_MAX);
});

function grown(size: number): CompactRange {
  const tree = new CompactRange(hasher);
  for (const leaf of leaves.slice(0, size)) tree.append(leaf);
  return tree;
}
