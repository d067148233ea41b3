/** Tests of tiles: the specification's check values, one path for each tile, and nodes read from tiles as from the tree. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { leafHashes } from "../../test/support/reference-tree.ts";
import { concat } from "./bytes.ts";
import { createTreeHasher, HASH_BYTES } from "./hash.ts";
import { sha256 } from "./node.ts";
import { consistencyProof, inclusionProof, verifyConsistency, verifyInclusion } from "./proof.ts";
import type { LevelTiles, ReadTile } from "./tile.ts";
import {
  bundlePath,
  createNodeReader,
  ENTRY_BYTES_MAX,
  encodeBundle,
  parseBundle,
  parseTilePath,
  TILE_LEVEL_MAX,
  TILE_WIDTH,
  tilePath,
  tileRoot,
  tilesForSize,
} from "./tile.ts";
import { CompactRange } from "./tree.ts";

const hasher = createTreeHasher(sha256);

const sizes: readonly (readonly [number, readonly LevelTiles[]])[] = [
  [0, []],
  [1, [tiles(0, 0, 1)]],
  [255, [tiles(0, 0, 255)]],
  [256, [tiles(0, 1, 0), tiles(1, 0, 1)]],
  [257, [tiles(0, 1, 1), tiles(1, 0, 1)]],
  // The specification's own example.
  [70_000, [tiles(0, 273, 112), tiles(1, 1, 17), tiles(2, 0, 1)]],
  [65_535, [tiles(0, 255, 255), tiles(1, 0, 255)]],
  [65_536, [tiles(0, 256, 0), tiles(1, 1, 0), tiles(2, 0, 1)]],
  [
    2 ** 40 + 1,
    [
      tiles(0, 2 ** 32, 1),
      tiles(1, 2 ** 24, 0),
      tiles(2, 2 ** 16, 0),
      tiles(3, 256, 0),
      tiles(4, 1, 0),
      tiles(5, 0, 1),
    ],
  ],
];
for (const [size, expected] of sizes) {
  test(`tilesForSize names the tiles of ${size} leaves`, () => {
    assert.deepEqual(tilesForSize(size), expected);
  });
}

for (const size of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) {
  test(`tilesForSize throws for a size of ${size}`, () => {
    assert.throws(() => tilesForSize(size), RangeError);
  });
}

const paths = [
  ["tile/0/000", tilePath(0, 0)],
  ["tile/0/999", tilePath(0, 999)],
  ["tile/0/x001/000", tilePath(0, 1000)],
  ["tile/0/x001/x234/067", tilePath(0, 1_234_067)],
  ["tile/3/x001/x234/067.p/255", tilePath(3, 1_234_067, 255)],
  ["tile/0/273.p/112", tilePath(0, 273, 112)],
  ["tile/63/000", tilePath(63, 0, 256)],
  ["tile/entries/x001/x234/067", bundlePath(1_234_067)],
  ["tile/entries/273.p/112", bundlePath(273, 112)],
  ["tile/0/x009/x007/x199/x254/x740/991", tilePath(0, Number.MAX_SAFE_INTEGER)],
] as const;
for (const [expected, printed] of paths) {
  test(`a tile's path is printed as ${expected} and read again`, () => {
    assert.equal(printed, expected);
    const parsed = parseTilePath(expected);
    assert.ok(parsed);
    const { kind, level, index, width } = parsed;
    assert.equal(kind === "tile" ? tilePath(level, index, width) : bundlePath(index, width), expected);
  });
}

test("parseTilePath gives back what tilePath and bundlePath were given", () => {
  const width = fc.option(fc.integer({ min: 1, max: TILE_WIDTH - 1 }), { nil: undefined });
  fc.assert(
    fc.property(fc.nat({ max: TILE_LEVEL_MAX }), fc.maxSafeNat(), width, (level, index, w) => {
      assert.deepEqual(parseTilePath(tilePath(level, index, w)), { kind: "tile", level, index, width: w });
      assert.deepEqual(parseTilePath(bundlePath(index, w)), { kind: "bundle", level: 0, index, width: w });
    }),
  );
});

const refused = [
  ["", "nothing"],
  ["tile/0", "no index"],
  ["/tile/0/000", "a slash before it"],
  ["tile/0/000/", "a slash behind it"],
  ["tile/0/000\n", "a newline behind it"],
  ["tile/64/000", "a level above 63"],
  ["tile/00/000", "a level with a leading zero"],
  ["tile/-1/000", "a level below zero"],
  ["tile/8/0/000", "a tile height, as other formats have one"],
  ["tile/data/000", "another word than entries"],
  ["tile/0/0", "an index that is not padded"],
  ["tile/0/1000", "an index of four digits in one group"],
  ["tile/0/001/000", "a group before the last without x"],
  ["tile/0/x001", "x before the last group"],
  ["tile/0/x001/x000", "x before every group"],
  ["tile/0/X001/000", "an upper-case X"],
  ["tile/0/x000/001", "a group more than needed"],
  ["tile/0/x001/00", "a last group of two digits"],
  ["tile/0/x009/x007/x199/x254/x740/992", "an index of 2^53"],
  ["tile/0/x001/x009/x007/x199/x254/x740/991", "seven groups"],
  ["tile/0/000.p/0", "a width of 0"],
  ["tile/0/000.p/256", "a width of 256"],
  ["tile/0/000.p/01", "a width with a leading zero"],
  ["tile/0/000.p/", "no width"],
  ["tile/0/000.p/1/", "something behind the width"],
  ["tile/0/x001.p/1/000", "a width in the middle"],
  ["tile/0/../000", "two dots"],
  ["tile/0/..", "two dots for an index"],
  ["tile/0/x001/../000", "two dots between groups"],
  ["tile/0/%30%30%30", "an index in percent signs"],
  ["tile/0/\u0661\u0661\u0661", "digits of another script"],
  ["TILE/0/000", "upper case"],
] as const;
for (const [path, name] of refused) {
  test(`parseTilePath refuses ${name}`, () => {
    assert.equal(parseTilePath(path), undefined);
  });
}

test("parseBundle gives back what encodeBundle was given", () => {
  const entries = fc.array(fc.uint8Array({ maxLength: 600 }), { maxLength: TILE_WIDTH });
  fc.assert(
    fc.property(entries, (expected) => {
      assert.deepEqual(parseBundle(encodeBundle(expected)), expected);
    }),
  );
});

test("parseBundle reads 256 entries and refuses 257; encodeBundle throws for 257", () => {
  const full = Array.from({ length: TILE_WIDTH }, () => Uint8Array.of(1));
  const bytes = encodeBundle(full);
  assert.equal(parseBundle(bytes)?.length, TILE_WIDTH);
  assert.equal(parseBundle(concat([bytes, encodeBundle([Uint8Array.of(1)])])), undefined);
  assert.throws(() => encodeBundle([...full, Uint8Array.of(1)]), RangeError);
});

test("encodeBundle takes an entry of 65,535 bytes and throws for one more", () => {
  const longest = new Uint8Array(ENTRY_BYTES_MAX).fill(7);
  assert.deepEqual(parseBundle(encodeBundle([longest, longest])), [longest, longest]);
  assert.throws(() => encodeBundle([new Uint8Array(ENTRY_BYTES_MAX + 1)]), RangeError);
});

test("parseBundle refuses a bundle that is cut anywhere but between two entries", () => {
  const entries = [Uint8Array.of(1, 2, 3), new Uint8Array(0), new Uint8Array(300)];
  const bytes = encodeBundle(entries);
  const whole = new Map([0, 1, 2, 3].map((count) => [encodeBundle(entries.slice(0, count)).length, count]));
  for (let length = 0; length <= bytes.length; length++) {
    assert.equal(parseBundle(bytes.subarray(0, length))?.length, whole.get(length), `${length} bytes`);
  }
});

// A real tree of three levels of tiles, its hashes kept by tile level, and its roots at the sizes that are proven.
const SIZE = 66_000;
const SIZES = [1, 2, 255, 256, 257, 511, 512, 65_535, 65_536, 65_537, SIZE];
const indexesOf = (size: number) =>
  [0, size - 1, Math.floor(size / 3), 255, 256].filter((index) => index < size);
const WANTED = new Set(SIZES.flatMap((size) => [size, ...indexesOf(size).map((index) => index + 1)]));
const LEAVES = leafHashes(SIZE);
const LEVELS = [LEAVES];
const ROOTS = new Map<number, Uint8Array>();
const range = new CompactRange(hasher);
for (const leaf of LEAVES) {
  range.append(leaf, (level, _, hash) => {
    if (level % 8 !== 0) return;
    LEVELS[level / 8] ??= [];
    LEVELS[level / 8]?.push(hash);
  });
  if (WANTED.has(range.size)) ROOTS.set(range.size, range.root());
}
const readTile: ReadTile = async (level, index, width) =>
  concat((LEVELS[level] ?? []).slice(index * TILE_WIDTH, index * TILE_WIDTH + width));

test("tileRoot of a full tile is the tree's node above it", async () => {
  assert.deepEqual(tileRoot(hasher, await readTile(0, 257 - 1, TILE_WIDTH)), LEVELS[1]?.[256]);
  assert.deepEqual(tileRoot(hasher, await readTile(1, 0, TILE_WIDTH)), LEVELS[2]?.[0]);
});

test("createNodeReader's proofs at sizes around full tiles verify against the tree's root", async () => {
  for (const size of SIZES) {
    const readNode = createNodeReader(hasher, size, readTile);
    const root = rootAt(size);
    for (const index of indexesOf(size)) {
      const proof = await inclusionProof({ index, size }, readNode, hasher);
      const claim = { index, size, leafHash: LEAVES[index] ?? hasher.empty, proof, root };
      assert.equal(verifyInclusion(hasher, claim), true, `${index} of ${size}`);
      const oldSize = index + 1;
      const growth = { oldSize, newSize: size, oldRoot: rootAt(oldSize), newRoot: root };
      const extension = await consistencyProof({ oldSize, newSize: size }, readNode, hasher);
      assert.equal(verifyConsistency(hasher, { ...growth, proof: extension }), true, `${oldSize} to ${size}`);
    }
  }
});

test("createNodeReader gives the hash of every kind of node, and its own bytes", async () => {
  const readNode = createNodeReader(hasher, SIZE, readTile);
  for (const [level, index] of [
    [0, 65_999],
    [3, 17],
    [7, 514],
    [8, 256],
    [9, 127],
    [15, 1],
    [16, 0],
  ] as const) {
    const under = LEAVES.slice(index * 2 ** level, (index + 1) * 2 ** level);
    const expected = new CompactRange(hasher);
    for (const leaf of under) expected.append(leaf);
    assert.deepEqual(await readNode(level, index), expected.root(), `${level}/${index}`);
  }
  (await readNode(0, 0)).fill(0);
  assert.deepEqual(await readNode(0, 0), LEAVES[0]);
});

test("createNodeReader asks for a tile in the width that it has at that size", async () => {
  const asked: string[] = [];
  const readNode = createNodeReader(hasher, 70_000, async (level, index, width) => {
    asked.push(tilePath(level, index, width));
    return new Uint8Array(width * HASH_BYTES);
  });
  await readNode(0, 69_999);
  await readNode(0, 0);
  await readNode(8, 272);
  await readNode(16, 0);
  assert.deepEqual(asked, ["tile/0/273.p/112", "tile/0/000", "tile/1/001.p/17", "tile/2/000.p/1"]);
});

test("createNodeReader rejects a node beyond the tree without reading anything", async () => {
  const readNode = createNodeReader(hasher, 257, () => assert.fail("a tile was read"));
  for (const [level, index] of [
    [0, 257],
    [1, 128],
    [8, 1],
    [9, 0],
    [0, 1000],
    [16, 0],
  ] as const) {
    await assert.rejects(readNode(level, index), RangeError, `${level}/${index}`);
  }
});

for (const [change, name] of [
  [-HASH_BYTES, "a hash short"],
  [-1, "a byte short"],
  [1, "a byte too long"],
  [HASH_BYTES, "a hash too long"],
] as const) {
  test(`createNodeReader rejects a tile that is ${name}, and names it`, async () => {
    const readNode = createNodeReader(hasher, 300, async (_level, _index, width) => {
      return new Uint8Array(width * HASH_BYTES + change);
    });
    await assert.rejects(readNode(0, 5), /tile\/0\/000/);
    await assert.rejects(readNode(0, 299), /tile\/0\/001/);
  });
}

function tiles(level: number, full: number, partial: number): LevelTiles {
  return { level, full, partial };
}

function rootAt(size: number): Uint8Array {
  return ROOTS.get(size) ?? assert.fail(`the root at ${size} was not kept`);
}
