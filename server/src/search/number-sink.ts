/** Numbers from 0 to 2^32 - 1 that grow at their end, to be written little-endian in as many bytes as are asked for. */

const FIRST_COUNT = 1024;

export class NumberSink {
  #numbers = new Uint32Array(FIRST_COUNT);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  add(value: number): void {
    if (this.#length === this.#numbers.length) {
      const grown = new Uint32Array(this.#length * 2);
      grown.set(this.#numbers);
      this.#numbers = grown;
    }
    this.#numbers[this.#length++] = value;
  }

  /** All of them, each in its lowest `width` bytes. Typed arrays have the machine's order, which is little-endian wherever Node runs. */
  bytes(width: 1 | 2 | 4 | 8): Uint8Array {
    const numbers = this.#numbers.subarray(0, this.#length);
    switch (width) {
      case 1:
        return Uint8Array.from(numbers);
      case 2:
        return bytesOf(Uint16Array.from(numbers));
      case 4:
        return bytesOf(numbers);
      case 8: {
        const wide = new Uint32Array(numbers.length * 2);
        for (let i = 0; i < numbers.length; i++) wide[i * 2] = numbers[i] ?? 0;
        return bytesOf(wide);
      }
    }
  }
}

function bytesOf({ buffer, byteLength, byteOffset }: Uint16Array | Uint32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
