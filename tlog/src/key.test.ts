/** Tests of keys as text: published examples, every mangling of them, and keys read back as written. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { encodeUtf8, toHex } from "./bytes.ts";
import type { KeyType } from "./key.ts";
import {
  computeKeyId,
  createSigner,
  createSignerKey,
  createVerifier,
  createVerifierKey,
  formatSignerKey,
  formatVerifierKey,
  KEY_NAME_BYTES_MAX,
  parseSignerKey,
  parseVerifierKey,
} from "./key.ts";
import { ed25519PublicKey, sha256, signEd25519, verifyEd25519 } from "./node.ts";
import { isKeyName, SIGNATURE_COSIGNATURE, SIGNATURE_ED25519 } from "./note.ts";

// Keys from the documentation of golang.org/x/mod/sumdb/note, from c2sp.org/signed-note, and of a public
// witness.
const PETER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
const PETER_PRIVATE = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
const SPECIFICATION = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
const WITNESS = "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2";

const primitives = { sha256, ed25519PublicKey };

const published: readonly (readonly [string, string, string, KeyType])[] = [
  [PETER, "PeterNeumann", "c74f20a3", SIGNATURE_ED25519],
  [SPECIFICATION, "example.com/foo", "530d903a", SIGNATURE_ED25519],
  [WITNESS, "remora.n621.de", "da77ade7", SIGNATURE_COSIGNATURE],
];
for (const [vkey, name, keyId, type] of published) {
  test(`parseVerifierKey reads the published key of ${name}, and formatVerifierKey prints it again`, () => {
    const key = parseVerifierKey(vkey, sha256);
    assert.ok(key);
    assert.deepEqual([key.name, toHex(key.keyId), key.type], [name, keyId, type]);
    assert.equal(formatVerifierKey(key), vkey);
  });
}

test("parseVerifierKey refuses every part of a key, and a key with any character changed", () => {
  for (const mangled of manglingsOf(PETER))
    assert.equal(parseVerifierKey(mangled, sha256), undefined, mangled);
});

const refused: readonly (readonly [string, string])[] = [
  ["nothing", ""],
  ["no key ID", "PeterNeumann+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"],
  ["a key ID in capitals", PETER.replace("c74f20a3", "C74F20A3")],
  [
    "a key of 35 bytes under its right ID",
    "PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==",
  ],
  [
    "an unknown type under its right ID",
    "PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
  ],
  ["no name, under its right ID", forgedKey("")],
  ["a space in the name, under its right ID", forgedKey("Peter Neumann")],
  ["a newline in the name, under its right ID", forgedKey("Peter\n")],
  ["a private key", PETER_PRIVATE],
];
for (const [name, vkey] of refused) {
  test(`parseVerifierKey refuses ${name}`, () => {
    assert.equal(parseVerifierKey(vkey, sha256), undefined);
  });
}

test(`parseVerifierKey reads a name of ${KEY_NAME_BYTES_MAX} bytes and no longer one`, () => {
  assert.notEqual(parseVerifierKey(forgedKey(`${"é".repeat(127)}a`), sha256), undefined);
  assert.equal(parseVerifierKey(forgedKey("é".repeat(128)), sha256), undefined);
  assert.equal(parseVerifierKey(forgedKey("a".repeat(KEY_NAME_BYTES_MAX + 1)), sha256), undefined);
});

test("parseVerifierKey gives back what formatVerifierKey was given, with plus signs in the base64", () => {
  const name = fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }).filter(isKeyName);
  const type = fc.constantFrom<KeyType>(SIGNATURE_ED25519, SIGNATURE_COSIGNATURE);
  // Bytes of 0xfb print as plus signs.
  const publicKey = fc.array(fc.constantFrom(0xfb, 0xef, 0xbe, 0), { minLength: 32, maxLength: 32 });
  fc.assert(
    fc.property(name, type, publicKey, (name, type, bytes) => {
      const key = createVerifierKey(name, type, Uint8Array.from(bytes), sha256);
      assert.deepEqual(parseVerifierKey(formatVerifierKey(key), sha256), key);
    }),
  );
});

test("createVerifierKey throws for a name with a plus, and for a key of 31 bytes", () => {
  assert.throws(() => createVerifierKey("a+b", SIGNATURE_ED25519, new Uint8Array(32), sha256), TypeError);
  assert.throws(() => createVerifierKey("a", SIGNATURE_ED25519, new Uint8Array(31), sha256), TypeError);
});

test("computeKeyId gives the same key another ID under another name or type", () => {
  const publicKey = new Uint8Array(32);
  const ids = [
    computeKeyId(sha256, "a", SIGNATURE_ED25519, publicKey),
    computeKeyId(sha256, "b", SIGNATURE_ED25519, publicKey),
    computeKeyId(sha256, "a", SIGNATURE_COSIGNATURE, publicKey),
  ];
  assert.equal(new Set(ids.map(toHex)).size, 3);
});

test("parseSignerKey reads the published private key, and formatSignerKey prints it again", () => {
  const key = parseSignerKey(PETER_PRIVATE, primitives);
  assert.ok(key);
  assert.equal(formatVerifierKey(key), PETER);
  assert.equal(formatSignerKey(key), PETER_PRIVATE);
});

test("parseSignerKey refuses every part of a key, and a key with any character changed", () => {
  for (const mangled of manglingsOf(PETER_PRIVATE)) {
    assert.equal(parseSignerKey(mangled, primitives), undefined, mangled);
  }
});

test("parseSignerKey refuses a key of a cosigner's type", () => {
  const key = createVerifierKey("w", SIGNATURE_COSIGNATURE, new Uint8Array(32), sha256);
  assert.equal(parseSignerKey(`PRIVATE+KEY+${formatVerifierKey(key)}`, primitives), undefined);
});

test("createVerifier accepts what createSigner signed, and nothing else", () => {
  const key = createSignerKey("example.com/log", new Uint8Array(32).fill(7), primitives);
  const verifier = createVerifier(key, { sha256, verifyEd25519 });
  const message = encodeUtf8("message\n");
  const signature = createSigner(key, signEd25519(key.seed)).sign(message);
  assert.equal(verifier.verify(message, signature), true);
  assert.equal(verifier.verify(encodeUtf8("massage\n"), signature), false);
  assert.equal(verifier.verify(message, signature.subarray(1)), false);
  assert.equal(verifier.verify(message, new Uint8Array()), false);
});

test("createVerifier throws for a key whose ID isn't its own", () => {
  const key = createVerifierKey("a", SIGNATURE_ED25519, new Uint8Array(32), sha256);
  const renamed = { ...key, name: "b" };
  assert.throws(() => createVerifier(renamed, { sha256, verifyEd25519 }), TypeError);
});

test("createSigner throws for a cosigner's key", () => {
  const key = createVerifierKey("w", SIGNATURE_COSIGNATURE, new Uint8Array(32), sha256);
  assert.throws(() => createSigner(key, () => new Uint8Array(64)), TypeError);
});

/** Every proper part of a text, and the text with each character replaced by the next. */
function* manglingsOf(text: string): Generator<string> {
  for (let from = 0; from <= text.length; from++) {
    for (let to = from; to <= text.length; to++) {
      if (to - from < text.length) yield text.slice(from, to);
    }
  }
  for (let at = 0; at < text.length; at++) {
    yield text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) + 1) + text.slice(at + 1);
  }
}

/** A key whose ID is right, under a name that may not be allowed. */
function forgedKey(name: string): string {
  const publicKey = new Uint8Array(32);
  const keyId = computeKeyId(sha256, name, SIGNATURE_ED25519, publicKey);
  return formatVerifierKey({ name, keyId, type: SIGNATURE_ED25519, publicKey });
}
