import assert from "node:assert/strict";
import { test } from "node:test";
import { Duplicates, REMEMBERED_MAX } from "./duplicates.ts";

const T = 1_795_400_000_000_000;

test("Duplicates keeps a million keys and forgets the oldest for one more", () => {
  const duplicates = new Duplicates();
  for (let i = 0; i < REMEMBERED_MAX; i++)
    duplicates.remember(`k${i}`, { digest: "d", index: i, count: 1, t: T });
  assert.equal(duplicates.size, REMEMBERED_MAX);
  assert.equal(duplicates.find("k0", "d", T).kind, "same");
  duplicates.remember("one more", { digest: "d", index: 0, count: 1, t: T });
  assert.equal(duplicates.size, REMEMBERED_MAX);
  assert.equal(duplicates.find("k0", "d", T).kind, "new");
  assert.equal(duplicates.find("k1", "d", T).kind, "same");
});
