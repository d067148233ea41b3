/** Tests of the write-ahead log's records: whole or refused, wherever they are cut or changed. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { concat, encodeUtf8 } from "./bytes.ts";
import { crc32 } from "./node.ts";
import { ENTRY_BYTES_MAX } from "./tile.ts";
import {
  encodeWalFrame,
  encodeWalRecordHeader,
  encodeWalSegmentHeader,
  parseWalRecord,
  parseWalSegmentHeader,
  WAL_FRAME_HEADER_BYTES,
  WAL_PAYLOAD_BYTES_MAX,
  WAL_RECORD_HEADER_BYTES,
  WAL_SEGMENT_HEADER_BYTES,
  walFrames,
} from "./wal.ts";

const ROOT = new Uint8Array(32).fill(0xcd);
const FRAMES = [
  encodeWalFrame(encodeUtf8("entry one"), encodeUtf8("body one")),
  encodeWalFrame(encodeUtf8("entry two"), undefined),
];
const PAYLOAD = concat(FRAMES);
const HEADER = encodeWalRecordHeader(
  { segment: 3, count: 2, sizeAfter: 12, rootAfter: ROOT, payload: FRAMES },
  crc32,
);
const RECORD = concat([HEADER, PAYLOAD]);
const SEGMENT = { segment: 3, size: 10, root: ROOT };

const hash = fc.uint8Array({ minLength: 32, maxLength: 32 });
const numbers = { segment: fc.maxSafeNat(), size: fc.maxSafeNat(), root: hash };

test("parseWalSegmentHeader gives back what encodeWalSegmentHeader was given", () => {
  fc.assert(
    fc.property(fc.record(numbers, { noNullPrototype: true }), (header) => {
      const bytes = encodeWalSegmentHeader(header, crc32);
      assert.equal(bytes.length, WAL_SEGMENT_HEADER_BYTES);
      assert.deepEqual(parseWalSegmentHeader(bytes, crc32), header);
      assert.deepEqual(parseWalSegmentHeader(concat([bytes, RECORD]), crc32), header);
    }),
  );
});

test("parseWalSegmentHeader refuses every flipped bit, every cut, and zeros", () => {
  const bytes = encodeWalSegmentHeader(SEGMENT, crc32);
  for (const changed of flips(bytes)) assert.equal(parseWalSegmentHeader(changed, crc32), undefined);
  for (let length = 0; length < bytes.length; length++) {
    assert.equal(parseWalSegmentHeader(bytes.subarray(0, length), crc32), undefined);
  }
  assert.equal(parseWalSegmentHeader(new Uint8Array(64), crc32), undefined);
});

test("parseWalSegmentHeader refuses numbers above 2^53 - 1, though their sum is right", () => {
  for (const at of [8, 16]) {
    const bytes = encodeWalSegmentHeader(SEGMENT, crc32);
    bytes[at] = 0xff;
    new DataView(bytes.buffer).setUint32(56, crc32(bytes.subarray(0, 56), 0));
    assert.equal(parseWalSegmentHeader(bytes, crc32), undefined);
  }
});

test("parseWalRecord gives back what was encoded, at any offset and with anything behind it", () => {
  const entry = fc.uint8Array({ minLength: 1, maxLength: 300 });
  const body = fc.option(fc.uint8Array({ minLength: 1, maxLength: 300 }), { nil: undefined });
  const frames = fc.array(fc.tuple(entry, body), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(
      frames,
      fc.record(numbers),
      fc.nat({ max: 100 }),
      (pairs, { segment, size, root }, offset) => {
        const payload = pairs.map(([line, stored]) => encodeWalFrame(line, stored));
        const record = { segment, count: pairs.length, sizeAfter: size, rootAfter: root };
        const header = encodeWalRecordHeader({ ...record, payload }, crc32);
        assert.equal(header.length, WAL_RECORD_HEADER_BYTES);
        const file = concat([new Uint8Array(offset).fill(0x54), header, ...payload, RECORD]);
        const parsed = parseWalRecord(file, offset, crc32);
        assert.ok(parsed);
        const joined = concat(payload);
        assert.deepEqual(parsed, { ...record, payload: joined, bytes: header.length + joined.length });
        const found = walFrames(parsed.payload, parsed.count);
        assert.deepEqual(
          found?.map((frame) => [frame.entry, frame.body]),
          pairs,
        );
      },
    ),
  );
});

test("parseWalRecord refuses every flipped bit of a record, header and payload", () => {
  for (const changed of flips(RECORD)) assert.equal(parseWalRecord(changed, 0, crc32), undefined);
  // With more bytes behind it, a longer length can't reach past the sum either.
  for (const changed of flips(RECORD)) {
    assert.equal(parseWalRecord(concat([changed, RECORD, RECORD]), 0, crc32), undefined);
  }
});

test("parseWalRecord refuses a record that is cut anywhere, and what a segment holds before it is written", () => {
  for (let length = 0; length < RECORD.length; length++) {
    assert.equal(parseWalRecord(RECORD.subarray(0, length), 0, crc32), undefined);
    const torn = new Uint8Array(RECORD.length);
    torn.set(RECORD.subarray(0, length));
    const isWhole = torn.every((byte, i) => byte === RECORD[i]);
    assert.equal(parseWalRecord(torn, 0, crc32) !== undefined, isWhole);
  }
  assert.equal(parseWalRecord(new Uint8Array(4096), 0, crc32), undefined);
});

test("parseWalRecord reads nothing at an offset at or beyond the end", () => {
  for (const offset of [1, RECORD.length - 1, RECORD.length, RECORD.length + 1]) {
    assert.equal(parseWalRecord(RECORD, offset, crc32), undefined);
  }
});

test("parseWalRecord leaves the bytes that it reads as they are, also those of a Buffer", () => {
  const buffer = Buffer.from(RECORD);
  assert.ok(parseWalRecord(buffer, 0, crc32));
  assert.deepEqual(new Uint8Array(buffer), RECORD);
});

test("a record's payload may have as many bytes as the bound says, and encodeWalRecordHeader throws for one more", () => {
  // An array that only claims its length keeps 128 MiB out of the test.
  const sums: number[] = [];
  const claim = (length: number) => Object.defineProperty(new Uint8Array(0), "length", { value: length });
  const counting = (bytes: Uint8Array): number => sums.push(bytes.length);
  const record = { segment: 0, count: 1, sizeAfter: 1, rootAfter: ROOT };
  encodeWalRecordHeader({ ...record, payload: [claim(WAL_PAYLOAD_BYTES_MAX)] }, counting);
  assert.deepEqual(sums, [WAL_RECORD_HEADER_BYTES, WAL_PAYLOAD_BYTES_MAX]);
  assert.throws(
    () => encodeWalRecordHeader({ ...record, payload: [claim(WAL_PAYLOAD_BYTES_MAX), claim(1)] }, counting),
    RangeError,
  );
});

test("parseWalRecord refuses a length above the bound before it sums anything", () => {
  const record = new Uint8Array(RECORD);
  new DataView(record.buffer).setUint32(4, WAL_PAYLOAD_BYTES_MAX + 1);
  const long = Object.defineProperty(record, "length", { value: 2 ** 32 });
  assert.equal(
    parseWalRecord(long, 0, () => assert.fail("it was summed")),
    undefined,
  );
});

test("walFrames gives the leaf's input: a zero byte and the entry", () => {
  const frames = walFrames(PAYLOAD, 2);
  assert.deepEqual(frames?.[0]?.leafInput, concat([Uint8Array.of(0), encodeUtf8("entry one")]));
  assert.equal(frames?.[1]?.body, undefined);
});

test("walFrames refuses another count, a cut, and more bytes", () => {
  assert.equal(walFrames(PAYLOAD, 2)?.length, 2);
  for (const count of [0, 1, 3, 2 ** 32 - 1]) assert.equal(walFrames(PAYLOAD, count), undefined);
  for (let length = 0; length < PAYLOAD.length; length++) {
    assert.equal(walFrames(PAYLOAD.subarray(0, length), 2), undefined);
  }
  assert.equal(walFrames(concat([PAYLOAD, Uint8Array.of(0)]), 2), undefined);
  assert.deepEqual(walFrames(new Uint8Array(0), 0), []);
});

test("walFrames refuses lengths that lie and a leaf that does not begin with zero", () => {
  const changed = (at: number, value: number): Uint8Array => {
    const copy = new Uint8Array(PAYLOAD);
    copy[at] = value;
    return copy;
  };
  assert.equal(walFrames(changed(0, 0xff), 2), undefined);
  assert.equal(walFrames(changed(3, 9), 2), undefined);
  assert.equal(walFrames(changed(5, 200), 2), undefined);
  assert.equal(walFrames(changed(WAL_FRAME_HEADER_BYTES + "body one".length, 1), 2), undefined);
});

test("encodeWalFrame takes an entry of 65,535 bytes and throws for one more", () => {
  const frame = encodeWalFrame(new Uint8Array(ENTRY_BYTES_MAX), undefined);
  assert.equal(walFrames(frame, 1)?.[0]?.entry.length, ENTRY_BYTES_MAX);
  assert.throws(() => encodeWalFrame(new Uint8Array(ENTRY_BYTES_MAX + 1), undefined), RangeError);
});

function* flips(bytes: Uint8Array): Generator<Uint8Array> {
  for (let i = 0; i < bytes.length; i++) {
    for (let bit = 0; bit < 8; bit++) {
      const copy = new Uint8Array(bytes);
      copy[i] = (copy[i] ?? 0) ^ (1 << bit);
      yield copy;
    }
  }
}
