import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { eventAt } from "../../test/support/found-event.ts";
import { toOcsf } from "./ocsf.ts";
import { valueAt } from "./text-at.ts";

const user = { type_id: 1, uid: "u1", name: "alice" };
const bob = { uid: "u2", name: "bob", type: "user", type_id: 1 };

test("toOcsf says who it is by the directory, beside what the source calls them", () => {
  const identity = { id: "alice", name: "Alice Adams", team: "web" };
  const { actor, unmapped } = toOcsf(
    eventAt(7, { actor: { type: "machine", id: "ci", identity, behind: "bob" } }),
  );
  assert.deepEqual(actor, { user: { type_id: 4, uid: "ci", full_name: "Alice Adams", uid_alt: "alice" } });
  assert.deepEqual(valueAt(unmapped, "actor"), { type: "machine", identity, behind: "bob" });
});

test("toOcsf gives an event whole: class, time, who, from where, how it ended, and what has no place", () => {
  const event = eventAt(7, {
    ...{ outcome: "denied", reason: "no MFA", labels: { team: "web" }, context: { request: "r1" } },
    targets: [
      { type: "user", id: "u2", name: "bob" },
      { type: "role", name: "admin" },
    ],
    from: { ip: "192.0.2.1", port: 443, host: "h1", user_agent: "curl/8" },
    source: { name: "first-ingest", type: "native", parser: "native/1", event_id: "e-1" },
  });
  assert.deepEqual(toOcsf(event), {
    ...{ class_uid: 3005, category_uid: 3, activity_id: 1, type_uid: 300_501, severity_id: 4 },
    ...{
      time: Date.UTC(2026, 10, 22, 10) + 123,
      status_id: 2,
      status_code: "denied",
      status_detail: "no MFA",
    },
    message: "alice granted role admin to bob",
    metadata: {
      ...{ version: "1.8.0", product: { name: "Tallystick", vendor_name: "Tallystick" }, uid: event["id"] },
      ...{
        original_event_uid: "e-1",
        original_time: "2026-11-22T10:00:00.123456Z",
        event_code: "role.grant",
      },
      ...{ logged_time: Date.UTC(2026, 10, 22, 10) + 456, log_name: "log.example.com/audit" },
      ...{ log_provider: "first-ingest", sequence: 7 },
    },
    actor: { user },
    src_endpoint: { ip: "192.0.2.1", port: 443, hostname: "h1" },
    http_request: { user_agent: "curl/8" },
    user: bob,
    privileges: ["admin"],
    observables: [
      { name: "src_endpoint.ip", type_id: 2, type: "IP Address", value: "192.0.2.1" },
      { name: "src_endpoint.hostname", type_id: 1, type: "Hostname", value: "h1" },
      { name: "actor.user.name", type_id: 4, type: "User Name", value: "alice" },
      { name: "actor.user.uid", type_id: 31, type: "User Object: uid", value: "u1" },
      { name: "user.name", type_id: 4, type: "User Name", value: "bob" },
      { name: "user.uid", type_id: 31, type: "User Object: uid", value: "u2" },
      { name: "http_request.user_agent", type_id: 16, type: "HTTP User-Agent", value: "curl/8" },
    ],
    unmapped: {
      ...{ category: "permission", verb: "grant", outcome: "denied", actor: { type: "human" } },
      ...{ targets: event["targets"], service: { name: "iam" }, context: { request: "r1" } },
      ...{ labels: { team: "web" }, source: event["source"], log: event["log"] },
    },
  });
});

type Case = readonly [changed: object, class_uid: number, activity_id: number, fields: object];

const target = (type: string): { targets: object[] } => ({ targets: [{ type, id: "t1", name: "thing" }] });
const thing = { uid: "t1", name: "thing" };

const cases: readonly Case[] = [
  [
    { category: "authentication", action: "user.login", verb: "login" },
    3002,
    1,
    { user, service: { name: "iam" } },
  ],
  [{ category: "authentication", action: "user.logout", verb: "logout" }, 3002, 2, { user }],
  [{ category: "authentication", action: "role.assume", verb: "execute" }, 3002, 7, { user }],
  [
    { category: "authentication", action: "mfa.challenge", verb: "other" },
    3002,
    99,
    { user, activity_name: "mfa.challenge" },
  ],
  [
    { category: "authentication", action: "user.login", verb: "login", actor: undefined },
    3002,
    1,
    { user: bob },
  ],
  [{ category: "authentication", action: "mfa.enroll", verb: "create" }, 3001, 10, { user: bob }],
  [
    { category: "authentication", action: "password.change", verb: "update", targets: [] },
    ...([3001, 3, { user }] as const),
  ],
  [
    { category: "permission", action: "mfa.disable", verb: "update", ...target("policy") },
    3001,
    11,
    { user },
  ],
  [{ category: "session", action: "sudo.run", verb: "execute", ...target("command") }, 3002, 7, { user }],
  [{ category: "session", action: "session.create", verb: "create" }, 3002, 1, {}],
  [{ category: "session", action: "session.terminate", verb: "delete" }, 3002, 2, {}],
  [
    { category: "permission", action: "role.grant", verb: "grant" },
    3005,
    1,
    { user: bob, privileges: ["unknown"] },
  ],
  [{ category: "permission", action: "role.revoke", verb: "revoke" }, 3005, 2, { user: bob }],
  [
    { category: "permission", action: "group.grant", verb: "grant", ...target("group") },
    3006,
    1,
    { group: { ...thing, type: "group" } },
  ],
  [{ category: "permission", action: "group.create", verb: "create", ...target("group") }, 3006, 6, {}],
  [{ category: "permission", action: "group.delete", verb: "delete", ...target("group") }, 3006, 5, {}],
  [{ category: "permission", action: "user.create", verb: "create" }, 3001, 1, { user: bob }],
  [{ category: "permission", action: "user.delete", verb: "delete" }, 3001, 6, { user: bob }],
  [{ category: "permission", action: "user.disable", verb: "update" }, 3001, 5, { user: bob }],
  [{ category: "permission", action: "user.rename", verb: "update" }, 3001, 99, { user: bob }],
  [
    { category: "permission", action: "policy.update", verb: "update", ...target("policy") },
    3004,
    3,
    { entity: { ...thing, type: "policy" } },
  ],
  [
    { category: "secret", action: "secret.read", verb: "read", ...target("secret") },
    3004,
    2,
    { entity: { ...thing, type: "secret" } },
  ],
  [{ category: "secret", action: "key.rotate", verb: "update", ...target("key") }, 3004, 3, {}],
  [{ category: "configuration", action: "flag.enable", verb: "update", ...target("flag") }, 3004, 8, {}],
  [
    { category: "configuration", action: "config.create", verb: "create", targets: [] },
    3004,
    1,
    { entity: { name: "unknown" } },
  ],
  [
    { category: "deployment", action: "deployment.create", verb: "create", ...target("app") },
    6002,
    1,
    { app: thing },
  ],
  [
    { category: "deployment", action: "release.rollback", verb: "update", ...target("app") },
    6002,
    8,
    { app: thing },
  ],
  [
    { category: "deployment", action: "service.stop", verb: "update", targets: [] },
    6002,
    4,
    { app: { name: "iam" } },
  ],
  [
    { category: "data", action: "table.read", verb: "read", ...target("table") },
    6005,
    1,
    { type_id: 3, table: thing },
  ],
  [
    { category: "data", action: "bucket.delete", verb: "delete", ...target("s3_bucket") },
    6005,
    7,
    { type_id: 2, databucket: { ...thing, type_id: 0 } },
  ],
  [
    { category: "data", action: "rows.query", verb: "read", ...target("database") },
    6005,
    4,
    { type_id: 1, database: { ...thing, type_id: 0 } },
  ],
  [
    { category: "network", action: "firewall.update", verb: "update", ...target("firewall") },
    6003,
    3,
    { api: { operation: "firewall.update", service: { name: "iam" } } },
  ],
  [
    { category: "network", action: "network.connect", verb: "other", ...target("host") },
    4001,
    1,
    { dst_endpoint: thing },
  ],
  [{ category: "network", action: "network.refuse", verb: "other" }, 4001, 5, {}],
  [
    { category: "process", action: "pod.exec", verb: "execute", ...target("pod"), service: { host: "n1" } },
    1007,
    1,
    { process: thing, device: { type_id: 0, hostname: "n1" } },
  ],
  [
    { category: "process", action: "instance.terminate", verb: "delete" },
    1007,
    2,
    { device: { type_id: 0, name: "iam" } },
  ],
  [
    { category: "security", action: "finding.create", verb: "create", ...target("finding") },
    2004,
    1,
    { status_id: 1, finding_info: { uid: "t1", title: "alice granted role admin to bob" } },
  ],
  [{ category: "security", action: "alert.resolve", verb: "other" }, 2004, 3, { status_id: 4 }],
  [{ category: "audit", action: "events.export", verb: "read" }, 1008, 3, { log_name: "bob" }],
  [
    { category: "audit", action: "trail.delete", verb: "delete", ...target("trail") },
    1008,
    2,
    { log_name: "thing" },
  ],
  [{ category: "audit", action: "events.search", verb: "read" }, 6003, 2, {}],
  [
    { category: "other", action: "ec2.describe_instances", verb: "read" },
    6003,
    2,
    { resources: [{ uid: "u2", name: "bob", type: "user" }] },
  ],
  [{ category: "other", action: "thing.poke", verb: "other" }, 6003, 99, { activity_name: "thing.poke" }],
  [{ category: "constructor", action: "__proto__", verb: "constructor" }, 6003, 99, {}],
];
for (const [changed, class_uid, activity_id, fields] of cases) {
  test(`toOcsf makes ${JSON.stringify(changed)} a ${class_uid} with the activity ${activity_id}`, () => {
    const found = toOcsf(eventAt(1, { ...changed }));
    const expected = { ...{ class_uid, activity_id, type_uid: class_uid * 100 + activity_id }, ...fields };
    const shown = Object.fromEntries(Object.keys(expected).map((name) => [name, found[name]]));
    assert.deepEqual(shown, expected);
  });
}

const actors: readonly (readonly [object | undefined, object])[] = [
  [
    { type: "machine", id: "m1" },
    { type_id: 4, uid: "m1" },
  ],
  [
    { type: "system", id: "s1", name: "cron" },
    { type_id: 3, uid: "s1", name: "cron" },
  ],
  [
    { type: "agent", name: "claude" },
    { type_id: 99, type: "agent", name: "claude" },
  ],
  [
    { type: "human", email: "a@example.com" },
    { type_id: 1, name: "a@example.com", email_addr: "a@example.com" },
  ],
  [
    { type: "human", id: "u", groups: ["ops"], credential: { type: "key", id: "AK" } },
    { type_id: 1, uid: "u", credential_uid: "AK", groups: [{ name: "ops" }] },
  ],
  [
    { type: "human", id: "u", email: "oidc:a@example.com" },
    { type_id: 1, uid: "u", name: "oidc:a@example.com" },
  ],
  [undefined, { type_id: 0, name: "unknown" }],
];
for (const [actor, expected] of actors) {
  test(`toOcsf makes ${JSON.stringify(actor)} an actor's user`, () => {
    assert.deepEqual(toOcsf(eventAt(1, { category: "other", actor }))["actor"], { user: expected });
  });
}

test("toOcsf gives the events of one record an id each", () => {
  const uidAt = (ord: number): unknown => {
    const { metadata } = toOcsf({ id: "r", log: { ord } });
    return typeof metadata === "object" && metadata !== null && "uid" in metadata ? metadata.uid : undefined;
  };
  assert.deepEqual([uidAt(0), uidAt(1)], ["r", "r.1"]);
});

test("toOcsf never throws, whatever it is given, and what it gives is JSON", () => {
  const names = [
    "actor",
    "targets",
    "from",
    "log",
    "source",
    "service",
    "time",
    "action",
    "category",
    "type",
    "id",
    "0",
  ];
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom(null, 1, "", "text", true),
      fc.array(tie("value"), { maxLength: 2 }),
      tie("object"),
    ),
    object: fc.dictionary(fc.constantFrom(...names), tie("value"), { maxKeys: 6 }),
  }));
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 12 }), (event) => {
      assert.ok(JSON.stringify(toOcsf(event)).startsWith('{"class_uid":'));
    }),
  );
});
