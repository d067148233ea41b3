import assert from "node:assert/strict";
import { test } from "node:test";
import type { ParsedEvent } from "./event.ts";
import { sentenceOf } from "./sentence.ts";

const EVENT: ParsedEvent = {
  ...{ category: "other", action: "", verb: "other", outcome: "success", severity: "info" },
  actor: { type: "unknown", name: "alice" },
  targets: [{ id: "x" }],
};

const sentences: readonly (readonly [action: string, sentence: string])[] = [
  ["slack.public_channel_created", "alice created public channel x"],
  ["slack.user_added_to_usergroup", "alice added user to usergroup x"],
  ["system.config_change_detected", "alice detected config change x"],
  ["drive.create_shared_drive", "alice created shared drive x"],
  ["ec2.run_instances", "alice ran instances x"],
  ["box.task_assignment_create", "alice created task assignment x"],
  ["workload.quiesce", "alice quiesced workload x"],
  ["cloudflare.zone_hold", 'alice did "zone hold" to x'],
  ["buildkite.build.failing", 'alice did "failing" to x'],
  ["policy.failure", 'alice did "failure" to x'],
  ["gateway.anomaly", 'alice did "anomaly" to x'],
  ["gateway.deployment", 'alice did "deployment" to x'],
  ["gateway.comment", "alice commented gateway x"],
  ["windows.4798", 'alice did "4798" to x'],
  ["host.ping", "alice pinged host x"],
  ["other", "alice did something to x"],
];
for (const [action, sentence] of sentences) {
  test(`sentenceOf says ${sentence} of ${action}`, () => {
    assert.equal(sentenceOf({ ...EVENT, action }), sentence);
  });
}

test("sentenceOf names a service once that is what somebody signed in to", () => {
  const signIn: ParsedEvent = {
    ...EVENT,
    action: "user.login",
    verb: "login",
    targets: [{ type: "service", name: "sshd" }],
    service: { name: "sshd" },
    from: { ip: "198.51.100.7" },
  };
  assert.equal(sentenceOf(signIn), "alice logged in to sshd from 198.51.100.7");
  assert.equal(
    sentenceOf({ ...signIn, service: { name: "sshd", environment: "production" } }),
    "alice logged in to sshd in production from 198.51.100.7",
  );
});

test("sentenceOf says what somebody signed in to, or was asked for a factor by, where only the service is named", () => {
  const signIn = { ...EVENT, targets: [], service: { name: "okta" } };
  assert.deepEqual(
    ["user.login", "user.logout", "mfa.challenge", "config.update"].map((action) =>
      sentenceOf({ ...signIn, action }),
    ),
    [
      "alice logged in to okta",
      "alice logged out of okta",
      "alice was asked for a second factor by okta",
      "alice updated config in okta",
    ],
  );
});
