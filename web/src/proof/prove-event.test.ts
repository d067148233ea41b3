/** Tests of fetching and checking: what can't be fetched is amber, what is changed on the way is red, and shown text stands for its bytes. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { encodeUtf8, parseReceipt } from "@tallystick/tlog";
import { keptTexts } from "../../../test/support/kept-texts.ts";
import { MemoryLog } from "../../../test/support/memory-log.ts";
import type { OpenedEntry } from "../api/answers.ts";
import type { Answer } from "../api/api-client.ts";
import { KeyPins } from "./pinned-key.ts";
import { bundleName, bundleText, checkCommand } from "./proof-bundle.ts";
import { proofText } from "./proof-text.ts";
import { type Proven, type ProveParts, proveEvent } from "./prove-event.ts";
import { WitnessPin } from "./witness-pin.ts";

const INDEX = 5;
const RAW = '{"action":"test.5"}';
const log = await MemoryLog.sample(9);
const receipt = await log.receipt(INDEX);
const ID = "01939f1c-7d00-7000-8000-000000000005";
const ENTRY: OpenedEntry = {
  ...{ id: ID, index: INDEX, kind: "event", received: "", line: receipt.entry, events: [], raw: RAW },
};
const PATHS = {
  proof: `api/v1/events/${ID}/proof`,
  raw: `api/v1/events/${ID}/raw`,
  vkey: "logs/main/vkey",
  checkpoint: "logs/main/checkpoint",
} as const;
const FILES: Readonly<Record<string, string>> = {
  [PATHS.proof]: JSON.stringify(receipt),
  [PATHS.raw]: RAW,
  [PATHS.vkey]: `${log.vkey}\n`,
  [PATHS.checkpoint]: log.note(),
};

test("proveEvent verifies what is shown, and asks for the bytes only when they are no text or when it has to", async () => {
  const asked: string[] = [];
  const { bundle, state } = await prove(ENTRY, FILES, { asked });
  assert.equal(proofText(state).tone, "green");
  assert.ok(!asked.includes(PATHS.raw));
  assert.deepEqual(bundle?.bytes && new TextDecoder().decode(bundle.bytes), RAW);
  await prove(ENTRY, FILES, { asked, isFresh: true });
  assert.ok(asked.includes(PATHS.raw));
  assert.equal(toneOf(await prove({ ...ENTRY, raw: undefined }, FILES)), "green");
});

test("proveEvent is red when the shown text, the fetched bytes, the proof or the checkpoint were changed", async () => {
  assert.match(textOf(await prove({ ...ENTRY, raw: `${RAW} ` }, FILES)), /^MISMATCH: bytes differ/);
  const changed = { ...FILES, [PATHS.raw]: RAW.replace("5", "6") };
  assert.match(textOf(await prove(ENTRY, changed, { isFresh: true })), /^MISMATCH: bytes differ/);
  const other = { ...FILES, [PATHS.proof]: JSON.stringify({ ...receipt, proof: receipt.proof.slice(1) }) };
  assert.equal(textOf(await prove(ENTRY, other)), "MISMATCH: the proof can't be read");
  const note = { ...FILES, [PATHS.checkpoint]: log.note().replace("\n9\n", "\n8\n") };
  assert.match(textOf(await prove(ENTRY, note)), /^MISMATCH: checkpoint 8 is not one of key/);
});

test("proveEvent is red when the line that is shown is not the one that is proven", async () => {
  const entry = { ...ENTRY, line: receipt.entry.replace('"n":19', '"n":20') };
  assert.match(textOf(await prove(entry, FILES)), /^MISMATCH: the event that is shown is not the one/);
});

test("proveEvent is red when the server says another key than the pinned one, whatever it proves", async () => {
  const pins = new KeyPins(keptTexts(), "/");
  await prove(ENTRY, FILES, { pins });
  const other = await MemoryLog.sample(9, { seed: 2 });
  const files = {
    ...FILES,
    [PATHS.proof]: JSON.stringify(await other.receipt(INDEX)),
    [PATHS.vkey]: other.vkey,
    [PATHS.checkpoint]: other.note(),
  };
  assert.match(textOf(await prove(ENTRY, files, { pins })), /^MISMATCH: the log's key changed: it was /);
});

for (const [name, path] of Object.entries(PATHS)) {
  test(`proveEvent is amber when the ${name} can't be fetched`, async () => {
    const { [path]: _, ...others } = FILES;
    const proven = await prove({ ...ENTRY, raw: undefined }, others, { status: 502 });
    assert.equal(toneOf(proven), "amber");
    assert.match(textOf(proven), /^Server says OK; browser could not check: /);
  });
}

test("proveEvent is amber when the proof is no receipt", async () => {
  for (const text of ["", "<html>", "[]"])
    assert.equal(toneOf(await prove(ENTRY, { ...FILES, [PATHS.proof]: text })), "amber");
});

test("proveEvent is grey while nothing is published", async () => {
  const { [PATHS.checkpoint]: _, ...others } = FILES;
  assert.equal(toneOf(await prove(ENTRY, others)), "grey");
});

test("the bundle is a receipt with its bytes, and the command names it and the key", async () => {
  const { bundle } = await prove(ENTRY, FILES);
  assert.ok(bundle);
  const file: unknown = JSON.parse(bundleText(bundle));
  assert.deepEqual(file, { ...receipt, bytes: Buffer.from(RAW).toString("base64") });
  assert.deepEqual(parseReceipt(encodeUtf8(bundleText(bundle)))?.proof, receipt.proof);
  assert.equal(bundleName(ID), `${ID}.receipt.json`);
  assert.equal(checkCommand("x", "it's+1+a"), "tally verify x.receipt.json --vkey 'it'\\''s+1+a'");
});

interface Options {
  readonly asked?: string[];
  readonly isFresh?: boolean;
  readonly pins?: KeyPins;
  /** What is answered for a file that is not there. */
  readonly status?: number;
}

async function prove(
  entry: OpenedEntry,
  files: Readonly<Record<string, string>>,
  { asked = [], isFresh = false, pins = new KeyPins(keptTexts(), "/"), status = 404 }: Options = {},
): Promise<Proven> {
  const bytes = async (path: string): Promise<Answer<Uint8Array<ArrayBuffer>>> => {
    asked.push(path);
    const text = files[path];
    if (text !== undefined) return { ok: true, value: new Uint8Array(encodeUtf8(text)) };
    const error = { kind: "error", code: "", message: "gone", hint: undefined, offset: undefined } as const;
    return { ok: false, status, error: { ...error, problems: [] } };
  };
  const parts: ProveParts = {
    ...{ client: { bytes }, pins, witnesses: new WitnessPin(keptTexts(), "/"), now: () => new Date(0) },
    signal: new AbortController().signal,
  };
  return await proveEvent(entry, parts, { isFresh });
}

function toneOf({ state }: Proven): string {
  return proofText(state).tone;
}

function textOf({ state }: Proven): string {
  return proofText(state).text;
}
