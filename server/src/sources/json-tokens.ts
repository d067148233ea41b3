/** The tokens of JSON in bytes (RFC 8259 §6, §7) and the check of UTF-8. No scan reads at `end` or beyond. */

// A scan gives the offset after the token, or the one's complement (a negative number) of the offset of the
// first wrong byte: two answers in one number, since an object for each token would cost more than the token.

const SPACE = 0x20;
const QUOTE = 0x22;
const PLUS = 0x2b;
const MINUS = 0x2d;
const POINT = 0x2e;
const SLASH = 0x2f;
const ZERO = 0x30;
const NINE = 0x39;
const BACKSLASH = 0x5c;
const LETTER_A = 0x61;
const LETTER_B = 0x62;
const LETTER_E = 0x65;
const LETTER_F = 0x66;
const LETTER_N = 0x6e;
const LETTER_R = 0x72;
const LETTER_T = 0x74;
const LETTER_U = 0x75;
const DELETE = 0x7f;
/** Set in lower-case letters only. */
const CASE_BIT = 0x20;

/** Scans a string from its opening quote at `quote`; `view` shows the same bytes. */
export function scanString(bytes: Uint8Array, view: DataView, quote: number, end: number): number {
  const wordMax = end - 4;
  let at = quote + 1;
  for (;;) {
    // Four bytes at a time, up to the word with the next byte that means something: a loop over single bytes
    // makes the scan of an event take half as long again.
    while (at <= wordMax) {
      const special = specialBytes(view.getInt32(at, true));
      if (special !== 0) {
        at += (31 - Math.clz32(special & -special)) >> 3;
        break;
      }
      at += 4;
    }
    if (at >= end) return ~end;
    const byte = bytes[at] ?? 0;
    if (byte === QUOTE) return at + 1;
    if (byte < SPACE) return ~at;
    if (byte === BACKSLASH) {
      at = scanEscape(bytes, at + 1, end);
      if (at < 0) return at;
    } else at += 1;
  }
}

/** Scans a number, `true`, `false` or `null`; of what begins no value, the first byte is wrong. */
export function scanScalar(bytes: Uint8Array, start: number, end: number): number {
  switch (bytes[start]) {
    case LETTER_T:
      return scanWord(bytes, "true", start, end);
    case LETTER_F:
      return scanWord(bytes, "false", start, end);
    case LETTER_N:
      return scanWord(bytes, "null", start, end);
    default:
      return scanNumber(bytes, start, end);
  }
}

/** True where white space may begin. A control character passes, and is found out by whoever goes over it. */
export function isSpace(bytes: Uint8Array, at: number, end: number): boolean {
  return at < end && (bytes[at] ?? 0) <= SPACE;
}

/** The first byte of the first sequence that is not UTF-8 (Unicode 15.0, table 3-7), or -1. */
export function invalidUtf8At(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end) {
    if ((bytes[at] ?? 0) < 0x80) {
      at += 1;
      continue;
    }
    const length = utf8Length(bytes, at, end);
    if (length === 0) return at;
    at += length;
  }
  return -1;
}

/** True when the bytes from `at` on begin with `expected`. */
export function startsWith(bytes: Uint8Array, expected: Uint8Array, at: number): boolean {
  return expected.every((byte, i) => bytes[at + i] === byte);
}

/** A byte as a person reads it in a message. */
export function printByte(byte: number): string {
  if (byte > SPACE && byte < DELETE) return `'${String.fromCharCode(byte)}'`;
  return `byte 0x${byte.toString(16).toUpperCase().padStart(2, "0")}`;
}

/**
 * The top bits of those bytes of a little-endian word that are a quote, a backslash or a control character.
 * Only the lowest of them is sure, since the subtractions borrow from the bytes above it.
 *
 * With bit 1 flipped, the quote (0x22) is 0x20 and control characters stay below it, so a byte is one of them
 * when it is below 0x21: when minus 0x21 sets its top bit and the byte has it not. A backslash is zero after
 * the second flip.
 */
function specialBytes(word: number): number {
  const flipped = word ^ 0x02020202;
  const slashed = word ^ 0x5c5c5c5c;
  return (((flipped - 0x21212121) & ~flipped) | ((slashed - 0x01010101) & ~slashed)) & 0x80808080;
}

/** Scans what follows a backslash. */
function scanEscape(bytes: Uint8Array, at: number, end: number): number {
  if (at === end) return ~end;
  switch (bytes[at]) {
    case QUOTE:
    case BACKSLASH:
    case SLASH:
    case LETTER_B:
    case LETTER_F:
    case LETTER_N:
    case LETTER_R:
    case LETTER_T:
      return at + 1;
    case LETTER_U:
      return scanHexDigits(bytes, at + 1, end);
    default:
      return ~at;
  }
}

function scanHexDigits(bytes: Uint8Array, start: number, end: number): number {
  for (let at = start; at < start + 4; at += 1) {
    if (at === end || !isHexDigit(bytes[at] ?? 0)) return ~at;
  }
  return start + 4;
}

function scanWord(bytes: Uint8Array, word: string, start: number, end: number): number {
  for (let i = 1; i < word.length; i += 1) {
    if (start + i === end || bytes[start + i] !== word.charCodeAt(i)) return ~(start + i);
  }
  return start + word.length;
}

function scanNumber(bytes: Uint8Array, start: number, end: number): number {
  let at = bytes[start] === MINUS ? start + 1 : start;
  at = at < end && bytes[at] === ZERO ? at + 1 : scanDigits(bytes, at, end);
  if (at >= 0 && at < end && bytes[at] === POINT) at = scanDigits(bytes, at + 1, end);
  if (at < 0 || at === end || ((bytes[at] ?? 0) | CASE_BIT) !== LETTER_E) return at;
  at += 1;
  if (at < end && (bytes[at] === PLUS || bytes[at] === MINUS)) at += 1;
  return scanDigits(bytes, at, end);
}

/** Scans one digit or more. */
function scanDigits(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && isDigit(bytes[at] ?? 0)) at += 1;
  return at === start ? ~at : at;
}

function isDigit(byte: number): boolean {
  return byte >= ZERO && byte <= NINE;
}

function isHexDigit(byte: number): boolean {
  const lower = byte | CASE_BIT;
  return isDigit(byte) || (lower >= LETTER_A && lower <= LETTER_F);
}

/** How many bytes the sequence at `at` has, which is not ASCII; 0 when it is not UTF-8. */
function utf8Length(bytes: Uint8Array, at: number, end: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  if (at + length > end || !isSecondByte(lead, bytes[at + 1] ?? 0)) return 0;
  for (let i = at + 2; i < at + length; i += 1) {
    if (!isContinuation(bytes[i] ?? 0)) return 0;
  }
  return length;
}

/** Overlong forms, surrogates and what lies above U+10FFFF all show in the second byte. */
function isSecondByte(lead: number, byte: number): boolean {
  if (!isContinuation(byte)) return false;
  if (lead === 0xe0) return byte >= 0xa0;
  if (lead === 0xed) return byte <= 0x9f;
  if (lead === 0xf0) return byte >= 0x90;
  return lead !== 0xf4 || byte <= 0x8f;
}

function isContinuation(byte: number): boolean {
  return byte >= 0x80 && byte <= 0xbf;
}
