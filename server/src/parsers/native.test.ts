import assert from "node:assert/strict";
import { test } from "node:test";
import { sentenceOf } from "@tallystick/event";
import fc from "fast-check";
import { HOW } from "../../../test/support/how.ts";
import { native } from "./native.ts";

const parse = (record: Record<string, unknown>) => native.parse(record, HOW);

test("native reads the short form that a person types", () => {
  const [event] = parse({
    actor: "alice",
    action: "feature.update",
    target: "checkout-v2",
    before: { on: false },
    after: { on: true },
  });
  assert.deepEqual(event, {
    ...{ category: "configuration", action: "feature.update", verb: "update" },
    ...{ outcome: "unknown", severity: "info" },
    actor: { type: "unknown", id: "alice", name: "alice" },
    targets: [{ id: "checkout-v2" }],
    changes: [{ path: "on", before: false, after: true }],
    marks: ["guessed_verb"],
  });
});

test("native reads the full form, in the field's words and no others", () => {
  const [event] = parse({
    id: "e-1",
    time: "2026-11-23T04:00:00.120+01:00",
    category: "Permission",
    action: "role.grant",
    outcome: "denied",
    reason: "needs the role security-admin",
    severity: "high",
    actor: { type: "human", id: "u1", name: "Alice", groups: ["sre"], via: [{ type: "machine", id: "ci" }] },
    targets: [
      { type: "user", id: "bob@example.com", name: "bob" },
      { type: "role", id: "role/admin", name: "admin" },
    ],
    from: { ip: "10.1.2.3", port: 4711, user_agent: "curl/8" },
    service: { name: "accounts", cluster: "prod", colour: "blue" },
    context: { request: "r1", mood: "good" },
    labels: { team: "core", urgent: true, nested: {} },
  });
  assert.deepEqual(event, {
    ...{ time: "2026-11-23T03:00:00.120Z", utc_offset: 60 },
    ...{ category: "permission", action: "role.grant", verb: "grant", outcome: "denied" },
    ...{ reason: "needs the role security-admin", severity: "high", marks: ["privileged"] },
    actor: { type: "human", id: "u1", name: "Alice", groups: ["sre"], via: [{ type: "machine", id: "ci" }] },
    targets: [
      { type: "user", id: "bob@example.com", name: "bob" },
      { type: "role", id: "role/admin", name: "admin" },
    ],
    from: { ip: "10.1.2.3", port: 4711, user_agent: "curl/8" },
    service: { name: "accounts", cluster: "prod" },
    context: { request: "r1" },
    labels: { team: "core", urgent: "true" },
    event_id: "e-1",
  });
  assert.equal(
    sentenceOf(event ?? assert.fail()),
    "Alice granted role admin to bob in prod from 10.1.2.3: denied (needs the role security-admin)",
  );
});

test("native masks secrets in what changed", () => {
  const [event] = parse({
    action: "config.update",
    before: { db: { password: "old", host: "a" }, api_key: "x" },
    after: { db: { password: "new", host: "b" }, api_key: "y" },
    changes: [{ path: "smtp.secret", before: "s", after: "t" }],
  });
  assert.deepEqual(event?.changes, [
    { path: "smtp.secret", before: "***", after: "***" },
    { path: "db.password", before: "***", after: "***" },
    { path: "db.host", before: "a", after: "b" },
    { path: "api_key", before: "***", after: "***" },
  ]);
});

test("native takes no member that an object only inherits", () => {
  const [event] = parse(JSON.parse('{"action":"user.login","__proto__":{"actor":"mallory"}}'));
  assert.equal(event?.actor, undefined);
});

test("native makes an event of any object, and never throws", () => {
  const keys = fc.constantFrom(
    "actor",
    "action",
    "target",
    "targets",
    "from",
    "time",
    "changes",
    "before",
    "after",
    "labels",
    "via",
  );
  fc.assert(
    fc.property(fc.dictionary(keys, fc.jsonValue()), (record) => {
      const [event] = parse(record);
      assert.ok(event !== undefined && sentenceOf(event).length > 0);
    }),
  );
});

test("a sentence stays short whatever the names and types in it are", () => {
  const long = "x".repeat(10_000);
  const targets = [{ type: long, name: long }];
  const [event] = parse({ actor: long, action: "role.grant", targets, from: { host: long } });
  assert.ok(event !== undefined && sentenceOf(event).length < 1024);
});
