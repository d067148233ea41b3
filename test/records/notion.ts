/** Events of Notion's audit log, as its webhook sends them. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.123Z";
const person = (id: string, email: string): object => ({
  ...{ id, object: "user", type: "person" },
  person: { email },
});
const ALICE = person("n-7", "alice@example.com");
const BOB = person("n-9", "bob@example.com");
const event = (type: string, details: object, more: object = {}): Readonly<Record<string, unknown>> => ({
  event: {
    ...{ id: "e-1", timestamp: AT, workspace_id: "w-1", actor: ALICE, ip_address: "198.51.100.7" },
    ...{ platform: "web", type, details },
    ...more,
  },
});
const PAGE = { type: "page_id", page_id: "p-1" };
const TEAMSPACE = { id: "ts-1", object: "teamspace", name: "Operations" };

export const NOTION: SourceRecords = {
  parser: "notion",
  documented: "notion.com/help/audit-log; developers.notion.com/compliance/audit-log-events",
  records: [
    {
      record: event("user.login", { authType: "saml" }),
      line: `human alice@example.com | user.login success | w-1 | 198.51.100.7 | ${AT}`,
    },
    {
      record: event("page.exported", { target: PAGE, parent: { type: "workspace_id", workspace_id: "w-1" } }),
      line: `human alice@example.com | data.export success | p-1, w-1 | 198.51.100.7 | ${AT}`,
    },
    {
      record: event("teamspace.permissions.member_role_updated", {
        ...{ member: BOB, old_role: "member", new_role: "owner", target: TEAMSPACE },
      }),
      line: `human alice@example.com | role.grant! success | bob@example.com, owner, Operations, w-1 | 198.51.100.7 | ${AT}`,
    },
    {
      record: event("teamspace.permissions.member_removed", { member: BOB, target: TEAMSPACE }),
      line: `human alice@example.com | member.remove success | bob@example.com, Operations, w-1 | 198.51.100.7 | ${AT}`,
    },
    {
      record: event("page.permissions.guest_role_added", {
        ...{ entity: BOB, old_permission: "none", new_permission: "full_access", target: PAGE },
        page_audience: "shared_externally",
      }),
      line: `human alice@example.com | access.share success | bob@example.com, p-1, w-1 | 198.51.100.7 | ${AT}`,
    },
    {
      record: event("page.permissions.shared_to_public_role_added", {
        ...{ target: PAGE, old_permission: "none", new_permission: "read_only", page_audience: "public" },
      }),
      line: `human alice@example.com | access.share success | p-1, w-1 | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        event: {
          ...{ id: "e-2", timestamp: AT, workspace_id: "w-1", actor: ALICE, ip_address: "2001:db8::7" },
          ...{ platform: "mac-desktop", type: "workspace.settings.enforce_saml_sso_config_updated" },
          "workspace.settings.enforce_saml_sso_config_updated": { state: "disabled" },
        },
      },
      line: `human alice@example.com | sso.update success | w-1 | 2001:db8::7 | ${AT}`,
    },
    {
      record: event("workspace.scim_token_generated", {}),
      line: `human alice@example.com | token.create success | w-1 | 198.51.100.7 | ${AT}`,
    },
    {
      record: event(
        "page.created",
        { target: PAGE },
        { actor: { id: "b-1", object: "user", type: "bot", name: "Importer" }, ip_address: undefined },
      ),
      line: `machine Importer | document.create success | p-1, w-1 | - | ${AT}`,
    },
    {
      record: event("workspace.audit_log_exported", { duration_in_days: 30 }),
      line: `human alice@example.com | audit.export success | w-1 | 198.51.100.7 | ${AT}`,
    },
    {
      record: event("page.deleted", {
        target: { type: "database_id", database_id: "d-1" },
      }),
      line: `human alice@example.com | document.delete success | d-1, w-1 | 198.51.100.7 | ${AT}`,
    },
    {
      record: event("page.comment_added", { target: PAGE }),
      line: `human alice@example.com | notion.page.comment_added? success | p-1, w-1 | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        event: { timestamp: AT, workspace_id: "w-1", type: "user.logout", actor: { object: "user" } },
      },
      line: `- | user.logout success | w-1 | - | ${AT}`,
    },
  ],
};
