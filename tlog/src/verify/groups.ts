/** Reads a log group by group, 256 entries each, a few groups ahead of the checks, so that neither waits for the other. */
import { BODY_BYTES_MAX, type BodyBlock, type BodyGroup, parseBodyGroup } from "../body-group.ts";
import { HASH_BYTES } from "../hash.ts";
import { bundlePath, parseBundle, TILE_WIDTH, tilePath } from "../tile.ts";
import type { VerifyInput } from "./input.ts";

/** The files of one group, cut to its width. Undefined for one that is missing, "damaged" for one of the wrong form. */
export interface GroupFiles {
  readonly index: number;
  /** How many entries of the group are to be checked, from its first. */
  readonly width: number;
  readonly entries: readonly Uint8Array[] | "damaged" | undefined;
  /** The level-0 tile: a hash for each entry. */
  readonly tile: Uint8Array | "damaged" | undefined;
  readonly bodies: StoredBodies | "damaged" | undefined;
}

/** A body group whose small blocks are being decompressed already. */
export interface StoredBodies {
  readonly group: BodyGroup;
  readonly blocks: readonly StoredBlock[];
}

export interface StoredBlock {
  readonly block: BodyBlock;
  /** The bodies, one after the other; undefined when they can't be decompressed to what the table says. */
  readonly raw: () => Promise<Uint8Array | undefined>;
}

/** Enough to keep the threads that decompress busy, few enough to hold little memory. */
const GROUPS_AHEAD = 6;
/** Of a group with more than this nothing is decompressed ahead: six groups of the largest bodies would fill the memory. */
const AHEAD_BYTES_MAX = 8_388_608;

/** The bodies of group `index`, or of its first `width` entries; grouped as the bundles are. */
export function bodyPath(index: number, width?: number): string {
  return bundlePath(index, width).replace("tile/entries/", "body/");
}

/** Reads the groups that hold the entries from `begin` up to but without `end`. */
export async function* readGroups(
  input: Pick<VerifyInput, "read" | "hasBodies" | "decompress">,
  { begin, end }: { begin: number; end: number },
): AsyncGenerator<GroupFiles> {
  const last = Math.ceil(end / TILE_WIDTH);
  const ahead: Promise<GroupFiles>[] = [];
  let next = Math.floor(begin / TILE_WIDTH);
  while (next < last || ahead.length > 0) {
    while (next < last && ahead.length < GROUPS_AHEAD) {
      const group = readGroup(input, next, Math.min(TILE_WIDTH, end - next * TILE_WIDTH));
      // Whoever stops early leaves promises behind; their failures must not end the process.
      group.catch(() => undefined);
      ahead.push(group);
      next += 1;
    }
    const group = ahead.shift();
    if (group !== undefined) yield await group;
  }
}

async function readGroup(
  input: Pick<VerifyInput, "read" | "hasBodies" | "decompress">,
  index: number,
  width: number,
): Promise<GroupFiles> {
  const { read, hasBodies } = input;
  const [bundle, tile, bodies] = await Promise.all([
    readPrefix(read, (w) => bundlePath(index, w), width),
    readPrefix(read, (w) => tilePath(0, index, w), width),
    hasBodies ? readPrefix(read, (w) => bodyPath(index, w), width) : undefined,
  ]);
  return {
    ...{ index, width },
    entries: bundle && entriesOf(bundle, width),
    tile: tile && tileOf(tile, width),
    bodies: bodies && bodiesOf(bodies, width, input),
  };
}

/** A file with how many entries it is about: those of the partial file, or all 256 when only the full one is there. */
interface WidthFile {
  readonly bytes: Uint8Array;
  readonly fileWidth: number;
}

/** Reads the file of a width; the full one has it as its prefix. */
export async function readPrefix(
  read: VerifyInput["read"],
  path: (width: number) => string,
  width: number,
): Promise<WidthFile | undefined> {
  for (const fileWidth of new Set([width, TILE_WIDTH])) {
    const bytes = await read(path(fileWidth));
    if (bytes !== undefined) return { bytes, fileWidth };
  }
  return undefined;
}

/** The first hashes of a tile's file. */
export function tileOf({ bytes, fileWidth }: WidthFile, width: number): Uint8Array | "damaged" {
  return bytes.length === fileWidth * HASH_BYTES ? bytes.subarray(0, width * HASH_BYTES) : "damaged";
}

function entriesOf({ bytes, fileWidth }: WidthFile, width: number): readonly Uint8Array[] | "damaged" {
  const entries = parseBundle(bytes);
  if (entries?.length !== fileWidth) return "damaged";
  return fileWidth === width ? entries : entries.slice(0, width);
}

function bodiesOf(
  { bytes, fileWidth }: WidthFile,
  width: number,
  { decompress }: Pick<VerifyInput, "decompress">,
): StoredBodies | "damaged" {
  const group = parseBodyGroup(bytes);
  if (group?.lengths.length !== fileWidth) return "damaged";
  const wanted = group.blocks.filter(({ first }) => first < width);
  // Whoever plans blocks as we do makes none larger; one that is could fill the memory.
  if (wanted.some(({ rawBytes }) => rawBytes > BODY_BYTES_MAX)) return "damaged";
  const rawBytes = wanted.reduce((sum, block) => sum + block.rawBytes, 0);
  const isSmall = rawBytes <= AHEAD_BYTES_MAX;
  const blocks = wanted.map((block) => {
    const begin = (): Promise<Uint8Array | undefined> => decompressBlock(block, decompress);
    const begun = isSmall ? begin() : undefined;
    return { block, raw: begun === undefined ? begin : () => begun };
  });
  return { group, blocks };
}

async function decompressBlock(
  { compressed, rawBytes }: BodyBlock,
  decompress: VerifyInput["decompress"],
): Promise<Uint8Array | undefined> {
  try {
    const raw = await decompress(compressed, rawBytes);
    return raw.length === rawBytes ? raw : undefined;
  } catch {
    return undefined;
  }
}
