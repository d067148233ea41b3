/** Events of Figma's activity logs. */
import type { SourceRecords } from "../support/record-line.ts";

const event = (type: string, entity: object, details: object = {}) => ({
  ...{ id: "a-1", timestamp: 1795406706, action: { type, details }, entity },
  actor: { type: "user", id: "7", name: "Alice", email: "alice@example.com" },
  context: {
    ...{ client_name: null, ip_address: "198.51.100.7", is_figma_support_team_action: false },
    ...{ org_id: "1", team_id: null },
  },
});
const FILE = { type: "fig_file", key: "f1", name: "Shop page", editor_type: "figma" };
const BOB = { type: "user", id: "8", name: "Bob", email: "bob@example.com" };

export const FIGMA: SourceRecords = {
  parser: "figma",
  documented: "developers.figma.com/docs/rest-api/activity-logs (from memory)",
  records: [
    {
      record: event("user_login", { type: "org", id: "1", name: "Shop" }),
      line: "human Alice | user.login success | Shop | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: event("fig_file_view", FILE),
      line: "human Alice | document.read success | Shop page | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: event("fig_file_trash", FILE),
      line: "human Alice | document.delete success | Shop page | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: event("fig_file_export", FILE),
      line: "human Alice | data.export success | Shop page | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: event("fig_file_link_access_change", FILE, { old_value: "invite", new_value: "public" }),
      line: "human Alice | visibility.update success | Shop page | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: event("fig_file_member_add", FILE, { new_role: "viewer" }),
      line: "human Alice | access.share success | Shop page | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: event("org_user_permission_change", BOB, { old_permission: "member", new_permission: "admin" }),
      line: "human Alice | role.grant! success | Bob, admin | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: event("org_user_permission_change", BOB, { old_permission: "admin", new_permission: "member" }),
      line: "human Alice | role.update success | Bob, member | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: event("team_member_remove", BOB),
      line: "human Alice | member.remove success | Bob | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: event("branch_archive", FILE),
      line: "human Alice | figma.branch_archive? success | Shop page | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
  ],
};
