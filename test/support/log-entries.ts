/** A log as the search copy reads it, without a log: entries with any rows, given out in pieces of any length. */
import type { EntrySource, LogEntry } from "../../server/src/search/table-copy.ts";
import { rowAt } from "./row-at.ts";

export const ENTRIES_LOG = "log.example.com/entries";

/** Entries from an index on; `rows` says how many each has, `t` when it was sealed. */
export function entriesFrom(
  first: number,
  count: number,
  {
    rows = () => 1,
    t = (i) => 1_790_000_000_000_000 + i,
  }: { rows?: (i: number) => number; t?: (i: number) => number },
): LogEntry[] {
  return Array.from({ length: count }, (_, i) => {
    const index = first + i;
    const timeUs = t(i);
    const made = Array.from({ length: rows(i) }, (_, ord) => rowAt({ timeUs, log: ENTRIES_LOG, index, ord }));
    return { index, t: timeUs, rows: made };
  });
}

/** The rows of entries, each as `index.ord`. */
export function rowNames(entries: readonly LogEntry[]): string[] {
  return entries.flatMap(({ index, rows }) => [...rows].map(({ event }) => `${index}.${event.log.ord}`));
}

/** Reads entries from an index on. The list may grow meanwhile. */
export function sourceOf(
  entries: readonly LogEntry[],
  from: number,
  below: (count: number) => number = () => 100,
): EntrySource {
  const start = entries[0]?.index ?? 0;
  let at = from;
  return {
    async next(size) {
      const most = Math.min(size, at + 1 + below(7));
      const piece = entries.slice(at - start, most - start);
      at = Math.max(at, most);
      return piece;
    },
    close: async () => undefined,
  };
}
