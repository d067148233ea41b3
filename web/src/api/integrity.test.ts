import assert from "node:assert/strict";
import { test } from "node:test";
import { readIntegrity } from "./integrity.ts";

const TOLD = {
  log: { origin: "log.example.com/audit", key: "k", key_id: "3fa93e4f" },
  head: { size: 24_030, root: "r", signed: "2026-11-30T12:00:02.381204Z" },
  checkpoint: { size: 24_028, root: "r", text: "…", published: "2026-11-30T12:00:02Z", age_seconds: 1 },
  witnesses: [{ name: "first", url: "u", size: null, cosigned: null }],
  guards: [{ name: "log", state: "ok", size: 24_030, root: "a" }],
  verified: { at: "a", by: "root", verdict: "failed", size: 9, root: "r", first_bad_index: 3 },
  unplanned_stops: { count: 1, latest: [{ id: "i", index: 4, restarted: "t" }] },
} as const;

test("readIntegrity gives what the server says", () => {
  assert.deepEqual(readIntegrity(TOLD), {
    ...{ origin: "log.example.com/audit", size: 24_030 },
    checkpoint: { size: 24_028, published: "2026-11-30T12:00:02Z", ageSeconds: 1 },
    witnesses: [{ name: "first", cosigned: undefined, size: undefined }],
    guards: [{ name: "log", state: "ok", size: 24_030 }],
    verified: { at: "a", by: "root", verdict: "failed", size: 9, firstBadIndex: 3 },
    stops: { count: 1, latest: [{ id: "i", restarted: "t" }] },
  });
});

test("readIntegrity leaves out what nobody knows", () => {
  const bare = { ...TOLD, checkpoint: undefined, verified: null, unplanned_stops: null, witnesses: "x" };
  const { checkpoint, stops, verified, witnesses } = readIntegrity(bare) ?? assert.fail("it is readable");
  assert.deepEqual([checkpoint, stops, verified, witnesses], [undefined, undefined, undefined, []]);
});

for (const value of [null, [], {}, { ...TOLD, log: {} }, { ...TOLD, head: { size: -1 } }]) {
  test(`readIntegrity takes nothing from ${JSON.stringify(value).slice(0, 40)}`, () => {
    assert.equal(readIntegrity(value), undefined);
  });
}
