import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { escapeText } from "../output.ts";
import type { FoundColumn, FoundTable } from "./found-table.ts";
import { tableLines } from "./table-text.ts";
import { widthOf } from "./text-width.ts";

const PLAIN = { color: false, columns: undefined, zone: undefined };
const COLUMNS: readonly FoundColumn[] = [
  { name: "time", kind: "time" },
  { name: "actor", kind: "text" },
  { name: "count()", kind: "number" },
  { name: "values(ip)", kind: "list" },
];

function table(rows: FoundTable["rows"], columns = COLUMNS): FoundTable {
  return { columns, rows, isCut: false };
}

const ROWS: FoundTable["rows"] = [
  ["2026-11-22T10:00:00Z", "alice", 1234567, ["10.0.0.1", "10.0.0.2"]],
  ["2026-11-22T11:00:00.123456Z", null, 3, []],
  [null, "日本語", 0.25, ["::1"]],
];

test("tableLines aligns columns in every script, numbers to the right, with a dash for nothing", () => {
  assert.deepEqual(tableLines(table(ROWS), PLAIN), [
    "time                      actor   count()  values(ip)",
    "2026-11-22T10:00:00Z      alice   1234567  10.0.0.1, 10.0.0.2",
    "2026-11-22T11:00:00.123Z  –             3  –",
    "–                         日本語     0.25  ::1",
  ]);
});

test("tableLines leaves a long text whole where there is no terminal, and the other rows where they are", () => {
  const columns: readonly FoundColumn[] = [
    { name: "id", kind: "text" },
    { name: "n", kind: "number" },
  ];
  const long = "x".repeat(121);
  const [heading, first, second] = tableLines(
    table(
      [
        [long, 1],
        ["a", 2],
      ],
      columns,
    ),
    PLAIN,
  );
  assert.equal(heading, `id${" ".repeat(118)}  n`);
  assert.equal(first, `${long}  1`);
  assert.equal(second, `a${" ".repeat(119)}  2`);
});

test("tableLines shows times by the clock of a zone", () => {
  const [, first = ""] = tableLines(table(ROWS), { ...PLAIN, zone: "Asia/Kolkata" });
  assert.match(first, /^2026-11-22T15:30:00\+05:30 /);
});

const numbers: readonly (readonly [number, string])[] = [
  [0, "0"],
  [-5, "-5"],
  [12345678, "12345678"],
  [2.5, "2.5"],
  [1 / 3, "0.333"],
  [1234567.891234, "1234567.891"],
  [0.00012345, "0.000123"],
];
for (const [value, shown] of numbers) {
  test(`tableLines shows ${value} as ${shown}`, () => {
    assert.deepEqual(tableLines(table([[value]], [{ name: "n", kind: "number" }]), PLAIN).slice(1), [shown]);
  });
}

test("tableLines takes what a terminal has no room for from the widest texts, and leaves times and numbers whole", () => {
  const row = ["2026-11-22T10:00:00Z", "a".repeat(30), 7, ["b".repeat(60)]];
  const [heading = "", line = ""] = tableLines(table([row]), { ...PLAIN, columns: 60 });
  assert.equal(heading, "time                  actor          count()  values(ip)");
  assert.equal(line, `2026-11-22T10:00:00Z  ${"a".repeat(12)}…        7  ${"b".repeat(13)}…`);
});

test("tableLines cuts rows for which there is no room at all", () => {
  for (const line of tableLines(table(ROWS), { ...PLAIN, columns: 20 })) assert.ok(widthOf(line) <= 20, line);
});

test("tableLines paints the heading, where there is colour", () => {
  const lines = tableLines(table([[1]], [{ name: "n", kind: "number" }]), { ...PLAIN, color: true });
  assert.deepEqual(lines, ["\u001b[1mn\u001b[0m", "1"]);
});

test("tableLines never gives a terminal anything to obey, and is as wide as it at most", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "日", "\u001b[2J", "\u202e", "\n", "é", "🙂") });
  fc.assert(
    fc.property(text, text, fc.array(text), fc.integer({ min: 1, max: 60 }), (name, cell, list, columns) => {
      const found = table(
        [[cell, list]],
        [
          { name, kind: "text" },
          { name: "l", kind: "list" },
        ],
      );
      for (const line of tableLines(found, { ...PLAIN, columns })) {
        assert.equal(escapeText(line), line);
        assert.ok(widthOf(line) <= columns);
      }
    }),
  );
});
