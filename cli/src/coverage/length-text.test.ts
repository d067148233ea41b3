import assert from "node:assert/strict";
import { test } from "node:test";
import { lengthText } from "./length-text.ts";

for (const [seconds, text] of [
  [0, "0 s"],
  [0.6, "1 s"],
  [59.4, "59 s"],
  [60, "1 min"],
  [4001, "1 h 6 min"],
  [86_400, "1 d"],
  [90_061, "1 d 1 h"],
] as const) {
  test(`lengthText writes ${seconds} seconds as ${text}`, () => assert.equal(lengthText(seconds), text));
}
