/** Receipts: kept beside the events that they are for, and checked without asking anybody. */
import { appendFile } from "node:fs/promises";
import {
  createTreeHasher,
  createVerifier,
  parseReceipt,
  parseVerifierKey,
  verifyReceipt,
} from "@tallystick/tlog";
import { sha256, verifyEd25519 } from "@tallystick/tlog/node";
import type { PostError, Sealed } from "./post.ts";

/** A line of the file of receipts. */
export interface KeptReceipt {
  readonly id: string;
  readonly index: number;
  /** The event as it was sent. */
  readonly record: string;
  readonly receipt: unknown;
}

export type ReceiptVerdict =
  | { readonly kind: "verified"; readonly index: number }
  | { readonly kind: "refused"; readonly message: string };

/** Adds a line for each event that was sealed. */
export async function keepReceipts(
  path: string,
  { errors, events }: { readonly events: readonly Sealed[]; readonly errors: readonly PostError[] },
  content: Buffer,
): Promise<void> {
  const refused = new Set(errors.map(({ item }) => item));
  const records = content
    .toString("utf8")
    .split("\n")
    .filter((line, i) => line !== "" && !refused.has(i + 1));
  const lines = events.map(({ id, index, receipt }, i): KeptReceipt => {
    return { id, index, record: records[i] ?? "", receipt };
  });
  await appendFile(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(""), { mode: 0o600 });
}

/** Whether a receipt proves that the log of this key holds this event. `vkey`: the log's verifier key (c2sp.org/signed-note). */
export function checkReceipt({ receipt, record }: KeptReceipt, vkey: string): ReceiptVerdict {
  const key = parseVerifierKey(vkey, sha256);
  if (key === undefined) return { kind: "refused", message: "this is no verifier key" };
  const parsed = parseReceipt(Buffer.from(JSON.stringify(receipt)));
  if (parsed === undefined) return { kind: "refused", message: "this is no receipt" };
  const verdict = verifyReceipt(parsed, Buffer.from(record), {
    verifiers: [createVerifier(key, { sha256, verifyEd25519 })],
    ...{ origin: key.name, sha256, hasher: createTreeHasher(sha256) },
  });
  return verdict.kind === "verified"
    ? { kind: "verified", index: verdict.index }
    : { kind: "refused", message: verdict.message };
}
