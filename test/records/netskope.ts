/** Events of Netskope's audit log of administrators. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06Z";
const event = (
  audit_log_event: string,
  data_type: string,
  data_values: readonly (string | number)[],
  more: object = {},
): Readonly<Record<string, unknown>> => ({
  ...{ _id: "n-1", type: "admin_audit_logs", audit_log_event, severity_level: 2, count: 1 },
  ...{ timestamp: Date.UTC(2026, 10, 23, 4, 5, 6) / 1000, organization_unit: "", ccl: "unknown" },
  ...{ user: "alice@example.com", ur_normalized: "alice@example.com", is_netskope_personnel: false },
  supporting_data: { data_type, data_values },
  ...more,
});
const OWN = ["198.51.100.7", "alice@example.com"];
const line = (what: string, targets: string, from = "-"): string =>
  `human alice@example.com | ${what} | ${targets} | ${from} | ${AT}`;

export const NETSKOPE: SourceRecords = {
  parser: "netskope-audit",
  documented: "docs.netskope.com, Audit Log; REST API v2 Events Data (audit)",
  records: [
    { record: event("Login Successful", "user", OWN), line: line("user.login success", "-", "198.51.100.7") },
    { record: event("Login Failed", "user", OWN), line: line("user.login failure", "-", "198.51.100.7") },
    {
      record: event("Admin logged out because of successive login failures", "user", OWN),
      line: line("user.logout success", "-", "198.51.100.7"),
    },
    {
      record: event("Created new admin", "user", ["bob@example.com"]),
      line: line("user.create success", "bob@example.com"),
    },
    {
      record: event("Deleted admin", "user", ["bob@example.com"]),
      line: line("user.delete success", "bob@example.com"),
    },
    {
      record: event("Edited policy", "policy", ["No uploads"]),
      line: line("policy.update success", "No uploads"),
    },
    {
      record: event("Password Change Successful", "user", OWN),
      line: line("password.change success", "-", "198.51.100.7"),
    },
    {
      record: event("Rest API V2 Call", "incidents", [200, "GET", "/api/v2/incidents", "trid=1"], {
        ...{ user: "service-account", ur_normalized: "service-account" },
      }),
      line: `machine service-account | http.request success | /api/v2/incidents | - | ${AT}`,
    },
    {
      record: event("Rest API V2 Call", "policy", [403, "POST", "/api/v2/policy", "trid=2"]),
      line: line("http.request denied", "/api/v2/policy"),
    },
    {
      record: event("Enabled quarantine profile", "profile", ["HR"]),
      line: line("netskope.enabled_quarantine_profile? success", "HR"),
    },
    {
      record: { type: "admin_audit_logs", audit_log_event: "Logout Successful" },
      line: "- | user.logout success | - | - | -",
    },
  ],
};
