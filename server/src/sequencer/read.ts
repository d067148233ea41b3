/** Reads a log that is open: entries, bodies and tiles from the disk, and what is not there yet from the writer's memory. */
import {
  CompactRange,
  consistencyProof,
  createNodeReader,
  type Entry,
  HASH_BYTES,
  inclusionProof,
  parseEntry,
  type ReadNode,
  rangeNodes,
  TILE_WIDTH,
  type TreeHasher,
} from "@tallystick/tlog";
import { type Files, readWhole } from "../system/files.ts";
import type { BlockCodec, Integrator } from "./integrate.ts";
import { bodyPath, bundlePath, tilePath } from "./paths.ts";
import { missing, StoredGroups } from "./stored-groups.ts";
import type { TreeEdge } from "./tree-edge.ts";

/** An entry with where it stands. */
export interface IndexedEntry {
  readonly index: number;
  readonly bytes: Uint8Array;
  readonly entry: Entry;
}

export class LogReader {
  readonly #files: Files;
  readonly #edge: TreeEdge;
  readonly #integrator: Integrator;
  readonly #stored: StoredGroups;
  readonly #hasher: TreeHasher;

  constructor(parts: {
    files: Files;
    edge: TreeEdge;
    integrator: Integrator;
    codec: BlockCodec;
    hasher: TreeHasher;
  }) {
    this.#files = parts.files;
    this.#edge = parts.edge;
    this.#integrator = parts.integrator;
    this.#stored = new StoredGroups(parts.files, parts.codec);
    this.#hasher = parts.hasher;
  }

  /** The first `width` hashes of a tile. The caller asks only for what a signed head covers. */
  async tile(level: number, index: number, width: number): Promise<Uint8Array> {
    const inMemory = this.#edge.tile(level, index, width);
    if (inMemory !== undefined) return inMemory;
    const bytes = await readWhole(this.#files, tilePath(level, index));
    if (bytes === undefined || bytes.length < width * HASH_BYTES) throw missing(tilePath(level, index));
    return bytes.subarray(0, width * HASH_BYTES);
  }

  /** The first `width` entries of a group. */
  async entries(group: number, width: number): Promise<Uint8Array[]> {
    await this.#integrator.reached(group * TILE_WIDTH + width);
    const entries = this.#integrator.group(group)?.entries ?? (await this.#stored.entries(group));
    if (entries.length < width) throw missing(bundlePath(group));
    return entries.slice(0, width);
  }

  /** The bodies of the first `width` entries of a group; undefined where an entry has none. */
  async bodies(group: number, width: number): Promise<(Uint8Array | undefined)[]> {
    await this.#integrator.reached(group * TILE_WIDTH + width);
    const bodies = this.#integrator.group(group)?.bodies ?? (await this.#stored.bodies(group));
    if (bodies.length < width) throw missing(bodyPath(group));
    return bodies.slice(0, width);
  }

  /** One entry. */
  async entry(index: number): Promise<IndexedEntry> {
    const group = Math.floor(index / TILE_WIDTH);
    const bytes = (await this.entries(group, (index % TILE_WIDTH) + 1)).at(-1);
    const entry = bytes && parseEntry(bytes);
    if (bytes === undefined || entry === undefined) throw missing(`entry ${index}`);
    return { index, bytes, entry };
  }

  /** One body, or undefined when the entry has none. */
  async body(index: number): Promise<Uint8Array | undefined> {
    const group = Math.floor(index / TILE_WIDTH);
    return (await this.bodies(group, (index % TILE_WIDTH) + 1)).at(-1);
  }

  /** Proves inclusion in the tree of `size` entries; nodes that several proofs share are computed once. */
  prover(size: number): (index: number) => Promise<Uint8Array[]> {
    const readNode = this.#nodes(size);
    const known = new Map<string, Promise<Uint8Array>>();
    const cached: ReadNode = (level, index) => {
      const key = `${level}/${index}`;
      const node = known.get(key) ?? readNode(level, index);
      known.set(key, node);
      return node;
    };
    return (index) => inclusionProof({ index, size }, cached, this.#hasher);
  }

  /** Proves that the tree of `oldSize` entries is a prefix of the one of `newSize`. */
  async consistency(oldSize: number, newSize: number): Promise<Uint8Array[]> {
    return await consistencyProof({ oldSize, newSize }, this.#nodes(newSize), this.#hasher);
  }

  /** The root of the tree of the first `size` entries. */
  async root(size: number): Promise<Uint8Array> {
    const readNode = this.#nodes(size);
    const nodes = await Promise.all(rangeNodes(size).map(({ level, index }) => readNode(level, index)));
    return CompactRange.from(this.#hasher, size, nodes).root();
  }

  #nodes(size: number): ReadNode {
    return createNodeReader(this.#hasher, size, (level, tile, width) => this.tile(level, tile, width));
  }
}
