/** Tests of the byte helpers: each form reads back as written, and what doesn't fit is refused. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { anyCharacter } from "../../test/support/any-character.ts";
import { concat, decodeUtf8, encodeUtf8, equal, fromHex, readUint64, toHex, writeUint64 } from "./bytes.ts";

test("concat joins in order, and gives an empty array for nothing", () => {
  assert.deepEqual(concat([Uint8Array.of(1, 2), new Uint8Array(), Uint8Array.of(3)]), Uint8Array.of(1, 2, 3));
  assert.deepEqual(concat([]), new Uint8Array());
});

test("equal tells arrays of the same bytes from all others", () => {
  assert.equal(equal(Uint8Array.of(1, 2), Uint8Array.of(1, 2)), true);
  assert.equal(equal(new Uint8Array(), new Uint8Array()), true);
  assert.equal(equal(Uint8Array.of(1, 2), Uint8Array.of(1, 3)), false);
  assert.equal(equal(Uint8Array.of(1, 2), Uint8Array.of(1, 2, 0)), false);
});

test("decodeUtf8 gives back what encodeUtf8 was given", () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter, maxLength: 30 }), (text) => {
      assert.equal(decodeUtf8(encodeUtf8(text)), text);
    }),
  );
});

test("decodeUtf8 keeps a byte order mark", () => {
  assert.equal(decodeUtf8(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61)), "\ufeffa");
});

const notUtf8: readonly (readonly [string, readonly number[]])[] = [
  ["a byte that begins nothing", [0x61, 0x80]],
  ["a sequence that is cut short", [0xe2, 0x82]],
  ["a longer form than needed", [0xc0, 0xaf]],
  ["half a surrogate pair", [0xed, 0xa0, 0x80]],
  ["a code point above U+10FFFF", [0xf4, 0x90, 0x80, 0x80]],
];
for (const [name, bytes] of notUtf8) {
  test(`decodeUtf8 refuses ${name}`, () => {
    assert.equal(decodeUtf8(Uint8Array.from(bytes)), undefined);
  });
}

test("fromHex gives back what toHex was given", () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      assert.deepEqual(fromHex(toHex(bytes)), bytes);
    }),
  );
});

for (const text of ["0", "0g", "AB", " 00", "00\n", "0x00"]) {
  test(`fromHex refuses ${JSON.stringify(text)}`, () => {
    assert.equal(fromHex(text), undefined);
  });
}

test("readUint64 gives back what writeUint64 was given, at any offset", () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), fc.nat(9), (value, offset) => {
      const bytes = new Uint8Array(20).fill(0xff);
      writeUint64(bytes.subarray(2), offset, value);
      assert.equal(readUint64(bytes.subarray(2), offset), value);
      assert.equal(
        toHex(bytes).slice(2 * (offset + 2), 2 * (offset + 10)),
        value.toString(16).padStart(16, "0"),
      );
    }),
  );
});

const uint64s: readonly (readonly [string, number | undefined])[] = [
  ["0000000000000000", 0],
  ["00000000ffffffff", 2 ** 32 - 1],
  ["0000000100000000", 2 ** 32],
  ["001fffffffffffff", Number.MAX_SAFE_INTEGER],
  ["0020000000000000", undefined],
  ["0020000000000001", undefined],
  ["7fffffffffffffff", undefined],
  ["ffffffffffffffff", undefined],
  ["00000000000000", undefined],
];
for (const [hex, value] of uint64s) {
  test(`readUint64 reads ${hex} as ${value}`, () => {
    assert.equal(readUint64(fromHex(hex) ?? new Uint8Array(), 0), value);
  });
}

for (const value of [-1, 0.5, 2 ** 53, Number.NaN]) {
  test(`writeUint64 throws for ${value}`, () => {
    assert.throws(() => writeUint64(new Uint8Array(8), 0, value), RangeError);
  });
}
