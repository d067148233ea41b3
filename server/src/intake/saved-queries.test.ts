import assert from "node:assert/strict";
import { test } from "node:test";
import { REMOVED_QUERIES_MAX, SavedQueries, type SavedQuery } from "./saved-queries.ts";

const QUERY: SavedQuery = {
  ...{ id: "a", name: "failed logins", q: "is:failed", since: "24h", until: "" },
  ...{ by: "alice", isShared: false },
};

test("SavedQueries knows what was removed until it is saved again", () => {
  const queries = new SavedQueries([QUERY]);
  queries.apply({ action: "query.remove", saved: { id: "a" } });
  assert.equal(queries.get("a"), undefined);
  assert.deepEqual(queries.removed("a"), QUERY);
  queries.apply({ action: "query.save", saved: QUERY });
  assert.deepEqual(queries.get("a"), QUERY);
  assert.equal(queries.removed("a"), undefined);
});

test("SavedQueries forgets the oldest of more removed ones than it keeps", () => {
  const all = Array.from({ length: REMOVED_QUERIES_MAX + 1 }, (_, n) => ({ ...QUERY, id: String(n) }));
  const queries = new SavedQueries(all);
  for (const { id } of all.slice(0, -1)) queries.apply({ action: "query.remove", saved: { id } });
  assert.equal(queries.removed("0")?.id, "0");
  queries.apply({ action: "query.remove", saved: { id: String(REMOVED_QUERIES_MAX) } });
  assert.equal(queries.removed("0"), undefined);
  assert.equal(queries.removed("1")?.id, "1");
});

test("SavedQueries remembers nothing of an id that was never saved", () => {
  const queries = new SavedQueries();
  queries.apply({ action: "query.remove", saved: { id: "a" } });
  assert.equal(queries.removed("a"), undefined);
});
