import assert from "node:assert/strict";
import { test } from "node:test";
import { isSortable, nextSort, sortedBy, sortOf } from "./table-sort.ts";

const COUNT = { name: "count()", kind: "number", field: undefined };
const ACTOR = { name: "actor", kind: "text", field: "actor" };

const orders: readonly (readonly [query: string, order: string | undefined])[] = [
  ["| stats count() by actor", undefined],
  ["| stats count() by actor | sort -count()", "-count()"],
  ["a | stats count() by actor | order by actor desc", "-actor"],
  ["| top actor | sort distinct(from.ip) asc", "distinct(from.ip)"],
  ["| top actor | sort -count, actor", undefined],
  ["| top actor | sort actor | limit 3", undefined],
  ['"| sort actor"', undefined],
];
for (const [query, order] of orders) {
  test(`sortOf reads ${order ?? "nothing"} in ${query}`, () => {
    const found = sortOf(query);
    assert.equal(found && `${found.isDescending ? "-" : ""}${found.column}`, order);
  });
}

test("sortedBy writes the order into the last pipe, and into a new one behind others", () => {
  const order = { column: "count()", isDescending: true };
  assert.equal(sortedBy("is:failed | top actor", order), "is:failed | top actor | sort -count()");
  assert.equal(sortedBy("| top actor | sort actor", order), "| top actor | sort -count()");
  assert.equal(
    sortedBy("| top actor | sort -count, actor", order),
    "| top actor | sort -count, actor | sort -count()",
  );
  assert.deepEqual(sortOf(sortedBy("| top actor", order)), order);
});

test("nextSort begins with the most and with A, and then turns round", () => {
  const query = "| top actor";
  assert.deepEqual(nextSort(query, COUNT), { column: "count()", isDescending: true });
  assert.deepEqual(nextSort(query, ACTOR), { column: "actor", isDescending: false });
  assert.equal(nextSort(sortedBy(query, nextSort(query, COUNT)), COUNT).isDescending, false);
  assert.equal(nextSort(sortedBy(query, nextSort(query, ACTOR)), COUNT).isDescending, true);
});

test("isSortable is what the language can name", () => {
  assert.deepEqual(
    ["actor", "raw.x.y", "count()", "bin(1h)", "two words", "", "a|b"].map((name) =>
      isSortable({ ...ACTOR, name }),
    ),
    [true, true, true, true, false, false, false],
  );
});
