import assert from "node:assert/strict";
import { test } from "node:test";
import { HOW } from "../../../test/support/how.ts";
import { slack } from "./vendors/slack.ts";
import { terraformCloud } from "./vendors/terraform-cloud.ts";

test("a mapping whose outcome is a constant gives it to every event", () => {
  const auth = { accessor_id: "user-1", description: "alice" };
  const record = { auth, resource: { id: "run-1", type: "run", action: "apply" }, timestamp: "2026-11-22" };
  assert.equal(terraformCloud.parse(record, HOW)[0]?.outcome, "success");
});

const ends: readonly (readonly [string, string])[] = [
  ["user_login", "success"],
  ["user_login_failed", "failure"],
  ["file_downloaded_blocked", "denied"],
];
for (const [action, outcome] of ends) {
  test(`Slack's ${action} ends with ${outcome}`, () => {
    const record = { action, actor: { type: "user", user: { id: "U1", name: "alice" } }, date_create: 1 };
    assert.equal(slack.parse(record, HOW)[0]?.outcome, outcome);
  });
}
