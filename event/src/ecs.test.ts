import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { anyRows } from "../../test/support/any-event.ts";
import { eventAt } from "../../test/support/found-event.ts";
import { CATALOGUE } from "./catalogue.ts";
import { toEcs } from "./ecs.ts";
import { OUTCOMES } from "./event.ts";
import { valueAt } from "./text-at.ts";

const SEALED = { leafHash: "ab".repeat(32), authority: "log+1", checkpoint: "log\n1\n", root: "cd" };

test("toEcs gives an event whole: who, to whom, from where, how it ended, and what has no field", () => {
  const event = eventAt(7, {
    ...{ outcome: "denied", reason: "no MFA", labels: { team: "web", "a.b": "c" }, marks: ["privileged"] },
    actor: {
      ...{ type: "human", id: "u1", name: "alice", email: "alice@example.com", groups: ["ops"] },
      ...{ via: [{ type: "machine", name: "ci" }], identity: { id: "alice", name: "Alice Marques" } },
    },
    targets: [
      { type: "user", id: "u2", name: "bob" },
      { type: "role", name: "admin" },
    ],
    from: { ip: "192.0.2.1", port: 443, host: "h1", user_agent: "curl/8" },
    service: {
      ...{ name: "iam", environment: "production", region: "eu-west-1", account: "111122223333" },
      ...{ cluster: "prod", namespace: "web", host: "n1" },
    },
    context: { request: "r1", trace: "t1", span: "s1" },
    source: { name: "first-ingest", type: "native", parser: "native/1", sequence: 4 },
  });
  assert.deepEqual(toEcs(event, SEALED), {
    "@timestamp": "2026-11-22T10:00:00.123456Z",
    message: "alice granted role admin to bob",
    ecs: { version: "8.17.0" },
    event: {
      ...{ kind: "event", category: ["iam"], type: ["change", "user"], outcome: "failure" },
      ...{ action: "role.grant", reason: "no MFA", severity: 4, id: event["id"], provider: "first-ingest" },
      ...{ dataset: "native", created: event["received"], ingested: event["received"], sequence: 4 },
      hash: SEALED.leafHash,
    },
    user: {
      ...{ id: "u1", name: "alice", email: "alice@example.com", full_name: "Alice Marques" },
      ...{ group: { name: ["ops"] }, target: { id: "u2", name: "bob" } },
    },
    source: { address: "192.0.2.1", ip: "192.0.2.1", domain: "h1", port: 443 },
    user_agent: { original: "curl/8" },
    host: { name: "n1", hostname: "n1" },
    service: { name: "iam", environment: "production" },
    cloud: { account: { id: "111122223333" }, region: "eu-west-1" },
    orchestrator: {
      ...{ cluster: { name: "prod" }, namespace: "web" },
      resource: { type: "user", name: "bob", id: "u2" },
    },
    http: { request: { id: "r1" } },
    ...{ trace: { id: "t1" }, span: { id: "s1" } },
    labels: { team: "web", a_b: "c" },
    tags: ["privileged"],
    related: {
      user: ["u1", "alice", "alice@example.com", "ci", "u2", "bob"],
      ip: ["192.0.2.1"],
      hosts: ["h1", "n1"],
    },
    observer: {
      ...{ vendor: "Tallystick", product: "Tallystick", type: "audit" },
      name: "log.example.com/audit",
    },
    tallystick: {
      ...{ category: "permission", verb: "grant", outcome: "denied", severity: "high" },
      ...{ actor: event["actor"], targets: event["targets"], service: event["service"] },
      ...{ context: event["context"], source: event["source"], log: event["log"] },
    },
  });
});

const target = (type: string) => ({ targets: [{ type, name: "thing" }] });
const cases: readonly (readonly [object, readonly string[] | undefined, readonly string[] | undefined])[] = [
  [{ category: "authentication", action: "user.login", verb: "login" }, ["authentication"], ["start"]],
  [{ category: "authentication", action: "user.logout", verb: "logout" }, ["authentication"], ["end"]],
  [{ category: "authentication", action: "mfa.challenge", verb: "login" }, ["authentication"], ["start"]],
  [{ category: "authentication", action: "mfa.enroll", verb: "create" }, ["iam"], ["creation", "user"]],
  [{ category: "session", action: "role.assume", verb: "execute" }, ["session"], ["start"]],
  [{ category: "session", action: "session.end", verb: "delete" }, ["session"], ["end"]],
  [{ category: "permission", action: "user.create", verb: "create" }, ["iam"], ["creation", "user"]],
  [
    { category: "permission", action: "group.delete", verb: "delete", ...target("group") },
    ["iam"],
    ["deletion", "group"],
  ],
  [
    { category: "permission", action: "policy.update", verb: "update", ...target("policy") },
    ["iam"],
    ["change", "admin"],
  ],
  [
    { category: "secret", action: "secret.read", verb: "read", outcome: "denied", ...target("secret") },
    ["api"],
    ["access", "denied"],
  ],
  [
    { category: "deployment", action: "deployment.start", verb: "execute", ...target("service") },
    ["configuration"],
    ["info"],
  ],
  [
    { category: "data", action: "table.drop", verb: "delete", outcome: "failure", ...target("table") },
    ["database"],
    ["change", "error"],
  ],
  [{ category: "data", action: "object.read", verb: "read", ...target("object") }, ["file"], ["access"]],
  [
    { category: "network", action: "firewall.update", verb: "update", ...target("firewall") },
    ["configuration", "network"],
    ["change"],
  ],
  [{ category: "process", action: "command.run", verb: "execute" }, ["process"], ["start"]],
  [
    { category: "process", action: "instance.stop", verb: "delete", ...target("instance") },
    ["host"],
    ["end"],
  ],
  [{ category: "security", action: "malware.detect", verb: "create" }, ["malware"], ["info"]],
  [
    { category: "audit", action: "trail.stop", verb: "update", ...target("trail") },
    ["configuration"],
    ["change"],
  ],
  [{ category: "audit", action: "audit.read", verb: "read", ...target("log") }, ["api"], ["access"]],
  [
    { category: "constructor", action: "__proto__.x", verb: "constructor", ...target("x") },
    ["api"],
    ["info"],
  ],
  [{ category: "other", action: "unparsed", verb: "other" }, undefined, undefined],
];
for (const [changed, category, type] of cases) {
  test(`toEcs puts ${JSON.stringify(changed)} into ${category} as ${type}`, () => {
    const { event } = toEcs(eventAt(1, { ...changed }));
    assert.deepEqual([event.category, event.type], [category, type]);
  });
}

test("toEcs takes for an alert what a detection raised, and for an error of the pipeline what nobody could read", () => {
  const kindOf = (changed: object): string => toEcs(eventAt(1, { ...changed })).event.kind;
  assert.equal(kindOf({ category: "security", action: "alert.raise", verb: "create" }), "alert");
  assert.equal(kindOf({ category: "security", action: "alert.resolve", verb: "update" }), "event");
  assert.equal(kindOf({ category: "other", action: "unparsed", verb: "other" }), "pipeline_error");
});

test("toEcs tells who answers for a machine among those to look for", () => {
  const identity = { id: "ci-deployer", team: "platform", owner: "alice" };
  const { related } = toEcs(eventAt(1, { actor: { type: "machine", id: "ci", identity, behind: "bob" } }));
  assert.deepEqual(valueAt(related, "user"), ["ci", "ci-deployer", "bob", "u2"]);
});

test("toEcs makes no address of what an index of addresses would refuse", () => {
  const { source } = toEcs(eventAt(1, { from: { ip: "console", host: "h" } }));
  assert.deepEqual(source, { address: "h", domain: "h" });
});

/** The values that ECS 8.17 allows, and the types that it expects of each category that we use. */
const KINDS = ["alert", "asset", "enrichment", "event", "metric", "pipeline_error", "signal", "state"];
const EXPECTED: Readonly<Record<string, string>> = {
  api: "access admin allowed change creation deletion denied end info start user",
  authentication: "start end info",
  configuration: "access change creation deletion info",
  database: "access change info error",
  file: "access change creation deletion info",
  host: "access change end info start",
  iam: "admin change creation deletion group info user",
  intrusion_detection: "allowed denied info",
  malware: "info",
  network: "access allowed connection denied end info protocol start",
  package: "access change deletion info installation start",
  process: "access change end info start",
  session: "start end info",
  vulnerability: "info",
};

function assertAllowed(view: unknown): void {
  const listAt = (name: string): readonly unknown[] => {
    const list = valueAt(view, "event", name);
    return Array.isArray(list) ? list : [];
  };
  assert.ok(KINDS.includes(String(valueAt(view, "event", "kind"))));
  assert.ok(["success", "failure", "unknown"].includes(String(valueAt(view, "event", "outcome"))));
  const categories = listAt("category").map(String);
  const isRead = valueAt(view, "event", "kind") !== "pipeline_error";
  assert.equal(categories.length > 0, isRead);
  assert.equal(listAt("type").length > 0, isRead);
  const expected = categories.flatMap((one) => (EXPECTED[one] ?? `no ${one}`).split(" "));
  for (const type of listAt("type")) assert.ok(expected.includes(String(type)), `${categories} ${type}`);
  assert.equal(new Set(listAt("type")).size, listAt("type").length);
}

test("toEcs gives every action of the catalogue values that ECS allows, to whomever it is done and however it ended", () => {
  const types = ["user", "group", "role", "bucket", "table", "command", undefined];
  for (const { action, category, verb } of CATALOGUE)
    for (const outcome of OUTCOMES)
      for (const type of types)
        assertAllowed(
          toEcs({ action, category, verb, outcome, targets: type === undefined ? [] : [{ type }] }),
        );
});

test("toEcs gives any event values that ECS allows, and JSON from which it is read again", () => {
  fc.assert(
    fc.property(anyRows({ minLength: 1, maxLength: 3 }), (rows) => {
      for (const { event } of rows) {
        const view = toEcs(event, SEALED);
        assertAllowed(view);
        assert.deepEqual(JSON.parse(JSON.stringify(view)), structuredClone(view));
      }
    }),
  );
});
