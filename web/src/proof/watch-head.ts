/** One look at what the log publishes, noted for the whole tab: the head, and how old the newest entry below it is. */
import { createVerifier, parseReceipt, verifyReceipt } from "@tallystick/tlog";
import type { ApiClient } from "../api/api-client.ts";
import { checkHead, type HeadCheck } from "./check-head.ts";
import type { HeadMemory } from "./head-memory.ts";
import { logReader } from "./log-reader.ts";
import { type KeyPins, readKey } from "./pinned-key.ts";
import { newHasher, sha256, verifyEd25519 } from "./primitives.ts";
import type { ProofFindingStore } from "./proof-findings.ts";

export interface WatchParts {
  readonly client: Pick<ApiClient, "bytes">;
  readonly pins: KeyPins;
  readonly memory: HeadMemory;
  readonly proofs: ProofFindingStore;
  readonly now: () => Date;
  readonly signal: AbortSignal;
}

export async function watchHead(parts: WatchParts): Promise<void> {
  const { client, memory, now, pins, proofs, signal } = parts;
  const check = await checkHead({ read: logReader(client, signal), pins, memory, now: now() }).catch(
    (error: unknown): HeadCheck => ({ kind: "unchecked", reason: reasonOf(error) }),
  );
  const newestMs = check.kind === "right" ? await newestOf(check, parts) : undefined;
  if (signal.aborted) return;
  proofs.setHead({ check, newestMs, checkedAt: now() });
}

/** When the last entry below the head was sealed, by the log's own signed word; undefined where that can't be proven now. */
async function newestOf(
  { head, pin }: HeadCheck & { readonly kind: "right" },
  { client, signal }: WatchParts,
): Promise<number | undefined> {
  const key = readKey(pin.vkey);
  if (head.size === 0 || key === undefined) return undefined;
  const answer = await client.bytes(`api/v1/events/${head.size - 1}/proof`, signal);
  const receipt = answer.ok ? parseReceipt(answer.value) : undefined;
  if (receipt === undefined) return undefined;
  const verdict = verifyReceipt(receipt, undefined, {
    verifiers: [createVerifier(key, { sha256, verifyEd25519 })],
    ...{ origin: key.name, sha256, hasher: newHasher() },
  });
  return verdict.kind === "verified" && verdict.index === head.size - 1 ? verdict.entry.t / 1000 : undefined;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
