/** `tally verify` of the log that this server publishes, made by this browser: every entry and tile, up to the signed root. */
import { type Report, type VerifyInput, verify } from "@tallystick/tlog";
import type { ReadLogFile } from "./check-head.ts";
import type { HeadMemory } from "./head-memory.ts";
import type { KeyPins, PinnedKey } from "./pinned-key.ts";
import { sha256, verifyEd25519 } from "./primitives.ts";

export interface LogCheckParts {
  readonly read: ReadLogFile;
  readonly pins: KeyPins;
  readonly memory: HeadMemory;
  readonly nowMs: () => number;
  readonly onProgress: (done: number, total: number) => void;
  /** Waits a moment, so that the log can publish what this browser saw of it before. */
  readonly wait: () => Promise<void>;
}

/** Rejects when the log can't be read, and for a check that was called off by `read`. */
export async function verifyLog(parts: LogCheckParts): Promise<Report> {
  const { memory, nowMs, onProgress, pins, read, wait } = parts;
  const { pin } = pins;
  const previous = pin && memory.read(pin.vkey);
  const input: VerifyInput = {
    ...{ read, wait, sha256, verifyEd25519, hasBodies: false, progress: onProgress },
    ...{ crc32: notRead, decompress: notRead },
    now: nowMs() * 1000,
    evidence: {
      ...(pin === undefined ? {} : { vkey: pin.vkey }),
      ...(previous === undefined ? {} : { previous }),
    },
  };
  const report = await verify(input);
  return { ...report, unchecked: [...keyDoubts(pin), ...report.unchecked] };
}

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
