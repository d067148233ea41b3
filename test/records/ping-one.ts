/** Audit activities of PingOne. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.123Z";
const activity = (
  type: string,
  resources: readonly object[],
  more: object = {},
): Readonly<Record<string, unknown>> => ({
  ...{ id: "a-1", recordedAt: AT, correlationId: "c-1", action: { type }, resources },
  actors: {
    client: { id: "c-1", name: "Admin Console", type: "CLIENT" },
    user: { id: "u-7", name: "alice@example.com", type: "USER" },
  },
  ...{ result: { status: "SUCCESS", description: "done" }, source: { ipAddress: "198.51.100.7" } },
  ...more,
});
const BOB = { type: "USER", id: "u-9", name: "bob@example.com", environment: { id: "env-1" } };
const line = (what: string, targets: string): string =>
  `human alice@example.com < Admin Console | ${what} | ${targets} | 198.51.100.7 | ${AT}`;
const FAILED = { result: { status: "FAILED", description: "no" } };

export const PING_ONE: SourceRecords = {
  parser: "pingone",
  documented:
    "apidocs.pingidentity.com, PingOne platform: audit activities; audit reporting events (from memory)",
  records: [
    { record: activity("USER.CREATED", [BOB]), line: line("user.create success", "bob@example.com") },
    { record: activity("USER.DELETED", [BOB]), line: line("user.delete success", "bob@example.com") },
    { record: activity("USER.LOCKED", [BOB]), line: line("account.lock success", "bob@example.com") },
    {
      record: activity("PASSWORD.CHECK_FAILED", [BOB], {
        actors: {
          client: { id: "c-7", name: "Shop", type: "CLIENT" },
          user: { id: "u-9", name: "bob@example.com", type: "USER" },
        },
        ...FAILED,
      }),
      line: `human bob@example.com < Shop | user.login failure | - | 198.51.100.7 | ${AT}`,
    },
    {
      record: activity("USER.ACCESS_ALLOWED", [BOB], {
        actors: { user: { id: "u-9", name: "bob@example.com", type: "USER" } },
      }),
      line: `human bob@example.com | user.login success | - | 198.51.100.7 | ${AT}`,
    },
    {
      record: activity("ROLE_ASSIGNMENT.CREATED", [
        BOB,
        { type: "ROLE", id: "r-1", name: "Identity Data Admin" },
      ]),
      line: line("role.grant! success", "bob@example.com, Identity Data Admin"),
    },
    {
      record: activity("MFA.DISABLED", [BOB]),
      line: line("mfa.disable success", "bob@example.com"),
    },
    {
      record: activity("APPLICATION.UPDATED", [{ type: "APPLICATION", id: "app-1", name: "Payroll" }]),
      line: line("application.update success", "Payroll"),
    },
    {
      record: activity("SECRET.READ", [{ type: "SECRET", id: "s-1" }], {
        actors: { client: { id: "c-2", name: "deployer", type: "CLIENT" } },
      }),
      line: `machine deployer | secret.read success | s-1 | 198.51.100.7 | ${AT}`,
    },
    {
      record: activity("FLOW.STARTED", [], { actors: {}, source: {} }),
      line: `- | pingone.flow.started? success | - | - | ${AT}`,
    },
  ],
};
