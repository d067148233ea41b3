/** Events of Windows' logs, in the shapes of the collectors that most have. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.123Z";
const [ALICE, BOB, ADMINS] = ["S-1-5-21-1-2-3-1105", "S-1-5-21-1-2-3-1106", "S-1-5-32-544"];
const BY_ALICE = { SubjectUserSid: ALICE, SubjectUserName: "alice", SubjectDomainName: "EXAMPLE" };
const DISK = "C:";
const NOBODY = { SubjectUserSid: "S-1-0-0", SubjectUserName: "-", SubjectDomainName: "-" };

/** As Winlogbeat sends it. */
const winlogbeat = (
  id: string,
  event_data: object,
  outcome = "success",
): Readonly<Record<string, unknown>> => ({
  "@timestamp": AT,
  event: { code: id, kind: "event", provider: "Microsoft-Windows-Security-Auditing", action: "x", outcome },
  winlog: {
    ...{ event_id: id, channel: "Security", provider_name: "Microsoft-Windows-Security-Auditing" },
    ...{ computer_name: "dc-1.example.com", record_id: 4711, api: "wineventlog", event_data },
    keywords: [outcome === "success" ? "Audit Success" : "Audit Failure"],
  },
  host: { name: "dc-1.example.com" },
  ecs: { version: "8.0.0" },
});
/** As NXLog's `to_json` writes it: one level, the keywords as a signed number. */
const nxlog = (id: number, more: object): Readonly<Record<string, unknown>> => ({
  ...{ EventTime: "2026-11-23T04:05:06.123+00:00", Hostname: "dc-1.example.com", EventID: id },
  ...{ Keywords: -(2 ** 63) + 2 ** 53, EventType: "AUDIT_SUCCESS", Severity: "INFO", RecordNumber: 4711 },
  ...{ SourceName: "Microsoft-Windows-Security-Auditing", Channel: "Security", SourceModuleName: "in" },
  ...more,
});
/** As tools that read evtx files write it, and XML as JSON. */
const evtx = (
  [provider, channel, id]: readonly [string, string, unknown],
  data: object,
  more: object = {},
): Readonly<Record<string, unknown>> => ({
  Event: {
    System: {
      ...{ Provider: { "#attributes": { Name: provider } }, EventID: id, Keywords: "0x8000000000000000" },
      ...{ TimeCreated: { "#attributes": { SystemTime: AT } }, EventRecordID: 4711, Channel: channel },
      ...{ Computer: "web-1.example.com", Security: { "#attributes": { UserID: "S-1-5-18" } }, ...more },
    },
    ...data,
  },
});
const SYSMON = "Microsoft-Windows-Sysmon";

export const WINDOWS: SourceRecords = {
  parser: "windows",
  documented:
    "learn.microsoft.com, Advanced security audit policy settings, Event Schema; Sysmon; docs.nxlog.co, im_msvistalog",
  records: [
    {
      record: winlogbeat("4624", {
        ...{ ...NOBODY, TargetUserSid: ALICE, TargetUserName: "alice", TargetDomainName: "EXAMPLE" },
        ...{ LogonType: "3", IpAddress: "198.51.100.7", IpPort: "50022", WorkstationName: "PC-7" },
      }),
      line: `unknown alice | user.login success | - | 198.51.100.7 | ${AT}`,
    },
    {
      record: nxlog(4625, {
        ...{ ...NOBODY, TargetUserSid: "S-1-0-0", TargetUserName: "bob", TargetDomainName: "EXAMPLE" },
        ...{ Keywords: -(2 ** 63) + 2 ** 52, EventType: "AUDIT_FAILURE", FailureReason: "%%2313" },
        ...{
          Status: "0xc000006d",
          SubStatus: "0xc000006a",
          LogonType: "10",
          IpAddress: "::ffff:198.51.100.7",
        },
      }),
      line: `unknown bob | user.login failure | - | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{
          TimeGenerated: AT,
          EventID: 4625,
          Activity: "4625 - An account failed to log on.",
          Channel: "Security",
        },
        ...{
          Computer: "dc-1.example.com",
          EventSourceName: "Microsoft-Windows-Security-Auditing",
          Type: "SecurityEvent",
        },
        ...{
          Account: "EXAMPLE\\bob",
          TargetUserName: "bob",
          TargetUserSid: "S-1-0-0",
          IpAddress: "2001:db8::7",
        },
        ...{ Status: "0xc000006e", SubStatus: "0xc0000072", SubjectUserName: "-", SubjectUserSid: "S-1-0-0" },
      },
      line: `unknown bob | user.login denied | - | 2001:db8::7 | ${AT}`,
    },
    {
      record: nxlog(4732, {
        ...{ ...BY_ALICE, MemberName: "CN=Bob Example,OU=Staff,DC=example,DC=com", MemberSid: BOB },
        ...{ TargetUserName: "Administrators", TargetDomainName: "Builtin", TargetSid: ADMINS },
      }),
      line: `unknown alice | group.grant! success | Bob Example, Administrators | - | ${AT}`,
    },
    {
      record: winlogbeat("4733", {
        ...{
          ...BY_ALICE,
          MemberName: "-",
          MemberSid: BOB,
          TargetUserName: "Administrators",
          TargetSid: ADMINS,
        },
      }),
      line: `unknown alice | group.revoke success | ${BOB}, Administrators | - | ${AT}`,
    },
    {
      record: {
        win: {
          system: {
            ...{ providerName: "Microsoft-Windows-Security-Auditing", eventID: "4720", channel: "Security" },
            ...{
              systemTime: AT,
              computer: "dc-1.example.com",
              severityValue: "AUDIT_SUCCESS",
              eventRecordID: "4711",
            },
            keywords: "0x8020000000000000",
          },
          eventdata: {
            ...{ subjectUserSid: ALICE, subjectUserName: "alice", targetSid: BOB, targetUserName: "bob" },
          },
        },
      },
      line: `unknown alice | user.create success | bob | - | ${AT}`,
    },
    {
      record: `<Event xmlns="http://schemas.microsoft.com/win/2004/08/events/event"><System><Provider Name="Microsoft-Windows-Eventlog" Guid="{fc65ddd8-d6ef-4962-83d5-6e5cfe9ce148}"/><EventID>1102</EventID><Level>4</Level><Keywords>0x4020000000000000</Keywords><TimeCreated SystemTime="${AT}"/><EventRecordID>4711</EventRecordID><Channel>Security</Channel><Computer>dc-1.example.com</Computer><Security/></System><UserData><LogFileCleared xmlns="http://manifests.microsoft.com/win/2004/08/windows/eventlog"><SubjectUserSid>${ALICE}</SubjectUserSid><SubjectUserName>alice</SubjectUserName><SubjectDomainName>EXAMPLE</SubjectDomainName></LogFileCleared></UserData></Event>`,
      line: `unknown alice | audit.clear success | - | - | ${AT}`,
    },
    {
      record: winlogbeat("4769", {
        ...{ TargetUserName: "alice@EXAMPLE.COM", TargetDomainName: "EXAMPLE.COM", ServiceName: "FILES$" },
        ...{
          ServiceSid: "S-1-5-21-1-2-3-2001",
          Status: "0x0",
          IpAddress: "::ffff:198.51.100.7",
          IpPort: "50022",
        },
      }),
      line: `unknown alice | token.exchange success | FILES$ | 198.51.100.7 | ${AT}`,
    },
    {
      record: evtx(
        ["Service Control Manager", "System", { "#attributes": { Qualifiers: 16384 }, "#text": 7045 }],
        {
          EventData: {
            ServiceName: "updater",
            ImagePath: `${DISK}\\Temp\\u.exe`,
            StartType: "auto start",
            AccountName: "LocalSystem",
          },
        },
      ),
      line: `system S-1-5-18 | service.create success | updater | - | ${AT}`,
    },
    {
      record: evtx([SYSMON, `${SYSMON}/Operational`, 1], {
        EventData: {
          ...{
            UtcTime: "2026-11-23 04:05:06.120",
            Image: `${DISK}\\Windows\\System32\\whoami.exe`,
            CommandLine: "whoami /all",
          },
          ...{ User: "EXAMPLE\\alice", ParentImage: `${DISK}\\Windows\\System32\\cmd.exe`, ProcessId: 4242 },
        },
      }),
      line: `unknown alice | process.start success | ${DISK}\\Windows\\System32\\whoami.exe | - | ${AT}`,
    },
    {
      record: evtx([SYSMON, `${SYSMON}/Operational`, 13], {
        EventData: {
          ...{ EventType: "SetValue", Image: `${DISK}\\Windows\\regedit.exe`, Details: "DWORD (0x00000001)" },
          ...{ TargetObject: "HKLM\\Software\\Example\\Enabled", User: "NT AUTHORITY\\SYSTEM" },
        },
      }),
      line: `system SYSTEM | config.update success | HKLM\\Software\\Example\\Enabled, ${DISK}\\Windows\\regedit.exe | - | ${AT}`,
    },
    {
      record: winlogbeat(
        "4663",
        {
          ...{
            ...BY_ALICE,
            ObjectServer: "Security",
            ObjectType: "File",
            ObjectName: `${DISK}\\pay\\2026.xlsx`,
          },
          ...{
            AccessList: "%%4416\n\t\t\t\t",
            AccessMask: "0x1",
            ProcessName: `${DISK}\\Windows\\explorer.exe`,
          },
        },
        "failure",
      ),
      line: `unknown alice | object.read denied | ${DISK}\\pay\\2026.xlsx | - | ${AT}`,
    },
    {
      record: {
        ...{
          ProviderName: "Service Control Manager",
          EventID: 7036,
          Channel: "System",
          Keywords: "0x8080000000000000",
        },
        ...{ TimeCreated: "2026-11-23 04:05:06 +0000", Computer: "web-1.example.com", UserID: "" },
        Message: "The Print Spooler service entered the running state.",
        StringInserts: ["Print Spooler", "running"],
      },
      line: "- | service.start success | Print Spooler | - | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        ...{ EventID: 4798, Channel: "Security", ProviderName: "Microsoft-Windows-Security-Auditing" },
        ...{
          TimeCreated: AT,
          Keywords: "0x8020000000000000",
          ...BY_ALICE,
          TargetUserName: "bob",
          TargetSid: BOB,
        },
      },
      line: `unknown alice | windows.membership.read? success | bob | - | ${AT}`,
    },
    {
      record: {
        EventTime: "2026-11-23T04:05:06.123456Z",
        Hostname: "pc7",
        EventID: 8004,
        SourceName: "Microsoft-Windows-AppLocker",
        Channel: "Microsoft-Windows-AppLocker/EXE and DLL",
        AccountName: "alice",
        FilePath: "%OSDRIVE%\\A.EXE",
      },
      line: "- | policy.violate denied | %OSDRIVE%\\A.EXE | - | 2026-11-23T04:05:06.123456Z",
    },
    {
      record: {
        "@timestamp": "2026-11-23T04:05:06.123Z",
        winlog: {
          channel: "Security",
          event_id: "1203",
          provider_name: "AD FS Auditing",
          computer_name: "fs1",
        },
      },
      line: "- | user.login failure | - | - | 2026-11-23T04:05:06.123Z",
    },
    {
      record: {
        "@timestamp": "2026-11-23T04:05:06.123Z",
        winlog: {
          channel: "DNS Server",
          event_id: 515,
          provider_name: "Microsoft-Windows-DNSServer",
          computer_name: "dc1",
          event_data: { Type: "1", NAME: "shop", Zone: "example.com" },
          user: { name: "alice", domain: "EXAMPLE" },
        },
      },
      line: "unknown alice | dns.create unknown | shop, example.com | - | 2026-11-23T04:05:06.123Z",
    },
    {
      record: nxlog(4888, { Requester: "EXAMPLE\\alice", RequestId: "12", Subject: "CN=Alice" }),
      line: `unknown alice | windows.certificate.deny? denied | CN=Alice | - | ${AT}`,
    },
    {
      record: nxlog(13002, { SourceName: "Microsoft-Windows-Hyper-V-VMMS", VmName: "web-1", VmId: "0A1B" }),
      line: `- | instance.create success | web-1 | - | ${AT}`,
    },
    {
      record: nxlog(106, {
        ...{
          SourceName: "Microsoft-Windows-DHCP-Server",
          Channel: "Microsoft-Windows-Dhcp-Server/Operational",
        },
        Message: "Reservation: 192.0.2.7 for IPv4 is Created under Scope 192.0.2.0 by EXAMPLE\\alice.",
      }),
      line: `unknown alice | config.create success | 192.0.2.7 | - | ${AT}`,
    },
    {
      record: nxlog(1119, {
        ...{ SourceName: "Microsoft-Windows-Windows Defender", "Threat Name": "Virus:DOS/Test" },
        "Detection User": "EXAMPLE\\bob",
      }),
      line: `unknown bob | quarantine.add failure | Virus:DOS/Test | - | ${AT}`,
    },
  ],
};
