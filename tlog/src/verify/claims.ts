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
  #lastGoodSize = 0;
  #treeFault: number | undefined;
  #contradiction: Contradiction | undefined;
  readonly #matched = new Map<CheckName, number>();

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

  get contradiction(): Contradiction | undefined {
    return this.#contradiction;
  }

  /** How many claims of a check the tree agreed with. */
  matched(check: CheckName): number {
    return this.#matched.get(check) ?? 0;
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
    const { size, check, what, note } = claim;
    if (equal(claim.root, root)) {
      this.#matched.set(check, this.matched(check) + 1);
      // A root that is right beyond a wrong tile says that only the tile was wrong.
      if (this.#treeFault !== undefined && this.#treeFault < size) this.#treeFault = undefined;
      this.#lastGoodSize = Math.max(this.#lastGoodSize, size);
      return;
    }
    if (note !== undefined) this.#contradiction ??= { what, note };
    // The last size at which all was well bounds where the first wrong entry can be; the tiles may know it exactly.
    const isExact = this.#treeFault !== undefined && this.#treeFault < size;
    const index = isExact ? this.#treeFault : Math.min(this.#lastGoodSize, Math.max(0, size - 1));
    this.#treeFault ??= index;
    const where = isExact
      ? `entry ${index} is wrong`
      : `the first wrong one is one of ${index} to ${size - 1}`;
    this.#findings.add({
      ...{ level: "failure", check, code: `${slug(check)}-root` },
      ...(index === undefined ? {} : { index }),
      message: `the first ${size} entries are not those that ${what} was made over: ${where}`,
    });
  }

  /** Says that the entry at `index` is known to be wrong, so that later roots are explained by it. */
  fault(index: number): void {
    this.#treeFault = Math.min(index, this.#treeFault ?? index);
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
}

function slug(check: CheckName): string {
  return check.replaceAll(" ", "-");
}
