/** Findings of Google's Security Command Center, as its notifications have them. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.123Z";
const finding = (
  category: string,
  more: object = {},
  resource: object = {},
): Readonly<Record<string, unknown>> => ({
  notificationConfigName: "organizations/1/notificationConfigs/all",
  finding: {
    ...{ name: "organizations/1/sources/2/findings/f-1", parent: "organizations/1/sources/2", category },
    ...{ resourceName: "//storage.googleapis.com/payroll", state: "ACTIVE", severity: "HIGH" },
    ...{ findingClass: "MISCONFIGURATION", eventTime: AT, createTime: "2026-11-01T00:00:00Z", ...more },
  },
  resource: { name: "//storage.googleapis.com/payroll", displayName: "payroll", project: "p-1", ...resource },
});
const THREAT = { findingClass: "THREAT" };

export const GCP_FINDING: SourceRecords = {
  parser: "gcp-finding",
  documented:
    "cloud.google.com/security-command-center/docs/reference/rest, NotificationMessage; Finding (from memory)",
  records: [
    {
      record: finding("PUBLIC_BUCKET_ACL"),
      line: `- | finding.create unknown | payroll, PUBLIC_BUCKET_ACL | - | ${AT}`,
    },
    {
      record: finding("PUBLIC_BUCKET_ACL", { state: "INACTIVE" }),
      line: `- | finding.resolve unknown | payroll, PUBLIC_BUCKET_ACL | - | ${AT}`,
    },
    {
      record: finding("OPEN_FIREWALL", { mute: "MUTED" }),
      line: `- | finding.update unknown | payroll, OPEN_FIREWALL | - | ${AT}`,
    },
    {
      record: finding("Persistence: IAM Anomalous Grant", {
        ...{ ...THREAT, access: { principalEmail: "eve@example.net", callerIp: "203.0.113.9" } },
      }),
      line: `- | threat.detect unknown | payroll, eve@example.net, Persistence: IAM Anomalous Grant | 203.0.113.9 | ${AT}`,
    },
    {
      record: finding("Malware: Bad IP", THREAT, { displayName: "web-1" }),
      line: `- | threat.detect unknown | web-1, Malware: Bad IP | - | ${AT}`,
    },
    {
      record: finding("Malware: Bad IP", { ...THREAT, state: "INACTIVE" }),
      line: `- | finding.resolve unknown | payroll, Malware: Bad IP | - | ${AT}`,
    },
    {
      record: finding("SOFTWARE_VULNERABILITY", { findingClass: "VULNERABILITY", severity: "CRITICAL" }),
      line: `- | finding.create unknown | payroll, SOFTWARE_VULNERABILITY | - | ${AT}`,
    },
    {
      record: finding("MFA_NOT_ENFORCED", { resourceName: undefined }),
      line: `- | finding.create unknown | payroll, MFA_NOT_ENFORCED | - | ${AT}`,
    },
    {
      record: finding("MFA_NOT_ENFORCED", { eventTime: undefined }),
      line: "- | finding.create unknown | payroll, MFA_NOT_ENFORCED | - | 2026-11-01T00:00:00Z",
    },
    {
      record: {
        message: {
          data: Buffer.from(JSON.stringify(finding("OPEN_SSH_PORT"))).toString("base64"),
          ...{ messageId: "7", publishTime: AT },
        },
        subscription: "projects/shop/subscriptions/findings",
      },
      line: `- | finding.create unknown | payroll, OPEN_SSH_PORT | - | ${AT}`,
    },
  ],
};
