/** Citrix NetScaler. */
import type { SourceRecords } from "../support/record-line.ts";

export const NETSCALER: SourceRecords = {
  parser: "netscaler",
  documented: "developer-docs.netscaler.com, Syslog message reference",
  records: [
    {
      record:
        '<134> 11/23/2026:04:05:06 GMT ns1 0-PPE-0 : default SSLVPN LOGIN 101 0 : Context alice@198.51.100.7 - SessionId: 71 - User alice - Client_ip 198.51.100.7 - Nat_ip "Mapped Ip" - Vserver 192.0.2.15:443 - Browser_type "Mozilla/5.0" - SSLVPN_client_type ICA - Group(s) "staff"',
      line: "unknown alice | user.login success | 192.0.2.15:443 | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        '<132> 11/23/2026:04:05:06 GMT ns1 0-PPE-0 : default AAA LOGIN_FAILED 102 0 :  User bob@example.com - Client_ip 203.0.113.9 - Failure_reason "Username/Password mismatch" - Browser curl/8',
      line: "human bob@example.com | user.login failure | - | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        '<134> 11/23/2026:04:05:06 GMT ns1 0-PPE-0 : default SSLVPN LOGOUT 103 0 : Context alice@198.51.100.7 - SessionId: 71 - User alice - Client_ip 198.51.100.7 - Nat_ip "Mapped Ip" - Vserver 192.0.2.15:443 - Start_time "11/23/2026:03:05:06 GMT" - End_time "11/23/2026:04:05:06 GMT" - Duration 01:00:00 - LogoutMethod "Explicit" - Group(s) "N/A"',
      line: "unknown alice | user.logout success | 192.0.2.15:443 | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        '<134> 11/23/2026:04:05:06 GMT ns1 0-PPE-0 : default CLI CMD_EXECUTED 104 0 :  User nsroot - ADM_User NONE - Remote_ip 198.51.100.7 - Command "add lb vserver web HTTP 192.0.2.80 80" - Status "Success"',
      line: "unknown nsroot | command.run success | add lb vserver web HTTP 192.0.2.80 80 | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        '<134> 11/23/2026:04:05:06 GMT ns1 0-PPE-0 : default CLI CMD_EXECUTED 105 0 :  User bob - Remote_ip 203.0.113.9 - Command "rm lb vserver web" - Status "ERROR: Not authorized to execute this command"',
      line: "unknown bob | command.run failure | rm lb vserver web | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "<134> 11/23/2026:04:05:06 GMT ns1 0-PPE-0 : default TCP CONN_TERMINATE 106 0 :  Source 198.51.100.7:50022 - Destination 192.0.2.80:80 - Start Time 11/23/2026:04:05:01 GMT - End Time 11/23/2026:04:05:06 GMT - Total_bytes_send 1 - Total_bytes_recv 1",
      line: "- | network.flow success | 192.0.2.80 | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        '<134> 11/23/2026:04:05:06 GMT ns1 0-PPE-0 : default SSLVPN TCPCONNSTAT 107 0 : Context alice@198.51.100.7 - SessionId: 71 - User alice - Client_ip 198.51.100.7 - Nat_ip 192.0.2.9 - Vserver 192.0.2.15:443 - Source 198.51.100.7:50023 - Destination 10.0.0.80:443 - Duration 00:00:01 - Total_bytes_send 1 - Access Allowed - Group(s) "N/A"',
      line: "unknown alice | network.flow success | 10.0.0.80 | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "<134> 11/23/2026:04:05:06 GMT ns1 0-PPE-0 : default SSLVPN HTTPREQUEST 108 0 : Context alice@198.51.100.7 - SessionId: 71 - shop.example.com User alice : Group(s) N/A : Vserver 192.0.2.15:443 - 11/23/2026:04:05:06 GMT : SSO is ON : GET /orders - -",
      line: "unknown alice | http.request success | shop.example.com/orders | - | 2026-11-23T04:05:06Z",
    },
    {
      record:
        '<134> 11/23/2026:04:05:06 GMT ns1 0-PPE-0 : default SSLVPN ICASTART 109 0 :  [TCP] [CGP][ICAUUID=1] Source 198.51.100.7:50024 - Destination 10.0.0.90:2598 - customername  - username:domainname alice:corp - applicationName Ledger - startTime "11/23/2026:04:05:06 GMT" - connectionId 7',
      line: "unknown alice | session.start success | Ledger, 10.0.0.90 | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "<134> 23/11/2026:04:05:06 GMT ns1 0-PPE-0 : default EVENT MONITORUP 110 0 :  Monitor web_(tcp-default) - State UP",
      line: "- | log.write unknown | - | - | 2026-11-23T04:05:06Z",
    },
  ],
};
