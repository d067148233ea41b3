import assert from "node:assert/strict";
import { test } from "node:test";
import { createVerifierKey, formatVerifierKey } from "../key.ts";
import { crc32, sha256, verifyEd25519 } from "../node.ts";
import { SIGNATURE_COSIGNATURE } from "../note.ts";
import { parsePolicy } from "../policy.ts";
import type { Evidence, VerifyInput } from "./input.ts";
import { listUnchecked } from "./unchecked.ts";

const VKEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
const CUT_OFF = /cut off/;
const witness = formatVerifierKey(
  createVerifierKey("w.example.com", SIGNATURE_COSIGNATURE, new Uint8Array(32), sha256),
);
const policy = parsePolicy(`log ${VKEY}\nwitness W ${witness}\nquorum W\n`, sha256);

function unchecked(evidence: Evidence): string[] {
  const input: VerifyInput = {
    ...{ read: async () => undefined, hasBodies: true, sha256, verifyEd25519, crc32, now: 0, evidence },
    decompress: async (stored) => stored,
  };
  return listUnchecked(input, undefined);
}

test("verify says that a cut-off end would not show, unless something kept elsewhere could show it", () => {
  assert.ok(unchecked({}).some((sentence) => CUT_OFF.test(sentence)));
  assert.ok(!unchecked({ guard: new Uint8Array(128) }).some((sentence) => CUT_OFF.test(sentence)));
  assert.ok(!unchecked({ receipts: [] }).some((sentence) => CUT_OFF.test(sentence)));
});

test("witnesses show a cut-off end only together with a greatest age: they signed the older checkpoints as well", () => {
  assert.equal(policy.kind, "policy");
  if (policy.kind !== "policy") return;
  assert.ok(unchecked({ policy }).some((sentence) => CUT_OFF.test(sentence)));
  assert.ok(!unchecked({ policy, maxAgeSeconds: 60 }).some((sentence) => CUT_OFF.test(sentence)));
});
