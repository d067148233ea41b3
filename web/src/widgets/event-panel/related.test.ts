import assert from "node:assert/strict";
import { test } from "node:test";
import { eventAt } from "../../../../test/support/found-event.ts";
import { relatedTo } from "./related.ts";

const ID = "01a20647-ccc3-71a8-9b02-000000000007";

test("relatedTo asks what the event has something to ask for", () => {
  const event = eventAt(7, {
    actor: { type: "human", name: "alice", session: "s 1" },
    context: { request: "r1", trace: "t1", session: "s 1" },
  });
  assert.deepEqual(
    relatedTo(event).map(({ query }) => query),
    [
      ...[`near:${ID} same:actor`, "target:u2", "from.ip:192.0.2.1", 'actor.session:"s 1"'],
      ...["context.request:r1", "context.trace:t1", `near:${ID}`],
    ],
  );
});

test("relatedTo asks for what was near when nothing else is known", () => {
  assert.deepEqual(relatedTo({ id: ID, actor: { type: "unknown" }, targets: [] }), [
    { label: "Everything, 5 minutes around", query: `near:${ID}` },
  ]);
});
