import assert from "node:assert/strict";
import { test } from "node:test";
import type { Column } from "../query/columns.ts";
import { fieldOf, KNOWN_FIELDS } from "../query/fields.ts";
import { IDS, WORDS } from "../query/words.ts";
import { addressBytes, EVENT_COLUMNS } from "./event-columns.ts";

const TYPES = new Map(EVENT_COLUMNS.map(({ name, open }) => [name, open().column.type]));

test("EVENT_COLUMNS names no column twice", () => {
  assert.equal(TYPES.size, EVENT_COLUMNS.length);
});

const TEXT = "(?:LowCardinality\\(String\\)|String)";
const MAP = "Map\\(LowCardinality\\(String\\), ";
/** What a column of each kind may stand in. */
const STORED: Readonly<Record<Column["kind"], RegExp>> = {
  text: new RegExp(`^${TEXT}$`),
  texts: new RegExp(`^Array\\(${TEXT}\\)$`),
  pairs: new RegExp(`^${MAP}${TEXT}\\)$`),
  "number-pairs": new RegExp(`^${MAP}Float64\\)$`),
  number: /^U?Int(?:16|64)$/,
  severity: /^Enum8\(/,
  time: /^DateTime64\(6, 'UTC'\)$/,
  address: /^IPv6$/,
  id: /^UUID$/,
};
for (const field of [...KNOWN_FIELDS, fieldOf("labels.team"), fieldOf("raw.a.b")]) {
  test(`the field ${field?.name} stands in columns of EVENT_COLUMNS, of the kinds that it is asked as`, () => {
    assert.ok(field !== undefined && field.columns.length > 0);
    for (const { kind, name } of field.columns) assert.match(TYPES.get(name) ?? "", STORED[kind]);
  });
}

test("words and identifiers are looked for in columns of EVENT_COLUMNS", () => {
  for (const column of ["message", "words", "texts"]) {
    assert.match(WORDS, new RegExp(`\\b${column}\\b`));
    assert.ok(TYPES.has(column));
  }
  assert.match(IDS, /\bids\b/);
  assert.ok(TYPES.has("ids"));
});

const addresses: readonly (readonly [address: string | undefined, hex: string])[] = [
  [undefined, "0".repeat(32)],
  ["", "0".repeat(32)],
  ["localhost", "0".repeat(32)],
  ["10.0.0.1:80", "0".repeat(32)],
  ["10.0.0.1", "00000000000000000000ffff0a000001"],
  ["::ffff:10.0.0.1", "00000000000000000000ffff0a000001"],
  ["255.255.255.255", "00000000000000000000ffffffffffff"],
  ["::", "0".repeat(32)],
  ["::1", `${"0".repeat(31)}1`],
  ["2001:DB8::1", "20010db8000000000000000000000001"],
  ["fe80::1%eth0", "fe800000000000000000000000000001"],
];
for (const [address, hex] of addresses) {
  test(`addressBytes gives 16 bytes for ${address}`, () => {
    assert.equal(Buffer.from(addressBytes(address)).toString("hex"), hex);
  });
}
