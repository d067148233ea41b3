import assert from "node:assert/strict";
import { test } from "node:test";
import { sizeText } from "./size-text.ts";

for (const [bytes, text] of [
  [0, "0 bytes"],
  [1, "1 byte"],
  [999, "999 bytes"],
  [1000, "1 kB"],
  [1540, "1.5 kB"],
  [99_960, "100 kB"],
  [999_600, "1 MB"],
  [10_737_418_240, "10.7 GB"],
  [5e15, "5000 TB"],
] as const) {
  test(`sizeText writes ${bytes} as ${text}`, () => {
    assert.equal(sizeText(bytes), text);
  });
}
