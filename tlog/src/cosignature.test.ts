/** Tests of cosignatures: published examples, and that the time and the text are both bound. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { decodeBase64 } from "./base64.ts";
import { concat, decodeUtf8, encodeUtf8, writeUint64 } from "./bytes.ts";
import { COSIGNATURE_BYTES, cosignatureMessage, cosignatureTime, createCosigner } from "./cosignature.ts";
import { createSigner, createSignerKey, createVerifier, createVerifierKey, parseVerifierKey } from "./key.ts";
import { ed25519PublicKey, sha256, signEd25519, verifyEd25519 } from "./node.ts";
import type { Verifier } from "./note.ts";
import { openNote, parseNote, SIGNATURE_COSIGNATURE, signNote } from "./note.ts";

const TEXT = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";

// A checkpoint that a public log published, with the cosignature that a public witness put under it.
const REMORA = "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2";
const PUBLISHED = `arche2025h1.staging.ct.transparency.dev
1432088532
U7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=

— remora.n621.de 2net5wAAAABqEiEgPlfF3V06o0Y+fHM+J5J9s27wgxxcOVSpZ/2g/KSiXCg9DEZI+aVCIobWX9sXTynk5XeU/zZ0WBxtqB0DrAWfBw==
`;

const SEED = new Uint8Array(32).fill(9);
const KEY = createVerifierKey(
  "witness.example.com/w1",
  SIGNATURE_COSIGNATURE,
  ed25519PublicKey(SEED),
  sha256,
);

test("cosignatureMessage gives the specification's example", () => {
  const message = cosignatureMessage(1_679_315_147, encodeUtf8(TEXT));
  assert.equal(decodeUtf8(message), `cosignature/v1\ntime 1679315147\n${TEXT}`);
});

test("openNote verifies the cosignature of a public witness", () => {
  const opened = openNote(encodeUtf8(PUBLISHED), [verifierOf(REMORA)]);
  assert.equal(opened.kind === "verified" && opened.by[0]?.name, "remora.n621.de");
});

test("openNote refuses that cosignature under another size", () => {
  const opened = openNote(encodeUtf8(PUBLISHED.replace("1432088532", "1432088533")), [verifierOf(REMORA)]);
  assert.deepEqual(opened, { kind: "refused", reason: "bad-signature" });
});

test("cosignatureTime reads the time of published cosignatures", () => {
  const lines = [
    [
      "jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==",
      1_679_315_147,
    ],
    [
      "ZGhGuQAAAABm/qTPeyKXD+R2rzyQsxPiP8mXum7qq/iF0u4vanlqJyocWODBt97w9uL+8qT7S5gxEHWWOworDcFiEBYJXORmnFBOBA==",
      1_727_964_367,
    ],
  ] as const;
  for (const [line, timeSeconds] of lines) {
    assert.equal(cosignatureTime(decodeBase64(line)?.subarray(4) ?? new Uint8Array()), timeSeconds);
  }
});

test("cosignatureTime refuses another length, and a time above 2^53 - 1", () => {
  assert.equal(cosignatureTime(new Uint8Array(COSIGNATURE_BYTES - 1)), undefined);
  assert.equal(cosignatureTime(new Uint8Array(COSIGNATURE_BYTES)), 0);
  assert.equal(cosignatureTime(new Uint8Array(COSIGNATURE_BYTES + 1)), undefined);
  const late = new Uint8Array(COSIGNATURE_BYTES);
  late.set([0x00, 0x1f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]);
  assert.equal(cosignatureTime(late), Number.MAX_SAFE_INTEGER);
  late.set([0x00, 0x20, 0, 0, 0, 0, 0, 0]);
  assert.equal(cosignatureTime(late), undefined);
});

test("createCosigner signs any text at any time, so that openNote verifies it and gives the time", () => {
  const times = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
  fc.assert(
    fc.property(times, fc.stringMatching(/^[ -~]{0,20}$/), (timeSeconds, line) => {
      const note = signNote(`${line}\n`, [cosignerAt(timeSeconds)]);
      const opened = openNote(note, [createVerifier(KEY, { sha256, verifyEd25519 })]);
      assert.equal(opened.kind, "verified");
      if (opened.kind === "verified") {
        assert.equal(cosignatureTime(opened.by[0]?.signature ?? new Uint8Array()), timeSeconds);
      }
    }),
    { numRuns: 20 },
  );
});

test("a cosignature doesn't verify when any one byte of it is changed", () => {
  const signature = cosignerAt(1_700_000_000).sign(encodeUtf8(TEXT));
  const verifier = createVerifier(KEY, { sha256, verifyEd25519 });
  assert.equal(verifier.verify(encodeUtf8(TEXT), signature), true);
  for (const at of signature.keys()) {
    const changed = signature.map((byte, index) => (index === at ? byte ^ 1 : byte));
    assert.equal(verifier.verify(encodeUtf8(TEXT), changed), false, `byte ${at}`);
  }
});

test("a cosignature is neither a log's signature nor taken from one", () => {
  const logKey = createSignerKey(KEY.name, SEED, { sha256, ed25519PublicKey });
  const text = encodeUtf8(TEXT);
  const cosignature = cosignerAt(1).sign(text);
  const signature = createSigner(logKey, signEd25519(SEED)).sign(text);
  const time = new Uint8Array(8);
  writeUint64(time, 0, 1);
  const log = createVerifier(logKey, { sha256, verifyEd25519 });
  const witness = createVerifier(KEY, { sha256, verifyEd25519 });
  assert.equal(log.verify(text, cosignature.subarray(8)), false);
  assert.equal(witness.verify(text, signature), false);
  assert.equal(witness.verify(text, concat([time, signature])), false);
});

test("signNote adds a cosignature below the log's signature", () => {
  const logKey = createSignerKey("example.com/behind-the-sofa", new Uint8Array(32), {
    sha256,
    ed25519PublicKey,
  });
  const published = signNote(TEXT, [createSigner(logKey, signEd25519(logKey.seed))]);
  const cosigned = signNote(TEXT, [cosignerAt(1)], parseNote(published)?.signatures);
  assert.deepEqual(
    parseNote(cosigned)?.signatures.map(({ name }) => name),
    [logKey.name, KEY.name],
  );
});

test("createCosigner throws for a log's key, and for a time that isn't whole seconds", () => {
  const logKey = createSignerKey("example.com/log", SEED, { sha256, ed25519PublicKey });
  assert.throws(() => createCosigner(logKey, { sign: signEd25519(SEED), now: () => 1 }), TypeError);
  assert.throws(() => cosignerAt(1.5).sign(encodeUtf8(TEXT)), RangeError);
});

function cosignerAt(timeSeconds: number): ReturnType<typeof createCosigner> {
  return createCosigner(KEY, { sign: signEd25519(SEED), now: () => timeSeconds });
}

function verifierOf(vkey: string): Verifier {
  const key = parseVerifierKey(vkey, sha256);
  assert.ok(key);
  return createVerifier(key, { sha256, verifyEd25519 });
}
