/** What `verify` is given: a way to read the log, primitives, a clock, and what the caller knows from elsewhere. It reads nothing else. */
import type { Sha256 } from "../hash.ts";
import type { VerifyEd25519 } from "../key.ts";
import type { Policy } from "../policy.ts";
import type { Receipt } from "../receipt.ts";
import type { Crc32 } from "../wal.ts";
import type { PreviousRun } from "./previous-run.ts";

/** A log and all that may be held against it. */
export interface VerifyInput {
  /**
   * Reads a whole file by its path in the log's folder; undefined when there is none. Paths are made of fixed text and
   * numbers only. Must bound what it reads, and rejects when it can't tell whether the file is there.
   */
  readonly read: (path: string) => Promise<Uint8Array | undefined>;
  /** Whether `read` gives bodies; a URL serves none. */
  readonly hasBodies: boolean;
  /** Given when the log is a folder, which shows more than what is published. */
  readonly directory?: DirectoryLists;
  readonly sha256: Sha256;
  readonly verifyEd25519: VerifyEd25519;
  readonly crc32: Crc32;
  /** Undoes the compression of a block of bodies. Must stop above `rawBytes`, and rejects what is damaged. */
  readonly decompress: (stored: Uint8Array, rawBytes: number) => Promise<Uint8Array>;
  /** Microseconds since 1970. */
  readonly now: number;
  readonly evidence: Evidence;
  /** Waits a moment, so that a log that is being written can publish what the evidence speaks of. */
  readonly wait?: () => Promise<void>;
  /** Told how many of how many entries have been read. */
  readonly progress?: (done: number, total: number) => void;
}

/** What is in the folders that a log keeps to itself. Both may be called again while the log is being written. */
export interface DirectoryLists {
  /** Numbers of the segments of the write-ahead log, ascending. */
  readonly walSegments: () => Promise<readonly number[]>;
  /** Names of the history's files, `YYYY-MM-DD`, ascending. */
  readonly historyDays: () => Promise<readonly string[]>;
}

/** What the caller has from elsewhere. Each part shows something that the log alone can't show of itself. */
export interface Evidence {
  /** The log's verifier key. */
  readonly vkey?: string;
  readonly policy?: Policy;
  /** The guard's file, as kept on another volume. */
  readonly guard?: Uint8Array;
  readonly receipts?: Iterable<NamedReceipt> | AsyncIterable<NamedReceipt>;
  readonly previous?: PreviousRun;
  /** How old the newest checkpoint may be. */
  readonly maxAgeSeconds?: number;
}

/** A receipt that somebody kept, and the bytes that they sent. */
export interface NamedReceipt {
  /** Where it comes from, for messages. */
  readonly name: string;
  /** Undefined for a file that is no receipt. */
  readonly receipt: Receipt | undefined;
  readonly bytes?: Uint8Array;
}
