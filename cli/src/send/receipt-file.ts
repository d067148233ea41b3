/** Receipts as files: what the server gave for an event, and the bytes that it is about, so that the file alone can be checked. */
import { rename, writeFile } from "node:fs/promises";
import {
  decodeBase64,
  encodeBase64,
  encodeBody,
  encodeUtf8,
  equal,
  parseEntry,
  type Receipt,
  SALT_BYTES,
} from "@tallystick/tlog";
import { sha256 } from "@tallystick/tlog/node";
import { readObject } from "../json.ts";

/** The sealed bytes of an event, found in the content that was sent; or why they are not there. */
export type SealedBytes =
  | { readonly kind: "found"; readonly bytes: Uint8Array }
  /** The event was sealed with an earlier request, and what was sent now is not the same at the same place. */
  | { readonly kind: "elsewhere" }
  /** The receipt speaks of this very content, and commits to other bytes. */
  | { readonly kind: "altered" };

/** Who can read receipts can read what was sent. */
const OWNER_ONLY = 0o600;
const LINE_FEED = 0x0a;

/** Finds the bytes that a receipt commits to in the content of the request. Whatever is found has been checked. */
export function findSealedBytes(content: Uint8Array, receipt: Receipt): SealedBytes {
  const { request, offset, length } = readObject(encodeUtf8(receipt.header ?? "")) ?? {};
  const isOurs = request === encodeBase64(sha256(content));
  if (isOurs && typeof offset === "number" && typeof length === "number") {
    const bytes = content.subarray(offset, offset + length);
    return commitsTo(receipt, bytes) ? { kind: "found", bytes } : { kind: "altered" };
  }
  // A repeat is answered with the first receipt, whose place is one in another request: look through the lines.
  const wanted = parseEntry(encodeUtf8(receipt.entry))?.n;
  const repeated = linesOf(content).find((line) => line.length === wanted && commitsTo(receipt, line));
  return repeated === undefined ? { kind: "elsewhere" } : { kind: "found", bytes: repeated };
}

/** A receipt's JSON with the bytes in base64, as `tally verify` reads it. */
export function formatReceiptFile(receipt: Receipt, bytes: Uint8Array | undefined): string {
  const file = bytes === undefined ? receipt : { ...receipt, bytes: encodeBase64(bytes) };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

/** Writes a file whole or not at all, readable by its owner. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  await writeFile(temporary, content, { mode: OWNER_ONLY });
  await rename(temporary, path);
}

function commitsTo({ entry, salt, header }: Receipt, bytes: Uint8Array): boolean {
  const commitment = decodeBase64(parseEntry(encodeUtf8(entry))?.b ?? "");
  const saltBytes = decodeBase64(salt ?? "");
  if (commitment === undefined || saltBytes?.length !== SALT_BYTES || header === undefined) return false;
  return equal(sha256(encodeBody({ salt: saltBytes, header: encodeUtf8(header), bytes })), commitment);
}

function linesOf(content: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = 0;
  while (start < content.length) {
    const found = content.indexOf(LINE_FEED, start);
    const next = found === -1 ? content.length : found;
    lines.push(trim(content.subarray(start, next)));
    start = next + 1;
  }
  return lines;
}

function trim(line: Uint8Array): Uint8Array {
  let [start, end] = [0, line.length];
  while (start < end && isSpace(line[start])) start += 1;
  while (end > start && isSpace(line[end - 1])) end -= 1;
  return line.subarray(start, end);
}

function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x09 || byte === 0x0d;
}
