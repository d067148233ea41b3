import assert from "node:assert/strict";
import { test } from "node:test";
import type { ListedEvent } from "../../api/answers.ts";
import { CHANGE_KINDS, changesQuery, kindOf } from "./change-kinds.ts";
import { changeOf, lanesOf, spanOfChanges } from "./lanes.ts";

function listed(whole: Record<string, unknown>, time = "2026-11-22T10:00:00Z"): ListedEvent {
  return { id: "i", ord: 0, index: 1, time, outcome: "success", message: "m", isOwn: false, whole };
}

test("changeOf says who did it, through whom, and who stands behind it", () => {
  const change = changeOf(
    listed({
      ...{ category: "deployment", action: "deployment.start", service: { name: "checkout" } },
      actor: {
        type: "machine",
        name: "ci",
        identity: { id: "ci", owner: "alice" },
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

test("a change without a service is in the lane of its cluster, account or target", () => {
  const lane = (whole: Record<string, unknown>): string => changeOf(listed(whole)).lane;
  assert.equal(lane({ service: { cluster: "prod-1" } }), "prod-1");
  assert.equal(lane({ targets: [{ type: "repository", name: "web" }] }), "web");
  assert.equal(lane({ targets: [{ id: "i-1" }] }), "i-1");
  assert.equal(lane({}), "nothing named");
});

test("lanesOf gives twelve lanes at most, the largest first, and what is too much in the last", () => {
  const changes = Array.from({ length: 15 }, (_, n) => changeOf(listed({ service: { name: `s${n}` } })));
  const lanes = lanesOf([...changes, changeOf(listed({ service: { name: "s9" } }))]);
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
  assert.equal(changesQuery([], ""), CHANGE_KINDS.map(({ query }) => query).join(" OR "));
  assert.equal(changesQuery(["nothing"], ""), changesQuery([], ""));
});

test("kindOf tells changes of a schema by their action, and others by their category", () => {
  assert.equal(kindOf("data", "table.drop").id, "schema");
  assert.equal(kindOf("secret", "secret.create").id, "permission");
  assert.equal(kindOf("network", "firewall.update").id, "configuration");
});
