/** What is said of a proof, in the same words everywhere. Green is only what this browser computed itself. */
import { encodeUtf8, type VerifierKey } from "@tallystick/tlog";
import { type EventVerdict, grouped, type ProofStep, shortKey } from "./check-event.ts";
import { newHasher } from "./primitives.ts";

export type ProofState =
  | { readonly kind: "checking" }
  | {
      readonly kind: "checked";
      readonly verdict: EventVerdict;
      readonly key: VerifierKey;
      /** When this browser had the checkpoint: it holds no time itself. */
      readonly receivedAt: Date;
    }
  | { readonly kind: "mismatch"; readonly what: string }
  | { readonly kind: "unchecked"; readonly reason: string };

export interface ProofText {
  readonly tone: "green" | "grey" | "amber" | "red";
  readonly text: string;
}

export function proofText(state: ProofState): ProofText {
  if (state.kind === "checking") return { tone: "grey", text: "Checking in your browser…" };
  if (state.kind === "mismatch") return red(state.what);
  if (state.kind === "unchecked") return amber(state.reason);
  const { key, receivedAt, verdict } = state;
  switch (verdict.kind) {
    case "mismatch":
      return red(verdict.what);
    case "unchecked":
      return amber(verdict.reason);
    case "unpublished":
      return { tone: "grey", text: "Stored, not yet checkpointed (≤ 2 s)" };
    case "verified": {
      const what = verdict.entry.b === undefined ? "Entry" : "Original bytes";
      const place = `index ${grouped(verdict.index)}`;
      const text = `${what} verified in your browser · ${place} · checkpoint ${clockOf(receivedAt)} · key ${shortKey(key)}`;
      return { tone: "green", text };
    }
  }
}

/** The steps that were made, also when they led nowhere. */
export function stepsOf(state: ProofState): readonly ProofStep[] {
  return state.kind === "checked" && "steps" in state.verdict ? state.verdict.steps : [];
}

/** The leaf hash of an entry's line, computed here. */
export function leafOf(entry: string): Uint8Array {
  return newHasher().leaf(encodeUtf8(entry));
}

function red(what: string): ProofText {
  return { tone: "red", text: `MISMATCH: ${what}` };
}

function amber(reason: string): ProofText {
  return { tone: "amber", text: `Server says OK; browser could not check: ${reason}` };
}

/** In UTC, as every clock time that is compared with somebody else's. */
function clockOf(moment: Date): string {
  return `${moment.toISOString().slice(11, 19)}Z`;
}
