/** Duo's logs: of administrators, of activities, and of authentications. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06Z";
const SECONDS = Date.UTC(2026, 10, 23, 4, 5, 6) / 1000;
const admin = (
  action: string,
  object: string | null,
  description: object | string = {},
): Readonly<Record<string, unknown>> => ({
  ...{ action, object, username: "Alice", timestamp: SECONDS, isotimestamp: "2026-11-23T04:05:06+00:00" },
  description: typeof description === "string" ? description : JSON.stringify(description),
});
const activity = (name: string, more: object): Readonly<Record<string, unknown>> => ({
  ...{ activity_id: "a-1", akey: "DA1", ts: "2026-11-23T04:05:06+00:00", application: null },
  ...{ action: { name, details: null }, old_target: null, outcome: null },
  access_device: { browser: "Firefox", ip: { address: "198.51.100.7" }, os: "Linux" },
  actor: { key: "DE1", name: "Alice", type: "admin", details: '{"email":"alice@example.com"}' },
  ...more,
});
const line = (what: string, targets: string, from = "-"): string =>
  `unknown Alice | ${what} | ${targets} | ${from} | ${AT}`;

const administrators: SourceRecords = {
  parser: "duo-admin",
  documented: "duo.com/docs/adminapi#administrator-logs; #activity-logs",
  records: [
    {
      record: admin("admin_login", null, {
        ...{ ip_address: "198.51.100.7", device: "1", factor: "push", primary_auth_method: "Password" },
      }),
      line: line("user.login success", "-", "198.51.100.7"),
    },
    {
      record: admin("admin_login_error", null, { ip_address: "198.51.100.7", error: "Wrong password" }),
      line: line("user.login failure", "-", "198.51.100.7"),
    },
    {
      record: admin("admin_lockout", "Bob", { message: "Too many attempts" }),
      line: line("account.lock success", "Bob"),
    },
    {
      record: admin("user_create", "bob", { name: "bob", email: "bob@example.com", status: "Enabled" }),
      line: line("user.create success", "bob"),
    },
    { record: admin("user_delete", "bob"), line: line("user.delete success", "bob") },
    {
      record: admin("user_update", "bob", { status: "Bypass" }),
      line: line("mfa.bypass success", "bob"),
    },
    {
      record: admin("admin_update", "Bob", { role: "Owner" }),
      line: line("role.grant! success", "Bob, Owner"),
    },
    {
      record: admin("integration_skey_view", "Payroll"),
      line: line("secret.read success", "Payroll"),
    },
    {
      record: admin("integration_policy_assign", "Payroll", "Office only"),
      line: line("policy.grant success", "Payroll"),
    },
    {
      record: admin("o2fa_user_provisioned", "Windows sign-in", {
        user_agent: "DuoCredProv/4.0",
        hostname: "pc-1",
      }),
      line: line("mfa.enroll success", "Windows sign-in"),
    },
    {
      record: { ...admin("ad_sync_finish", null), username: "System" },
      line: `system System | duo.ad_sync_finish? success | - | - | ${AT}`,
    },
    {
      record: { action: "group_delete", username: "Alice", eventtype: "administrator", host: "api-1" },
      line: "unknown Alice | group.delete success | - | - | -",
    },
    {
      record: activity("bypass_create", {
        target: { key: "DU1", name: "bob", type: "user_bypass", details: '{"count":1,"valid_secs":3600}' },
      }),
      line: `human Alice | mfa.bypass success | bob | 198.51.100.7 | ${AT}`,
    },
    {
      record: activity("user_update", {
        actor: { key: "DI1", name: "Provisioning", type: "admin_api", details: null },
        target: { key: "DU1", name: "bob", type: "user", details: '{"status":"Disabled"}' },
        old_target: { key: "DU1", name: "bob", type: "user", details: '{"status":"Active"}' },
        access_device: null,
      }),
      line: `machine Provisioning | user.disable success | bob | - | ${AT}`,
    },
    {
      record: {
        ...{ activity_id: "a-9", ts: "2026-11-23T04:05:06.123456+00:00", akey: "DA1", old_target: null },
        ...{ action: { name: "webauthncredential_create", details: null }, outcome: { result: "FAILURE" } },
        actor: { key: "DU1", name: "alice", type: "user", details: null },
        ...{
          access_device: { ip: { address: "198.51.100.7" } },
          application: { key: "DI1", name: "Payroll" },
        },
        target: { key: "WA1", name: "WA1", type: "webauthn_credential", details: null },
      },
      line: "human alice | mfa.enroll failure | WA1, Payroll | 198.51.100.7 | 2026-11-23T04:05:06.123456Z",
    },
    {
      record: {
        ...{ action: "activation_begin", description: null, object: null, username: "alice" },
        ...{ isotimestamp: "2026-11-23T04: 05: 06+00: 00", timestamp: 1795406706 },
      },
      line: "unknown alice | duo.activation_begin? success | - | - | 2026-11-23T04:05:06Z",
    },
  ],
};

const auth = (
  result: string,
  reason: string | null,
  more: object = {},
): Readonly<Record<string, unknown>> => ({
  ...{ event_type: "authentication", factor: "duo_push", result, reason, txid: "t-1", alias: "" },
  ...{ timestamp: SECONDS, isotimestamp: "2026-11-23T04:05:06.123456+00:00", email: "alice@example.com" },
  access_device: { browser: "Firefox", hostname: null, ip: "198.51.100.7", os: "Linux" },
  application: { key: "DI1", name: "Payroll" },
  auth_device: { ip: "203.0.113.9", key: "DP1", name: "My phone" },
  user: { groups: ["Staff"], key: "DU1", name: "alice" },
  ...more,
});
const signed = (what: string, targets = "Payroll"): string =>
  `human alice | ${what} | ${targets} | 198.51.100.7 | 2026-11-23T04:05:06.123456Z`;

const authentications: SourceRecords = {
  parser: "duo-authentication",
  documented: "duo.com/docs/adminapi#authentication-logs",
  records: [
    { record: auth("success", "user_approved"), line: signed("user.login success") },
    { record: auth("denied", "user_disapproved"), line: signed("user.login denied") },
    { record: auth("denied", "no_response"), line: signed("user.login denied") },
    { record: auth("fraud", "user_marked_fraud"), line: signed("user.login denied") },
    {
      record: auth("success", "bypass_user", { factor: "not_available" }),
      line: signed("mfa.bypass success"),
    },
    {
      record: auth("success", "valid_passcode", { factor: "bypass_code" }),
      line: signed("mfa.bypass success"),
    },
    {
      record: auth("success", null, { event_type: "enrollment", factor: null }),
      line: signed("mfa.enroll success"),
    },
    {
      record: auth("success", "remembered_device", {
        ...{ access_device: { ip: null }, auth_device: { ip: null, key: null, name: null } },
        ...{ email: "", user: { key: "DU2", name: "svc-vpn" } },
      }),
      line: "machine svc-vpn | user.login success | Payroll | - | 2026-11-23T04:05:06.123456Z",
    },
    {
      // The first version's, which has everything at its top.
      record: {
        ...{ eventtype: "authentication", username: "alice", factor: "Duo Push", result: "FAILURE" },
        ...{ reason: "Invalid passcode", ip: "198.51.100.7", integration: "Payroll", timestamp: SECONDS },
        ...{ host: "api-1.duosecurity.com", device: "phone", new_enrollment: false },
      },
      line: `unknown alice | user.login failure | Payroll | 198.51.100.7 | ${AT}`,
    },
    {
      record: { event_type: "authentication", result: "error", user: { name: "alice" } },
      line: "unknown alice | user.login failure | - | - | -",
    },
  ],
};

export const DUO: readonly SourceRecords[] = [administrators, authentications];
