/** Cuts JSON documents into requests, element by element, however large they are; every element goes out as it stands in the file. */
import { BATCH_LIMITS, type Batch, type BatchLimits, type TooLarge } from "../send/batches.ts";
import { type Container, ElementScanner, type Span } from "./element-scanner.ts";

/** The requests up to a place, and what the array stands in that they were cut from. */
export interface ElementBatch extends Batch {
  readonly container: Container;
}

/** A stream that ends within a document: what was whole has been cut. */
export interface Truncated {
  readonly kind: "truncated";
  /** From this byte of the stream on nothing was whole. */
  readonly at: number;
}

/** Objects beside the others that hold no Records. */
export interface LeftOut {
  readonly kind: "left-out";
  readonly documents: number;
}

export interface CutOptions {
  /** Where in the file the stream begins. */
  readonly at: number;
  /** What it begins in, when that is the middle of an array. */
  readonly inside: Container | undefined;
  /** Whether the stream ends with the file; otherwise it may end between elements. */
  readonly isWhole: boolean;
  readonly limits?: BatchLimits;
}

const LINE_FEED = 0x0a;

/** The requests that a stream of documents makes. Elements on one line each are sent as lines, others as an array. */
export async function* cutElements(
  chunks: AsyncIterable<Uint8Array>,
  { at, inside, isWhole, limits = BATCH_LIMITS }: CutOptions,
): AsyncGenerator<ElementBatch | TooLarge | Truncated | LeftOut> {
  const scanner = new ElementScanner({ at, inside });
  let held = new Uint8Array(0);
  /** Where in the file `held` begins: behind the last batch. */
  let heldAt = at;
  let batch: Span[] = [];
  let bytes = 0;
  let isLines = true;
  const cut = ({ end, start }: Span): Uint8Array => held.subarray(start - heldAt, end - heldAt);
  const close = (): ElementBatch => {
    const end = batch.at(-1)?.end ?? heldAt;
    const source = held.slice(0, end - heldAt);
    const made: ElementBatch = {
      ...{ kind: "batch", source, container: scanner.container, events: batch.length, firstLine: 1 },
      content: isLines
        ? join(batch.map(cut), { open: "", between: "\n", close: "" })
        : join(batch.map(cut), { open: "[", between: ",", close: "]" }),
      contentType: isLines ? "application/x-ndjson" : "application/json",
    };
    held = held.slice(end - heldAt);
    [heldAt, batch, bytes] = [end, [], 0];
    return made;
  };

  for await (const chunk of chunks) {
    held = held.length === 0 ? new Uint8Array(chunk) : Buffer.concat([held, chunk]);
    for (const span of scanner.scan(chunk)) {
      const size = span.end - span.start;
      const isLine = !cut(span).includes(LINE_FEED);
      const isFull = batch.length === limits.eventsMax || bytes + size > limits.bytesMax;
      if (batch.length > 0 && (isFull || isLine !== isLines)) yield close();
      batch.push(span);
      bytes += size;
      isLines = isLine;
    }
    if (scanner.start < heldAt + held.length - limits.documentBytesMax) {
      if (batch.length > 0) yield close();
      yield { kind: "too-large", line: 1, bytesMax: limits.documentBytesMax };
      return;
    }
  }
  if (batch.length > 0) yield close();
  if (scanner.without > 0) yield { kind: "left-out", documents: scanner.without };
  if (isWhole && scanner.isOpen) yield { kind: "truncated", at: scanner.start };
}

function join(
  elements: readonly Uint8Array[],
  { between, close, open }: { open: string; between: string; close: string },
): Uint8Array {
  const pieces = elements.flatMap((element, i) => (i === 0 ? [element] : [Buffer.from(between), element]));
  return Buffer.concat([Buffer.from(open), ...pieces, Buffer.from(close)]);
}

/** Whether a file that begins so is an array, or an object with Records: then it is cut into its elements. */
export function isDocument(beginning: Uint8Array): boolean {
  const scanner = new ElementScanner({ at: 0, inside: undefined });
  for (let at = 0; at < beginning.length && scanner.without === 0; at++)
    for (const _ of scanner.scan(beginning.subarray(at, at + 1))) return true;
  return scanner.hasArray;
}
