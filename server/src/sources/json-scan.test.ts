/** Tests of the scanner: what it takes and refuses, JSON.parse being the judge, and what it says of each. */
import assert from "node:assert/strict";
import { isUtf8 } from "node:buffer";
import { test } from "node:test";
import fc from "fast-check";
import { anyCharacter } from "../../../test/support/any-character.ts";
import { JsonScanner, NESTING_MAX } from "./json-scan.ts";

const valid: readonly string[] = [
  ...[
    "{}",
    "[]",
    "[ ]",
    "{ }",
    "null",
    "true",
    "false",
    '""',
    "0",
    "-0",
    "-1",
    "10",
    "1.5",
    "0.0",
    "1e9",
    "1E-9",
    "0e+0",
  ],
  ...[
    "-0.5e+10",
    " \t\r\n1 \t\r\n",
    "[1,[2,[3]],{}]",
    '{"a":{"b":[{}]},"c":null}',
    '{"":0}',
    '{"a":1,"a":2}',
  ],
  ...[
    '"\\"\\\\\\/\\b\\f\\n\\r\\t"',
    '"\\u0000\\uABCD\\uabcd"',
    '"\\ud800"',
    '"\\udc00\\ud800"',
    '"\u007f\u2028é😀"',
  ],
  ...['{ "a" : [ 1 , 2 ] , "b" : { } }', '{"__proto__":{"a":1}}', '"a 4-byte word, and a tail"', '"/"'],
];
for (const text of valid) {
  test(`the scanner takes ${JSON.stringify(text)}`, () => {
    JSON.parse(text);
    assert.equal(outcome(text), "value");
  });
}

const invalid: readonly (readonly [text: string, offset: number, problem: string])[] = [
  ["", 0, "expected a value, found the end of the body"],
  ["  ", 2, "expected a value, found the end of the body"],
  ["x", 0, "expected a value, found 'x'"],
  ["\u0000", 0, "expected a value, found byte 0x00"],
  ["\u000b1", 0, "expected a value, found byte 0x0B"],
  ["\u00a01", 0, "expected a value, found byte 0xC2"],
  ["\ufeff1", 0, "expected a value, found byte 0xEF"],
  ["]", 0, "expected a value, found ']'"],
  ["+1", 0, "expected a value, found '+'"],
  [".5", 0, "expected a value, found '.'"],
  ["NaN", 0, "expected a value, found 'N'"],
  ["'a'", 0, "expected a value, found '''"],
  ["-", 1, "expected a digit, found the end of the body"],
  ["-a", 1, "expected a digit, found 'a'"],
  ["[1.]", 3, "expected a digit, found ']'"],
  ["[1.e1]", 3, "expected a digit, found 'e'"],
  ["[1e]", 3, "expected a digit, found ']'"],
  ["[1e+]", 4, "expected a digit, found ']'"],
  ["1e", 2, "expected a digit, found the end of the body"],
  ["[01]", 2, "expected a comma or ']', found '1'"],
  ["[-01]", 3, "expected a comma or ']', found '1'"],
  ["[0x1]", 2, "expected a comma or ']', found 'x'"],
  ["tru", 3, "expected true, false or null, found the end of the body"],
  ["[nul]", 4, "expected true, false or null, found ']'"],
  ["falsy", 4, "expected true, false or null, found 'y'"],
  ["[truee]", 5, "expected a comma or ']', found 'e'"],
  ['"', 1, "expected the quote that ends the string, found the end of the body"],
  ['"abcdefgh', 9, "expected the quote that ends the string, found the end of the body"],
  ['"\\', 2, "expected the quote that ends the string, found the end of the body"],
  ['"\\u12', 5, "expected the quote that ends the string, found the end of the body"],
  ['"\\x"', 2, "expected an escape that JSON knows, found 'x'"],
  ['"\\u12g4"', 5, "expected an escape that JSON knows, found 'g'"],
  ['"\\u 123"', 3, "expected an escape that JSON knows, found byte 0x20"],
  ['"\\U0000"', 2, "expected an escape that JSON knows, found 'U'"],
  ['"a\tb"', 2, "a string holds a control character that is not escaped, byte 0x09"],
  ['"a\u0000"', 2, "a string holds a control character that is not escaped, byte 0x00"],
  ['"abc\ndefg"', 4, "a string holds a control character that is not escaped, byte 0x0A"],
  ['"\\\u001f"', 2, "a string holds a control character that is not escaped, byte 0x1F"],
  ["{", 1, "expected a key in double quotes, found the end of the body"],
  ["{a:1}", 1, "expected a key in double quotes, found 'a'"],
  ["{,}", 1, "expected a key in double quotes, found ','"],
  ["{1:1}", 1, "expected a key in double quotes, found '1'"],
  ['{"a":1,}', 7, "expected a key in double quotes, found '}'"],
  ['{"a"}', 4, "expected a colon after the key, found '}'"],
  ['{"a" 1}', 5, "expected a colon after the key, found '1'"],
  ['{"a"', 4, "expected a colon after the key, found the end of the body"],
  ['{"a":}', 5, "expected a value, found '}'"],
  ['{"a"::1}', 5, "expected a value, found ':'"],
  ['{"a":1', 6, "expected a comma or '}', found the end of the body"],
  ['{"a":1 "b":2}', 7, "expected a comma or '}', found '\"'"],
  ['{"a":1]', 6, "expected a comma or '}', found ']'"],
  ["[", 1, "expected a value, found the end of the body"],
  ["[,1]", 1, "expected a value, found ','"],
  ["[1,]", 3, "expected a value, found ']'"],
  ["[1 2]", 3, "expected a comma or ']', found '2'"],
  ["[1}", 2, "expected a comma or ']', found '}'"],
  ["[}", 1, "expected a value, found '}'"],
  ["[1]]", 3, "expected nothing more, found ']'"],
  ["1 2", 2, "expected nothing more, found '2'"],
  ["// a\n1", 0, "expected a value, found '/'"],
];
for (const [text, offset, problem] of invalid) {
  test(`the scanner refuses ${JSON.stringify(text)} at byte ${offset}`, () => {
    assert.throws(() => JSON.parse(text));
    const scanner = new JsonScanner(Buffer.from(text), NESTING_MAX);
    assert.equal(scanWhole(scanner, Buffer.byteLength(text)), "invalid-json");
    assert.deepEqual([scanner.at, scanner.problem], [offset, problem]);
  });
}

test("the scanner finds the byte that ends a string, or is wrong in it, at each place of a word", () => {
  for (let length = 0; length <= 17; length += 1) {
    for (const [tail, expected] of [
      ['"', "value"],
      ['\\n"', "value"],
      ["\u001f", "invalid-json"],
      ["", "invalid-json"],
    ] as const) {
      for (const filler of ["a", "!", "#", "[", "]", "\u007f", "é", "\u0800", "😀"]) {
        assert.equal(
          outcome(`"${filler.repeat(length)}${tail}`),
          expected,
          `${length} of ${filler} and ${tail}`,
        );
      }
    }
  }
});

test("the scanner refuses each control character in a string, and takes every other ASCII character but two", () => {
  for (let code = 0; code < 0x80; code += 1) {
    const character = String.fromCharCode(code);
    const expected = code < 0x20 || character === '"' || character === "\\" ? "invalid-json" : "value";
    assert.equal(outcome(`"abc${character}defg"`), expected, `character ${code}`);
  }
});

test("the scanner knows the escapes of JSON and no others", () => {
  for (let code = 0; code < 0x80; code += 1) {
    const text = `"\\${String.fromCharCode(code)}0000"`;
    assert.equal(outcome(text), parses(Buffer.from(text)) ? "value" : "invalid-json", `escape ${code}`);
  }
});

test("the scanner reads nothing at the end that it is given or beyond", () => {
  for (const text of ['{"a":"bcdefgh"}', '"\\u1234"', "[true]", "[-12.5e+3]", "[1,2]", '{"a" : 1}']) {
    for (let end = 0; end < text.length; end += 1) {
      const scanner = new JsonScanner(Buffer.from(text), NESTING_MAX);
      assert.equal(scanner.value(end), "invalid-json", text.slice(0, end));
      assert.match(scanner.problem, /found the end of the line$/);
      assert.equal(scanner.at, end);
    }
  }
});

test("the scanner reads a view into a larger buffer", () => {
  const bytes = Buffer.from('xxx{"a":"bcdefgh"}"').subarray(3, -1);
  const scanner = new JsonScanner(bytes, NESTING_MAX);
  assert.deepEqual([scanner.value(bytes.length), scanner.at], ["value", bytes.length]);
});

test("the scanner goes over one value after the other and counts lines", () => {
  const text = Buffer.from('{"a":\n1}\r\n[\n\n] "x"\n7');
  const scanner = new JsonScanner(text, NESTING_MAX);
  const places: number[][] = [];
  while (scanner.value(text.length) === "value") places.push([scanner.at, scanner.line]);
  assert.deepEqual(places, [
    [8, 2],
    [14, 5],
    [18, 5],
    [20, 6],
  ]);
});

test("the scanner says on which line it refuses", () => {
  const scanner = new JsonScanner(Buffer.from('{"a":1,\n"b":2,\n"c" 3}'), NESTING_MAX);
  assert.equal(scanner.value(21), "invalid-json");
  assert.deepEqual([scanner.line, scanner.at], [3, 19]);
});

const ids: readonly (readonly [what: string, text: string, id: string | undefined])[] = [
  ["the member id", '{"a":1,"id":"x-1","b":2}', "x-1"],
  ["white space around it", '{ "id" : "x" }', "x"],
  ["an empty id", '{"id":""}', ""],
  ["escapes as they are", '{"id":"a\\n"}', "a\\n"],
  ["the last of several", '{"id":"a","id":"b"}', "b"],
  ["a last one that is no string", '{"id":"a","id":7}', undefined],
  ["a last one that is an object", '{"id":"a","id":{"id":"b"}}', undefined],
  ["an array of strings", '{"id":["a"]}', undefined],
  ["an id further down", '{"a":{"id":"x"},"b":[{"id":"y"}]}', undefined],
  ["an id of an element", '[{"id":"x"}]', undefined],
  ["id as a value", '{"a":"id","b":"x"}', undefined],
  ["another case", '{"ID":"x","Id":"y"}', undefined],
  ["longer and shorter keys", '{"idx":"x","i":"y","xid":"z","":"w"}', undefined],
  ["an escaped key", '{"\\u0069d":"x"}', undefined],
  ["no object", '"id"', undefined],
];
for (const [what, text, id] of ids) {
  test(`the scanner finds the id: ${what}`, () => {
    const bytes = Buffer.from(text);
    const scanner = new JsonScanner(bytes, NESTING_MAX);
    assert.equal(scanner.value(bytes.length), "value");
    const found = scanner.idStart === -1 ? undefined : bytes.toString("utf8", scanner.idStart, scanner.idEnd);
    assert.equal(found, id);
  });
}

test("the scanner forgets the id and the depth of the value before", () => {
  const bytes = Buffer.from('{"id":"x","a":[[]]}{}');
  const scanner = new JsonScanner(bytes, 2);
  scanner.value(bytes.length);
  assert.deepEqual([scanner.idStart, scanner.deepAt], [7, 15]);
  scanner.value(bytes.length);
  assert.deepEqual([scanner.idStart, scanner.deepAt], [-1, -1]);
});

test("the scanner marks the first bracket that goes deeper than allowed, and goes on", () => {
  const scanner = new JsonScanner(Buffer.from('{"a":[],"b":[[]],"c":[[]]}'), 2);
  assert.equal(scanner.value(26), "value");
  assert.equal(scanner.deepAt, 13);
});

test(`the scanner follows ${NESTING_MAX} levels and gives up at one more`, () => {
  for (const [open, close] of [
    ["[", "]"],
    ['{"a":', "}"],
  ] as const) {
    const nested = (levels: number): string => `${open.repeat(levels)}1${close.repeat(levels)}`;
    assert.equal(outcome(nested(NESTING_MAX)), "value");
    const deeper = new JsonScanner(Buffer.from(nested(NESTING_MAX + 1)), NESTING_MAX);
    assert.equal(deeper.value(nested(NESTING_MAX + 1).length), "too-deep");
    assert.deepEqual([deeper.at, deeper.deepAt], [open.length * NESTING_MAX, open.length * NESTING_MAX]);
  }
});

test("the scanner takes every JSON text that JSON.parse takes", () => {
  fc.assert(
    fc.property(
      fc.jsonValue({ stringUnit: anyCharacter }),
      fc.constantFrom(undefined, 1, "\t"),
      (value, space) => {
        assert.equal(outcome(JSON.stringify(value, undefined, space)), "value");
      },
    ),
  );
});

test("the scanner takes changed JSON and any bytes exactly when they are UTF-8 and JSON.parse takes them", () => {
  // Bytes that mean something in JSON come up more often than one in 256, so that changes hit what matters.
  const byte = fc.oneof(
    fc.constantFrom(...Buffer.from('{}[]:,"\\/ \n\t0159+-.eEtrufalsnu\u0000\u001f')),
    fc.nat(255),
  );
  const edit = fc.record({ at: fc.nat(), remove: fc.nat(2), insert: fc.array(byte, { maxLength: 3 }) });
  const changed = fc
    .tuple(fc.json(), fc.array(edit, { minLength: 1, maxLength: 3 }))
    .map(([text, edits]) => edits.reduce(applyEdit, Buffer.from(text)));
  const any = fc.array(byte, { maxLength: 12 }).map((bytes) => Buffer.from(bytes));
  fc.assert(
    fc.property(fc.oneof(changed, any), (bytes) => {
      const scanner = new JsonScanner(bytes, NESTING_MAX);
      const takes = isUtf8(bytes) && scanWhole(scanner, bytes.length) === "value";
      assert.equal(takes, parses(bytes));
    }),
    { numRuns: 2000 },
  );
});

interface Edit {
  readonly at: number;
  readonly remove: number;
  readonly insert: readonly number[];
}

function applyEdit(bytes: Buffer, { at, remove, insert }: Edit): Buffer {
  const place = at % (bytes.length + 1);
  return Buffer.concat([bytes.subarray(0, place), Buffer.from(insert), bytes.subarray(place + remove)]);
}

function outcome(text: string): string {
  const bytes = Buffer.from(text);
  return scanWhole(new JsonScanner(bytes, NESTING_MAX), bytes.length);
}

/** Scans what holds one value and nothing else. */
function scanWhole(scanner: JsonScanner, end: number): string {
  const scanned = scanner.value(end);
  if (scanned !== "value") return scanned;
  scanner.space(end);
  return scanner.at === end ? "value" : scanner.expected("nothing more", end);
}

function parses(bytes: Uint8Array): boolean {
  try {
    // A byte order mark is the caller's matter, so the decoder must not drop it.
    JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
    return true;
  } catch {
    return false;
  }
}
