/** Tests of the `.tlog-proof` text: one text for each proof, each line's refusals, and the bounds. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { encodeBase64 } from "./base64.ts";
import { concat, decodeUtf8, encodeUtf8 } from "./bytes.ts";
import { PROOF_HASHES_MAX } from "./proof.ts";
import { formatTlogProof, parseTlogProof, TLOG_PROOF_EXTRA_BYTES_MAX } from "./tlog-proof.ts";

// The hashes and the checkpoint of the specification's example, whose signatures it leaves out.
const HASH_A = "gSKyXoYZUgZ6jduWYrkDOARinOMGJveXjgMkBTcdPlQ=";
const HASH_B = "B95lDa8R83lS8n0eG+o0buTxRKQTYFi//1U8anccXmA=";
const CHECKPOINT =
  "example.com/fancylog\n109482\nsFodV/vSp5O8n9a8QpW6PRY97tfOSW5bsc2Xl/EQi08=\n\n— example.com/fancylog hI2DJxE=\n";
const TEXT = `c2sp.org/tlog-proof@v1\nextra ZXh0cmE=\nindex 73894\n${HASH_A}\n${HASH_B}\n\n${CHECKPOINT}`;
const hash = fc.uint8Array({ minLength: 32, maxLength: 32 });
const fields = {
  index: fc.maxSafeNat(),
  proof: fc.array(hash, { maxLength: PROOF_HASHES_MAX }),
  checkpoint: fc.string({ unit: "grapheme", minLength: 1 }).map(encodeUtf8),
};

test("parseTlogProof reads a proof of the specification's form, and formatTlogProof prints it again", () => {
  const parsed = parseTlogProof(encodeUtf8(TEXT));
  assert.ok(parsed);
  const { extra, index, proof, checkpoint } = parsed;
  assert.equal(decodeUtf8(extra ?? new Uint8Array(0)), "extra");
  assert.equal(index, 73_894);
  assert.deepEqual(proof.map(encodeBase64), [HASH_A, HASH_B]);
  assert.equal(decodeUtf8(checkpoint), CHECKPOINT);
  assert.equal(decodeUtf8(formatTlogProof(parsed)), TEXT);
});

test("parseTlogProof gives back what formatTlogProof was given", () => {
  const extra = fc.uint8Array({ minLength: 1, maxLength: 100 });
  const proof = fc.oneof(
    fc.record(fields, { noNullPrototype: true }),
    fc.record({ ...fields, extra }, { noNullPrototype: true }),
  );
  fc.assert(
    fc.property(proof, (expected) => {
      assert.deepEqual(parseTlogProof(formatTlogProof(expected)), expected);
    }),
  );
});

test("formatTlogProof leaves the extra line out when there is no byte to put there", () => {
  const proof = { index: 0, proof: [], checkpoint: encodeUtf8(CHECKPOINT) };
  assert.deepEqual(formatTlogProof({ ...proof, extra: new Uint8Array(0) }), formatTlogProof(proof));
});

test("parseTlogProof keeps the checkpoint byte for byte, empty lines included", () => {
  const odd = "\n\nnot looked at\r\n\n\n";
  const bytes = formatTlogProof({ index: 1, proof: [], checkpoint: encodeUtf8(odd) });
  assert.equal(decodeUtf8(parseTlogProof(bytes)?.checkpoint ?? new Uint8Array(0)), odd);
});

test(`parseTlogProof reads ${PROOF_HASHES_MAX} hashes and refuses one more`, () => {
  const text = (count: number) =>
    encodeUtf8(`c2sp.org/tlog-proof@v1\nindex 0\n${`${HASH_A}\n`.repeat(count)}\n${CHECKPOINT}`);
  assert.equal(parseTlogProof(text(PROOF_HASHES_MAX))?.proof.length, PROOF_HASHES_MAX);
  assert.equal(parseTlogProof(text(PROOF_HASHES_MAX + 1)), undefined);
});

test("parseTlogProof reads extra data up to its bound and refuses a byte more", () => {
  const proof = { index: 0, proof: [], checkpoint: encodeUtf8(CHECKPOINT) };
  const most = new Uint8Array(TLOG_PROOF_EXTRA_BYTES_MAX);
  assert.equal(parseTlogProof(formatTlogProof({ ...proof, extra: most }))?.extra?.length, most.length);
  const more = new Uint8Array(TLOG_PROOF_EXTRA_BYTES_MAX + 1);
  assert.equal(parseTlogProof(formatTlogProof({ ...proof, extra: more })), undefined);
});

const refused: readonly (readonly [string, string])[] = [
  ["nothing", ""],
  ["another version", TEXT.replace("@v1", "@v2")],
  ["a byte order mark", `\uFEFF${TEXT}`],
  ["carriage returns", TEXT.replaceAll("\n", "\r\n")],
  ["no header", TEXT.slice(TEXT.indexOf("\n") + 1)],
  ["no empty line", TEXT.slice(0, TEXT.indexOf("\n\n") + 1)],
  ["no checkpoint", TEXT.slice(0, TEXT.indexOf("\n\n") + 2)],
  ["no index", TEXT.replace("index 73894\n", "")],
  ["an index with a leading zero", TEXT.replace("index 7", "index 07")],
  ["an index with a sign", TEXT.replace("index 7", "index +7")],
  ["an index above 2^53 - 1", TEXT.replace("73894", "9007199254740992")],
  ["an index that is no number", TEXT.replace("73894", "")],
  ["an index behind two spaces", TEXT.replace("index 7", "index  7")],
  ["an index before the extra line", TEXT.replace(/(extra.*\n)(index.*\n)/, "$2$1")],
  ["two extra lines", TEXT.replace(/(extra.*\n)/, "$1$1")],
  ["extra data without padding", TEXT.replace("ZXh0cmE=", "ZXh0cmE")],
  ["extra data with a bit left over", TEXT.replace("ZXh0cmE=", "ZXh0cmF=")],
  ["an extra line without data", TEXT.replace("extra ZXh0cmE=", "extra ")],
  ["an extra line without a space", TEXT.replace("extra ZXh0cmE=", "extra")],
  ["a hash of 31 bytes", TEXT.replace(HASH_A, "gSKyXoYZUgZ6jduWYrkDOARinOMGJveXjgMkBTcdPg==")],
  ["a hash of 33 bytes", TEXT.replace(HASH_A, "gSKyXoYZUgZ6jduWYrkDOARinOMGJveXjgMkBTcdPlRU")],
  ["a hash with a bit left over", TEXT.replace(HASH_A, HASH_A.replace("lQ=", "lR="))],
  ["a hash in the URL alphabet", TEXT.replace(HASH_B, HASH_B.replace("+", "-").replaceAll("/", "_"))],
  ["a hash with a space behind it", TEXT.replace(HASH_A, `${HASH_A} `)],
];
for (const [name, text] of refused) {
  test(`parseTlogProof refuses ${name}`, () => {
    assert.notEqual(text, TEXT);
    assert.equal(parseTlogProof(encodeUtf8(text)), undefined);
  });
}

test("parseTlogProof refuses bytes that are not UTF-8", () => {
  assert.equal(parseTlogProof(concat([encodeUtf8(TEXT), Uint8Array.of(0xff)])), undefined);
});

test("parseTlogProof reads a text only if formatTlogProof prints it", () => {
  const bytes = encodeUtf8(TEXT);
  for (let i = 0; i < bytes.length; i++) {
    for (const change of [1, 2, 0x20, 0x80]) {
      const changed = new Uint8Array(bytes);
      changed[i] = (changed[i] ?? 0) ^ change;
      const parsed = parseTlogProof(changed);
      if (parsed !== undefined) assert.deepEqual(formatTlogProof(parsed), changed);
    }
  }
});
