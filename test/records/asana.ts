/** Events of Asana's audit log. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.123Z";
const ALICE = { actor_type: "user", gid: "7", name: "Alice", email: "alice@example.com" };
const event = (
  event_category: string,
  event_type: string,
  resource: object,
  more: object = {},
): Readonly<Record<string, unknown>> => ({
  ...{ gid: "900", created_at: AT, event_category, event_type, resource, details: {} },
  actor: ALICE,
  context: { context_type: "web", client_ip_address: "198.51.100.7", user_agent: "Mozilla/5.0" },
  ...more,
});
const user = (name: string): object => ({
  ...{ resource_type: "user", resource_subtype: null, gid: "8", email: `${name}@example.com` },
  name: name.replace(/^./, (letter) => letter.toUpperCase()),
});
const WORKSPACE = { resource_type: "workspace", gid: "1", name: "Shop" };
const line = (what: string, targets: string): string =>
  `human Alice | ${what} | ${targets} | 198.51.100.7 | ${AT}`;

export const ASANA: SourceRecords = {
  parser: "asana",
  documented: "developers.asana.com/docs/audit-log-api; /docs/audit-log-events",
  records: [
    {
      record: event("logins", "user_login_succeeded", user("alice")),
      line: line("user.login success", "Alice"),
    },
    {
      record: event("logins", "user_login_failed", user("alice")),
      line: line("user.login failure", "Alice"),
    },
    {
      record: event("roles", "user_workspace_admin_role_changed", user("bob"), {
        details: { old_value: "member", new_value: "super_admin" },
      }),
      line: line("role.grant! success", "Bob, super_admin"),
    },
    {
      record: event("roles", "user_workspace_admin_role_changed", user("bob"), {
        details: { old_value: "admin", new_value: "member" },
      }),
      line: line("role.revoke success", "Bob, admin"),
    },
    {
      record: event("user_updates", "user_deprovisioned", user("bob")),
      line: line("user.disable success", "Bob"),
    },
    {
      record: event("apps", "service_account_created", user("exporter")),
      line: line("service_account.create success", "Exporter"),
    },
    {
      record: event("apps", "user_personal_access_token_authorized", user("alice")),
      line: line("token.create success", "Alice"),
    },
    {
      record: event("admin_settings", "workspace_require_two_factor_auth_disabled", WORKSPACE),
      line: line("mfa.disable success", "Shop"),
    },
    {
      record: event("content_export", "workspace_export_started", WORKSPACE, {
        actor: { ...ALICE, gid: "9", name: "Exporter", email: "exporter@example.com" },
        context: {
          context_type: "api",
          api_authentication_method: "service_account",
          client_ip_address: "2001:db8::7",
        },
      }),
      line: `machine Exporter | data.export success | Shop | 2001:db8::7 | ${AT}`,
    },
    {
      record: event(
        "deletion",
        "task_deleted",
        { resource_type: "task", gid: "5", name: "Pay" },
        {
          context: {
            ...{ context_type: "api", api_authentication_method: "oauth", oauth_app_name: "Planner" },
            client_ip_address: "198.51.100.7",
          },
        },
      ),
      line: `human Alice < Planner | document.delete success | Pay | 198.51.100.7 | ${AT}`,
    },
    {
      record: event("access_control", "project_view_link_enabled", { resource_type: "project", gid: "4" }),
      line: line("access.share success", "4"),
    },
    {
      record: event("user_updates", "user_reprovisioned", user("bob"), {
        ...{ actor: { actor_type: "asana" }, context: { context_type: null } },
      }),
      line: `system Asana | user.enable success | Bob | - | ${AT}`,
    },
    {
      record: event("admin_settings", "workspace_announcement_created", WORKSPACE),
      line: line("asana.workspace_announcement_created? success", "Shop"),
    },
  ],
};
