/** Tests of the progress that is shown: a bar for a person, a line every ten seconds otherwise. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { createProgress, progressText } from "./progress.ts";

const WORDS = { done: "verified", unit: "entries" };

test("progressText gives the rate and how long the rest takes", () => {
  const of = { unit: "entries" };
  assert.equal(progressText(500, 1500, 250, of), "500 of 1500 entries, 2000 a second, 1 s left");
  assert.equal(progressText(0, 10, 0, of), "0 of 10 entries, 0 a second");
});

test("progressText counts in units, and what was done before the run is no part of the rate", () => {
  const of = { unit: "MB", unitSize: 1e6, from: 40e6 };
  assert.equal(progressText(50e6, 100e6, 2000, of), "50.0 of 100.0 MB, 5.0 a second, 10 s left");
  assert.equal(progressText(40e6, 100e6, 2000, of), "40.0 of 100.0 MB, 0.0 a second");
});

const lefts: readonly (readonly [number, string])[] = [
  [119, "119 s"],
  [120, "2 min"],
  [7169, "119 min"],
  [7200, "2 h 0 min"],
  [100_000, "27 h 47 min"],
];
for (const [seconds, text] of lefts) {
  test(`progressText says ${text} for ${seconds} seconds`, () =>
    assert.equal(
      progressText(1, 1 + seconds, 1000, { unit: "entries" }),
      `1 of ${1 + seconds} entries, 1 a second, ${text} left`,
    ));
}

const outputs: readonly (readonly [string, boolean, number, RegExp])[] = [
  ["a bar after a tenth of a second to a person", true, 100, /^\r\[#{12}\.{12}\] 1 of 2 entries.*\[K$/],
  ["nothing sooner", true, 99, /^$/],
  ["a line after ten seconds to a file", false, 10_000, /^tally: verified 1 of 2 entries.*\n$/],
  ["no line sooner", false, 9999, /^$/],
];
for (const [name, isTty, elapsedMs, expected] of outputs) {
  test(`createProgress writes ${name}`, () => {
    const written: string[] = [];
    let nowMs = 5;
    const progress = createProgress(
      { isTty, stderr: { write: (text) => written.push(String(text)) } },
      () => nowMs,
      WORDS,
    );
    nowMs += elapsedMs;
    progress.tell(1, 2);
    assert.match(written.join(""), expected);
  });
}

test("createProgress clears its bar at the end, and nothing else", () => {
  for (const [elapsedMs, end] of [
    [100, "\r\u001b[K"],
    [0, ""],
  ] as const) {
    const written: string[] = [];
    let nowMs = 0;
    const progress = createProgress(
      { isTty: true, stderr: { write: (text) => written.push(String(text)) } },
      () => nowMs,
      WORDS,
    );
    nowMs = elapsedMs;
    progress.tell(1, 2);
    written.length = 0;
    progress.end();
    assert.equal(written.join(""), end);
  }
});
