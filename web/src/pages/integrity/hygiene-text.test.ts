import assert from "node:assert/strict";
import { test } from "node:test";
import type { SourceCoverage } from "../../api/coverage.ts";
import { clockCell, gapsCell, shareCell, silenceCell } from "./hygiene-text.ts";

const SOURCE: SourceCoverage = {
  ...{ name: "ci", events: 10, unparsed: 0, outdated: 0, withActor: 10, withAction: 10, withTime: 10 },
  ...{ skewed: 0, skewSeconds: 0, last: undefined, silence: undefined, missing: undefined },
};

test("shareCell rounds down, and is odd below nine in ten", () => {
  assert.deepEqual(shareCell(999, 1000), { text: "99 %", isOdd: false });
  assert.deepEqual(shareCell(9, 10), { text: "90 %", isOdd: false });
  assert.deepEqual(shareCell(8, 10), { text: "80 %", isOdd: true });
  assert.deepEqual(shareCell(0, 0), { text: "–", isOdd: false });
});

test("silenceCell says what is usual, as far as it is known", () => {
  const silence = {
    ...{ isSilent: true, quietSeconds: 900, usualSeconds: 60, allowedSeconds: 180, isSet: false },
  };
  const isSet = { ...silence, isSet: true };
  const cells = [
    ...[SOURCE, { ...SOURCE, silence }, { ...SOURCE, silence: { ...silence, isSilent: false } }],
    { ...SOURCE, silence: { ...silence, isSilent: false, usualSeconds: undefined } },
    ...[
      { ...SOURCE, silence: isSet },
      { ...SOURCE, silence: { ...isSet, isSilent: false } },
    ],
    { ...SOURCE, silence: { ...isSet, isSilent: false, allowedSeconds: undefined } },
  ].map((source) => silenceCell(source));
  assert.deepEqual(cells, [
    { text: "not known yet", isOdd: false },
    { text: "silent for 15 min 0 s, usually 1 min 0 s at most", isOdd: true },
    { text: "15 min 0 s, as usual", isOdd: false },
    { text: "15 min 0 s, rhythm not known yet", isOdd: false },
    { text: "silent for 15 min 0 s, expected within 3 min 0 s", isOdd: true },
    { text: "15 min 0 s of 3 min 0 s", isOdd: false },
    { text: "15 min 0 s, never silent", isOdd: false },
  ]);
});

test("gapsCell tells missing numbers from a sender that numbers nothing", () => {
  assert.equal(gapsCell(SOURCE).text, "not numbered");
  assert.deepEqual(gapsCell({ ...SOURCE, missing: 0 }), { text: "none", isOdd: false });
  assert.deepEqual(gapsCell({ ...SOURCE, missing: 1200 }), { text: "1,200 missing", isOdd: true });
});

test("clockCell says by how much a clock is off, and of how many events", () => {
  assert.deepEqual(clockCell(SOURCE), { text: "right", isOdd: false });
  assert.deepEqual(clockCell({ ...SOURCE, skewSeconds: 4.9, skewed: 2 }), {
    text: "2 events off",
    isOdd: false,
  });
  assert.deepEqual(clockCell({ ...SOURCE, skewSeconds: -7200 }), { text: "2 h 0 min behind", isOdd: true });
});
