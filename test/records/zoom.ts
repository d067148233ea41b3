/** Records of Zoom: its operation logs, its sign-ins and sign-outs, and its webhooks. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06Z";
const operation = (
  [category_type, action]: readonly [string, string],
  operation_detail: string,
): Readonly<Record<string, unknown>> => ({
  ...{ time: AT, operator: "alice@example.com", category_type, action, operation_detail },
});
const activity = (type: string): Readonly<Record<string, unknown>> => ({
  ...{ email: "alice@example.com", time: AT, type, ip_address: "198.51.100.7" },
  ...{ client_type: "Browser", version: "-" },
});
const hook = (event: string, payload: object): Readonly<Record<string, unknown>> => ({
  ...{ event, event_ts: Date.UTC(2026, 10, 23, 4, 5, 6), payload: { account_id: "A1", ...payload } },
});

export const ZOOM: SourceRecords = {
  parser: "zoom",
  documented:
    "developers.zoom.us/docs/api/meetings, Reports: operation logs, activities; …/docs/api/webhooks",
  records: [
    {
      record: activity("Sign in"),
      line: `human alice@example.com | user.login success | - | 198.51.100.7 | ${AT}`,
    },
    {
      record: activity("Sign out"),
      line: `human alice@example.com | user.logout success | - | 198.51.100.7 | ${AT}`,
    },
    {
      record: operation(["User", "Add"], "Add User bob@example.com  - User Type: Basic"),
      line: `human alice@example.com | user.create success | bob@example.com | - | ${AT}`,
    },
    {
      record: operation(["User", "Delete"], "Delete User bob@example.com"),
      line: `human alice@example.com | user.delete success | bob@example.com | - | ${AT}`,
    },
    {
      record: operation(["User", "Update"], "Update User bob@example.com  - User Role: from Member to Admin"),
      line: `human alice@example.com | role.grant! success | bob@example.com, Admin | - | ${AT}`,
    },
    {
      record: operation(
        ["Account", "Update"],
        "Security  - Sign in with Two-Factor Authentication: from On to Off",
      ),
      line: `human alice@example.com | mfa.disable success | Account | - | ${AT}`,
    },
    {
      record: operation(
        ["Account", "Update"],
        "Sign-In Password Requirement  - Have at least specified length of characters: from 14 to 8",
      ),
      line: `human alice@example.com | config.update success | Account | - | ${AT}`,
    },
    {
      record: operation(["SingleSignOn", "Update"], "SSO  - Issuer: from a to b"),
      line: `human alice@example.com | sso.update success | SingleSignOn | - | ${AT}`,
    },
    {
      record: operation(["Role", "Add"], "Add Role Helpers"),
      line: `human alice@example.com | role.create success | Role | - | ${AT}`,
    },
    {
      record: operation(["Billing", "Add"], "Add Plan Business"),
      line: `human alice@example.com | zoom.billing.add? success | Billing | - | ${AT}`,
    },
    {
      record: hook("user.deactivated", {
        ...{ operator: "alice@example.com", operator_id: "u-7", operation_type: "single" },
        object: { id: "u-9", email: "bob@example.com", type: 1 },
      }),
      line: `human alice@example.com | user.disable success | bob@example.com | - | ${AT}`,
    },
    {
      record: hook("user.signed_in", {
        object: { id: "u-9", email: "bob@example.com", client_type: "mac", date_time: AT, version: "6.2.0" },
      }),
      line: `human bob@example.com | user.login success | - | - | ${AT}`,
    },
    {
      record: { operator: "deploy", category_type: "Account", action: "Update", time: "2026-11-23 04:05:06" },
      line: `machine deploy | config.update success | Account | - | ${AT}`,
    },
    {
      record: {
        event: "user.deactivated",
        payload: {
          ...{ account_id: "a-1", operator: "alice@example.com", time_stamp: 1795406706123 },
          object: { id: "z-8", email: "bob@example.com" },
        },
      },
      line: "human alice@example.com | user.disable success | bob@example.com | - | 2026-11-23T04:05:06.123Z",
    },
  ],
};
