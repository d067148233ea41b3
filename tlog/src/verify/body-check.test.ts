/** Tests of missing bodies: what covers them, and what does not. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { encodeBase64 } from "../base64.ts";
import { encodeBody } from "../body.ts";
import type { Entry, EntryKind } from "../entry.ts";
import { sha256 } from "../node.ts";
import { BodyCheck } from "./body-check.ts";
import { Findings } from "./findings.ts";

const body = encodeBody({ salt: new Uint8Array(16), header: new Uint8Array(2), bytes: new Uint8Array(3) });
const event: Entry = { kind: "event", id: "", t: 0, src: "s", b: encodeBase64(sha256(body)), n: 3 };

type Cover = readonly [kind: EntryKind, index: number, begin: number, end: number];

const cases: readonly (readonly [string, readonly number[], readonly Cover[], readonly string[]])[] = [
  ["nothing missing", [], [], []],
  ["a body that nobody removed", [4], [], ["body-missing 4"]],
  ["a body that an erase entry covers", [4], [["erase", 9, 4, 5]], []],
  ["one that a redact entry covers", [4], [["redact", 9, 0, 9]], []],
  ["one that a retain entry covers", [4], [["retain", 9, 0, 9]], []],
  ["one that only a hold names", [4], [["hold", 9, 0, 9]], ["body-missing 4"]],
  ["one beside the range", [3, 4, 5], [["erase", 9, 4, 5]], ["body-missing 3", "body-missing 5"]],
  [
    "ranges that overlap",
    [3, 4, 5, 6],
    [
      ["erase", 9, 5, 7],
      ["erase", 10, 3, 6],
    ],
    [],
  ],
  ["an entry that names what comes after it", [4], [["erase", 3, 0, 9]], ["body-missing 4"]],
  ["an entry that names itself", [4], [["erase", 4, 4, 5]], ["body-missing 4"]],
];
for (const [name, missing, covers, expected] of cases) {
  test(`BodyCheck judges ${name}: ${expected.join() || "nothing to say"}`, () => {
    assert.deepEqual(judge(missing, covers), expected);
  });
}

test("BodyCheck finds exactly the bodies that nothing covers", () => {
  const index = fc.integer({ min: 0, max: 30 });
  fc.assert(
    fc.property(fc.uniqueArray(index), fc.array(fc.tuple(index, index)), (gone, pairs) => {
      const missing = gone.sort((a, b) => a - b);
      const covers = pairs.filter(([a, b]) => a < b).map(([a, b]): Cover => ["erase", 100, a, b]);
      const expected = missing.filter((i) => !covers.some(([, , a, b]) => i >= a && i < b));
      const found = judge(missing, covers, true);
      assert.deepEqual(found, expected);
    }),
  );
});

test("BodyCheck lets nobody remove the body of an entry that says what was removed", () => {
  for (const kind of ["redact", "erase", "retain"] as const) {
    const findings = new Findings();
    const check = new BodyCheck(findings, sha256);
    check.take(4, { ...event, kind, of: [0, 1] }, undefined);
    check.cover(9, { ...event, kind: "erase", of: [4, 5] });
    check.finish();
    assert.deepEqual(codesOf(findings), ["body-missing 4"]);
  }
});

test("BodyCheck refuses a changed body, a wrong length, and a body that nobody committed to", () => {
  const findings = new Findings();
  const check = new BodyCheck(findings, sha256);
  check.take(1, event, body);
  check.take(2, event, body.slice(1));
  check.take(3, { ...event, n: 4 }, body);
  check.take(4, { kind: "heartbeat", id: "", t: 0, src: "s" }, body);
  check.take(5, { kind: "heartbeat", id: "", t: 0, src: "s" }, undefined);
  check.finish();
  assert.deepEqual(codesOf(findings), ["body-differs 2", "body-length 3", "body-unexpected 4"]);
});

test("BodyCheck refuses a group that can't be read, from its first entry that has a body", async () => {
  const findings = new Findings();
  const check = new BodyCheck(findings, sha256);
  await check.takeGroup(1, [{ kind: "heartbeat", id: "", t: 0, src: "s" }, event], "damaged");
  check.finish();
  assert.deepEqual(codesOf(findings), ["body-group-malformed 256", "body-missing 257"]);
});

function judge(missing: readonly number[], covers: readonly Cover[], single = false): unknown[] {
  const findings = new Findings();
  const check = new BodyCheck(findings, sha256);
  for (const index of missing) check.take(index, event, undefined);
  for (const [kind, index, begin, end] of covers) check.cover(index, { ...event, kind, of: [begin, end] });
  check.finish();
  if (!single) return codesOf(findings);
  // A finding names a range: from its index up to the next missing body that is covered, or that does not follow.
  return findings.list().flatMap(({ index = 0, message }) => {
    const end = /to (\d+) are gone/.exec(message)?.[1];
    return Array.from({ length: end === undefined ? 1 : Number(end) - index + 1 }, (_, i) => index + i);
  });
}

function codesOf(findings: Findings): string[] {
  return findings.list().map(({ code, index }) => `${code} ${index}`);
}
