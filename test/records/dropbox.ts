/** Events of Dropbox' team log. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06Z";
const member = (name: string): object => ({
  ...{ ".tag": "team_member", account_id: `dbid:${name}`, team_member_id: `dbmid:${name}` },
  ...{ display_name: name.replace(/^./, (letter) => letter.toUpperCase()), email: `${name}@example.com` },
});
const event = (category: string, type: string, more: object = {}): Readonly<Record<string, unknown>> => ({
  ...{ timestamp: AT, event_category: { ".tag": category }, event_type: { ".tag": type, description: type } },
  details: { ".tag": `${type}_details` },
  actor: { ".tag": "user", user: member("alice") },
  origin: {
    geo_location: { city: "Basel", country: "CH", ip_address: "198.51.100.7" },
    access_method: { ".tag": "end_user", end_user: { ".tag": "web", session_id: "dbwsid:1" } },
  },
  involve_non_team_member: false,
  context: member("alice"),
  ...{ participants: [], assets: [] },
  ...more,
});
const BOB = { ".tag": "user", user: member("bob") };
const FILE = {
  ...{ ".tag": "file", file_id: "id:1", display_name: "pay.csv", file_size: 5 },
  path: { contextual: "/HR/pay.csv", namespace_relative: { ns_id: "1", relative_path: "/pay.csv" } },
};
const line = (what: string, targets: string): string =>
  `human alice@example.com | ${what} | ${targets} | 198.51.100.7 | ${AT}`;

export const DROPBOX: SourceRecords = {
  parser: "dropbox",
  documented: "dropbox.com/developers/documentation/http/teams#team_log-get_events",
  records: [
    { record: event("logins", "login_success"), line: line("user.login success", "-") },
    {
      record: event("logins", "login_fail", {
        details: { ".tag": "login_fail_details", error_details: { user_friendly_message: "Wrong password" } },
      }),
      line: line("user.login failure", "-"),
    },
    {
      record: event("logins", "sign_in_as_session_start", {
        actor: { ".tag": "admin", admin: member("alice") },
        ...{ context: member("bob"), participants: [BOB] },
      }),
      line: `human alice@example.com < bob@example.com | user.impersonate success | bob@example.com | 198.51.100.7 | ${AT}`,
    },
    {
      record: event("members", "member_change_admin_role", {
        details: {
          ".tag": "member_change_admin_role_details",
          ...{ previous_value: { ".tag": "member_only" }, new_value: { ".tag": "team_admin" } },
        },
        participants: [BOB],
      }),
      line: line("role.grant! success", "bob@example.com, team_admin"),
    },
    {
      record: event("members", "member_change_admin_role", {
        details: {
          ".tag": "member_change_admin_role_details",
          ...{ previous_value: { ".tag": "team_admin" }, new_value: { ".tag": "support_admin" } },
        },
        participants: [BOB],
      }),
      line: line("role.revoke success", "bob@example.com, team_admin"),
    },
    {
      record: event("members", "member_change_status", {
        details: {
          ".tag": "member_change_status_details",
          ...{ previous_value: { ".tag": "active" }, new_value: { ".tag": "removed" } },
        },
        participants: [BOB],
      }),
      line: line("user.delete success", "bob@example.com"),
    },
    {
      record: event("groups", "group_add_member", {
        participants: [
          BOB,
          { ".tag": "group", group: { group_id: "g:1", display_name: "Readers", external_id: "r" } },
        ],
      }),
      line: line("group.grant success", "bob@example.com, Readers"),
    },
    {
      record: event("apps", "app_link_team", {
        details: {
          ".tag": "app_link_team_details",
          app_info: { ".tag": "team_linked_app", app_id: "dbaid:1", display_name: "Backup" },
        },
        context: { ".tag": "team" },
      }),
      line: line("application.grant success", "Backup"),
    },
    {
      record: event("file_operations", "file_download", { assets: [FILE] }),
      line: line("object.download success", "/HR/pay.csv"),
    },
    {
      record: event("file_operations", "file_add", {
        assets: [FILE],
        actor: {
          ".tag": "app",
          app: { ".tag": "team_linked_app", app_id: "dbaid:1", display_name: "Backup" },
        },
        context: { ".tag": "team" },
      }),
      line: `machine Backup | object.upload success | /HR/pay.csv | 198.51.100.7 | ${AT}`,
    },
    {
      record: event("tfa", "tfa_change_status", {
        details: {
          ".tag": "tfa_change_status_details",
          ...{ previous_value: { ".tag": "authenticator" }, new_value: { ".tag": "disabled" } },
        },
      }),
      line: line("mfa.remove success", "-"),
    },
    {
      record: event("team_policies", "tfa_change_policy", {
        details: {
          ".tag": "tfa_change_policy_details",
          ...{ previous_value: { ".tag": "required" }, new_value: { ".tag": "optional" } },
        },
        ...{ actor: { ".tag": "dropbox" }, context: { ".tag": "team" }, origin: undefined },
      }),
      line: `system Dropbox | mfa.disable success | - | - | ${AT}`,
    },
    {
      record: event("showcase", "showcase_archived", {
        assets: [{ ".tag": "showcase_document", showcase_id: "s-1", showcase_title: "Autumn" }],
      }),
      line: line("dropbox.showcase_archived? success", "Autumn"),
    },
    {
      record: {
        ...{ event_type: { _tag: "file_delete" }, actor: { user: { email: "alice@example.com" } } },
        assets: [{ path: { contextual: "/HR/pay.csv" } }],
      },
      line: "human alice@example.com | object.delete success | /HR/pay.csv | - | -",
    },
  ],
};
