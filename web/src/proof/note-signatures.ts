/** Signatures of many notes, checked ahead by the browser's own Ed25519 where it has one: a day of history has one for each second. */
import {
  decodeUtf8,
  encodeUtf8,
  equal,
  parseNote,
  splitHistory,
  toHex,
  type VerifierKey,
  type VerifyEd25519,
} from "@tallystick/tlog";
import { verifyEd25519 } from "./primitives.ts";

/** Enough to keep the browser's threads busy, few enough to say often how far it is. */
const BATCH = 500;

export class NoteSignatures {
  readonly #key: VerifierKey;
  readonly #subtle: SubtleCrypto | undefined;
  readonly #right = new Set<string>();
  #imported: Promise<CryptoKey | undefined> | undefined;

  /** Without `subtle`, as on a page under plain HTTP, nothing is checked ahead. */
  constructor(key: VerifierKey, subtle: SubtleCrypto | undefined) {
    this.#key = key;
    this.#subtle = subtle;
  }

  /** Knows what was checked ahead, and computes the rest. What was found wrong ahead is computed once more, to be sure of it. */
  readonly verify: VerifyEd25519 = (publicKey, message, signature) =>
    (equal(publicKey, this.#key.publicKey) && this.#right.has(nameOf(message, signature))) ||
    verifyEd25519(publicKey, message, signature);

  /** Checks the notes of a file of the history ahead; tells after each batch how many are done. */
  async learn(history: Uint8Array, onNotes: (count: number) => void): Promise<void> {
    const key = await this.#import();
    if (key === undefined || this.#subtle === undefined) return;
    const notes = splitHistory(history)?.notes ?? [];
    // One day's are used up before the next is read.
    this.#right.clear();
    for (let at = 0; at < notes.length; at += BATCH) {
      const batch = notes.slice(at, at + BATCH);
      await Promise.all(batch.map((note) => this.#check(encodeUtf8(note), key)));
      onNotes(batch.length);
    }
  }

  async #check(bytes: Uint8Array, key: CryptoKey): Promise<void> {
    const note = parseNote(bytes);
    if (note === undefined || this.#subtle === undefined) return;
    const message = new Uint8Array(encodeUtf8(note.text));
    for (const { keyId, name, signature } of note.signatures) {
      if (name !== this.#key.name || !equal(keyId, this.#key.keyId)) continue;
      const isRight = await this.#subtle.verify("Ed25519", key, new Uint8Array(signature), message);
      if (isRight) this.#right.add(nameOf(message, signature));
    }
  }

  /** Undefined where the browser knows no Ed25519. */
  #import(): Promise<CryptoKey | undefined> {
    const raw = new Uint8Array(this.#key.publicKey);
    this.#imported ??= (
      this.#subtle?.importKey("raw", raw, "Ed25519", false, ["verify"]) ?? Promise.resolve(undefined)
    ).catch(() => undefined);
    return this.#imported;
  }
}

function nameOf(message: Uint8Array, signature: Uint8Array): string {
  return `${toHex(signature)} ${decodeUtf8(message) ?? toHex(message)}`;
}
