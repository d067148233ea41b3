/** Fuzzes the write-ahead log: headers of segments, records and the frames in them. */
import assert from "node:assert/strict";
import {
  encodeWalFrame,
  encodeWalRecordHeader,
  encodeWalSegmentHeader,
  equal,
  parseWalRecord,
  parseWalSegmentHeader,
  walFrames,
} from "@tallystick/tlog";
import { crc32 } from "@tallystick/tlog/node";

const root = new Uint8Array(32).fill(7);
const payload = [
  encodeWalFrame(Uint8Array.of(1, 2), Uint8Array.of(3)),
  encodeWalFrame(Uint8Array.of(4), undefined),
];
const header = encodeWalRecordHeader({ segment: 1, count: 2, sizeAfter: 2, rootAfter: root, payload }, crc32);
const seeds = [
  encodeWalSegmentHeader({ segment: 1, size: 5, root }, crc32),
  Buffer.concat([header, ...payload]),
  Buffer.concat(payload),
];

export default { name: "wal", run, seeds };

function run(bytes: Uint8Array): void {
  const segment = parseWalSegmentHeader(bytes, crc32);
  if (segment !== undefined) assert.ok(equal(encodeWalSegmentHeader(segment, crc32), bytes.subarray(0, 64)));
  const record = parseWalRecord(bytes, 0, crc32);
  if (record !== undefined) {
    assert.ok(record.bytes <= bytes.length);
    walFrames(record.payload, record.count);
  }
  // The count is a stranger's too.
  for (const count of [0, 1, 2, bytes.length]) checkFrames(bytes, count);
}

function checkFrames(bytes: Uint8Array, count: number): void {
  const frames = walFrames(bytes, count);
  if (frames === undefined) return;
  assert.equal(frames.length, count);
  const again = frames.map(({ entry, body }) => encodeWalFrame(entry, body));
  assert.ok(equal(Buffer.concat(again), bytes));
}
