/** Events of JumpCloud's Directory Insights. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.123Z";
const event = (
  event_type: string,
  service: string,
  more: object = {},
): Readonly<Record<string, unknown>> => ({
  ...{ id: "e-1", event_type, service, timestamp: AT, organization: "o-1", client_ip: "198.51.100.7" },
  ...{ initiated_by: { id: "a-7", type: "admin", email: "alice@example.com" }, version: "1", ...more },
});
const BY_BOB = { initiated_by: { id: "u-9", type: "user", username: "bob" } };
const BOB = { resource: { id: "u-9", type: "user", username: "bob" } };
const line = (what: string, targets: string): string =>
  `human alice@example.com | ${what} | ${targets} | 198.51.100.7 | ${AT}`;

export const JUMPCLOUD: SourceRecords = {
  parser: "jumpcloud",
  documented: "docs.jumpcloud.com, Directory Insights API; event types (from memory)",
  records: [
    {
      record: event("admin_login_attempt", "directory", { success: true }),
      line: line("user.login success", "-"),
    },
    {
      record: event("user_login_attempt", "directory", {
        ...{ ...BY_BOB, ...BOB, success: false, error_message: "invalid password" },
      }),
      line: `human bob | user.login failure | - | 198.51.100.7 | ${AT}`,
    },
    {
      record: event("sso_auth", "sso", {
        ...{ ...BY_BOB, success: true, application: { id: "app-1", display_label: "Payroll" } },
      }),
      line: `human bob | user.login success | Payroll | 198.51.100.7 | ${AT}`,
    },
    { record: event("user_create", "directory", BOB), line: line("user.create success", "bob") },
    { record: event("user_delete", "directory", BOB), line: line("user.delete success", "bob") },
    { record: event("user_suspended", "directory", BOB), line: line("user.disable success", "bob") },
    { record: event("user_lockout", "directory", BOB), line: line("account.lock success", "bob") },
    {
      record: event("system_delete", "directory", {
        resource: { id: "s-1", type: "system", displayName: "pc-1" },
      }),
      line: line("device.remove success", "pc-1"),
    },
    {
      record: event("admin_apikey_create", "directory", { resource: { id: "k-1", type: "apikey" } }),
      line: line("token.create success", "k-1"),
    },
    {
      record: event("integrations_modify", "directory", { initiated_by: { type: "system" } }),
      line: `- | jumpcloud.integrations_modify? success | - | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ event_type: "association_change", service: "directory", organization: "o-1", id: "e-1" },
        ...{ client_ip: "198.51.100.7", timestamp: "2026-11-23T04:05:06.123Z" },
        initiated_by: { id: "u-1", type: "admin", email: "alice@example.com" },
        association: {
          op: "add",
          connection: {
            from: { type: "user_group", object_id: "g-1", name: "Payroll" },
            to: { type: "user", object_id: "u-8", name: "bob" },
          },
        },
      },
      line: "human alice@example.com | group.grant success | bob, Payroll | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: {
        ...{ event_type: "mdm_command_result", service: "mdm", organization: "o-1", id: "e-2" },
        ...{ timestamp: "2026-11-23T04:05:06.123Z", request_type: "ProfileList" },
      },
      line: "- | jumpcloud.mdm_command_result? success | - | - | 2026-11-23T04:05:06.123Z",
    },
  ],
};
