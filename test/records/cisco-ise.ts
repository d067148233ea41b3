/** Cisco ISE's syslog. */
import type { SourceRecords } from "../support/record-line.ts";

export const CISCO_ISE: SourceRecords = {
  parser: "cisco-ise",
  documented: "Cisco ISE, Syslogs (from memory)",
  records: [
    {
      record:
        "<181>Nov 23 04:05:06 ise1 CISE_Passed_Authentications 0000001 1 0 2026-11-23 04:05:06.123 +00:00 0000002 5200 NOTICE Passed-Authentication: Authentication succeeded, ConfigVersionId=42, Device IP Address=198.51.100.1, DestinationIPAddress=198.51.100.2, UserName=alice, Protocol=Radius, NetworkDeviceName=sw1, Calling-Station-ID=00-11-22-33-44-55,",
      line: "unknown alice | user.login success | sw1 | 00-11-22-33-44-55 | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        "<181>Nov 23 04:05:06 ise1 CISE_Failed_Attempts 0000001 1 0 2026-11-23 04:05:06.123 +00:00 0000002 5400 NOTICE Failed-Attempt: Authentication failed, Device IP Address=198.51.100.1, UserName=bob, FailureReason=22056 Subject not found in the applicable identity store(s), NetworkDeviceName=sw1,",
      line: "unknown bob | user.login failure | sw1 | - | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        "<181>Nov 23 04:05:06 ise1 CISE_Administrative_and_Operational_Audit 0000001 1 0 2026-11-23 04:05:06.123 +00:00 0000002 52001 NOTICE Configuration-Changes: Changed configuration, AdminInterface=GUI, AdminIPAddress=198.51.100.7, AdminName=alice, ConfigChangeData=x, ObjectType=AuthorizationPolicy, ObjectName=Default,",
      line: "unknown alice | config.update success | Default | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        "<181>Nov 23 04:05:06 ise1 CISE_Administrative_and_Operational_Audit 0000001 1 0 2026-11-23 04:05:06.123 +00:00 0000002 51001 NOTICE Administrator-Login: Administrator authentication succeeded, AdminInterface=GUI, AdminIPAddress=198.51.100.7, AdminName=alice,",
      line: "unknown alice | user.login success | - | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        "<181>Nov 23 04:05:06 ise1 CISE_Administrative_and_Operational_Audit 0000001 1 0 2026-11-23 04:05:06.123 +00:00 0000002 51000 NOTICE Administrator-Login: Administrator authentication failed, AdminInterface=GUI, AdminIPAddress=203.0.113.9, AdminName=bob,",
      line: "unknown bob | user.login failure | - | 203.0.113.9 | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        "<181>Nov 23 04:05:06 ise1 CISE_Administrative_and_Operational_Audit 0000001 1 0 2026-11-23 04:05:06.123 +00:00 0000002 52000 NOTICE Configuration-Changes: Added configuration, AdminIPAddress=198.51.100.7, AdminName=alice, ObjectType=InternalUser, ObjectName=mallory,",
      line: "unknown alice | config.create success | mallory | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        "<181>Nov 23 04:05:06 ise1 CISE_Administrative_and_Operational_Audit 0000001 1 0 2026-11-23 04:05:06.123 +00:00 0000002 52002 NOTICE Configuration-Changes: Deleted configuration, AdminIPAddress=198.51.100.7, AdminName=alice, ObjectType=NetworkDevice, ObjectName=sw9,",
      line: "unknown alice | config.delete success | sw9 | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        "<181>Nov 23 04:05:06 ise1 CISE_TACACS_Accounting 0000001 1 0 2026-11-23 04:05:06.123 +00:00 0000002 3300 NOTICE Tacacs-Accounting: TACACS+ Accounting with Command, Device IP Address=198.51.100.1, CmdSet=[ CmdAV=show CmdArgAV=running-config CmdArgAV=<cr> ], UserName=alice, Remote-Address=198.51.100.7, NetworkDeviceName=sw1,",
      line: "unknown alice | command.run success | show running-config, sw1 | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        "<181>Nov 23 04:05:06 ise1 CISE_RADIUS_Accounting 0000001 1 0 2026-11-23 04:05:06.123 +00:00 0000002 3000 NOTICE Radius-Accounting: RADIUS Accounting start request, UserName=alice, Framed-IP-Address=10.0.0.9, NetworkDeviceName=sw1,",
      line: "unknown alice | session.start success | sw1 | 10.0.0.9 | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        "<181>Nov 23 04:05:06 ise1 CISE_RADIUS_Accounting 0000001 1 0 2026-11-23 04:05:06.123 +00:00 0000002 3001 NOTICE Radius-Accounting: RADIUS Accounting stop request, UserName=alice, Framed-IP-Address=10.0.0.9, NetworkDeviceName=sw1,",
      line: "unknown alice | session.end success | sw1 | 10.0.0.9 | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        "<181>Nov 23 04:05:06 ise1 CISE_Administrative_and_Operational_Audit 0000001 1 0 2026-11-23 05:05:06.123 +01:00 0000002 60081 NOTICE Administrator-Login: A SSH CLI user has attempted unsuccessfully to login, ConfigVersionId=1, AdminInterface=CLI, OperationMessageText=Failed password for bob from 203.0.113.9 port 40122 ssh2, AcsInstance=ise1,",
      line: "unknown bob | user.login failure | - | 203.0.113.9 | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        "<181>Nov 23 04:05:06 ise1 CISE_Administrative_and_Operational_Audit 0000001 1 0 2026-11-23 04:05:06.123 +00:00 0000002 60461 NOTICE System-Management: Account disabled due to user level date expiry, ConfigVersionId=1, AdminInterface=Internal, AdminIPAddress=192.0.2.4, AdminName=internal-sys-user, OperationMessageText=Account carol is disabled,",
      line: "unknown internal-sys-user | user.disable success | carol | 192.0.2.4 | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        "<181>Nov 23 04:05:06 ise1 CISE_Administrative_and_Operational_Audit 0000001 2 1  AdminIPAddress=198.51.100.7, AdminSession=AdminGUI_Session, AdminName=alice, OperationMessageText=User logged out,",
      line: "unknown alice | user.logout success | - | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "<181>Nov 23 04:05:06 ise1 CISE_TACACS_Accounting 0000001 4 0 2026-11-23 04:05:06.123 +00:00 0000002 3301 NOTICE Tacacs-Accounting: TACACS+ Accounting START, ConfigVersionId=1, NetworkDeviceName=sw1, User=alice, Port=tty2, Remote-Address=198.51.100.7, AcctRequest-Flags=Start,",
      line: "unknown alice | session.start success | sw1 | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
  ],
};
