import assert from "node:assert/strict";
import { test } from "node:test";
import { compile } from "../query/compile.ts";
import { FIELD_NAMES, fieldOf } from "../query/fields.ts";
import { parseQuery } from "../query/parse-query.ts";
import { addressBytes, EVENT_COLUMNS, toMicroseconds } from "./event-columns.ts";

const TYPES = new Map(EVENT_COLUMNS.map(({ name, open }) => [name, open().column.type]));

test("EVENT_COLUMNS names no column twice", () => {
  assert.equal(TYPES.size, EVENT_COLUMNS.length);
});

for (const name of FIELD_NAMES) {
  test(`the field ${name} stands in columns of EVENT_COLUMNS, of the kinds that it is compared as`, () => {
    const field = fieldOf(name);
    assert.ok(field);
    const typesOf = (columns: readonly string[]): (string | undefined)[] =>
      columns.map((column) => TYPES.get(column));
    switch (field.kind) {
      case "keyword":
        for (const type of typesOf(field.columns))
          assert.match(type ?? "", /^(?:LowCardinality\(String\)|String|Enum8\(.*\))$/);
        for (const type of typesOf(field.lists))
          assert.match(type ?? "", /^Array\((?:LowCardinality\(String\)|String)\)$/);
        break;
      case "text":
        assert.equal(TYPES.get(field.column), "String");
        break;
      case "address":
        assert.equal(TYPES.get(field.column), "IPv6");
        for (const type of typesOf(field.hosts)) assert.equal(type, "LowCardinality(String)");
        break;
      case "id":
        assert.equal(TYPES.get("id"), "UUID");
        break;
      case "map":
        for (const type of typesOf(field.maps))
          assert.match(type ?? "", /^Map\(LowCardinality\(String\), (?:LowCardinality\()?String\)?\)$/);
        if (field.numbers !== undefined) assert.match(TYPES.get(field.numbers) ?? "", /^Map\(.*, Float64\)$/);
        break;
    }
  });
}

test("words and identifiers are looked for in columns of EVENT_COLUMNS", () => {
  const query = parseQuery('"some words"');
  assert.ok(query.kind === "query");
  const condition = compile(query);
  assert.ok(condition.kind === "condition");
  for (const column of ["message", "body", "ids"]) {
    assert.match(condition.sql, new RegExp(`\\b${column}\\b`));
    assert.ok(TYPES.has(column));
  }
});

const times: readonly (readonly [time: string, us: number])[] = [
  ["1970-01-01T00:00:00Z", 0],
  ["1970-01-01T00:00:00.1Z", 100_000],
  ["1970-01-01T00:00:00.000001Z", 1],
  ["1970-01-01T00:00:00.0000019Z", 1],
  ["1970-01-01T00:00:00.123456789Z", 123_456],
  ["1969-12-31T23:59:59.999999Z", -1],
  ["1969-12-31T23:59:59.5Z", -500_000],
  ["1900-01-01T00:00:00Z", -2_208_988_800_000_000],
  ["1899-12-31T23:59:59.999999Z", -2_208_988_800_000_000],
  ["0001-01-01T00:00:00Z", -2_208_988_800_000_000],
  ["2255-06-05T23:47:34.740991Z", Number.MAX_SAFE_INTEGER],
  ["2255-06-05T23:47:34.740992Z", Number.MAX_SAFE_INTEGER],
  ["9999-12-31T23:59:59.999999999Z", Number.MAX_SAFE_INTEGER],
];
for (const [time, us] of times) {
  test(`toMicroseconds takes ${time} for ${us}`, () => assert.equal(toMicroseconds(time), us));
}

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
