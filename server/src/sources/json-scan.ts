/** A strict scanner of JSON in bytes (RFC 8259): takes exactly what JSON.parse takes, in one pass, and builds nothing. */

/**
 * How deep brackets are followed. Above anything that a person or a vendor writes, and so small that a body of nothing
 * but `[` is given up within its first kilobyte.
 */
export const NESTING_MAX = 1000;

const TAB = 0x09;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;
const QUOTE = 0x22;
const PLUS = 0x2b;
const COMMA = 0x2c;
const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;
const COLON = 0x3a;
const OPEN_BRACKET = 0x5b;
const BACKSLASH = 0x5c;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

/** What {@link JsonScanner.value} met: a value, bytes that are no JSON, or more levels than {@link NESTING_MAX}. */
export type Scanned = "value" | "invalid-json" | "too-deep";

/**
 * Goes over JSON values. What lies before `at` has been read, and `line` is the line that `at` stands on.
 *
 * Bytes above 0x7F pass inside strings and nowhere else. Whether they are UTF-8 is the caller's to see to, since one
 * check of a whole body costs less than a check of each string (see {@link invalidUtf8At}).
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
  /** After a value: where the string of its member `"id"` begins and ends, without quotes; idStart is -1 without one. */
  idStart = -1;
  idEnd = -1;

  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #depthMax: number;
  /** The bracket that closes each open level. */
  readonly #closers = new Uint8Array(NESTING_MAX + 1);

  /** `depthMax` is at most {@link NESTING_MAX}; an object without nested values has depth 1. */
  constructor(bytes: Uint8Array, depthMax: number) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#depthMax = depthMax;
  }

  /** Goes over white space up to `end`. */
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

  /** Goes over white space and then over one value. It reads no byte at `end` or beyond. */
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
      at = this.#space(at, end);
      if (keyDue) {
        if (at === end || bytes[at] !== QUOTE) return this.expected("a key in double quotes", at, end);
        const key = at;
        at = scanString(bytes, view, key, end);
        if (at < 0) return this.#badString(~at, end);
        isId = depth === 1 && at - key === 4 && bytes[key + 1] === 0x69 && bytes[key + 2] === 0x64;
        // As with JSON.parse, the last member of a name counts, whatever its value is.
        if (isId) this.idStart = -1;
        at = this.#space(at, end);
        if (at === end || bytes[at] !== COLON) return this.expected("a colon after the key", at, end);
        at = this.#space(at + 1, end);
      }
      if (at === end) return this.expected("a value", at, end);
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
        at = this.#space(at + 1, end);
        if (at === end || bytes[at] !== closer) {
          keyDue = first === OPEN_BRACE;
          continue;
        }
      } else {
        at = scanScalar(bytes, at, end);
        if (at < 0) return this.expected("a value", ~at, end);
      }
      // A value is complete: close what ends here, up to the comma after which the next one is due.
      for (;;) {
        if (depth === 0) {
          this.at = at;
          return "value";
        }
        at = this.#space(at, end);
        const next = at === end ? undefined : bytes[at];
        const closer = closers[depth];
        if (next === COMMA) {
          keyDue = closer === CLOSE_BRACE;
          at += 1;
          break;
        }
        if (next !== closer) return this.expected(keyDueAfter(closer), at, end);
        depth -= 1;
        at += 1;
      }
    }
  }
