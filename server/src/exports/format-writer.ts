/** What each format of an export does: bytes for the beginning, for each page of events, and for the end. */
import type { FoundEvent } from "../search/found-event.ts";

export interface FormatWriter {
  begin(): Pieces;
  page(events: readonly FoundEvent[]): Pieces;
  end(): Pieces;
}

/** Bytes one after the other: nobody holds a whole page of the largest events twice. */
export type Pieces = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
