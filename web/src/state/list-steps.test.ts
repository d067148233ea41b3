import assert from "node:assert/strict";
import { test } from "node:test";
import type { ListRow } from "./list-rows.ts";
import { stepsOf } from "./list-steps.ts";

/** `|` is a day, `?` a line that is not there now; steps go over days only. */
function stepsIn(text: string): ReturnType<typeof stepsOf> {
  const rows = [...text].map(
    (sign): ListRow => (sign === "|" ? { kind: "day", day: "" } : { kind: "missing" }),
  );
  return stepsOf({ count: rows.length, at: (row) => rows[row] });
}

test("stepsOf passes over days, both ways, and ends at the ends", () => {
  const { by } = stepsIn("|??|?");
  assert.equal(by(1, 1), 2);
  assert.equal(by(2, 1), 4);
  assert.equal(by(4, 1), 4);
  assert.equal(by(4, -1), 2);
  assert.equal(by(1, -1), 1);
  assert.equal(by(1, 10), 4);
  assert.equal(by(4, -10), 1);
});

test("stepsOf finds the line that is near", () => {
  const { near } = stepsIn("|?|");
  assert.deepEqual([-1, 0, 1, 2, 9].map(near), [1, 1, 1, 1, 1]);
  assert.equal(stepsIn("").near(3), 0);
});
