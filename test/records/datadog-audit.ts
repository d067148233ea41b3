/** Events of Datadog's audit trail: as its API gives them, and as its archives hold them. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.123Z";
const ALICE = { id: "alice@example.com", uuid: "u-1", email: "alice@example.com", name: "Alice" };
const about = (name: string, action: string, more: object = {}): object => ({
  ...{ evt: { name, actor: { type: "USER" } }, action, usr: ALICE, org: { name: "Shop", uuid: "o-1" } },
  network: { client: { ip: "198.51.100.7", geoip: { country: { name: "Germany" } } } },
  http: { useragent: "Mozilla/5.0", url_details: { host: "app.datadoghq.com" } },
  metadata: { dd: { auth_method: "SESSION" } },
  ...more,
});
/** As `GET /api/v2/audit/events` gives it. */
const event = (name: string, action: string, more: object = {}): Readonly<Record<string, unknown>> => ({
  ...{ id: "e-1", type: "audit" },
  attributes: {
    ...{ timestamp: AT, service: "datadog", message: "", tags: ["source:datadog"] },
    attributes: about(name, action, more),
  },
});
/** As an archive in a bucket holds it. */
const archived = (name: string, action: string, more: object = {}): Readonly<Record<string, unknown>> => ({
  ...{ _id: "e-2", date: AT, service: "datadog", source: "datadog", status: "info", tags: [], message: "" },
  attributes: about(name, action, more),
});
const asset = (type: string, id: string, name?: string, more: object = {}): object => ({
  asset: { type, id, ...(name === undefined ? {} : { name }), ...more },
});

export const DATADOG_AUDIT: SourceRecords = {
  parser: "datadog-audit",
  documented: "docs.datadoghq.com/account_management/audit_trail/events; …/api/latest/audit",
  records: [
    {
      record: event("Authentication", "login", { status: "info" }),
      line: `human Alice | user.login success | - | 198.51.100.7 | ${AT}`,
    },
    {
      record: event("Authentication", "login", { status: "error" }),
      line: `human Alice | user.login failure | - | 198.51.100.7 | ${AT}`,
    },
    {
      record: archived("Authentication", "created", asset("api_key", "k-1", "agents")),
      line: `human Alice | token.create success | agents | 198.51.100.7 | ${AT}`,
    },
    {
      record: event("Access Management", "modified", {
        ...asset("role", "r-1", "Operators", {
          prev_value: { permissions: ["monitors_read"] },
          new_value: { permissions: ["monitors_read", "monitors_write"] },
        }),
        status: "info",
      }),
      line: `human Alice | role.update success | Operators | 198.51.100.7 | ${AT}`,
    },
    {
      record: event("Monitor", "deleted", { ...asset("monitor", "42", "Too slow"), status: "info" }),
      line: `human Alice | detection.disable success | Too slow | 198.51.100.7 | ${AT}`,
    },
    {
      record: archived("Dashboard", "created", asset("dashboard_share_link", "d-1")),
      line: `human Alice | access.share success | d-1 | 198.51.100.7 | ${AT}`,
    },
    {
      record: archived("Log Management", "modified", asset("exclusion filter", "f-1", "debug")),
      line: `human Alice | config.update success | debug | 198.51.100.7 | ${AT}`,
    },
    {
      record: event("Organization Management", "modified", {
        ...asset("audit_logs_settings", "o-1"),
        evt: { name: "Organization Management", actor: { type: "SUPPORT_USER" } },
        usr: { id: "help@example.net", uuid: "u-9", email: "help@example.net" },
      }),
      line: `human help@example.net | audit.update unknown | o-1 | 198.51.100.7 | ${AT}`,
    },
    {
      record: event("Request", "accessed", {
        ...{ evt: { name: "Request", actor: { type: "API_KEY" } }, usr: undefined, status: "info" },
        http: { method: "DELETE", status_code: 403, url_details: { path: "/api/v1/monitor/42" } },
        metadata: { api_key: { id: "k-1", name: "agents" }, dd: { auth_method: "API_KEY" } },
      }),
      line: `machine agents | http.request denied | /api/v1/monitor/42 | 198.51.100.7 | ${AT}`,
    },
    {
      record: archived("Access Management", "created", {
        ...asset("application_key", "k-2", "terraform"),
        evt: { name: "Access Management", actor: { type: "SERVICE_ACCOUNT" } },
        usr: { id: "svc", uuid: "u-7", name: "Provisioning" },
      }),
      line: `machine Provisioning | token.create success | terraform | 198.51.100.7 | ${AT}`,
    },
    {
      record: archived("Reference Tables", "uploaded", asset("reference_table", "t-1", "hosts")),
      line: `human Alice | datadog.reference_table.uploaded? success | hosts | 198.51.100.7 | ${AT}`,
    },
    {
      record: { timestamp: AT, evt: { name: "Notebook" }, org: { uuid: "o-1" }, action: "created" },
      line: `- | document.create unknown | - | - | ${AT}`,
    },
  ],
};
