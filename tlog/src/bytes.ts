/** Byte arrays: join, compare, read as text and integers. What does not fit is undefined, never repaired. */

const ENCODER = new TextEncoder();
const DECODER = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const HEX = /^(?:[0-9a-f]{2})*$/;
const TWO_32 = 2 ** 32;
const HEX_PAIRS: readonly string[] = Array.from({ length: 256 }, (_, byte) =>
  byte.toString(16).padStart(2, "0"),
);

/** Joins byte arrays into one new array. */
export function concat(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    joined.set(part, offset);
    offset += part.length;
  }
  return joined;
}

/**
 * Whether two arrays hold the same bytes. It stops at the first difference, so it is for public values, never
 * for secrets.
 */
export function equal(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) {
    if (a[i] !== b[i]) return false;
  }
  return true;
}

/**
 * Encodes text as UTF-8. Half a surrogate pair has no encoding and becomes U+FFFD, so it doesn't survive a
 * round trip.
 */
export function encodeUtf8(text: string): Uint8Array {
  return ENCODER.encode(text);
}

/**
 * Decodes UTF-8, or gives undefined when it is malformed. A byte order mark is a character like any other and
 * is kept.
 */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return DECODER.decode(bytes);
  } catch {
    return undefined;
  }
}

/** Prints bytes as lower-case hexadecimal. */
export function toHex(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += HEX_PAIRS[byte] ?? "";
  return text;
}

/**
 * Reads what {@link toHex} prints: pairs of lower-case digits and nothing else. Anything else gives
 * undefined.
 */
export function fromHex(text: string): Uint8Array | undefined {
  if (!HEX.test(text)) return undefined;
  const bytes = new Uint8Array(text.length / 2);
  for (let i = 0; i < bytes.length; i++) bytes[i] = Number.parseInt(text.slice(2 * i, 2 * i + 2), 16);
  return bytes;
}

/**
 * Reads eight big-endian bytes, or gives undefined when the number is above 2^53 - 1 or the array ends first.
 */
export function readUint64(bytes: Uint8Array, offset: number): number | undefined {
  if (offset + 8 > bytes.length) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset + offset, 8);
  const value = view.getUint32(0) * TWO_32 + view.getUint32(4);
  // Sums above 2^53 are rounded, and never to a smaller number than 2^53, so this test can't be fooled.
  return Number.isSafeInteger(value) ? value : undefined;
}

/** Writes a whole number from 0 to 2^53 - 1 as eight big-endian bytes; another number is a bug and throws. */
export function writeUint64(bytes: Uint8Array, offset: number, value: number): void {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`couldn't write ${value} as a uint64`);
  const view = new DataView(bytes.buffer, bytes.byteOffset + offset, 8);
  view.setUint32(0, Math.floor(value / TWO_32));
  view.setUint32(4, value % TWO_32);
}
