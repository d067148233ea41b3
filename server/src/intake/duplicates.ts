/** Repeats at the door: a request's Idempotency-Key and a record's own id are remembered for a day, so that a resent one is sealed once. */
import { hash } from "node:crypto";

/** What a key was used for: so many entries from an index on, over bytes with this digest. */
export interface Remembered {
  readonly digest: string;
  readonly index: number;
  readonly count: number;
  /** When, in microseconds. */
  readonly t: number;
}

/** What is known of a key. `pending`: the same request is being sealed right now; ask again when that has ended. */
export type Known =
  | { readonly kind: "new" }
  | { readonly kind: "same"; readonly remembered: Remembered }
  | { readonly kind: "other" }
  | { readonly kind: "pending"; readonly ended: Promise<void> };

export const REMEMBERED_MAX = 1_000_000;
export const REMEMBERED_US = 86_400_000_000;

/** The name under which a key or an id is remembered: 16 bytes, so that memory does not depend on the sender. */
export function duplicateKey(source: string, kind: "key" | "id", value: string): string {
  return hash("sha256", `${source}\0${kind}\0${value}`, "binary").slice(0, 16);
}

/** The digest by which the same bytes are known again. */
export function duplicateDigest(bytes: Uint8Array): string {
  return hash("sha256", bytes, "binary").slice(0, 16);
}

export class Duplicates {
  // Maps keep the order of insertion, which is the order of time: the oldest come first.
  readonly #remembered = new Map<string, Remembered>();
  #unsaved: [string, Remembered][] = [];
  readonly #pending = new Map<string, { digest: string; ended: Promise<void> }>();

  get size(): number {
    return this.#remembered.size;
  }

  /** What is known of a key that now comes with bytes of this digest. */
  find(key: string, digest: string, tNow: number): Known {
    const pending = this.#pending.get(key);
    if (pending !== undefined)
      return pending.digest === digest ? { kind: "pending", ended: pending.ended } : { kind: "other" };
    const remembered = this.#remembered.get(key);
    if (remembered === undefined || remembered.t < tNow - REMEMBERED_US) return { kind: "new" };
    return remembered.digest === digest ? { kind: "same", remembered } : { kind: "other" };
  }

  /** Notes that a key is being sealed until `ended`. */
  begin(key: string, digest: string, ended: Promise<void>): void {
    this.#pending.set(key, { digest, ended });
  }

  /** Forgets that a key is being sealed, without remembering it. */
  abandon(key: string): void {
    this.#pending.delete(key);
  }

  /** Remembers what a key was used for, and forgets the oldest beyond the bounds. */
  remember(key: string, remembered: Remembered): void {
    this.#pending.delete(key);
    this.#remembered.delete(key);
    this.#remembered.set(key, remembered);
    this.#unsaved.push([key, remembered]);
    if (this.#unsaved.length > REMEMBERED_MAX) this.#unsaved.shift();
    for (const [oldest, { t }] of this.#remembered) {
      if (this.#remembered.size <= REMEMBERED_MAX && t >= remembered.t - REMEMBERED_US) break;
      this.#remembered.delete(oldest);
    }
  }

  /** While the log is read back: one more entry of a request, or the first. */
  replay(key: string, entry: { digest: string; index: number; t: number }): void {
    const known = this.#remembered.get(key);
    const follows = known?.digest === entry.digest && known.index + known.count === entry.index;
    this.remember(key, follows ? { ...known, count: known.count + 1 } : { ...entry, count: 1 });
  }

  /** What was remembered since the last call, oldest first. */
  takeUnsaved(): [string, Remembered][] {
    const unsaved = this.#unsaved;
    this.#unsaved = [];
    return unsaved;
  }

  /** Everything remembered, oldest first. */
  entries(): IterableIterator<[string, Remembered]> {
    return this.#remembered.entries();
  }
}
