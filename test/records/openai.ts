/** Events of OpenAI's audit logs. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06Z";
const ALICE = { id: "user-alice", email: "alice@example.com" };
const SESSION = {
  type: "session",
  session: { user: ALICE, ip_address: "198.51.100.7", user_agent: "Mozilla/5.0" },
};
const event = (type: string, details: object, more: object = {}): Readonly<Record<string, unknown>> => ({
  ...{ id: "audit_log-1", type, effective_at: Date.UTC(2026, 10, 23, 4, 5, 6) / 1000, actor: SESSION },
  ...{ [type]: details },
  ...more,
});
const PROJECT = { project: { id: "proj_1", name: "Shop" } };
const line = (what: string, targets: string): string =>
  `human alice@example.com | ${what} | ${targets} | 198.51.100.7 | ${AT}`;

export const OPENAI: SourceRecords = {
  parser: "openai",
  documented: "platform.openai.com/docs/api-reference/audit-logs/object",
  records: [
    { record: event("login.succeeded", {}), line: line("user.login success", "-") },
    {
      record: event("login.failed", { error_code: "invalid", error_message: "Wrong password" }),
      line: line("user.login failure", "-"),
    },
    {
      record: event("api_key.created", { id: "key_1", data: { scopes: ["model.read"] } }, PROJECT),
      line: line("token.create success", "key_1, Shop"),
    },
    {
      record: event(
        "api_key.deleted",
        { id: "key_1" },
        {
          actor: {
            type: "api_key",
            api_key: { id: "key_9", type: "service_account", service_account: { id: "svc_acct-1" } },
          },
        },
      ),
      line: `machine svc_acct-1 | token.delete success | key_1 | - | ${AT}`,
    },
    {
      record: event(
        "project.archived",
        { id: "proj_2" },
        { actor: { type: "api_key", api_key: { id: "key_8", type: "user", user: ALICE } } },
      ),
      line: `human alice@example.com | project.delete success | proj_2 | - | ${AT}`,
    },
    {
      record: event("role.assignment.created", {
        id: "role_assignment_role-api-organization-owner__api-organization__org-1_user-bob",
        ...{ principal_id: "user-bob", principal_type: "user" },
        ...{ resource_id: "org-1", resource_type: "api.organization" },
      }),
      line: line("role.grant! success", "user-bob, role-api-organization-owner, org-1"),
    },
    {
      // The role is the reader's, whatever its principal is called.
      record: event("role.assignment.deleted", {
        id: "role_assignment_role-api-project-viewer__api-project__proj_1_user-admin9",
        ...{ principal_id: "user-admin9", principal_type: "user" },
        ...{ resource_id: "proj_1", resource_type: "api.project" },
      }),
      line: line("role.revoke success", "user-admin9, role-api-project-viewer, proj_1"),
    },
    {
      record: event("user.added", { id: "user-bob", data: { role: "reader" } }),
      line: line("member.add success", "user-bob, reader"),
    },
    {
      record: event("user.updated", { id: "user-bob", changes_requested: { role: "owner" } }),
      line: line("role.grant! success", "user-bob, owner"),
    },
    {
      record: event("invite.sent", { id: "invite-1", data: { email: "bob@example.com", role: "reader" } }),
      line: line("user.invite success", "bob@example.com, reader"),
    },
    {
      record: event("organization.updated", {
        id: "org-1",
        changes_requested: { title: "Shop", settings: { usage_dashboard_visibility: "OWNERS" } },
      }),
      line: line("config.update success", "Shop"),
    },
    {
      record: event("ip_allowlist.config.deactivated", { configs: [{ id: "ipl_1", name: "Office" }] }),
      line: line("firewall.update success", "ipl_1"),
    },
    {
      record: event("tunnel.created", { id: "tun_1" }),
      line: line("openai.tunnel.created? success", "tun_1"),
    },
    {
      record: {
        ...{ id: "audit_log-2", type: "scim.disabled", effective_at: 1795406706 },
        object: "organization.audit_log",
      },
      line: `- | sso.update success | - | - | ${AT}`,
    },
  ],
};
