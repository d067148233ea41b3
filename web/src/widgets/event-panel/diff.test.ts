/** Tests of the differ: what one reads of it, elements known by their ids, and that nothing is lost on either side. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { changesOf, foldedRows, unifiedRows } from "./change-rows.ts";
import { type DiffRow, diffOf, LIST_PRODUCT_MAX } from "./diff.ts";

/** As a patch shows it. */
function patch(rows: readonly DiffRow[]): string[] {
  const signs = { same: " ", removed: "-", added: "+", changed: "~" } as const;
  return unifiedRows(rows).map(({ kind, left, right }) => {
    const line = left ?? right;
    return `${signs[kind]}${"  ".repeat(line?.depth ?? 0)}${line?.key ?? ""}${line?.text ?? ""}`;
  });
}

const compared: readonly (readonly [string, unknown, unknown, readonly string[]])[] = [
  ["a value that changed", false, true, ["-false", "+true"]],
  ["a value that came", undefined, "x", ['+"x"']],
  ["a value that went", null, undefined, ["-null"]],
  ["a value that is an object now", 1, { a: 2 }, ["-1", "+{", '+  "a": 2', "+}"]],
  ["empty lists and objects", { a: [], b: {} }, { a: [], b: {} }, [" {", '   "a": []', '   "b": {}', " }"]],
  ["a member named __proto__", {}, JSON.parse('{"__proto__":1}'), [" {", '+  "__proto__": 1', " }"]],
];
for (const [name, before, after, lines] of compared) {
  test(`diffOf shows ${name}`, () => {
    assert.deepEqual(patch(diffOf(before, after)), lines);
  });
}

test("diffOf compares members by name, in whatever order they stand", () => {
  assert.deepEqual(patch(diffOf({ a: 1, b: 2 }, { c: 4, b: 3, a: 1 })), [
    ...[" {", '   "a": 1', '-  "b": 2', '+  "b": 3', '+  "c": 4', " }"],
  ]);
});

test("diffOf knows the elements of a list by their ids, wherever they stand", () => {
  const before = [
    { id: 1, role: "reader" },
    { id: 2, role: "writer" },
  ];
  const after = [
    { id: 3, role: "owner" },
    { id: 2, role: "admin" },
  ];
  assert.deepEqual(patch(diffOf(before, after)), [
    " [",
    ...["-  {", '-    "id": 1', '-    "role": "reader"', "-  }"],
    ...["   {", '     "id": 2', '-    "role": "writer"', '+    "role": "admin"', "   }"],
    ...["+  {", '+    "id": 3', '+    "role": "owner"', "+  }"],
    " ]",
  ]);
});

test("diffOf takes names for ids only where they tell the elements apart", () => {
  const twice = [{ name: "a" }, { name: "a" }];
  assert.deepEqual(
    patch(diffOf(twice, [{ name: "a" }])).filter((line) => line.startsWith("-")),
    ["-  {", '-    "name": "a"', "-  }"],
  );
});

test("diffOf keeps what is equal in two lists without ids", () => {
  assert.deepEqual(patch(diffOf(["a", "b", "c"], ["b", "c", "d"])), [
    ...[" [", '-  "a"', '   "b"', '   "c"', '+  "d"', " ]"],
  ]);
});

test("diffOf compares lists that are too long place by place", () => {
  const long = Array.from({ length: Math.sqrt(LIST_PRODUCT_MAX) + 1 }, (_, i) => i);
  const rows = diffOf(long, long.slice(1));
  assert.equal(rows.filter(({ kind }) => kind === "changed").length, long.length - 1);
  assert.equal(rows.filter(({ kind }) => kind === "removed").length, 1);
});

test("diffOf says which values are masked", () => {
  const [row] = diffOf("***", "***");
  assert.deepEqual([row?.kind, row?.left?.isMasked], ["same", true]);
  assert.equal(diffOf("***x", 1)[0]?.left?.isMasked, false);
});

test("diffOf keeps every value of both sides, and finds no difference in equal values", () => {
  const value = fc.jsonValue({ maxDepth: 3 });
  fc.assert(
    fc.property(value, value, (before, after) => {
      const rows = diffOf(before, after);
      assert.deepEqual(valuesOf(rows, "left"), valuesOf(diffOf(before, before), "left"));
      assert.deepEqual(valuesOf(rows, "right").sort(), valuesOf(diffOf(after, after), "right").sort());
      assert.ok(diffOf(after, after).every(({ kind }) => kind === "same"));
    }),
    { numRuns: 100 },
  );
});

test("changesOf gives each change its path, and takes nothing from what is none", () => {
  const [change] = changesOf([{ path: "spec.replicas", before: 2, after: 3 }, 5]);
  assert.equal(change?.path, "spec.replicas");
  assert.deepEqual(patch(change?.rows ?? []), ["-2", "+3"]);
  assert.deepEqual(changesOf({}), []);
});

test("changesOf says of a secret that it changed, though its masks are the same", () => {
  const [secret] = changesOf([{ path: "password", before: "***", after: "***" }]);
  assert.deepEqual(patch(secret?.rows ?? []), ['-"***"', '+"***"']);
});

test("foldedRows keeps two lines around each change, and folds three or more", () => {
  const before = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`m${i}`, i]));
  const pieces = foldedRows(diffOf(before, { ...before, m8: "x" }));
  assert.deepEqual(
    pieces.map(({ kind, rows }) => [kind, rows.length]),
    [
      ["folded", 7],
      ["rows", 5],
      ["rows", 2],
    ],
  );
});

/** The lines of a side that are more than brackets. */
function valuesOf(rows: readonly DiffRow[], side: "left" | "right"): string[] {
  return rows.flatMap((row) => {
    const line = row[side];
    return line === undefined || /^[[\]{}]+$/.test(line.text)
      ? []
      : [`${line.depth} ${line.key}${line.text}`];
  });
}
