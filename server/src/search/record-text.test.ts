import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { TEXT_CHARACTERS_MAX } from "./record-paths.ts";
import { textPaths } from "./record-text.ts";

const texts: readonly (readonly [what: string, bytes: Uint8Array, text: string])[] = [
  ["a line", Buffer.from("Accepted publickey for zoë"), "Accepted publickey for zoë"],
  ["a list of JSON", Buffer.from('[["a"]]'), '[["a"]]'],
  ["what terminals obey", Buffer.from("red \u001b[31mword\u0007\u202e end"), "red word  end"],
  ["what is no UTF-8", Buffer.from([0x61, 0xff, 0xfe, 0x62]), "a  b"],
  ["UTF-16 of a small machine", Buffer.from("\ufeffwörd", "utf16le"), "wörd"],
  ["UTF-16 of a large one", Buffer.from([0xfe, 0xff, 0, 0x77, 0, 0x6f]), "wo"],
];
for (const [what, bytes, text] of texts) {
  test(`textPaths reads ${what}`, () => assert.deepEqual(textPaths(bytes).texts, [["text", text]]));
}

test("textPaths has nothing of no text", () => {
  for (const bytes of [[], [0], [0xff], [0x20, 0x0a]])
    assert.deepEqual(textPaths(Uint8Array.from(bytes)).texts, []);
});

test(`textPaths keeps ${TEXT_CHARACTERS_MAX} characters, whatever the bytes are`, () => {
  const [[, long] = ["", ""]] = textPaths(Buffer.from("ä".repeat(TEXT_CHARACTERS_MAX + 1))).texts;
  assert.equal(long.length, TEXT_CHARACTERS_MAX);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
      for (const [, text] of textPaths(bytes).texts) assert.doesNotMatch(text, /[\p{Cc}\u202e]/u);
    }),
  );
});
