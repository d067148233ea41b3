/** `tally verify` of the log that this server publishes, made by this browser: every entry and tile, up to the signed root. */
import { type PreviousRun, type Report, type VerifyInput, verify } from "@tallystick/tlog";
import type { ReadLogFile } from "./check-head.ts";
import { NoteSignatures } from "./note-signatures.ts";
import { type PinnedKey, readKey } from "./pinned-key.ts";
import { sha256, verifyEd25519 } from "./primitives.ts";

export interface LogCheckParts {
  readonly read: ReadLogFile;
  /** The key that counts, and the checkpoint that this browser remembers; undefined on a first visit. */
  readonly pin: PinnedKey | undefined;
  readonly previous: PreviousRun | undefined;
  readonly nowMs: () => number;
  readonly onProgress: (done: number, total: number) => void;
  /** Told how many signatures of the history were checked ahead. */
  readonly onNotes: (count: number) => void;
  /** Waits a moment, so that the log can publish what this browser saw of it before. */
  readonly wait: () => Promise<void>;
  /** The browser's own cryptography, where it has any. */
  readonly subtle: SubtleCrypto | undefined;
}

/** Rejects when the log can't be read. */
export async function verifyLog(parts: LogCheckParts): Promise<Report> {
  const { nowMs, onNotes, onProgress, pin, previous, read, subtle, wait } = parts;
  const key = pin && readKey(pin.vkey);
  const signatures = key && new NoteSignatures(key, subtle);
  const input: VerifyInput = {
    ...{ wait, sha256, hasBodies: false, progress: onProgress, crc32: notRead, decompress: notRead },
    async read(path) {
      const file = await read(path);
      if (file !== undefined && path.startsWith(HISTORY)) await signatures?.learn(file, onNotes);
      return file;
    },
    verifyEd25519: signatures?.verify ?? verifyEd25519,
    now: nowMs() * 1000,
    evidence: {
      ...(pin === undefined ? {} : { vkey: pin.vkey }),
      ...(previous === undefined ? {} : { previous }),
    },
  };
  const report = await verify(input);
  return { ...report, unchecked: [...keyDoubts(pin), ...report.unchecked] };
}

/** The folder of the published notes, a file a day. */
const HISTORY = "checkpoints/";

/** That the first key is the server's word is for the reader to know; `verify` takes it as given. */
function keyDoubts(pin: PinnedKey | undefined): readonly string[] {
  if (pin?.how !== "first use") return [];
  return [
    `Whether the key is the right one: it is the first that this browser met here, on ${pin.since.slice(0, 10)}. One from elsewhere, entered above, would show it.`,
  ];
}

/** Over HTTP there are neither guards, nor write-ahead logs, nor bodies. */
function notRead(): never {
  throw new Error("a log that is read over HTTP has none of this");
}
