/** The tree as the store has it before the write-ahead log begins: recovery starts from there. */
import {
  CompactRange,
  createNodeReader,
  HASH_BYTES,
  parseBundle,
  parseEntry,
  rangeNodes,
  TILE_WIDTH,
  type TreeHasher,
  tileRoot,
  tilesForSize,
} from "@tallystick/tlog";
import { type Files, readWhole } from "../system/files.ts";
import { ASK_VERIFY, SequencerError } from "./errors.ts";
import { bundlePath, tilePath } from "./paths.ts";
import { TreeEdge } from "./tree-edge.ts";

/**
 * The edge of the tree of `size` entries. Unfinished tiles of the upper levels are not durable by themselves: they follow
 * from the full ones below.
 */
export async function edgeAt(files: Files, hasher: TreeHasher, size: number): Promise<TreeEdge> {
  const open: Uint8Array[] = [];
  for (const { level, full, partial } of tilesForSize(size)) {
    const hashes = new Uint8Array(partial * HASH_BYTES);
    if (level === 0 && partial > 0)
      hashes.set((await readFullTile(files, 0, full)).subarray(0, hashes.length));
    for (let i = 0; level > 0 && i < partial; i++) {
      const below = await readFullTile(files, level - 1, full * TILE_WIDTH + i);
      hashes.set(tileRoot(hasher, below), i * HASH_BYTES);
    }
    open[level] = hashes;
  }
  const readNode = createNodeReader(hasher, size, async (level, _index, width) => {
    return (open[level] ?? new Uint8Array(0)).subarray(0, width * HASH_BYTES);
  });
  const nodes = await Promise.all(rangeNodes(size).map(({ level, index }) => readNode(level, index)));
  return new TreeEdge(CompactRange.from(hasher, size, nodes), open);
}

/** A full tile, or a SequencerError. */
export async function readFullTile(files: Files, level: number, index: number): Promise<Uint8Array> {
  const tile = await readWhole(files, tilePath(level, index));
  if (tile?.length === TILE_WIDTH * HASH_BYTES) return tile;
  throw new SequencerError(
    "store-incomplete",
    `couldn't read ${tilePath(level, index)}: it is missing or cut short; ${ASK_VERIFY}`,
  );
}

/** The time and the kind of the last of `size` entries, for a write-ahead log that is empty behind them. */
export async function lastBefore(
  files: Files,
  size: number,
): Promise<{ tLast: number; lastKind: string | undefined }> {
  if (size === 0) return { tLast: 0, lastKind: undefined };
  const path = bundlePath(Math.floor((size - 1) / TILE_WIDTH));
  const bundle = await readWhole(files, path);
  const last = (bundle && parseBundle(bundle))?.[(size - 1) % TILE_WIDTH];
  const entry = last && parseEntry(last);
  if (entry !== undefined) return { tLast: entry.t, lastKind: entry.kind };
  throw new SequencerError(
    "store-incomplete",
    `couldn't read ${path}: it is missing or damaged; ${ASK_VERIFY}`,
  );
}
