/** The guard: the largest head that was ever signed, in two alternating slots, so that a torn write leaves the other one. */
import { encodeUtf8, equal, readUint64, writeUint64 } from "./bytes.ts";
import type { Crc32 } from "./wal.ts";

/** A head that was signed. `sequence` counts the writes and chooses the slot. */
export interface Guard {
  readonly sequence: number;
  readonly size: number;
  readonly root: Uint8Array;
}

export const GUARD_SLOT_BYTES = 64;
export const GUARD_FILE_BYTES: number = 2 * GUARD_SLOT_BYTES;

const MAGIC = encodeUtf8("TALLYGRD");

/** Prints a slot: magic, sequence, size, root, CRC-32. It belongs at offset `(sequence % 2) * 64`. */
export function encodeGuardSlot(guard: Guard, crc32: Crc32): Uint8Array {
  const slot = new Uint8Array(GUARD_SLOT_BYTES);
  slot.set(MAGIC);
  writeUint64(slot, 8, guard.sequence);
  writeUint64(slot, 16, guard.size);
  slot.set(guard.root, 24);
  new DataView(slot.buffer).setUint32(56, crc32(slot.subarray(0, 56), 0));
  return slot;
}

/** Reads a guard file: the newer of its valid slots, or undefined when neither is valid. */
export function parseGuard(file: Uint8Array, crc32: Crc32): Guard | undefined {
  if (file.length !== GUARD_FILE_BYTES) return undefined;
  const slots = [parseSlot(file, 0, crc32), parseSlot(file, GUARD_SLOT_BYTES, crc32)];
  return slots.reduce((newest, slot) => ((slot?.sequence ?? -1) > (newest?.sequence ?? -1) ? slot : newest));
}

function parseSlot(file: Uint8Array, offset: number, crc32: Crc32): Guard | undefined {
  const slot = file.subarray(offset, offset + GUARD_SLOT_BYTES);
  if (!equal(slot.subarray(0, 8), MAGIC)) return undefined;
  const view = new DataView(slot.buffer, slot.byteOffset, GUARD_SLOT_BYTES);
  if (view.getUint32(56) !== crc32(slot.subarray(0, 56), 0) || view.getUint32(60) !== 0) return undefined;
  const sequence = readUint64(slot, 8);
  const size = readUint64(slot, 16);
  if (sequence === undefined || size === undefined) return undefined;
  return { sequence, size, root: new Uint8Array(slot.subarray(24, 56)) };
}
