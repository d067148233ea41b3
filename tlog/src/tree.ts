/** The tree as it grows (RFC 6962 §2.1): its size, and the roots of the complete subtrees that its leaves fall into. */
import { HASH_BYTES, type TreeHasher } from "./hash.ts";

/** Where a complete subtree stands: 2^level leaves, from leaf index · 2^level on. */
export interface NodePosition {
  readonly level: number;
  readonly index: number;
}

/** Told of every interior node whose subtree was just completed. */
export type OnNode = (level: number, index: number, hash: Uint8Array) => void;

/**
 * The complete subtrees of a tree of `size` leaves, from the left: one for each one in the size's binary form. Throws
 * when the size is not a whole number from 0 to 2^53 - 1.
 *
 * @example
 * rangeNodes(6); // [{ level: 2, index: 0 }, { level: 1, index: 2 }]
 */
export function rangeNodes(size: number): NodePosition[] {
  if (!Number.isSafeInteger(size) || size < 0) throw new RangeError(`a tree can't have ${size} leaves`);
  const nodes: NodePosition[] = [];
  let begin = 0;
  let width = 2 ** 52;
  // Sizes reach 2^53 - 1, beyond what bit operations can hold: everything is done by arithmetic. Each hash of
  // a proof comes by here, and halving is much faster than raising 2 to a power for each level.
  for (let level = 52; level >= 0; level--) {
    if (size - begin >= width) {
      nodes.push({ level, index: begin / width });
      begin += width;
    }
    width /= 2;
  }
  return nodes;
}

/** The right edge of a tree: all that is needed to append, and to know the root. */
export class CompactRange {
  readonly #hasher: TreeHasher;
  #size: number;
  /** Roots of the complete subtrees, the largest first; as many as rangeNodes(size) names. */
  readonly #nodes: Uint8Array[];

  constructor(hasher: TreeHasher, size = 0, nodes: readonly Uint8Array[] = []) {
    if (nodes.length !== rangeNodes(size).length || nodes.some(({ length }) => length !== HASH_BYTES)) {
      throw new TypeError(`a tree of ${size} leaves has other subtrees`);
    }
    this.#hasher = hasher;
    this.#size = size;
    this.#nodes = nodes.map((node) => new Uint8Array(node));
  }

  /** The edge of a tree whose complete subtrees are known, in the order of {@link rangeNodes}. */
  static from(hasher: TreeHasher, size: number, nodes: readonly Uint8Array[]): CompactRange {
    return new CompactRange(hasher, size, nodes);
  }

  /** Number of leaves. */
  get size(): number {
    return this.#size;
  }

  /**
   * Adds a leaf. Costs one node's hash on average. Throws a RangeError for what is no hash, and beyond 2^53 - 1
   * leaves.
   */
  append(leafHash: Uint8Array, onNode?: OnNode): void {
    if (leafHash.length !== HASH_BYTES || this.#size === Number.MAX_SAFE_INTEGER) {
      throw new RangeError(`a tree of ${this.#size} leaves takes no hash of ${leafHash.length} bytes`);
    }
    // A copy: the caller's may be a view of memory that is used again, or that would be kept alive by it.
    let hash: Uint8Array = new Uint8Array(leafHash);
    let index = this.#size;
    for (let level = 1; index % 2 === 1; level++) {
      const left = this.#nodes.pop();
      if (left === undefined) throw new TypeError("a complete subtree is missing");
      hash = this.#hasher.node(left, hash);
      index = (index - 1) / 2;
      onNode?.(level, index, hash);
    }
    this.#nodes.push(hash);
    this.#size += 1;
  }

  /** The root: the subtrees joined from the right. */
  root(): Uint8Array {
    if (this.#nodes.length === 0) return this.#hasher.empty;
    return this.#nodes.reduceRight((right, left) => this.#hasher.node(left, right));
  }

  /** The roots of the complete subtrees, in the order of {@link rangeNodes}. */
  nodes(): Uint8Array[] {
    return [...this.#nodes];
  }

  /** An edge of its own that grows apart from this one. */
  clone(): CompactRange {
    return new CompactRange(this.#hasher, this.#size, this.#nodes);
  }
}
