import assert from "node:assert/strict";
import { test } from "node:test";
import { isSilence, silencesOf } from "./silence.ts";

for (const [text, expected] of [
  ["90s", true],
  ["99999d", true],
  ["never", true],
  ["rhythm", true],
  ["0m", false],
  ["3 days", false],
  ["", false],
  [7, false],
  [null, false],
] as const) {
  test(`isSilence says ${expected} of ${JSON.stringify(text)}`, () =>
    assert.equal(isSilence(text), expected));
}

test("silencesOf gives what is said of sources; the configuration counts first, and may give a source its rhythm back", () => {
  const sources = [
    { name: "a", silence: "2h" },
    { name: "b" },
    { name: "c", silence: "1m" },
    { name: "d", silence: "rhythm" },
  ];
  const inFile = new Map([
    ["c", "rhythm"],
    ["a", "never"],
    ["a token", "1d"],
  ]);
  assert.deepEqual(silencesOf(sources, new Map()), [
    ["a", 7_200_000_000],
    ["c", 60_000_000],
  ]);
  assert.deepEqual(silencesOf(sources, inFile), [
    ["a", null],
    ["a token", 86_400_000_000],
  ]);
});
