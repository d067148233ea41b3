/** Inclusion and consistency proofs (RFC 6962 §2.1.1 and §2.1.2; verified as in RFC 9162 §2.1.3.2 and §2.1.4.2). Verifying never throws. */
import { equal } from "./bytes.ts";
import { HASH_BYTES, type TreeHasher } from "./hash.ts";
import { CompactRange, rangeNodes } from "./tree.ts";

/** Gives the hash of a complete subtree: 2^level leaves from leaf index · 2^level on. */
export type ReadNode = (level: number, index: number) => Promise<Uint8Array>;

/** A tree of fewer than 2^63 leaves needs no longer path. */
export const PROOF_HASHES_MAX = 63;

/**
 * The hashes that lead from leaf `index` to the root of the tree of `size` leaves, from the leaf up (RFC 6962 §2.1.1).
 * Throws a RangeError when the tree has no such leaf; rejects when a node can't be read.
 */
export async function inclusionProof(
  { index, size }: { index: number; size: number },
  readNode: ReadNode,
  hasher: TreeHasher,
): Promise<Uint8Array[]> {
  if (!isCount(index) || !isCount(size) || index >= size) {
    throw new RangeError(`there is no leaf ${index} in a tree of ${size}`);
  }
  return await path(index, 0, size, readNode, hasher);
}

/**
 * The hashes that show that the tree of `oldSize` leaves is a prefix of the tree of `newSize` (RFC 6962 §2.1.2). None
 * when the sizes are equal. Throws a RangeError unless 1 <= oldSize <= newSize; rejects when a node can't be read.
 */
export async function consistencyProof(
  { oldSize, newSize }: { oldSize: number; newSize: number },
  readNode: ReadNode,
  hasher: TreeHasher,
): Promise<Uint8Array[]> {
  if (!isCount(oldSize) || !isCount(newSize) || oldSize < 1 || oldSize > newSize) {
    throw new RangeError(`there is no proof from ${oldSize} to ${newSize}`);
  }
  return await subproof(oldSize, 0, newSize, true, readNode, hasher);
}

/**
 * Whether the leaf with this hash stands at `index` of the tree of `size` leaves with this root (RFC 9162 §2.1.3.2).
 * False for anything wrong, numbers and lengths included. Size and root must come from one signed checkpoint:
 * trees of several sizes can share a path, so the proof doesn't bind the size.
 */
export function verifyInclusion(
  hasher: TreeHasher,
  claim: {
    index: number;
    size: number;
    leafHash: Uint8Array;
    proof: readonly Uint8Array[];
    root: Uint8Array;
  },
): boolean {
  const { index, size, leafHash, proof, root } = claim;
  if (!isCount(index) || !isCount(size) || index >= size || !areHashes(proof) || !areHashes([leafHash, root]))
    return false;
  let node = index;
  let last = size - 1;
  let hash = leafHash;
  for (const sibling of proof) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      hash = hasher.node(sibling, hash);
      // A node without a right neighbour is not hashed: it stands for itself on the level above.
      while (node % 2 === 0 && node !== 0) {
        node /= 2;
        last = half(last);
      }
    } else {
      hash = hasher.node(hash, sibling);
    }
    node = half(node);
    last = half(last);
  }
  return last === 0 && equal(hash, root);
}

/**
 * Whether the old tree is a prefix of the new one (RFC 9162 §2.1.4.2). Equal sizes need equal roots and no proof. An old
 * size of 0 is refused: every tree begins with the empty one, so there is nothing to prove, and a caller who asks has
 * lost its state.
 */
export function verifyConsistency(
  hasher: TreeHasher,
  claim: {
    oldSize: number;
    newSize: number;
    oldRoot: Uint8Array;
    newRoot: Uint8Array;
    proof: readonly Uint8Array[];
  },
): boolean {
  const { oldSize, newSize, oldRoot, newRoot, proof } = claim;
  if (!isCount(oldSize) || !isCount(newSize) || oldSize < 1 || oldSize > newSize) return false;
  if (!areHashes(proof) || !areHashes([oldRoot, newRoot])) return false;
  if (oldSize === newSize) return proof.length === 0 && equal(oldRoot, newRoot);
  const isComplete = rangeNodes(oldSize).length === 1;
  const [first, ...rest] = isComplete ? [oldRoot, ...proof] : proof;
  if (first === undefined) return false;
  let node = oldSize - 1;
  let last = newSize - 1;
  while (node % 2 === 1) {
    node = half(node);
    last = half(last);
  }
  let oldHash = first;
  let newHash = first;
  for (const sibling of rest) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      oldHash = hasher.node(sibling, oldHash);
      newHash = hasher.node(sibling, newHash);
      while (node % 2 === 0 && node !== 0) {
        node /= 2;
        last = half(last);
      }
    } else {
      newHash = hasher.node(newHash, sibling);
    }
    node = half(node);
    last = half(last);
  }
  return last === 0 && equal(oldHash, oldRoot) && equal(newHash, newRoot);
}

// PATH(m, D[begin:end]) of RFC 6962 §2.1.1.
async function path(
  index: number,
  begin: number,
  end: number,
  readNode: ReadNode,
  hasher: TreeHasher,
): Promise<Uint8Array[]> {
  if (end - begin === 1) return [];
  const middle = begin + splitOf(end - begin);
  const [near, sibling] =
    index < middle
      ? [await path(index, begin, middle, readNode, hasher), await rootOf(middle, end, readNode, hasher)]
      : [await path(index, middle, end, readNode, hasher), await rootOf(begin, middle, readNode, hasher)];
  return [...near, sibling];
}

// SUBPROOF(m, D[begin:end], b) of RFC 6962 §2.1.2. `known`: whether the verifier has the root of this subtree already.
async function subproof(
  oldEnd: number,
  begin: number,
  end: number,
  known: boolean,
  readNode: ReadNode,
  hasher: TreeHasher,
): Promise<Uint8Array[]> {
  if (oldEnd === end) return known ? [] : [await rootOf(begin, end, readNode, hasher)];
  const middle = begin + splitOf(end - begin);
  const [near, sibling] =
    oldEnd <= middle
      ? [
          await subproof(oldEnd, begin, middle, known, readNode, hasher),
          await rootOf(middle, end, readNode, hasher),
        ]
      : [
          await subproof(oldEnd, middle, end, false, readNode, hasher),
          await rootOf(begin, middle, readNode, hasher),
        ];
  return [...near, sibling];
}

/** The root over the leaves from `begin` to `end`, where `begin` is where a subtree of that size begins. */
async function rootOf(
  begin: number,
  end: number,
  readNode: ReadNode,
  hasher: TreeHasher,
): Promise<Uint8Array> {
  const size = end - begin;
  const positions = rangeNodes(size);
  const nodes = await Promise.all(
    positions.map(({ level, index }) => readNode(level, begin / 2 ** level + index)),
  );
  return CompactRange.from(hasher, size, nodes).root();
}

/** The largest power of two below n. */
function splitOf(n: number): number {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}

function half(n: number): number {
  return Math.floor(n / 2);
}

function isCount(n: number): boolean {
  return Number.isSafeInteger(n) && n >= 0;
}

function areHashes(hashes: readonly Uint8Array[]): boolean {
  return hashes.length <= PROOF_HASHES_MAX && hashes.every((hash) => hash.length === HASH_BYTES);
}
