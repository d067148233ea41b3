/** Events of Box: of users, and of an enterprise. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06Z";
const user = (name: string, id: string): object => ({
  ...{ type: "user", id, login: `${name}@example.com` },
  name: name.replace(/^./, (letter) => letter.toUpperCase()),
});
const event = (event_type: string, more: object = {}): Readonly<Record<string, unknown>> => ({
  ...{ type: "event", event_id: "e-1", event_type, session_id: null, additional_details: null },
  ...{ created_by: user("alice", "7"), created_at: "2026-11-22T20:05:06-08:00" },
  ...{ ip_address: "198.51.100.7", action_by: null },
  ...more,
});
const FILE = {
  source: {
    ...{ item_type: "file", item_id: "55", item_name: "pay.csv" },
    ...{ parent: { type: "folder", id: "9", name: "HR" }, owned_by: user("bob", "8") },
  },
};
const FOLDER = { source: { item_type: "folder", item_id: "9", item_name: "HR" } };
const line = (what: string, targets: string): string =>
  `human alice@example.com | ${what} | ${targets} | 198.51.100.7 | ${AT}`;

export const BOX: SourceRecords = {
  parser: "box",
  documented: "developer.box.com/guides/events/enterprise-events; Resource: Event; Shield alert events",
  records: [
    {
      record: event("LOGIN", { source: user("alice", "7") }),
      line: line("user.login success", "-"),
    },
    {
      record: event("FAILED_LOGIN", { source: user("alice", "7") }),
      line: line("user.login failure", "-"),
    },
    {
      record: event("DEVICE_TRUST_CHECK_FAILED", { source: user("alice", "7") }),
      line: line("policy.violate denied", "alice@example.com"),
    },
    {
      record: event("GROUP_ADD_USER", {
        source: user("bob", "8"),
        additional_details: { group_id: "3", group_name: "Admins" },
      }),
      line: line("group.grant! success", "bob@example.com, Admins"),
    },
    {
      record: event("NEW_USER", { source: user("bob", "8") }),
      line: line("user.create success", "bob@example.com"),
    },
    {
      record: event("COLLABORATION_INVITE", {
        ...FOLDER,
        ...{ accessible_by: user("bob", "8"), additional_details: { collab_id: "2", role: "Editor" } },
      }),
      line: line("access.share success", "bob@example.com, HR, Editor"),
    },
    {
      record: event("UPDATE_COLLABORATION_EXPIRATION", { ...FOLDER, accessible_by: user("bob", "8") }),
      line: line("permission.update success", "bob@example.com, HR"),
    },
    {
      record: event("DOWNLOAD", {
        ...FILE,
        additional_details: { size: 5, version_id: "1", service_id: "4", service_name: "Box Web" },
      }),
      line: line("object.download success", "pay.csv"),
    },
    {
      record: event("SHIELD_DOWNLOAD_BLOCKED", { ...FILE, additional_details: '{"message":"Confidential"}' }),
      line: line("object.download denied", "pay.csv"),
    },
    {
      record: event("SHIELD_ALERT", {
        ...{ source: null, created_by: { type: "user", id: "2", name: "unknown", login: "" } },
        ...{ ip_address: null },
        additional_details: {
          shield_alert: { rule_id: "6", rule_name: "Many downloads", priority: "medium", alert_id: 5 },
        },
      }),
      line: `unknown unknown | threat.detect success | Many downloads | - | ${AT}`,
    },
    {
      record: event("USER_AUTHENTICATE_OAUTH2_TOKEN_REFRESH", {
        source: user("alice", "7"),
        created_by: { type: "user", id: "70", name: "Sync", login: "AutomationUser_5@boxdevedition.com" },
      }),
      line: `machine AutomationUser_5@boxdevedition.com | token.exchange success | alice@example.com | 198.51.100.7 | ${AT}`,
    },
    {
      record: event("CONTENT_WORKFLOW_POLICY_ADD", { source: { type: "policy", id: "p-1" } }),
      line: line("policy.create success", "p-1"),
    },
    {
      record: event("TASK_ASSIGNMENT_CREATE", FILE),
      line: line("box.task_assignment_create? success", "pay.csv"),
    },
    {
      record: { type: "event", event_type: "DELETE", created_by: { id: "7", type: "user" } },
      line: "unknown 7 | object.delete success | - | - | -",
    },
  ],
};
