/** Audit records of Jira, and of Atlassian's Data Center products. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.123Z";
const jira = (summary: string, category: string, more: object): Readonly<Record<string, unknown>> => ({
  ...{ id: 7001, summary, category, remoteAddress: "198.51.100.7", authorKey: "alice", description: "" },
  ...{ created: "2026-11-23T04:05:06.123+0000", eventSource: "", changedValues: [], associatedItems: [] },
  ...more,
});
const center = (action: string, more: object): Readonly<Record<string, unknown>> => ({
  auditType: { action, category: "Repositories", level: "BASE", area: "LOCAL_CONFIG_AND_ADMINISTRATION" },
  ...{ author: { id: "7", name: "alice", type: "NORMAL" }, affectedObjects: [], changedValues: [] },
  ...{ extraAttributes: [], method: "Browser", source: "198.51.100.7", system: "https://git.example.com" },
  timestamp: { epochSecond: Date.UTC(2026, 10, 23, 4, 5, 6) / 1000, nano: 123_000_000 },
  ...more,
});
const BOB = { id: "bob", name: "bob", typeName: "USER" };
const line = (what: string, targets: string): string =>
  `unknown alice | ${what} | ${targets} | 198.51.100.7 | ${AT}`;

export const ATLASSIAN_SERVER: SourceRecords = {
  parser: "atlassian-server",
  documented:
    "developer.atlassian.com, Jira REST API: audit records; confluence.atlassian.com, Audit log integrations in Data Center (from memory)",
  records: [
    {
      record: jira("User added to group", "group management", {
        ...{ objectItem: { name: "jira-administrators", typeName: "GROUP" }, associatedItems: [BOB] },
      }),
      line: line("group.grant! success", "bob, jira-administrators"),
    },
    {
      record: jira("User removed from group", "group management", {
        ...{ objectItem: { name: "readers", typeName: "GROUP" }, associatedItems: [BOB] },
      }),
      line: line("group.revoke success", "bob, readers"),
    },
    {
      record: jira("User created", "user management", { objectItem: BOB }),
      line: line("user.create success", "bob"),
    },
    {
      record: jira("Permission scheme updated", "permissions", {
        objectItem: { id: "1", name: "Default", typeName: "SCHEME" },
        changedValues: [{ fieldName: "Group", changedFrom: "users", changedTo: "anyone" }],
      }),
      line: line("permission.update success", "Default"),
    },
    {
      record: jira("Dashboard shared", "dashboards", { objectItem: { name: "Sales" }, authorKey: undefined }),
      line: `- | atlassian.dashboard_shared? success | Sales | 198.51.100.7 | ${AT}`,
    },
    {
      record: center("Repository deleted", {
        affectedObjects: [{ id: "1", name: "web", type: "REPOSITORY" }],
      }),
      line: line("repository.delete success", "web"),
    },
    {
      record: center("User login failed", { affectedObjects: [{ name: "alice", type: "USER" }] }),
      line: line("user.login failure", "-"),
    },
    {
      record: center("Global permission granted", {
        affectedObjects: [
          { name: "SYS_ADMIN", type: "PERMISSION" },
          { id: "9", name: "bob", type: "USER" },
        ],
      }),
      line: line("permission.grant! success", "bob, SYS_ADMIN"),
    },
    {
      record: center("Personal access token created", {
        ...{ author: { id: "-1", name: "System", type: "system" }, source: undefined },
        affectedObjects: [{ id: "t-1", name: "ci", type: "TOKEN" }],
      }),
      line: `system System | token.create success | ci | - | ${AT}`,
    },
    {
      record: center("Audit Log configuration updated", { timestamp: AT }),
      line: line("audit.update success", "-"),
    },
    {
      record: center("User login failed", {
        author: { id: "-2", name: "Anonymous", type: "user" },
        affectedObjects: [{ id: "8", name: "bob", type: "USER" }],
      }),
      line: "unknown bob | user.login failure | - | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: {
        ...{ timestamp: AT, author: { id: "7", name: "alice", type: "user" }, source: "198.51.100.7" },
        type: { category: "user management", action: "User created", area: "USER_MANAGEMENT", level: "BASE" },
        ...{
          affectedObjects: [{ name: "bob", type: "USER", id: "8" }],
          changedValues: [],
          method: "Browser",
        },
      },
      line: "unknown alice | user.create success | bob | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: {
        author: { type: "user", displayName: "alice", username: "alice", accountId: "7" },
        ...{
          remoteAddress: "198.51.100.7",
          creationDate: Date.UTC(2026, 10, 23, 4, 5, 6, 123),
          sysAdmin: false,
        },
        ...{ summary: "Space permission added", description: "", category: "Permissions" },
        affectedObject: { name: "Payroll", objectType: "Space" },
        changedValues: [{ name: "User", oldValue: "", newValue: "bob" }],
        associatedObjects: [{ name: "bob", objectType: "User" }],
      },
      line: "unknown alice | permission.grant success | bob, Payroll | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: center("Global permission added", {
        affectedObjects: [{ id: "staff", name: "staff", type: "Group" }],
        changedValues: [{ key: "Type", to: "CREATESPACE" }],
      }),
      line: "unknown alice | permission.grant success | staff, CREATESPACE | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
  ],
};
