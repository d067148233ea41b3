import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { sealedRecord } from "../../../test/support/sealed-record.ts";
import { parseExact } from "./exact-json.ts";
import { parseRecord } from "./parse.ts";

const exact: readonly (readonly [text: string, value: unknown])[] = [
  ['{"id":9007199254740993}', { id: "9007199254740993" }],
  ['{"id": -9007199254740993 }', { id: "-9007199254740993" }],
  ['[1,\n9007199254740993,"9007199254740993"]', [1, "9007199254740993", "9007199254740993"]],
  ['{"id":9007199254740991}', { id: 9_007_199_254_740_991 }],
  ['{"t":1795406706123456}', { t: 1_795_406_706_123_456 }],
  ['{"t":1795406706123456789}', { t: "1795406706123456789" }],
  [
    '{"a":"b\\",9007199254740993]","c":9007199254740993}',
    { a: 'b",9007199254740993]', c: "9007199254740993" },
  ],
  [
    '{"ratio":0.1234567890123456,"big":1234567890123456e3}',
    { ratio: 0.1234567890123456, big: 1_234_567_890_123_456_000 },
  ],
];
for (const [text, value] of exact) {
  test(`parseExact reads ${JSON.stringify(text)} with the digits that it has`, () => {
    assert.deepEqual(parseExact(text), value);
  });
}

for (const text of [
  '{"a":0009007199254740993}',
  '{"a":9007199254740993',
  "[9007199254740993x]",
  '{"9007199254740993',
]) {
  test(`parseExact throws at ${JSON.stringify(text)}, as JSON.parse does`, () => {
    assert.throws(() => parseExact(text), SyntaxError);
  });
}

test("parseExact finds a number wherever it stands, and leaves all else as JSON.parse has it", () => {
  fc.assert(
    fc.property(fc.json(), fc.bigInt({ min: 2n ** 53n + 1n, max: 10n ** 30n }), (json, id) => {
      fc.pre(!/\d{16}/.test(json));
      const read = parseExact(`{"before":${json},"id":${id}}`);
      assert.deepEqual(read, { before: JSON.parse(json), id: String(id) });
    }),
  );
});

const shown = [
  '{"action":"user.login","actor":{"id":9007199254740993}}',
  '{"event":"login","user_id":9007199254740993,"ip":"198.51.100.7"}',
  '{"message":"{\\"event\\":\\"login\\",\\"user_id\\":9007199254740993}"}',
];
for (const record of shown) {
  test(`parseRecord shows the id of ${record} with its own digits`, () => {
    assert.equal(parseRecord(sealedRecord(record))[0]?.actor?.id, "9007199254740993");
  });
}
