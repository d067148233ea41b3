/** The bodies: each is what its entry commits to, or its absence is covered by an entry that says who removed it, and why. */
import { decodeBase64 } from "../base64.ts";
import { parseBody } from "../body.ts";
import { equal } from "../bytes.ts";
import type { Entry, EntryKind } from "../entry.ts";
import type { Sha256 } from "../hash.ts";
import { TILE_WIDTH } from "../tile.ts";
import type { Findings } from "./findings.ts";
import type { StoredBodies } from "./groups.ts";

/** Missing bodies and what covers them, as ranges: 64 MB. Erasing goes by ranges, so an honest log stays far below. */
export const RANGES_MAX = 2_000_000;

/** Whose body may be removed is said by these, so theirs may not be. */
const COVERING: ReadonlySet<EntryKind> = new Set(["redact", "erase", "retain"]);

/** From the first index up to but without the second. */
type Range = [number, number];

export class BodyCheck {
  readonly #findings: Findings;
  readonly #sha256: Sha256;
  readonly #missing: Range[] = [];
  readonly #covered: Range[] = [];
  #present = 0;
  #removed = 0;
  #areTooMany = false;

  constructor(findings: Findings, sha256: Sha256) {
    this.#findings = findings;
    this.#sha256 = sha256;
  }

  /** Takes note of an entry that covers missing bodies: only those before it, since nobody can know what will come. */
  cover(index: number, { kind, of }: Entry): void {
    if (of === undefined || !COVERING.has(kind)) return;
    const end = Math.min(of[1], index);
    if (of[0] < end) this.#push(this.#covered, of[0], end);
  }

  /** Checks the stored bodies of a group against its entries; undefined stands for an entry that is not to be checked. */
  async takeGroup(
    group: number,
    entries: readonly (Entry | undefined)[],
    stored: StoredBodies | "damaged" | undefined,
  ): Promise<void> {
    const first = group * TILE_WIDTH;
    if (stored === "damaged")
      this.#fail("body-group-malformed", first, `the bodies of entries ${first} and on can't be read`);
    if (stored === undefined || stored === "damaged") {
      for (const [i, entry] of entries.entries()) this.take(first + i, entry, undefined);
      return;
    }
    for (const { block, raw } of stored.blocks) {
      const bytes = await raw();
      if (bytes === undefined) {
        const message = `the bodies of entries ${first + block.first} to ${first + block.end - 1} can't be decompressed`;
        this.#fail("body-block-damaged", first + block.first, message);
        continue;
      }
      let at = 0;
      for (let i = block.first; i < block.end; i++) {
        const length = stored.group.lengths[i] ?? 0;
        if (i < entries.length)
          this.take(first + i, entries[i], length === 0 ? undefined : bytes.subarray(at, at + length));
        at += length;
      }
    }
  }

  /** Checks one body. */
  take(index: number, entry: Entry | undefined, body: Uint8Array | undefined): void {
    if (entry === undefined) return;
    if (entry.b === undefined) {
      if (body !== undefined)
        this.#fail("body-unexpected", index, `entry ${index} has a body that it doesn't commit to`);
      return;
    }
    if (body === undefined) {
      if (COVERING.has(entry.kind))
        this.#fail("body-missing", index, `the body of entry ${index} says who removed what, and is gone`);
      else this.#push(this.#missing, index, index + 1);
      return;
    }
    this.#present += 1;
    const commitment = decodeBase64(entry.b);
    if (commitment === undefined || !equal(this.#sha256(body), commitment)) {
      this.#fail(
        "body-differs",
        index,
        `the body of entry ${index} is not the one that was sealed: it was changed`,
      );
      return;
    }
    if (parseBody(body)?.bytes.length !== entry.n)
      this.#fail(
        "body-length",
        index,
        `the body of entry ${index} doesn't hold the ${entry.n} bytes that it says`,
      );
  }

  /** Finds the missing bodies that nothing covers. */
  finish(): void {
    const covered = join(this.#covered);
    let at = 0;
    for (const [begin, end] of this.#missing) {
      let from = begin;
      while (from < end) {
        while ((covered[at]?.[1] ?? Number.POSITIVE_INFINITY) <= from) at += 1;
        const next = covered[at];
        const gapEnd = Math.min(end, Math.max(from, next?.[0] ?? end));
        if (gapEnd > from) this.#failMissing(from, gapEnd);
        const coveredEnd = next === undefined ? gapEnd : Math.max(gapEnd, Math.min(end, next[1]));
        this.#removed += coveredEnd - gapEnd;
        from = coveredEnd;
      }
    }
    if (this.#areTooMany) {
      const message = `more than ${RANGES_MAX} ranges of bodies are missing or were removed: they could not all be followed`;
      this.#findings.add({ level: "incomplete", check: "bodies", code: "body-ranges", message });
    }
    this.#findings.cover(
      "bodies",
      `${this.#present} are those that were sealed, ${this.#removed} were removed by entries that say so`,
    );
  }

  #failMissing(begin: number, end: number): void {
    const which =
      end - begin === 1
        ? `the body of entry ${begin} is`
        : `the bodies of entries ${begin} to ${end - 1} are`;
    this.#fail("body-missing", begin, `${which} gone, and no entry says that it was removed`);
  }

  #push(ranges: Range[], begin: number, end: number): void {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === begin) last[1] = end;
    else if (ranges.length < RANGES_MAX) ranges.push([begin, end]);
    else this.#areTooMany = true;
  }

  #fail(code: string, index: number, message: string): void {
    this.#findings.add({ level: "failure", check: "bodies", code, index, message });
  }
}

/** Sorts ranges and joins those that touch. */
function join(ranges: readonly Range[]): Range[] {
  const joined: Range[] = [];
  for (const [begin, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last !== undefined && begin <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([begin, end]);
  }
  return joined;
}
