/** Cuts JSON documents into requests, element by element, however large they are; every element goes out as it stands in the file. */
import { isUtf8 } from "node:buffer";
import { reasonOf } from "../exit.ts";
import { isJson } from "../json.ts";
import { BATCH_LIMITS, type Batch, type BatchLimits } from "../send/batches.ts";
import { type Container, ElementScanner, type Span } from "./element-scanner.ts";

/** A request, and what the array stands in behind whose element it ends. */
export interface ElementBatch extends Batch {
  readonly container: Container;
  /** Where in the file each of its elements begins. */
  readonly starts: readonly number[];
}

/** Bytes of the file that belong to no request. */
export interface Passed {
  readonly kind: "passed";
  readonly source: Uint8Array;
}

/** From this byte on nothing is whole, or can be told apart: the last that is given. */
export interface Broken {
  readonly kind: "broken";
  readonly at: number;
  readonly reason: string;
}

/** What can't be sent, or was no element. Positions count the file's bytes. */
export type Remark =
  /** An element that no server takes; those behind it follow. */
  | { readonly kind: "too-large"; readonly at: number; readonly bytesMax: number }
  | Broken
  /** Objects beside the others that hold no Records; the first of them begins here. */
  | { readonly kind: "left-out"; readonly at: number; readonly documents: number }
  /** Members beside Records, each told once. */
  | { readonly kind: "other-members"; readonly names: readonly string[] };

export interface CutOptions {
  /** Where in the file the stream begins. */
  readonly at: number;
  /** What it begins in, when that is the middle of an array. */
  readonly inside: Container | undefined;
  /** Whether the stream ends with the file; otherwise it ends behind an element. */
  readonly isWhole: boolean;
  readonly limits?: BatchLimits;
}

/** A server refuses a deeper event, and the whole array around one that is much deeper. */
const DEPTH_MAX = 64;
/** A file of very many objects could name very many members. */
const TOLD_MAX = 32;
/** Often enough to stop early at a first document that is small. */
const LOOK_BYTES = 4096;

/**
 * The requests that a stream of documents makes. Where they are cut depends on nothing but the elements, so that a
 * stream that begins behind any of them, or ends so, is cut as the whole is.
 */
export async function* cutElements(
  chunks: AsyncIterable<Uint8Array>,
  { at, inside, isWhole, limits = BATCH_LIMITS }: CutOptions,
): AsyncGenerator<ElementBatch | Passed | Remark> {
  const scanner = new ElementScanner({ at, inside });
  const cutting = new Cutting(at, limits);
  const told = new Set<string>();
  let unread: string | undefined;
  try {
    for await (const chunk of chunks) {
      cutting.hold(chunk);
      // Not yield*: that would wait a turn of the event loop for each element.
      for (const span of scanner.scan(chunk)) for (const item of cutting.add(span)) yield item;
      yield* cutting.passTo(scanner);
      const names = scanner.others.filter((name) => told.size < TOLD_MAX && !told.has(name));
      if (names.length > 0) yield { kind: "other-members", names };
      for (const name of names) told.add(name);
      if (scanner.isDamaged) break;
    }
  } catch (error) {
    // What was being sent when a run ended must be there as a whole, or it would go out under another key.
    if (!isWhole) throw error;
    unread = reasonOf(error);
  }
  // A number at the very end of a file may be half a number.
  const last = isWhole ? undefined : scanner.finish();
  if (last !== undefined) yield* cutting.add(last);
  yield* cutting.close();
  const { at: leftOutAt, count } = scanner.without;
  if (count > 0) yield { kind: "left-out", at: leftOutAt, documents: count };
  const reason = unread ?? (isWhole ? whyBroken(scanner) : undefined);
  if (reason !== undefined) yield { kind: "broken", at: scanner.wholeUntil, reason };
}

function whyBroken({ isDamaged, isWhole }: ElementScanner): string | undefined {
  if (isDamaged) return "what stands there belongs to no array, and to no object with Records";
  return isWhole ? undefined : "it ends within a document";
}

/**
 * Whether a file that begins so is an array, or an object with Records: then it is cut into its elements. A file that
 * is no longer (`isAll`) and ends within its first object may have lost its Records, and is none to be sent in one piece.
 */
export function isDocument(beginning: Uint8Array, { isAll }: { readonly isAll: boolean }): boolean {
  const scanner = new ElementScanner({ at: 0, inside: undefined });
  for (let at = 0; at < beginning.length && scanner.isFirstCut === undefined; at += LOOK_BYTES)
    for (const _ of scanner.scan(beginning.subarray(at, at + LOOK_BYTES))) break;
  return scanner.isFirstCut ?? (isAll && !scanner.isWhole && !scanner.isDamaged);
}

/** How elements can stand in one request: as its lines, as an array, or each alone because it may cost the others. */
type Form = "lines" | "array" | "alone";

/** The elements of the next request, and the bytes of the file from the last one's end on. */
class Cutting {
  readonly #limits: BatchLimits;
  #pieces: Uint8Array[] = [];
  #bytes = 0;
  #from: number;
  #spans: Span[] = [];
  #form: Form = "lines";

  constructor(at: number, limits: BatchLimits) {
    this.#from = at;
    this.#limits = limits;
  }

  hold(chunk: Uint8Array): void {
    this.#pieces.push(chunk);
    this.#bytes += chunk.length;
  }

  *add(span: Span): Generator<ElementBatch | Remark> {
    const { documentBytesMax, eventsMax } = this.#limits;
    if (span.end - span.start > documentBytesMax) {
      yield* this.close();
      yield { kind: "too-large", at: span.start, bytesMax: documentBytesMax };
      return;
    }
    const form = this.#formOf(span);
    const isFull = this.#spans.length === eventsMax || this.#isTooFar(span.end);
    if (isFull || form !== this.#form || form === "alone") yield* this.close();
    this.#spans.push(span);
    this.#form = form;
  }

  /** The request that is waiting, if there is one. */
  *close(): Generator<ElementBatch> {
    const spans = this.#spans;
    const last = spans.at(-1);
    if (last === undefined) return;
    const elements = spans.map((span) => this.#bytesOf(span));
    this.#spans = [];
    const isLines = this.#form === "lines";
    yield {
      ...{ kind: "batch", source: this.#take(last.end), events: spans.length, firstLine: 1 },
      content: isLines ? join("", elements, "\n", "") : join("[", elements, ",", "]"),
      contentType: isLines ? "application/x-ndjson" : "application/json",
      container: last.container,
      starts: spans.map(({ start }) => start),
    };
  }

  /** Lets go of what lies before the place and belongs to no element; also of an element that has become too large. */
  *passTo({ at, start }: ElementScanner): Generator<ElementBatch | Passed> {
    const isTooLarge = at - start > this.#limits.documentBytesMax;
    // What comes next can't be in one request with what is waiting, wherever it begins.
    if (isTooLarge || this.#isTooFar(start)) yield* this.close();
    const end = isTooLarge ? at : start;
    if (this.#spans.length === 0 && end > this.#from) yield { kind: "passed", source: this.#take(end) };
  }

  #isTooFar(end: number): boolean {
    const [first] = this.#spans;
    return first !== undefined && end - first.start > this.#limits.bytesMax;
  }

  #formOf(span: Span): Form {
    if (span.isLine) return "lines";
    const bytes = this.#bytesOf(span);
    const isHarmless =
      span.depth <= DEPTH_MAX && isUtf8(bytes) && isJson(Buffer.from(bytes).toString("utf8"));
    return isHarmless ? "array" : "alone";
  }

  #bytesOf({ end, start }: Span): Uint8Array {
    return this.#whole().subarray(start - this.#from, end - this.#from);
  }

  #take(end: number): Uint8Array {
    const whole = this.#whole();
    const taken = whole.subarray(0, end - this.#from);
    this.#pieces = [whole.subarray(taken.length)];
    this.#bytes -= taken.length;
    this.#from = end;
    return taken;
  }

  #whole(): Uint8Array {
    const [first, ...others] = this.#pieces;
    if (first !== undefined && others.length === 0) return first;
    const whole = Buffer.concat(this.#pieces, this.#bytes);
    this.#pieces = [whole];
    return whole;
  }
}

function join(open: string, elements: readonly Uint8Array[], between: string, close: string): Uint8Array {
  const [separator, end] = [Buffer.from(between), Buffer.from(close)];
  const pieces = elements.flatMap((element, i) => [i === 0 ? Buffer.from(open) : separator, element]);
  return Buffer.concat([...pieces, end]);
}
