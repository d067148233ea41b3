/** Slack's audit logs. */
import type { SourceRecords } from "../support/record-line.ts";

const S = Date.UTC(2026, 10, 23, 4, 5, 6) / 1000;
const AT = "2026-11-23T04:05:06Z";
const entry = (action: string, entity: object): Readonly<Record<string, unknown>> => ({
  ...{ id: "e-1", date_create: S, action, entity },
  actor: { type: "user", user: { id: "W7", name: "Alice", email: "alice@example.com" } },
  context: {
    location: { type: "enterprise", id: "E1", domain: "shop" },
    ua: "Mozilla/5.0",
    ip_address: "198.51.100.7",
  },
});
const BOB = { type: "user", user: { id: "W9", name: "Bob", email: "bob@example.com" } };
const line = (rest: string): string => `human Alice | ${rest} | 198.51.100.7 | ${AT}`;

export const SLACK: SourceRecords = {
  parser: "slack",
  documented: "docs.slack.dev/reference/audit-logs-api/methods-actions-reference",
  records: [
    {
      record: entry("user_login", { type: "user", user: { id: "W7", email: "alice@example.com" } }),
      line: line("user.login success | -"),
    },
    { record: entry("user_login_failed", BOB), line: line("user.login failure | bob@example.com") },
    {
      record: entry("role_change_to_owner", BOB),
      line: line("role.grant! success | bob@example.com, owner"),
    },
    {
      record: entry("role_change_to_admin", BOB),
      line: line("role.grant! success | bob@example.com, admin"),
    },
    { record: entry("role_change_to_user", BOB), line: line("role.revoke success | bob@example.com") },
    { record: entry("user_deactivated", BOB), line: line("user.disable success | bob@example.com") },
    {
      record: entry("app_installed", { type: "app", app: { id: "A1", name: "Mailer" } }),
      line: line("application.grant success | Mailer"),
    },
    {
      record: entry("file_downloaded", { type: "file", file: { id: "F1", name: "pay.csv" } }),
      line: line("object.download success | pay.csv"),
    },
    {
      record: entry("file_public_link_created", { type: "file", file: { id: "F1", name: "pay.csv" } }),
      line: line("access.share success | pay.csv"),
    },
    {
      record: entry("manual_export_started", { type: "workspace", workspace: { id: "T1", name: "shop" } }),
      line: line("data.export success | shop"),
    },
    {
      record: entry("canvas_opened", { type: "file", file: { id: "F2", name: "Plan" } }),
      line: line("slack.canvas_opened? success | Plan"),
    },
    {
      record: {
        ...entry("app_token_preserved", { type: "app", app: { id: "A1", name: "Mailer" } }),
        actor: { type: "app", app: { id: "A1", name: "Mailer" } },
      },
      line: `machine Mailer | token.create success | Mailer | 198.51.100.7 | ${AT}`,
    },
    {
      record: entry("user_session_reset_by_admin", BOB),
      line: line("session.revoke success | bob@example.com"),
    },
    {
      record: entry("user_channel_join", { type: "channel", channel: { id: "C1", name: "payroll" } }),
      line: "human Alice | group.grant success | alice@example.com, payroll | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
  ],
};
