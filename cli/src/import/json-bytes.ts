/** The bytes that give JSON its form, as RFC 8259 §2 names them. */
export const [LINE_FEED, QUOTE, COMMA, COLON, BACKSLASH] = [0x0a, 0x22, 0x2c, 0x3a, 0x5c];
export const [OPEN, CLOSE, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];

export function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === LINE_FEED || byte === 0x0d || byte === 0x09;
}

export function isOpening(byte: number): boolean {
  return byte === OPEN_OBJECT || byte === OPEN;
}

export function isClosing(byte: number): boolean {
  return byte === CLOSE_OBJECT || byte === CLOSE;
}

/** Whether a byte may stand in a number or a word such as `true`. */
export function isOfScalar(byte: number): boolean {
  const isDigit = byte >= 0x30 && byte <= 0x39;
  const isLetter = byte >= 0x61 && byte <= 0x7a;
  // The rest is what numbers have: + - . E
  return isDigit || isLetter || byte === 0x2b || byte === 0x2d || byte === 0x2e || byte === 0x45;
}
