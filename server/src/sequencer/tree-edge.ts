/** The growing edge of the tree: the hashes of unfinished tiles, and finished tiles until they are durable on disk. */
import { CompactRange, HASH_BYTES, TILE_HEIGHT, TILE_WIDTH, type TreeHasher } from "@tallystick/tlog";

/** A finished tile that has yet to reach the disk. */
export interface FullTile {
  readonly level: number;
  readonly index: number;
  readonly bytes: Uint8Array;
}

interface OpenTile {
  index: number;
  width: number;
  bytes: Uint8Array;
}

const TILE_BYTES = TILE_WIDTH * HASH_BYTES;

export class TreeEdge {
  readonly #range: CompactRange;
  readonly #open: OpenTile[];
  readonly #full = new Map<string, FullTile>();

  /** `open[l]` holds the hashes of the unfinished tile of level l; the range has the same size. */
  constructor(range: CompactRange, open: readonly Uint8Array[]) {
    this.#range = range;
    this.#open = open.map((hashes, level) => {
      const tile = new Uint8Array(TILE_BYTES);
      tile.set(hashes);
      return {
        index: Math.floor(range.size / TILE_WIDTH ** (level + 1)),
        width: hashes.length / HASH_BYTES,
        bytes: tile,
      };
    });
  }

  static empty(hasher: TreeHasher): TreeEdge {
    return new TreeEdge(new CompactRange(hasher), []);
  }

  get size(): number {
    return this.#range.size;
  }

  root(): Uint8Array {
    return this.#range.root();
  }

  /** Adds a leaf. Every 256th of a level's hashes finishes a tile, whose root is a hash of the tile above. */
  append(leafHash: Uint8Array): void {
    this.#put(0, leafHash);
    this.#range.append(leafHash, (level, _index, hash) => {
      if (level % TILE_HEIGHT === 0) this.#put(level / TILE_HEIGHT, hash);
    });
  }

  /** The first `width` hashes of a tile, or undefined when it is not in memory (then it is on disk, or nowhere). */
  tile(level: number, index: number, width: number): Uint8Array | undefined {
    const open = this.#open[level];
    const bytes =
      open?.index === index
        ? open.bytes.subarray(0, open.width * HASH_BYTES)
        : this.#full.get(`${level}/${index}`)?.bytes;
    if (bytes === undefined || bytes.length < width * HASH_BYTES) return undefined;
    return bytes.slice(0, width * HASH_BYTES);
  }

  /** Forgets a finished tile that is now durable on disk. */
  forget(level: number, index: number): void {
    this.#full.delete(`${level}/${index}`);
  }

  #put(level: number, hash: Uint8Array): void {
    this.#open[level] ??= { index: 0, width: 0, bytes: new Uint8Array(TILE_BYTES) };
    const tile = this.#open[level];
    tile.bytes.set(hash, tile.width * HASH_BYTES);
    tile.width += 1;
    if (tile.width < TILE_WIDTH) return;
    this.#full.set(`${level}/${tile.index}`, { level, index: tile.index, bytes: tile.bytes });
    this.#open[level] = { index: tile.index + 1, width: 0, bytes: new Uint8Array(TILE_BYTES) };
  }
}
