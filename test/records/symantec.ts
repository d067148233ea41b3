/** What Symantec's manager sends to syslog. */
import type { SourceRecords } from "../support/record-line.ts";

export const SYMANTEC: SourceRecords = {
  parser: "symantec",
  documented: "techdocs.broadcom.com, External logging settings",
  records: [
    {
      record:
        "<54>Nov 23 04:05:08 sepm-1 SymantecServer: Virus found,IP Address: 10.0.0.7,Computer name: PC-7,Source: Auto-Protect scan,Risk name: Test String,Occurrences: 1,File path: /tmp/test.com,Description: ,Actual action: Quarantined,Requested action: Cleaned,Event time: 2026-11-23 04:05:06,Domain Name: Default,Group Name: My Company\\Default Group,Server Name: sepm-1,User Name: bob",
      line: "unknown bob | malware.detect denied | Test String, /tmp/test.com, PC-7 | 10.0.0.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "Nov 23 04:05:06 sepm-1 SymantecServer: Site: Site 1,Server Name: sepm-1,Domain Name: Default,Admin: alice,Event Description: Administrator log on succeeded",
      line: "unknown alice | user.login success | - | - | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "Nov 23 04:05:06 sepm-1 SymantecServer: Site: Site 1,Server Name: sepm-1,Domain Name: Default,Admin: mallory,Event Description: Administrator log on failed",
      line: "unknown mallory | user.login failure | - | - | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "Nov 23 04:05:08 sepm-1 SymantecServer: PC-7,Event Description: [SID: 1] OS Attack: test blocked. Traffic has been blocked for this application: SYSTEM,Local Host IP: 10.0.0.7,Remote Host Name: ,Remote Host IP: 198.51.100.7,Inbound,TCP,Begin: 2026-11-23 04:05:06,End: 2026-11-23 04:05:07,Occurrences: 1,Application: SYSTEM,User Name: bob,Domain Name: SHOP",
      line: "unknown bob | threat.detect denied | SYSTEM, PC-7 | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "Nov 23 04:05:06 sepm-1 SymantecServer: Site: Site 1,Server Name: sepm-1,Domain Name: Default,Admin: alice,Event Description: Policy has been edited",
      line: "unknown alice | policy.update success | - | - | 2026-11-23T04:05:06Z",
    },
  ],
};
