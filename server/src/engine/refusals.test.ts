import assert from "node:assert/strict";
import { test } from "node:test";
import { refusalOf, refuse, statusOf } from "./refusals.ts";

test("refuse writes ClickHouse's line", () => {
  assert.deepEqual(refuse("READONLY", "no"), {
    ...{ kind: "refused", code: 164, text: "Code: 164. DB::Exception: no (READONLY)" },
  });
});

test("refusalOf keeps the engine's line and finds its code", () => {
  const text = "Code: 60. DB::Exception: Unknown table. (UNKNOWN_TABLE)";
  assert.deepEqual(refusalOf(new Error(text)), { kind: "refused", code: 60, text });
});

test("refusalOf gives a code to what has none", () => {
  assert.equal(
    refusalOf(new Error("out of memory")).text,
    "Code: 1001. DB::Exception: out of memory (STD_EXCEPTION)",
  );
  assert.equal(refusalOf("odd").code, 1001);
});

const statuses: readonly (readonly [number, number])[] = [
  ...([
    [62, 400],
    [516, 403],
    [60, 404],
    [159, 408],
    [396, 413],
    [202, 503],
    [395, 500],
    [99_999, 500],
  ] as const),
];
for (const [code, status] of statuses) {
  test(`statusOf answers code ${code} by ${status}`, () => assert.equal(statusOf(code), status));
}
