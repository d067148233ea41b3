/** The hashes of the tree (RFC 6962 §2.1): a leaf's and a node's inputs begin with different bytes, so that one can't pass for the other. */

/** SHA-256, passed in: node:crypto on a server, another one in a page. Gives 32 bytes that are not used again by it. */
export type Sha256 = (data: Uint8Array) => Uint8Array;

/** Hashes leaves and nodes. */
export interface TreeHasher {
  /** SHA-256(0x00 ‖ entry). */
  leaf(entry: Uint8Array): Uint8Array;
  /** SHA-256(0x01 ‖ left ‖ right). Throws a RangeError unless both are HASH_BYTES long. */
  node(left: Uint8Array, right: Uint8Array): Uint8Array;
  /** The root of a tree without leaves: SHA-256 of nothing. */
  readonly empty: Uint8Array;
}

export const HASH_BYTES = 32;

const LEAF_PREFIX = 0x00;
const NODE_PREFIX = 0x01;
const LEAF_BUFFER_BYTES = 1024;

/** A hasher over `sha256`. It reuses its buffers, so one call must end before the next begins (they never wait). */
export function createTreeHasher(sha256: Sha256): TreeHasher {
  const nodeInput = new Uint8Array(1 + 2 * HASH_BYTES);
  nodeInput[0] = NODE_PREFIX;
  let leafInput = new Uint8Array(LEAF_BUFFER_BYTES);
  return {
    leaf(entry) {
      if (entry.length >= leafInput.length) leafInput = new Uint8Array(2 * (entry.length + 1));
      leafInput[0] = LEAF_PREFIX;
      leafInput.set(entry, 1);
      return sha256(leafInput.subarray(0, entry.length + 1));
    },
    node(left, right) {
      // A shorter one would leave bytes of an earlier node in the buffer, and hash those.
      if (left.length !== HASH_BYTES || right.length !== HASH_BYTES) {
        throw new RangeError(`a node can't be hashed over ${left.length} and ${right.length} bytes`);
      }
      nodeInput.set(left, 1);
      nodeInput.set(right, 1 + HASH_BYTES);
      return sha256(nodeInput);
    },
    empty: sha256(new Uint8Array(0)),
  };
}
