/** The history: every note that was ever published is signed by the log's key, and its root is met again in the one pass. */
import { encodeUtf8, equal } from "../bytes.ts";
import type { TreeHasher } from "../hash.ts";
import { splitHistory } from "../history.ts";
import { createNodeReader } from "../tile.ts";
import { CompactRange, rangeNodes } from "../tree.ts";
import type { Claim, Claims } from "./claims.ts";
import type { LogKey } from "./find-key.ts";
import type { Findings } from "./findings.ts";
import type { VerifyInput } from "./input.ts";
import { openCheckpoint, type SignedHead } from "./snapshot.ts";
import { readTile } from "./tree-pass.ts";

/** A century. Times are read from the log, and each day costs a request. */
export const HISTORY_DAYS_MAX = 36_525;
const DAY_US = 86_400_000_000;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

export interface HistoryParts {
  readonly input: VerifyInput;
  readonly key: LogKey;
  readonly head: SignedHead;
  readonly claims: Claims;
  readonly findings: Findings;
}

export class HistoryPass {
  readonly #parts: HistoryParts;
  readonly #days: string[];
  #files = 0;
  #notes = 0;
  /** The largest size in the files that were read so far. */
  #sizeMax = 0;
  #hasCheckpoint = false;

  /** `days` are the names of the files that may be there, ascending. */
  constructor(parts: HistoryParts, days: readonly string[]) {
    this.#parts = parts;
    this.#days = [...days].reverse();
  }

  /** Makes sure that all claims up to `end` are known before the tree, which has `size` leaves, grows to it. */
  async load(size: number, end: number): Promise<void> {
    // A file is read when the one before is used up, so that at most a day or two of notes are in memory.
    while (this.#sizeMax < end) {
      const day = this.#days.pop();
      if (day === undefined) return;
      await this.#readDay(day, size);
    }
  }

  /** Reads what is left: notes over more entries than were published belong to a log that goes on, or that went back. */
  async finish(size: number): Promise<void> {
    const { findings, head } = this.#parts;
    await this.load(size, Number.POSITIVE_INFINITY);
    if (!this.#hasCheckpoint) {
      const message = `the history doesn't hold the published checkpoint of ${head.size} entries, so it is not all there`;
      findings.add({ level: "incomplete", check: "history", code: "history-incomplete", message });
    }
    findings.cover("history", `${this.#notes} published checkpoints of ${this.#files} days`);
  }

  async #readDay(day: string, size: number): Promise<void> {
    const { input, claims } = this.#parts;
    const bytes = await input.read(`checkpoints/${day}`);
    if (bytes === undefined) return;
    this.#files += 1;
    const history = splitHistory(bytes);
    if (history === undefined) {
      this.#fail("history-malformed", `the history of ${day} can't be read`);
      return;
    }
    if (history.wholeBytes < bytes.length) this.#noteUnfinished(day);
    const heads: Claim[] = [];
    for (const [i, note] of history.notes.entries()) {
      const claim = this.#openNote(note, `${day}, note ${i + 1}`, heads.at(-1)?.size ?? 0);
      if (claim !== undefined) heads.push(claim);
    }
    claims.add(heads, size);
    this.#sizeMax = Math.max(this.#sizeMax, heads.at(-1)?.size ?? 0);
  }

  #openNote(note: string, where: string, sizeBefore: number): Claim | undefined {
    const { key, head } = this.#parts;
    const bytes = encodeUtf8(note);
    const opened = openCheckpoint(bytes, key);
    this.#notes += 1;
    if (opened.kind === "refused") {
      this.#fail("history-note", `the history of ${where}: ${opened.message}`);
      return undefined;
    }
    const { size, root } = opened.head;
    if (size < sizeBefore)
      this.#fail(
        "history-shrinks",
        `the history of ${where}: the log shrank from ${sizeBefore} to ${size} entries`,
      );
    if (size === head.size && equal(root, head.root) && note === head.note) this.#hasCheckpoint = true;
    return {
      size,
      root,
      note,
      check: "history",
      isOutside: false,
      what: `the checkpoint in the history of ${where}`,
    };
  }

  // The next start of a server cuts it off, so only in the newest file it can be more than damage.
  #noteUnfinished(day: string): void {
    const isNewest = this.#days.length === 0;
    const message = `the history of ${day} ends in a note that is cut off${isNewest ? "; nobody was shown it" : ", and goes on in another file"}`;
    const level = isNewest ? "note" : "incomplete";
    this.#parts.findings.add({ level, check: "history", code: "history-unfinished", message });
  }

  #fail(code: string, message: string): void {
    this.#parts.findings.add({ level: "failure", check: "history", code, message });
  }
}

/** Names of the days from the first time to the second, a day more on either side since a note is younger than its entries. */
export function daysBetween(first: number, last: number): string[] {
  const begin = Math.floor(Math.min(first, last) / DAY_US) - 1;
  const end = Math.floor(Math.max(first, last) / DAY_US) + 1;
  const days: string[] = [];
  for (let day = Math.max(begin, end - HISTORY_DAYS_MAX + 1, 0); day <= end; day++) {
    const name = new Date(day * (DAY_US / 1000)).toISOString().slice(0, 10);
    if (DAY.test(name)) days.push(name);
  }
  return days;
}

/**
 * Meets the claims that came too late for the pass, such as those of a day that a clock set back had visited before. All
 * tiles have been compared with the leaves by then, so the roots can be read out of them.
 */
export async function checkLateClaims(tree: {
  read: VerifyInput["read"];
  hasher: TreeHasher;
  claims: Claims;
}): Promise<void> {
  const { read, hasher, claims } = tree;
  for (const claim of claims.takeLate()) {
    const readNode = createNodeReader(hasher, claim.size, async (level, index, width) => {
      const tile = await readTile(read, level, index, width);
      // Such a tile has its finding already; zeros make the root wrong, as it must be.
      return tile === undefined || tile === "damaged" ? new Uint8Array(width * 32) : tile;
    });
    const nodes = await Promise.all(rangeNodes(claim.size).map(({ level, index }) => readNode(level, index)));
    claims.compare(claim, CompactRange.from(hasher, claim.size, nodes).root());
  }
}
