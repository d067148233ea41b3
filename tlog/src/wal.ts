/** Records of the write-ahead log: what a commit wrote, with the size and the root after it. A record is whole or it is not a record. */
import { encodeUtf8, equal, readUint64, writeUint64 } from "./bytes.ts";
import { ENTRY_BYTES_MAX } from "./tile.ts";

/** CRC-32 (the one of zlib and PNG) of some bytes, going on from a previous value. */
export type Crc32 = (bytes: Uint8Array, previous: number) => number;

/** What stands at the start of a segment: its number, and the tree before its first record. */
export interface WalSegmentHeader {
  readonly segment: number;
  readonly size: number;
  readonly root: Uint8Array;
}

/** One commit: some entries with their bodies, and the tree after them. */
export interface WalRecord {
  readonly segment: number;
  readonly count: number;
  readonly sizeAfter: number;
  readonly rootAfter: Uint8Array;
  /** The frames of its entries, one after the other (see {@link walFrames}). */
  readonly payload: Uint8Array;
  /** Bytes from the record's start to its end. */
  readonly bytes: number;
}

/** One entry and its body as they stand in a record. */
export interface WalFrame {
  /** 0x00 and then the entry: exactly what RFC 6962 hashes for a leaf. */
  readonly leafInput: Uint8Array;
  readonly entry: Uint8Array;
  /** Undefined for an entry without a body. */
  readonly body: Uint8Array | undefined;
}

export const WAL_SEGMENT_HEADER_BYTES = 64;
export const WAL_RECORD_HEADER_BYTES = 64;
/** Before the body: its length (u32) and the entry's (u16). Between body and entry: the leaf's 0x00. */
export const WAL_FRAME_HEADER_BYTES = 6;
/** What one commit may hold: the 128 MiB that a writer may have in its queue, and room for entries of its own beside it. */
export const WAL_PAYLOAD_BYTES_MAX = 135_266_304;

const SEGMENT_MAGIC = encodeUtf8("TALLYWAL");
const RECORD_MAGIC = 0x54524543;

/** Prints a segment's header: magic, number, size, root (32 bytes), CRC-32, four zeros; 64 bytes, big-endian. */
export function encodeWalSegmentHeader(header: WalSegmentHeader, crc32: Crc32): Uint8Array {
  const bytes = new Uint8Array(WAL_SEGMENT_HEADER_BYTES);
  bytes.set(SEGMENT_MAGIC);
  writeUint64(bytes, 8, header.segment);
  writeUint64(bytes, 16, header.size);
  bytes.set(header.root, 24);
  new DataView(bytes.buffer).setUint32(56, crc32(bytes.subarray(0, 56), 0));
  return bytes;
}

/** Reads the header at the start of a segment's bytes, or gives undefined when it is cut short or damaged. */
export function parseWalSegmentHeader(bytes: Uint8Array, crc32: Crc32): WalSegmentHeader | undefined {
  if (bytes.length < WAL_SEGMENT_HEADER_BYTES || !equal(bytes.subarray(0, 8), SEGMENT_MAGIC))
    return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, WAL_SEGMENT_HEADER_BYTES);
  if (view.getUint32(56) !== crc32(bytes.subarray(0, 56), 0) || view.getUint32(60) !== 0) return undefined;
  const segment = readUint64(bytes, 8);
  const size = readUint64(bytes, 16);
  if (segment === undefined || size === undefined) return undefined;
  return { segment, size, root: new Uint8Array(bytes.subarray(24, 56)) };
}

/**
 * Prints the 64-byte header of a record whose payload stands in `payload`, piece after piece. Throws a RangeError for a
 * payload above {@link WAL_PAYLOAD_BYTES_MAX}: a record that can't be read back would lose what it acknowledged.
 */
export function encodeWalRecordHeader(
  record: {
    segment: number;
    count: number;
    sizeAfter: number;
    rootAfter: Uint8Array;
    payload: readonly Uint8Array[];
  },
  crc32: Crc32,
): Uint8Array {
  const bytes = new Uint8Array(WAL_RECORD_HEADER_BYTES);
  const view = new DataView(bytes.buffer);
  let length = 0;
  for (const piece of record.payload) length += piece.length;
  if (length > WAL_PAYLOAD_BYTES_MAX) throw new RangeError(`${length} bytes have no place in one record`);
  view.setUint32(0, RECORD_MAGIC);
  view.setUint32(4, length);
  view.setUint32(8, record.count);
  writeUint64(bytes, 16, record.sizeAfter);
  writeUint64(bytes, 24, record.segment);
  bytes.set(record.rootAfter, 32);
  // The CRC covers the header (with its own field as zero) and the payload.
  let crc = crc32(bytes, 0);
  for (const piece of record.payload) crc = crc32(piece, crc);
  view.setUint32(12, crc);
  return bytes;
}

/** Reads the record at an offset of a segment's bytes, or gives undefined when none stands whole and unharmed there. */
export function parseWalRecord(bytes: Uint8Array, offset: number, crc32: Crc32): WalRecord | undefined {
  if (offset + WAL_RECORD_HEADER_BYTES > bytes.length) return undefined;
  // A copy, since its CRC field is cleared below; slice would give a view of a Buffer.
  const header = new Uint8Array(bytes.subarray(offset, offset + WAL_RECORD_HEADER_BYTES));
  const view = new DataView(header.buffer);
  if (view.getUint32(0) !== RECORD_MAGIC) return undefined;
  const length = view.getUint32(4);
  const start = offset + WAL_RECORD_HEADER_BYTES;
  if (length > WAL_PAYLOAD_BYTES_MAX || start + length > bytes.length) return undefined;
  const payload = bytes.subarray(start, start + length);
  const crc = view.getUint32(12);
  view.setUint32(12, 0);
  if (crc32(payload, crc32(header, 0)) !== crc) return undefined;
  const sizeAfter = readUint64(header, 16);
  const segment = readUint64(header, 24);
  if (sizeAfter === undefined || segment === undefined) return undefined;
  return {
    segment,
    count: view.getUint32(8),
    sizeAfter,
    rootAfter: header.subarray(32, 64),
    payload,
    bytes: WAL_RECORD_HEADER_BYTES + length,
  };
}

/** Cuts a record's payload into its frames (views, not copies), or gives undefined when they do not add up to `count`. */
export function walFrames(payload: Uint8Array, count: number): WalFrame[] | undefined {
  const view = new DataView(payload.buffer, payload.byteOffset, payload.length);
  const frames: WalFrame[] = [];
  let at = 0;
  while (at < payload.length) {
    if (at + WAL_FRAME_HEADER_BYTES > payload.length || frames.length === count) return undefined;
    const bodyStart = at + WAL_FRAME_HEADER_BYTES;
    const bodyEnd = bodyStart + view.getUint32(at);
    const end = bodyEnd + 1 + view.getUint16(at + 4);
    if (end > payload.length || payload[bodyEnd] !== 0) return undefined;
    frames.push({
      leafInput: payload.subarray(bodyEnd, end),
      entry: payload.subarray(bodyEnd + 1, end),
      body: bodyEnd === bodyStart ? undefined : payload.subarray(bodyStart, bodyEnd),
    });
    at = end;
  }
  return frames.length === count ? frames : undefined;
}

/**
 * Encodes one frame: u32 body length ‖ u16 entry length ‖ body ‖ 0x00 ‖ entry. Throws a RangeError for an entry above
 * 65,535 bytes: its length would be cut to what two bytes hold, and the record could not be read back.
 */
export function encodeWalFrame(entry: Uint8Array, body: Uint8Array | undefined): Uint8Array {
  if (entry.length > ENTRY_BYTES_MAX)
    throw new RangeError(`an entry of ${entry.length} bytes has no place in a frame`);
  const bodyLength = body?.length ?? 0;
  const frame = new Uint8Array(WAL_FRAME_HEADER_BYTES + bodyLength + 1 + entry.length);
  const view = new DataView(frame.buffer);
  view.setUint32(0, bodyLength);
  view.setUint16(4, entry.length);
  if (body !== undefined) frame.set(body, WAL_FRAME_HEADER_BYTES);
  frame.set(entry, WAL_FRAME_HEADER_BYTES + bodyLength + 1);
  return frame;
}
