import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { anyCharacter } from "../../../test/support/any-character.ts";
import { cutToWidth, padToWidth, widthOf } from "./text-width.ts";

const widths: readonly (readonly [string, number])[] = [
  ["", 0],
  ["abc", 3],
  ["é", 1],
  ["e\u0301", 1],
  ["日本", 4],
  ["ｱ", 1],
  ["Ａ", 2],
  ["한국", 4],
  ["👍", 2],
  ["✔", 1],
  ["…", 1],
  ["ж", 1],
];
for (const [text, width] of widths) {
  test(`widthOf gives ${JSON.stringify(text)} ${width} cells`, () => assert.equal(widthOf(text), width));
}

test("cutToWidth leaves what fits, and marks what it cut", () => {
  assert.equal(cutToWidth("abcdef", 6), "abcdef");
  assert.equal(cutToWidth("abcdef", 5), "abcd…");
  assert.equal(cutToWidth("日本語", 5), "日本…");
  assert.equal(cutToWidth("日本語", 4), "日…");
  assert.equal(cutToWidth("abc", 1), "…");
  assert.equal(cutToWidth("abc", 0), "");
});

test("padToWidth fills up cells, and never takes any away", () => {
  assert.equal(padToWidth("日", 4), "日  ");
  assert.equal(padToWidth("abc", 2), "abc");
});

test("cutToWidth never gives more cells than there are", () => {
  const text = fc.array(anyCharacter, { maxLength: 40 }).map((characters) => characters.join(""));
  fc.assert(
    fc.property(text, fc.nat(20), (value, width) => {
      assert.ok(widthOf(cutToWidth(value, width)) <= width);
    }),
  );
});
