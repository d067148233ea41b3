/** Alerts and findings that Microsoft Defender for Cloud exports. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.1234567Z";
const VM = "/subscriptions/s-1/resourceGroups/shop/providers/Microsoft.Compute/virtualMachines/web-1";
const alert = (more: object = {}): Readonly<Record<string, unknown>> => ({
  ...{ VendorName: "Microsoft", ProductName: "Microsoft Defender for Cloud", AlertType: "VM_Odd" },
  ...{ StartTimeUtc: "2026-11-23T04:00:00Z", TimeGenerated: AT, Severity: "High", Status: "New" },
  ...{ SystemAlertId: "a-1", CompromisedEntity: "web-1", AlertDisplayName: "An odd program ran" },
  ...{ Description: "It has not been seen before.", IsIncident: false, Entities: [] },
  ...more,
});
const table = (more: object): Readonly<Record<string, unknown>> => ({
  ...{ TimeGenerated: AT, AlertName: "An odd rule", AlertSeverity: "Medium", ProviderName: "MCAS" },
  ...{ SystemAlertId: "a-2", StartTime: "2026-11-23T04:00:00Z", Type: "SecurityAlert", Status: "New" },
  ...more,
});
const held = (code: string, more: object = {}): Readonly<Record<string, unknown>> => ({
  ...{ securityEventDataEnrichment: { action: "Write", isSnapshot: false }, name: "f-1" },
  ...{ type: "Microsoft.Security/assessments", tenantId: "t-1" },
  id: `${VM}/providers/Microsoft.Security/assessments/f-1`,
  properties: {
    ...{ displayName: "Disks should be encrypted", resourceDetails: { source: "Azure", id: VM } },
    ...{ status: { code, statusChangeDate: AT }, metadata: { severity: "High" } },
  },
  ...more,
});

export const DEFENDER_CLOUD: SourceRecords = {
  parser: "defender-cloud",
  documented:
    "learn.microsoft.com/azure/defender-for-cloud, Alerts schemas; Continuous export; azure-monitor/reference/tables/securityalert",
  records: [
    { record: alert(), line: `- | alert.raise unknown | web-1 | - | ${AT}` },
    {
      record: alert({
        ...{ AzureResourceId: VM, ExtendedProperties: { "Client IP address": "198.51.100.7" } },
        Entities: [
          { $id: "1", HostName: "web-1", Type: "host" },
          { $id: "2", Name: "bob", Type: "account", Host: { $ref: "1" } },
        ],
      }),
      line: `unknown bob | alert.raise unknown | web-1, web-1, web-1 | 198.51.100.7 | ${AT}`,
    },
    {
      record: alert({
        ...{ ExtendedProperties: { "Client principal name": "carol@example.com" } },
        Entities: [{ $id: "1", Address: "203.0.113.9", Type: "ip" }],
      }),
      line: `human carol@example.com | alert.raise unknown | web-1 | 203.0.113.9 | ${AT}`,
    },
    { record: alert({ Status: "Dismissed" }), line: `- | alert.dismiss unknown | web-1 | - | ${AT}` },
    {
      record: table({
        Entities: JSON.stringify([
          { $id: "1", Name: "bob", UPNSuffix: "example.com", AadUserId: "u-1", Type: "account" },
          { $id: "2", Address: "198.51.100.7", Type: "ip" },
        ]),
      }),
      line: `human bob@example.com | alert.raise unknown | - | 198.51.100.7 | ${AT}`,
    },
    {
      record: table({ Status: "Resolved", CompromisedEntity: "bob@example.com" }),
      line: `- | alert.resolve unknown | bob@example.com | - | ${AT}`,
    },
    {
      record: held("Unhealthy"),
      line: `- | finding.create unknown | web-1, Disks should be encrypted | - | ${AT}`,
    },
    {
      record: held("Healthy"),
      line: `- | finding.resolve unknown | web-1, Disks should be encrypted | - | ${AT}`,
    },
    {
      record: held("NotApplicable"),
      line: `- | finding.update unknown | web-1, Disks should be encrypted | - | ${AT}`,
    },
    {
      record: {
        ...{ SecurityEventDataEnrichment: { Action: "Insert" }, Name: "s-1", TenantId: "t-1" },
        ...{ Type: "Microsoft.Security/assessments/subAssessments" },
        Id: `${VM}/providers/Microsoft.Security/assessments/f-1/subassessments/s-1`,
        Properties: {
          ...{ DisplayName: "A module should be off", TimeGenerated: AT },
          ...{ Status: { Code: "Unhealthy", Severity: "Low" }, ResourceDetails: { Source: "Azure", Id: VM } },
        },
      },
      line: `- | finding.create unknown | web-1, A module should be off | - | ${AT}`,
    },
    {
      record: {
        ...{ securityEventDataEnrichment: { action: "Write" }, name: "c-1" },
        type: "Microsoft.Security/secureScores/secureScoreControls",
        id: "/subscriptions/s-1/providers/Microsoft.Security/secureScores/x/secureScoreControls/c-1",
        properties: { displayName: "Updates are applied", unhealthyResourceCount: 3 },
      },
      line: "- | finding.update unknown | s-1, Updates are applied | - | -",
    },
  ],
};
