/** Bytes that grow at their end, in the forms that ClickHouse writes: little-endian, strings behind their length. */

const FIRST_BYTES = 1024;
/** A length below 128 is one byte. */
const ASCII_CHARACTERS_MAX = 127;
const TWO_32 = 4_294_967_296;

export class ByteSink {
  #bytes: Buffer = Buffer.allocUnsafe(FIRST_BYTES);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** What was written so far; valid until more is. */
  view(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  uint8(value: number): void {
    this.#reserve(1);
    this.#bytes[this.#length++] = value;
  }

  uint16(value: number): void {
    this.#reserve(2);
    this.#length = this.#bytes.writeUInt16LE(value, this.#length);
  }

  uint32(value: number): void {
    this.#reserve(4);
    this.#length = this.#bytes.writeUInt32LE(value, this.#length);
  }

  /** A whole number from 0 to 2^53 - 1. */
  uint64(value: number): void {
    this.int64(value);
  }

  /** A whole number that a double holds exactly. */
  int64(value: number): void {
    this.#reserve(8);
    const high = Math.floor(value / TWO_32);
    const at = this.#bytes.writeUInt32LE(value - high * TWO_32, this.#length);
    this.#length = this.#bytes.writeInt32LE(high, at);
  }

  float64(value: number): void {
    this.#reserve(8);
    this.#length = this.#bytes.writeDoubleLE(value, this.#length);
  }

  /** LEB128: seven bits a byte, the lowest first. */
  varint(value: number): void {
    this.#reserve(8);
    let rest = value;
    while (rest >= 0x80) {
      this.#bytes[this.#length++] = (rest & 0x7f) | 0x80;
      rest = Math.floor(rest / 0x80);
    }
    this.#bytes[this.#length++] = rest;
  }

  /** UTF-8 behind its length in bytes. Half a surrogate pair becomes U+FFFD. */
  string(text: string): void {
    const { length } = text;
    if (length <= ASCII_CHARACTERS_MAX) {
      this.#reserve(length + 1);
      // Most texts are short and ASCII: two calls into Node would cost more than the loop.
      const bytes = this.#bytes;
      let at = this.#length;
      bytes[at++] = length;
      let seen = 0;
      for (let i = 0; i < length; i++) {
        const code = text.charCodeAt(i);
        seen |= code;
        bytes[at++] = code;
      }
      if (seen < 0x80) {
        this.#length = at;
        return;
      }
    }
    const size = Buffer.byteLength(text);
    this.varint(size);
    this.#reserve(size);
    this.#length += this.#bytes.write(text, this.#length);
  }

  raw(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  #reserve(bytes: number): void {
    const wanted = this.#length + bytes;
    if (wanted <= this.#bytes.length) return;
    const grown = Buffer.allocUnsafe(Math.max(wanted, this.#bytes.length * 2));
    grown.set(this.view());
    this.#bytes = grown;
  }
}
