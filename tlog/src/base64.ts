/** Standard base64 with padding (RFC 4648 §4). Every byte array has one text; any other text is refused. */

const PAD = "=".charCodeAt(0);
const ALPHABET: Uint8Array = Uint8Array.from(
  "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/",
  (character) => character.charCodeAt(0),
);
const DIGITS: Uint8Array = new Uint8Array(128).fill(255);
ALPHABET.forEach((code, digit) => {
  DIGITS[code] = digit;
});
const ASCII = new TextDecoder();

/** Prints bytes as base64. */
export function encodeBase64(bytes: Uint8Array): string {
  const codes = new Uint8Array(Math.ceil(bytes.length / 3) * 4);
  const left = bytes.length % 3;
  const whole = bytes.length - left;
  let at = 0;
  for (let i = 0; i < whole; i += 3) {
    const group = (byteAt(bytes, i) << 16) | (byteAt(bytes, i + 1) << 8) | byteAt(bytes, i + 2);
    codes[at++] = byteAt(ALPHABET, group >> 18);
    codes[at++] = byteAt(ALPHABET, (group >> 12) & 63);
    codes[at++] = byteAt(ALPHABET, (group >> 6) & 63);
    codes[at++] = byteAt(ALPHABET, group & 63);
  }
  // The rest stands apart: reads beyond the end of an array make the whole loop take nearly twice as long.
  if (left > 0) {
    const group = (byteAt(bytes, whole) << 8) | (left === 2 ? byteAt(bytes, whole + 1) : 0);
    codes[at++] = byteAt(ALPHABET, group >> 10);
    codes[at++] = byteAt(ALPHABET, (group >> 4) & 63);
    codes[at++] = left === 2 ? byteAt(ALPHABET, (group << 2) & 63) : PAD;
    codes[at++] = PAD;
  }
  // Decoding one array of ASCII codes is faster than adding up characters.
  return ASCII.decode(codes);
}

/**
 * Reads base64, or gives undefined unless it is the one text that {@link encodeBase64} prints: right padding,
 * no white space, and zeros in the bits that the last character doesn't use. Were those free, a signed text
 * could be altered without its bytes changing.
 */
export function decodeBase64(text: string): Uint8Array | undefined {
  if (text.length % 4 !== 0) return undefined;
  const pads = text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - pads);
  const digits = text.length - pads;
  let at = 0;
  for (let i = 0; i < digits; i += 4) {
    const a = digitAt(text, i);
    const b = digitAt(text, i + 1);
    const c = i + 2 < digits ? digitAt(text, i + 2) : 0;
    const d = i + 3 < digits ? digitAt(text, i + 3) : 0;
    // A character outside the alphabet is 255, which sets a bit that no six-bit digit has.
    if ((a | b | c | d) > 63) return undefined;
    const group = (a << 18) | (b << 12) | (c << 6) | d;
    bytes[at++] = group >> 16;
    bytes[at++] = group >> 8;
    bytes[at++] = group;
    // What the array has no room for are the bits that the padding leaves over.
    if (at > bytes.length && (group & (pads === 2 ? 0xffff : 0xff)) !== 0) return undefined;
  }
  return bytes;
}

function byteAt(bytes: Uint8Array, index: number): number {
  return bytes[index] ?? 0;
}

function digitAt(text: string, index: number): number {
  return DIGITS[text.charCodeAt(index)] ?? 255;
}
