/** Goes over the fields of a protobuf message by byte range, without knowing its types (protobuf.dev/programming-guides/encoding). */

/** A field of bytes: a string, a message, or packed numbers. */
export interface BytesField {
  readonly start: number;
  readonly end: number;
}

/** What is done with each field of bytes of a number. False ends the walk. */
export type Visits = ReadonlyMap<number, (field: BytesField) => boolean>;

const VARINT = 0;
const FIXED_64 = 1;
const BYTES = 2;
const FIXED_32 = 5;
/** 64 bits in groups of seven. */
const VARINT_BYTES_MAX = 10;

export class ProtobufWalk {
  readonly #bytes: Uint8Array;
  /** The first byte that is wrong, once a walk has ended with false for a mistake. */
  badAt = -1;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Goes over a message. What no visit is for is passed over; false when it is no message, or a visit said so. */
  message({ end, start }: BytesField, visits: Visits): boolean {
    let at = start;
    while (at < end) {
      const tag = this.#varint(at, end);
      if (tag === undefined) return this.#bad(at);
      const [key, afterKey] = tag;
      const number = Math.floor(key / 8);
      if (number === 0) return this.#bad(at);
      const stop = this.#endOf(key % 8, afterKey, end);
      if (stop === undefined) return this.#bad(at);
      if (key % 8 === BYTES) {
        const visit = visits.get(number);
        const [length] = this.#varint(afterKey, end) ?? [0];
        if (visit !== undefined && !visit({ start: stop - length, end: stop })) return false;
      }
      at = stop;
    }
    return true;
  }

  #endOf(wireType: number, at: number, end: number): number | undefined {
    const stop = this.#stopOf(wireType, at, end);
    return stop === undefined || stop > end ? undefined : stop;
  }

  #stopOf(wireType: number, at: number, end: number): number | undefined {
    switch (wireType) {
      case VARINT:
        return this.#varint(at, end)?.[1];
      case FIXED_64:
        return at + 8;
      case FIXED_32:
        return at + 4;
      case BYTES: {
        const length = this.#varint(at, end);
        return length === undefined ? undefined : length[1] + length[0];
      }
      // Groups were taken out of the format long ago, and none of our protocols has them.
      default:
        return undefined;
    }
  }

  /** The number and where it ends. One beyond 2^53 is not exact, which no length and no key is. */
  #varint(at: number, end: number): readonly [number, number] | undefined {
    let value = 0;
    for (let i = 0; i < VARINT_BYTES_MAX && at + i < end; i += 1) {
      const byte = this.#bytes[at + i] ?? 0;
      value += (byte & 0x7f) * 2 ** (7 * i);
      if (byte < 0x80) return [value, at + i + 1];
    }
    return undefined;
  }

  #bad(at: number): false {
    this.badAt = at;
    return false;
  }
}
