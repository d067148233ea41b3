import assert from "node:assert/strict";
import { test } from "node:test";
import { parseWalSegmentHeader, WAL_SEGMENT_HEADER_BYTES } from "@tallystick/tlog";
import { crc32 } from "@tallystick/tlog/node";
import { MemoryFiles } from "../../../test/support/memory-files.ts";
import { readWhole } from "../system/files.ts";
import { WalSegments, writeZeroSegment } from "./wal-segments.ts";

const SEGMENT_BYTES = 4096;
const HEAD = { size: 7, root: new Uint8Array(32).fill(1) };

test("writeZeroSegment leaves so many zeros under the name, and nothing else", async () => {
  const files = await emptyWal();
  await writeZeroSegment(files, "wal/a", SEGMENT_BYTES + 1);
  assert.deepEqual(await files.list("wal"), ["a"]);
  assert.deepEqual(await readWhole(files, "wal/a"), new Uint8Array(SEGMENT_BYTES + 1));
});

test("WalSegments.fits takes what ends with the segment, and not one byte more", async () => {
  const wal = await openWal(await emptyWal());
  await wal.write([new Uint8Array(1000)]);
  const room = SEGMENT_BYTES - WAL_SEGMENT_HEADER_BYTES - 1000;
  assert.equal(wal.fits(room), true);
  assert.equal(wal.fits(room + 1), false);
});

test("WalSegments.fits takes any record into an empty segment", async () => {
  const wal = await openWal(await emptyWal());
  assert.equal(wal.fits(SEGMENT_BYTES * 100), true);
});

test("WalSegments.rotate begins the next segment with the tree as it is, and makes another spare", async () => {
  const files = await emptyWal();
  const wal = await openWal(files);
  await wal.rotate(HEAD);
  assert.deepEqual(wal.position, { segment: 1, offset: WAL_SEGMENT_HEADER_BYTES });
  const bytes = await readWhole(files, "wal/0000000001");
  assert.deepEqual(parseWalSegmentHeader(bytes ?? new Uint8Array(0), crc32), { segment: 1, ...HEAD });
  await wal.close();
  assert.deepEqual(await files.list("wal"), ["0000000000", "0000000001", "spare"]);
  assert.equal(wal.backlogBytes, SEGMENT_BYTES);
});

test("WalSegments.rotate gives a segment its name only after its header is durable", async () => {
  const files = await emptyWal();
  const wal = await openWal(files);
  await wal.close();
  const calls: string[] = [];
  files.decide = (operation, path) => void calls.push(`${operation} ${path}`);
  await wal.rotate(HEAD);
  assert.deepEqual(calls.slice(0, 5), [
    "openWrite wal/spare",
    "write wal/spare",
    "sync wal/spare",
    "rename wal/0000000001",
    "syncFolder wal",
  ]);
});

test("WalSegments.dropUpTo removes the segments that end at the size or before, oldest first", async () => {
  const files = await emptyWal();
  const wal = await openWal(files);
  for (const size of [10, 20, 30]) await wal.rotate({ ...HEAD, size });
  await wal.dropUpTo(9);
  assert.equal(wal.backlogBytes, 3 * SEGMENT_BYTES);
  await wal.dropUpTo(20);
  assert.equal(wal.backlogBytes, SEGMENT_BYTES);
  await wal.close();
  assert.deepEqual(await files.list("wal"), ["0000000002", "0000000003", "spare"]);
});

test("WalSegments says that its spare failed, refuses to rotate, and goes on once there is room", async () => {
  const files = await emptyWal();
  files.decide = (operation, path) =>
    operation === "write" && path === "wal/spare.tmp" ? { done: "part", end: "fail" } : undefined;
  const wal = await openWal(files);
  await wal.retrySpare();
  assert.equal(wal.spareFailed, true);
  await assert.rejects(wal.rotate(HEAD), /next segment/);
  assert.deepEqual(await files.list("wal"), ["0000000000"], "what was begun is removed: it takes room");
  files.decide = undefined;
  await wal.retrySpare();
  assert.equal(wal.spareFailed, false);
  await wal.rotate(HEAD);
  assert.equal(wal.position.segment, 1);
});

async function emptyWal(): Promise<MemoryFiles> {
  const files = new MemoryFiles();
  await files.makeFolder("wal");
  return files;
}

async function openWal(files: MemoryFiles): Promise<WalSegments> {
  const file = await files.openWrite("wal/0000000000");
  return new WalSegments(files, {
    file,
    segment: 0,
    offset: WAL_SEGMENT_HEADER_BYTES,
    old: [],
    segmentBytes: SEGMENT_BYTES,
  });
}
