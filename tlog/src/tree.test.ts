/** Tests of the growing tree: the published roots, the definition over all leaves, and sizes beyond 32 bits. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { bytesOf, leafHash, leafHashes, mth, REFERENCE_LEAVES } from "../../test/support/reference-tree.ts";
import { toHex } from "./bytes.ts";
import { createTreeHasher } from "./hash.ts";
import { sha256 } from "./node.ts";
import { CompactRange, type NodePosition, rangeNodes } from "./tree.ts";

const hasher = createTreeHasher(sha256);
const LEAVES = leafHashes(300);

// The roots that certificate-transparency publishes for its eight test leaves.
const roots = [
  "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
  "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
  "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
  "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
  "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
  "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
  "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
  "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];
for (const [i, root] of roots.entries()) {
  test(`root is the published one after ${i + 1} of the reference leaves`, () => {
    assert.equal(toHex(grown(REFERENCE_LEAVES.slice(0, i + 1).map(leafHash)).root()), root);
    assert.equal(toHex(mth(REFERENCE_LEAVES.slice(0, i + 1).map(leafHash))), root);
  });
}

test("root of no leaves is the hasher's empty root", () => {
  assert.deepEqual(new CompactRange(hasher).root(), hasher.empty);
});

test("root is the definition's at every size up to 300, and nodes are as many as rangeNodes names", () => {
  const range = new CompactRange(hasher);
  for (const [i, leaf] of LEAVES.entries()) {
    range.append(leaf);
    assert.equal(range.size, i + 1);
    assert.deepEqual(range.nodes(), rangeNodes(i + 1).map(subtree));
    if (i < 70 || i > 250) assert.deepEqual(range.root(), mth(LEAVES.slice(0, i + 1)));
  }
});

test("append tells of every completed interior node once, and of its hash", () => {
  const told = new Map<string, Uint8Array>();
  const range = new CompactRange(hasher);
  for (const leaf of LEAVES) {
    range.append(leaf, (level, index, hash) => {
      assert.equal(told.has(`${level}/${index}`), false, `${level}/${index} was told before`);
      told.set(`${level}/${index}`, hash);
    });
  }
  let expected = 0;
  for (let level = 1; 2 ** level <= LEAVES.length; level++) {
    const count = Math.floor(LEAVES.length / 2 ** level);
    for (let index = 0; index < count; index++) {
      assert.deepEqual(told.get(`${level}/${index}`), subtree({ level, index }));
    }
    expected += count;
  }
  assert.equal(told.size, expected);
});

test("from goes on where another range stopped, and gives the batch's root", () => {
  fc.assert(
    fc.property(fc.nat({ max: 300 }), fc.nat({ max: 300 }), (a, b) => {
      const [cut, end] = [Math.min(a, b), Math.max(a, b)];
      const first = grown(LEAVES.slice(0, cut));
      const second = CompactRange.from(hasher, first.size, first.nodes());
      for (const leaf of LEAVES.slice(cut, end)) second.append(leaf);
      assert.deepEqual(second.root(), mth(LEAVES.slice(0, end)));
    }),
    { numRuns: 50 },
  );
});

test("clone grows apart from its original", () => {
  const range = grown(LEAVES.slice(0, 7));
  const copy = range.clone();
  copy.append(LEAVES[7] ?? hasher.empty);
  assert.equal(range.size, 7);
  assert.deepEqual(range.root(), mth(LEAVES.slice(0, 7)));
  assert.deepEqual(copy.root(), mth(LEAVES.slice(0, 8)));
});

test("nodes gives a list of its own", () => {
  const range = grown(LEAVES.slice(0, 5));
  range.nodes().pop();
  assert.deepEqual(range.root(), mth(LEAVES.slice(0, 5)));
});

for (const [size, count] of [
  [0, 1],
  [1, 0],
  [5, 1],
  [5, 3],
  [2 ** 52, 2],
] as const) {
  test(`from throws for ${count} subtrees where the size is ${size}`, () => {
    const nodes = Array.from({ length: count }, () => hasher.empty);
    assert.throws(() => CompactRange.from(hasher, size, nodes), TypeError);
  });
}

for (const size of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) {
  test(`rangeNodes throws for a size of ${size}`, () => {
    assert.throws(() => rangeNodes(size), RangeError);
  });
}

const ranges: readonly (readonly [number, readonly NodePosition[]])[] = [
  [0, []],
  [1, [{ level: 0, index: 0 }]],
  [255, [7, 6, 5, 4, 3, 2, 1, 0].map((level) => ({ level, index: 2 ** (8 - level) - 2 }))],
  [256, [{ level: 8, index: 0 }]],
  [
    65_537,
    [
      { level: 16, index: 0 },
      { level: 0, index: 65_536 },
    ],
  ],
  [
    2 ** 32 + 2,
    [
      { level: 32, index: 0 },
      { level: 1, index: 2 ** 31 },
    ],
  ],
  [
    2 ** 52 + 1,
    [
      { level: 52, index: 0 },
      { level: 0, index: 2 ** 52 },
    ],
  ],
];
for (const [size, nodes] of ranges) {
  test(`rangeNodes decomposes ${size} leaves`, () => {
    assert.deepEqual(rangeNodes(size), nodes);
  });
}

test("rangeNodes of 2^53 - 1 names 53 subtrees that end where it ends", () => {
  const nodes = rangeNodes(Number.MAX_SAFE_INTEGER);
  assert.equal(nodes.length, 53);
  let end = 0;
  for (const { level, index } of nodes) {
    assert.equal(index * 2 ** level, end);
    end += 2 ** level;
  }
  assert.equal(end, Number.MAX_SAFE_INTEGER);
});

test("append joins 33 levels where the size passes 2^33", () => {
  const sizes = rangeNodes(2 ** 33 - 1);
  const range = CompactRange.from(
    hasher,
    2 ** 33 - 1,
    sizes.map(() => bytesOf("11".repeat(32))),
  );
  const told: NodePosition[] = [];
  range.append(bytesOf("22".repeat(32)), (level, index) => told.push({ level, index }));
  assert.equal(range.nodes().length, 1);
  assert.deepEqual(told.at(-1), { level: 33, index: 0 });
  assert.deepEqual(told[0], { level: 1, index: 2 ** 32 - 1 });
});

function grown(leaves: readonly Uint8Array[]): CompactRange {
  const range = new CompactRange(hasher);
  for (const leaf of leaves) range.append(leaf);
  return range;
}

function subtree({ level, index }: NodePosition): Uint8Array {
  return mth(LEAVES.slice(index * 2 ** level, (index + 1) * 2 ** level));
}
