/** Alerts of Google Workspace's Alert Center. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.123456Z";
const alert = (
  [type, source, kind]: readonly [string, string, string],
  data: object,
  severity = "HIGH",
): Readonly<Record<string, unknown>> => ({
  ...{ alertId: "a-1", createTime: AT, customerId: "01ab", startTime: "2026-11-23T04:00:00Z" },
  ...{ type, source, deleted: false, updateTime: AT, securityInvestigationToolLink: "admin.google.com/x" },
  data: { "@type": `type.googleapis.com/google.apps.alertcenter.type.${kind}`, ...data },
  metadata: { alertId: "a-1", customerId: "01ab", severity, status: "NOT_STARTED", updateTime: AT },
});
const read = (who: string, targets: string, from = "-"): string =>
  `${who} | alert.raise unknown | ${targets} | ${from} | ${AT}`;

export const GOOGLE_ALERT: SourceRecords = {
  parser: "google-alert",
  documented: "developers.google.com/workspace/admin/alertcenter, alerts; Alert types",
  records: [
    {
      record: alert(["Leaked password", "Google identity", "AccountWarning"], {
        ...{ email: "bob@example.com" },
        loginDetails: { loginTime: AT, ipAddress: "198.51.100.7" },
      }),
      line: read("-", "bob@example.com", "198.51.100.7"),
    },
    {
      record: alert(["Government attack warning", "State Sponsored Attack", "StateSponsoredAttack"], {
        email: "bob@example.com",
      }),
      line: read("-", "bob@example.com"),
    },
    {
      record: alert(["Phishing reclassification", "Gmail phishing", "MailPhishing"], {
        ...{ domainId: { customerPrimaryDomain: "example.com" }, isInternal: false },
        maliciousEntity: {
          fromHeader: "mallory@example.net",
          entity: { emailAddress: "mallory@example.net" },
        },
        messages: [{ messageId: "m-1", recipient: "bob@example.com", subjectText: "Invoice" }],
      }),
      line: read("human mallory@example.net", "bob@example.com, Invoice, example.com"),
    },
    {
      record: alert(["Misconfigured whitelist", "Gmail phishing", "BadWhitelist"], {
        ...{ sourceIp: "198.51.100.7", maliciousEntity: { fromHeader: "mallory@example.net" } },
        messages: [{ messageId: "m-1", recipient: "bob@example.com" }],
      }),
      line: read("human mallory@example.net", "bob@example.com, m-1", "198.51.100.7"),
    },
    {
      record: alert(["Data Loss Prevention", "Data Loss Prevention", "DlpRuleViolation"], {
        ruleViolationInfo: {
          ...{ triggeringUserEmail: "alice@example.com", trigger: "DRIVE_SHARE", dataSource: "DRIVE" },
          ruleInfo: { resourceName: "rules/1", displayName: "Cards" },
          resourceInfo: { documentId: "d-1", resourceTitle: "Refunds" },
        },
      }),
      line: read("human alice@example.com", "Cards, Refunds"),
    },
    {
      record: alert(["Primary admin changed", "Sensitive Admin Action", "SensitiveAdminAction"], {
        ...{ actorEmail: "alice@example.com", eventTime: AT },
        primaryAdminChangedEvent: { domain: "example.com", updatedAdminEmail: "bob@example.com" },
      }),
      line: read("human alice@example.com", "bob@example.com"),
    },
    {
      record: alert(["Super admin password reset", "Sensitive Admin Action", "SensitiveAdminAction"], {
        ...{
          actorEmail: "alice@example.com",
          superAdminPasswordResetEvent: { userEmail: "carol@example.com" },
        },
      }),
      line: read("human alice@example.com", "carol@example.com"),
    },
    {
      record: alert(["Device compromised", "Mobile device management", "DeviceCompromised"], {
        ...{
          email: "bob@example.com",
          events: [{ deviceId: "d-1", deviceModel: "X", newValue: "COMPROMISED" }],
        },
      }),
      line: read("-", "bob@example.com, d-1"),
    },
    {
      record: alert(
        ["Activity Rule", "Security Center rules", "ActivityRule"],
        { name: "rules/7", displayName: "Many downloads", query: "q" },
        "LOW",
      ),
      line: read("-", "rules/7"),
    },
    {
      record: alert(["Google Operations", "Google Operations", "GoogleOperations"], {
        ...{ title: "A change of Drive", affectedUserEmails: ["bob@example.com"], domain: "example.com" },
      }),
      line: read("-", "bob@example.com, example.com"),
    },
  ],
};
