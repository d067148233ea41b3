/** New Relic's audit events. */
import type { SourceRecords } from "../support/record-line.ts";

const event = (actionIdentifier: string, description: string, more: object = {}) => ({
  ...{ actionIdentifier, description, actorAPIKey: null, actorEmail: "alice@example.com", actorId: "7" },
  ...{ actorIpAddress: "198.51.100.7", actorType: "user", id: "e-1", scopeId: "12", scopeType: "account" },
  ...{ targetId: "55", targetType: "dashboard", timestamp: 1795406706123, ...more },
});

export const NEW_RELIC: SourceRecords = {
  parser: "new-relic",
  documented:
    "docs.newrelic.com/docs/data-apis/understand-data/event-data/query-account-audit-logs-nrauditevent (from memory)",
  records: [
    {
      record: event("user.login", "Alice signed in", { targetType: "user", targetId: "7" }),
      line: "human alice@example.com | user.login success | - | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("user.login_failed", "Alice could not sign in", { targetType: "user", targetId: "7" }),
      line: "human alice@example.com | user.login failure | - | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("dashboard.create", "Dashboard Shop was made"),
      line: "human alice@example.com | config.create success | 55 | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("dashboard.delete", "Dashboard Shop was removed"),
      line: "human alice@example.com | config.delete success | 55 | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("alerts_policy.update", "Policy Shop was changed", { targetType: "alerts_policy" }),
      line: "human alice@example.com | config.update success | 55 | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("api_key.create", "A key was made", { targetType: "api_key" }),
      line: "human alice@example.com | token.create success | 55 | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("user.create", "Bob was added", { targetType: "user", targetId: "8" }),
      line: "human alice@example.com | user.create success | 8 | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("group.add_user", "Bob was added to Admin", { targetType: "group" }),
      line: "human alice@example.com | group.grant success | 55 | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("account.update_permissions", "Rights were changed", { actorIpAddress: null }),
      line: "human alice@example.com | permission.update success | 55 | - | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("nerdpack.subscribe", "A nerdpack was subscribed to", { actorType: "api_key" }),
      line: "machine alice@example.com | new_relic.nerdpack.subscribe? success | 55 | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
  ],
};
