/** The bodies of the witness protocol (c2sp.org/tlog-witness), to values and back. Asking is for others. */
import { decodeBase64, encodeBase64 } from "./base64.ts";
import { concat, decodeUtf8, encodeUtf8 } from "./bytes.ts";
import { parseTreeSize } from "./checkpoint.ts";
import type { NoteSignature } from "./note.ts";
import { NOTE_BYTES_MAX, parseSignatures } from "./note.ts";

/** A request to cosign a checkpoint. */
export interface AddCheckpoint {
  /** Size of the last checkpoint that the witness cosigned, 0 for none. */
  readonly oldSize: number;
  /** Consistency proof from there to the checkpoint: hashes of 32 bytes, none when `oldSize` is 0. */
  readonly proof: readonly Uint8Array[];
  /** The signed checkpoint, verbatim. */
  readonly checkpoint: Uint8Array;
}

/** The specification's bound; a tree of fewer than 2^63 leaves needs no more. */
export const WITNESS_PROOF_LINES_MAX = 63;
/**
 * What the witness answers besides status 409 when the old size was wrong; another 409 means that the roots
 * differ.
 */
export const WITNESS_SIZE_TYPE = "text/x.tlog.size";
/**
 * A witness answers with a line for each of its keys: room for 16, even of post-quantum signatures at 3.3 kB.
 */
export const WITNESS_ANSWER_BYTES_MAX = 65_536;

const HASH_BYTES = 32;
const NEWLINE = 0x0a;
/** "old ", 16 digits, a newline, and 63 lines of 44 characters with theirs. */
const HEAD_BYTES_MAX = 21 + WITNESS_PROOF_LINES_MAX * 45;

/** Prints the body of `add-checkpoint`. Throws when the values have no form in it. */
export function formatAddCheckpoint({ oldSize, proof, checkpoint }: AddCheckpoint): Uint8Array {
  const head = [`old ${oldSize}`, ...proof.map(encodeBase64), "", ""].join("\n");
  const body = concat([encodeUtf8(head), checkpoint]);
  if (parseAddCheckpoint(body) === undefined) {
    throw new TypeError(`couldn't write a witness request from size ${oldSize}: it would be malformed`);
  }
  return body;
}

/**
 * Reads the body of `add-checkpoint`, or gives undefined when it is malformed. The checkpoint is a view of
 * it, not looked at.
 */
export function parseAddCheckpoint(bytes: Uint8Array): AddCheckpoint | undefined {
  const end = emptyLineAt(bytes);
  if (end === undefined || bytes.length - end > NOTE_BYTES_MAX) return undefined;
  const [old, ...lines] = decodeUtf8(bytes.subarray(0, end - 2))?.split("\n") ?? [];
  if (!old?.startsWith("old ")) return undefined;
  const oldSize = parseTreeSize(old.slice("old ".length));
  if (oldSize === undefined || lines.length > WITNESS_PROOF_LINES_MAX) return undefined;
  if (oldSize === 0 && lines.length > 0) return undefined;
  const proof: Uint8Array[] = [];
  for (const line of lines) {
    const hash = decodeBase64(line);
    if (hash?.length !== HASH_BYTES) return undefined;
    proof.push(hash);
  }
  return { oldSize, proof, checkpoint: bytes.subarray(end) };
}

/**
 * Reads the body of a witness's answer 200, one or more signature lines, or gives undefined when it is
 * malformed. They are claims: put them under the checkpoint with formatNote and let openNote say which ones
 * verify.
 */
export function parseCosignatures(bytes: Uint8Array): NoteSignature[] | undefined {
  if (bytes.length > WITNESS_ANSWER_BYTES_MAX) return undefined;
  const text = decodeUtf8(bytes);
  return text === undefined ? undefined : parseSignatures(text);
}

/**
 * Reads the body of an answer 409 of type {@link WITNESS_SIZE_TYPE}: the size that the witness has, or
 * undefined.
 */
export function parseWitnessSize(bytes: Uint8Array): number | undefined {
  if (bytes.length > WITNESS_ANSWER_BYTES_MAX) return undefined;
  const text = decodeUtf8(bytes);
  return text?.endsWith("\n") ? parseTreeSize(text.slice(0, -1)) : undefined;
}

/** Where the first empty line ends, if it stands where a request can have it. */
function emptyLineAt(bytes: Uint8Array): number | undefined {
  const head = bytes.subarray(0, HEAD_BYTES_MAX + 1);
  const at = head.findIndex((byte, index) => byte === NEWLINE && head[index + 1] === NEWLINE);
  return at === -1 ? undefined : at + 2;
}
