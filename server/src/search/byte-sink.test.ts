import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { anyCharacter } from "../../../test/support/any-character.ts";
import { ByteSink } from "./byte-sink.ts";

function bytesOf(write: (sink: ByteSink) => void): number[] {
  const sink = new ByteSink();
  write(sink);
  assert.equal(sink.length, sink.view().length);
  return [...sink.view()];
}

test("ByteSink writes numbers with the lowest byte first", () => {
  assert.deepEqual(
    bytesOf((sink) => sink.uint8(255)),
    [255],
  );
  assert.deepEqual(
    bytesOf((sink) => sink.uint16(0x0102)),
    [2, 1],
  );
  assert.deepEqual(
    bytesOf((sink) => sink.uint32(0xffff_fffe)),
    [254, 255, 255, 255],
  );
  assert.deepEqual(
    bytesOf((sink) => sink.float64(1)),
    [0, 0, 0, 0, 0, 0, 0xf0, 0x3f],
  );
});

test("ByteSink writes any whole number that a double holds, below 0, too", () => {
  const edges = [0, 1, -1, 2 ** 32 - 1, 2 ** 32, -(2 ** 32), -(2 ** 32) - 1, 2 ** 53 - 1, -(2 ** 53) + 1];
  fc.assert(
    fc.property(fc.oneof(fc.maxSafeInteger(), fc.constantFrom(...edges)), (value) => {
      const written = Buffer.from(bytesOf((sink) => sink.int64(value)));
      assert.equal(written.readBigInt64LE(), BigInt(value));
      if (value >= 0)
        assert.deepEqual(
          bytesOf((sink) => sink.uint64(value)),
          [...written],
        );
    }),
  );
});

test("ByteSink writes lengths as LEB128, in as few bytes as there can be", () => {
  const lengths: readonly (readonly [number, number[]])[] = [
    [0, [0]],
    [127, [127]],
    [128, [0x80, 1]],
    [16_383, [0xff, 0x7f]],
    [16_384, [0x80, 0x80, 1]],
    [2 ** 32, [0x80, 0x80, 0x80, 0x80, 0x10]],
    [2 ** 53 - 1, [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x0f]],
  ];
  for (const [length, bytes] of lengths)
    assert.deepEqual(
      bytesOf((sink) => sink.varint(length)),
      bytes,
    );
});

test("ByteSink writes a text as UTF-8 behind its length in bytes", () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter, maxLength: 30 }), (text) => {
      const [length, ...bytes] = bytesOf((sink) => sink.string(text));
      assert.equal(length, bytes.length);
      assert.equal(Buffer.from(bytes).toString("utf8"), text);
    }),
  );
});

test("ByteSink writes half a surrogate pair as U+FFFD, so that its length is right", () => {
  for (const text of ["\ud800", "\udc00", "a\ud800b", "\udc00\ud800", "😀\ud83d"]) {
    const [length, ...bytes] = bytesOf((sink) => sink.string(text));
    assert.equal(length, bytes.length);
    assert.equal(Buffer.from(bytes).toString("utf8"), text.replace(/\p{Surrogate}/gu, "\ufffd"));
  }
});

test("ByteSink writes texts of 127 and 128 characters alike, of one byte each or of more", () => {
  for (const length of [0, 1, 126, 127, 128, 129]) {
    for (const text of [
      "a".repeat(length),
      "é".repeat(length),
      `${"a".repeat(length)}é`,
      `é${"a".repeat(length)}`,
    ]) {
      const size = Buffer.byteLength(text);
      const head = size < 128 ? [size] : [(size & 0x7f) | 0x80, size >> 7];
      assert.deepEqual(
        bytesOf((sink) => sink.string(text)),
        [...head, ...Buffer.from(text)],
      );
    }
  }
});

test("ByteSink keeps what it holds while it grows, whatever comes at the edge", () => {
  const writes: readonly ((sink: ByteSink) => void)[] = [
    (sink) => sink.uint8(1),
    (sink) => sink.uint16(2),
    (sink) => sink.uint32(3),
    (sink) => sink.uint64(4),
    (sink) => sink.float64(5),
    (sink) => sink.varint(2 ** 53 - 1),
    (sink) => sink.string("é".repeat(700)),
    (sink) => sink.raw(new Uint8Array(1500).fill(9)),
    (sink) => sink.string("short"),
    (sink) => sink.string("größer"),
  ];
  for (const write of writes) {
    const alone = bytesOf(write);
    for (let before = 1010; before <= 1025; before++) {
      const filler = new Uint8Array(before).fill(7);
      const both = bytesOf((sink) => {
        sink.raw(filler);
        write(sink);
      });
      assert.deepEqual(both, [...filler, ...alone]);
    }
  }
});
