/** The integrator: follows the write-ahead log and turns it into full tiles, bundles and body groups, each written once and never again. */
import {
  bodiesOfBlock,
  encodeBodyGroup,
  encodeBundle,
  equal,
  parseBodyGroup,
  parseWalRecord,
  planBodyBlocks,
  TILE_WIDTH,
  type WalFrame,
  walFrames,
} from "@tallystick/tlog";
import { crc32 } from "@tallystick/tlog/node";
import { type Files, folderOf, type OpenFile, readWhole, stageFile } from "../system/files.ts";
import { Milestone } from "../system/milestone.ts";
import type { Announcement } from "./append.ts";
import { SequencerError } from "./errors.ts";
import { bodyPath, bundlePath, segmentPath, tilePath } from "./paths.ts";
import type { TreeEdge } from "./tree-edge.ts";

/** Some entries with consecutive indexes from `index * 256`, and their bodies. */
export interface Group {
  readonly index: number;
  readonly entries: Uint8Array[];
  readonly bodies: (Uint8Array | undefined)[];
}

/** Turns the raw bytes of a block into its stored form, and back. */
export interface BlockCodec {
  compress(raw: Uint8Array): Promise<Uint8Array>;
  decompress(stored: Uint8Array, rawBytes: number): Promise<Uint8Array>;
}

export interface IntegratorParts {
  readonly files: Files;
  readonly edge: TreeEdge;
  readonly codec: BlockCodec;
  /** Called when everything below `size` is durable in full groups. */
  readonly onIntegrated: (size: number) => Promise<void>;
  readonly onFatal: (error: SequencerError) => void;
  /** The first group to make, and the size of the tree where following starts. */
  readonly firstGroup: number;
  readonly startSize: number;
  /** Groups that an earlier run may have stored: below this size a file that is there is compared. */
  readonly recoveredSize: number;
}

/** Groups made durable together share their folders' syncs; more would hold more memory. */
const WAVE_GROUPS = 16;
/** Records that stand one after the other are read together up to this size. */
const READ_BYTES = 4_194_304;
/** Full files never change. Tiles and bundles may be read by everyone who may enter the folder; bodies only by us. */
const PUBLIC_MODE = 0o444;
const PRIVATE_MODE = 0o400;

export class Integrator {
  readonly #parts: IntegratorParts;
  readonly #announced: Announcement[] = [];
  readonly #unsynced = new Map<number, Group>();
  /** Folders that are there: at most a few for each thousand groups. */
  readonly #folders = new Set<string>();
  #partial: Group;
  /** Everything below is in memory or on disk; everything below is durable in full groups. */
  readonly #read: Milestone;
  readonly #integrated: Milestone;
  #running: Promise<void> | undefined;
  #segment: { number: number; file: OpenFile } | undefined;

  constructor(parts: IntegratorParts) {
    this.#parts = parts;
    this.#read = new Milestone(parts.startSize);
    this.#integrated = new Milestone(parts.firstGroup * TILE_WIDTH);
    this.#partial = { index: parts.firstGroup, entries: [], bodies: [] };
  }

  /** Takes note of a record that is durable in the write-ahead log. */
  announce(announcement: Announcement): void {
    this.#announced.push(announcement);
    this.#running ??= this.#run();
  }

  /** Resolves when everything below `size` was read from the write-ahead log, so that `group` has it or the disk does. */
  reached(size: number): Promise<void> {
    return this.#read.wait(size);
  }

  /** Resolves when all full groups below `size` are durable on disk. */
  stored(size: number): Promise<void> {
    return this.#integrated.wait(Math.floor(size / TILE_WIDTH) * TILE_WIDTH);
  }

  /** A group that is not durable on disk yet, as far as it was read; undefined for one that is. */
  group(index: number): Group | undefined {
    return this.#partial.index === index ? this.#partial : this.#unsynced.get(index);
  }

  /** Waits until nothing announced is left to do. */
  async drain(): Promise<void> {
    while (this.#running !== undefined) await this.#running;
  }

  async close(): Promise<void> {
    await this.drain();
    await this.#segment?.file.close();
  }

  async #run(): Promise<void> {
    // Announcements of one turn of the event loop are read together.
    await Promise.resolve();
    try {
      while (this.#announced.length > 0) {
        const full = await this.#readSome();
        for (let at = 0; at < full.length; at += WAVE_GROUPS)
          await this.#store(full.slice(at, at + WAVE_GROUPS));
      }
    } catch (cause) {
      const failure = new SequencerError(
        "store-differs",
        "couldn't bring the write-ahead log into tiles; the log has stopped",
        { cause },
      );
      this.#read.fail(failure);
      this.#integrated.fail(failure);
      this.#announced.length = 0;
      this.#parts.onFatal(failure);
    } finally {
      this.#running = undefined;
    }
  }

  async #readSome(): Promise<Group[]> {
    const [first] = this.#announced;
    if (first === undefined) return [];
    let bytes = 0;
    let count = 0;
    for (const { segment, offset, bytes: recordBytes } of this.#announced) {
      const follows = segment === first.segment && offset === first.offset + bytes;
      if (count > 0 && (!follows || bytes + recordBytes > READ_BYTES)) break;
      bytes += recordBytes;
      count += 1;
    }
    const chunk = await (await this.#open(first.segment)).read(first.offset, bytes);
    const full: Group[] = [];
    let at = 0;
    for (const { head, segment } of this.#announced.splice(0, count)) {
      const record = parseWalRecord(chunk, at, crc32);
      const frames = record && walFrames(record.payload, record.count);
      if (record?.sizeAfter !== head.size || record.segment !== segment || frames === undefined) {
        throw new Error(`the record before size ${head.size} in segment ${segment} is not what was written`);
      }
      at += record.bytes;
      this.#take(frames, head.size, full);
    }
    return full;
  }

  #take(frames: readonly WalFrame[], sizeAfter: number, full: Group[]): void {
    const sizeBefore = sizeAfter - frames.length;
    if (sizeBefore !== this.#read.value) {
      throw new Error(`the write-ahead log goes on at ${sizeBefore}, not at ${this.#read.value}`);
    }
    for (const [i, { entry, body }] of frames.entries()) {
      // At start the log may begin inside a group that is already complete on disk.
      if (sizeBefore + i < this.#partial.index * TILE_WIDTH) continue;
      this.#partial.entries.push(entry);
      this.#partial.bodies.push(body);
      if (this.#partial.entries.length < TILE_WIDTH) continue;
      full.push(this.#partial);
      this.#unsynced.set(this.#partial.index, this.#partial);
      this.#partial = { index: this.#partial.index + 1, entries: [], bodies: [] };
    }
    this.#read.reach(sizeAfter);
  }

  async #open(number: number): Promise<OpenFile> {
    if (this.#segment?.number === number) return this.#segment.file;
    await this.#segment?.file.close();
    this.#segment = undefined;
    const file = await this.#parts.files.openRead(segmentPath(number));
    if (file === undefined) throw new Error(`segment ${number} of the write-ahead log is gone`);
    this.#segment = { number, file };
    return file;
  }

  // Content first and durable, then names, then the folders: a name never stands for half a file.
  async #store(groups: readonly Group[]): Promise<void> {
    const { files, edge, onIntegrated } = this.#parts;
    const staged = (await Promise.all(groups.map((group) => this.#stageGroup(group)))).flat();
    const named = staged.filter(({ temporary }) => temporary !== undefined);
    await Promise.all(named.map(({ path, temporary = path }) => files.rename(temporary, path)));
    const folders = new Set(staged.map(({ path }) => folderOf(path)));
    await Promise.all([...folders].map((folder) => files.syncFolder(folder)));

    for (const group of groups) {
      for (const { level, index } of finishedTiles(group.index)) edge.forget(level, index);
      this.#unsynced.delete(group.index);
    }
    const integrated = this.#integrated.value + groups.length * TILE_WIDTH;
    await onIntegrated(integrated);
    this.#integrated.reach(integrated);
  }

  async #stageGroup(group: Group): Promise<Staged[]> {
    const { edge, codec } = this.#parts;
    const { index, entries, bodies } = group;
    const encoded = await encodeBodies(bodies, codec);
    const staged = [
      await this.#stage({ path: bundlePath(index), group: index, mode: PUBLIC_MODE }, encodeBundle(entries)),
      await this.#stage({ path: bodyPath(index), group: index, mode: PRIVATE_MODE }, encoded, (present) =>
        sameBodies(present, bodies, codec),
      ),
    ];
    for (const tile of finishedTiles(index)) {
      const bytes = edge.tile(tile.level, tile.index, TILE_WIDTH);
      if (bytes === undefined) throw new Error(`tile ${tile.level}/${tile.index} is not in memory`);
      const path = tilePath(tile.level, tile.index);
      staged.push(await this.#stage({ path, group: index, mode: PUBLIC_MODE }, bytes));
    }
    return staged;
  }

  async #stage(
    { path, group, mode }: { path: string; group: number; mode: number },
    bytes: Uint8Array,
    same: SameContent = equal,
  ): Promise<Staged> {
    const { files, recoveredSize } = this.#parts;
    const present = group * TILE_WIDTH < recoveredSize ? await readWhole(files, path) : undefined;
    if (present !== undefined) {
      if (await same(present, bytes)) return { path, temporary: undefined };
      throw new Error(`${path} exists and differs from what it has to hold`);
    }
    const folder = folderOf(path);
    if (!this.#folders.has(folder)) await files.makeFolder(folder);
    this.#folders.add(folder);
    return { path, temporary: await stageFile(files, path, bytes, mode) };
  }
}

/** A file that waits for its name; no temporary when it already had it. */
interface Staged {
  readonly path: string;
  readonly temporary: string | undefined;
}

type SameContent = (present: Uint8Array, wanted: Uint8Array) => boolean | Promise<boolean>;

/** The tiles that the last entry of a group finishes: always one of level 0, and one above for each that it fills. */
function* finishedTiles(group: number): Generator<{ level: number; index: number }> {
  yield { level: 0, index: group };
  let count = group + 1;
  for (let level = 1; count % TILE_WIDTH === 0; level++) {
    count /= TILE_WIDTH;
    yield { level, index: count - 1 };
  }
}

// Another version of the compressor may have made the file: what counts is what it decompresses to.
async function sameBodies(
  present: Uint8Array,
  bodies: readonly (Uint8Array | undefined)[],
  codec: BlockCodec,
): Promise<boolean> {
  const stored = await decodeBodies(present, codec);
  if (stored?.length !== bodies.length) return false;
  return stored.every((body, i) => equal(body ?? NOTHING, bodies[i] ?? NOTHING));
}

const NOTHING = new Uint8Array(0);

/** Encodes the bodies of a group in compressed blocks. */
export async function encodeBodies(
  bodies: readonly (Uint8Array | undefined)[],
  codec: BlockCodec,
): Promise<Uint8Array> {
  const blocks = await Promise.all(
    planBodyBlocks(bodies).map(async ({ first, end, raw }) => {
      return { first, end, rawBytes: raw.length, compressed: await codec.compress(raw) };
    }),
  );
  return encodeBodyGroup({ lengths: bodies.map((body) => body?.length ?? 0), blocks });
}

/** Decodes a body group, or gives undefined when the file is not one. */
export async function decodeBodies(
  file: Uint8Array,
  codec: BlockCodec,
): Promise<(Uint8Array | undefined)[] | undefined> {
  const group = parseBodyGroup(file);
  if (group === undefined) return undefined;
  const blocks = await Promise.all(
    group.blocks.map(async (block) => {
      const raw = await codec.decompress(block.compressed, block.rawBytes).catch(() => undefined);
      return raw?.length === block.rawBytes ? bodiesOfBlock(group, block, raw) : undefined;
    }),
  );
  return blocks.includes(undefined) ? undefined : blocks.flatMap((bodies) => bodies ?? []);
}
