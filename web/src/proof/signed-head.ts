/** A checkpoint that the log's key signed, or why it is none. What is wrong with it is a value, and nothing throws. */
import {
  type Checkpoint,
  createVerifier,
  decodeUtf8,
  openNote,
  parseCheckpoint,
  parseNote,
  type VerifierKey,
} from "@tallystick/tlog";
import { sha256, verifyEd25519 } from "./primitives.ts";

export interface SignedHead {
  readonly size: number;
  readonly root: Uint8Array;
  /** The signed note, as it was read. */
  readonly note: string;
}

export type OpenedHead =
  | { readonly kind: "opened"; readonly head: SignedHead }
  /** `size` is what it says without having been signed by the key. */
  | { readonly kind: "refused"; readonly size: number | undefined; readonly message: string };

export function openHead(note: Uint8Array, key: VerifierKey): OpenedHead {
  const opened = openNote(note, [createVerifier(key, { sha256, verifyEd25519 })]);
  if (opened.kind === "refused") {
    const claimed = unsignedCheckpoint(note);
    return { kind: "refused", size: claimed?.size, message: REASONS[opened.reason] };
  }
  const checkpoint = parseCheckpoint(opened.text);
  if (checkpoint === undefined)
    return { kind: "refused", size: undefined, message: "what the key signed is not a checkpoint" };
  const { extensions, origin, root, size } = checkpoint;
  if (origin !== key.name || extensions !== undefined)
    return { kind: "refused", size, message: `it is not a checkpoint of ${key.name}` };
  return { kind: "opened", head: { size, root, note: decodeUtf8(note) ?? "" } };
}

const REASONS = {
  malformed: "it is not a signed note",
  "bad-signature": "the signature is wrong",
  "no-known-signature": "the key has not signed it",
} as const;

function unsignedCheckpoint(note: Uint8Array): Checkpoint | undefined {
  const text = parseNote(note)?.text;
  return text === undefined ? undefined : parseCheckpoint(text);
}
