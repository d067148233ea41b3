import assert from "node:assert/strict";
import { test } from "node:test";
import { adviceOf } from "./advice.ts";
import type { SourceFigures } from "./read-coverage.ts";

const NONE = { columns: [], rows: [], isCut: false };
const FINE: SourceFigures = {
  ...{ name: "web", silent: "no", quietText: "1 s", allowedText: "10 min", missing: 0 },
  ...{ isClockOff: false, unparsed: 0, noZone: 0, outdated: 0 },
};
const adviceFor = (...figures: readonly SourceFigures[]): readonly string[] =>
  adviceOf({ sources: NONE, shown: NONE, unknownActions: NONE, withoutActor: NONE, figures });

test("adviceOf says nothing where all is well", () => {
  assert.deepEqual(adviceFor(FINE), []);
});

test("adviceOf tells of a source once, however many kinds of records it has", () => {
  const silent = { ...FINE, silent: "yes", missing: 1, isClockOff: true };
  const [first = "", missing = "", clock = "", ...others] = adviceFor(silent, silent);
  assert.match(first, /^silent: nothing came of web for 1 s, and it is expected within 10 min/);
  assert.match(missing, /^1 numbered record of web did not arrive/);
  assert.match(clock, /^clock: times of web are/);
  assert.deepEqual(others, []);
});

test("adviceOf names five sources and counts the rest, and tells once of rhythms that are not known", () => {
  const many = Array.from({ length: 7 }, (_, i) => ({
    ...FINE,
    name: `s${i}`,
    silent: "unknown",
    unparsed: 1,
  }));
  const [rhythm = "", unparsed = "", ...others] = adviceFor(...many);
  assert.match(rhythm, /^silent: "unknown" is of whom too little is known yet/);
  assert.match(unparsed, / s0, s1, s2, s3, s4 and 2 more\./);
  assert.deepEqual(others, []);
});

test("adviceOf says what to do about events that earlier versions of parsers have made", () => {
  const [outdated = "", ...others] = adviceFor({ ...FINE, outdated: 3 });
  assert.match(outdated, /^outdated: some events of web were made by earlier versions .* tally rebuild /);
  assert.deepEqual(others, []);
});
