import assert from "node:assert/strict";
import { test } from "node:test";
import {
  createSigner,
  createSignerKey,
  createTreeHasher,
  encodeBase64,
  encodeBody,
  encodeUtf8,
  formatCheckpoint,
  formatEntry,
  formatTlogProof,
  receiptOf,
  signNote,
} from "@tallystick/tlog";
import { ed25519PublicKey, sha256, signEd25519 } from "@tallystick/tlog/node";
import { checkProof } from "./prove.ts";

const ID = "01939f1c-7d00-7000-8000-000000000000";
const BYTES = encodeUtf8('{"actor":"a"}');
const hasher = createTreeHasher(sha256);
const body = encodeBody({ salt: new Uint8Array(16), header: encodeUtf8("{}"), bytes: BYTES });
const b = encodeBase64(sha256(body));
const entry = formatEntry({ kind: "event", id: ID, t: 1, src: "s", b, n: BYTES.length });

function keyOf(byte: number) {
  const seed = new Uint8Array(32).fill(byte);
  return { seed, key: createSignerKey("log.example.com/main", seed, { sha256, ed25519PublicKey }) };
}

const ours = keyOf(1);

/** The receipt of the entry in a log that holds it alone, signed with our key. */
const receipt = (() => {
  const text = formatCheckpoint({ origin: ours.key.name, size: 1, root: hasher.leaf(encodeUtf8(entry)) });
  const checkpoint = signNote(text, [createSigner(ours.key, signEd25519(ours.seed))]);
  const proof = formatTlogProof({ index: 0, proof: [], checkpoint });
  return receiptOf(entry, body, Buffer.from(proof).toString());
})();

test("checkProof takes a receipt of the event that was asked for, by id or by index", () => {
  for (const name of [ID, "0"]) {
    const proven = checkProof(name, receipt, BYTES, ours.key);
    assert.equal(proven.kind === "proven" && proven.id, ID);
  }
});

const other = ID.replace("7d00", "7d01");
const refused: readonly [string, () => ReturnType<typeof checkProof>][] = [
  ["another log's key", () => checkProof(ID, receipt, BYTES, keyOf(2).key)],
  ["other bytes", () => checkProof(ID, receipt, encodeUtf8('{"actor":"b"}'), ours.key)],
  [
    "no bytes where the entry commits to some",
    () => checkProof(ID, { entry, proof: receipt.proof }, undefined, ours.key),
  ],
  ["the proof of another event", () => checkProof(other, receipt, BYTES, ours.key)],
  ["the proof of another index", () => checkProof("1", receipt, BYTES, ours.key)],
  [
    "another entry",
    () => checkProof(other, { ...receipt, entry: entry.replace(ID, other) }, BYTES, ours.key),
  ],
  ["a receipt that is damaged", () => checkProof(ID, { ...receipt, proof: "" }, BYTES, ours.key)],
];
for (const [what, check] of refused) {
  test(`checkProof refuses ${what} with exit code 3`, () => {
    const outcome = check();
    assert.equal(outcome.kind === "failed" && outcome.exitCode, 3);
  });
}
