/** A strict scanner of JSON in bytes (RFC 8259): takes what JSON.parse takes, once over, building nothing. */
import { isSpace, printByte, scanScalar, scanString } from "./json-tokens.ts";

/**
 * How deep brackets are followed. Above anything that a person or a vendor writes, and so small that a body
 * of nothing but `[` is given up within its first kilobyte.
 */
export const NESTING_MAX = 1000;

const TAB = 0x09;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;
const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_BRACKET = 0x5b;
const LETTER_A = 0x61;
const LETTER_D = 0x64;
const LETTER_I = 0x69;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

/** What {@link JsonScanner.value} met; too deep is what has more levels than {@link NESTING_MAX}. */
export type Scanned = "value" | "invalid-json" | "too-deep";

/**
 * Goes over JSON values. What lies before `at` has been read, and `line` is the line that `at` stands on.
 *
 * Bytes above 0x7F pass inside strings and nowhere else. Whether they are UTF-8 is the caller's to see to,
 * since one check of a whole body costs less than a check of each string.
 */
export class JsonScanner {
  /** The next byte to read; after a refusal, the first byte that is wrong. */
  at = 0;
  /** 1-based. */
  line = 1;
  /** After `invalid-json`: what is wrong, for a person. */
  problem = "";
  /** After a value, and after `too-deep`: the bracket that first went deeper than `depthMax`, or -1. */
  deepAt = -1;
  /**
   * After a value: where the string of its own member `"id"` begins, past the quote, or -1 when it has none.
   */
  idStart = -1;
  /** Where that string ends, before the quote. */
  idEnd = -1;

  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #depthMax: number;
  /** The bracket that closes each open level. Not zeroed: a level is written before it is read. */
  readonly #closers = Buffer.allocUnsafe(NESTING_MAX + 1);

  /** `depthMax` is at most {@link NESTING_MAX}. The depth of `{}` is 1. */
  constructor(bytes: Uint8Array, depthMax: number) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#depthMax = depthMax;
  }

  /**
   * Goes over white space and then over one value; reads nothing at `end` or beyond.
   *
   * Every event passes here before it is acknowledged, so this stays one function with its state in local
   * variables: with the key in a method of its own it takes a fifth longer.
   */
  value(end: number): Scanned {
    const bytes = this.#bytes;
    const view = this.#view;
    const closers = this.#closers;
    let at = this.at;
    let depth = 0;
    let keyDue = false;
    let isId = false;
    this.deepAt = -1;
    this.idStart = -1;
    for (;;) {
      if (keyDue) {
        if (isSpace(bytes, at, end)) at = this.#space(at, end);
        if (at === end || bytes[at] !== QUOTE) return this.#expected("a key in double quotes", at, end);
        const key = at;
        at = scanString(bytes, view, key, end);
        if (at < 0) return this.#badString(~at, end);
        isId = depth === 1 && at - key === 4 && bytes[key + 1] === LETTER_I && bytes[key + 2] === LETTER_D;
        // The last of several members of one name counts, as with JSON.parse, whatever its value is.
        if (isId) this.idStart = -1;
        if (isSpace(bytes, at, end)) at = this.#space(at, end);
        if (at === end || bytes[at] !== COLON) return this.#expected("a colon after the key", at, end);
        at += 1;
      }
      if (isSpace(bytes, at, end)) at = this.#space(at, end);
      if (at === end) return this.#expected("a value", at, end);
      const first = bytes[at];
      if (first === QUOTE) {
        const start = at + 1;
        at = scanString(bytes, view, at, end);
        if (at < 0) return this.#badString(~at, end);
        if (isId) {
          this.idStart = start;
          this.idEnd = at - 1;
        }
      } else if (first === OPEN_BRACE || first === OPEN_BRACKET) {
        if (depth === this.#depthMax && this.deepAt === -1) this.deepAt = at;
        if (depth === NESTING_MAX) return this.#tooDeep(at);
        // In ASCII each closing bracket stands two places after the one that opens.
        const closer = first + 2;
        depth += 1;
        closers[depth] = closer;
        isId = false;
        at += 1;
        if (isSpace(bytes, at, end)) at = this.#space(at, end);
        if (at === end || bytes[at] !== closer) {
          keyDue = first === OPEN_BRACE;
          continue;
        }
      } else {
        const start = at;
        at = scanScalar(bytes, start, end);
        if (at < 0) return this.#badScalar(start, ~at, end);
      }
      // A value is complete. Close what ends with it, up to the comma after which the next value is due.
      for (;;) {
        if (depth === 0) {
          this.at = at;
          return "value";
        }
        if (isSpace(bytes, at, end)) at = this.#space(at, end);
        const closer = closers[depth];
        if (at === end) return this.#expectedCommaOr(closer, at, end);
        const next = bytes[at];
        if (next === COMMA) {
          at += 1;
          keyDue = closer === CLOSE_BRACE;
          break;
        }
        if (next !== closer) return this.#expectedCommaOr(closer, at, end);
        at += 1;
        depth -= 1;
      }
    }
  }

  /** Goes back to a place where it stood. */
  moveTo(place: { readonly at: number; readonly line: number }): void {
    this.at = place.at;
    this.line = place.line;
  }

  /** Goes over white space. */
  space(end: number): void {
    this.at = this.#space(this.at, end);
  }

  /** Goes over white space and then over `byte`; false when something else stands there. */
  byte(byte: number, end: number): boolean {
    this.space(end);
    if (this.at === end || this.#bytes[this.at] !== byte) return false;
    this.at += 1;
    return true;
  }

  /** Refuses what stands at `at`; `what` should have stood there. */
  expected(what: string, end: number): Scanned {
    return this.#expected(what, this.at, end);
  }

  #space(from: number, end: number): number {
    const bytes = this.#bytes;
    let at = from;
    for (; at < end; at += 1) {
      const byte = bytes[at];
      if (byte === LINE_FEED) this.line += 1;
      else if (byte !== SPACE && byte !== CARRIAGE_RETURN && byte !== TAB) break;
    }
    return at;
  }

  #badString(at: number, end: number): Scanned {
    if (at === end) return this.#expected("the quote that ends the string", at, end);
    const byte = this.#bytes[at] ?? 0;
    if (byte >= SPACE) return this.#expected("an escape that JSON knows", at, end);
    this.at = at;
    this.problem = `a string holds a control character that is not escaped, ${printByte(byte)}`;
    return "invalid-json";
  }

  #badScalar(start: number, at: number, end: number): Scanned {
    if (at === start) return this.#expected("a value", at, end);
    const isWord = (this.#bytes[start] ?? 0) >= LETTER_A;
    return this.#expected(isWord ? "true, false or null" : "a digit", at, end);
  }

  #expectedCommaOr(closer: number | undefined, at: number, end: number): Scanned {
    return this.#expected(closer === CLOSE_BRACE ? "a comma or '}'" : "a comma or ']'", at, end);
  }

  #expected(what: string, at: number, end: number): Scanned {
    const atEnd = end === this.#bytes.length ? "the end of the body" : "the end of the line";
    this.at = at;
    this.problem = `expected ${what}, found ${at === end ? atEnd : printByte(this.#bytes[at] ?? 0)}`;
    return "invalid-json";
  }

  #tooDeep(at: number): Scanned {
    this.at = at;
    return "too-deep";
  }
}
