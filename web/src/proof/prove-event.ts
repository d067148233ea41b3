/** Fetches all that is needed to check one event, and checks it. What can't be fetched is no mismatch, and never right. */
import { decodeUtf8, encodeUtf8, parseReceipt, type Receipt } from "@tallystick/tlog";
import type { OpenedEntry } from "../api/answers.ts";
import type { Answer, ApiClient } from "../api/api-client.ts";
import { checkEvent } from "./check-event.ts";
import { keyChanged } from "./check-head.ts";
import { logReader } from "./log-reader.ts";
import type { KeyPins } from "./pinned-key.ts";
import type { ProofState, ProofText } from "./proof-text.ts";
import { witnessEvent } from "./witness-event.ts";
import type { WitnessPin } from "./witness-pin.ts";

/** What can be handed to somebody else, who then checks it without this server. */
export interface ProofBundle {
  readonly receipt: Receipt;
  readonly bytes: Uint8Array<ArrayBuffer> | undefined;
  readonly vkey: string;
}

export interface Proven {
  readonly state: ProofState;
  /** Absent where something is missing. */
  readonly bundle?: ProofBundle;
  /** Who else stands for the log that it is in; absent where no witness is known, or nothing was verified. */
  readonly witnessed?: ProofText | undefined;
}

export interface ProveParts {
  readonly client: Pick<ApiClient, "bytes">;
  readonly pins: KeyPins;
  readonly witnesses: WitnessPin;
  readonly now: () => Date;
  readonly signal: AbortSignal;
}

/**
 * Checks the entry that the page shows. Its bytes are those that are shown, where they are text: asking for them once more
 * would seal once more that somebody reads. `isFresh` asks all the same.
 */
export async function proveEvent(
  entry: OpenedEntry,
  { client, now, pins, signal, witnesses }: ProveParts,
  { isFresh }: { readonly isFresh: boolean },
): Promise<Proven> {
  const path = `api/v1/events/${encodeURIComponent(entry.id)}`;
  const [receipted, told, published, policy, bytes] = await Promise.all([
    client.bytes(`${path}/proof`, signal),
    client.bytes("logs/main/vkey", signal),
    client.bytes("logs/main/checkpoint", signal),
    client.bytes("logs/main/policy", signal),
    hasBytes(entry) ? bytesOf(entry, () => client.bytes(`${path}/raw`, signal), isFresh) : undefined,
  ]);
  const receivedAt = now();
  if (!receipted.ok) return unchecked("the proof can't be fetched", receipted);
  if (bytes?.ok === false) return unchecked("the bytes can't be fetched", bytes);
  if (!published.ok && published.status !== 404)
    return unchecked("the checkpoint can't be fetched", published);
  const receipt = parseReceipt(receipted.value);
  if (receipt === undefined)
    return { state: { kind: "unchecked", reason: "what the server gave is no proof" } };
  const choice = pins.choose(told.ok ? (decodeUtf8(told.value) ?? "") : undefined, receivedAt);
  if (choice.kind === "unknown") return { state: { kind: "unchecked", reason: choice.reason } };
  if (choice.kind === "changed") return { state: { kind: "mismatch", what: keyChanged(choice) } };
  const { key, pin } = choice;
  const verdict = checkEvent({
    ...{ asked: entry.id, receipt, key, bytes: bytes?.value },
    published: published.ok ? published.value : undefined,
  });
  const bundle = { receipt, bytes: bytes?.value, vkey: pin.vkey };
  if (verdict.kind === "verified" && receipt.entry !== entry.line)
    return { state: { kind: "mismatch", what: "the event that is shown is not the one that is proven" } };
  const chosen = witnesses.choose(policy.ok ? (decodeUtf8(policy.value) ?? "") : "", receivedAt);
  const witnessed =
    verdict.kind === "verified" && chosen !== undefined && published.ok
      ? await witnessEvent(
          { line: receipt.entry, index: verdict.index, published: published.value, key },
          { chosen, read: logReader(client, signal) },
        )
      : undefined;
  return { state: { kind: "checked", verdict, key, receivedAt }, bundle, witnessed };
}

/** Whether the entry commits to bytes; by its own line, which the proof is about. */
export function hasBytes({ line }: OpenedEntry): boolean {
  return line.includes('"b":"');
}

async function bytesOf(
  { raw }: OpenedEntry,
  fetchRaw: () => Promise<Answer<Uint8Array<ArrayBuffer>>>,
  isFresh: boolean,
): Promise<Answer<Uint8Array<ArrayBuffer>>> {
  if (isFresh || raw === undefined) return await fetchRaw();
  return { ok: true, value: new Uint8Array(encodeUtf8(raw)) };
}

function unchecked(what: string, { error }: { readonly error: { readonly message: string } }): Proven {
  return { state: { kind: "unchecked", reason: `${what}: ${error.message}` } };
}
