/** Recovery: what the disk holds decides. It never heals below a size that was signed; what it can't explain it refuses, saying what to do. */
import {
  CompactRange,
  createNodeReader,
  equal,
  type Guard,
  HASH_BYTES,
  type Head,
  parseEntry,
  parseWalRecord,
  parseWalSegmentHeader,
  rangeNodes,
  type TreeHasher,
  type Verifier,
  WAL_SEGMENT_HEADER_BYTES,
  type WalRecord,
  walFrames,
} from "@tallystick/tlog";
import { crc32, sha256 } from "@tallystick/tlog/node";
import type { Diagnose } from "../system/diagnostics.ts";
import { type Files, type OpenFile, readWhole } from "../system/files.ts";
import type { Announcement } from "./append.ts";
import { ASK_VERIFY, SequencerError } from "./errors.ts";
import { type GuardPlace, newestGuard } from "./guard-file.ts";
import { segmentNumber, segmentPath, WAL_FOLDER } from "./paths.ts";
import { lastPublished } from "./published-head.ts";
import { edgeAt, lastBefore, readFullTile } from "./stored-tree.ts";
import type { TreeEdge } from "./tree-edge.ts";

/** What recovery found: everything that a writer needs to go on. */
export interface Recovered {
  readonly edge: TreeEdge;
  readonly head: Head;
  /** Size of the tree where the write-ahead log begins. */
  readonly walSize: number;
  /** The records in it, for the integrator. */
  readonly records: readonly Announcement[];
  readonly wal: {
    file: OpenFile;
    segment: number;
    offset: number;
    old: { segment: number; sizeAtEnd: number }[];
  };
  readonly guard: Guard;
  /** The last published checkpoint; size 0 when there is none yet. */
  readonly published: number;
  /** The largest `t` since the last clock entry, and the kind of the last entry; undefined for an empty log. */
  readonly tLast: number;
  readonly lastKind: string | undefined;
}

export interface RecoveryParts {
  readonly files: Files;
  readonly guards: readonly GuardPlace[];
  readonly hasher: TreeHasher;
  /** Our own key: a published note that it does not verify is not ours. */
  readonly verifier: Verifier;
  readonly diagnose: Diagnose;
}

interface Replayed {
  size: number;
  root: Uint8Array;
  tLast: number;
  lastKind: string | undefined;
  readonly records: Announcement[];
}

/** Reads a log back. Throws a SequencerError when what it finds can't follow from what was signed. */
export async function recover(parts: RecoveryParts): Promise<Recovered> {
  const { files, hasher } = parts;
  const guard = await newestGuard(parts.guards);
  const published = await lastPublished(parts);
  const segments = await listSegments(files);

  // The tree where the write-ahead log begins stands in full tiles: segments are dropped only after those are durable.
  const base = await baseOf(files, segments[0]);
  const edge = await edgeAt(files, hasher, base.size);
  if (!equal(edge.root(), base.root)) {
    throw new SequencerError(
      "store-incomplete",
      `couldn't rebuild the tree of ${base.size} entries from its tiles: the root differs; ${ASK_VERIFY}`,
    );
  }

  // Replay, and decide about the end: only a record that nobody was told of may be cut.
  const replayed: Replayed = { ...base, ...(await lastBefore(files, base.size)), records: [] };
  const old: { segment: number; sizeAtEnd: number }[] = [];
  let offset = 0;
  for (const [i, segment] of segments.entries()) {
    const bytes = await readSegment(files, segment);
    const isLast = i === segments.length - 1;
    offset = replaySegment(bytes, segment, edge, replayed);
    const rest = bytes.subarray(offset);
    if (!isZero(rest)) {
      refuseUnlessUnsigned({ segment, offset, rest, isLast, size: replayed.size, guard, published });
      await zeroFrom(files, segment, offset, bytes.length);
      parts.diagnose("warn", "cut an unfinished record off the write-ahead log; nobody was told of it", {
        segment,
        offset,
        size: replayed.size,
      });
    }
    if (isLast) await makeDurable(files, segment, bytes, replayed.records.at(-1));
    else old.push({ segment, sizeAtEnd: replayed.size });
  }
  const head: Head = { size: replayed.size, root: replayed.root };

  // Never below a signed size, and never another history.
  await requirePrefix({ files, hasher, edge, head }, guard, "the guard");
  await requirePrefix({ files, hasher, edge, head }, published, "the published checkpoint");

  const last = segments.at(-1) ?? 0;
  return {
    edge,
    head,
    walSize: base.size,
    records: replayed.records,
    wal: { file: await files.openWrite(segmentPath(last)), segment: last, offset, old },
    guard,
    published: published.size,
    tLast: replayed.tLast,
    lastKind: replayed.lastKind,
  };
}

async function listSegments(files: Files): Promise<number[]> {
  const names = await files.list(WAL_FOLDER);
  const segments = names.map(segmentNumber).filter((segment) => segment !== undefined);
  for (const [i, segment] of segments.entries()) {
    if (segment === (segments[0] ?? 0) + i) continue;
    throw new SequencerError(
      "wal-damaged",
      `couldn't find segment ${segment - 1} of the write-ahead log; ${ASK_VERIFY}`,
    );
  }
  if (segments.length === 0)
    throw new SequencerError("wal-damaged", `couldn't find the write-ahead log; ${ASK_VERIFY}`);
  return segments;
}

async function readSegment(files: Files, segment: number): Promise<Uint8Array> {
  return (await readWhole(files, segmentPath(segment))) ?? new Uint8Array(0);
}

async function baseOf(files: Files, segment = 0): Promise<Head> {
  const header = parseWalSegmentHeader(await readSegment(files, segment), crc32);
  if (header?.segment === segment) return { size: header.size, root: header.root };
  throw new SequencerError(
    "wal-damaged",
    `couldn't read the header of segment ${segment} of the write-ahead log; ${ASK_VERIFY}`,
  );
}

/** Replays the records of a segment and gives the offset behind the last good one. */
function replaySegment(bytes: Uint8Array, segment: number, edge: TreeEdge, replayed: Replayed): number {
  const header = parseWalSegmentHeader(bytes, crc32);
  // A segment has its name only after its header is durable, so an unreadable one is damage and never a torn write.
  if (header?.segment !== segment || header.size !== replayed.size || !equal(header.root, replayed.root)) {
    throw new SequencerError(
      "wal-damaged",
      `couldn't go on from size ${replayed.size} in segment ${segment}: its header says ${header?.size}; ${ASK_VERIFY}`,
    );
  }
  let offset = WAL_SEGMENT_HEADER_BYTES;
  for (
    let record = recordAt(bytes, offset, segment);
    record !== undefined;
    record = recordAt(bytes, offset, segment)
  ) {
    replayRecord(record, edge, replayed);
    const head: Head = { size: replayed.size, root: replayed.root };
    replayed.records.push({ head, checkpoint: "", segment, offset, bytes: record.bytes });
    offset += record.bytes;
  }
  return offset;
}

function recordAt(bytes: Uint8Array, offset: number, segment: number): WalRecord | undefined {
  const record = parseWalRecord(bytes, offset, crc32);
  return record?.segment === segment ? record : undefined;
}

// The CRC was right, so the bytes are those that were written: if they don't continue the tree, no cut can mend it.
function replayRecord(record: WalRecord, edge: TreeEdge, replayed: Replayed): void {
  const frames = walFrames(record.payload, record.count);
  const sizeBefore = replayed.size;
  for (const frame of frames ?? []) {
    const entry = parseEntry(frame.entry);
    if (entry === undefined) break;
    edge.append(sha256(frame.leafInput));
    replayed.tLast = entry.kind === "clock" ? entry.t : Math.max(replayed.tLast, entry.t);
    replayed.lastKind = entry.kind;
  }
  replayed.size = edge.size;
  replayed.root = edge.root();
  const asWritten = edge.size === record.sizeAfter && equal(replayed.root, record.rootAfter);
  if (frames !== undefined && asWritten && sizeBefore + record.count === record.sizeAfter) return;
  throw new SequencerError(
    "wal-damaged",
    `couldn't replay the record after size ${sizeBefore}: its entries don't lead to its root; ${ASK_VERIFY}`,
  );
}

function refuseUnlessUnsigned(tail: {
  segment: number;
  offset: number;
  rest: Uint8Array;
  isLast: boolean;
  size: number;
  guard: Guard;
  published: Head;
}): void {
  const { segment, offset, rest, isLast, size, guard, published } = tail;
  const signed = Math.max(guard.size, published.size);
  if (isLast && size >= signed && !holdsRecord(rest, segment)) return;
  throw new SequencerError(
    "wal-damaged",
    `couldn't read the write-ahead log at offset ${offset} of segment ${segment}: what stands there is damaged, and ${signed} entries were signed while ${size} can be read; ${ASK_VERIFY}`,
  );
}

// Writes follow one another only after a sync, so an unfinished record is the last one: a good one behind it means damage.
function holdsRecord(rest: Uint8Array, segment: number): boolean {
  for (let at = 1; at < rest.length; at++) {
    at = rest.indexOf(0x54, at);
    if (at === -1) return false;
    if (recordAt(rest, at, segment) !== undefined) return true;
  }
  return false;
}

function isZero(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at += ZEROS.length) {
    const length = Math.min(ZEROS.length, bytes.length - at);
    if (ZEROS.compare(bytes, at, at + length, 0, length) !== 0) return false;
  }
  return true;
}

const ZEROS = Buffer.alloc(65_536);

async function zeroFrom(files: Files, segment: number, offset: number, end: number): Promise<void> {
  const file = await files.openWrite(segmentPath(segment));
  await file.write(offset, [new Uint8Array(end - offset)]);
  await file.sync();
  await file.close();
}

// The run before may have ended between a write and its sync, or by a sync that failed: then the kernel reads back what
// the disk does not hold. Whatever is acknowledged from now on stands on it, so it is written again. Only the last record
// can be so: each one is synced before the next is written, and so is the name of a segment before its first record.
async function makeDurable(
  files: Files,
  segment: number,
  bytes: Uint8Array,
  last: Announcement | undefined,
): Promise<void> {
  await files.syncFolder(WAL_FOLDER);
  if (last?.segment !== segment) return;
  const file = await files.openWrite(segmentPath(segment));
  await file.write(last.offset, [bytes.subarray(last.offset, last.offset + last.bytes)]);
  await file.sync();
  await file.close();
}

/** Refuses unless the tree of a signed head is a prefix of the recovered one. */
async function requirePrefix(
  tree: { files: Files; hasher: TreeHasher; edge: TreeEdge; head: Head },
  signed: Head,
  what: string,
): Promise<void> {
  const { files, hasher, edge, head } = tree;
  if (signed.size > head.size) {
    throw new SequencerError(
      "rollback",
      `couldn't open the log: it holds ${head.size} entries, but ${what} says that ${signed.size} were signed. The data directory is older than that, or was cut; put the newest copy back`,
    );
  }
  if (signed.size === 0) return;
  const readNode = createNodeReader(hasher, signed.size, async (level, index, width) => {
    return (
      edge.tile(level, index, width) ??
      (await readFullTile(files, level, index)).subarray(0, width * HASH_BYTES)
    );
  });
  const nodes = await Promise.all(rangeNodes(signed.size).map(({ level, index }) => readNode(level, index)));
  const root = CompactRange.from(hasher, signed.size, nodes).root();
  if (equal(root, signed.root)) return;
  throw new SequencerError(
    "store-differs",
    `couldn't open the log: its first ${signed.size} entries are not those that ${what} was signed over; ${ASK_VERIFY}`,
  );
}
