/** Signed notes (c2sp.org/signed-note). A note counts once openNote verified it. Reading never throws. */
import { decodeBase64, encodeBase64 } from "./base64.ts";
import { concat, decodeUtf8, encodeUtf8, equal } from "./bytes.ts";

/** One signature line: who says to have signed, and the signature that is to show it. */
export interface NoteSignature {
  /** The key's name. */
  readonly name: string;
  /** The key's ID, four bytes. Name and ID together identify a key. */
  readonly keyId: Uint8Array;
  /** The signature in the form that the key's type defines; at least one byte. */
  readonly signature: Uint8Array;
}

/** A note that was read but not verified. */
export interface SignedNote {
  /** The signed text. It ends in a newline. */
  readonly text: string;
  /** The signature lines in their order; at least one. */
  readonly signatures: readonly NoteSignature[];
}

/** A known key. `verify` must not throw, whatever the bytes. */
export interface Verifier {
  readonly name: string;
  readonly keyId: Uint8Array;
  verify(message: Uint8Array, signature: Uint8Array): boolean;
}

/** A key that we hold. */
export interface Signer {
  readonly name: string;
  readonly keyId: Uint8Array;
  sign(message: Uint8Array): Uint8Array;
}

/** A note that at least one known key signed, or why it must be ignored. */
export type OpenedNote =
  | { readonly kind: "verified"; readonly text: string; readonly by: readonly NoteSignature[] }
  | { readonly kind: "refused"; readonly reason: "malformed" | "bad-signature" | "no-known-signature" };

/** Signature types that we read and write (signed-note, "Signature types"). */
export const SIGNATURE_ED25519 = 0x01;
export const SIGNATURE_COSIGNATURE = 0x04;
export const KEY_ID_BYTES = 4;
/** At least 16 must be accepted; 100 is where Go's reader of notes stops. */
export const NOTE_SIGNATURES_MAX = 100;
/** Room for 100 post-quantum signatures, which take nearly 5 kB each before base64. */
export const NOTE_BYTES_MAX = 1_048_576;

const EM_DASH = "\u2014 ";
const NEWLINE = 0x0a;
const SPACE = 0x20;
const NOT_IN_NAME = /[\p{White_Space}\p{Surrogate}+]/u;

/**
 * Verifies a note against the keys that the caller knows. Signatures of other keys are ignored; one bad
 * signature of a known key refuses the whole note, and so does the lack of any good one. `by` lists every
 * line that verified, in the note's order: a key that signed twice is there twice, so count keys and not
 * lines.
 *
 * @example
 * const opened = openNote(bytes, [createVerifier(logKey, { sha256, verifyEd25519 })]);
 * if (opened.kind === "verified") parseCheckpoint(opened.text);
 */
export function openNote(bytes: Uint8Array, verifiers: readonly Verifier[]): OpenedNote {
  const note = parseNote(bytes);
  if (note === undefined) return { kind: "refused", reason: "malformed" };
  const message = encodeUtf8(note.text);
  const by: NoteSignature[] = [];
  for (const line of note.signatures) {
    const known = verifiers.filter(({ name, keyId }) => name === line.name && equal(keyId, line.keyId));
    if (known.length === 0) continue;
    // Two keys can be made to share name and ID. Then the line must satisfy both, so that neither speaks for
    // the other.
    if (!known.every((verifier) => verifier.verify(message, line.signature))) {
      return { kind: "refused", reason: "bad-signature" };
    }
    by.push(line);
  }
  if (by.length === 0) return { kind: "refused", reason: "no-known-signature" };
  return { kind: "verified", text: note.text, by };
}

/**
 * Signs a text, which must end in a newline, and prints the note. `existing` are lines that the note has
 * already; they come first, except those of the signers' keys, which are replaced. Throws when the result
 * would not be a note.
 */
export function signNote(
  text: string,
  signers: readonly Signer[],
  existing: readonly NoteSignature[] = [],
): Uint8Array {
  const message = encodeUtf8(text);
  const kept = existing.filter((line) => !signers.some((signer) => isSameKey(signer, line)));
  const made = signers.map((signer) => ({
    name: signer.name,
    keyId: signer.keyId,
    signature: signer.sign(message),
  }));
  return formatNote({ text, signatures: [...kept, ...made] });
}

/**
 * Prints a note. Throws when its text or a name can't stand in one: we never write what others would refuse.
 */
export function formatNote(note: SignedNote): Uint8Array {
  const bytes = encodeUtf8(`${note.text}\n${formatSignatures(note.signatures)}`);
  if (parseNote(bytes)?.text !== note.text) throw new TypeError("couldn't write a malformed note");
  return bytes;
}

/**
 * Reads a note without verifying it, or gives undefined when it is malformed. Exactly what {@link formatNote}
 * prints is read.
 */
export function parseNote(bytes: Uint8Array): SignedNote | undefined {
  if (bytes.length > NOTE_BYTES_MAX) return undefined;
  if (bytes.some((byte) => byte < SPACE && byte !== NEWLINE)) return undefined;
  const note = decodeUtf8(bytes);
  if (note === undefined) return undefined;
  // The text may hold empty lines; the last one is what separates it from the signatures.
  const split = note.lastIndexOf("\n\n");
  if (split === -1) return undefined;
  const signatures = parseSignatures(note.slice(split + 2));
  if (signatures === undefined) return undefined;
  return { text: note.slice(0, split + 1), signatures };
}

/** Prints signature lines, each with its newline. */
export function formatSignatures(signatures: readonly NoteSignature[]): string {
  return signatures
    .map(({ name, keyId, signature }) => `${EM_DASH}${name} ${encodeBase64(concat([keyId, signature]))}\n`)
    .join("");
}

/**
 * Reads one signature line or more, each with its newline, or gives undefined when one is malformed or they
 * are too many.
 */
export function parseSignatures(text: string): NoteSignature[] | undefined {
  // One more than allowed is enough to know that there are too many; the rest is not cut up.
  const lines = text.split("\n", NOTE_SIGNATURES_MAX + 2);
  if (lines.pop() !== "" || lines.length === 0 || lines.length > NOTE_SIGNATURES_MAX) return undefined;
  const signatures: NoteSignature[] = [];
  for (const line of lines) {
    const signature = parseSignature(line);
    if (signature === undefined) return undefined;
    signatures.push(signature);
  }
  return signatures;
}

/**
 * Whether a text can be a key's name: not empty, no Unicode space, no plus, and no control character as in
 * all of a note.
 */
export function isKeyName(text: string): boolean {
  return text !== "" && !NOT_IN_NAME.test(text) && !Array.from(text).some((character) => character < " ");
}

function parseSignature(line: string): NoteSignature | undefined {
  if (!line.startsWith(EM_DASH)) return undefined;
  const space = line.indexOf(" ", EM_DASH.length);
  if (space === -1) return undefined;
  const name = line.slice(EM_DASH.length, space);
  if (!isKeyName(name)) return undefined;
  const bytes = decodeBase64(line.slice(space + 1));
  if (bytes === undefined || bytes.length <= KEY_ID_BYTES) return undefined;
  return { name, keyId: bytes.slice(0, KEY_ID_BYTES), signature: bytes.slice(KEY_ID_BYTES) };
}

function isSameKey(signer: Signer, line: NoteSignature): boolean {
  return signer.name === line.name && equal(signer.keyId, line.keyId);
}
