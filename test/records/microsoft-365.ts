/** Microsoft 365's unified audit records. */
import type { SourceRecords } from "../support/record-line.ts";

const RECORD = {
  ...{ CreationTime: "2026-11-23T04:05:06", Id: "i-1", OrganizationId: "o-1", RecordType: 8, UserType: 0 },
  ...{ ResultStatus: "Success", UserKey: "10032001", UserId: "alice@example.com", Version: 1 },
};
const AT = "2026-11-23T04:05:06Z";
const DIRECTORY = {
  Workload: "AzureActiveDirectory",
  ObjectId: "bob@example.com",
  ActorIpAddress: "198.51.100.7",
};
const role = (name: string): object => ({
  ModifiedProperties: [
    { Name: "Role.ObjectID", NewValue: "r-1", OldValue: "" },
    { Name: "Role.DisplayName", NewValue: name, OldValue: "" },
  ],
  Target: [
    { ID: "User_9", Type: 2 },
    { ID: "bob@example.com", Type: 5 },
  ],
});

export const MICROSOFT_365: SourceRecords = {
  parser: "microsoft-365",
  documented:
    "learn.microsoft.com/office/office-365-management-api/office-365-management-activity-api-schema",
  records: [
    {
      record: { ...RECORD, ...DIRECTORY, Operation: "Add member to role.", ...role("Global Administrator") },
      line: `human alice@example.com | role.grant! success | bob@example.com, Global Administrator | 198.51.100.7 | ${AT}`,
    },
    {
      record: { ...RECORD, ...DIRECTORY, Operation: "Add member to role.", ...role("Reports Reader") },
      line: `human alice@example.com | role.grant success | bob@example.com, Reports Reader | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{
          ...RECORD,
          Workload: "AzureActiveDirectory",
          Operation: "UserLoginFailed",
          ResultStatus: "Failed",
        },
        ...{
          LogonError: "InvalidUserNameOrPassword",
          ClientIP: "198.51.100.7",
          ObjectId: "app-1",
          RecordType: 15,
        },
      },
      line: `human alice@example.com | user.login failure | app-1 | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ ...RECORD, Workload: "SharePoint", Operation: "FileDownloaded", ClientIP: "198.51.100.7" },
        ...{ ItemType: "File", SourceFileName: "pay.xlsx", SiteUrl: "https://shop.example.com/sites/hr/" },
        ObjectId: "https://shop.example.com/sites/hr/pay.xlsx",
      },
      line: `human alice@example.com | object.download success | pay.xlsx, https://shop.example.com/sites/hr/ | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ ...RECORD, Workload: "SharePoint", Operation: "AnonymousLinkCreated", ClientIP: "198.51.100.7" },
        ...{
          ItemType: "File",
          ObjectId: "https://shop.example.com/sites/hr/pay.xlsx",
          SourceFileName: "pay.xlsx",
        },
      },
      line: `human alice@example.com | access.share success | pay.xlsx | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ ...RECORD, Workload: "Exchange", Operation: "New-InboxRule", ClientIP: "198.51.100.7:4321" },
        ...{ ResultStatus: "True", ObjectId: "alice\\rule", RecordType: 1 },
        Parameters: [
          { Name: "Name", Value: "." },
          { Name: "ForwardTo", Value: "eve@example.net" },
        ],
      },
      line: `human alice@example.com | config.create success | alice\\rule, eve@example.net | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{
          ...RECORD,
          Workload: "Exchange",
          Operation: "MailItemsAccessed",
          ClientIPAddress: "198.51.100.7",
        },
        ...{ MailboxOwnerUPN: "bob@example.com", ClientInfoString: "Client=OWA", ResultStatus: "Succeeded" },
      },
      line: `human alice@example.com | document.read success | bob@example.com | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ ...RECORD, Workload: "Exchange", Operation: "Set-AdminAuditLogConfig", UserType: 2 },
        ...{ ObjectId: "Admin Audit Log Settings", ResultStatus: "True", ClientIP: "[2001:db8::7]:443" },
        Parameters: [{ Name: "UnifiedAuditLogIngestionEnabled", Value: "False" }],
      },
      line: `human alice@example.com | audit.stop success | Admin Audit Log Settings | 2001:db8::7 | ${AT}`,
    },
    {
      record: {
        ...{ ...RECORD, Workload: "Exchange", Operation: "Add-MailboxPermission", ClientIP: "198.51.100.7" },
        ...{ ObjectId: "shared", ResultStatus: "True" },
        Parameters: [
          { Name: "User", Value: "bob@example.com" },
          { Name: "AccessRights", Value: "FullAccess" },
        ],
      },
      line: `human alice@example.com | permission.grant! success | bob@example.com, FullAccess, shared | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ ...RECORD, Workload: "MicrosoftTeams", Operation: "TeamSettingChanged", UserType: 5 },
        ...{ ObjectId: "team-1", UserId: "sync-app" },
      },
      line: `machine sync-app | config.update success | team-1 | - | ${AT}`,
    },
    {
      record: {
        ...{ ...RECORD, Operation: "Set-Mailbox", Workload: "Exchange", ObjectId: "bob", RecordType: 1 },
        ClientIP: "[2001:db8::7]:50022",
        Parameters: [
          { Name: "Identity", Value: "bob" },
          { Name: "ForwardingSmtpAddress", Value: "smtp:eve@example.net" },
        ],
      },
      line: `human alice@example.com | config.update success | bob, eve@example.net | 2001:db8::7 | ${AT}`,
    },
    {
      record: {
        ...{ ...RECORD, Operation: "AddedToSecureLink", Workload: "SharePoint", RecordType: 14 },
        ...{ ObjectId: "https://shop.example.com/sites/hr/pay.xlsx", SourceFileName: "pay.xlsx" },
        ...{ SiteUrl: "https://shop.example.com/sites/hr", ItemType: "File", ClientIP: "198.51.100.7" },
        ...{ TargetUserOrGroupName: "eve@example.net", TargetUserOrGroupType: "Guest" },
      },
      line: `human alice@example.com | access.share success | eve@example.net, pay.xlsx, https://shop.example.com/sites/hr | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ ...RECORD, Operation: "FileDownloaded", Workload: "OneDrive", UserId: "app@sharepoint" },
        ...{ ObjectId: "https://shop.example.com/a.pdf", SourceFileName: "a.pdf", ItemType: "File" },
      },
      line: `machine app@sharepoint | object.download success | a.pdf | - | ${AT}`,
    },
    {
      record: {
        ...{ ...RECORD, Operation: "MemberAdded", Workload: "MicrosoftTeams", RecordType: 25 },
        ...{ TeamName: "Ops", TeamGuid: "t-1", Members: [{ DisplayName: "Bob", UPN: "bob@example.com" }] },
      },
      line: `human alice@example.com | group.grant success | bob@example.com, Ops | - | ${AT}`,
    },
    {
      record: {
        ...{ ...RECORD, Operation: "DlpRuleMatch", Workload: "Exchange", RecordType: 13 },
        ...{ UserId: "DlpAgent", UserKey: "DlpAgent", UserType: 4 },
        ExchangeMetaData: { From: "alice@example.com", To: ["eve@example.net"], Subject: "Cards" },
        PolicyDetails: [{ PolicyName: "Cards", Rules: [{ RuleName: "r", Actions: ["BlockAccess"] }] }],
      },
      line: `human alice@example.com | policy.violate denied | Cards, Cards | - | ${AT}`,
    },
    {
      record: {
        ...{ ...RECORD, Operation: "AlertTriggered", Workload: "SecurityComplianceCenter", Severity: "High" },
        ...{ UserId: "SecurityComplianceAlerts", UserType: 4, AlertId: "a-1", Name: "Mass download" },
      },
      line: `system SecurityComplianceAlerts | alert.raise success | Mass download | - | ${AT}`,
    },
    {
      record: {
        ...{ CreationDate: "2026-11-23T04:05:06.0000000Z", UserIds: "alice@example.com", Operations: "x" },
        AuditData: JSON.stringify({
          ...{ ...RECORD, Operation: "ExportReport", Workload: "PowerBI", RecordType: 20 },
          ...{ ItemName: "Sales", ClientIP: "198.51.100.7" },
        }),
      },
      line: `human alice@example.com | data.export success | Sales | 198.51.100.7 | ${AT}`,
    },
    {
      // To the one that wrote the record it went well; nobody was let in.
      record: {
        ...{ ...RECORD, Workload: "AzureActiveDirectory", Operation: "UserLoginFailed", RecordType: 15 },
        ...{ LogonError: "InvalidPasswordExpiredPassword", ClientIP: "198.51.100.7", ObjectId: "Unknown" },
      },
      line: `human alice@example.com | user.login failure | - | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ ...RECORD, Workload: "AzureActiveDirectory", Operation: "UserLoggedIn", RecordType: 15 },
        ...{ UserId: "Not Available", UserKey: "Not Available", ClientIP: "198.51.100.7", ObjectId: "app-1" },
      },
      line: `- | user.login success | app-1 | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ ...RECORD, Workload: "Quarantine", Operation: "QuarantineReleaseMessage", RecordType: 65 },
        ...{ NetworkMessageId: "n-1", ReleaseTo: "bob@example.com", ResultStatus: "Successful" },
      },
      line: `human alice@example.com | quarantine.remove success | n-1, bob@example.com | - | ${AT}`,
    },
    {
      record: {
        ...{ ...RECORD, Workload: "Quarantine", Operation: "QuarantineReleaseRequestDeny", RecordType: 65 },
        ...{ NetworkMessageId: "n-1" },
      },
      line: `human alice@example.com | access.deny success | n-1 | - | ${AT}`,
    },
    {
      record: {
        ...{ ...RECORD, Workload: "Exchange", Operation: "FolderBind", RecordType: 2, LogonType: 1 },
        ...{ ClientIPAddress: "ffff:198.51.100.7", MailboxOwnerUPN: "bob@example.com" },
      },
      line: `human alice@example.com | document.read success | bob@example.com | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ ...RECORD, Workload: "ThreatIntelligence", Operation: "TIUrlClickData", RecordType: 41 },
        ...{ UserType: 4, UserKey: "ThreatIntel", Url: "https://bad.example.net", UserIp: "198.51.100.7" },
      },
      line: `human alice@example.com | threat.detect success | https://bad.example.net | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ ...RECORD, Workload: "Copilot", Operation: "CopilotInteraction", RecordType: 261 },
        ...{ ClientIP: "198.51.100.7" },
        CopilotEventData: {
          ...{ AppHost: "Word", Contexts: [{ Id: "<https://shop.example.com/plan.docx>", Type: "docx" }] },
          AccessedResources: [{ ID: "d-2", Name: "pay.xlsx", SiteUrl: "https://shop.example.com/pay.xlsx" }],
        },
      },
      line: `human alice@example.com | message.send success | https://shop.example.com/plan.docx, pay.xlsx, Word | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ ...RECORD, Workload: "SharePoint", Operation: "SharingInvitationBlocked", ItemType: "File" },
        ...{ ClientIP: "198.51.100.7", ObjectId: "https://shop.example.com/pay.xlsx" },
        ...{ SourceFileName: "pay.xlsx", TargetUserOrGroupName: "mallory@example.net" },
      },
      line: `human alice@example.com | access.share denied | mallory@example.net, pay.xlsx | 198.51.100.7 | ${AT}`,
    },
    {
      // As a collector of Elastic's hands it on, beside what it made of it.
      record: {
        event: { original: JSON.stringify({ ...RECORD, Workload: "OneDrive", Operation: "FileVisited" }) },
        o365audit: { Operation: "FileVisited" },
      },
      line: `human alice@example.com | document.read success | - | - | ${AT}`,
    },
    {
      record: { o365audit: { ...RECORD, Workload: "Yammer", Operation: "GroupCreation", ObjectId: "Ops" } },
      line: `human alice@example.com | group.create success | Ops | - | ${AT}`,
    },
  ],
};
