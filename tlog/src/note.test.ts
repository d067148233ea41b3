/** Tests of signed notes: published examples, each refusal, each limit, and no byte can change unseen. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { concat, decodeUtf8, encodeUtf8 } from "./bytes.ts";
import { createSigner, createVerifier, parseSignerKey, parseVerifierKey } from "./key.ts";
import { ed25519PublicKey, sha256, signEd25519, verifyEd25519 } from "./node.ts";
import type { NoteSignature, Signer, Verifier } from "./note.ts";
import {
  formatNote,
  isKeyName,
  NOTE_BYTES_MAX,
  NOTE_SIGNATURES_MAX,
  openNote,
  parseNote,
  parseSignatures,
  signNote,
} from "./note.ts";

// The example of the Go package golang.org/x/mod/sumdb/note.
const PETER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
const PETER_PRIVATE = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
const ENOCH = "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop";
const TEXT =
  "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const PETER_LINE =
  "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
const ENOCH_LINE =
  "— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n";

// The example of c2sp.org/signed-note, "Verifier keys".
const SPECIFICATION = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
const SPECIFICATION_NOTE =
  "This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n";

const KEY_ID = Uint8Array.of(1, 2, 3, 4);
/** A line that decodes, of a key that nobody knows. */
const STRANGE_LINE = "— stranger AQIDBAU=\n";

test("openNote verifies the specification's example", () => {
  const opened = openNote(encodeUtf8(SPECIFICATION_NOTE), [verifierOf(SPECIFICATION)]);
  assert.equal(opened.kind === "verified" && opened.text, "This is an example message.\n");
});

test("openNote names the keys that signed, and ignores the others", () => {
  const note = encodeUtf8(`${TEXT}\n${PETER_LINE}${ENOCH_LINE}`);
  assert.deepEqual(signersOf(note, [verifierOf(PETER)]), ["PeterNeumann"]);
  assert.deepEqual(signersOf(note, [verifierOf(ENOCH), verifierOf(PETER)]), ["PeterNeumann", "EnochRoot"]);
});

test("openNote refuses a note that no known key signed", () => {
  const opened = openNote(encodeUtf8(`${TEXT}\n${ENOCH_LINE}`), [verifierOf(PETER)]);
  assert.deepEqual(opened, { kind: "refused", reason: "no-known-signature" });
  assert.deepEqual(openNote(encodeUtf8(`${TEXT}\n${ENOCH_LINE}`), []), opened);
});

test("openNote refuses a note with a bad signature of a known key, even beside a good one", () => {
  const bad = PETER_LINE.replace("x08go/ZJ", "x08go/ZK");
  const verifiers = [verifierOf(PETER), verifierOf(ENOCH)];
  for (const lines of [bad, bad + ENOCH_LINE, ENOCH_LINE + bad, PETER_LINE + bad]) {
    const opened = openNote(encodeUtf8(`${TEXT}\n${lines}`), verifiers);
    assert.deepEqual(opened, { kind: "refused", reason: "bad-signature" });
  }
});

test("openNote ignores a signature that shares only the name or only the ID with a known key", () => {
  const sameName = PETER_LINE.replace("x08go", "x08gp");
  const sameId = PETER_LINE.replace("PeterNeumann", "PeterNewmann");
  const note = encodeUtf8(`${TEXT}\n${sameName}${sameId}${PETER_LINE}`);
  assert.deepEqual(signersOf(note, [verifierOf(PETER)]), ["PeterNeumann"]);
});

test("openNote lets a signature pass only if all keys of its name and ID accept it", () => {
  const peter = verifierOf(PETER);
  const impostor: Verifier = { name: peter.name, keyId: peter.keyId, verify: () => false };
  const opened = openNote(encodeUtf8(`${TEXT}\n${PETER_LINE}`), [peter, impostor]);
  assert.deepEqual(opened, { kind: "refused", reason: "bad-signature" });
});

test("openNote refuses a signed note when any one byte of it is changed", () => {
  const note = encodeUtf8(`${TEXT}\n${PETER_LINE}`);
  const verifiers = [verifierOf(PETER)];
  for (const at of note.keys()) {
    for (const flip of [0x01, 0x20, 0x80]) {
      const changed = note.map((byte, index) => (index === at ? byte ^ flip : byte));
      assert.equal(openNote(changed, verifiers).kind, "refused", `byte ${at} flipped by ${flip}`);
    }
  }
});

test("openNote never throws, whatever is inserted, removed or changed", () => {
  const note = encodeUtf8(`${TEXT}\n${PETER_LINE}`);
  const verifiers = [verifierOf(PETER)];
  fc.assert(
    fc.property(fc.nat(note.length), fc.nat(4), fc.uint8Array({ maxLength: 4 }), (at, removed, inserted) => {
      const changed = concat([note.subarray(0, at), inserted, note.subarray(at + removed)]);
      const opened = openNote(changed, verifiers);
      if (opened.kind === "verified") assert.equal(opened.text, TEXT);
    }),
  );
});

test("signNote signs byte for byte as Go's note package does", () => {
  assert.equal(decodeUtf8(signNote(TEXT, [peterSigner()])), `${TEXT}\n${PETER_LINE}`);
});

test("signNote keeps existing lines first, and replaces those of its signers", () => {
  const existing = parseNote(encodeUtf8(`${TEXT}\n${PETER_LINE}${ENOCH_LINE}`))?.signatures ?? [];
  assert.equal(decodeUtf8(signNote(TEXT, [peterSigner()], existing)), `${TEXT}\n${ENOCH_LINE}${PETER_LINE}`);
});

const unsignable: readonly (readonly [string, string])[] = [
  ["a text without a newline at its end", "text"],
  ["a text whose last line would be read as a signature", `text\n\n${STRANGE_LINE.trimEnd()}`],
  ["an empty text", ""],
  ["a text with a tab", "a\tb\n"],
  ["a text with half a surrogate pair", "\ud800\n"],
];
for (const [name, text] of unsignable) {
  test(`signNote throws for ${name}`, () => {
    assert.throws(() => signNote(text, [peterSigner()]), TypeError);
  });
}

test("formatNote throws when there is no signature, or a name can't be one", () => {
  assert.throws(() => formatNote({ text: TEXT, signatures: [] }), TypeError);
  assert.throws(() => formatNote({ text: TEXT, signatures: [signatureOf("two words")] }), TypeError);
});

test("parseNote gives back what formatNote was given", () => {
  const name = fc.string({ minLength: 1, maxLength: 20 }).filter(isKeyName);
  const keyId = fc.uint8Array({ minLength: 4, maxLength: 4 });
  const bytes = fc.uint8Array({ minLength: 1, maxLength: 80 });
  const signature = fc.record({ name, keyId, signature: bytes }, { noNullPrototype: true });
  const line = fc.string({ unit: "grapheme" }).filter((text) => !/\p{Cc}/u.test(text));
  const text = fc.array(line, { minLength: 1, maxLength: 6 }).map((lines) => `${lines.join("\n")}\n`);
  const signatures = fc.array(signature, { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(text, signatures, (text, signatures) => {
      assert.deepEqual(parseNote(formatNote({ text, signatures })), { text, signatures });
    }),
  );
});

test("parseNote splits text and signatures at the last empty line", () => {
  const text = `first\n\n${STRANGE_LINE}\nlast\n\n`;
  assert.equal(parseNote(encodeUtf8(`${text}\n${STRANGE_LINE}`))?.text, text);
});

test("parseNote reads a note whose text is one newline", () => {
  assert.equal(parseNote(encodeUtf8(`\n\n${STRANGE_LINE}`))?.text, "\n");
});

test("parseNote reads a name in any script, and control characters above U+0020", () => {
  const note = parseNote(encodeUtf8("a\u007f\u0085b\n\n— журнал/δ AQIDBAU=\n"));
  assert.deepEqual(note?.signatures, [{ name: "журнал/δ", keyId: KEY_ID, signature: Uint8Array.of(5) }]);
});

const malformed: readonly (readonly [string, string])[] = [
  ["nothing", ""],
  ["no empty line", `text\n${STRANGE_LINE}`],
  ["no text", `\n${STRANGE_LINE}`],
  ["no signature", "text\n\n"],
  ["no newline at the end", `text\n\n${STRANGE_LINE.trimEnd()}`],
  ["an empty line at the end", `text\n\n${STRANGE_LINE}\n`],
  ["text after the signatures", `text\n\n${STRANGE_LINE}text\n`],
  ["a hyphen for the dash", "text\n\n- stranger AQIDBAU=\n"],
  ["no space after the dash", "text\n\n—stranger AQIDBAU=\n"],
  ["no name", "text\n\n—  AQIDBAU=\n"],
  ["no signature after the name", "text\n\n— stranger\n"],
  ["an empty signature", "text\n\n— stranger \n"],
  ["a plus in the name", "text\n\n— stran+ger AQIDBAU=\n"],
  ["a space of another kind in the name", "text\n\n— stran\u00a0ger AQIDBAU=\n"],
  ["two spaces before the signature", "text\n\n— stranger  AQIDBAU=\n"],
  ["a space after the signature", "text\n\n— stranger AQIDBAU= \n"],
  ["a signature in unpadded base64", "text\n\n— stranger AQIDBAU\n"],
  ["a signature in base64 with a bit left over", "text\n\n— stranger AQIDBAV=\n"],
  ["a key ID and no signature", "text\n\n— stranger AQIDBA==\n"],
  ["a carriage return", `text\r\n\n${STRANGE_LINE}`],
  ["a zero byte", `te\0xt\n\n${STRANGE_LINE}`],
  ["a tab in a name", "text\n\n— stran\tger AQIDBAU=\n"],
];
for (const [name, note] of malformed) {
  test(`parseNote refuses ${name}`, () => {
    assert.equal(parseNote(encodeUtf8(note)), undefined);
    assert.deepEqual(openNote(encodeUtf8(note), []), { kind: "refused", reason: "malformed" });
  });
}

test("parseNote refuses what isn't UTF-8", () => {
  const note = concat([Uint8Array.of(0xff), encodeUtf8(`text\n\n${STRANGE_LINE}`)]);
  assert.equal(parseNote(note), undefined);
});

test(`parseNote reads ${NOTE_SIGNATURES_MAX} signatures and no more`, () => {
  const most = encodeUtf8(`text\n\n${STRANGE_LINE.repeat(NOTE_SIGNATURES_MAX)}`);
  assert.equal(parseNote(most)?.signatures.length, NOTE_SIGNATURES_MAX);
  for (const more of [1, 2, 50]) {
    assert.equal(parseNote(concat([most, encodeUtf8(STRANGE_LINE.repeat(more))])), undefined);
  }
});

test(`parseNote reads ${NOTE_BYTES_MAX} bytes and no more`, () => {
  const room = NOTE_BYTES_MAX - encodeUtf8(`\n\n${STRANGE_LINE}`).length;
  assert.notEqual(parseNote(encodeUtf8(`${"a".repeat(room)}\n\n${STRANGE_LINE}`)), undefined);
  assert.equal(parseNote(encodeUtf8(`${"a".repeat(room + 1)}\n\n${STRANGE_LINE}`)), undefined);
});

test("parseSignatures refuses no line, and a line without its newline", () => {
  assert.equal(parseSignatures(""), undefined);
  assert.equal(parseSignatures(STRANGE_LINE.trimEnd()), undefined);
  assert.deepEqual(parseSignatures(STRANGE_LINE), [signatureOf("stranger")]);
});

for (const name of ["", "a b", "a+b", "a\u2003b", "a\nb", "a\u0001b", "\udc00"]) {
  test(`isKeyName refuses ${JSON.stringify(name)}`, () => {
    assert.equal(isKeyName(name), false);
  });
}

function verifierOf(vkey: string): Verifier {
  const key = parseVerifierKey(vkey, sha256);
  assert.ok(key);
  return createVerifier(key, { sha256, verifyEd25519 });
}

function peterSigner(): Signer {
  const key = parseSignerKey(PETER_PRIVATE, { sha256, ed25519PublicKey });
  assert.ok(key);
  return createSigner(key, signEd25519(key.seed));
}

function signersOf(note: Uint8Array, verifiers: readonly Verifier[]): string[] {
  const opened = openNote(note, verifiers);
  return opened.kind === "verified" ? opened.by.map(({ name }) => name) : [];
}

function signatureOf(name: string): NoteSignature {
  return { name, keyId: KEY_ID, signature: Uint8Array.of(5) };
}
