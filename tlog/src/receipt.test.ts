/** Tests of receipts: what the log gave verifies offline, and nothing that was changed on the way does. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { encodeBase64 } from "./base64.ts";
import { encodeBody } from "./body.ts";
import { concat, decodeUtf8, encodeUtf8 } from "./bytes.ts";
import { formatCheckpoint } from "./checkpoint.ts";
import { createCosigner } from "./cosignature.ts";
import { type Entry, formatEntry } from "./entry.ts";
import { createTreeHasher } from "./hash.ts";
import { createSigner, createSignerKey, createVerifier, createVerifierKey } from "./key.ts";
import { ed25519PublicKey, sha256, signEd25519, verifyEd25519 } from "./node.ts";
import { SIGNATURE_COSIGNATURE, type Signer, signNote } from "./note.ts";
import { inclusionProof } from "./proof.ts";
import type { Receipt, ReceiptVerdict } from "./receipt.ts";
import { parseReceipt, RECEIPT_BYTES_MAX, receiptOf, verifyReceipt } from "./receipt.ts";
import { formatTlogProof } from "./tlog-proof.ts";
import { CompactRange } from "./tree.ts";

const ORIGIN = "example.com/log";
const hasher = createTreeHasher(sha256);
const logSeed = new Uint8Array(32).fill(1);
const logKey = createSignerKey(ORIGIN, logSeed, { sha256, ed25519PublicKey });
const log = createSigner(logKey, signEd25519(logSeed));
const witnessSeed = new Uint8Array(32).fill(2);
const witnessKey = createVerifierKey(
  "witness.example",
  SIGNATURE_COSIGNATURE,
  ed25519PublicKey(witnessSeed),
  sha256,
);
const witness = createCosigner(witnessKey, { sign: signEd25519(witnessSeed), now: () => 1_733_000_000 });
const logVerifier = createVerifier(logKey, { sha256, verifyEd25519 });
const witnessVerifier = createVerifier(witnessKey, { sha256, verifyEd25519 });
const trust = { verifiers: [logVerifier], origin: ORIGIN, sha256, hasher };

const BYTES = encodeUtf8('{"actor":"alice","action":"user.login"}');
const BODY = encodeBody({
  salt: new Uint8Array(16).fill(3),
  header: encodeUtf8('{"source":"ci","note":"ü"}'),
  bytes: BYTES,
});
const ENTRY: Entry = {
  ...{ kind: "event", id: "01939f1c-7d00-7000-8000-000000000000", t: 1_733_000_000_000_000, src: "ci" },
  ...{ b: encodeBase64(sha256(BODY)), n: BYTES.length },
};
const INDEX = 2;
const lines = Array.from({ length: 5 }, (_, i) => (i === INDEX ? formatEntry(ENTRY) : `entry ${i}`));
const leaves = lines.map((line) => hasher.leaf(encodeUtf8(line)));
const tree = new CompactRange(hasher);
for (const leaf of leaves) tree.append(leaf);
const proof = await inclusionProof({ index: INDEX, size: 5 }, readNode, hasher);
const RECEIPT = receiptSignedBy([log]);

test("verifyReceipt accepts what receiptOf made, with the bytes and without", () => {
  for (const bytes of [BYTES, undefined]) {
    const verdict = verifyReceipt(RECEIPT, bytes, trust);
    assert.equal(verdict.kind, "verified");
    assert.deepEqual(pick(verdict), { entry: ENTRY, index: INDEX, size: 5 });
  }
});

test("parseReceipt gives back what receiptOf made", () => {
  assert.deepEqual(parseReceipt(encodeUtf8(JSON.stringify(RECEIPT))), RECEIPT);
});

test("verifyReceipt accepts an entry without a body, and refuses bytes that are said to be its body", () => {
  const line = formatEntry({ kind: "heartbeat", id: ENTRY.id, t: 1, src: "tallystick" });
  const leafHash = hasher.leaf(encodeUtf8(line));
  const alone = new CompactRange(hasher);
  alone.append(leafHash);
  const checkpoint = signNote(formatCheckpoint({ origin: ORIGIN, size: 1, root: alone.root() }), [log]);
  const receipt = receiptOf(line, undefined, textOf(formatTlogProof({ index: 0, proof: [], checkpoint })));
  assert.equal(verifyReceipt(receipt, undefined, trust).kind, "verified");
  assert.equal(reasonOf(verifyReceipt(receipt, new Uint8Array(0), trust)), "bytes");
});

const altered: readonly (readonly [string, Receipt, string])[] = [
  ["another entry", { ...RECEIPT, entry: RECEIPT.entry.replace('"n":39', '"n":38') }, "inclusion"],
  ["an entry that is not canonical", { ...RECEIPT, entry: `${RECEIPT.entry} ` }, "malformed"],
  ["a proof that can't be read", { ...RECEIPT, proof: RECEIPT.proof.slice(1) }, "malformed"],
  ["another index", { ...RECEIPT, proof: RECEIPT.proof.replace("index 2", "index 3") }, "inclusion"],
  [
    "an index beyond the tree",
    { ...RECEIPT, proof: RECEIPT.proof.replace("index 2", "index 5") },
    "inclusion",
  ],
  ["a hash less", { ...RECEIPT, proof: RECEIPT.proof.replace(/(index 2\n)(.*\n)/, "$1") }, "inclusion"],
  [
    "another size",
    { ...RECEIPT, proof: RECEIPT.proof.replace(`${ORIGIN}\n5\n`, `${ORIGIN}\n6\n`) },
    "signature",
  ],
  [
    "another origin",
    { ...RECEIPT, proof: RECEIPT.proof.replace(`${ORIGIN}\n5`, "example.com/b\n5") },
    "signature",
  ],
  ["another salt", { ...RECEIPT, salt: encodeBase64(new Uint8Array(16)) }, "bytes"],
  ["a salt of 15 bytes", { ...RECEIPT, salt: encodeBase64(new Uint8Array(15)) }, "bytes"],
  ["a salt that is no base64", { ...RECEIPT, salt: "?" }, "bytes"],
  ["another header", { ...RECEIPT, header: `${RECEIPT.header} ` }, "bytes"],
  ["a header longer than a body can have", { ...RECEIPT, header: " ".repeat(65_537) }, "bytes"],
  ["no header", { entry: RECEIPT.entry, salt: RECEIPT.salt ?? "", proof: RECEIPT.proof }, "bytes"],
  ["no salt", { entry: RECEIPT.entry, header: RECEIPT.header ?? "", proof: RECEIPT.proof }, "bytes"],
];
for (const [name, receipt, reason] of altered) {
  test(`verifyReceipt refuses ${name}, as ${reason}`, () => {
    assert.notDeepEqual(receipt, RECEIPT);
    assert.equal(reasonOf(verifyReceipt(receipt, BYTES, trust)), reason);
  });
}

test("verifyReceipt refuses other bytes, and names the entry", () => {
  for (const bytes of [new Uint8Array(0), BYTES.subarray(1), concat([BYTES, Uint8Array.of(0x0a)])]) {
    const verdict = verifyReceipt(RECEIPT, bytes, trust);
    assert.equal(reasonOf(verdict), "bytes");
    assert.match(verdict.kind === "refused" ? verdict.message : "", /entry 2/);
  }
});

test("verifyReceipt refuses a log of another key or another name", () => {
  const otherSeed = new Uint8Array(32).fill(9);
  const otherKey = createSignerKey(ORIGIN, otherSeed, { sha256, ed25519PublicKey });
  const other = createVerifier(otherKey, { sha256, verifyEd25519 });
  assert.equal(reasonOf(verifyReceipt(RECEIPT, BYTES, { ...trust, verifiers: [other] })), "signature");
  assert.equal(reasonOf(verifyReceipt(RECEIPT, BYTES, { ...trust, verifiers: [] })), "signature");
  assert.equal(
    reasonOf(verifyReceipt(RECEIPT, BYTES, { ...trust, origin: "example.com/other" })),
    "signature",
  );
});

test("verifyReceipt refuses a checkpoint that only a witness signed, since it is not the log's word", () => {
  const verifiers = [logVerifier, witnessVerifier];
  const both = verifyReceipt(receiptSignedBy([log, witness]), BYTES, { ...trust, verifiers });
  assert.equal(both.kind, "verified");
  const alone = verifyReceipt(receiptSignedBy([witness]), BYTES, { ...trust, verifiers });
  assert.equal(reasonOf(alone), "signature");
});

test("verifyReceipt refuses a wrong signature of a known witness beside the log's own", () => {
  const forged: Signer = { ...witness, sign: () => new Uint8Array(72) };
  const verifiers = [logVerifier, witnessVerifier];
  const receipt = receiptSignedBy([log, forged]);
  assert.equal(reasonOf(verifyReceipt(receipt, BYTES, { ...trust, verifiers })), "signature");
  assert.equal(verifyReceipt(receipt, BYTES, trust).kind, "verified");
});

test("no flipped bit of a receipt's text makes it say anything else", () => {
  const text = encodeUtf8(JSON.stringify(RECEIPT));
  const said = pick(verifyReceipt(RECEIPT, BYTES, trust));
  for (let i = 0; i < text.length; i++) {
    const changed = new Uint8Array(text);
    changed[i] = (changed[i] ?? 0) ^ (1 << (i % 8));
    const receipt = parseReceipt(changed);
    const verdict = receipt && verifyReceipt(receipt, BYTES, trust);
    if (verdict?.kind === "verified") assert.deepEqual(pick(verdict), said, `byte ${i}`);
  }
});

const malformed: readonly (readonly [string, string])[] = [
  ["nothing", ""],
  ["null", "null"],
  ["a list", "[]"],
  ["no entry", '{"proof":"p"}'],
  ["no proof", '{"entry":"e"}'],
  ["an entry that is no text", '{"entry":1,"proof":"p"}'],
  ["a salt that is no text", '{"entry":"e","proof":"p","salt":1}'],
  ["null for a header", '{"entry":"e","proof":"p","header":null}'],
];
for (const [name, text] of malformed) {
  test(`parseReceipt refuses ${name}`, () => {
    assert.equal(parseReceipt(encodeUtf8(text)), undefined);
  });
}

test("parseReceipt reads a receipt up to its bound and refuses a byte more", () => {
  const text = (length: number) => encodeUtf8('{"entry":"e","proof":"p"}'.padEnd(length));
  assert.ok(parseReceipt(text(RECEIPT_BYTES_MAX)));
  assert.equal(parseReceipt(text(RECEIPT_BYTES_MAX + 1)), undefined);
});

test("parseReceipt refuses bytes that are not UTF-8", () => {
  assert.equal(parseReceipt(concat([encodeUtf8('{"entry":"'), Uint8Array.of(0xff)])), undefined);
});

test("receiptOf throws for bytes that are not a body, and for a header that is not UTF-8", () => {
  assert.throws(() => receiptOf("e", new Uint8Array(5), "p"), TypeError);
  const header = Uint8Array.of(0xff);
  assert.throws(
    () => receiptOf("e", encodeBody({ salt: new Uint8Array(16), header, bytes: BYTES }), "p"),
    TypeError,
  );
});

async function readNode(level: number, index: number): Promise<Uint8Array> {
  const subtree = new CompactRange(hasher);
  for (const leaf of leaves.slice(index * 2 ** level, (index + 1) * 2 ** level)) subtree.append(leaf);
  return subtree.root();
}

function receiptSignedBy(signers: readonly Signer[]): Receipt {
  const checkpoint = signNote(formatCheckpoint({ origin: ORIGIN, size: 5, root: tree.root() }), signers);
  return receiptOf(formatEntry(ENTRY), BODY, textOf(formatTlogProof({ index: INDEX, proof, checkpoint })));
}

function reasonOf(verdict: ReceiptVerdict): string {
  return verdict.kind === "refused" ? verdict.reason : verdict.kind;
}

function pick(verdict: ReceiptVerdict): unknown {
  if (verdict.kind === "refused") return verdict.reason;
  const { entry, index, size } = verdict;
  return { entry, index, size };
}

function textOf(bytes: Uint8Array): string {
  return decodeUtf8(bytes) ?? "";
}
