import assert from "node:assert/strict";
import { test } from "node:test";
import { readCoverage } from "./coverage.ts";

const KIND = {
  ...{ type: "native", events: 10, unparsed: 1, outdated: 4, last: "2026-11-30T12:00:00Z" },
  filled: { actor: 9, identity: 0, action: 8, target: 7, from: 6, outcome: 5, time: 4 },
  skew: { events: 2, largest: 70, median: 61 },
};
const ARRIVAL = {
  ...{ last: "2026-11-30T12:00:09Z", skew: { events: 2, largest: 70, median: 61.5 } },
  sequence: { gaps: 1, missing: 3, repeats: 0, holes: [] },
  silence: {
    is_silent: true,
    since: "x",
    quiet_seconds: 900,
    usual_seconds: 60,
    allowed_seconds: 180,
    is_set: true,
  },
};

test("readCoverage sums over the kinds of records, and takes of the arrival what is known", () => {
  const other = { ...KIND, type: "cloudtrail", events: 5, last: "2026-11-30T12:00:05Z" };
  const told = {
    sources: [
      { name: "ci", arrival: ARRIVAL, types: [KIND, other] },
      { name: "new", arrival: null, types: [KIND, other] },
    ],
    unknown_actions: [{ action: "a.b", type: "native", verb: "other", events: 4 }],
    ...{ without_actor: [], is_cut: true },
  };
  const { isCut, sources, unknownActions, withoutActor } =
    readCoverage(told) ?? assert.fail("it is readable");
  const counts = {
    events: 15,
    unparsed: 2,
    outdated: 8,
    withActor: 18,
    withAction: 16,
    withTime: 8,
    skewed: 4,
  };
  assert.deepEqual(sources, [
    {
      ...{ name: "ci", ...counts, skewSeconds: 61.5, last: ARRIVAL.last, missing: 3 },
      silence: { isSilent: true, quietSeconds: 900, usualSeconds: 60, allowedSeconds: 180, isSet: true },
    },
    { name: "new", ...counts, skewSeconds: 0, last: other.last, missing: undefined, silence: undefined },
  ]);
  assert.deepEqual(unknownActions, [{ action: "a.b", type: "native", verb: "other", events: 4 }]);
  assert.deepEqual([withoutActor, isCut], [[], true]);
});

test("readCoverage survives parts of another form", () => {
  assert.deepEqual(readCoverage({ sources: [5, {}] })?.sources[0], {
    ...{ name: "", events: 0, unparsed: 0, outdated: 0, withActor: 0, withAction: 0, withTime: 0, skewed: 0 },
    ...{ skewSeconds: 0, last: undefined, silence: undefined, missing: undefined },
  });
  assert.equal(readCoverage({}), undefined);
});
