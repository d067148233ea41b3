import assert from "node:assert/strict";
import { test } from "node:test";
import { formatBytes } from "./bytes.ts";

for (const [bytes, text] of [
  ...([
    [0, "0 B"],
    [999, "999 B"],
    [1000, "1.00 kB"],
    [12_340, "12.3 kB"],
    [340_000, "340 kB"],
  ] as const),
  ...([
    [1_250_000, "1.25 MB"],
    [5e15, "5000 TB"],
  ] as const),
] as const) {
  test(`formatBytes writes ${bytes} as ${text}`, () => {
    assert.equal(formatBytes(bytes), text);
  });
}
