import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  COLUMN_FIELDS,
  formatColumns,
  moved,
  parseColumns,
  shownOrNot,
  USUAL_COLUMNS,
} from "./list-columns.ts";

const columns = fc.shuffledSubarray([...COLUMN_FIELDS], { minLength: 1 });

test("parseColumns reads what formatColumns prints", () => {
  fc.assert(fc.property(columns, (some) => assert.deepEqual(parseColumns(formatColumns(some)), some)));
});

for (const text of ["", "x", ",", "__proto__", "Actor"]) {
  test(`parseColumns takes ${text || "nothing"} for the usual columns`, () => {
    assert.deepEqual(parseColumns(text), USUAL_COLUMNS);
  });
}

test("parseColumns takes each column once, and none that is not ours", () => {
  assert.deepEqual(parseColumns("target,actor,target,x"), ["target", "actor"]);
});

test("moved puts a column where it is wanted, and at the ends where that is beyond them", () => {
  const some = ["actor", "action", "target"];
  assert.deepEqual(moved(some, "actor", 1), ["action", "actor", "target"]);
  assert.deepEqual(moved(some, "target", 0), ["target", "actor", "action"]);
  assert.deepEqual(moved(some, "actor", 9), ["action", "target", "actor"]);
  assert.deepEqual(moved(some, "target", -1), ["target", "actor", "action"]);
  assert.deepEqual(moved(some, "from", 0), some);
});

test("moved neither loses nor repeats a column", () => {
  fc.assert(
    fc.property(
      columns,
      fc.constantFrom(...COLUMN_FIELDS),
      fc.integer({ min: -3, max: 12 }),
      (some, one, to) => {
        assert.deepEqual([...moved(some, one, to)].sort(), [...some].sort());
      },
    ),
  );
});

test("shownOrNot shows a column behind the others, hides it, and leaves the last one", () => {
  assert.deepEqual(shownOrNot(["actor"], "from"), ["actor", "from"]);
  assert.deepEqual(shownOrNot(["actor", "from"], "actor"), ["from"]);
  assert.deepEqual(shownOrNot(["from"], "from"), ["from"]);
});
