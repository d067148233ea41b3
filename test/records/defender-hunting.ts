/** Rows of Defender XDR's advanced hunting, as its streaming API sends them and as its tables have them. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.1234567Z";
const row = (table: string, properties: object): Readonly<Record<string, unknown>> => ({
  ...{ time: "2026-11-23T04:06:06.1Z", tenantId: "t-1", operationName: "Publish" },
  ...{ category: `AdvancedHunting-${table}`, _TimeReceivedBySvc: AT },
  properties: { Timestamp: AT, ReportId: 7, ...properties },
});
const PC = { DeviceId: "d-1", DeviceName: "pc-1.example.com" };
const BOB = { AccountDomain: "shop", AccountName: "bob", AccountSid: "S-1-5-21-1-2-3-1001" };
const BY_BOB = { InitiatingProcessAccountName: "bob", InitiatingProcessFileName: "cmd.exe" };

export const DEFENDER_HUNTING: SourceRecords = {
  parser: "defender-hunting",
  documented: "learn.microsoft.com, Defender XDR: streaming API; advanced hunting schema (from memory)",
  records: [
    {
      record: row("DeviceLogonEvents", {
        ...{ ...PC, ...BOB, ActionType: "LogonSuccess", LogonType: "RemoteInteractive", IsLocalAdmin: true },
        ...{ RemoteIP: "198.51.100.7", InitiatingProcessAccountName: "system" },
      }),
      line: `unknown bob | user.login success | pc-1.example.com | 198.51.100.7 | ${AT}`,
    },
    {
      record: row("DeviceLogonEvents", {
        ...{ ...PC, ...BOB, ActionType: "LogonFailed", LogonType: "Network", RemoteIP: "198.51.100.7" },
        FailureReason: "InvalidUserNameOrPassword",
      }),
      line: `unknown bob | user.login failure | pc-1.example.com | 198.51.100.7 | ${AT}`,
    },
    {
      record: row("IdentityLogonEvents", {
        ...{ ActionType: "LogonFailed", Application: "Active Directory", Protocol: "Ntlm" },
        ...{ FailureReason: "WrongPassword", AccountUpn: "bob@example.com", AccountName: "bob" },
        ...{ DeviceName: "pc-1", IPAddress: "198.51.100.7", DestinationDeviceName: "dc-1" },
      }),
      line: `human bob@example.com | user.login failure | dc-1 | 198.51.100.7 | ${AT}`,
    },
    {
      record: row("IdentityDirectoryEvents", {
        ...{ ActionType: "Group Membership changed", Application: "Active Directory" },
        ...{ AccountUpn: "alice@example.com", TargetAccountUpn: "bob@example.com" },
        ...{ AdditionalFields: '{"TO.GROUP":"Domain Admins","ACTOR.ACCOUNT":"alice"}' },
      }),
      line: `human alice@example.com | group.grant! success | bob@example.com, Domain Admins | - | ${AT}`,
    },
    {
      record: row("DeviceProcessEvents", {
        ...{ ...PC, ...BOB, ActionType: "ProcessCreated", FileName: "powershell.exe" },
        ...{ FolderPath: "\\\\files\\powershell.exe", ProcessCommandLine: "powershell -enc AA" },
      }),
      line: `unknown bob | process.start success | powershell -enc AA, powershell.exe | - | ${AT}`,
    },
    {
      record: row("DeviceNetworkEvents", {
        ...{ ...PC, ...BY_BOB, ActionType: "ConnectionSuccess", RemoteIP: "203.0.113.9", RemotePort: 443 },
        LocalIP: "10.0.0.4",
      }),
      line: `unknown bob | network.flow success | 203.0.113.9:443 | 10.0.0.4 | ${AT}`,
    },
    {
      record: row("DeviceRegistryEvents", {
        ...{ ...PC, InitiatingProcessAccountName: "system", ActionType: "RegistryValueSet" },
        ...{ RegistryKey: "HKEY_LOCAL_MACHINE\\Software\\Run", RegistryValueName: "x" },
      }),
      line: `system system | config.update success | HKEY_LOCAL_MACHINE\\Software\\Run\\x | - | ${AT}`,
    },
    {
      record: row("DeviceEvents", {
        ...{ ...PC, ...BOB, InitiatingProcessAccountName: "alice", ActionType: "UserAccountCreated" },
      }),
      line: `unknown alice | user.create success | bob, pc-1.example.com | - | ${AT}`,
    },
    {
      record: row("DeviceEvents", {
        ...{ ...PC, ...BY_BOB, ActionType: "AsrOfficeChildProcessBlocked", FileName: "x.exe" },
      }),
      line: `unknown bob | threat.detect denied | x.exe, pc-1.example.com | - | ${AT}`,
    },
    {
      record: row("EmailEvents", {
        ...{ NetworkMessageId: "n-1", SenderFromAddress: "eve@example.net", Subject: "Pay now" },
        ...{ RecipientEmailAddress: "alice@example.com", DeliveryAction: "Blocked", ThreatTypes: "Phish" },
        SenderIPv4: "203.0.113.9",
      }),
      line: `human eve@example.net | threat.detect denied | alice@example.com, Pay now | 203.0.113.9 | ${AT}`,
    },
    {
      record: row("CloudAppEvents", {
        ...{ ActionType: "FileDownloaded", Application: "Microsoft SharePoint Online", ObjectType: "File" },
        ...{ AccountId: "alice@example.com", AccountObjectId: "o-1", AccountType: "Regular" },
        ...{ IPAddress: "198.51.100.7", ObjectName: "pay.xlsx", RawEventData: {} },
      }),
      line: `human alice@example.com | object.download success | pay.xlsx | 198.51.100.7 | ${AT}`,
    },
    {
      record: row("AADSpnSignInEventsBeta", {
        ...{ Application: "Microsoft Graph", ErrorCode: 7_000_215, ServicePrincipalName: "deploy" },
        ...{ ServicePrincipalId: "sp-1", IPAddress: "198.51.100.7" },
      }),
      line: `machine deploy | user.login failure | Microsoft Graph | 198.51.100.7 | ${AT}`,
    },
    {
      record: row("AlertInfo", {
        AlertId: "a-1",
        Title: "Ransomware",
        Severity: "High",
        Category: "Malware",
      }),
      line: `- | alert.raise unknown | - | - | ${AT}`,
    },
    {
      record: {
        ...{ TenantId: "t-1", TimeGenerated: AT, Timestamp: AT, Type: "DeviceFileEvents", ReportId: 7 },
        ...{ ...PC, ...BY_BOB, ActionType: "FileDeleted", FileName: "a.log", FolderPath: "\\\\files\\a.log" },
      },
      line: `unknown bob | object.delete success | a.log, pc-1.example.com | - | ${AT}`,
    },
    {
      record: row("DeviceTvmSoftwareInventory", { ...PC, SoftwareName: "curl" }),
      line: `- | defender.device_tvm_software_inventory? success | pc-1.example.com | - | ${AT}`,
    },
    {
      record: {
        ...{ ...PC, Timestamp: AT, ActionType: "LdapSearch", ReportId: null, AccountName: "" },
        InitiatingProcessAccountName: "svc-sync",
      },
      line: `machine svc-sync | query.run success | pc-1.example.com | - | ${AT}`,
    },
    {
      record: row("CloudAuditEvents", {
        ...{ ActionType: "Write", DataSource: "Azure", IPAddress: "198.51.100.7" },
        OperationName: "Microsoft.Storage/storageAccounts/write",
        ResourceId: "/subscriptions/s-1/resourceGroups/shop/providers/Microsoft.Storage/storageAccounts/pay",
      }),
      line: `- | bucket.create success | pay | 198.51.100.7 | ${AT}`,
    },
    {
      record: row("CloudStorageAggregatedEvents", {
        ...{ ActionType: "DataAggregation", IpAddress: "198.51.100.7", AccountUpn: "alice@example.com" },
        ...{
          StorageAccount: "pay",
          StorageContainer: "slips",
          OperationNamesList: ["GetBlob", "DeleteBlob"],
        },
      }),
      line: `human alice@example.com | object.delete success | pay/slips | 198.51.100.7 | ${AT}`,
    },
    {
      record: row("CloudProcessEvents", {
        ...{ ActionType: "ProcessCreated", AccountName: "app", FileName: "sh", FolderPath: "/bin" },
        ...{ ProcessCommandLine: "sh -c id", KubernetesPodName: "web-1" },
      }),
      line: `unknown app | process.start success | sh -c id, sh, web-1 | - | ${AT}`,
    },
    {
      record: row("IdentityInfo", {
        ...{ AccountName: "bob", AccountObjectId: "u-9", AccountUpn: "bob@example.com", Type: "User" },
      }),
      line: `- | defender.identity_info? success | bob@example.com | - | ${AT}`,
    },
  ],
};
