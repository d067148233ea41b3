/** Tests of the tree's hashes: RFC 6962's prefixes, and buffers that are used again without a trace. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import fc from "fast-check";
import { concat, toHex } from "./bytes.ts";
import { createTreeHasher, HASH_BYTES } from "./hash.ts";
import { sha256 } from "./node.ts";

const hasher = createTreeHasher(sha256);

test("createTreeHasher gives SHA-256 of nothing as the root of the empty tree", () => {
  assert.equal(toHex(hasher.empty), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
});

test("leaf gives the published hash of the empty entry, which is not the empty tree's root", () => {
  const leaf = hasher.leaf(new Uint8Array(0));
  assert.equal(toHex(leaf), "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
});

test("leaf and node hash what RFC 6962 says, whatever was hashed before", () => {
  const half = fc.uint8Array({ minLength: HASH_BYTES, maxLength: HASH_BYTES });
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 3000 }), half, half, (entry, left, right) => {
      assert.deepEqual(hasher.leaf(entry), sum(Uint8Array.of(0), entry));
      assert.deepEqual(hasher.node(left, right), sum(Uint8Array.of(1), left, right));
    }),
  );
});

for (const length of [0, 1, 1022, 1023, 1024, 1025, 65_535]) {
  test(`leaf hashes an entry of ${length} bytes, around the size of its buffer`, () => {
    const entry = new Uint8Array(length).fill(0xab);
    assert.deepEqual(createTreeHasher(sha256).leaf(entry), sum(Uint8Array.of(0), entry));
  });
}

test("a leaf can't pass for a node: the same 64 bytes hash differently", () => {
  const [left, right] = [new Uint8Array(HASH_BYTES).fill(1), new Uint8Array(HASH_BYTES).fill(2)];
  assert.notDeepEqual(hasher.leaf(concat([left, right])), hasher.node(left, right));
});

function sum(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(createHash("sha256").update(concat(parts)).digest());
}
