/** Windows' events as the text of Splunk's forwarder and of Snare's agent. */
import type { SourceRecords } from "../support/record-line.ts";

export const WINDOWS_TEXT: SourceRecords = {
  parser: "windows",
  documented:
    "Splunk, Monitor Windows event log data; Snare's output format; Advanced security audit (from memory)",
  records: [
    {
      record:
        "dc1.example.com\tMSWinEventLog\t1\tSecurity\t99\tMon Nov 23 04:05:06 2026\t4720\tMicrosoft-Windows-Security-Auditing\tCORP\\alice\tN/A\tSuccess Audit\tdc1.example.com\tUser Account Management\t\tA user account was created.    Subject:   Security ID:  S-1-5-21-1   Account Name:  alice   Account Domain:  CORP   Logon ID:  0x1    New Account:   Security ID:  S-1-5-21-2   Account Name:  carol   Account Domain:  CORP\t42",
      line: "unknown alice | user.create success | carol | - | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "dc1.example.com\tMSWinEventLog\t1\tSecurity\t100\tMon Nov 23 04:05:06 2026\t4625\tMicrosoft-Windows-Security-Auditing\tCORP\\bob\tN/A\tFailure Audit\tdc1.example.com\tLogon\t\tAn account failed to log on.    Subject:   Security ID:  S-1-0-0   Account Name:  -   Account Domain:  -   Logon ID:  0x0    Logon Type:   3    Account For Which Logon Failed:   Security ID:  S-1-0-0   Account Name:  bob   Account Domain:  CORP    Failure Information:   Failure Reason:  Unknown user name or bad password.   Status:   0xC000006D   Sub Status:  0xC000006A    Network Information:   Workstation Name: PC1   Source Network Address: 203.0.113.9   Source Port:  50022\t43",
      line: "unknown bob | user.login failure | - | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "11/23/2026 04:05:06 AM\nLogName=Security\nEventCode=4726\nEventType=0\nComputerName=dc1.example.com\nSourceName=Microsoft Windows security auditing.\nType=Information\nRecordNumber=99\nKeywords=Audit Success\nTaskCategory=User Account Management\nOpCode=Info\nMessage=A user account was deleted.\n\nSubject:\n\tSecurity ID:\t\tS-1-5-21-1\n\tAccount Name:\t\talice\n\tAccount Domain:\t\tCORP\n\tLogon ID:\t\t0x1\n\nTarget Account:\n\tSecurity ID:\t\tS-1-5-21-2\n\tAccount Name:\t\tcarol\n\tAccount Domain:\t\tCORP",
      line: "unknown alice | user.delete success | carol | - | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "11/23/2026 04:05:06 AM\nLogName=Security\nEventCode=4624\nComputerName=dc1.example.com\nSourceName=Microsoft Windows security auditing.\nKeywords=Audit Success\nMessage=An account was successfully logged on.\n\nSubject:\n\tSecurity ID:\t\tS-1-5-18\n\tAccount Name:\t\tDC1$\n\tAccount Domain:\t\tCORP\n\tLogon ID:\t\t0x3E7\n\nLogon Information:\n\tLogon Type:\t\t10\n\nNew Logon:\n\tSecurity ID:\t\tS-1-5-21-9\n\tAccount Name:\t\talice\n\tAccount Domain:\t\tCORP\n\tLogon ID:\t\t0x55\n\nNetwork Information:\n\tWorkstation Name:\tPC1\n\tSource Network Address:\t198.51.100.7\n\tSource Port:\t\t50022",
      line: "unknown alice | user.login success | - | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "11/23/2026 04:05:06 AM\nLogName=Security\nEventCode=4732\nComputerName=dc1.example.com\nSourceName=Microsoft Windows security auditing.\nKeywords=Audit Success\nMessage=A member was added to a security-enabled local group.\n\nSubject:\n\tSecurity ID:\t\tS-1-5-21-1\n\tAccount Name:\t\talice\n\nMember:\n\tSecurity ID:\t\tS-1-5-21-3\n\tAccount Name:\t\tCN=Bob,CN=Users,DC=example,DC=com\n\nGroup:\n\tSecurity ID:\t\tS-1-5-32-544\n\tGroup Name:\t\tAdministrators\n\tGroup Domain:\t\tBuiltin",
      line: "unknown alice | group.grant! success | Bob, Administrators | - | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "11/23/2026 04:05:06 AM\nLogName=Security\nEventCode=4688\nComputerName=pc1.example.com\nSourceName=Microsoft Windows security auditing.\nKeywords=Audit Success\nMessage=A new process has been created.\n\nCreator Subject:\n\tSecurity ID:\t\tS-1-5-21-1\n\tAccount Name:\t\talice\n\tAccount Domain:\t\tCORP\n\tLogon ID:\t\t0x55\n\nTarget Subject:\n\tSecurity ID:\t\tS-1-0-0\n\tAccount Name:\t\t-\n\nProcess Information:\n\tNew Process ID:\t\t0x1\n\tNew Process Name:\tC:\\Windows\\System32\\whoami.exe\n\tProcess Command Line:\twhoami /all",
      line: "unknown alice | process.start success | C:\\Windows\\System32\\whoami.exe | - | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "11/23/2026 04:05:06 AM\nLogName=Security\nEventCode=4771\nComputerName=dc1.example.com\nSourceName=Microsoft Windows security auditing.\nKeywords=Audit Failure\nMessage=Kerberos pre-authentication failed.\n\nAccount Information:\n\tSecurity ID:\t\tS-1-5-21-4\n\tAccount Name:\t\tbob\n\nService Information:\n\tService Name:\t\tkrbtgt/CORP\n\nNetwork Information:\n\tClient Address:\t\t::ffff:203.0.113.9\n\tClient Port:\t\t50022\n\nAdditional Information:\n\tTicket Options:\t\t0x40810010\n\tFailure Code:\t\t0x18",
      line: "unknown bob | user.login failure | - | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "11/23/2026 04:05:06 AM\nLogName=Security\nEventCode=1102\nComputerName=dc1.example.com\nSourceName=Microsoft-Windows-Eventlog\nKeywords=Audit Success\nMessage=The audit log was cleared.\nSubject:\n\tSecurity ID:\tS-1-5-21-1\n\tAccount Name:\talice\n\tDomain Name:\tCORP\n\tLogon ID:\t0x55",
      line: "unknown alice | audit.clear success | - | - | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "LogName=System\nEventCode=7045\nEventType=4\nComputerName=pc1.example.com\nUser=NOT_TRANSLATED\nSid=S-1-5-18\nSidType=0\nSourceName=Microsoft-Windows-Service Control Manager\nType=Information\nRecordNumber=7\nKeywords=Classic\nMessage=A service was installed in the system.\n\nService Name:  Updater\nService File Name:  C:\\evil.exe\nService Type:  user mode service\nService Start Type:  auto start\nService Account:  LocalSystem",
      line: "system S-1-5-18 | service.create success | Updater | - | -",
    },
    {
      record:
        "11/23/2026 04:05:06 AM\nLogName=Microsoft-Windows-PowerShell/Operational\nEventCode=4104\nComputerName=pc1.example.com\nSourceName=Microsoft-Windows-PowerShell\nType=Verbose\nUser=alice\nSid=S-1-5-21-1\nMessage=Creating Scriptblock text (1 of 1):\nGet-Process",
      line: "unknown alice | command.run unknown | Get-Process | - | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "11/23/2026 04:05:06 AM\nLogName=Security\nEventCode=4740\nComputerName=dc1.example.com\nSourceName=Microsoft Windows security auditing.\nKeywords=Audit Success\nMessage=A user account was locked out.\n\nSubject:\n\tSecurity ID:\t\tS-1-5-18\n\tAccount Name:\t\tDC1$\n\nAccount That Was Locked Out:\n\tSecurity ID:\t\tS-1-5-21-4\n\tAccount Name:\t\tbob\n\nAdditional Information:\n\tCaller Computer Name:\tPC9",
      line: "system DC1$ | account.lock success | bob | PC9 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "11/23/2026 04:05:06 AM\nLogName=Application\nEventCode=18456\nEventType=0\nComputerName=SQL1\nSourceName=MSSQLSERVER\nType=Information\nRecordNumber=7\nKeywords=Audit Failure, Classic\nTaskCategory=Logon\nOpCode=None\nMessage=Login failed for user 'sa'. Reason: Password did not match that for the login provided. [CLIENT: 203.0.113.9]",
      line: "unknown sa | user.login failure | - | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='MSSQL$SHOP'/><EventID Qualifiers='16384'>18453</EventID><Keywords>0xa0000000000000</Keywords><TimeCreated SystemTime='2026-11-23T04:05:06.123Z'/><EventRecordID>8</EventRecordID><Channel>Application</Channel><Computer>SQL1</Computer><Security UserID='S-1-5-21-1'/></System><EventData><Data>CORP\\alice</Data><Data> [CLIENT: 198.51.100.7]</Data></EventData></Event>",
      line: "unknown alice | user.login success | - | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        "<13>Nov 23 04:05:06 dc1 Microsoft-Windows-Security-Auditing[624]: 4740: AUDIT_SUCCESS A user account was locked out. Subject: Security ID: S-1-5-18 Account Name: DC1$ Account Domain: CORP Logon ID: 0x3E7 Account That Was Locked Out: Security ID: S-1-5-21-4 Account Name: bob Additional Information: Caller Computer Name: PC9",
      line: "system DC1$ | account.lock success | bob | PC9 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "2026 Nov 23 04:05:06 WinEvtLog: Security: AUDIT_SUCCESS(4740): Microsoft-Windows-Security-Auditing: (no user): no domain: dc1.example.com: A user account was locked out. Subject:  Security ID:  S-1-5-18  Account Name:  DC1$  Account Domain:  CORP  Logon ID:  0x3E7    Account That Was Locked Out:  Security ID:  S-1-5-21-4  Account Name:  bob    Additional Information:  Caller Computer Name: PC9",
      line: "system DC1$ | account.lock success | bob | PC9 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "11/23/2026 04:05:06 AM LogName=Security SourceName=Microsoft Windows security auditing. EventCode=4726 EventType=0 Type=Information ComputerName=dc1.example.com RecordNumber=99 Keywords=Audit Success Message=A user account was deleted. Subject: Security ID: S-1-5-21-1 Account Name: alice Account Domain: CORP Logon ID: 0x1 Target Account: Security ID: S-1-5-21-2 Account Name: carol Account Domain: CORP",
      line: "unknown alice | user.delete success | carol | - | 2026-11-23T04:05:06Z",
    },
    {
      record:
        '11/23/2026 04:05:06 AM\nLogName=Security\nEventCode=1203\nComputerName=fs1\nSourceName=AD FS Auditing\nKeywords=Audit Failure\nMessage=The Federation Service failed to validate a new credential.\n\nXML: <?xml version="1.0" encoding="utf-16"?><AuditBase xsi:type="FreshCredentialAudit"><AuditResult>Failure</AuditResult><FailureType>CredentialValidationError</FailureType><ContextComponents><Component xsi:type="ResourceAuditComponent"><RelyingParty>urn:shop</RelyingParty><UserId>CORP\\alice</UserId></Component><Component xsi:type="RequestAuditComponent"><IpAddress>203.0.113.9</IpAddress><ForwardedIpAddress>N/A</ForwardedIpAddress></Component></ContextComponents></AuditBase>',
      line: "unknown alice | user.login failure | urn:shop | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "11/23/2026 04:05:06 AM\nLogName=Security\nEventCode=5136\nComputerName=dc1\nSourceName=Microsoft Windows security auditing.\nKeywords=Audit Success\nMessage=A directory service object was modified.\n\t\nSubject:\n\tSecurity ID:\t\tS-1-5-21-1\n\tAccount Name:\t\talice\n\nObject:\n\tDN:\tCN=bob,DC=example,DC=com\n\tClass:\tuser\n\nAttribute:\n\tLDAP Display Name:\tdescription\n\tValue:\tstaff\n\nOperation:\n\tType:\tValue Added",
      line: "unknown alice | config.update success | CN=bob,DC=example,DC=com | - | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='MSExchange CmdletLogs'/><EventID>1</EventID><Keywords>0x80000000000000</Keywords><TimeCreated SystemTime='2026-11-23T04:05:06.123Z'/><Channel>MSExchange Management</Channel><Computer>ex1</Computer></System><EventData><Data>Add-MailboxPermission</Data><Data>{Identity=bob, User=carol}</Data><Data>example.com/Users/alice</Data><Data>S-1-5-21-1</Data></EventData></Event>",
      line: "unknown alice | permission.grant success | bob | - | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        "11/23/2026 04:05:06 AM\nLogName=MSExchange Management\nEventCode=6\nComputerName=ex1\nSourceName=MSExchange CmdletLogs\nMessage=Cmdlet failed. Cmdlet Remove-Mailbox, parameters {Identity=bob}.",
      line: "- | exchange.remove_mailbox? failure | bob | - | 2026-11-23T04:05:06Z",
    },
  ],
};
