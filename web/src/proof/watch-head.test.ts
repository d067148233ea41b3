/** Tests of one look at the head: what it notes for the tab, with an age that is proven, and trouble that is no mismatch. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { encodeUtf8 } from "@tallystick/tlog";
import { keptTexts } from "../../../test/support/kept-texts.ts";
import { MemoryLog } from "../../../test/support/memory-log.ts";
import type { Answer } from "../api/api-client.ts";
import { HeadMemory } from "./head-memory.ts";
import { KeyPins } from "./pinned-key.ts";
import { ProofFindingStore, type ProofFindings } from "./proof-findings.ts";
import { watchHead } from "./watch-head.ts";

test("watchHead notes the head, and when the newest entry below it was sealed", async () => {
  const log = await MemoryLog.sample(5);
  const { head, mismatches } = await look(log, await receiptsOf(log));
  assert.ok(head?.check.kind === "right" && head.check.head.size === 5);
  assert.equal(head.newestMs, log.tLast / 1000);
  assert.deepEqual(mismatches, []);
});

test("watchHead takes no age from a receipt that proves none", async () => {
  const log = await MemoryLog.sample(5);
  const other = await MemoryLog.sample(5, { seed: 2 });
  const wrong = [new Map<string, string>(), await receiptsOf(other), await receiptsOf(log, 3)];
  for (const receipts of wrong) {
    const { head } = await look(log, receipts);
    assert.equal(head?.check.kind, "right");
    assert.equal(head.newestMs, undefined);
  }
});

test("watchHead notes what can't be read as not checked, and what differs as a mismatch", async () => {
  const { head, mismatches } = await look(undefined, new Map());
  assert.deepEqual(head?.check, { kind: "unchecked", reason: "vkey can't be read: no route" });
  assert.deepEqual(mismatches, []);
  const log = await MemoryLog.sample(5);
  log.files.set("checkpoint", encodeUtf8(log.note().replace("\n5\n", "\n6\n")));
  assert.equal((await look(log, new Map())).mismatches.length, 1);
});

async function receiptsOf(log: MemoryLog, index = log.size - 1): Promise<ReadonlyMap<string, string>> {
  const path = `api/v1/events/${log.size - 1}/proof`;
  return new Map([[path, JSON.stringify(await log.receipt(index))]]);
}

async function look(
  log: MemoryLog | undefined,
  receipts: ReadonlyMap<string, string>,
): Promise<ProofFindings> {
  const texts = keptTexts();
  const proofs = new ProofFindingStore();
  const bytes = async (path: string): Promise<Answer<Uint8Array<ArrayBuffer>>> => {
    const receipt = receipts.get(path);
    const found =
      receipt === undefined ? log?.files.get(path.replace(/^logs\/main\//, "")) : encodeUtf8(receipt);
    if (found !== undefined) return { ok: true, value: new Uint8Array(found) };
    const error = {
      kind: "error",
      code: "",
      message: "no route",
      hint: undefined,
      offset: undefined,
    } as const;
    return { ok: false, status: log === undefined ? 0 : 404, error: { ...error, problems: [] } };
  };
  await watchHead({
    ...{ client: { bytes }, pins: new KeyPins(texts, "/"), memory: new HeadMemory(texts, "/"), proofs },
    ...{ now: () => new Date(0), signal: new AbortController().signal },
  });
  return proofs.now();
}
