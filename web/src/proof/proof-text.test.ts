/** Tests of what is said of a proof: the exact words, and green for nothing but what was computed here. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { encodeUtf8 } from "@tallystick/tlog";
import { MemoryLog } from "../../../test/support/memory-log.ts";
import { checkEvent, type EventVerdict } from "./check-event.ts";
import { readKey } from "./pinned-key.ts";
import { leafOf, type ProofState, proofText, stepsOf } from "./proof-text.ts";

const log = await MemoryLog.sample(1200);
const key = readKey(log.vkey) ?? assert.fail("the sample has a key");
const short = log.vkey.split("+")[1]?.slice(0, 4);
const receipt = await log.receipt(1100);
const evidence = { asked: "1100", bytes: encodeUtf8('{"action":"test.1100"}'), key, receipt };
const published = encodeUtf8(log.note());
const receivedAt = new Date("2026-11-30T12:00:03.750Z");

test("proofText of what was verified is green, and says index, checkpoint and key", () => {
  assert.deepEqual(proofText(checked(checkEvent({ ...evidence, published }))), {
    tone: "green",
    text: `Original bytes verified in your browser · index 1,100 · checkpoint 12:00:03Z · key ${short}…`,
  });
});

test("proofText of an entry without bytes says that there were none", async () => {
  const start = { ...evidence, asked: "0", bytes: undefined, receipt: await log.receipt(0), published };
  assert.match(proofText(checked(checkEvent(start))).text, /^Entry verified in your browser · index 0 · /);
});

test("proofText of what no checkpoint covers is grey", () => {
  assert.deepEqual(proofText(checked(checkEvent({ ...evidence, published: undefined }))), {
    ...{ tone: "grey", text: "Stored, not yet checkpointed (≤ 2 s)" },
  });
  assert.equal(proofText({ kind: "checking" }).tone, "grey");
});

test("proofText of what could not be checked is amber, with the reason", () => {
  const text = "Server says OK; browser could not check: no route";
  assert.deepEqual(proofText({ kind: "unchecked", reason: "no route" }), { tone: "amber", text });
  assert.equal(
    proofText(checked(checkEvent({ ...evidence, published, bytes: undefined }))).text,
    "Server says OK; browser could not check: the bytes that the entry commits to are not there",
  );
});

test("proofText of what differs is red", () => {
  const changed = { ...receipt, entry: receipt.entry.replace('"source"', '"sourcf"') };
  const state = checked(checkEvent({ ...evidence, published, receipt: changed }));
  assert.deepEqual(proofText(state), {
    tone: "red",
    text: "MISMATCH: leaf hash differs from checkpoint 1,200",
  });
  assert.equal(stepsOf(state).filter(({ isRight }) => !isRight).length, 1);
  assert.deepEqual(proofText({ kind: "mismatch", what: "x" }), { tone: "red", text: "MISMATCH: x" });
});

test("leafOf is the hash that the tree has of an entry", () => {
  assert.deepEqual(leafOf(receipt.entry), log.hasher.leaf(encodeUtf8(receipt.entry)));
});

function checked(verdict: EventVerdict): ProofState {
  return { kind: "checked", verdict, key, receivedAt };
}
