/** Tiles and bundles (c2sp.org/tlog-tiles): the tree cut into files that never change once they are full. */
import { concat } from "./bytes.ts";
import { HASH_BYTES, type TreeHasher } from "./hash.ts";
import type { ReadNode } from "./proof.ts";
import { CompactRange } from "./tree.ts";

export const TILE_HEIGHT = 8;
export const TILE_WIDTH: number = 2 ** TILE_HEIGHT;
/** A bundle keeps an entry's length in two bytes. */
export const ENTRY_BYTES_MAX = 65_535;
/** The specification's bound on a tile's level. */
export const TILE_LEVEL_MAX = 63;

/**
 * The path of a tile, or of its first `width` hashes (tlog-tiles, "Merkle Tree"). A width of 256, or none, is
 * a full tile. Throws a RangeError when there can be no such tile.
 *
 * @example
 * tilePath(0, 1234067); // "tile/0/x001/x234/067"
 * tilePath(0, 273, 112); // "tile/0/273.p/112"
 */
export function tilePath(level: number, index: number, width?: number): string {
  if (!isCount(level) || level > TILE_LEVEL_MAX) throw new RangeError(`there are no tiles at level ${level}`);
  return `tile/${level}/${indexPath(index)}${widthPath(width)}`;
}

/**
 * The path of a bundle of 256 entries, or of its first `width` entries (tlog-tiles, "Log entries"). Throws a
 * RangeError when there can be no such bundle.
 *
 * @example
 * bundlePath(273, 112); // "tile/entries/273.p/112"
 */
export function bundlePath(index: number, width?: number): string {
  return `tile/entries/${indexPath(index)}${widthPath(width)}`;
}

/** What the path of a tile or a bundle names; undefined width for a full one. */
export interface TilePath {
  readonly kind: "tile" | "bundle";
  /** 0 for a bundle. */
  readonly level: number;
  readonly index: number;
  readonly width: number | undefined;
}

/**
 * Reads a path, or gives undefined unless it is exactly what {@link tilePath} or {@link bundlePath} prints.
 *
 * @example
 * parseTilePath("tile/1/000.p/17"); // { kind: "tile", level: 1, index: 0, width: 17 }
 * parseTilePath("tile/1/../000"); // undefined
 */
export function parseTilePath(path: string): TilePath | undefined {
  const match = /^tile\/(entries|\d{1,2})\/((?:x\d{3}\/){0,5}\d{3})(?:\.p\/(\d{1,3}))?$/.exec(path);
  if (match === null) return undefined;
  const [, kindText = "", indexText = "", widthText] = match;
  const kind = kindText === "entries" ? "bundle" : "tile";
  const level = kind === "bundle" ? 0 : Number(kindText);
  const index = Number(indexText.replace(/[x/]/g, ""));
  const width = widthText === undefined ? undefined : Number(widthText);
  if (level > TILE_LEVEL_MAX || !Number.isSafeInteger(index) || width === 0 || (width ?? 0) >= TILE_WIDTH)
    return undefined;
  const printed = kind === "tile" ? tilePath(level, index, width) : bundlePath(index, width);
  return printed === path ? { kind, level, index, width } : undefined;
}

/** How many full tiles a level of the tree has, and how many hashes the unfinished one behind them. */
export interface LevelTiles {
  readonly level: number;
  readonly full: number;
  readonly partial: number;
}

/**
 * The tiles of a tree of `size` leaves, from level 0 up to the one that holds its last hashes (tlog-tiles, "Partial
 * Tiles"). Throws a RangeError when the size is not a whole number from 0 to 2^53 - 1.
 *
 * @example
 * tilesForSize(256); // [{ level: 0, full: 1, partial: 0 }, { level: 1, full: 0, partial: 1 }]
 */
export function tilesForSize(size: number): LevelTiles[] {
  if (!Number.isSafeInteger(size) || size < 0) throw new RangeError(`a tree can't have ${size} leaves`);
  const levels: LevelTiles[] = [];
  for (let level = 0, count = size; count > 0; level++) {
    const full = Math.floor(count / TILE_WIDTH);
    levels.push({ level, full, partial: count % TILE_WIDTH });
    count = full;
  }
  return levels;
}

/**
 * Encodes a bundle (tlog-tiles, "Log entries"): for each entry its length in two bytes, big-endian, and its bytes.
 * Throws a RangeError for an entry above 65,535 bytes, and for more than 256 entries.
 */
export function encodeBundle(entries: readonly Uint8Array[]): Uint8Array {
  if (entries.length > TILE_WIDTH)
    throw new RangeError(`a bundle has no place for ${entries.length} entries`);
  return concat(
    entries.flatMap((entry) => {
      if (entry.length > ENTRY_BYTES_MAX)
        throw new RangeError(`an entry of ${entry.length} bytes has no place in a bundle`);
      return [Uint8Array.of(entry.length >> 8, entry.length & 0xff), entry];
    }),
  );
}

/** Cuts a bundle into its entries (views, not copies), or gives undefined: more than 256, or bytes left over. */
export function parseBundle(bytes: Uint8Array): Uint8Array[] | undefined {
  const entries: Uint8Array[] = [];
  let at = 0;
  while (at < bytes.length) {
    const high = bytes[at];
    const low = bytes[at + 1];
    if (high === undefined || low === undefined || entries.length === TILE_WIDTH) return undefined;
    const end = at + 2 + high * 256 + low;
    if (end > bytes.length) return undefined;
    entries.push(bytes.subarray(at + 2, end));
    at = end;
  }
  return entries;
}

/**
 * The root of a full tile, given as its 256 hashes one after the other: a hash of the tile above. Throws a
 * RangeError for another number of bytes: half a tile has a root too, but not the one that stands above it.
 */
export function tileRoot(hasher: TreeHasher, tile: Uint8Array): Uint8Array {
  if (tile.length !== TILE_WIDTH * HASH_BYTES) {
    throw new RangeError(`a tile of ${tile.length} bytes is not full`);
  }
  return rootOfHashes(hasher, tile);
}

/** Reads the first `width` hashes of a tile. */
export type ReadTile = (level: number, index: number, width: number) => Promise<Uint8Array>;

/**
 * Reads nodes of the tree of `size` leaves out of its tiles, asking for each tile in the width that it has in that tree.
 * Rejects when a tile has not the length that it must have, and for a node that the tree does not have.
 */
export function createNodeReader(hasher: TreeHasher, size: number, readTile: ReadTile): ReadNode {
  return async (level, index) => {
    const tileLevel = Math.floor(level / TILE_HEIGHT);
    const inTile = 2 ** (level % TILE_HEIGHT);
    const firstHash = index * inTile;
    const tileIndex = Math.floor(firstHash / TILE_WIDTH);
    const width = Math.min(TILE_WIDTH, Math.floor(size / TILE_WIDTH ** tileLevel) - tileIndex * TILE_WIDTH);
    const begin = firstHash % TILE_WIDTH;
    if (!isCount(level) || !isCount(index) || begin + inTile > width)
      throw new RangeError(`a tree of ${size} leaves has no node ${index} at level ${level}`);
    const tile = await readTile(tileLevel, tileIndex, width);
    if (tile.length !== width * HASH_BYTES) {
      throw new Error(
        `${tilePath(tileLevel, tileIndex)} has ${tile.length} bytes, and ${width * HASH_BYTES} were expected`,
      );
    }
    return rootOfHashes(hasher, tile.subarray(begin * HASH_BYTES, (begin + inTile) * HASH_BYTES));
  };
}

function rootOfHashes(hasher: TreeHasher, hashes: Uint8Array): Uint8Array {
  if (hashes.length === HASH_BYTES) return new Uint8Array(hashes);
  const range = new CompactRange(hasher);
  for (let at = 0; at < hashes.length; at += HASH_BYTES) range.append(hashes.subarray(at, at + HASH_BYTES));
  return range.root();
}

function indexPath(index: number): string {
  if (!isCount(index)) throw new RangeError(`there is no tile or bundle ${index}`);
  const groups: string[] = [];
  let rest = index;
  do {
    groups.unshift(String(rest % 1000).padStart(3, "0"));
    rest = Math.floor(rest / 1000);
  } while (rest > 0);
  return groups.map((group, i) => (i === groups.length - 1 ? group : `x${group}`)).join("/");
}

function widthPath(width: number | undefined): string {
  if (width !== undefined && !(isCount(width) && width >= 1 && width <= TILE_WIDTH)) {
    throw new RangeError(`there is no tile or bundle of width ${width}`);
  }
  return width === undefined || width === TILE_WIDTH ? "" : `.p/${width}`;
}

function isCount(n: number): boolean {
  return Number.isSafeInteger(n) && n >= 0;
}
