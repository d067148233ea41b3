/** Tests of proofs in trees that no machine could hold, where arithmetic in 32 bits would go wrong. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { createTreeHasher } from "./hash.ts";
import { sha256 } from "./node.ts";
import { consistencyProof, inclusionProof, verifyConsistency, verifyInclusion } from "./proof.ts";

/** Gives the root over the leaves from `begin` to `end`. */
type RootOver = (begin: number, end: number) => Uint8Array;

const hasher = createTreeHasher(sha256);
const SIZE_MAX = Number.MAX_SAFE_INTEGER;
/** Roots of the complete subtrees in which all leaves are equal, by level. */
const plain: readonly Uint8Array[] = plainRoots();

for (const size of [2 ** 31, 2 ** 32, 2 ** 33, 2 ** 40 + 2 ** 32, 2 ** 52, SIZE_MAX]) {
  test(`proofs verify around size ${size}, and no other leaf or history does`, async () => {
    for (const near of [size - 2, size - 1, size, size + 1].filter(Number.isSafeInteger)) {
      for (const index of [0, 2 ** 30, Math.floor(near / 3), near - 1]) await checkProofs(index, near);
    }
  });
}

test("proofs verify for any index and size up to 2^53 - 1, and no other leaf or history does", async () => {
  await fc.assert(
    fc.asyncProperty(fc.maxSafeNat(), fc.maxSafeNat(), async (a, b) => {
      const index = Math.min(a, b, SIZE_MAX - 1);
      await checkProofs(index, Math.max(a, b, index + 1));
    }),
  );
});

test("a proof has 53 hashes at most, and one of consistency 54", async () => {
  const tree = sparseTree([]);
  const inclusion = await inclusionProof({ index: 0, size: SIZE_MAX }, nodesOf(tree, SIZE_MAX), hasher);
  assert.equal(inclusion.length, 53);
  const sizes = { oldSize: 3, newSize: SIZE_MAX };
  assert.equal((await consistencyProof(sizes, nodesOf(tree, SIZE_MAX), hasher)).length, 54);
});

/** Checks both proofs in a tree where the leaf is marked, and two that a wrong index might find. */
async function checkProofs(index: number, size: number): Promise<void> {
  const tree = sparseTree([index, index + 1, index % 2 ** 32]);
  const readNode = nodesOf(tree, size);
  const proof = await inclusionProof({ index, size }, readNode, hasher);
  const claim = { index, size, leafHash: tree(index, index + 1), proof, root: tree(0, size) };
  assert.ok(verifyInclusion(hasher, claim), `leaf ${index} of ${size}`);
  for (const other of [index - 1, index + 1, index + 2 ** 32, index - 2 ** 32]) {
    assert.ok(!verifyInclusion(hasher, { ...claim, index: other }), `leaf ${other} for ${index} of ${size}`);
  }

  const sizes = { oldSize: index + 1, newSize: size };
  const roots = { oldRoot: tree(0, index + 1), newRoot: tree(0, size) };
  const grown = { ...sizes, ...roots, proof: await consistencyProof(sizes, readNode, hasher) };
  assert.ok(verifyConsistency(hasher, grown), `from ${index + 1} to ${size}`);
  const oldRoot = sparseTree([])(0, index + 1);
  assert.ok(!verifyConsistency(hasher, { ...grown, oldRoot }), `from ${index + 1} to ${size}`);
}

/** Reads complete subtrees only, as a log can. */
function nodesOf(tree: RootOver, size: number) {
  return async (level: number, index: number): Promise<Uint8Array> => {
    assert.ok(
      (index + 1) * 2 ** level <= size,
      `node ${level}/${index} is not complete in a tree of ${size}`,
    );
    return tree(index * 2 ** level, (index + 1) * 2 ** level);
  };
}

/** MTH of RFC 6962 §2.1, as it is defined, over leaves that are all equal but the marked ones. */
function sparseTree(marked: readonly number[]): RootOver {
  const rootOver: RootOver = (begin, end) => {
    const isPlain = !marked.some((index) => begin <= index && index < end);
    const level = Math.round(Math.log2(end - begin));
    const complete = isPlain && 2 ** level === end - begin ? plain[level] : undefined;
    if (complete !== undefined) return complete;
    if (end - begin === 1) return hasher.leaf(Uint8Array.of(begin % 251));
    let split = 1;
    while (split * 2 < end - begin) split *= 2;
    return hasher.node(rootOver(begin, begin + split), rootOver(begin + split, end));
  };
  return rootOver;
}

function plainRoots(): Uint8Array[] {
  const roots = [hasher.empty];
  for (const below of roots) if (roots.length < 53) roots.push(hasher.node(below, below));
  return roots;
}
