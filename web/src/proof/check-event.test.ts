/** Tests of the check that a page makes of one event: what is right is verified, and no changed bit, other event or other key passes. */
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  decodeBase64,
  encodeBase64,
  encodeUtf8,
  type Receipt,
  toHex,
  type VerifierKey,
} from "@tallystick/tlog";
import { MemoryLog } from "../../../test/support/memory-log.ts";
import { checkEvent, type EventEvidence, type EventVerdict } from "./check-event.ts";
import { readKey } from "./pinned-key.ts";

const INDEX = 5;
const BYTES = encodeUtf8('{"action":"test.5"}');
const log = await MemoryLog.sample(9);
const receipt = await log.receipt(INDEX);
const key = keyOf(log);
const id = idAt(INDEX);
const RIGHT: EventEvidence = {
  ...{ asked: id, bytes: BYTES, key, receipt },
  published: encodeUtf8(log.note()),
};

test("checkEvent verifies an event by its id and by its index, step by step", () => {
  for (const asked of [id, String(INDEX)]) {
    const verdict = checkEvent({ ...RIGHT, asked });
    assert.equal(verdict.kind, "verified");
    if (verdict.kind !== "verified") return;
    assert.deepEqual([verdict.index, verdict.head.size, verdict.entry.id], [INDEX, 9, id]);
    const names = verdict.steps.map(({ isRight, name }) => [name, isRight]);
    const all = ["bytes", "commitment", "leaf", "root", "signature"];
    assert.deepEqual(
      names,
      all.map((name) => [name, true]),
    );
    assert.equal(verdict.steps[3]?.value, toHex(log.range(9).root()));
  }
});

test("checkEvent calls an event unpublished until a published checkpoint covers it", () => {
  for (const published of [undefined, encodeUtf8(log.note(INDEX))])
    assert.equal(checkEvent({ ...RIGHT, published }).kind, "unpublished");
  assert.equal(checkEvent({ ...RIGHT, published: encodeUtf8(log.note(INDEX + 1)) }).kind, "verified");
});

test("checkEvent verifies an entry that has no bytes", async () => {
  const start = await log.receipt(0);
  const evidence = { ...RIGHT, asked: "0", receipt: start, bytes: undefined };
  assert.equal(checkEvent(evidence).kind, "verified");
});

test("checkEvent can't check an event whose bytes are not there", () => {
  const verdict = checkEvent({ ...RIGHT, bytes: undefined });
  assert.deepEqual(verdict, {
    ...{ kind: "unchecked", reason: "the bytes that the entry commits to are not there" },
  });
});

test("checkEvent says the leaf hash differs from the checkpoint when the entry was changed", () => {
  const changed = receipt.entry.replace('"src":"source"', '"src":"sourcf"');
  const text = mismatchOf({ ...RIGHT, receipt: { ...receipt, entry: changed } });
  assert.equal(text, "leaf hash differs from checkpoint 9");
});

test("checkEvent refuses bytes with any one bit flipped, longer and shorter ones", () => {
  const others = [...flipped(BYTES), BYTES.subarray(1), encodeUtf8('{"action":"test.5"} ')];
  for (const bytes of others)
    assert.equal(
      mismatchOf({ ...RIGHT, bytes }),
      "bytes differ from those that were sealed at index 5",
      toHex(bytes),
    );
});

test("checkEvent refuses a salt and a header with a bit of any byte flipped", () => {
  const salts = [...flipped(decodeBase64(receipt.salt ?? "") ?? BYTES, 1)].map(encodeBase64);
  const headers = [...textsFlipped(receipt.header ?? "")];
  assert.ok(salts.length === 16 && headers.length > 80);
  for (const changed of [...salts.map((salt) => ({ salt })), ...headers.map((header) => ({ header }))])
    assert.match(mismatchOf({ ...RIGHT, receipt: { ...receipt, ...changed } }), /^bytes differ/);
});

for (const part of ["entry", "proof"] as const) {
  test(`checkEvent refuses the receipt's ${part} with a bit of any byte flipped`, () => {
    for (const text of textsFlipped(receipt[part], 1)) {
      const verdict = checkEvent({ ...RIGHT, receipt: { ...receipt, [part]: text } });
      assert.equal(verdict.kind, "mismatch", text);
    }
  });
}

test("checkEvent refuses a published checkpoint with a bit of any byte flipped", () => {
  for (const text of textsFlipped(log.note(), 1))
    assert.equal(checkEvent({ ...RIGHT, published: encodeUtf8(text) }).kind, "mismatch", text);
});

test("checkEvent refuses the proof of another event, and that of another asked for", async () => {
  const other = await log.receipt(INDEX + 1);
  assert.match(mismatchOf({ ...RIGHT, receipt: other }), /^the proof is about another event: .* at index 6$/);
  const mixed: Receipt = { ...receipt, proof: other.proof };
  assert.equal(mismatchOf({ ...RIGHT, receipt: mixed }), "leaf hash differs from checkpoint 9");
});

test("checkEvent refuses a proof against a checkpoint of another size", () => {
  const old = { ...receipt, proof: receipt.proof.replace(log.note(), log.note(8)) };
  assert.equal(mismatchOf({ ...RIGHT, receipt: old }), "leaf hash differs from checkpoint 8");
});

test("checkEvent takes no other key's word, of the same name either", () => {
  const other = new MemoryLog({ seed: 2 });
  const text = mismatchOf({ ...RIGHT, key: keyOf(other) });
  assert.match(text, /^checkpoint 9 is not one of key [0-9a-f]{4}…: the key has not signed it$/);
});

test("checkEvent shows that the log signed two trees of one size", async () => {
  const fork = log.fork();
  fork.kept.splice(2, 1);
  fork.append({});
  assert.equal(fork.size, 9);
  const text = mismatchOf({ ...RIGHT, published: encodeUtf8(fork.note()) });
  assert.equal(text, "the log signed two different trees of 9 entries");
});

test("checkEvent names what can't be read", () => {
  assert.equal(mismatchOf({ ...RIGHT, receipt: { ...receipt, entry: "{}" } }), "the entry can't be read");
  assert.equal(mismatchOf({ ...RIGHT, receipt: { ...receipt, proof: "" } }), "the proof can't be read");
});

function mismatchOf(evidence: EventEvidence): string {
  const verdict: EventVerdict = checkEvent(evidence);
  return verdict.kind === "mismatch" ? verdict.what : verdict.kind;
}

function keyOf(of: MemoryLog): VerifierKey {
  const read = readKey(of.vkey);
  assert.ok(read);
  return read;
}

function idAt(index: number): string {
  return `01939f1c-7d00-7000-8000-${index.toString(16).padStart(12, "0")}`;
}

/** All arrays that differ in one bit; `bits` are how many of each byte's are flipped. */
function* flipped(bytes: Uint8Array, bits = 8): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at++) {
    for (let bit = 0; bit < bits; bit++) {
      const changed = new Uint8Array(bytes);
      changed[at] = (changed[at] ?? 0) ^ (1 << bit);
      yield changed;
    }
  }
}

/** The same of texts, of which only those are texts that a JSON answer can hold. */
function* textsFlipped(text: string, bits = 1): Generator<string> {
  for (const bytes of flipped(encodeUtf8(text), bits)) yield new TextDecoder().decode(bytes);
}
