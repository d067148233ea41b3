/** The remembered keys on disk: blocks appended now and then, so that a start need not read a day of bodies. It can always be made again. */
import { readUint64, writeUint64 } from "@tallystick/tlog";
import { crc32 } from "@tallystick/tlog/node";
import { type Files, readWhole, replaceFile } from "../system/files.ts";
import type { Remembered } from "./duplicates.ts";

/** What a keys file holds: keys in the order of time, and the size of the log up to which they are complete. */
export interface SavedKeys {
  readonly position: number;
  readonly keys: readonly (readonly [string, Remembered])[];
}

const KEYS_PATH = "keys";
const MAGIC = 0x544b4559;
/** Block header: magic, count, position, CRC of the rest. */
const HEADER_BYTES = 24;
/** Key, digest, index, count, t. */
const ROW_BYTES = 56;

/** Reads the keys file up to its last whole block. Anything else in it only means that more of the log is read again. */
export async function loadKeys(files: Files): Promise<SavedKeys> {
  const bytes = (await readWhole(files, KEYS_PATH)) ?? new Uint8Array(0);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const keys: [string, Remembered][] = [];
  let position = 0;
  let at = 0;
  while (at + HEADER_BYTES <= bytes.length && view.getUint32(at) === MAGIC) {
    const end = at + HEADER_BYTES + view.getUint32(at + 4) * ROW_BYTES;
    if (end > bytes.length || blockCrc(bytes.subarray(at, end)) !== readUint64(bytes, at + 16)) break;
    for (let row = at + HEADER_BYTES; row < end; row += ROW_BYTES) keys.push(readRow(bytes, view, row));
    position = readUint64(bytes, at + 8) ?? 0;
    at = end;
  }
  return { position, keys };
}

/** Replaces the file by one block. */
export async function rewriteKeys(files: Files, saved: SavedKeys): Promise<void> {
  await replaceFile(files, KEYS_PATH, encodeBlock(saved));
}

/** Appends a block. Not synced: what a power cut takes away is read from the log again. */
export async function appendKeys(files: Files, saved: SavedKeys): Promise<void> {
  const file = await files.openWrite(KEYS_PATH);
  try {
    await file.write(await file.size(), [encodeBlock(saved)]);
  } finally {
    await file.close();
  }
}

function encodeBlock({ position, keys }: SavedKeys): Uint8Array {
  const block = Buffer.alloc(HEADER_BYTES + keys.length * ROW_BYTES);
  block.writeUInt32BE(MAGIC, 0);
  block.writeUInt32BE(keys.length, 4);
  writeUint64(block, 8, position);
  for (const [i, [key, { digest, index, count, t }]] of keys.entries()) {
    const row = HEADER_BYTES + i * ROW_BYTES;
    block.write(key, row, "latin1");
    block.write(digest, row + 16, "latin1");
    writeUint64(block, row + 32, index);
    writeUint64(block, row + 40, count);
    writeUint64(block, row + 48, t);
  }
  writeUint64(block, 16, blockCrc(block));
  return block;
}

function blockCrc(block: Uint8Array): number {
  return crc32(block.subarray(HEADER_BYTES), crc32(block.subarray(4, 16), 0));
}

function readRow(bytes: Uint8Array, view: DataView, row: number): [string, Remembered] {
  const text = (from: number): string =>
    Buffer.from(bytes.buffer, view.byteOffset + from, 16).toString("latin1");
  const number = (from: number): number => readUint64(bytes, from) ?? 0;
  return [
    text(row),
    { digest: text(row + 16), index: number(row + 32), count: number(row + 40), t: number(row + 48) },
  ];
}
