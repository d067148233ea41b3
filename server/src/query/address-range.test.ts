import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { anyCharacter } from "../../../test/support/any-character.ts";
import { addressRange } from "./address-range.ts";

const valid: readonly (readonly [text: string, first: string, last: string])[] = [
  ["10.1.2.3", "0:0:0:0:0:ffff:a01:203", "0:0:0:0:0:ffff:a01:203"],
  ["10.1.2.3/32", "0:0:0:0:0:ffff:a01:203", "0:0:0:0:0:ffff:a01:203"],
  ["10.1.2.3/8", "0:0:0:0:0:ffff:a00:0", "0:0:0:0:0:ffff:aff:ffff"],
  ["10.1.2.3/31", "0:0:0:0:0:ffff:a01:202", "0:0:0:0:0:ffff:a01:203"],
  ["255.255.255.255/1", "0:0:0:0:0:ffff:8000:0", "0:0:0:0:0:ffff:ffff:ffff"],
  ["0.0.0.0/0", "0:0:0:0:0:ffff:0:0", "0:0:0:0:0:ffff:ffff:ffff"],
  ["2001:DB8::1", "2001:db8:0:0:0:0:0:1", "2001:db8:0:0:0:0:0:1"],
  ["2001:db8::1/32", "2001:db8:0:0:0:0:0:0", "2001:db8:ffff:ffff:ffff:ffff:ffff:ffff"],
  ["2001:db8::/33", "2001:db8:0:0:0:0:0:0", "2001:db8:7fff:ffff:ffff:ffff:ffff:ffff"],
  ["::/0", "0:0:0:0:0:0:0:0", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"],
  ["fe80::1%eth0", "fe80:0:0:0:0:0:0:1", "fe80:0:0:0:0:0:0:1"],
  ["::1/128", "0:0:0:0:0:0:0:1", "0:0:0:0:0:0:0:1"],
  ["::ffff:10.1.2.3", "0:0:0:0:0:ffff:a01:203", "0:0:0:0:0:ffff:a01:203"],
  ["::ffff:10.1.2.3/104", "0:0:0:0:0:ffff:a00:0", "0:0:0:0:0:ffff:aff:ffff"],
];
for (const [text, first, last] of valid) {
  test(`addressRange reads ${text}`, () => assert.deepEqual(addressRange(text), [first, last]));
}

for (const text of [
  ...["", "/", "/8", "10.0.0.0/", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/8/8", "10.0.0.0/8 ", "10.0.0.0/ 8"],
  ...[
    "10.1",
    "10.0.0.256",
    "0x0a000001",
    "0x0a.0.0.1",
    "167772161",
    "10.0.0.0.0",
    "::/129",
    "::/1000",
    ":::",
  ],
  ...["010.0.0.1", "10.0.0.08", "localhost", "10.0.0.*", "10.0.0.0/8.0", "10.0.0.0/1e1"],
]) {
  test(`addressRange takes ${JSON.stringify(text)} for no address`, () => {
    assert.equal(addressRange(text), undefined);
  });
}

test("addressRange never throws", () => {
  const unit = fc.oneof(fc.constantFrom(..."0123456789abcdef:./%"), anyCharacter);
  fc.assert(fc.property(fc.string({ unit, maxLength: 30 }), (text) => void addressRange(text)));
});
