import assert from "node:assert/strict";
import { test } from "node:test";
import { readComparison } from "./comparison.ts";

const DIFFERENCE = {
  ...{ field: "action", value: "secret.read", selected: 40, baseline: 0, selected_share: 1 },
  ...{ baseline_share: 0, score: 1, query: "action:secret.read", is_new: true, reason: "never seen before" },
};

test("readComparison gives the differences in their order", () => {
  const answer = { selected: 40, baseline: 520, against: "all others", differences: [DIFFERENCE] };
  assert.deepEqual(readComparison(answer), {
    ...{ selected: 40, baseline: 520, against: "all others" },
    differences: [
      {
        ...{ field: "action", value: "secret.read", selected: 40, baseline: 0, selectedShare: 1 },
        ...{ baselineShare: 0, score: 1, query: "action:secret.read", isNew: true },
        reason: "never seen before",
      },
    ],
  });
});

test("readComparison leaves out a difference of another form, and takes a number for a value", () => {
  const differences = [{ ...DIFFERENCE, score: "1" }, null, { ...DIFFERENCE, value: 22 }];
  const read = readComparison({ selected: 1, baseline: 1, differences });
  assert.deepEqual(
    read?.differences.map(({ value }) => value),
    ["22"],
  );
});

for (const value of [undefined, {}, { differences: {} }, { differences: [], selected: "1", baseline: 1 }]) {
  test(`readComparison takes nothing from ${JSON.stringify(value)}`, () => {
    assert.equal(readComparison(value), undefined);
  });
}
