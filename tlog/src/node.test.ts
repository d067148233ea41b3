/** Tests of Node's primitives against published values: a wrong one is found here, not in every proof. */
import assert from "node:assert/strict";
import { createHash, randomBytes } from "node:crypto";
import { test } from "node:test";
import { encodeUtf8, fromHex, toHex } from "./bytes.ts";
import { crc32, ed25519PublicKey, sha256, signEd25519, verifyEd25519 } from "./node.ts";

// RFC 8032 §7.1, tests 1 to 3: seed, public key, message, signature.
const ed25519 = [
  [
    "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
    "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
    "",
    "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
  ],
  [
    "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
    "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
    "72",
    "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
  ],
  [
    "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
    "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
    "af82",
    "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
  ],
] as const;
for (const [seed, publicKey, message, signature] of ed25519) {
  test(`Ed25519 gives RFC 8032's values for the message "${message}"`, () => {
    assert.equal(toHex(ed25519PublicKey(bytesOf(seed))), publicKey);
    assert.equal(toHex(signEd25519(bytesOf(seed))(bytesOf(message))), signature);
    assert.equal(verifyEd25519(bytesOf(publicKey), bytesOf(message), bytesOf(signature)), true);
  });
}

test("verifyEd25519 gives false for another message, key, signature or length", () => {
  const [, publicKey, message, signature] = ed25519[1].map(bytesOf);
  assert.ok(publicKey && message && signature);
  assert.equal(verifyEd25519(publicKey, Uint8Array.of(0x73), signature), false);
  assert.equal(verifyEd25519(bytesOf(ed25519[0][1]), message, signature), false);
  assert.equal(verifyEd25519(publicKey, message, bytesOf(ed25519[0][3])), false);
  assert.equal(verifyEd25519(publicKey, message, signature.subarray(1)), false);
  assert.equal(verifyEd25519(publicKey, message, new Uint8Array()), false);
  assert.equal(verifyEd25519(publicKey.subarray(1), message, signature), false);
  assert.equal(verifyEd25519(new Uint8Array(33), message, signature), false);
});

test("verifyEd25519 gives false for 32 bytes that are no point of the curve", () => {
  for (const byte of [0, 1, 2, 0x7f, 0xff]) {
    assert.equal(verifyEd25519(new Uint8Array(32).fill(byte), Uint8Array.of(1), new Uint8Array(64)), false);
  }
});

test("signEd25519 and ed25519PublicKey throw for a seed that isn't 32 bytes", () => {
  assert.throws(() => signEd25519(new Uint8Array(31)), RangeError);
  assert.throws(() => ed25519PublicKey(new Uint8Array(33)), RangeError);
});

test("sha256 gives the published values", () => {
  const empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
  const abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
  assert.equal(toHex(sha256(new Uint8Array())), empty);
  assert.equal(toHex(sha256(encodeUtf8("abc"))), abc);
});

test("sha256 hashes a view of a larger array as the view alone, into an array of its own", () => {
  const bytes = new Uint8Array(randomBytes(300));
  for (let length = 0; length <= 200; length++) {
    const view = bytes.subarray(50, 50 + length);
    const hash = sha256(view);
    assert.deepEqual(hash, new Uint8Array(createHash("sha256").update(view).digest()));
    assert.equal(hash.buffer.byteLength, 32);
  }
});

test("crc32 gives the published check value, at once or in parts", () => {
  const digits = encodeUtf8("123456789");
  assert.equal(crc32(digits, 0), 0xcbf43926);
  assert.equal(crc32(digits.subarray(4), crc32(digits.subarray(0, 4), 0)), 0xcbf43926);
});

function bytesOf(hex: string): Uint8Array {
  const bytes = fromHex(hex);
  assert.ok(bytes);
  return bytes;
}
