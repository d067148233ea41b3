/** Cuts a stream into requests of bounded size, between events and never within one; every byte goes out as it came in. */
import { isJson } from "../json.ts";

/** The content of one request. */
export interface Batch {
  readonly kind: "batch";
  readonly content: Uint8Array;
  /** The bytes of the stream that it was made of: the same, unless it was cut out of a larger document. */
  readonly source: Uint8Array;
  readonly contentType: "application/x-ndjson" | "application/json";
  /** How many events are in it at least: its lines that are not blank, or 1 for a document. */
  readonly events: number;
  /** The line of the stream that it begins with, from 1. */
  readonly firstLine: number;
}

/** What can't be sent: no server takes it in one request, and we can't cut it. */
export interface TooLarge {
  readonly kind: "too-large";
  readonly line: number;
  readonly bytesMax: number;
}

export interface BatchLimits {
  readonly eventsMax: number;
  readonly bytesMax: number;
  readonly documentBytesMax: number;
}

/**
 * - 1,000 events and 4 MiB: the answer comes within a second, and what has to be sent again after a failure is small.
 * - A document that is not lines goes out whole: 32 MiB is what the server's door takes.
 */
export const BATCH_LIMITS: BatchLimits = {
  eventsMax: 1000,
  bytesMax: 4_194_304,
  documentBytesMax: 33_554_432,
};

const LINE_FEED = 0x0a;
const BLANK = new Set([0x09, LINE_FEED, 0x0d, 0x20]);

/**
 * The requests that a stream makes. It is taken as NDJSON when `isLines`, or when its first line is JSON by itself;
 * otherwise, and when there is but one line, as one document.
 */
export async function* cutBatches(
  chunks: AsyncIterable<Uint8Array>,
  { isLines, limits = BATCH_LIMITS }: { isLines: boolean; limits?: BatchLimits },
): AsyncGenerator<Batch | TooLarge> {
  let form: "unknown" | "lines" | "document" = isLines ? "lines" : "unknown";
  let pieces: Uint8Array[] = [];
  let bytes = 0;
  let events = 0;
  let firstLine = 1;
  let line = 0;
  let batches = 0;
  const close = (contentType: Batch["contentType"]): Batch => {
    const content = Buffer.concat(pieces, bytes);
    const atLeast = contentType === "application/json" ? 1 : events;
    const batch: Batch = { kind: "batch", content, source: content, contentType, events: atLeast, firstLine };
    [pieces, bytes, events, firstLine] = [[], 0, 0, line];
    batches += 1;
    return batch;
  };

  for await (const piece of splitLines(chunks, limits.documentBytesMax)) {
    line += 1;
    const isEvent = !isBlank(piece);
    if (form === "unknown" && isEvent)
      form = isJson(Buffer.from(piece).toString("utf8")) ? "lines" : "document";
    const isFull = (isEvent && events === limits.eventsMax) || bytes + piece.length > limits.bytesMax;
    if (form === "lines" && isFull && events > 0) yield close("application/x-ndjson");
    if (bytes + piece.length > limits.documentBytesMax) {
      yield { kind: "too-large", line: firstLine, bytesMax: limits.documentBytesMax };
      return;
    }
    pieces.push(piece);
    bytes += piece.length;
    if (isEvent) events += 1;
  }

  if (events === 0) return;
  // A single line may hold an array or {"Records":[…]}, which as a line would be one event.
  const isSingle = batches === 0 && events === 1 && !isLines;
  yield close(form === "lines" && !isSingle ? "application/x-ndjson" : "application/json");
}

// Each line keeps its line feed. A line that grows beyond `bytesMax` is given up as one piece, which ends the stream.
async function* splitLines(chunks: AsyncIterable<Uint8Array>, bytesMax: number): AsyncGenerator<Uint8Array> {
  let rest: Uint8Array[] = [];
  let restBytes = 0;
  for await (const chunk of chunks) {
    let start = 0;
    for (let at = chunk.indexOf(LINE_FEED); at !== -1; at = chunk.indexOf(LINE_FEED, start)) {
      rest.push(chunk.subarray(start, at + 1));
      yield Buffer.concat(rest);
      [rest, restBytes] = [[], 0];
      start = at + 1;
    }
    if (start < chunk.length) {
      rest.push(chunk.subarray(start));
      restBytes += chunk.length - start;
    }
    if (restBytes > bytesMax) break;
  }
  if (restBytes > 0) yield Buffer.concat(rest);
}

function isBlank(line: Uint8Array): boolean {
  return line.every((byte) => BLANK.has(byte));
}
