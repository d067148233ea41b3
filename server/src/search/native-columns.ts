/** ClickHouse's Native format, column by column: what a block is made of. One encoding a type, no text in between. */
import { ByteSink } from "./byte-sink.ts";
import { NumberSink } from "./number-sink.ts";

/** One column of a block that grows row by row. */
export interface Column<T> {
  /** ClickHouse's name of its type. */
  readonly type: string;
  add(value: T): void;
  /** What stands before the column's data, once: the version of a dictionary's form. */
  writePrefix(out: ByteSink): void;
  writeData(out: ByteSink): void;
  /** About how many bytes it holds. */
  bytes(): number;
}

/** What a Map's entries come as. */
export type Pairs<V> = readonly (readonly [string, V])[];

/** SharedDictionariesWithAdditionalKeys, the only version that there is. */
const DICTIONARY_VERSION = 1;
/** The block brings its dictionary along (bit 9) and uses no other (bit 10). */
const DICTIONARY_FLAGS = 0x600;

export function string(): Column<string> {
  const data = new ByteSink();
  return { ...plain("String", data), add: (value) => data.string(value) };
}

/** Unsigned, up to 2^53 - 1. */
export function uint64(): Column<number> {
  const data = new ByteSink();
  return { ...plain("UInt64", data), add: (value) => data.uint64(value) };
}

/** From -2^53 + 1 to 2^53 - 1. */
export function int64(): Column<number> {
  const data = new ByteSink();
  return { ...plain("Int64", data), add: (value) => data.int64(value) };
}

export function uint16(): Column<number> {
  const data = new ByteSink();
  return { ...plain("UInt16", data), add: (value) => data.uint16(value) };
}

/** A number that stands for one of some words, from 1. */
export function enum8<T extends string>(words: readonly T[]): Column<T> {
  const data = new ByteSink();
  const type = `Enum8(${words.map((word, i) => `'${word}' = ${i + 1}`).join(", ")})`;
  return { ...plain(type, data), add: (value) => data.uint8(words.indexOf(value) + 1) };
}

export function float64(): Column<number> {
  const data = new ByteSink();
  return { ...plain("Float64", data), add: (value) => data.float64(value) };
}

/** Microseconds since 1970. */
export function dateTime64(): Column<number> {
  const data = new ByteSink();
  return { ...plain("DateTime64(6, 'UTC')", data), add: (value) => data.int64(value) };
}

/** A UUID as text in lower case. Each half stands with its bytes turned round. */
export function uuid(): Column<string> {
  const data = new ByteSink();
  return {
    ...plain("UUID", data),
    add(value) {
      for (const [from, to] of UUID_GROUPS) {
        let number = 0;
        for (let i = from; i < to; i++) {
          const code = value.charCodeAt(i);
          // The hyphens stand between digits of one number in the first half.
          if (code !== HYPHEN) number = number * 16 + (code < LOWER_A ? code - ZERO : code - LOWER_A + 10);
        }
        data.uint32(number);
      }
    },
  };
}

/** Where the four numbers of 32 bits stand in a UUID's text, in the order of ClickHouse's bytes. */
const UUID_GROUPS = [
  [9, 18],
  [0, 8],
  [28, 36],
  [19, 28],
] as const;
const [ZERO, HYPHEN, LOWER_A] = [0x30, 0x2d, 0x61];

/** 16 bytes in network order; an IPv4 address stands in its mapped form. */
export function ipv6(): Column<Uint8Array> {
  const data = new ByteSink();
  return { ...plain("IPv6", data), add: (value) => data.raw(value) };
}

/** Strings that repeat: a dictionary, and for each row its place there. */
export function lowCardinality(): Column<string> {
  const places = new Map<string, number>();
  const words = new ByteSink();
  const rows = new NumberSink();
  // What stands in one row often stands in the next.
  let last: string | undefined;
  let lastPlace = 0;
  return {
    type: "LowCardinality(String)",
    add(value) {
      if (value !== last) {
        last = value;
        const known = places.get(value);
        lastPlace = known ?? places.size;
        if (known === undefined) {
          places.set(value, lastPlace);
          words.string(value);
        }
      }
      rows.add(lastPlace);
    },
    writePrefix: (out) => out.uint64(DICTIONARY_VERSION),
    writeData(out) {
      const count = rows.length;
      // Of no rows there is nothing at all, not even a dictionary.
      if (count === 0) return;
      const width = places.size <= 0x100 ? 1 : places.size <= 0x10000 ? 2 : 4;
      out.uint64(DICTIONARY_FLAGS + Math.log2(width));
      out.uint64(places.size);
      out.raw(words.view());
      out.uint64(count);
      out.raw(rows.bytes(width));
    },
    bytes: () => words.length + rows.length * 4,
  };
}

export function array<T>(elements: Column<T>): Column<readonly T[]> {
  const ends = new NumberSink();
  let end = 0;
  return {
    type: `Array(${elements.type})`,
    add(values) {
      for (const value of values) elements.add(value);
      end += values.length;
      ends.add(end);
    },
    writePrefix: (out) => elements.writePrefix(out),
    writeData(out) {
      out.raw(ends.bytes(8));
      elements.writeData(out);
    },
    bytes: () => ends.length * 8 + elements.bytes(),
  };
}

/** A Map is an array of pairs, keys before values. A key may stand more than once. */
export function map<V>(values: Column<V>): Column<Pairs<V>> {
  const keys = lowCardinality();
  const ends = new NumberSink();
  let end = 0;
  return {
    type: `Map(${keys.type}, ${values.type})`,
    add(pairs) {
      // By index: this is the innermost loop of a row, and taking pairs apart by an iterator costs more than the rest.
      for (let i = 0; i < pairs.length; i++) {
        const pair = pairs[i];
        if (pair === undefined) continue;
        keys.add(pair[0]);
        values.add(pair[1]);
      }
      end += pairs.length;
      ends.add(end);
    },
    writePrefix(out) {
      keys.writePrefix(out);
      values.writePrefix(out);
    },
    writeData(out) {
      out.raw(ends.bytes(8));
      keys.writeData(out);
      values.writeData(out);
    },
    bytes: () => ends.length * 8 + keys.bytes() + values.bytes(),
  };
}

/** A block: how many columns and rows, and then each column with its name, its type and its data. */
export function encodeBlock(columns: ReadonlyMap<string, Column<never>>, rows: number): Uint8Array {
  const out = new ByteSink();
  out.varint(columns.size);
  out.varint(rows);
  for (const [name, column] of columns) {
    out.string(name);
    out.string(column.type);
    column.writePrefix(out);
    column.writeData(out);
  }
  return out.view();
}

function plain(type: string, data: ByteSink): Omit<Column<never>, "add"> {
  return {
    type,
    writePrefix: () => undefined,
    writeData: (out) => out.raw(data.view()),
    bytes: () => data.length,
  };
}
