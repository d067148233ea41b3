/** Wiz' audit log, and its issues as the API has them and as automation rules send them. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.123456Z";
const entry = (action: string, input: object, more: object = {}): Readonly<Record<string, unknown>> => ({
  ...{ id: "l-1", action, requestId: "r-1", status: "SUCCESS", timestamp: AT, serviceAccount: null },
  actionParameters: { input, selection: ["__typename", "_stub"] },
  ...{ userAgent: "Mozilla/5.0", sourceIP: "198.51.100.7", user: { id: "u-7", name: "alice@example.com" } },
  ...more,
});
const MACHINE = {
  ...{ user: null, sourceIP: null, userAgent: null },
  serviceAccount: { id: "s-1", name: "exporter" },
};
const line = (rest: string): string => `human alice@example.com | ${rest} | 198.51.100.7 | ${AT}`;

const audit: SourceRecords = {
  parser: "wiz-audit",
  documented:
    "docs.wiz.io, Audit logs; integrate.wiz.io, Pull audit logs; github.com/elastic/integrations, packages/wiz",
  records: [
    {
      record: entry(
        "Login",
        {},
        { actionParameters: { clientID: "c-1", name: "", userEmail: "alice@example.com" } },
      ),
      line: line("user.login success | -"),
    },
    {
      // Such as a program that reads the interface: nobody says from where.
      record: entry(
        "Login",
        {},
        { ...MACHINE, actionParameters: { clientID: "c-2", name: "exporter", userEmail: "" } },
      ),
      line: `machine exporter | user.login success | - | - | ${AT}`,
    },
    {
      record: entry("Login", {}, { status: "FAILED" }),
      line: line("user.login failure | -"),
    },
    {
      record: entry("CreateUser", {
        email: "bob@example.com",
        name: "Bob",
        role: "GLOBAL_READER",
        expiresAt: null,
      }),
      line: line("user.create success | Bob, GLOBAL_READER"),
    },
    {
      record: entry("DeleteUser", { id: "bob@example.com" }, { status: "ACCESS_DENIED" }),
      line: line("user.delete denied | bob@example.com"),
    },
    {
      record: entry("UpdateUser", { id: "bob@example.com", patch: { role: "GLOBAL_ADMIN" } }),
      line: line("user.update success | bob@example.com, GLOBAL_ADMIN"),
    },
    {
      record: entry("CreateServiceAccount", { name: "ci", scopes: ["read:issues"] }),
      line: line("service_account.create success | ci"),
    },
    {
      record: entry("RotateServiceAccountSecret", { id: "s-1" }, MACHINE),
      line: `machine exporter | secret.rotate success | s-1 | - | ${AT}`,
    },
    {
      record: entry("UpdateIPRestrictions", { userAllowedIPs: ["203.0.113.0/24"] }),
      line: line("firewall.update success | -"),
    },
    {
      record: entry("DeleteControl", { id: "k-1" }),
      line: line("detection.disable success | k-1"),
    },
    {
      record: entry("CreateReport", { name: "All findings", type: "VULNERABILITIES" }),
      line: line("data.export success | All findings"),
    },
    {
      // A collector that writes all names in small letters.
      record: {
        ...{
          action: "UpdateUserRole",
          actionparameters: { input: { id: "o-1" } },
          id: "l-2",
          log_type: "auditLogEntries",
        },
        ...{
          requestid: "r-2",
          serviceaccount: null,
          sourceip: "198.51.100.7",
          status: "SUCCESS",
          timestamp: "2026-11-23 04:05:06.123",
        },
        user: { id: "alice@example.com", name: "alice@example.com" },
      },
      line: "human alice@example.com | role.update success | o-1 | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: entry("UpdateSupportContactList", { patch: {} }),
      line: line("wiz.update_support_contact_list? success | -"),
    },
    {
      record: { action: "Logout", requestId: "r-3", actionParameters: {}, user: { id: "u-9" } },
      line: "unknown u-9 | user.logout unknown | - | - | -",
    },
  ],
};

const issue = (status: string, more: object = {}): Readonly<Record<string, unknown>> => ({
  ...{ id: "i-1", type: "TOXIC_COMBINATION", status, severity: "CRITICAL", dueAt: null, resolvedAt: null },
  ...{ createdAt: "2026-11-20T00:00:00Z", updatedAt: "2026-11-23T05:00:00Z", statusChangedAt: AT },
  sourceRule: { __typename: "Control", id: "k-1", name: "Public machine with admin rights" },
  entitySnapshot: {
    ...{ id: "e-1", type: "VIRTUAL_MACHINE", nativeType: "virtualMachine", name: "web-1", status: "Active" },
    ...{
      cloudPlatform: "AWS",
      region: "eu-central-1",
      providerId: "arn:aws:ec2:eu-central-1:1:instance/i-0abc",
    },
    ...{ subscriptionExternalId: "111122223333", subscriptionName: "shop" },
  },
  ...{ notes: [], projects: [{ id: "p-1", name: "Shop" }], serviceTickets: [], ...more },
});
const about = "web-1, Public machine with admin rights | -";
const hook = (type: string, status: string): Readonly<Record<string, unknown>> => ({
  trigger: { source: "ISSUES", type, ruleId: "t-1", ruleName: "Tell us" },
  issue: { id: "i-1", status, severity: "HIGH", created: AT, projects: "Shop, " },
  resource: {
    ...{ id: "arn:aws:s3:::pay", name: "pay", type: "bucket", cloudPlatform: "AWS", region: "eu-central-1" },
    ...{ subscriptionId: "111122223333", subscriptionName: "shop", status: "Active", cloudProviderURL: "" },
  },
  control: { id: "k-2", name: "Public bucket", description: "…", severity: "HIGH" },
});

const issues: SourceRecords = {
  parser: "wiz-issue",
  documented:
    "docs.wiz.io, Issues; integrate.wiz.io, Pull issues; github.com/AxtonGrams/terraform-provider-wiz, automation rules (the body of a webhook)",
  records: [
    { record: issue("OPEN"), line: `- | finding.create unknown | ${about} | ${AT}` },
    { record: issue("IN_PROGRESS"), line: `- | finding.update unknown | ${about} | ${AT}` },
    {
      record: issue("RESOLVED", { resolvedAt: AT, resolutionReason: "OBJECT_DELETED" }),
      line: `- | finding.resolve unknown | ${about} | ${AT}`,
    },
    {
      record: issue("REJECTED", { rejectionExpiredAt: null, resolutionReason: "FALSE_POSITIVE" }),
      line: `- | alert.dismiss unknown | ${about} | ${AT}`,
    },
    {
      record: issue("OPEN", { type: "THREAT_DETECTION", statusChangedAt: null }),
      line: `- | threat.detect unknown | ${about} | 2026-11-23T05:00:00Z`,
    },
    {
      // Older records have the rule as a control, and newer ones several of them.
      record: issue("OPEN", { sourceRule: undefined, control: { id: "k-3", name: "Old control" } }),
      line: `- | finding.create unknown | web-1, Old control | - | ${AT}`,
    },
    {
      record: issue("OPEN", { sourceRule: undefined, sourceRules: [{ id: "k-4", name: "New rule" }] }),
      line: `- | finding.create unknown | web-1, New rule | - | ${AT}`,
    },
    { record: hook("Created", "OPEN"), line: `- | finding.create unknown | pay, Public bucket | - | ${AT}` },
    {
      record: hook("Resolved", "RESOLVED"),
      line: `- | finding.resolve unknown | pay, Public bucket | - | ${AT}`,
    },
    {
      record: issue("SNOOZED"),
      line: `- | wiz.issue.snoozed? unknown | ${about} | ${AT}`,
    },
    {
      record: {
        id: "i-2",
        entitySnapshot: { id: "e-2" },
        severity: "LOW",
        createdAt: "2026-11-23T04:05:06Z",
      },
      line: "- | finding.create unknown | e-2 | - | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        ...{ id: "d-1", tdrId: "t-1", threatId: "h-1", title: "Timestamps were changed", severity: "MEDIUM" },
        ...{ createdAt: "2026-11-23T04:05:06Z", trigger: { source: "DETECTIONS", type: "Created" } },
        actors: [{ id: "x-7", externalId: "svc-web", name: "svc-web", type: "SERVICE_ACCOUNT" }],
        primaryResource: { externalId: "web-1", name: "web-1", region: "eu-1", type: "CONTAINER" },
        triggeringEvents: [{ actorIP: "198.51.100.7", eventTime: "2026-11-23T04:05:00Z" }],
      },
      line: "machine svc-web | threat.detect unknown | web-1 | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
  ],
};

export const WIZ: readonly SourceRecords[] = [audit, issues];
