/** Workday's user activity and sign-ons. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.123Z";
const activity = (activityAction: string, taskDisplayName: string, more: object = {}) => ({
  ...{ sessionId: "s-1", systemAccount: "alice", requestTime: AT, taskDisplayName, taskId: "t-1" },
  ...{ ipAddress: "198.51.100.7", activityAction, userAgent: "Mozilla/5.0", deviceType: "Desktop" },
  ...{ target: { id: "w-8", descriptor: "Bob" }, ...more },
});
const signOn = (more: object) => ({
  ...{ sessionId: "s-1", systemAccount: "alice", signonTime: AT, signonIp: "198.51.100.7" },
  ...{ authType: "SAML", ...more },
});

export const WORKDAY: SourceRecords = {
  parser: "workday",
  documented: "community.workday.com, activityLogging (from memory)",
  records: [
    {
      record: signOn({ failedSignon: "0" }),
      line: "unknown alice | user.login success | - | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: signOn({ failedSignon: "1", authenticationFailureMessage: "Invalid password" }),
      line: "unknown alice | user.login failure | - | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: signOn({ authenticationFailureMessage: "Account locked" }),
      line: "unknown alice | user.login failure | - | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: activity("READ", "View Worker"),
      line: "unknown alice | document.read success | Bob, View Worker | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: activity("WRITE", "Edit Worker Security Groups"),
      line: "unknown alice | document.update success | Bob, Edit Worker Security Groups | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: activity("CREATE", "Create Position"),
      line: "unknown alice | document.create success | Bob, Create Position | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: activity("DELETE", "Delete Report"),
      line: "unknown alice | document.delete success | Bob, Delete Report | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: activity("READ", "Run Payroll Report", { target: undefined }),
      line: "unknown alice | document.read success | Run Payroll Report | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: activity("WRITE", "Maintain Password Rules", { ipAddress: undefined }),
      line: "unknown alice | document.update success | Bob, Maintain Password Rules | - | 2026-11-23T04:05:06.123Z",
    },
    {
      record: activity("READ", "Inbox", { systemAccount: "isu_payroll" }),
      line: "unknown isu_payroll | document.read success | Bob, Inbox | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
  ],
};
