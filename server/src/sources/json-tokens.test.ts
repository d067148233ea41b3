/** Tests of the UTF-8 check: the table of well-formed sequences, and Node's own check as the judge. */
import assert from "node:assert/strict";
import { isUtf8 } from "node:buffer";
import { test } from "node:test";
import fc from "fast-check";
import { anyCharacter } from "../../../test/support/any-character.ts";
import { invalidUtf8At, startsWith } from "./json-tokens.ts";

const malformed: readonly (readonly [what: string, bytes: readonly number[], offset: number])[] = [
  ["a lone continuation", [0x61, 0x80], 1],
  ["an overlong slash in two bytes", [0xc0, 0xaf], 0],
  ["an overlong NUL", [0xc0, 0x80], 0],
  ["an overlong form in two bytes, highest", [0xc1, 0xbf], 0],
  ["an overlong form in three bytes", [0x61, 0xe0, 0x9f, 0xbf], 1],
  ["an overlong form in four bytes", [0xf0, 0x8f, 0xbf, 0xbf], 0],
  ["the first surrogate", [0x61, 0xed, 0xa0, 0x80], 1],
  ["the last surrogate", [0xed, 0xbf, 0xbf], 0],
  ["a pair of surrogates (CESU-8)", [0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80], 0],
  ["what lies above U+10FFFF", [0xf4, 0x90, 0x80, 0x80], 0],
  ["a lead byte that leads nothing", [0xf5, 0x80, 0x80, 0x80], 0],
  ["a byte that never stands in UTF-8", [0x61, 0x62, 0xff], 2],
  ["two bytes cut off", [0x61, 0xc3], 1],
  ["three bytes cut off", [0xe2, 0x82], 0],
  ["four bytes cut off", [0xf0, 0x9f, 0x98], 0],
  ["ASCII where a continuation is due", [0xc3, 0x28], 0],
  ["ASCII in third place", [0xe2, 0x82, 0x28], 0],
  ["ASCII in fourth place", [0xf0, 0x9f, 0x98, 0x28], 0],
];
for (const [what, bytes, offset] of malformed) {
  test(`invalidUtf8At finds ${what}`, () => {
    assert.equal(isUtf8(Uint8Array.from(bytes)), false);
    assert.equal(invalidUtf8At(Uint8Array.from(bytes), 0, bytes.length), offset);
  });
}

test("invalidUtf8At passes the first and last code point of each length", () => {
  const bytes = Buffer.from("\u0000\u007f\u0080\u07ff\u0800\ud7ff\ue000\uffff\u{10000}\u{10ffff}");
  assert.equal(invalidUtf8At(bytes, 0, bytes.length), -1);
});

test("invalidUtf8At looks at nothing before its start, at its end or beyond", () => {
  const bytes = Uint8Array.of(0xff, 0x61, 0xc3, 0xa9, 0xff);
  assert.equal(invalidUtf8At(bytes, 1, 4), -1);
  assert.equal(invalidUtf8At(bytes, 1, 3), 2);
  assert.equal(invalidUtf8At(bytes, 1, 1), -1);
});

test("invalidUtf8At agrees with Node on every sequence of two bytes", () => {
  for (let lead = 0x80; lead < 0x100; lead += 1) {
    for (let second = 0; second < 0x100; second += 1) {
      for (const tail of [[], [0x80], [0x80, 0xbf]]) {
        const bytes = Uint8Array.of(lead, second, ...tail);
        assert.equal(invalidUtf8At(bytes, 0, bytes.length) === -1, isUtf8(bytes), `${bytes}`);
      }
    }
  }
});

test("invalidUtf8At splits any bytes into UTF-8 and a rest that begins with what is not", () => {
  const text = fc.string({ unit: anyCharacter, maxLength: 8 }).map((part) => Buffer.from(part));
  const bytes = fc.array(fc.oneof(text, fc.uint8Array({ maxLength: 3 })), { maxLength: 6 });
  fc.assert(
    fc.property(
      bytes.map((parts) => Buffer.concat(parts)),
      (body) => {
        const offset = invalidUtf8At(body, 0, body.length);
        assert.equal(offset === -1, isUtf8(body));
        if (offset !== -1) assert.ok(isUtf8(body.subarray(0, offset)));
      },
    ),
  );
});

test("startsWith compares at an offset and not beyond the end", () => {
  const bytes = Buffer.from("abc");
  assert.ok(startsWith(bytes, Buffer.from("bc"), 1));
  assert.ok(!startsWith(bytes, Buffer.from("bc"), 2));
  assert.ok(!startsWith(bytes, Buffer.from("cd"), 2));
});
