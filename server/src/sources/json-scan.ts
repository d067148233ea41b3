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
const DELETE = 0x7f;

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
  /** After a value: where the string of its own member `"id"` begins, past the quote, or -1 when it has none. */
  idStart = -1;
  /** Where that string ends, before the quote. */
  idEnd = -1;

  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #depthMax: number;
  /** The bracket that closes each open level. */
  readonly #closers = new Uint8Array(NESTING_MAX + 1);

  /** `depthMax` is at most {@link NESTING_MAX}. The depth of `{}` is 1. */
  constructor(bytes: Uint8Array, depthMax: number) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#depthMax = depthMax;
  }

  /** Goes over white space and then over one value; reads nothing at `end` or beyond. */
  value(end: number): Scanned {
    const bytes = this.#bytes;
    const closers = this.#closers;
    let at = this.at;
    let depth = 0;
    let keyDue = false;
    let isId = false;
    this.deepAt = -1;
    this.idStart = -1;
    for (;;) {
      at = this.#space(at, end);
      const first = at === end ? undefined : bytes[at];
      if (first === QUOTE) {
        const start = at;
        at = scanString(bytes, this.#view, start, end);
        if (at < 0) return this.#badString(~at, end);
        if (keyDue) {
          isId = depth === 1 && at - start === 4 && bytes[start + 1] === 0x69 && bytes[start + 2] === 0x64;
          // The last of two members of one name counts, as with JSON.parse, whatever its value is.
          if (isId) this.idStart = -1;
          at = this.#space(at, end);
          if (at === end || bytes[at] !== COLON) return this.#expected("a colon after the key", at, end);
          at += 1;
          keyDue = false;
          continue;
        }
        if (isId) {
          this.idStart = start + 1;
          this.idEnd = at - 1;
        }
      } else if (keyDue) {
        return this.#expected("a key in double quotes", at, end);
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
        if (at < 0) return this.#expected("a value", ~at, end);
      }
      // A value is complete. Close what ends with it, up to the comma after which the next value is due.
      for (;;) {
        if (depth === 0) {
          this.at = at;
          return "value";
        }
        at = this.#space(at, end);
        const next = at === end ? undefined : bytes[at];
        const closer = closers[depth];
        if (next !== COMMA && next !== closer) {
          return this.#expected(closer === CLOSE_BRACE ? "a comma or '}'" : "a comma or ']'", at, end);
        }
        at += 1;
        if (next === COMMA) {
          keyDue = closer === CLOSE_BRACE;
          break;
        }
        depth -= 1;
      }
    }
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

  /** Refuses what stands at `at`. `what` is read after the word "expected". */
  refuse(what: string, end: number): Scanned {
    return this.#expected(what, this.at, end);
  }

  #space(from: number, end: number): number {
    const bytes = this.#bytes;
    let at = from;
    for (; at < end; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte > SPACE) break;
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

  #expected(what: string, at: number, end: number): Scanned {
    this.at = at;
    this.problem = `expected ${what}, found ${at === end ? this.#printEnd(end) : printByte(this.#bytes[at] ?? 0)}`;
    return "invalid-json";
  }

  #printEnd(end: number): string {
    return end === this.#bytes.length ? "the end of the body" : "the end of the line";
  }

  #tooDeep(at: number): Scanned {
    this.at = at;
    return "too-deep";
  }
}

/** The first byte of the first sequence between two offsets that is not UTF-8 (Unicode 15.0, table 3-7), or -1. */
export function invalidUtf8At(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end) {
    const lead = bytes[at] ?? 0;
    const length = utf8Length(lead);
    if (length === 0 || at + length > end) return at;
    for (let i = 1; i < length; i += 1) {
      const byte = bytes[at + i] ?? 0;
      if (byte < 0x80 || byte > 0xbf) return at;
      if (i === 1 && !isSecondByte(lead, byte)) return at;
    }
    at += length;
  }
  return -1;
}

// The helpers below give the offset after what they went over, or the one's complement (negative) of the offset of the
// first wrong byte: a pair of numbers in one, since an object for each string would cost more than the string.

function scanString(bytes: Uint8Array, view: DataView, quote: number, end: number): number {
  const wordMax = end - 4;
  for (let at = quote + 1; ; at += 1) {
    // Four bytes at a time, which halves the time of the whole scan, up to a word that holds a byte to look at.
    while (at <= wordMax) {
      const special = specialBytes(view.getInt32(at, true));
      if (special !== 0) {
        at += (31 - Math.clz32(special & -special)) >> 3;
        break;
      }
      at += 4;
    }
    if (at === end) return ~end;
    const byte = bytes[at] ?? 0;
    if (byte === QUOTE) return at + 1;
    if (byte < SPACE) return ~at;
    if (byte === BACKSLASH) {
      at = scanEscape(bytes, at + 1, end);
      if (at < 0) return at;
    }
  }
}

/**
 * The top bits of those bytes of a little-endian word that are a quote, a backslash or a control character. Only the
 * lowest one is sure: the subtraction may borrow from the bytes above it.
 *
 * Flipping bit 1 makes the quote (0x22) the space's neighbour below 0x21 and keeps control characters below 0x20; then
 * a byte minus 0x21 has its top bit set, where the byte itself has not, just for those.
 */
function specialBytes(word: number): number {
  const flipped = word ^ 0x02020202;
  const slashed = word ^ 0x5c5c5c5c;
  return (((flipped - 0x21212121) & ~flipped) | ((slashed - 0x01010101) & ~slashed)) & 0x80808080;
}

/** Gives the last byte of the escape whose first byte after the backslash is at `at`. */
function scanEscape(bytes: Uint8Array, at: number, end: number): number {
  if (at === end) return ~end;
  const letter = String.fromCharCode(bytes[at] ?? 0);
  if (letter !== "u") return '"\\/bfnrt'.includes(letter) ? at : ~at;
  for (let i = at + 1; i <= at + 4; i += 1) {
    if (i === end || !isHexDigit(bytes[i] ?? 0)) return ~i;
  }
  return at + 4;
}

function scanScalar(bytes: Uint8Array, start: number, end: number): number {
  if (start === end) return ~end;
  switch (bytes[start]) {
    case 0x74:
      return scanWord(bytes, "true", start, end);
    case 0x66:
      return scanWord(bytes, "false", start, end);
    case 0x6e:
      return scanWord(bytes, "null", start, end);
    default:
      return scanNumber(bytes, start, end);
  }
}

function scanWord(bytes: Uint8Array, word: string, start: number, end: number): number {
  for (let i = 1; i < word.length; i += 1) {
    if (start + i === end || bytes[start + i] !== word.charCodeAt(i)) return ~(start + i);
  }
  return start + word.length;
}

function scanNumber(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  if (bytes[at] === MINUS) at += 1;
  at = at < end && bytes[at] === ZERO ? at + 1 : scanDigits(bytes, at, end);
  if (at >= 0 && at < end && bytes[at] === POINT) at = scanDigits(bytes, at + 1, end);
  if (at < 0 || at === end || ((bytes[at] ?? 0) | 0x20) !== 0x65) return at;
  at += 1;
  if (at < end && (bytes[at] === PLUS || bytes[at] === MINUS)) at += 1;
  return scanDigits(bytes, at, end);
}

/** At least one digit. */
function scanDigits(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && isDigit(bytes[at] ?? 0)) at += 1;
  return at === start ? ~at : at;
}

function isDigit(byte: number): boolean {
  return byte >= ZERO && byte <= 0x39;
}

function isHexDigit(byte: number): boolean {
  const lower = byte | 0x20;
  return isDigit(byte) || (lower >= 0x61 && lower <= 0x66);
}

function utf8Length(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  if (lead < 0xe0) return 2;
  return lead < 0xf0 ? 3 : 4;
}

/** Refuses overlong forms, surrogates and what lies above U+10FFFF: all three show in the second byte. */
function isSecondByte(lead: number, byte: number): boolean {
  if (lead === 0xe0) return byte >= 0xa0;
  if (lead === 0xed) return byte <= 0x9f;
  if (lead === 0xf0) return byte >= 0x90;
  return lead !== 0xf4 || byte <= 0x8f;
}

function printByte(byte: number): string {
  if (byte > SPACE && byte < DELETE) return `'${String.fromCharCode(byte)}'`;
  return `byte 0x${byte.toString(16).toUpperCase().padStart(2, "0")}`;
}
