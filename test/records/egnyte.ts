/** Audit events of Egnyte. */
import type { SourceRecords } from "../support/record-line.ts";

const file = (action: string, more: object = {}) => ({
  ...{ sourcePath: "/Shared/Shop/prices.xlsx", targetPath: "N/A", user: "Alice ( alice@example.com )" },
  ...{ userId: "7", action, access: "Web UI", ipAddress: "198.51.100.7", date: 1795406706123 },
  ...{ actionInfo: "", auditSource: "FILE_AUDIT", ...more },
});
const login = (action: string, more: object = {}) => ({
  ...{ user: "alice@example.com", action, access: "Web UI", ipAddress: "198.51.100.7" },
  ...{ date: "2026-11-23T04:05:06Z", auditSource: "LOGIN_AUDIT", actionInfo: "", ...more },
});

export const EGNYTE: SourceRecords = {
  parser: "egnyte",
  documented: "developers.egnyte.com/docs/read/Audit_Reporting_API (from memory)",
  records: [
    {
      record: login("login"),
      line: "human alice@example.com | user.login success | - | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: login("failed_login", { actionInfo: "Bad password" }),
      line: "human alice@example.com | user.login failure | - | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: login("logout"),
      line: "human alice@example.com | user.logout success | - | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: file("Read"),
      line: "human Alice | object.read success | /Shared/Shop/prices.xlsx | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: file("Download"),
      line: "human Alice | object.download success | /Shared/Shop/prices.xlsx | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: file("Upload"),
      line: "human Alice | object.upload success | /Shared/Shop/prices.xlsx | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: file("Move", { targetPath: "/Shared/Old/prices.xlsx" }),
      line: "human Alice | object.move success | /Shared/Shop/prices.xlsx, /Shared/Old/prices.xlsx | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: file("Delete"),
      line: "human Alice | object.delete success | /Shared/Shop/prices.xlsx | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: file("link_create", { auditSource: "SHARING_AUDIT" }),
      line: "human Alice | access.share success | /Shared/Shop/prices.xlsx | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: {
        ...{
          assigner: "Alice ( alice@example.com )",
          subject: "Bob ( bob@example.com )",
          folder: "/Shared/Shop",
        },
        ...{
          permission: "Full",
          action: "PermissionsUpdated",
          date: 1795406706123,
          auditSource: "PERMISSION_AUDIT",
        },
      },
      line: "human Alice | permission.update success | Bob, /Shared/Shop, Full | - | 2026-11-23T04:05:06.123Z",
    },
  ],
};
