/** Body groups: the bodies of 256 entries in one file, in compressed blocks with a table, so that one body can be read without the rest. */
import { concat, encodeUtf8, equal } from "./bytes.ts";

/** One file's content. Positions follow from the lengths: bodies stand one after the other, blocks too. */
export interface BodyGroup {
  /** Length of each body; 0 stands for an entry that has no body, or had one that was erased. */
  readonly lengths: readonly number[];
  readonly blocks: readonly BodyBlock[];
}

/** Some consecutive bodies, compressed together. */
export interface BodyBlock {
  /** Number, within the group, of its first body, and of the first that is no longer in it. */
  readonly first: number;
  readonly end: number;
  readonly rawBytes: number;
  readonly compressed: Uint8Array;
}

/** Small enough that reading one body costs about a millisecond, large enough to compress well. */
export const BLOCK_BYTES = 262_144;
/** A body above BLOCK_BYTES gets a block of its own; none is larger than this (event limit 1 MiB, header, room). */
export const BODY_BYTES_MAX = 2_097_152;

const MAGIC = encodeUtf8("TALLYBG1");
const HEADER_BYTES = 12;
const BLOCK_ROW_BYTES = 10;
const GROUP_ENTRIES_MAX = 256;

/**
 * Decides which bodies of a group share a block; undefined stands for an entry without a body. Gives the raw bytes of
 * each block, to be compressed by the caller.
 */
export function planBodyBlocks(
  bodies: readonly (Uint8Array | undefined)[],
): { first: number; end: number; raw: Uint8Array }[] {
  const plan: { first: number; end: number; raw: Uint8Array }[] = [];
  let first = 0;
  let bytes = 0;
  const close = (end: number): void => {
    const parts = bodies.slice(first, end).filter((body) => body !== undefined);
    plan.push({ first, end, raw: concat(parts) });
    first = end;
    bytes = 0;
  };
  for (const [index, body] of bodies.entries()) {
    const size = body?.length ?? 0;
    if (bytes > 0 && bytes + size > BLOCK_BYTES) close(index);
    bytes += size;
  }
  if (first < bodies.length) close(bodies.length);
  return plan;
}

/** Encodes a group: magic, counts, body lengths, block table, blocks; all numbers big-endian. */
export function encodeBodyGroup({ lengths, blocks }: BodyGroup): Uint8Array {
  const table = new Uint8Array(HEADER_BYTES + lengths.length * 4 + blocks.length * BLOCK_ROW_BYTES);
  const view = new DataView(table.buffer);
  table.set(MAGIC);
  view.setUint16(8, lengths.length);
  view.setUint16(10, blocks.length);
  let at = HEADER_BYTES;
  for (const length of lengths) {
    view.setUint32(at, length);
    at += 4;
  }
  for (const block of blocks) {
    view.setUint16(at, block.end);
    view.setUint32(at + 2, block.rawBytes);
    view.setUint32(at + 6, block.compressed.length);
    at += BLOCK_ROW_BYTES;
  }
  return concat([table, ...blocks.map((block) => block.compressed)]);
}

/** Reads a group (views, not copies), or gives undefined: every length must add up and nothing may follow. */
export function parseBodyGroup(bytes: Uint8Array): BodyGroup | undefined {
  if (bytes.length < HEADER_BYTES || !equal(bytes.subarray(0, MAGIC.length), MAGIC)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const count = view.getUint16(8);
  const blockCount = view.getUint16(10);
  const tableEnd = HEADER_BYTES + count * 4 + blockCount * BLOCK_ROW_BYTES;
  if (count === 0 || count > GROUP_ENTRIES_MAX || blockCount > count || tableEnd > bytes.length)
    return undefined;
  const lengths = Array.from({ length: count }, (_, i) => view.getUint32(HEADER_BYTES + i * 4));
  if (lengths.some((length) => length > BODY_BYTES_MAX)) return undefined;
  const blocks: BodyBlock[] = [];
  let at = tableEnd;
  let first = 0;
  for (let i = 0; i < blockCount; i++) {
    const row = HEADER_BYTES + count * 4 + i * BLOCK_ROW_BYTES;
    const end = view.getUint16(row);
    const rawBytes = view.getUint32(row + 2);
    const compressedEnd = at + view.getUint32(row + 6);
    if (end <= first || end > count || compressedEnd > bytes.length) return undefined;
    if (rawBytes !== sum(lengths, first, end)) return undefined;
    blocks.push({ first, end, rawBytes, compressed: bytes.subarray(at, compressedEnd) });
    first = end;
    at = compressedEnd;
  }
  if (first !== count || at !== bytes.length) return undefined;
  return { lengths, blocks };
}

/**
 * The bodies of one block (views, not copies), given its decompressed bytes, which must be `block.rawBytes` long;
 * undefined where a body is absent.
 */
export function bodiesOfBlock(
  group: BodyGroup,
  block: BodyBlock,
  raw: Uint8Array,
): (Uint8Array | undefined)[] {
  const bodies: (Uint8Array | undefined)[] = [];
  let at = 0;
  for (const length of group.lengths.slice(block.first, block.end)) {
    bodies.push(length === 0 ? undefined : raw.subarray(at, at + length));
    at += length;
  }
  return bodies;
}

function sum(values: readonly number[], from: number, to: number): number {
  let total = 0;
  for (const value of values.slice(from, to)) total += value;
  return total;
}
