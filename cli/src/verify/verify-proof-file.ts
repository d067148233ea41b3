/** Verifies a proof file with the log's key alone, line by line: it may be larger than memory. The first line that does not hold is named. */
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import {
  createTreeHasher,
  createVerifier,
  PROOF_FILE_LINE_BYTES_MAX,
  PROOF_FILE_START,
  ProofFileCheck,
  type VerifierKey,
} from "@tallystick/tlog";
import { sha256, verifyEd25519 } from "@tallystick/tlog/node";

export interface ProofFileOutcome {
  readonly verdict: "ok" | "incomplete" | "failed";
  readonly message: string;
  /** How many entries of the file hold. */
  readonly entries: number;
  /** The entries of the log that its checkpoint covers. */
  readonly size?: number;
  /** The first line that does not hold, from 1. */
  readonly line?: number;
}

const LINE_FEED = 0x0a;

/** Whether a file begins as a proof file does. */
export async function isProofFile(path: string): Promise<boolean> {
  const file = await open(path, "r");
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(PROOF_FILE_START.length), 0, undefined, 0);
    return buffer.subarray(0, bytesRead).toString("latin1") === PROOF_FILE_START;
  } finally {
    await file.close();
  }
}

export async function verifyProofFile(path: string, key: VerifierKey): Promise<ProofFileOutcome> {
  const check = new ProofFileCheck({
    verifiers: [createVerifier(key, { sha256, verifyEd25519 })],
    ...{ origin: key.name, sha256, hasher: createTreeHasher(sha256) },
  });
  let [line, entries, withheld, size] = [0, 0, 0, 0];
  for await (const bytes of linesOf(path)) {
    line += 1;
    if (bytes === undefined) break;
    const verdict = check.take(bytes);
    if (verdict.kind === "refused")
      return { verdict: "failed", message: `line ${line}: ${verdict.message}`, entries, size, line };
    if (verdict.kind === "header") size = verdict.size;
    if (verdict.kind !== "entry") continue;
    entries += 1;
    if (!verdict.isWhole) withheld += 1;
  }
  const held = `${entries} ${entries === 1 ? "entry is" : "entries are"} of the log ${key.name}, as sealed, under its checkpoint over ${size} entries`;
  const outcome = { entries, size };
  if (!check.isEnded)
    return {
      ...outcome,
      verdict: "incomplete",
      message: `${held}, but the file was cut: its last line is missing`,
    };
  if (withheld > 0)
    return {
      ...outcome,
      verdict: "incomplete",
      message: `${held}, but the bytes of ${withheld} are not in the file`,
    };
  return { ...outcome, verdict: "ok", message: held };
}

/** Lines without their line feeds. What has no line feed at the end of the file was cut, and is undefined. */
async function* linesOf(path: string): AsyncGenerator<Uint8Array | undefined> {
  let pieces: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of createReadStream(path)) {
    const bytes: Buffer = chunk;
    let start = 0;
    for (let end = bytes.indexOf(LINE_FEED); end !== -1; end = bytes.indexOf(LINE_FEED, start)) {
      yield Buffer.concat([...pieces, bytes.subarray(start, end)]);
      [pieces, length, start] = [[], 0, end + 1];
    }
    pieces.push(bytes.subarray(start));
    length += bytes.length - start;
    // Nothing longer is a line: it is given as it is, to be refused.
    if (length <= PROOF_FILE_LINE_BYTES_MAX) continue;
    yield Buffer.concat(pieces);
    [pieces, length] = [[], 0];
  }
  if (length > 0) yield undefined;
}
