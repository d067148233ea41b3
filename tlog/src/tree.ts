/** The tree as it grows (RFC 6962 §2.1): its size, and the roots of the complete subtrees that its leaves fall into. */
import type { TreeHasher } from "./hash.ts";

/** Where a complete subtree stands: 2^level leaves, from leaf index · 2^level on. */
export interface NodePosition {
  readonly level: number;
  readonly index: number;
}

/** Told of every interior node whose subtree was just completed. */
export type OnNode = (level: number, index: number, hash: Uint8Array) => void;

/** The complete subtrees of a tree of `size` leaves, from the left: one for each one in the size's binary form. */
export function rangeNodes(size: number): NodePosition[] {
  const nodes: NodePosition[] = [];
  let begin = 0;
  // Sizes reach 2^53 - 1, beyond what bit operations can hold: everything is done by arithmetic.
  for (let level = 52; level >= 0; level--) {
    const width = 2 ** level;
    if (size - begin < width) continue;
    nodes.push({ level, index: begin / width });
    begin += width;
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
    if (nodes.length !== rangeNodes(size).length)
      throw new TypeError(`a tree of ${size} leaves has other subtrees`);
    this.#hasher = hasher;
    this.#size = size;
    this.#nodes = [...nodes];
  }

  /** The edge of a tree whose complete subtrees are known, in the order of {@link rangeNodes}. */
  static from(hasher: TreeHasher, size: number, nodes: readonly Uint8Array[]): CompactRange {
    return new CompactRange(hasher, size, nodes);
  }

  get size(): number {
    return this.#size;
  }

  /** Adds a leaf. Costs one node's hash on average. */
  append(leafHash: Uint8Array, onNode?: OnNode): void {
    let hash = leafHash;
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
    let root = this.#nodes.at(-1);
    if (root === undefined) return this.#hasher.empty;
    for (let i = this.#nodes.length - 2; i >= 0; i--) {
      root = this.#hasher.node(this.#nodes[i] ?? root, root);
    }
    return root;
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
