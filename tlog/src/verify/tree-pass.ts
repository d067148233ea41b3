/** The one pass over the leaves: the tree grows, every tile is compared byte for byte, and every claim is met at its size. */
import { equal } from "../bytes.ts";
import { HASH_BYTES, type TreeHasher } from "../hash.ts";
import { TILE_HEIGHT, TILE_WIDTH, tilePath } from "../tile.ts";
import { CompactRange } from "../tree.ts";
import type { Claims } from "./claims.ts";
import type { Findings } from "./findings.ts";
import { readPrefix, tileOf } from "./groups.ts";
import type { VerifyInput } from "./input.ts";

/** A tile as the leaves make it. */
interface MadeTile {
  readonly level: number;
  index: number;
  width: number;
  bytes: Uint8Array;
}

export class TreePass {
  readonly range: CompactRange;
  readonly #claims: Claims;
  readonly #findings: Findings;
  /** The unfinished tile of each level from 1 on; those of level 0 are the leaves. */
  readonly #levels: MadeTile[] = [];
  readonly #finished: MadeTile[] = [];
  #tiles = 0;

  constructor(hasher: TreeHasher, claims: Claims, findings: Findings) {
    this.range = new CompactRange(hasher);
    this.#claims = claims;
    this.#findings = findings;
  }

  get size(): number {
    return this.range.size;
  }

  /** How many tiles were compared. */
  get tiles(): number {
    return this.#tiles;
  }

  /** Adds a leaf, and holds the claims of the size that is reached against the root. */
  append(leafHash: Uint8Array): void {
    this.range.append(leafHash, this.#onNode);
    if (this.range.size === this.#claims.nextSize) this.#claims.check(this.range);
  }

  /** Compares the hashes of a group's leaves with its tile. To be done before they are added: it finds the very entry. */
  compareLeaves(index: number, leafHashes: Uint8Array, stored: Uint8Array | "damaged" | undefined): void {
    this.#compare({ level: 0, index, width: leafHashes.length / HASH_BYTES, bytes: leafHashes }, stored);
  }

  /** Compares the tiles above the leaves that became full since the last call. */
  async compareFull(read: VerifyInput["read"]): Promise<void> {
    for (const tile of this.#finished.splice(0))
      this.#compare(tile, await readTile(read, tile.level, tile.index, TILE_WIDTH));
  }

  /** Compares the unfinished tiles above the leaves. */
  async compareEdge(read: VerifyInput["read"]): Promise<void> {
    for (const tile of this.#levels.slice(1)) {
      const { level, index, width } = tile;
      if (width > 0) this.#compare(tile, await readTile(read, level, index, width));
    }
  }

  readonly #onNode = (level: number, _index: number, hash: Uint8Array): void => {
    if (level % TILE_HEIGHT === 0) this.#put(level / TILE_HEIGHT, hash);
  };

  #put(level: number, hash: Uint8Array): void {
    let tile = this.#levels[level];
    if (tile === undefined) {
      tile = { level, index: 0, width: 0, bytes: new Uint8Array(TILE_WIDTH * HASH_BYTES) };
      this.#levels[level] = tile;
    }
    tile.bytes.set(hash, tile.width * HASH_BYTES);
    tile.width += 1;
    if (tile.width < TILE_WIDTH) return;
    this.#finished.push(tile);
    this.#levels[level] = {
      level,
      index: tile.index + 1,
      width: 0,
      bytes: new Uint8Array(TILE_WIDTH * HASH_BYTES),
    };
  }

  #compare({ level, index, width, bytes }: MadeTile, stored: Uint8Array | "damaged" | undefined): void {
    this.#tiles += 1;
    const path = tilePath(level, index, width);
    const leaves = TILE_WIDTH ** level;
    const first = index * TILE_WIDTH * leaves;
    if (stored === undefined || stored === "damaged") {
      const [code, what] =
        stored === undefined
          ? ["tile-missing", "is missing"]
          : ["tile-malformed", "has not the length that it must have"];
      this.#fail(code, first, `${path} ${what}`);
      return;
    }
    const made = bytes.subarray(0, width * HASH_BYTES);
    if (equal(made, stored)) return;
    const at = Math.floor(made.findIndex((byte, i) => byte !== stored[i]) / HASH_BYTES);
    const entry = first + at * leaves;
    const last = entry + leaves - 1;
    const which = leaves === 1 ? `entry ${entry}` : `entries ${entry} to ${last}`;
    // A tile above tells only of a range; the tiles below may have told already which entry of it is wrong.
    const wrong = this.#claims.faultWithin(entry, last + 1) ?? entry;
    this.#fail("tile-differs", wrong, `${path} and ${which} don't belong together: one of them was changed`);
  }

  #fail(code: string, index: number, message: string): void {
    this.#claims.fault(index);
    this.#findings.add({ level: "failure", check: "tree", code, index, message });
  }
}

/** The first `width` hashes of a tile, out of the file of that width or of the full one. */
export async function readTile(
  read: VerifyInput["read"],
  level: number,
  index: number,
  width: number,
): Promise<Uint8Array | "damaged" | undefined> {
  const file = await readPrefix(read, (w) => tilePath(level, index, w), width);
  return file && tileOf(file, width);
}
