/** Claims: sizes and roots that somebody signed or kept. Each is held against the one tree, when it has grown to that size. */
import { equal } from "../bytes.ts";
import type { CompactRange } from "../tree.ts";
import type { CheckName, Findings } from "./findings.ts";

/** Somebody says that the first `size` entries have this root. */
export interface Claim {
  readonly size: number;
  readonly root: Uint8Array;
  readonly check: CheckName;
  /** Who says so, as the subject of a sentence. */
  readonly what: string;
  /** Whether it was kept elsewhere: who has the log's folder and its key can change what the log says of itself. */
  readonly isOutside: boolean;
  /** The signed note that says it, where there is one. */
  readonly note?: string;
}

/** The first signed claim that the tree contradicts. */
export interface Contradiction {
  readonly what: string;
  readonly note: string;
}

export class Claims {
  readonly #findings: Findings;
  /** The largest size first, so that the next one is taken from the end. */
  #pending: Claim[] = [];
  #late: Claim[] = [];
  #nextSize = Number.POSITIVE_INFINITY;
  /** Up to where the entries are good by the log's own word, and by what was kept elsewhere. */
  #ownGood = 0;
  #outsideGood = 0;
  /** Entries that are known to be wrong, by the tiles and by what was kept elsewhere. */
  #ownFault: number | undefined;
  #outsideFault: number | undefined;
  #contradiction: Contradiction | undefined;

  constructor(findings: Findings) {
    this.#findings = findings;
  }

  /** The size at which `check` must be called next. */
  get nextSize(): number {
    return this.#nextSize;
  }

  /** The largest size that somebody claimed and that has not been reached; 0 when there is none. */
  get sizeMax(): number {
    return this.#pending[0]?.size ?? 0;
  }

  /** Up to here the entries are those that somebody signed or kept a root of. */
  get goodSize(): number {
    return Math.max(this.#ownGood, this.#outsideGood);
  }

  get contradiction(): Contradiction | undefined {
    return this.#contradiction;
  }

  /** Adds claims while the tree has `size` leaves. Smaller ones can't be met any more by growing; see `takeLate`. */
  add(claims: readonly Claim[], size: number): void {
    for (const claim of claims) (claim.size < size ? this.#late : this.#pending).push(claim);
    this.#pending.sort((a, b) => b.size - a.size);
    this.#nextSize = this.#pending.at(-1)?.size ?? Number.POSITIVE_INFINITY;
  }

  /** Holds the claims of the tree's present size against it. */
  check(range: CompactRange): void {
    if (range.size !== this.#nextSize) return;
    const root = range.root();
    while (this.#pending.at(-1)?.size === range.size) {
      const claim = this.#pending.pop();
      if (claim !== undefined) this.compare(claim, root);
    }
    this.#nextSize = this.#pending.at(-1)?.size ?? Number.POSITIVE_INFINITY;
  }

  /** Holds one claim against the root of the tree at its size. */
  compare(claim: Claim, root: Uint8Array): void {
    if (equal(claim.root, root)) this.#accept(claim);
    else this.#refuse(claim);
  }

  /** Says that a tile and the entry at `index` don't belong together, so that later roots are explained by it. */
  fault(index: number): void {
    this.#ownFault = Math.min(index, this.#ownFault ?? index);
  }

  /** Says that the entry at `index` is not the one that somebody kept a receipt of. */
  outsideFault(index: number): void {
    this.#outsideFault = Math.min(index, this.#outsideFault ?? index);
  }

  /** The entry in a range that the tiles show to be wrong, if there is one. */
  faultWithin(begin: number, end: number): number | undefined {
    const index = this.#ownFault;
    return index !== undefined && index >= begin && index < end ? index : undefined;
  }

  /** Gives the claims that came too late to be met by growing, once. */
  takeLate(): Claim[] {
    return this.#late.splice(0);
  }

  /** Gives the claims that the tree has not reached, once. */
  takeUnreached(): Claim[] {
    this.#nextSize = Number.POSITIVE_INFINITY;
    return this.#pending.splice(0).reverse();
  }

  #accept({ size, isOutside }: Claim): void {
    if (isOutside) this.#outsideGood = Math.max(this.#outsideGood, size);
    else this.#ownGood = Math.max(this.#ownGood, size);
    // A root that is right beyond a wrong tile says that only the tile was wrong.
    if (this.#ownFault !== undefined && this.#ownFault < size) this.#ownFault = undefined;
  }

  #refuse({ size, check, what, isOutside, note }: Claim): void {
    if (note !== undefined) this.#contradiction ??= { what, note };
    // What was kept elsewhere can't be overruled by what the log says of itself.
    const faults = isOutside ? [this.#outsideFault, this.#ownFault] : [this.#ownFault];
    const fault = faults.find((index) => index !== undefined && index < size);
    const good = isOutside ? this.#outsideGood : this.goodSize;
    const index = fault ?? Math.max(0, Math.min(good, size - 1));
    const where =
      fault === undefined
        ? `the first wrong one is one of ${index} to ${size - 1}`
        : `entry ${index} is wrong`;
    this.#findings.add({
      ...{ level: "failure", check, code: `${check.replaceAll(" ", "-")}-root`, index },
      message: `the first ${size} entries are not those that ${what} was made over: ${where}`,
    });
  }
}
