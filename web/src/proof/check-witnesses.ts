/** Which witnesses signed a checkpoint, by their own keys. Their names beside a signature, and the server's word, count for nothing. */
import {
  cosignatureTime,
  createVerifier,
  encodeUtf8,
  evaluatePolicy,
  openNote,
  type Policy,
  type PolicyWitness,
} from "@tallystick/tlog";
import { countOf } from "../format/format.ts";
import { grouped } from "./check-event.ts";
import { sha256, verifyEd25519 } from "./primitives.ts";
import type { ProofText } from "./proof-text.ts";
import type { SignedHead } from "./signed-head.ts";
import type { PolicyChoice } from "./witness-pin.ts";

export interface WitnessSignature {
  readonly name: string;
  /** `silent`: there is none of it under this checkpoint. */
  readonly kind: "signed" | "silent" | "wrong";
  /** When it signed, by its own clock, in milliseconds since 1970. */
  readonly atMs: number | undefined;
}

export interface WitnessCheck {
  readonly size: number;
  readonly witnesses: readonly WitnessSignature[];
  /** Whether as many signed as the policy asks for, and at least one. */
  readonly isEnough: boolean;
}

/** Checks each witness' signature under a checkpoint that the log's own key signed. */
export function checkWitnesses({ note, size }: SignedHead, policy: Policy): WitnessCheck {
  const witnesses = [...policy.witnesses.values()].map((witness) => signatureOf(witness, encodeUtf8(note)));
  const signed = witnesses.filter(({ kind }) => kind === "signed").map(({ name }) => name);
  return { size, witnesses, isEnough: signed.length > 0 && evaluatePolicy(policy, new Set(signed)) };
}

/** What was checked against what, in words; green only against keys that somebody brought from elsewhere. */
export function witnessText(
  { isEnough, size, witnesses }: WitnessCheck,
  { pin }: Pick<PolicyChoice, "pin">,
): ProofText {
  const wrong = witnesses.find(({ kind }) => kind === "wrong");
  const checkpoint = `checkpoint ${grouped(size)}`;
  if (wrong !== undefined)
    return {
      tone: "red",
      text: `MISMATCH: the signature of witness ${wrong.name} under ${checkpoint} is wrong`,
    };
  const signed = witnesses.filter(({ kind }) => kind === "signed").length;
  const day = pin.since.slice(0, 10);
  const count = `${signed} of ${countOf(witnesses.length, "witness", "witnesses")} signed ${checkpoint}`;
  if (!isEnough) return { tone: "amber", text: `${count}: the policy asks for more` };
  if (pin.how === "entered")
    return {
      tone: "green",
      text: `${count}: verified in your browser, with the keys that were entered here on ${day}`,
    };
  return {
    tone: "amber",
    text: `${count}: verified in your browser, but with the keys that the server itself said first, on ${day}`,
  };
}

function signatureOf({ key, name }: PolicyWitness, note: Uint8Array): WitnessSignature {
  const opened = openNote(note, [createVerifier(key, { sha256, verifyEd25519 })]);
  if (opened.kind === "refused")
    return { name, kind: opened.reason === "bad-signature" ? "wrong" : "silent", atMs: undefined };
  const [line] = opened.by;
  const seconds = line && cosignatureTime(line.signature);
  return { name, kind: "signed", atMs: seconds === undefined ? undefined : seconds * 1000 };
}
