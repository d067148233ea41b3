/** When each witness last cosigned, by the notes that were published: what it signed is verified, what it says counts for nothing. */
import {
  cosignatureTime,
  createVerifier,
  encodeUtf8,
  openNote,
  type Policy,
  type PolicyWitness,
  parseCheckpoint,
  splitHistory,
} from "@tallystick/tlog";
import { sha256, verifyEd25519 } from "@tallystick/tlog/node";
import { historyPath } from "../sequencer/paths.ts";
import type { Files } from "../system/files.ts";

export interface WitnessState {
  readonly name: string;
  readonly url: string | null;
  /** By the witness' own clock, in milliseconds since 1970; null: in none of the newest notes. */
  readonly cosignedMs: number | null;
  /** How many entries that covered. */
  readonly size: number | null;
}

/** Some minutes of a log that publishes each second: a witness that signed in none of them is one to look at. */
const TAIL_BYTES = 131_072;
const NOTES_MAX = 100;

export async function lastCosigned(
  policy: Policy | undefined,
  { files, nowUs, origin }: { readonly files: Files; readonly nowUs: number; readonly origin: string },
): Promise<readonly WitnessState[]> {
  if (policy === undefined) return [];
  const notes = await newestNotes(files, historyPath(nowUs), origin);
  return [...policy.witnesses.values()].map((witness) => stateOf(witness, notes));
}

function stateOf({ key, name, url }: PolicyWitness, notes: readonly string[]): WitnessState {
  const verifier = createVerifier(key, { sha256, verifyEd25519 });
  for (const note of notes) {
    const opened = openNote(encodeUtf8(note), [verifier]);
    const [signature] = opened.kind === "verified" ? opened.by : [];
    const seconds = signature && cosignatureTime(signature.signature);
    if (opened.kind !== "verified" || seconds === undefined) continue;
    return {
      name,
      url: url ?? null,
      cosignedMs: seconds * 1000,
      size: parseCheckpoint(opened.text)?.size ?? null,
    };
  }
  return { name, url: url ?? null, cosignedMs: null, size: null };
}

/** The newest first. */
async function newestNotes(files: Files, path: string, origin: string): Promise<readonly string[]> {
  const file = await files.openRead(path);
  if (file === undefined) return [];
  try {
    const size = await file.size();
    const offset = Math.max(0, size - TAIL_BYTES);
    const tail = await file.read(offset, size - offset);
    const text = offset === 0 ? tail : fromFirstNote(tail, origin);
    return (splitHistory(text)?.notes ?? []).slice(-NOTES_MAX).reverse();
  } finally {
    await file.close();
  }
}

// A tail begins anywhere; a note begins with the log's name, and behind an empty line nothing else does.
function fromFirstNote(tail: Uint8Array, origin: string): Uint8Array {
  const at = Buffer.from(tail).indexOf(`\n\n${origin}\n`);
  return at === -1 ? new Uint8Array(0) : tail.subarray(at + 2);
}
