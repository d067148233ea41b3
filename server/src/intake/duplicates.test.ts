import assert from "node:assert/strict";
import { test } from "node:test";
import { Duplicates, duplicateDigest, duplicateKey, REMEMBERED_US } from "./duplicates.ts";

const T = 1_795_400_000_000_000;

test("Duplicates tells the same bytes from other bytes under one key", () => {
  const duplicates = new Duplicates();
  duplicates.remember("key", { digest: "d1", index: 7, count: 2, t: T });
  assert.deepEqual(duplicates.find("key", "d1", T), {
    kind: "same",
    remembered: { digest: "d1", index: 7, count: 2, t: T },
  });
  assert.deepEqual(duplicates.find("key", "d2", T), { kind: "other" });
  assert.deepEqual(duplicates.find("other", "d1", T), { kind: "new" });
});

test("Duplicates remembers a key for exactly 24 hours", () => {
  const duplicates = new Duplicates();
  duplicates.remember("key", { digest: "d", index: 0, count: 1, t: T });
  assert.equal(duplicates.find("key", "d", T + REMEMBERED_US).kind, "same");
  assert.equal(duplicates.find("key", "d", T + REMEMBERED_US + 1).kind, "new");
});

test("Duplicates makes a second request with the same key wait for the first", async () => {
  const duplicates = new Duplicates();
  const ended = Promise.resolve();
  duplicates.begin("key", "d", ended);
  assert.deepEqual(duplicates.find("key", "d", T), { kind: "pending", ended });
  assert.deepEqual(duplicates.find("key", "other", T), { kind: "other" });
  duplicates.abandon("key");
  assert.deepEqual(duplicates.find("key", "d", T), { kind: "new" });
});

test("Duplicates rebuilds a request of several entries from the entries", () => {
  const duplicates = new Duplicates();
  for (const index of [10, 11, 12]) duplicates.replay("key", { digest: "d", index, t: T });
  const known = duplicates.find("key", "d", T);
  assert.deepEqual(known.kind === "same" && known.remembered, { digest: "d", index: 10, count: 3, t: T });
});

test("duplicateKey keeps sources, keys and ids apart", () => {
  const names = [duplicateKey("a", "key", "1"), duplicateKey("b", "key", "1"), duplicateKey("a", "id", "1")];
  assert.equal(new Set(names).size, 3);
  assert.equal(names[0]?.length, 16);
  assert.notEqual(duplicateDigest(Buffer.from("a")), duplicateDigest(Buffer.from("b")));
});
