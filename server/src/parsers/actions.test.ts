import assert from "node:assert/strict";
import { test } from "node:test";
import { verbOf } from "./actions.ts";

const verbs = [
  ["role.grant", "grant"],
  ["ec2.run_instances", "create"],
  ["approval.granted", "grant"],
  ["cluster_queue.created", "create"],
  ["member.added", "create"],
  ["token.removed_by_owner", "delete"],
  ["session.ed", "other"],
  ["garden.seed", "other"],
  ["feed", "other"],
] as const;
for (const [action, verb] of verbs) {
  test(`verbOf takes ${action} for ${verb}`, () => {
    assert.equal(verbOf(action), verb);
  });
}
