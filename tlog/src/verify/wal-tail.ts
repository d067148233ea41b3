/** The write-ahead log of a folder: entries that were acknowledged and are not published yet. They count as part of the log. */
import type { Entry } from "../entry.ts";
import type { TreeHasher } from "../hash.ts";
import { TILE_WIDTH } from "../tile.ts";
import {
  parseWalRecord,
  parseWalSegmentHeader,
  WAL_SEGMENT_HEADER_BYTES,
  type WalRecord,
  walFrames,
} from "../wal.ts";
import type { BodyCheck } from "./body-check.ts";
import type { Claims } from "./claims.ts";
import type { EntryTaker } from "./entry-taker.ts";
import type { Findings } from "./findings.ts";
import { readGroups } from "./groups.ts";
import type { VerifyInput } from "./input.ts";
import type { TreePass } from "./tree-pass.ts";

export interface TailParts {
  readonly input: VerifyInput;
  readonly hasher: TreeHasher;
  readonly tree: TreePass;
  readonly claims: Claims;
  readonly taker: EntryTaker;
  readonly bodies: BodyCheck;
  readonly findings: Findings;
}

/** The segments of a log that is being written may be dropped while they are read; what was in them is in tiles then. */
const TRIES_MAX = 8;

/** Goes on from the published entries to the last one that was acknowledged. */
export async function readTail(parts: TailParts): Promise<void> {
  const { input, tree, findings } = parts;
  const published = tree.size;
  if (input.directory === undefined) return;
  for (let attempt = 1; attempt <= TRIES_MAX; attempt++) {
    const segments = await input.directory.walSegments();
    if (segments.length === 0) return;
    if ((await readSegments(parts, segments, published)) !== "dropped") {
      noteUnpublished(tree.size - published, findings);
      return;
    }
  }
  fail(parts, "wal-dropped", "the write-ahead log could not be read as a whole: segments are missing");
}

// A log that is running is ahead of what it published; so is one that was killed, until it starts again.
function noteUnpublished(count: number, findings: Findings): void {
  findings.cover("write-ahead log", `${count} entries beyond the published ones`);
  if (count === 0) return;
  const message = `${count} entries are acknowledged and not published yet: they stand in the write-ahead log`;
  findings.add({ level: "note", check: "write-ahead log", code: "unpublished", message });
}

async function readSegments(
  parts: TailParts,
  segments: readonly number[],
  published: number,
): Promise<"dropped" | "read"> {
  const { input, tree } = parts;
  let size: number | undefined;
  for (const [i, segment] of segments.entries()) {
    const bytes = await input.read(segmentPath(segment));
    if (bytes === undefined) return "dropped";
    const header = parseWalSegmentHeader(bytes, input.crc32);
    if (header?.segment !== segment) {
      fail(
        parts,
        "wal-damaged",
        `the write-ahead log is damaged: the header of segment ${segment} can't be read`,
      );
      return "read";
    }
    if (size === undefined) await readStoredGroups(parts, header.size);
    if (
      header.size > tree.size ||
      (size !== undefined && header.size !== size) ||
      segment !== (segments[0] ?? 0) + i
    ) {
      fail(
        parts,
        "wal-gap",
        `the write-ahead log has a gap: segment ${segment} goes on at ${header.size} entries`,
      );
      return "read";
    }
    claim(parts, header.size, header.root, published);
    size = readRecords(parts, { bytes, segment, isLast: i === segments.length - 1 }, header.size, published);
    if (size === undefined) return "read";
  }
  if ((size ?? 0) < published) {
    const message = `the write-ahead log ends at ${size} entries, before the ${published} that are published: it was put back`;
    fail(parts, "wal-behind", message);
  }
  return "read";
}

/** What is beyond the published size and no longer in the write-ahead log stands in full groups. */
async function readStoredGroups(
  { input, hasher, tree, taker, bodies }: TailParts,
  end: number,
): Promise<void> {
  const begin = tree.size;
  if (end <= begin) return;
  for await (const { index, entries, bodies: stored } of readGroups(input, { begin, end })) {
    if (entries === undefined || entries === "damaged") return;
    const first = index * TILE_WIDTH;
    const taken: (Entry | undefined)[] = entries.map((line, i) => {
      if (first + i < begin) return undefined;
      const leafHash = hasher.leaf(line);
      const entry = taker.take(first + i, line, leafHash);
      tree.append(leafHash);
      return entry;
    });
    if (input.hasBodies) await bodies.takeGroup(index, taken, stored);
  }
}

/** Replays a segment. Gives the size after it, or undefined when it is damaged. */
function readRecords(
  parts: TailParts,
  { bytes, segment, isLast }: { bytes: Uint8Array; segment: number; isLast: boolean },
  sizeBefore: number,
  published: number,
): number | undefined {
  const { input, tree } = parts;
  let offset = WAL_SEGMENT_HEADER_BYTES;
  let size = sizeBefore;
  for (;;) {
    const record = parseWalRecord(bytes, offset, input.crc32);
    if (record === undefined) break;
    if (
      record.segment !== segment ||
      record.sizeAfter !== size + record.count ||
      !replay(parts, record, published)
    ) {
      fail(
        parts,
        "wal-damaged",
        `the record at offset ${offset} of segment ${segment} of the write-ahead log is damaged`,
      );
      return undefined;
    }
    size = record.sizeAfter;
    offset += record.bytes;
  }
  if (isZeroFrom(bytes, offset)) return size;
  if (isLast && size >= published) {
    const message = `an unfinished record stands at the end of the write-ahead log, behind entry ${tree.size - 1}: nobody was told of it`;
    parts.findings.add({ level: "note", check: "write-ahead log", code: "wal-unfinished", message });
    return size;
  }
  fail(parts, "wal-damaged", `the write-ahead log is damaged at offset ${offset} of segment ${segment}`);
  return undefined;
}

/** Takes the entries of a record that the tree doesn't have yet. */
function replay(
  parts: TailParts,
  { payload, count, sizeAfter, rootAfter }: WalRecord,
  published: number,
): boolean {
  const { hasher, tree, taker, bodies, input } = parts;
  const frames = walFrames(payload, count);
  if (frames === undefined) return false;
  claim(parts, sizeAfter, rootAfter, published);
  for (const [i, { entry: line, body }] of frames.entries()) {
    const index = sizeAfter - count + i;
    if (index < tree.size) continue;
    const leafHash = hasher.leaf(line);
    const entry = taker.take(index, line, leafHash);
    tree.append(leafHash);
    if (input.hasBodies) bodies.take(index, entry, body);
  }
  return true;
}

/** Roots below the published size were true before they were published; the tiles have been checked for those. */
function claim({ claims, tree }: TailParts, size: number, root: Uint8Array, published: number): void {
  if (size < published) return;
  claims.add(
    [{ size, root, check: "write-ahead log", isOutside: false, what: "a record of the write-ahead log" }],
    tree.size,
  );
  claims.check(tree.range);
}

// A segment has 64 MiB, mostly zeros: a call for each byte would take a second.
function isZeroFrom(bytes: Uint8Array, offset: number): boolean {
  for (let at = offset; at < bytes.length; at++) {
    if (bytes[at] !== 0) return false;
  }
  return true;
}

function segmentPath(segment: number): string {
  return `wal/${String(segment).padStart(10, "0")}`;
}

function fail({ findings }: TailParts, code: string, message: string): void {
  findings.add({ level: "failure", check: "write-ahead log", code, message });
}
