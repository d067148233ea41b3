import assert from "node:assert/strict";
import { test } from "node:test";
import { parseLength } from "./length.ts";

for (const [text, us] of [
  ["90s", 90_000_000],
  ["10m", 600_000_000],
  ["2h", 7_200_000_000],
  ["1d", 86_400_000_000],
  ["99999d", 99_999 * 86_400_000_000],
  ["0s", undefined],
  ["10", undefined],
  ["100000d", undefined],
  ["1.5h", undefined],
  ["1w", undefined],
] as const) {
  test(`parseLength gives ${us} microseconds for ${text}`, () => assert.equal(parseLength(text), us));
}
