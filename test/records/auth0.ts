/** Logs of Auth0's tenants, as its streams send them. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.123Z";
const log = (type: string, more: object = {}): Readonly<Record<string, unknown>> => ({
  log_id: "9002026",
  data: {
    ...{ date: AT, type, log_id: "9002026", client_id: "c-1", client_name: "Shop", ip: "198.51.100.7" },
    ...{ user_agent: "Chrome 140", user_id: "auth0|7", user_name: "alice@example.com", ...more },
  },
});
const managed = (description: string, path: string, body?: object): object => ({
  ...{ description, user_id: "", user_name: "", client_id: "m-1", client_name: "" },
  details: {
    request: {
      ...{ method: "post", path, ip: "198.51.100.7", body },
      auth: { user: { user_id: "auth0|1", name: "carol", email: "carol@example.com" }, strategy: "jwt" },
    },
    response: { statusCode: 201 },
  },
});

export const AUTH0: SourceRecords = {
  parser: "auth0",
  documented: "auth0.com/docs/deploy-monitor/logs/log-event-type-codes",
  records: [
    { record: log("s"), line: `human alice@example.com | user.login success | Shop | 198.51.100.7 | ${AT}` },
    {
      record: log("fp", {
        description: "Wrong email or password.",
        connection: "db",
        connection_id: "con_1",
      }),
      line: `human alice@example.com | user.login failure | Shop, db | 198.51.100.7 | ${AT}`,
    },
    {
      record: log("slo"),
      line: `human alice@example.com | user.logout success | Shop | 198.51.100.7 | ${AT}`,
    },
    {
      record: log("limit_wc", { description: "Too many failures" }),
      line: `system Auth0 | account.lock denied | alice@example.com, Shop | 198.51.100.7 | ${AT}`,
    },
    {
      record: log("scp"),
      line: `human alice@example.com | password.change success | Shop | 198.51.100.7 | ${AT}`,
    },
    {
      record: log("gd_enrollment_complete"),
      line: `human alice@example.com | mfa.enroll success | Shop | 198.51.100.7 | ${AT}`,
    },
    {
      record: log("seccft", { user_id: undefined, user_name: undefined }),
      line: `machine Shop | token.exchange success | - | 198.51.100.7 | ${AT}`,
    },
    {
      record: log(
        "sapi",
        managed("Assign roles to a user", "/api/v2/users/auth0%7Cbob/roles", { roles: ["rol_admin"] }),
      ),
      line: `human carol | role.grant! success | auth0|bob, rol_admin, m-1 | 198.51.100.7 | ${AT}`,
    },
    {
      record: log("sapi", managed("Delete a User", "/api/v2/users/auth0%7C9")),
      line: `human carol | user.delete success | auth0|9, m-1 | 198.51.100.7 | ${AT}`,
    },
    {
      record: log("pwd_leak", { description: "Breached password" }),
      line: `human alice@example.com | threat.detect denied | Shop | 198.51.100.7 | ${AT}`,
    },
    {
      record: log(
        "sapi",
        managed("Assign Users to a Role", "/api/v2/roles/rol_admin/users", { users: ["auth0|bob"] }),
      ),
      line: "human carol | role.grant! success | auth0|bob, rol_admin, m-1 | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: log("sapi", managed("Delete a Client", "/api/v2/clients/c-9")),
      line: "human carol | application.delete success | /api/v2/clients/c-9, m-1 | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
  ],
};
