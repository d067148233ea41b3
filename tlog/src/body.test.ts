/** Tests of bodies: parts that come back as they were, lengths that lie, and headers that are none. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Body } from "./body.ts";
import {
  BODY_FIXED_BYTES,
  BODY_HEADER_BYTES_MAX,
  BODY_PREFIX,
  encodeBody,
  parseBody,
  parseBodyHeader,
  SALT_BYTES,
} from "./body.ts";
import { concat, encodeUtf8, toHex } from "./bytes.ts";
import { sha256 } from "./node.ts";

const BODY: Body = {
  salt: new Uint8Array(SALT_BYTES).fill(0x5a),
  header: encodeUtf8('{"source":"ci"}'),
  bytes: encodeUtf8('{"actor":"alice"}'),
};

test("encodeBody writes prefix, salt, the header's length, header and bytes", () => {
  const expected = `${toHex(encodeUtf8("tallystick/body/v1"))}00${"5a".repeat(16)}0000000f`;
  assert.equal(toHex(encodeBody(BODY).subarray(0, BODY_FIXED_BYTES)), expected);
  assert.deepEqual(encodeBody(BODY).subarray(BODY_FIXED_BYTES), concat([BODY.header, BODY.bytes]));
});

test("parseBody gives back what encodeBody was given, also from within a larger array", () => {
  const part = fc.uint8Array({ maxLength: 500 });
  const salt = fc.uint8Array({ minLength: SALT_BYTES, maxLength: SALT_BYTES });
  fc.assert(
    fc.property(salt, part, part, fc.nat({ max: 9 }), (s, header, bytes, before) => {
      const encoded = concat([new Uint8Array(before).fill(1), encodeBody({ salt: s, header, bytes })]);
      assert.deepEqual(parseBody(encoded.subarray(before)), { salt: s, header, bytes });
    }),
  );
});

test("parseBody reads a header up to its bound and refuses a byte more", () => {
  const withHeader = (length: number) => encodeBody({ ...BODY, header: new Uint8Array(length) });
  assert.equal(parseBody(withHeader(BODY_HEADER_BYTES_MAX))?.header.length, BODY_HEADER_BYTES_MAX);
  assert.equal(parseBody(withHeader(BODY_HEADER_BYTES_MAX + 1)), undefined);
});

test("parseBody refuses a body that is cut before its header ends", () => {
  const bytes = encodeBody({ ...BODY, bytes: new Uint8Array(0) });
  for (let length = 0; length < bytes.length; length++) {
    assert.equal(parseBody(bytes.subarray(0, length)), undefined, `${length} bytes`);
  }
  assert.ok(parseBody(bytes));
});

test("parseBody refuses a flipped bit in the prefix, and a header longer than the body", () => {
  const bytes = encodeBody(BODY);
  for (let i = 0; i < BODY_PREFIX.length; i++) {
    for (let bit = 0; bit < 8; bit++) assert.equal(parseBody(flipped(bytes, i, bit)), undefined);
  }
  const lengthAt = BODY_PREFIX.length + SALT_BYTES;
  assert.equal(parseBody(flipped(bytes, lengthAt, 7)), undefined);
  assert.equal(parseBody(flipped(bytes, lengthAt + 3, 6)), undefined);
});

test("a commitment covers every bit of a body, the border between header and bytes included", () => {
  const bytes = encodeBody(BODY);
  const commitment = toHex(sha256(bytes));
  for (let i = 0; i < bytes.length; i++) assert.notEqual(toHex(sha256(flipped(bytes, i, i % 8))), commitment);
  const header = encodeUtf8('{"source":"ci"}{');
  const moved = encodeBody({ ...BODY, header, bytes: BODY.bytes.subarray(1) });
  assert.equal(moved.length, bytes.length);
  assert.notEqual(toHex(sha256(moved)), commitment);
});

const SENDER = '"sender":{"id":"t1","name":"ci","type":"machine"}';
const HEADER = `{"source":"ci",${SENDER},"transport":"http","key":"k","eventId":"e","request":"r"}`;

test("parseBodyHeader reads the members, and keeps those that it doesn't know", () => {
  const header = parseBodyHeader(encodeUtf8(HEADER.replace("}", '},"later":1').replace("}}", "}")));
  assert.equal(header?.source, "ci");
  assert.equal(header?.sender.name, "ci");
  assert.equal(header?.key, "k");
});

const refused: readonly (readonly [string, string])[] = [
  ["nothing", ""],
  ["null", "null"],
  ["a text", '"header"'],
  ["half a header", HEADER.slice(0, -1)],
  ["no source", HEADER.replace('"source"', '"sauce"')],
  ["a source that is no text", HEADER.replace('"source":"ci"', '"source":1')],
  ["no sender", HEADER.replace('"sender"', '"render"')],
  ["null for a sender", HEADER.replace(SENDER, '"sender":null')],
  ["a text for a sender", HEADER.replace(SENDER, '"sender":"ci"')],
  ["no transport", HEADER.replace('"transport"', '"transfer"')],
  ["a key that is no text", HEADER.replace('"key":"k"', '"key":1')],
  ["an event's id that is no text", HEADER.replace('"eventId":"e"', '"eventId":{}')],
  ["a request's hash that is no text", HEADER.replace('"request":"r"', '"request":5')],
];
for (const [name, text] of refused) {
  test(`parseBodyHeader refuses ${name}`, () => {
    assert.notEqual(text, HEADER);
    assert.equal(parseBodyHeader(encodeUtf8(text)), undefined);
  });
}

test("parseBodyHeader refuses bytes that are not UTF-8", () => {
  assert.equal(
    parseBodyHeader(concat([encodeUtf8(HEADER.slice(0, -2)), Uint8Array.of(0xff, 0x22, 0x7d)])),
    undefined,
  );
});

function flipped(bytes: Uint8Array, at: number, bit: number): Uint8Array {
  const copy = new Uint8Array(bytes);
  copy[at] = (copy[at] ?? 0) ^ (1 << bit);
  return copy;
}
