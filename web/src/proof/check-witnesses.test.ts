/** Tests of witnesses' signatures: only keys that somebody brought make green, a wrong one is red, and an event counts only in the tree that was signed. */
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  createCosigner,
  createVerifierKey,
  encodeUtf8,
  formatVerifierKey,
  SIGNATURE_COSIGNATURE,
  type Signer,
} from "@tallystick/tlog";
import { ed25519PublicKey, sha256, signEd25519 } from "@tallystick/tlog/node";
import { keptTexts } from "../../../test/support/kept-texts.ts";
import { MemoryLog } from "../../../test/support/memory-log.ts";
import { checkWitnesses, witnessText } from "./check-witnesses.ts";
import { readKey } from "./pinned-key.ts";
import { openHead, type SignedHead } from "./signed-head.ts";
import { witnessEvent } from "./witness-event.ts";
import { type PolicyChoice, WitnessPin } from "./witness-pin.ts";

const NOW = new Date("2026-11-30T12:00:00Z");
const SIGNED_SECONDS = 1_790_000_000;
const [ONE, TWO, THREE] = ["one", "two", "three"].map((name) => witnessNamed(name));
assert.ok(ONE && TWO && THREE);
const POLICY = `${ONE.line}\n${TWO.line}\n${THREE.line}\ngroup G 2 one two three\nquorum G\n`;
const log = await MemoryLog.sample(9);
const key = readKey(log.vkey);
assert.ok(key);

test("checkWitnesses tells who signed when, who did not, and whether they are enough", () => {
  const check = checkWitnesses(headBy([ONE.signer, THREE.signer]), chosen().policy);
  assert.deepEqual(check, {
    size: 9,
    isEnough: true,
    witnesses: [
      { name: "one", kind: "signed", atMs: SIGNED_SECONDS * 1000 },
      { name: "two", kind: "silent", atMs: undefined },
      { name: "three", kind: "signed", atMs: SIGNED_SECONDS * 1000 },
    ],
  });
  assert.equal(checkWitnesses(headBy([ONE.signer]), chosen().policy).isEnough, false);
});

test("checkWitnesses takes no signature for enough where the policy asks for none", () => {
  const { policy } = chosen(`${ONE.line}\nquorum none\n`);
  assert.equal(checkWitnesses(headBy([]), policy).isEnough, false);
  assert.equal(checkWitnesses(headBy([ONE.signer]), policy).isEnough, true);
});

test("checkWitnesses takes nobody's signature for that of a witness with its name", () => {
  const other = witnessNamed("one", "another seed");
  assert.equal(checkWitnesses(headBy([other.signer]), chosen().policy).witnesses[0]?.kind, "silent");
});

test("witnessText is green only with keys that were entered", () => {
  const head = headBy([ONE.signer, TWO.signer]);
  const entered = chosen(POLICY, "entered");
  assert.deepEqual(witnessText(checkWitnesses(head, entered.policy), entered), {
    tone: "green",
    text: "2 of 3 witnesses signed checkpoint 9: verified in your browser, with the keys that were entered here on 2026-11-30",
  });
  const first = chosen();
  assert.deepEqual(witnessText(checkWitnesses(head, first.policy), first), {
    tone: "amber",
    text: "2 of 3 witnesses signed checkpoint 9: verified in your browser, but with the keys that the server itself said first, on 2026-11-30",
  });
  const few = witnessText(checkWitnesses(headBy([ONE.signer]), entered.policy), entered);
  assert.deepEqual(few, {
    tone: "amber",
    text: "1 of 3 witnesses signed checkpoint 9: the policy asks for more",
  });
});

test("witnessText is red when a witness' signature is wrong, whoever else signed", () => {
  const { note, ...head } = headBy([ONE.signer, TWO.signer, THREE.signer]);
  const lines = note.trimEnd().split("\n");
  const last = lines.at(-1) ?? "";
  // Of the signature itself, and not of the key's ID.
  const spoilt = `${last.slice(0, -6)}${last.at(-6) === "A" ? "B" : "A"}${last.slice(-5)}`;
  const entered = chosen(POLICY, "entered");
  const check = checkWitnesses(
    { ...head, note: `${[...lines.slice(0, -1), spoilt].join("\n")}\n` },
    entered.policy,
  );
  assert.deepEqual(witnessText(check, entered), {
    tone: "red",
    text: "MISMATCH: the signature of witness three under checkpoint 9 is wrong",
  });
});

const cases: readonly (readonly [what: string, of: { line?: string; files?: boolean }, tone: string])[] = [
  ["green for an event of the tree that they signed", {}, "green"],
  ["red for a line that is not in it", { line: "{}" }, "red"],
  ["amber when the tree can't be read", { files: false }, "amber"],
];
for (const [what, { files = true, line }, tone] of cases) {
  test(`witnessEvent is ${what}`, async () => {
    const receipt = await log.receipt(5);
    const place = {
      line: line ?? receipt.entry,
      index: 5,
      key: keyOfLog(),
      published: encodeUtf8(noteBy([ONE.signer, TWO.signer])),
    };
    const read = async (path: string): Promise<Uint8Array | undefined> =>
      files ? log.files.get(path) : undefined;
    const found = await witnessEvent(place, { chosen: chosen(POLICY, "entered"), read });
    assert.equal(found.tone, tone, found.text);
  });
}

function keyOfLog(): NonNullable<ReturnType<typeof readKey>> {
  assert.ok(key);
  return key;
}

function noteBy(cosigners: readonly Signer[]): string {
  return log.note(log.size, cosigners);
}

function headBy(cosigners: readonly Signer[]): SignedHead {
  const opened = openHead(encodeUtf8(noteBy(cosigners)), keyOfLog());
  assert.ok(opened.kind === "opened");
  return opened.head;
}

function chosen(text = POLICY, how: "first use" | "entered" = "first use"): PolicyChoice {
  const pin = new WitnessPin(keptTexts(), "/");
  pin.set(text, how, NOW);
  const choice = pin.choose(text, NOW);
  assert.ok(choice);
  return choice;
}

function witnessNamed(name: string, from = name): { readonly line: string; readonly signer: Signer } {
  const seed = sha256(encodeUtf8(from));
  const own = createVerifierKey(
    `witness.example/${name}`,
    SIGNATURE_COSIGNATURE,
    ed25519PublicKey(seed),
    sha256,
  );
  return {
    line: `witness ${name} ${formatVerifierKey(own)}`,
    signer: createCosigner(own, { sign: signEd25519(seed), now: () => SIGNED_SECONDS }),
  };
}
