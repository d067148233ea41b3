/** Alerts of Microsoft Defender, in the three forms in which its interfaces have them. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.1233333Z";
const LATER = "2026-11-23T06:00:00.5Z";
const kind = (name: string, more: object): object => ({
  ...{
    "@odata.type": `#microsoft.graph.security.${name}Evidence`,
    createdDateTime: AT,
    verdict: "suspicious",
  },
  ...{ remediationStatus: "none", roles: [], detailedRoles: [], tags: [], ...more },
});
const alert = (evidence: readonly object[], more: object = {}): Readonly<Record<string, unknown>> => ({
  ...{ id: "da1", providerAlertId: "a-1", incidentId: "28", status: "new", severity: "medium" },
  ...{ classification: "unknown", determination: "unknown", serviceSource: "microsoftDefenderForEndpoint" },
  ...{ detectionSource: "antivirus", detectorId: "d-1", tenantId: "t-1", title: "Something odd was run" },
  ...{
    description: "…",
    category: "Execution",
    assignedTo: null,
    createdDateTime: AT,
    lastUpdateDateTime: LATER,
  },
  ...{ resolvedDateTime: null, firstActivityDateTime: AT, lastActivityDateTime: AT, comments: [], evidence },
  ...more,
});
const DEVICE = kind("device", {
  deviceDnsName: "web-1.example.com",
  mdeDeviceId: "m-1",
  osPlatform: "Linux",
});
const PERSON = kind("user", {
  userAccount: {
    ...{ accountName: "bob", domainName: "shop", userSid: "S-1-5-21-1", azureAdUserId: "o-9" },
    ...{ userPrincipalName: "bob@example.com", displayName: "Bob" },
  },
});
const PROCESS = kind("process", {
  ...{ processId: 7, processCommandLine: "sh -c x", detectionStatus: "detected", mdeDeviceId: "m-1" },
  imageFile: { fileName: "sh", filePath: "/bin", sha256: "00" },
  userAccount: { accountName: "svc-web", userPrincipalName: null, azureAdUserId: null },
});

export const DEFENDER_ALERT: SourceRecords = {
  parser: "defender-alert",
  documented:
    "learn.microsoft.com/graph/api/resources/security-alert; …/resources/alert; learn.microsoft.com/defender-endpoint/api/alerts",
  records: [
    {
      // The pieces of evidence come in any order.
      record: alert([DEVICE, PERSON]),
      line: `human bob@example.com | alert.raise unknown | web-1.example.com, 28 | - | ${AT}`,
    },
    {
      record: alert([DEVICE, PROCESS]),
      line: `machine svc-web | alert.raise unknown | web-1.example.com, sh -c x, sh, 28 | - | ${AT}`,
    },
    {
      record: alert([
        kind("file", {
          ...{ remediationStatus: "prevented", detectionStatus: "prevented" },
          fileDetails: { fileName: "evil.sh", filePath: "/tmp", sha256: "00" },
        }),
        DEVICE,
      ]),
      line: `- | alert.raise denied | web-1.example.com, evil.sh, 28 | - | ${AT}`,
    },
    {
      record: alert(
        [PERSON, kind("ip", { ipAddress: "198.51.100.7", countryLetterCode: "DE", roles: ["source"] })],
        { serviceSource: "azureAdIdentityProtection", title: "Unfamiliar sign-in" },
      ),
      line: `human bob@example.com | alert.raise unknown | 28 | 198.51.100.7 | ${AT}`,
    },
    {
      // Nobody says which side the address is.
      record: alert([DEVICE, kind("ip", { ipAddress: "203.0.113.80" })]),
      line: `- | alert.raise unknown | web-1.example.com, 203.0.113.80, 28 | - | ${AT}`,
    },
    {
      record: alert([DEVICE, PERSON], {
        status: "resolved",
        resolvedDateTime: LATER,
        classification: "truePositive",
      }),
      line: `- | alert.resolve unknown | web-1.example.com, bob@example.com, 28 | - | ${LATER}`,
    },
    {
      record: alert([DEVICE], {
        status: "resolved",
        resolvedDateTime: LATER,
        classification: "falsePositive",
      }),
      line: `- | alert.dismiss unknown | web-1.example.com, 28 | - | ${LATER}`,
    },
    {
      record: alert(
        [
          kind("mailbox", {
            primaryAddress: "bob@example.com",
            displayName: "Bob",
            userAccount: { accountName: "bob" },
          }),
          kind("url", { url: "https://bad.example.com/" }),
        ],
        { serviceSource: "microsoftDefenderForOffice365", incidentId: null },
      ),
      line: `unknown bob | alert.raise unknown | bob@example.com, https://bad.example.com/ | - | ${AT}`,
    },
    {
      // The form that Microsoft Graph had before.
      record: {
        ...{ id: "a-2", azureTenantId: "t-1", title: "Odd sign-in", severity: "high", status: "newAlert" },
        ...{ createdDateTime: AT, eventDateTime: AT, category: "AnonymousLogin", assignedTo: "" },
        vendorInformation: { provider: "IPC", providerVersion: null, subProvider: null, vendor: "Microsoft" },
        userStates: [{ aadUserId: "o-9", userPrincipalName: "bob@example.com", logonIp: "198.51.100.7" }],
        hostStates: [{ fqdn: "pc-1.example.com", netBiosName: "PC-1" }],
      },
      line: `human bob@example.com | alert.raise unknown | pc-1.example.com | 198.51.100.7 | ${AT}`,
    },
    {
      // The form of Defender for Endpoint's own interface.
      record: {
        ...{
          id: "da2",
          incidentId: 28,
          severity: "Low",
          status: "New",
          detectionSource: "WindowsDefenderAtp",
        },
        ...{ title: "Odd logon", alertCreationTime: AT, lastUpdateTime: LATER, resolvedTime: null },
        ...{ machineId: "m-1", computerDnsName: "web-1.example.com", aadTenantId: "t-1", category: "None" },
        ...{ relatedUser: { userName: "bob", domainName: "shop" }, evidence: [] },
      },
      line: `unknown bob | alert.raise unknown | web-1.example.com, 28 | - | ${AT}`,
    },
    {
      record: alert([], { status: "inProgress", incidentId: null, assignedTo: "alice@example.com" }),
      line: `- | alert.raise unknown | - | - | ${AT}`,
    },
    {
      record: {
        title: "Seen",
        severity: "informational",
        serviceSource: "microsoftSentinel",
        createdDateTime: AT,
      },
      line: `- | alert.raise unknown | - | - | ${AT}`,
    },
  ],
};
