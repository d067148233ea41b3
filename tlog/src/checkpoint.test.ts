/** Tests of checkpoints: the published example, one text for each value, and each way to be wrong. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { decodeBase64 } from "./base64.ts";
import type { Checkpoint } from "./checkpoint.ts";
import { CHECKPOINT_EXTENSIONS_MAX, formatCheckpoint, parseCheckpoint, parseTreeSize } from "./checkpoint.ts";

// The example of c2sp.org/tlog-checkpoint.
const ROOT_TEXT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";
const TEXT = `example.com/behind-the-sofa\n20852163\n${ROOT_TEXT}\n`;
const ROOT = decodeBase64(ROOT_TEXT) ?? new Uint8Array();
const CHECKPOINT: Checkpoint = { origin: "example.com/behind-the-sofa", size: 20_852_163, root: ROOT };

test("parseCheckpoint reads the specification's example, and formatCheckpoint prints it again", () => {
  assert.deepEqual(parseCheckpoint(TEXT), CHECKPOINT);
  assert.equal(formatCheckpoint(CHECKPOINT), TEXT);
});

test("parseCheckpoint gives back what formatCheckpoint was given", () => {
  const line = fc.string({ unit: "grapheme", minLength: 1 }).filter((text) => !text.includes("\n"));
  const root = fc.uint8Array({ minLength: 32, maxLength: 32 });
  const extensions = fc.array(line, { minLength: 1, maxLength: CHECKPOINT_EXTENSIONS_MAX });
  const checkpoint = fc.oneof(
    fc.record({ origin: line, size: fc.maxSafeNat(), root }, { noNullPrototype: true }),
    fc.record({ origin: line, size: fc.maxSafeNat(), root, extensions }, { noNullPrototype: true }),
  );
  fc.assert(
    fc.property(checkpoint, (expected) => {
      assert.deepEqual(parseCheckpoint(formatCheckpoint(expected)), expected);
    }),
  );
});

test("parseCheckpoint takes any line for an origin, since clients must not rely on its form", () => {
  assert.equal(parseCheckpoint(`a log + its name\n0\n${ROOT_TEXT}\n`)?.origin, "a log + its name");
});

test("parseCheckpoint reads the extension lines of other logs", () => {
  assert.deepEqual(parseCheckpoint(`${TEXT}Timestamp: 1\n—\n`)?.extensions, ["Timestamp: 1", "—"]);
});

test(`parseCheckpoint reads ${CHECKPOINT_EXTENSIONS_MAX} extension lines and no more`, () => {
  const most = TEXT + "x\n".repeat(CHECKPOINT_EXTENSIONS_MAX);
  assert.equal(parseCheckpoint(most)?.extensions?.length, CHECKPOINT_EXTENSIONS_MAX);
  for (const more of [1, 2, 3, 50]) assert.equal(parseCheckpoint(most + "x\n".repeat(more)), undefined);
});

const malformed: readonly (readonly [string, string])[] = [
  ["nothing", ""],
  ["no root", "example.com\n5\n"],
  ["no newline at the end", TEXT.trimEnd()],
  ["an empty origin", `\n5\n${ROOT_TEXT}\n`],
  ["an empty line after the root", `${TEXT}\n`],
  ["an empty extension line", `${TEXT}\nx\n`],
  ["a size with a leading zero", `example.com\n05\n${ROOT_TEXT}\n`],
  ["a carriage return", `example.com\n5\r\n${ROOT_TEXT}\n`],
  ["a root of 31 bytes", "example.com\n5\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxqw==\n"],
  ["a root of 33 bytes", "example.com\n5\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2Jh\n"],
  ["a root with a bit left over", `example.com\n5\n${ROOT_TEXT.replace("2I=", "2J=")}\n`],
  ["a root without its padding", `example.com\n5\n${ROOT_TEXT.replace("=", "")}\n`],
  ["a root in hexadecimal", `example.com\n5\n${"0a".repeat(32)}\n`],
];
for (const [name, text] of malformed) {
  test(`parseCheckpoint refuses ${name}`, () => {
    assert.equal(parseCheckpoint(text), undefined);
  });
}

const unprintable: readonly (readonly [string, Checkpoint])[] = [
  ["an empty origin", { ...CHECKPOINT, origin: "" }],
  ["an origin of two lines", { ...CHECKPOINT, origin: "a\nb" }],
  ["an origin that holds a size", { ...CHECKPOINT, origin: "example.com\n5" }],
  ["a size below zero", { ...CHECKPOINT, size: -1 }],
  ["a size above 2^53 - 1", { ...CHECKPOINT, size: 2 ** 53 }],
  ["a size that isn't whole", { ...CHECKPOINT, size: 1.5 }],
  ["a root of 31 bytes", { ...CHECKPOINT, root: ROOT.subarray(1) }],
  ["an empty extension line", { ...CHECKPOINT, extensions: [""] }],
  ["an extension of two lines", { ...CHECKPOINT, extensions: ["a\nb"] }],
];
for (const [name, checkpoint] of unprintable) {
  test(`formatCheckpoint throws for ${name}`, () => {
    assert.throws(() => formatCheckpoint(checkpoint), TypeError);
  });
}

const sizes: readonly (readonly [string, number | undefined])[] = [
  ["0", 0],
  ["10", 10],
  ["9007199254740991", Number.MAX_SAFE_INTEGER],
  ["9007199254740992", undefined],
  ["9999999999999999", undefined],
  ["18446744073709551615", undefined],
  ["", undefined],
  ["00", undefined],
  ["01", undefined],
  ["+1", undefined],
  ["-0", undefined],
  [" 1", undefined],
  ["1\n", undefined],
  ["1e3", undefined],
  ["0x1", undefined],
  ["1_000", undefined],
  ["\u0661", undefined],
];
for (const [text, size] of sizes) {
  test(`parseTreeSize reads ${JSON.stringify(text)} as ${size}`, () => {
    assert.equal(parseTreeSize(text), size);
  });
}
