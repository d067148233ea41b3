/** Tests of proofs: the published vectors, every small tree against the definition, and that any change to a proof shows. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  leafHash,
  leafHashes,
  mth,
  path,
  proof,
  REFERENCE_LEAVES,
} from "../../test/support/reference-tree.ts";
import { encodeUtf8, toHex } from "./bytes.ts";
import { createTreeHasher } from "./hash.ts";
import { sha256 } from "./node.ts";
import type { ReadNode } from "./proof.ts";
import {
  consistencyProof,
  inclusionProof,
  PROOF_HASHES_MAX,
  verifyConsistency,
  verifyInclusion,
} from "./proof.ts";
import { CompactRange, rangeNodes } from "./tree.ts";

const hasher = createTreeHasher(sha256);
const SMALL = 34;
const LEAVES = leafHashes(SMALL);
const ROOTS = Array.from({ length: SMALL + 1 }, (_, size) => mth(LEAVES.slice(0, size)));
const readReference = readerOf(REFERENCE_LEAVES.map(leafHash));
const readSmall = readerOf(LEAVES);

const INNER = {
  leaf0: "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
  leaf1: "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
  leaf4: "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
  from0to2: "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
  from2to4: "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
  from4to6: "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
  from6to8: "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
  from0to4: "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
  from4to8: "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
};

const inclusions = [
  { index: 0, size: 1, hashes: [] },
  { index: 0, size: 8, hashes: [INNER.leaf1, INNER.from2to4, INNER.from4to8] },
  { index: 5, size: 8, hashes: [INNER.leaf4, INNER.from6to8, INNER.from0to4] },
  { index: 2, size: 3, hashes: [INNER.from0to2] },
  { index: 1, size: 5, hashes: [INNER.leaf0, INNER.from2to4, INNER.leaf4] },
];
for (const { index, size, hashes } of inclusions) {
  test(`inclusionProof gives the published path of leaf ${index} of ${size}`, async () => {
    const found = await inclusionProof({ index, size }, readReference, hasher);
    assert.deepEqual(found.map(toHex), hashes);
  });
}

const consistencies = [
  { oldSize: 1, newSize: 1, hashes: [] },
  { oldSize: 1, newSize: 8, hashes: [INNER.leaf1, INNER.from2to4, INNER.from4to8] },
  { oldSize: 6, newSize: 8, hashes: [INNER.from4to6, INNER.from6to8, INNER.from0to4] },
  { oldSize: 2, newSize: 5, hashes: [INNER.from2to4, INNER.leaf4] },
];
for (const { oldSize, newSize, hashes } of consistencies) {
  test(`consistencyProof gives the published proof from ${oldSize} to ${newSize}`, async () => {
    const found = await consistencyProof({ oldSize, newSize }, readReference, hasher);
    assert.deepEqual(found.map(toHex), hashes);
  });
}

test(`inclusionProof is the definition's for every leaf of every tree up to ${SMALL}, and verifies`, async () => {
  for (let size = 1; size <= SMALL; size++) {
    for (let index = 0; index < size; index++) {
      const found = await inclusionProof({ index, size }, readSmall, hasher);
      assert.deepEqual(found, path(index, LEAVES.slice(0, size)), `leaf ${index} of ${size}`);
      assert.equal(verifyInclusion(hasher, inclusionClaim(index, size, found)), true);
    }
  }
});

test(`consistencyProof is the definition's for every pair of sizes up to ${SMALL}, and verifies`, async () => {
  for (let newSize = 1; newSize <= SMALL; newSize++) {
    for (let oldSize = 1; oldSize <= newSize; oldSize++) {
      const found = await consistencyProof({ oldSize, newSize }, readSmall, hasher);
      assert.deepEqual(found, proof(oldSize, LEAVES.slice(0, newSize)), `from ${oldSize} to ${newSize}`);
      assert.equal(verifyConsistency(hasher, consistencyClaim(oldSize, newSize, found)), true);
    }
  }
});

const sizes = fc.integer({ min: 1, max: SMALL });
const pick = fc.nat();

test("verifyInclusion refuses another index, size, leaf, root, and every change to the proof", () => {
  fc.assert(
    fc.property(sizes, pick, pick, (size, a, b) => {
      const index = a % size;
      const claim = inclusionClaim(index, size, path(index, LEAVES.slice(0, size)));
      const wrongs = [
        ...Array.from({ length: SMALL }, (_, i) => i)
          .filter((i) => i !== index)
          .map((i) => ({ ...claim, index: i })),
        ...changed(claim.proof, b).map((hashes) => ({ ...claim, proof: hashes })),
        { ...claim, leafHash: flipped(claim.leafHash, b) },
        { ...claim, root: flipped(claim.root, b) },
      ];
      for (const wrong of wrongs) assert.equal(verifyInclusion(hasher, wrong), false);
    }),
  );
});

test("verifyInclusion accepts a size that the proof was not made for only where the path has the same turns", () => {
  for (let size = 1; size <= 20; size++) {
    for (let index = 0; index < size; index++) {
      const claim = inclusionClaim(index, size, path(index, LEAVES.slice(0, size)));
      for (let other = 1; other <= 40; other++) {
        const expected = turns(index, other) === turns(index, size);
        assert.equal(
          verifyInclusion(hasher, { ...claim, size: other }),
          expected,
          `${index}/${size} as ${other}`,
        );
      }
    }
  }
});

test("verifyConsistency refuses other roots and every change to the proof", () => {
  fc.assert(
    fc.property(sizes, pick, pick, (newSize, a, b) => {
      const oldSize = 1 + (a % newSize);
      const claim = consistencyClaim(oldSize, newSize, proof(oldSize, LEAVES.slice(0, newSize)));
      const wrongs = [
        ...changed(claim.proof, b).map((hashes) => ({ ...claim, proof: hashes })),
        { ...claim, oldRoot: flipped(claim.oldRoot, b) },
        { ...claim, newRoot: flipped(claim.newRoot, b) },
      ];
      for (const wrong of wrongs) assert.equal(verifyConsistency(hasher, wrong), false);
    }),
  );
});

test("verifyConsistency refuses the root of any other size as the old one", () => {
  for (let oldSize = 1; oldSize <= 33; oldSize++) {
    const claim = consistencyClaim(oldSize, 33, proof(oldSize, LEAVES.slice(0, 33)));
    for (let other = 1; other <= 33; other++) {
      const wrong = { ...claim, oldRoot: ROOTS[other] ?? hasher.empty };
      assert.equal(verifyConsistency(hasher, wrong), other === oldSize);
    }
  }
});

test("verifyConsistency refuses an old size of 0, whatever the roots", () => {
  for (const newSize of [0, 1, 5]) {
    const claim = {
      oldSize: 0,
      newSize,
      oldRoot: hasher.empty,
      newRoot: ROOTS[newSize] ?? hasher.empty,
      proof: [],
    };
    assert.equal(verifyConsistency(hasher, claim), false);
  }
});

for (const bad of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) {
  test(`no proof is made or verified for a size or an index of ${bad}`, async () => {
    const claim = inclusionClaim(0, 1, []);
    assert.equal(verifyInclusion(hasher, { ...claim, size: bad }), false);
    assert.equal(verifyInclusion(hasher, { ...claim, index: bad }), false);
    const two = consistencyClaim(1, 2, [LEAVES[1] ?? hasher.empty]);
    assert.equal(verifyConsistency(hasher, two), true);
    assert.equal(verifyConsistency(hasher, { ...two, oldSize: bad }), false);
    assert.equal(verifyConsistency(hasher, { ...two, newSize: bad }), false);
    await assert.rejects(inclusionProof({ index: bad, size: 8 }, readSmall, hasher), RangeError);
    await assert.rejects(inclusionProof({ index: 0, size: bad }, readSmall, hasher), RangeError);
    await assert.rejects(consistencyProof({ oldSize: bad, newSize: 8 }, readSmall, hasher), RangeError);
    await assert.rejects(consistencyProof({ oldSize: 1, newSize: bad }, readSmall, hasher), RangeError);
  });
}

test("no proof is made for a leaf beyond the tree, from size 0 or to a smaller tree", async () => {
  await assert.rejects(inclusionProof({ index: 8, size: 8 }, readSmall, hasher), RangeError);
  await assert.rejects(consistencyProof({ oldSize: 0, newSize: 8 }, readSmall, hasher), RangeError);
  await assert.rejects(consistencyProof({ oldSize: 9, newSize: 8 }, readSmall, hasher), RangeError);
});

for (const length of [0, 31, 33]) {
  test(`no proof verifies with a hash of ${length} bytes in any place`, () => {
    const short = new Uint8Array(length);
    const claim = inclusionClaim(1, 2, [LEAVES[0] ?? hasher.empty]);
    for (const wrong of [{ leafHash: short }, { root: short }, { proof: [short] }]) {
      assert.equal(verifyInclusion(hasher, { ...claim, ...wrong }), false);
    }
    const two = consistencyClaim(1, 2, [LEAVES[1] ?? hasher.empty]);
    for (const wrong of [{ oldRoot: short }, { newRoot: short }, { proof: [short] }]) {
      assert.equal(verifyConsistency(hasher, { ...two, ...wrong }), false);
    }
  });
}

test("a proof longer than the bound is refused before anything is hashed", () => {
  const tooLong = Array.from({ length: PROOF_HASHES_MAX + 1 }, () => hasher.empty);
  const counting = { ...hasher, node: () => assert.fail("it was hashed") };
  assert.equal(verifyInclusion(counting, inclusionClaim(0, 2, tooLong)), false);
  assert.equal(verifyConsistency(counting, consistencyClaim(1, 2, tooLong)), false);
});

// Trees that nobody can hold: all leaves are the same, so a complete subtree's hash follows from its level alone.
const UNIFORM = [hasher.leaf(encodeUtf8("the same"))];
for (let level = 1; level < 53; level++) {
  const below = UNIFORM[level - 1] ?? hasher.empty;
  UNIFORM.push(hasher.node(below, below));
}
const readUniform: ReadNode = async (level) => UNIFORM[level] ?? assert.fail(`there is no level ${level}`);
const large = [256, 65_536, 2 ** 32, 2 ** 52].flatMap((size) => [size - 1, size, size + 1]);

for (const size of [...large, 2 ** 53 - 1]) {
  test(`proofs of a tree of ${size} leaves verify, and not with a flipped bit`, async () => {
    const root = await uniformRoot(size);
    const places = [0, 1, 255, 256, 65_535, 2 ** 31, 2 ** 32, Math.floor(size / 2), size - 2, size - 1];
    for (const index of places.filter((place) => place < size)) {
      const found = await inclusionProof({ index, size }, readUniform, hasher);
      assert.equal(found.length, turns(index, size).length);
      const claim = { index, size, leafHash: await readUniform(0, index), proof: found, root };
      assert.equal(verifyInclusion(hasher, claim), true, `leaf ${index}`);
      assert.equal(verifyInclusion(hasher, { ...claim, root: flipped(root, index) }), false);

      const oldSize = index + 1;
      const extension = await consistencyProof({ oldSize, newSize: size }, readUniform, hasher);
      const roots = { oldRoot: await uniformRoot(oldSize), newRoot: root };
      const growth = { oldSize, newSize: size, ...roots, proof: extension };
      assert.equal(verifyConsistency(hasher, growth), true, `from ${oldSize}`);
      assert.equal(verifyConsistency(hasher, { ...growth, oldRoot: flipped(growth.oldRoot, index) }), false);
    }
  });
}

async function uniformRoot(size: number): Promise<Uint8Array> {
  const nodes = await Promise.all(rangeNodes(size).map(({ level, index }) => readUniform(level, index)));
  return CompactRange.from(hasher, size, nodes).root();
}

function readerOf(leaves: readonly Uint8Array[]): ReadNode {
  const known = new Map<string, Uint8Array>();
  return async (level, index) => {
    const key = `${level}/${index}`;
    const node = known.get(key) ?? mth(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level));
    known.set(key, node);
    return node;
  };
}

function inclusionClaim(index: number, size: number, hashes: readonly Uint8Array[]) {
  const none = hasher.empty;
  return { index, size, leafHash: LEAVES[index] ?? none, proof: hashes, root: ROOTS[size] ?? none };
}

function consistencyClaim(oldSize: number, newSize: number, hashes: readonly Uint8Array[]) {
  const none = hasher.empty;
  return {
    oldSize,
    newSize,
    oldRoot: ROOTS[oldSize] ?? none,
    newRoot: ROOTS[newSize] ?? none,
    proof: hashes,
  };
}

/** The proof with one bit flipped, one hash dropped, doubled or added, and two hashes exchanged. */
function changed(hashes: readonly Uint8Array[], seed: number): Uint8Array[][] {
  const added = [
    [...hashes, hasher.empty],
    [hasher.empty, ...hashes],
    [...hashes, ...hashes.slice(-1), hasher.empty],
  ];
  return [
    ...added,
    ...hashes.flatMap((hash, i) => [
      hashes.with(i, flipped(hash, seed)),
      hashes.toSpliced(i, 1),
      hashes.toSpliced(i, 0, hash),
    ]),
    ...hashes.slice(1).map((hash, i) => hashes.with(i, hash).with(i + 1, hashes[i] ?? hash)),
  ];
}

function flipped(hash: Uint8Array, seed: number): Uint8Array {
  const copy = new Uint8Array(hash);
  const bit = seed % (8 * copy.length);
  const at = Math.floor(bit / 8);
  copy[at] = (copy[at] ?? 0) ^ (1 << (bit % 8));
  return copy;
}

/** On which side each sibling of the path stands, from the leaf up: all that a path says about its tree's size. */
function turns(index: number, size: number): string {
  if (index >= size) return "none";
  let sides = "";
  for (
    let node = index, last = size - 1;
    last > 0;
    node = Math.floor(node / 2), last = Math.floor(last / 2)
  ) {
    if (node % 2 === 1) sides += "l";
    else if (node !== last) sides += "r";
  }
  return sides;
}
