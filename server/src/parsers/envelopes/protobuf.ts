/** The fields of a protobuf message with their values (protobuf.dev/programming-guides/encoding). */

/** A field: its number, and a number, 64 bits, or bytes. */
export interface ProtobufField {
  readonly number: number;
  readonly value: number | bigint | Uint8Array;
}

/** No message of ours has more; what has is none. */
const FIELDS_MAX = 10_000;

/** The fields in their order; undefined for what is no message. */
export function readProtobuf(bytes: Uint8Array): readonly ProtobufField[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const fields: ProtobufField[] = [];
  let at = 0;
  const varint = (): bigint | undefined => {
    let value = 0n;
    for (let shift = 0n; shift < 70n; shift += 7n) {
      const byte = bytes[at];
      if (byte === undefined) return undefined;
      at += 1;
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
    return undefined;
  };
  while (at < bytes.length) {
    const key = varint();
    if (key === undefined || key >> 3n === 0n || fields.length >= FIELDS_MAX) return undefined;
    const number = Number(key >> 3n);
    switch (Number(key & 7n)) {
      case 0: {
        const value = varint();
        if (value === undefined) return undefined;
        fields.push({ number, value: Number(value) });
        break;
      }
      case 1:
        if (at + 8 > bytes.length) return undefined;
        fields.push({ number, value: view.getBigUint64(at, true) });
        at += 8;
        break;
      case 2: {
        const length = varint();
        if (length === undefined || length > BigInt(bytes.length - at)) return undefined;
        fields.push({ number, value: bytes.subarray(at, at + Number(length)) });
        at += Number(length);
        break;
      }
      case 5:
        if (at + 4 > bytes.length) return undefined;
        fields.push({ number, value: view.getUint32(at, true) });
        at += 4;
        break;
      default:
        return undefined;
    }
  }
  return fields;
}
