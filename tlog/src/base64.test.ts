/** Tests of base64: RFC 4648's examples, agreement with Node's own, and one text only for each byte array. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { decodeBase64, encodeBase64 } from "./base64.ts";
import { encodeUtf8 } from "./bytes.ts";

// RFC 4648 §10.
const vectors = [
  ["", ""],
  ["f", "Zg=="],
  ["fo", "Zm8="],
  ["foo", "Zm9v"],
  ["foob", "Zm9vYg=="],
  ["fooba", "Zm9vYmE="],
  ["foobar", "Zm9vYmFy"],
] as const;
for (const [plain, text] of vectors) {
  test(`encodeBase64 prints "${plain}" as "${text}", and decodeBase64 reads it`, () => {
    assert.equal(encodeBase64(encodeUtf8(plain)), text);
    assert.deepEqual(decodeBase64(text), encodeUtf8(plain));
  });
}

test("encodeBase64 prints what Node prints, and decodeBase64 reads it back", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const text = Buffer.from(bytes).toString("base64");
      assert.equal(encodeBase64(bytes), text);
      assert.deepEqual(decodeBase64(text), bytes);
    }),
  );
});

test("decodeBase64 reads a text only if encodeBase64 prints it", () => {
  const character = fc.constantFrom(..."AQgwZ9+/=-_ \n\u00e9\u2014");
  fc.assert(
    fc.property(fc.string({ unit: character, maxLength: 12 }), (text) => {
      const bytes = decodeBase64(text);
      assert.equal(bytes !== undefined, isCanonical(text));
      if (bytes !== undefined) assert.equal(encodeBase64(bytes), text);
    }),
    { numRuns: 2000 },
  );
});

const refused: readonly (readonly [string, string])[] = [
  ["no padding", "Zg"],
  ["half the padding", "Zg="],
  ["padding that isn't needed", "Zm9v===="],
  ["padding in the middle", "Zg==Zg=="],
  ["padding alone", "===="],
  ["three characters of padding", "Z==="],
  ["a bit left over by one character of padding", "Zm9="],
  ["a bit left over by two characters of padding", "Zh=="],
  ["a newline at the end", "Zm9v\n"],
  ["white space inside", "Zm 9"],
  ["the URL alphabet", "-_-_"],
  ["a letter outside ASCII", "Zm9\u00e9"],
  ["a character whose low byte is a digit's", "Zm9\u0141"],
];
for (const [name, text] of refused) {
  test(`decodeBase64 refuses ${name}`, () => {
    assert.equal(decodeBase64(text), undefined);
  });
}

function isCanonical(text: string): boolean {
  return Buffer.from(text, "base64").toString("base64") === text;
}
