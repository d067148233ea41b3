import assert from "node:assert/strict";
import { test } from "node:test";
import type { ListedEvent } from "../../api/answers.ts";
import { changesQuery, kindOf } from "./change-kinds.ts";
import { changeOf, lanesOf, readChanges, spanOfChanges } from "./lanes.ts";

function listed(whole: Record<string, unknown>, time = "2026-11-22T10:00:00Z"): ListedEvent {
  return { id: "i", ord: 0, index: 1, time, outcome: "success", message: "m", isOwn: false, whole };
}

test("changeOf says who did it, through whom, and who stands behind it", () => {
  const change = changeOf(
    listed({
      ...{ category: "deployment", action: "deployment.start", lane: "checkout" },
      actor: {
        type: "machine",
        name: "ci",
        identity: { id: "ci", owner: "alice" },
        behind: "alice",
        via: [{ name: "role-x" }, {}],
      },
      changes: [{ path: "image", before: "v1", after: "v2" }, { path: "replicas", after: 3 }, 7],
    }),
  );
  assert.equal(change.lane, "checkout");
  assert.equal(change.kind.id, "deployment");
  assert.deepEqual([change.who, change.through, change.behind], ["ci", ["role-x"], "alice"]);
  assert.deepEqual(change.values, [
    { path: "image", before: "v1", after: "v2" },
    { path: "replicas", before: undefined, after: "3" },
  ]);
});

test("changeOf names a person that the directory knows by another name, and nobody twice", () => {
  const behind = (actor: object): string | undefined => changeOf(listed({ actor })).behind;
  assert.equal(behind({ id: "arn:x", identity: { id: "alice", name: "Alice" } }), "Alice");
  assert.equal(behind({ name: "Alice", identity: { id: "alice", name: "Alice" } }), undefined);
  assert.equal(behind({}), undefined);
});

test("changeOf cuts values of more than 80 characters", () => {
  const [value] = changeOf(
    listed({ changes: [{ path: "p", before: "x".repeat(80), after: "y".repeat(81) }] }),
  ).values;
  assert.equal(value?.before?.length, 80);
  assert.equal(value?.after, `${"y".repeat(80)}…`);
});

test("a change of nothing that has a name has a lane, too", () => {
  assert.equal(changeOf(listed({ lane: null })).lane, "nothing named");
});

test("readChanges reads the changes of an answer as events", () => {
  const { listed: read } = changeOf(listed({}));
  const event = { ...read, log: { index: 1, ord: 0 } };
  const page = readChanges({ changes: [event], total: 3, searchable: { size: 5, of: 5 } });
  assert.deepEqual([page?.events.length, page?.total], [1, 3]);
  assert.equal(readChanges({ events: [event], searchable: { size: 5, of: 5 } }), undefined);
  assert.equal(readChanges(undefined), undefined);
});

test("lanesOf gives twelve lanes at most, the largest first, and what is too much in the last", () => {
  const changes = Array.from({ length: 15 }, (_, n) => changeOf(listed({ lane: `s${n}` })));
  const lanes = lanesOf([...changes, changeOf(listed({ lane: "s9" }))]);
  assert.equal(lanes.length, 12);
  assert.equal(lanes[0]?.name, "s9");
  assert.equal(lanes.at(-1)?.name, "everything else");
  assert.equal(
    lanes.reduce((sum, { changes: of }) => sum + of.length, 0),
    16,
  );
  assert.equal(
    lanesOf(changes.slice(0, 12)).some(({ name }) => name === "everything else"),
    false,
  );
});

test("spanOfChanges reaches from the first change to the last, with room", () => {
  const at = (time: string) => changeOf(listed({}, time));
  const span = spanOfChanges([at("2026-11-22T11:00:00Z"), at("2026-11-22T10:00:00Z"), at("never")]);
  assert.ok(span !== undefined && span.fromMs < Date.parse("2026-11-22T10:00:00Z"));
  assert.ok(span.toMs > Date.parse("2026-11-22T11:00:00Z"));
  assert.equal(spanOfChanges([]), undefined);
});

test("changesQuery asks for the kinds that are wanted, among what a query finds", () => {
  assert.equal(changesQuery(["deployment"], ""), "category:deployment");
  assert.equal(changesQuery(["deployment"], "a OR b"), "(category:deployment) (a OR b)");
  assert.equal(changesQuery(["deployment", "schema"], "").split(" OR ").length, 2);
  assert.equal(changesQuery([], "a OR b"), "a OR b");
});

test("kindOf tells changes of a schema by their action, and others by their category", () => {
  assert.equal(kindOf("data", "table.drop").id, "schema");
  assert.equal(kindOf("secret", "secret.create").id, "permission");
  assert.equal(kindOf("network", "firewall.update").id, "configuration");
});
