/** What is done with every entry, wherever it was read: the receipts, the order of time, the sources' numbers, what covers bodies. */
import type { Entry } from "../entry.ts";
import type { BodyCheck } from "./body-check.ts";
import type { EntryCheck } from "./entry-check.ts";
import type { ReceiptCheck } from "./receipt-check.ts";
import type { SequenceCheck } from "./sequence-check.ts";

export interface EntryTaker {
  /** Takes the next entry. Gives it parsed, or undefined when it can't be read. */
  take(index: number, line: Uint8Array, leafHash: Uint8Array): Entry | undefined;
}

/** Puts the checks of entries together, so that every pass over a log does the same with each of them. */
export function createEntryTaker(checks: {
  entries: EntryCheck;
  sequences: SequenceCheck;
  bodies: BodyCheck;
  receipts: ReceiptCheck;
}): EntryTaker {
  const { entries, sequences, bodies, receipts } = checks;
  return {
    take(index, line, leafHash) {
      if (index === receipts.nextIndex) receipts.take(leafHash);
      const entry = entries.take(index, line);
      if (entry === undefined) return undefined;
      sequences.take(entry);
      bodies.cover(index, entry);
      return entry;
    },
  };
}
