/** Tests of the guard: the newer slot counts, and one damaged slot never takes the other with it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { concat } from "./bytes.ts";
import type { Guard } from "./guard.ts";
import { encodeGuardSlot, GUARD_FILE_BYTES, GUARD_SLOT_BYTES, parseGuard } from "./guard.ts";
import { crc32 } from "./node.ts";

const OLDER: Guard = { sequence: 6, size: 100, root: new Uint8Array(32).fill(1) };
const NEWER: Guard = { sequence: 7, size: 104, root: new Uint8Array(32).fill(2) };
const FILE = fileOf(OLDER, NEWER);

const guard = fc.record(
  {
    sequence: fc.maxSafeNat(),
    size: fc.maxSafeNat(),
    root: fc.uint8Array({ minLength: 32, maxLength: 32 }),
  },
  { noNullPrototype: true },
);

test("parseGuard gives back the newer of two slots, in whichever place it stands", () => {
  fc.assert(
    fc.property(guard, guard, (a, b) => {
      const newer = b.sequence > a.sequence ? b : a;
      assert.deepEqual(parseGuard(fileOf(a, b), crc32), newer);
    }),
  );
});

test("parseGuard reads a file that holds one slot, as after the first write", () => {
  const none = new Uint8Array(GUARD_SLOT_BYTES);
  const slot = encodeGuardSlot(NEWER, crc32);
  assert.equal(slot.length, GUARD_SLOT_BYTES);
  assert.deepEqual(parseGuard(concat([slot, none]), crc32), NEWER);
  assert.deepEqual(parseGuard(concat([none, slot]), crc32), NEWER);
});

test("parseGuard reads the first slot of sequence 0", () => {
  const first: Guard = { ...OLDER, sequence: 0, size: 0 };
  assert.deepEqual(parseGuard(concat([encodeGuardSlot(first, crc32), new Uint8Array(64)]), crc32), first);
});

test("parseGuard falls back to the older slot for every flipped bit of the newer one", () => {
  for (const [at, file] of flips(FILE)) {
    assert.deepEqual(parseGuard(file, crc32), at < GUARD_SLOT_BYTES ? NEWER : OLDER, `byte ${at}`);
  }
});

test("parseGuard falls back to the older slot however far the newer one was written over it", () => {
  const next: Guard = { ...NEWER, sequence: 8, size: 110 };
  const slot = encodeGuardSlot(next, crc32);
  for (let written = 0; written <= GUARD_SLOT_BYTES; written++) {
    const file = new Uint8Array(FILE);
    file.set(slot.subarray(0, written));
    const isWhole = file.subarray(0, GUARD_SLOT_BYTES).every((byte, i) => byte === slot[i]);
    assert.deepEqual(parseGuard(file, crc32), isWhole ? next : NEWER, `${written} bytes`);
  }
});

test("parseGuard refuses a file whose slots are both damaged", () => {
  const [, second] = [...flips(FILE)].find(([at]) => at >= GUARD_SLOT_BYTES) ?? [0, FILE];
  for (const [at, file] of flips(second)) {
    if (at < GUARD_SLOT_BYTES) assert.equal(parseGuard(file, crc32), undefined);
  }
});

for (const length of [0, GUARD_SLOT_BYTES, GUARD_FILE_BYTES - 1, GUARD_FILE_BYTES + 1]) {
  test(`parseGuard refuses a file of ${length} bytes`, () => {
    const file = new Uint8Array(length);
    file.set(FILE.subarray(0, length));
    assert.equal(parseGuard(file, crc32), undefined);
  });
}

for (const [name, at] of [
  ["sequence", 8],
  ["size", 16],
] as const) {
  test(`parseGuard refuses a slot whose ${name} is above 2^53 - 1, though its sum is right`, () => {
    const slot = encodeGuardSlot(NEWER, crc32);
    slot[at] = 0xff;
    new DataView(slot.buffer).setUint32(56, crc32(slot.subarray(0, 56), 0));
    assert.equal(parseGuard(concat([slot, new Uint8Array(64)]), crc32), undefined);
  });
}

test("encodeGuardSlot throws for a size that is no count", () => {
  for (const size of [-1, 0.5, 2 ** 53])
    assert.throws(() => encodeGuardSlot({ ...NEWER, size }, crc32), RangeError);
});

function fileOf(a: Guard, b: Guard): Uint8Array {
  return concat([encodeGuardSlot(a, crc32), encodeGuardSlot(b, crc32)]);
}

function* flips(bytes: Uint8Array): Generator<[number, Uint8Array]> {
  for (let i = 0; i < bytes.length; i++) {
    for (let bit = 0; bit < 8; bit++) {
      const copy = new Uint8Array(bytes);
      copy[i] = (copy[i] ?? 0) ^ (1 << bit);
      yield [i, copy];
    }
  }
}
