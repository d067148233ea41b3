/** Receipts: what a sender keeps. With the bytes that were sent, a receipt is checked offline by anyone, without us. */
import { decodeBase64, encodeBase64 } from "./base64.ts";
import { encodeBody, parseBody, SALT_BYTES } from "./body.ts";
import { decodeUtf8, encodeUtf8, equal } from "./bytes.ts";
import { parseCheckpoint } from "./checkpoint.ts";
import { type Entry, parseEntry } from "./entry.ts";
import type { Sha256, TreeHasher } from "./hash.ts";
import { openNote, type Verifier } from "./note.ts";
import { verifyInclusion } from "./proof.ts";
import { parseTlogProof } from "./tlog-proof.ts";

/** A receipt as JSON. All text, so that it can be kept anywhere. */
export interface Receipt {
  /** The sealed entry, exactly. */
  readonly entry: string;
  /** The body's salt, 16 bytes in base64, and its header, exactly; absent for an entry without a body. */
  readonly salt?: string;
  readonly header?: string;
  /** The `.tlog-proof` (c2sp.org/tlog-proof): the entry's index, the inclusion proof, the signed checkpoint. */
  readonly proof: string;
}

/** What a receipt shows, or the first thing that does not hold. */
export type ReceiptVerdict =
  | {
      readonly kind: "verified";
      readonly entry: Entry;
      readonly index: number;
      readonly size: number;
      readonly note: string;
    }
  | {
      readonly kind: "refused";
      readonly reason: "malformed" | "signature" | "inclusion" | "bytes";
      readonly message: string;
    };

/** A receipt holds an entry, a header and 63 hashes at most, and a note with its cosignatures. */
export const RECEIPT_BYTES_MAX = 1_048_576;

/**
 * Checks a receipt against the bytes that were sent (undefined: only that the entry is in the log). `verifiers` are the
 * key of the log, whose name is `origin` and which must have signed, and keys of witnesses, whose signatures must be
 * right where they are given.
 */
export function verifyReceipt(
  receipt: Receipt,
  bytes: Uint8Array | undefined,
  {
    verifiers,
    origin,
    sha256,
    hasher,
  }: { verifiers: readonly Verifier[]; origin: string; sha256: Sha256; hasher: TreeHasher },
): ReceiptVerdict {
  const line = encodeUtf8(receipt.entry);
  const entry = parseEntry(line);
  const proof = parseTlogProof(encodeUtf8(receipt.proof));
  if (entry === undefined || proof === undefined)
    return refused("malformed", "the receipt is damaged: entry or proof can't be read");
  const opened = openNote(proof.checkpoint, verifiers);
  const checkpoint = opened.kind === "verified" ? parseCheckpoint(opened.text) : undefined;
  // A witness's signature is no word of the log: without the log's own, witnesses could make up entries.
  const isByLog = opened.kind === "verified" && opened.by.some(({ name }) => name === origin);
  if (checkpoint?.origin !== origin || !isByLog) {
    return refused("signature", `the checkpoint in the receipt is not signed by the key of ${origin}`);
  }
  const { index } = proof;
  const { size, root } = checkpoint;
  if (!verifyInclusion(hasher, { index, size, leafHash: hasher.leaf(line), proof: [...proof.proof], root })) {
    return refused(
      "inclusion",
      `the entry is not at index ${index} of the log of ${size} entries that the checkpoint signs`,
    );
  }
  if (bytes !== undefined && !commits(receipt, entry, bytes, sha256)) {
    return refused("bytes", `the bytes are not those that were sealed as entry ${index}`);
  }
  return { kind: "verified", entry, index, size, note: decodeUtf8(proof.checkpoint) ?? "" };
}

/** Reads a receipt's JSON, or gives undefined when it is none or is larger than {@link RECEIPT_BYTES_MAX}. */
export function parseReceipt(bytes: Uint8Array): Receipt | undefined {
  const text = bytes.length > RECEIPT_BYTES_MAX ? undefined : decodeUtf8(bytes);
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isReceipt(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Makes a receipt of an entry, its stored body (undefined for an entry without one) and the proof's text. Throws a
 * TypeError when the bytes are not a body.
 */
export function receiptOf(entry: string, body: Uint8Array | undefined, proof: string): Receipt {
  if (body === undefined) return { entry, proof };
  const parts = parseBody(body);
  const header = parts && decodeUtf8(parts.header);
  if (parts === undefined || header === undefined)
    throw new TypeError("couldn't make a receipt of what is not a body");
  return { entry, salt: encodeBase64(parts.salt), header, proof };
}

function commits({ salt, header }: Receipt, entry: Entry, bytes: Uint8Array, sha256: Sha256): boolean {
  const saltBytes = decodeBase64(salt ?? "");
  const commitment = decodeBase64(entry.b ?? "");
  if (saltBytes?.length !== SALT_BYTES || commitment === undefined || header === undefined) return false;
  return equal(sha256(encodeBody({ salt: saltBytes, header: encodeUtf8(header), bytes })), commitment);
}

function isReceipt(value: unknown): value is Receipt {
  if (typeof value !== "object" || value === null) return false;
  const { entry, salt, header, proof }: Record<string, unknown> = { ...value };
  const isText = (text: unknown): boolean => text === undefined || typeof text === "string";
  return typeof entry === "string" && typeof proof === "string" && isText(salt) && isText(header);
}

function refused(reason: "malformed" | "signature" | "inclusion" | "bytes", message: string): ReceiptVerdict {
  return { kind: "refused", reason, message };
}
