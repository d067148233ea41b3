/** Spacelift's audit trail, and its webhooks of runs. */
import type { SourceRecords } from "../support/record-line.ts";

const MS = Date.UTC(2026, 10, 23, 4, 5, 6, 947);
const AT = "2026-11-23T04:05:06.947Z";
const SECOND = "2026-11-23T04:05:06Z";
const audit = (
  action: string,
  mutation: string,
  data: object,
  more: object = {},
): Readonly<Record<string, unknown>> => ({
  ...{ account: "shop", action, actor: "github::alice", context: { mutation }, data },
  ...{ remoteIP: "198.51.100.7", timestamp: MS },
  ...more,
});
const run = (state: string, type: string, more: object = {}): Readonly<Record<string, unknown>> => ({
  ...{ account: "shop", state, stateVersion: 4, timestamp: Math.floor(MS / 1000) },
  run: {
    ...{ id: "01EF9PFP", branch: "main", createdAt: 1_795_406_600, type, triggeredBy: "alice@example.com" },
    commit: { authorLogin: "bob", authorName: "Bob", hash: "2f1c", message: "Faster" },
    delta: { added: 0, changed: 1, deleted: 0, resources: 1 },
    ...more,
  },
  stack: { id: "web-prod", name: "Web prod", description: "", labels: [] },
});
const WHO = "unknown alice";

export const SPACELIFT: SourceRecords = {
  parser: "spacelift",
  documented: "docs.spacelift.io, Integrations: Audit trail; Webhooks, Default webhook payloads",
  records: [
    {
      record: audit("stack.create", "stackCreate", {
        ...{ ID: "web-prod" },
        args: { Input: { Name: "Web prod", Branch: "main", Space: "root" }, ManageState: true, Slug: null },
      }),
      line: `${WHO} | project.create success | Web prod | 198.51.100.7 | ${AT}`,
    },
    {
      record: audit("stack.delete", "stackDelete", { args: { ID: "web-prod" } }),
      line: `${WHO} | project.delete success | web-prod | 198.51.100.7 | ${AT}`,
    },
    {
      record: audit("audit_trail_webhook.set", "auditTrailSetWebhook", {
        args: { Enabled: true, Endpoint: "https://audit.example.com/", SecretSHA: "x" },
      }),
      line: `${WHO} | log_stream.update success | https://audit.example.com/ | 198.51.100.7 | ${AT}`,
    },
    {
      record: audit("audit_trail_webhook.set", "auditTrailSetWebhook", {
        args: { Enabled: false, Endpoint: "https://audit.example.com/", SecretSHA: "x" },
      }),
      line: `${WHO} | audit.stop success | https://audit.example.com/ | 198.51.100.7 | ${AT}`,
    },
    {
      record: audit("audit_trail_webhook.delete", "auditTrailDeleteWebhook", {}),
      line: `${WHO} | log_stream.delete success | - | 198.51.100.7 | ${AT}`,
    },
    {
      record: audit("api_key.create", "apiKeyCreate", { args: { Input: { Name: "ci", Admin: false } } }),
      line: `${WHO} | token.create success | ci | 198.51.100.7 | ${AT}`,
    },
    {
      record: audit(
        "policy.update",
        "policyUpdate",
        { args: { ID: "no-public-buckets", Name: "No public buckets" } },
        { actor: "saml::bob@example.com" },
      ),
      line: `human bob@example.com | policy.update success | No public buckets | 198.51.100.7 | ${AT}`,
    },
    {
      record: audit(
        "run.confirm",
        "runConfirm",
        { args: { Stack: "web-prod", Run: "01EF9PFP" } },
        { actor: "api::01HXYZ" },
      ),
      line: `machine 01HXYZ | infrastructure.apply success | web-prod | 198.51.100.7 | ${AT}`,
    },
    {
      record: audit("worker_pool.create", "workerPoolCreate", { args: { Name: "private" } }),
      line: `${WHO} | spacelift.worker_pool.create? success | private | 198.51.100.7 | ${AT}`,
    },
    {
      record: run("FINISHED", "TRACKED"),
      line: `human alice@example.com | infrastructure.apply success | Web prod, 01EF9PFP | - | ${SECOND}`,
    },
    {
      record: run("FAILED", "PROPOSED", { triggeredBy: null }),
      line: `- | infrastructure.plan failure | Web prod, 01EF9PFP | - | ${SECOND}`,
    },
    {
      record: run("UNCONFIRMED", "TRACKED"),
      line: `human alice@example.com | access.request unknown | Web prod, 01EF9PFP | - | ${SECOND}`,
    },
    {
      record: { account: "shop", action: "stack.lock", remoteIP: "2001:db8::7" },
      line: "- | project.update success | - | 2001:db8::7 | -",
    },
  ],
};
