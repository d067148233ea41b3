import assert from "node:assert/strict";
import { test } from "node:test";
import {
  createCosigner,
  createSigner,
  createSignerKey,
  createVerifierKey,
  encodeUtf8,
  formatCheckpoint,
  type Policy,
  SIGNATURE_COSIGNATURE,
  signNote,
} from "@tallystick/tlog";
import { ed25519PublicKey, sha256, signEd25519 } from "@tallystick/tlog/node";
import { MemoryFiles } from "../../../test/support/memory-files.ts";
import { historyPath } from "../sequencer/paths.ts";
import { replaceFile } from "../system/files.ts";
import { lastCosigned } from "./last-cosigned.ts";

const origin = "log.example.com/test";
const nowUs = Date.UTC(2026, 10, 30, 12) * 1000;
const logSeed = sha256(encodeUtf8("log"));
const logKey = createSignerKey(origin, logSeed, { sha256, ed25519PublicKey });
const signer = createSigner(logKey, signEd25519(logSeed));
const witnesses = ["w1.example.com", "w2.example.com", "w3.example.com"].map((name) => {
  const seed = sha256(encodeUtf8(name));
  const sign = signEd25519(seed);
  return { name, sign, key: createVerifierKey(name, SIGNATURE_COSIGNATURE, ed25519PublicKey(seed), sha256) };
});
const policy: Policy = {
  ...{ kind: "policy", logs: [], groups: new Map(), quorum: "none" },
  witnesses: new Map(witnesses.map(({ key, name }) => [name, { name, key, url: `https://${name}` }])),
};

/** A note of so many entries, signed by the log and at a time by some witnesses. */
function note(size: number, seconds: number, by: readonly number[]): string {
  const text = formatCheckpoint({ origin, size, root: sha256(encodeUtf8(String(size))) });
  const cosigners = by.flatMap((i) => {
    const { key, sign } = witnesses[i] ?? assert.fail();
    return createCosigner(key, { sign, now: () => seconds });
  });
  return `${new TextDecoder().decode(signNote(text, [signer, ...cosigners]))}\n`;
}

async function states(notes: readonly string[]) {
  const files = new MemoryFiles();
  if (notes.length > 0) {
    await files.makeFolder("checkpoints");
    await replaceFile(files, historyPath(nowUs), Buffer.from(notes.join("")));
  }
  const found = await lastCosigned(policy, { files, nowUs, origin });
  return found.map(({ cosignedMs, name, size }) => [name.slice(0, 2), size, cosignedMs]);
}

test("lastCosigned tells of each witness the newest note that it signed", async () => {
  assert.deepEqual(await states([note(1, 100, [0, 1]), note(2, 200, [0]), note(3, 300, [])]), [
    ["w1", 2, 200_000],
    ["w2", 1, 100_000],
    ["w3", null, null],
  ]);
});

test("lastCosigned believes no signature that does not verify", async () => {
  const [text = "", lines = ""] = note(2, 200, [0]).split("\n\n");
  const moved = `${text.replace("\n2\n", "\n9\n")}\n\n${lines}\n\n`;
  assert.deepEqual((await states([note(1, 100, [0]), moved]))[0], ["w1", 1, 100_000]);
});

test("lastCosigned finds its way into the middle of a long history", async () => {
  const notes = Array.from({ length: 700 }, (_, i) => note(i + 1, 1000 + i, [0]));
  assert.ok(notes.join("").length > 131_072);
  assert.deepEqual((await states(notes))[0], ["w1", 700, 1_699_000]);
});

test("lastCosigned knows nothing without a policy, or before anything was published", async () => {
  assert.deepEqual(await lastCosigned(undefined, { files: new MemoryFiles(), nowUs, origin }), []);
  assert.deepEqual((await states([]))[0], ["w1", null, null]);
});
