import assert from "node:assert/strict";
import { test } from "node:test";
import { areSameRows, BEYOND_ROWS, RowLines, scrollTo, windowOf } from "./row-window.ts";

const ROWS = { count: 1000, rowHeight: 10 } as const;

test("windowOf draws what is seen and some rows beyond, within the list", () => {
  const cases = [
    [
      { top: 0, height: 100 },
      { from: 0, to: 9 + BEYOND_ROWS, top: 0 },
    ],
    [
      { top: 5000, height: 100 },
      { from: 500 - BEYOND_ROWS, to: 509 + BEYOND_ROWS, top: 500 },
    ],
    [
      { top: 5005, height: 100 },
      { from: 500 - BEYOND_ROWS, to: 510 + BEYOND_ROWS, top: 500 },
    ],
    [
      { top: 9900, height: 100 },
      { from: 990 - BEYOND_ROWS, to: 999, top: 990 },
    ],
    [
      { top: 50_000, height: 100 },
      { from: 999 - BEYOND_ROWS, to: 999, top: 999 },
    ],
    [
      { top: -30, height: 100 },
      { from: 0, to: 6 + BEYOND_ROWS, top: 0 },
    ],
  ] as const;
  for (const [view, expected] of cases) assert.deepEqual(windowOf(view, ROWS), expected);
});

test("windowOf draws nothing of an empty list", () => {
  const { from, to } = windowOf({ top: 0, height: 100 }, { ...ROWS, count: 0 });
  assert.ok(to < from);
});

test("areSameRows tells views apart by their rows, also by rows that the list doesn't have yet", () => {
  const view = { top: 5002, height: 100 };
  assert.ok(areSameRows(view, { top: 5008, height: 100 }, 10));
  assert.ok(!areSameRows(view, { top: 5010, height: 100 }, 10));
  assert.ok(!areSameRows(view, { top: 5002, height: 120 }, 10));
  assert.ok(!areSameRows({ top: 0, height: 0 }, { top: 0, height: 100 }, 10));
});

test("scrollTo moves only for a row that is not seen whole, below the line that stays on top", () => {
  const view = { top: 5000, height: 100 };
  const cases = [
    [501, undefined],
    [509, undefined],
    [500, 4990],
    [0, 0],
    [510, 5010],
    [999, 9900],
  ] as const;
  for (const [row, expected] of cases) assert.equal(scrollTo(row, view, ROWS.rowHeight), expected, `${row}`);
});

test("RowLines keeps a row in its line while the list is scrolled slowly, and the lines when it jumps", () => {
  const lines = new RowLines();
  const at = (from: number): number => lines.of({ from, to: from + 39, top: from })(from + 20);
  assert.equal(at(0), 20);
  // Ten rows of forty are no jump yet: row 30 keeps its line.
  assert.equal(at(10), 30);
  assert.equal(at(5), 25);
  // Eleven are: all the same lines are used, for other rows.
  assert.equal(at(16), 25);
  assert.equal(at(70_000), 25);
  assert.equal(at(0), 25);
});
