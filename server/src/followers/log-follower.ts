/** Follows a log in order: stored groups while it is far behind, the write-ahead log from there on; never beyond an announced size. */
import { hash } from "node:crypto";
import {
  type Entry,
  parseEntry,
  parseWalRecord,
  parseWalSegmentHeader,
  TILE_WIDTH,
  WAL_RECORD_HEADER_BYTES,
  WAL_SEGMENT_HEADER_BYTES,
  walFrames,
} from "@tallystick/tlog";
import { crc32 } from "@tallystick/tlog/node";
import { segmentNumber, segmentPath, WAL_FOLDER } from "../sequencer/paths.ts";
import type { StoredGroups } from "../sequencer/stored-groups.ts";
import type { Files, OpenFile } from "../system/files.ts";

/** One entry of the log with what was received. */
export interface Followed {
  readonly index: number;
  readonly entry: Entry;
  /** The entry's line, byte for byte. */
  readonly line: Uint8Array;
  /** Undefined for an entry without a body, and where the body was erased. */
  readonly body: Uint8Array | undefined;
}

/** How much is read at once: records stand whole in memory, and a commit has at most 8 MiB but for one very large request. */
const READ_BYTES_MAX = 4_194_304;
/** Who follows closely reads after every commit, and must not read megabytes of what is not written yet. */
const READ_BYTES_MIN = 65_536;
/** Most entries with their bodies are smaller. */
const ENTRY_BYTES_USUAL = 4096;

export class LogFollower {
  readonly #files: Files;
  readonly #groups: StoredGroups;
  #position: number;
  #segment: { readonly number: number; readonly file: OpenFile; offset: number; size: number } | undefined;
  /** Entries that were read beyond what was asked for. */
  #ahead: Followed[] = [];

  /** Begins at entry `from`. `files` is the log's folder. */
  constructor(files: Files, groups: StoredGroups, from: number) {
    this.#files = files;
    this.#groups = groups;
    this.#position = from;
  }

  /** The index of the next entry. */
  get position(): number {
    return this.#position;
  }

  /**
   * Some of the next entries below `size`, at least one unless there is none. `size` must be durable: an announced one.
   * Throws when the log does not hold what it should, such as a body that is not the one that was sealed.
   */
  async next(size: number): Promise<readonly Followed[]> {
    while (this.#ahead.length === 0 && this.#position < size) {
      const read = this.#segment === undefined ? await this.#begin() : await this.#readSegment(size);
      this.#ahead = read.filter(({ index }) => index >= this.#position);
    }
    const due = this.#ahead.filter(({ index }) => index < size);
    for (const followed of due) requireSealedBody(followed);
    this.#ahead = this.#ahead.slice(due.length);
    this.#position += due.length;
    return due;
  }

  async close(): Promise<void> {
    await this.#segment?.file.close();
    this.#segment = undefined;
  }

  // Either a stored group, or the segment of the write-ahead log that holds the position.
  async #begin(): Promise<readonly Followed[]> {
    const names = await this.#files.list(WAL_FOLDER);
    const segments = names.map(segmentNumber).filter((number) => number !== undefined);
    for (const number of segments.reverse()) {
      const opened = await this.#open(number);
      if (opened !== undefined && opened.size <= this.#position) {
        this.#segment = opened;
        return [];
      }
      await opened?.file.close();
    }
    const group = Math.floor(this.#position / TILE_WIDTH);
    const { bodies, entries } = await this.#groups.read(group);
    return entries.map((line, i) => followedAt(group * TILE_WIDTH + i, line, bodies[i]));
  }

  async #open(
    number: number,
  ): Promise<{ number: number; file: OpenFile; offset: number; size: number } | undefined> {
    const file = await this.#files.openRead(segmentPath(number));
    if (file === undefined) return undefined;
    const header = parseWalSegmentHeader(await file.read(0, WAL_SEGMENT_HEADER_BYTES), crc32);
    if (header?.segment !== number) {
      await file.close();
      throw new Error(`couldn't read the header of segment ${number} of the write-ahead log`);
    }
    return { number, file, offset: WAL_SEGMENT_HEADER_BYTES, size: header.size };
  }

  // Every record that stands whole in one piece of the segment; the next segment where this one ends.
  async #readSegment(size: number): Promise<readonly Followed[]> {
    const segment = this.#segment;
    if (segment === undefined) return [];
    const piece = await this.#piece(segment, (size - segment.size) * ENTRY_BYTES_USUAL);
    const followed: Followed[] = [];
    let at = 0;
    // A record that begins below an announced size is announced as a whole, also where the caller asks for less of it.
    while (segment.size < size) {
      const record = parseWalRecord(piece, at, crc32);
      if (record?.segment !== segment.number) break;
      const frames = walFrames(record.payload, record.count);
      if (frames === undefined || record.sizeAfter !== segment.size + record.count)
        throw new Error(`the record after size ${segment.size} in segment ${segment.number} is damaged`);
      for (const [i, { body, entry }] of frames.entries())
        followed.push(followedAt(segment.size + i, entry, body));
      segment.size = record.sizeAfter;
      at += record.bytes;
    }
    segment.offset += at;
    if (at > 0) return followed;
    const next = await this.#open(segment.number + 1);
    if (next?.size !== segment.size) {
      await next?.file.close();
      // Both may have been dropped meanwhile: then what they held stands in groups.
      if (next === undefined && (await this.#isDropped(segment.number))) {
        await this.close();
        return [];
      }
      throw new Error(`couldn't go on from size ${segment.size} after segment ${segment.number}`);
    }
    await segment.file.close();
    this.#segment = next;
    return [];
  }

  async #isDropped(number: number): Promise<boolean> {
    const file = await this.#files.openRead(segmentPath(number));
    await file?.close();
    return file === undefined;
  }

  async #piece({ file, offset }: { file: OpenFile; offset: number }, usual: number): Promise<Uint8Array> {
    const piece = await file.read(offset, Math.min(READ_BYTES_MAX, Math.max(READ_BYTES_MIN, usual)));
    if (piece.length < WAL_RECORD_HEADER_BYTES) return piece;
    // A record larger than a piece is read whole; its length is the second word of its header.
    const view = new DataView(piece.buffer, piece.byteOffset, piece.length);
    const bytes = WAL_RECORD_HEADER_BYTES + view.getUint32(4);
    return bytes > piece.length ? await file.read(offset, bytes) : piece;
  }
}

function followedAt(index: number, line: Uint8Array, body: Uint8Array | undefined): Followed {
  const entry = parseEntry(line);
  if (entry === undefined) throw new Error(`entry ${index} can't be read; run tally verify`);
  return { index, entry, line, body };
}

// What is derived from the log is derived from what was sealed, and from nothing that was put in its place.
function requireSealedBody({ body, entry, index }: Followed): void {
  if (body === undefined || hash("sha256", body, "base64") === entry.b) return;
  throw new Error(`the body of entry ${index} is not the one that was sealed; run tally verify`);
}
