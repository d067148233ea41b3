/** The one writer. A commit is a straight line: index, write, sync, sign, guard, announce, acknowledge; any error in it is fatal. */
import {
  encodeWalRecordHeader,
  HASH_BYTES,
  type Head,
  type Sealed,
  WAL_RECORD_HEADER_BYTES,
} from "@tallystick/tlog";
import { crc32 } from "@tallystick/tlog/node";
import { SequencerError } from "./errors.ts";
import type { GuardFile } from "./guard-file.ts";
import type { OwnEntries } from "./own-entries.ts";
import type { TreeEdge } from "./tree-edge.ts";
import type { WalSegments } from "./wal-segments.ts";

/** Durable: these records have these indexes in a tree whose head is signed. */
export interface Acknowledgement {
  /** Index of the first record; the others follow it. */
  readonly index: number;
  /** The signed note over a head that holds them. */
  readonly checkpoint: string;
  readonly head: Head;
}

/** One record of the write-ahead log, for those who follow it. */
export interface Announcement {
  readonly head: Head;
  readonly checkpoint: string;
  readonly segment: number;
  readonly offset: number;
  readonly bytes: number;
}

export interface WriterParts {
  readonly edge: TreeEdge;
  readonly wal: WalSegments;
  readonly guard: GuardFile;
  readonly own: OwnEntries;
  /** Signs a head as a checkpoint note. */
  readonly sign: (head: Head) => string;
  /** Called after each commit, before its acknowledgements; must not throw. */
  readonly announce: (announcement: Announcement) => void;
  /** Called once when the log can't go on. Everybody who waits is refused first. */
  readonly onFatal: (error: SequencerError) => void;
  /** The largest `t` in the log so far, in microseconds. */
  readonly tLast: number;
  /** The last signed head. */
  readonly head: Head;
  readonly checkpoint: string;
}

interface Waiting {
  readonly sealed: Sealed;
  readonly resolve: (acknowledgement: Acknowledgement) => void;
  readonly reject: (error: SequencerError) => void;
}

/** One commit takes at most this much, so that an acknowledgement never waits for a very long write. */
export const COMMIT_BYTES_MAX = 8_388_608;
/** What may wait for the disk. Above it a door answers 503: memory stays bounded however slow the disk is. */
export const QUEUE_BYTES_MAX = 134_217_728;
/** Single small events: more than any number of connections that we take, and a bound on objects. */
export const QUEUE_ITEMS_MAX = 65_536;
/** How far `t` may step back without a clock entry: what leap seconds and time synchronisation do. */
export const CLOCK_STEP_BACK_US = 5_000_000;

export class Writer {
  readonly #parts: WriterParts;
  #queue: Waiting[] = [];
  #queueBytes = 0;
  #committing: Promise<void> | undefined;
  #failed: SequencerError | undefined;
  #tLast: number;
  #head: Head;
  #checkpoint: string;

  constructor(parts: WriterParts) {
    this.#parts = parts;
    this.#tLast = parts.tLast;
    this.#head = parts.head;
    this.#checkpoint = parts.checkpoint;
  }

  /** The last acknowledged head and its note. */
  get head(): Head {
    return this.#head;
  }

  get checkpoint(): string {
    return this.#checkpoint;
  }

  /** The largest `t` that was sealed. */
  get tLast(): number {
    return this.#tLast;
  }

  get queueBytes(): number {
    return this.#queueBytes;
  }

  /**
   * Appends some sealed records with consecutive indexes, in the order of the calls. Resolves when they are durable
   * and their head is signed; rejects with a SequencerError when the log has stopped, and then nothing is known about
   * them. Gives "full" at once when the queue is full.
   */
  append(sealed: Sealed): Promise<Acknowledgement> | "full" {
    if (this.#failed !== undefined) return Promise.reject(this.#failed);
    if (this.#queue.length >= QUEUE_ITEMS_MAX || this.#queueBytes + sealed.frames.length > QUEUE_BYTES_MAX)
      return "full";
    return this.#enqueue(sealed);
  }

  /** Waits until nothing is queued or being written. */
  async drain(): Promise<void> {
    while (this.#committing !== undefined) await this.#committing;
  }

  /** Appends an entry of the log itself; it has its place however full the queue is. */
  appendOwn(sealed: Sealed): Promise<Acknowledgement> {
    return this.#failed !== undefined ? Promise.reject(this.#failed) : this.#enqueue(sealed);
  }

  #enqueue(sealed: Sealed): Promise<Acknowledgement> {
    this.#queueBytes += sealed.frames.length;
    const acknowledged = new Promise<Acknowledgement>((resolve, reject) => {
      this.#queue.push({ sealed, resolve, reject });
    });
    this.#committing ??= this.#commitAll();
    return acknowledged;
  }

  async #commitAll(): Promise<void> {
    // Whoever called in this turn of the event loop comes along in the first commit.
    await Promise.resolve();
    while (this.#queue.length > 0 && this.#failed === undefined) {
      const batch = this.#take();
      try {
        await this.#commit(batch);
      } catch (cause) {
        this.#fail(batch, cause);
      }
    }
    this.#committing = undefined;
  }

  #take(): Waiting[] {
    let bytes = 0;
    let count = 0;
    for (const { sealed } of this.#queue) {
      bytes += sealed.frames.length;
      if (count > 0 && bytes > COMMIT_BYTES_MAX) break;
      count += 1;
    }
    return this.#queue.splice(0, count);
  }

  async #commit(batch: readonly Waiting[]): Promise<void> {
    const { edge, wal, guard, sign, announce } = this.#parts;

    // Give indexes. A record whose clock stepped back is put behind an entry that says so.
    const payload: Uint8Array[] = [];
    const firstIndexes: number[] = [];
    const sizeBefore = edge.size;
    let queuedBytes = 0;
    for (const { sealed } of batch) {
      if (sealed.tMin < this.#tLast - CLOCK_STEP_BACK_US) {
        const clock = this.#parts.own.seal("clock", sealed.tMin, { was: this.#tLast });
        this.#add(clock, payload);
        this.#tLast = sealed.tMin;
      }
      firstIndexes.push(edge.size);
      this.#add(sealed, payload);
      queuedBytes += sealed.frames.length;
    }
    const head: Head = { size: edge.size, root: edge.root() };

    // Find the place. An error up to here, too, leaves a tree in memory that is ahead of the disk: fatal.
    let recordBytes = WAL_RECORD_HEADER_BYTES;
    for (const piece of payload) recordBytes += piece.length;
    if (!wal.fits(recordBytes)) await wal.rotate(this.#head);
    const { segment, offset } = wal.position;
    const header = encodeWalRecordHeader(
      { segment, count: head.size - sizeBefore, sizeAfter: head.size, rootAfter: head.root, payload },
      crc32,
    );

    // Write and sync. When this resolves the records survive a power cut.
    await wal.write([header, ...payload]);
    await wal.sync();

    // Sign, and guard what is signed before anyone sees it: from here on the log can't go back below this size.
    const checkpoint = sign(head);
    await guard.write(head);

    // Tell. Followers never read beyond what is announced; senders are told last.
    this.#head = head;
    this.#checkpoint = checkpoint;
    this.#queueBytes -= queuedBytes;
    announce({ head, checkpoint, segment, offset, bytes: recordBytes });
    for (const [i, waiting] of batch.entries()) {
      waiting.resolve({ index: firstIndexes[i] ?? 0, checkpoint, head });
    }
  }

  #add(sealed: Sealed, payload: Uint8Array[]): void {
    for (let at = 0; at < sealed.leafHashes.length; at += HASH_BYTES) {
      this.#parts.edge.append(sealed.leafHashes.subarray(at, at + HASH_BYTES));
    }
    payload.push(sealed.frames);
    if (sealed.tMax > this.#tLast) this.#tLast = sealed.tMax;
  }

  // What the disk holds is uncertain now. Only a restart may decide, by reading it back; a retry could acknowledge a lie.
  #fail(batch: readonly Waiting[], cause: unknown): void {
    this.#failed = new SequencerError(
      "write-failed",
      `couldn't write ${batch.length} requests to the log; it has stopped`,
      { cause },
    );
    const stopped = new SequencerError(
      "stopped",
      "the log has stopped after a failed write; whether this was sealed is not known",
      { cause },
    );
    for (const waiting of [...batch, ...this.#queue.splice(0)]) waiting.reject(stopped);
    this.#queueBytes = 0;
    this.#parts.onFatal(this.#failed);
  }
}
