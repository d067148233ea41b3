/** Bytes that grow at their end, in the forms that ClickHouse writes: little-endian, strings behind their length. */

const FIRST_BYTES = 1024;
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
    const bytes = Buffer.byteLength(text);
    this.varint(bytes);
    this.#reserve(bytes);
    this.#length += this.#bytes.write(text, this.#length);
  }

  raw(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** Numbers of four bytes, each in its lowest `width` bytes. */
  narrow(numbers: Uint8Array, width: 1 | 2 | 4): void {
    this.#reserve((numbers.length / 4) * width);
    for (let at = 0; at < numbers.length; at += 4)
      for (let byte = 0; byte < width; byte++) this.#bytes[this.#length++] = numbers[at + byte] ?? 0;
  }

  #reserve(bytes: number): void {
    const wanted = this.#length + bytes;
    if (wanted <= this.#bytes.length) return;
    const grown = Buffer.allocUnsafe(Math.max(wanted, this.#bytes.length * 2));
    grown.set(this.view());
    this.#bytes = grown;
  }
}
