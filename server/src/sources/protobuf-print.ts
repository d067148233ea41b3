/** Prints the few small protobuf messages that we answer with (protobuf.dev/programming-guides/encoding). */

/** A field's number and its value: a number as a varint, a text or bytes with their length. */
export type PrintedField = readonly [number, number | string | Uint8Array];

export function printProtobuf(fields: readonly PrintedField[]): Buffer {
  return Buffer.concat(
    fields.flatMap(([number, value]) => {
      if (typeof value === "number") return [varint(number * 8), varint(value)];
      const bytes = Buffer.from(value);
      return [varint(number * 8 + 2), varint(bytes.length), bytes];
    }),
  );
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  return Buffer.from([...bytes, rest]);
}
