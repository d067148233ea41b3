import assert from "node:assert/strict";
import { test } from "node:test";
import type { Table } from "../../../api/table.ts";
import { chartOf } from "./table-chart.ts";

function tableOf(kinds: readonly string[], rows: Table["rows"]): Table {
  return { columns: kinds.map((kind, i) => ({ name: `c${i}`, kind, field: undefined })), rows, isCut: false };
}

const [ONE, TWO] = ["2026-11-22T10:00:00Z", "2026-11-22T11:00:00Z"];

test("chartOf makes a line of each column of numbers, in the order of time", () => {
  const table = tableOf(
    ["time", "number", "number"],
    [
      [TWO, 3, null],
      [ONE, 1, 20],
    ],
  );
  assert.deepEqual(chartOf(table), {
    timesMs: [Date.parse(ONE), Date.parse(TWO)],
    lines: [
      { name: "c2", numbers: [20, null] },
      { name: "c1", numbers: [1, 3] },
    ],
    leftOut: 0,
  });
});

test("chartOf makes a line of each value of a second column, the largest first, eight at most", () => {
  const rows = Array.from({ length: 10 }, (_, i) => [i % 2 === 0 ? ONE : TWO, `v${i}`, i]);
  const chart = chartOf(tableOf(["time", "text", "number"], rows));
  assert.deepEqual(
    chart?.lines.map(({ name }) => name),
    ["v9", "v8", "v7", "v6", "v5", "v4", "v3", "v2"],
  );
  assert.equal(chart?.leftOut, 2);
  assert.deepEqual(chart?.lines[0]?.numbers, [null, 9]);
});

const others: readonly (readonly [string, Table])[] = [
  ["whose first column is no time", tableOf(["text", "number"], [["a", 1]])],
  [
    "without numbers",
    tableOf(
      ["time", "text"],
      [
        [ONE, "a"],
        [TWO, "b"],
      ],
    ),
  ],
  ["of a single time", tableOf(["time", "number"], [[ONE, 1]])],
  ["without columns", tableOf([], [])],
];
for (const [name, table] of others) {
  test(`chartOf makes nothing of a table ${name}`, () => {
    assert.equal(chartOf(table), undefined);
  });
}
