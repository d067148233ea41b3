/** Activities of Anthropic's Compliance API. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.123456Z";
const ALICE = {
  ...{ type: "user_actor", email_address: "alice@example.com", user_id: "user_alice" },
  ...{ ip_address: "198.51.100.7", user_agent: "Mozilla/5.0" },
};
const activity = (type: string, more: object = {}): Readonly<Record<string, unknown>> => ({
  ...{ id: "activity_1", created_at: AT, organization_id: "org_1", organization_uuid: "0-1" },
  ...{ actor: ALICE, type },
  ...more,
});
/** Signing in is of no organization. */
const NOWHERE = { organization_id: null, organization_uuid: null };
const line = (what: string, targets: string): string =>
  `human alice@example.com | ${what} | ${targets} | 198.51.100.7 | ${AT}`;

export const ANTHROPIC: SourceRecords = {
  parser: "anthropic",
  documented: "platform.claude.com/docs, Compliance API: Activity Feed; API reference, List activities",
  records: [
    { record: activity("sso_login_succeeded", NOWHERE), line: line("user.login success", "-") },
    { record: activity("sso_login_initiated", NOWHERE), line: line("user.login unknown", "-") },
    {
      record: activity("magic_link_login_failed", {
        ...NOWHERE,
        actor: {
          ...{ type: "unauthenticated_user_actor", unauthenticated_email_address: "bob@example.com" },
          ip_address: "203.0.113.9",
        },
      }),
      line: `human bob@example.com | user.login failure | - | 203.0.113.9 | ${AT}`,
    },
    {
      record: activity("claude_user_role_updated", {
        ...{ user_id: "user_bob", user_email: "bob@example.com" },
        ...{ previous_role: "user", current_role: "admin" },
      }),
      line: line("role.grant! success", "bob@example.com, admin, org_1"),
    },
    {
      record: activity("rbac_role_unassigned", {
        ...{ principal_id: "user_bob", principal_type: "user", role_id: "role_1" },
      }),
      line: line("role.revoke success", "user_bob, role_1, org_1"),
    },
    {
      record: activity("scim_user_created", {
        ...{ user_id: "user_bob" },
        actor: { type: "scim_directory_sync_actor", directory_id: "directory_1" },
      }),
      line: `machine directory_1 | user.create success | user_bob, org_1 | - | ${AT}`,
    },
    {
      record: activity("admin_api_key_created", { admin_api_key_id: "admin_key_1" }),
      line: line("token.create success", "admin_key_1, org_1"),
    },
    {
      record: activity("compliance_api_accessed", {
        ...NOWHERE,
        actor: { type: "admin_api_key_actor", admin_api_key_id: "admin_key_1", ip_address: "2001:db8::7" },
      }),
      line: `machine admin_key_1 | audit.read success | - | 2001:db8::7 | ${AT}`,
    },
    {
      record: activity("org_compliance_api_settings_updated"),
      line: line("audit.update success", "org_1"),
    },
    {
      record: activity("mcp_server_created", { mcp_server_id: "mcpsrv_1", mcp_server_name: "Warehouse" }),
      line: line("integration.create success", "Warehouse, org_1"),
    },
    {
      record: activity("claude_chat_access_failed", { claude_chat_id: "claude_chat_1" }),
      line: line("document.read denied", "claude_chat_1, org_1"),
    },
    { record: activity("org_members_exported"), line: line("data.export success", "org_1") },
    {
      record: activity("subscription_renewed", { actor: { type: "anthropic_actor", email_address: null } }),
      line: `system Anthropic | anthropic.subscription_renewed? success | org_1 | - | ${AT}`,
    },
  ],
};
