/** The segments of the write-ahead log: one being written, one spare always ready, older ones until the integrator has them. */
import { encodeWalSegmentHeader, type Head, WAL_SEGMENT_HEADER_BYTES } from "@tallystick/tlog";
import { crc32 } from "@tallystick/tlog/node";
import type { Files, OpenFile } from "../system/files.ts";
import { segmentPath, WAL_FOLDER, WAL_SPARE } from "./paths.ts";

/** A segment whose entries may still be needed, and the size of the tree at its end. */
interface OldSegment {
  readonly segment: number;
  readonly sizeAtEnd: number;
}

/** Where the next record goes. */
export interface WalPosition {
  readonly segment: number;
  readonly offset: number;
}

/** Writing zeros in pieces of this size keeps memory small and each call short. */
const ZERO_PIECE_BYTES = 1_048_576;

export class WalSegments {
  readonly #files: Files;
  readonly #segmentBytes: number;
  #file: OpenFile;
  #segment: number;
  #offset: number;
  #old: OldSegment[];
  #spare: Promise<boolean>;
  #spareFailed = false;

  constructor(
    files: Files,
    state: { file: OpenFile; segment: number; offset: number; old: OldSegment[]; segmentBytes: number },
  ) {
    this.#files = files;
    this.#segmentBytes = state.segmentBytes;
    this.#file = state.file;
    this.#segment = state.segment;
    this.#offset = state.offset;
    this.#old = state.old;
    this.#spare = this.#prepareSpare();
  }

  get position(): WalPosition {
    return { segment: this.#segment, offset: this.#offset };
  }

  /** How many bytes the segments before the current one take, which the integrator has yet to free. */
  get backlogBytes(): number {
    return this.#old.length * this.#segmentBytes;
  }

  /** Whether a record of so many bytes has its place in the current segment. An empty segment takes any record. */
  fits(bytes: number): boolean {
    return this.#offset === WAL_SEGMENT_HEADER_BYTES || this.#offset + bytes <= this.#segmentBytes;
  }

  /** Goes on to the next segment, which begins with the tree as it is now: header first and durable, then the name. */
  async rotate(head: Head): Promise<void> {
    if (!(await this.#spare)) throw new Error("couldn't prepare the next segment of the write-ahead log");
    const next = this.#segment + 1;
    const file = await this.#files.openWrite(WAL_SPARE);
    await file.write(0, [encodeWalSegmentHeader({ segment: next, size: head.size, root: head.root }, crc32)]);
    await file.sync();
    await this.#files.rename(WAL_SPARE, segmentPath(next));
    await this.#files.syncFolder(WAL_FOLDER);
    await this.#file.close();
    this.#old.push({ segment: this.#segment, sizeAtEnd: head.size });
    this.#file = file;
    this.#segment = next;
    this.#offset = WAL_SEGMENT_HEADER_BYTES;
    this.#spare = this.#prepareSpare();
  }

  /** Writes at the position; not durable yet. */
  async write(pieces: readonly Uint8Array[]): Promise<void> {
    await this.#file.write(this.#offset, pieces);
    for (const piece of pieces) this.#offset += piece.length;
  }

  /** Makes what was written durable. */
  sync(): Promise<void> {
    return this.#file.sync();
  }

  /** Whether the next segment could not be made (a full disk). While it is being made a commit may wait for it, that's all. */
  get spareFailed(): boolean {
    return this.#spareFailed;
  }

  /** Tries again to make the spare after a failure. */
  async retrySpare(): Promise<void> {
    this.#spare = this.#prepareSpare();
    await this.#spare;
  }

  /** Removes segments all of whose entries stand in full, durable groups. */
  async dropUpTo(size: number): Promise<void> {
    const keep = this.#old.findIndex((old) => old.sizeAtEnd > size);
    const drop = this.#old.splice(0, keep === -1 ? this.#old.length : keep);
    for (const { segment } of drop) await this.#files.remove(segmentPath(segment));
    if (drop.length > 0) await this.#files.syncFolder(WAL_FOLDER);
  }

  async close(): Promise<void> {
    await this.#spare;
    await this.#file.close();
  }

  // Failing here is no emergency yet: nothing is lost, intake stops until a later try succeeds.
  async #prepareSpare(): Promise<boolean> {
    try {
      await writeZeroSegment(this.#files, WAL_SPARE, this.#segmentBytes);
      this.#spareFailed = false;
      return true;
    } catch {
      this.#spareFailed = true;
      await this.#files.remove(`${WAL_SPARE}.tmp`).catch(() => undefined);
      return false;
    }
  }
}

/** Makes a segment of zeros, so that a later fdatasync has no file size or blocks to record. Durable, under its name. */
export async function writeZeroSegment(files: Files, path: string, bytes: number): Promise<void> {
  const temporary = `${path}.tmp`;
  const file = await files.openWrite(temporary, { truncate: true });
  try {
    const zeros = new Uint8Array(ZERO_PIECE_BYTES);
    for (let at = 0; at < bytes; at += zeros.length) {
      await file.write(at, [zeros.subarray(0, Math.min(zeros.length, bytes - at))]);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  await files.rename(temporary, path);
  await files.syncFolder(WAL_FOLDER);
}
