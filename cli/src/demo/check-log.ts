/** Holds the promises against the log's own files: each acknowledged event once, at its index, with its hash and its bytes. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliDecompress } from "node:zlib";
import {
  bodiesOfBlock,
  bundlePath,
  createTreeHasher,
  encodeBase64,
  parseBody,
  parseBodyGroup,
  parseBundle,
  parseCheckpoint,
  parseEntry,
  parseNote,
  TILE_WIDTH,
} from "@tallystick/tlog";
import { sha256 } from "@tallystick/tlog/node";
import type { Acknowledged } from "./send-day.ts";

export interface LogCheck {
  /** Entries in the log, of all kinds. */
  readonly size: number;
  /** Acknowledged events that are where they should be, with the bytes that were sent. */
  readonly kept: number;
  /** A sentence for each thing that does not hold; the first few. */
  readonly problems: readonly string[];
}

const decompress = promisify(brotliDecompress);
/** More than this says nothing new. */
const PROBLEMS_MAX = 5;

/** Reads every bundle and every body of the log in `folder`. */
export async function checkLog(folder: string, acknowledged: readonly Acknowledged[]): Promise<LogCheck> {
  const hasher = createTreeHasher(sha256);
  const size = await sizeOf(folder);
  const promised = new Map(
    acknowledged.flatMap(({ bytesHash, place }) => (place ? [[place.index, { ...place, bytesHash }]] : [])),
  );
  const placed = promised.size;
  /** Acknowledged without a place: how often each is to be found. */
  const unplaced = new Map<string, number>();
  for (const { bytesHash, place } of acknowledged)
    if (place === undefined) unplaced.set(bytesHash, (unplaced.get(bytesHash) ?? 0) + 1);
  const problems: string[] = [];
  const note = (problem: string): void => {
    if (problems.length < PROBLEMS_MAX) problems.push(problem);
  };
  if (placed !== acknowledged.filter(({ place }) => place !== undefined).length)
    note("two events were given the same index");
  const ids = new Set<string>();
  let kept = 0;
  // What nobody was promised may only be the log's own: an entry of ours would be an event that was sealed twice.
  const promisedSources = new Set<string>();
  const unpromised = new Map<string, number>();
  for (let first = 0; first < size; first += TILE_WIDTH) {
    const { entries, bodies } = await readGroup(
      folder,
      first / TILE_WIDTH,
      Math.min(TILE_WIDTH, size - first),
    );
    for (const [i, line] of entries.entries()) {
      const index = first + i;
      const entry = parseEntry(line);
      if (entry === undefined) {
        note(`entry ${index} can't be read`);
        continue;
      }
      if (ids.has(entry.id)) note(`the id ${entry.id} is in the log twice`);
      ids.add(entry.id);
      const event = promised.get(index);
      const bytes = bodies[i] && parseBody(bodies[i])?.bytes;
      if (event === undefined) {
        const hash = bytes === undefined ? "" : hashOf(bytes);
        const wanted = unplaced.get(hash);
        if (wanted === undefined) {
          unpromised.set(entry.src, index);
          continue;
        }
        promisedSources.add(entry.src);
        if (wanted === 0) note(`entry ${index} was sealed for us a second time`);
        else kept += 1;
        unplaced.set(hash, Math.max(0, wanted - 1));
        continue;
      }
      promisedSources.add(entry.src);
      if (entry.id !== event.id) note(`entry ${index} has the id ${entry.id}, not ${event.id}`);
      else if (encodeBase64(hasher.leaf(line)) !== event.leafHash)
        note(`entry ${index} has another leaf hash`);
      else if (bytes === undefined) note(`entry ${index} has no body`);
      else if (hashOf(bytes) !== event.bytesHash) note(`entry ${index} has other bytes than were sent`);
      else kept += 1;
    }
  }
  const lost = [...unplaced.values()].reduce((sum, count) => sum + count, 0);
  if (lost > 0) note(`${lost} events that were acknowledged are nowhere in the log`);
  for (const [source, index] of unpromised)
    if (promisedSources.has(source)) note(`entry ${index} was sealed for us, and we were never told`);
  return { size, kept, problems };
}

async function sizeOf(folder: string): Promise<number> {
  const note = parseNote(await readFile(join(folder, "checkpoint")));
  const checkpoint = note && parseCheckpoint(note.text);
  if (checkpoint === undefined) throw new Error(`couldn't read the checkpoint in ${folder}`);
  return checkpoint.size;
}

async function readGroup(
  folder: string,
  group: number,
  width: number,
): Promise<{ entries: readonly Uint8Array[]; bodies: readonly (Uint8Array | undefined)[] }> {
  const path = bundlePath(group, width === TILE_WIDTH ? undefined : width);
  const entries = parseBundle(await readFile(join(folder, path)));
  const stored = parseBodyGroup(await readFile(join(folder, path.replace("tile/entries/", "body/"))));
  if (entries?.length !== width || stored?.lengths.length !== width)
    throw new Error(`couldn't read ${width} entries and bodies of group ${group} in ${folder}`);
  const bodies: (Uint8Array | undefined)[] = [];
  for (const block of stored.blocks) {
    // An empty block has nothing to decompress; a block says how large it is, and may not take more.
    const raw = await decompress(block.compressed, { maxOutputLength: Math.max(1, block.rawBytes) });
    bodies.push(...bodiesOfBlock(stored, block, raw));
  }
  return { entries, bodies };
}

/** SHA-256 in base64. */
export function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("base64");
}
