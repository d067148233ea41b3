/** Cisco's ASA and Firepower over syslog. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06Z";
const asa = (message: string): string => `<166>Nov 23 2026 04:05:06 fw-1 : %ASA-${message}`;

export const CISCO_ASA: SourceRecords = {
  parser: "cisco-asa",
  documented: "cisco.com, Cisco Secure Firewall ASA Series Syslog Messages",
  records: [
    {
      record: asa(
        '6-605005: Login permitted from 198.51.100.7/50022 to inside:10.0.0.1/ssh for user "alice"',
      ),
      line: `unknown alice | user.login success | 10.0.0.1 | 198.51.100.7 | ${AT}`,
    },
    {
      record: asa(
        "6-113015: AAA user authentication Rejected : reason = Invalid password : local database : user = bob : user IP = 198.51.100.7",
      ),
      line: `unknown bob | user.login failure | - | 198.51.100.7 | ${AT}`,
    },
    {
      record: asa(
        '4-106023: Deny tcp src outside:198.51.100.7/50022 dst inside:10.0.0.5/22 by access-group "outside_in" [0x0, 0x0]',
      ),
      line: `- | network.block denied | 10.0.0.5 | 198.51.100.7 | ${AT}`,
    },
    {
      record: asa(
        "6-302013: Built inbound TCP connection 4711 for outside:198.51.100.7/50022 (198.51.100.7/50022) to inside:10.0.0.5/443 (203.0.113.5/443)",
      ),
      line: `- | network.flow success | 10.0.0.5 | 198.51.100.7 | ${AT}`,
    },
    {
      record: asa("5-111008: User 'alice' executed the 'no logging host inside 10.0.0.9' command."),
      line: `unknown alice | command.run success | no logging host inside 10.0.0.9 | - | ${AT}`,
    },
    {
      record: asa(
        "5-111010: User 'alice', running 'CLI' from IP 198.51.100.7, executed 'access-list outside_in extended permit ip any any'",
      ),
      line: `unknown alice | command.run success | access-list outside_in extended permit ip any any | 198.51.100.7 | ${AT}`,
    },
    {
      record: asa(
        "6-113039: Group <Staff> User <alice> IP <198.51.100.7> AnyConnect parent session started.",
      ),
      line: `unknown alice | vpn.connect success | - | 198.51.100.7 | ${AT}`,
    },
    {
      record: asa(
        "4-113019: Group = Staff, Username = alice, IP = 198.51.100.7, Session disconnected. Session Type: SSL, Duration: 0h:10m:00s, Bytes xmt: 1, Bytes rcv: 2, Reason: User Requested",
      ),
      line: `unknown alice | vpn.disconnect success | - | 198.51.100.7 | ${AT}`,
    },
    {
      record: asa("5-502101: New user added to local dbase: Uname: bob Priv: 15 Encpass: ****"),
      line: `- | user.create success | bob | - | ${AT}`,
    },
    {
      record: asa("5-502103: User priv level changed: Uname: alice From: 1 To: 15"),
      line: `unknown alice | sudo.session success | - | - | ${AT}`,
    },
    {
      record: asa(
        "4-733100: [Scanning] drop rate-1 exceeded. Current burst rate is 10 per second, max configured rate is 10; Current average rate is 20 per second, max configured rate is 5; Cumulative total count is 100",
      ),
      line: `- | threat.detect unknown | Scanning | - | ${AT}`,
    },
    {
      record: asa("3-105005: (Primary) Lost Failover communications with mate on interface inside"),
      line: `- | log.write unknown | - | - | ${AT}`,
    },
    {
      record: asa(
        "6-302013: Built outbound TCP connection 4712 for outside:203.0.113.80/443 (203.0.113.80/443) to inside:10.0.0.5/50022 (192.0.2.1/50022)",
      ),
      line: `- | network.flow success | 203.0.113.80 | 10.0.0.5 | ${AT}`,
    },
    {
      record: asa(
        "6-106100: access-list inside_in permitted tcp inside/10.0.0.5(50022) -> outside/203.0.113.80(443) hit-cnt 1 first hit [0x0, 0x0]",
      ),
      line: `- | network.flow success | 203.0.113.80 | 10.0.0.5 | ${AT}`,
    },
    {
      record: asa(
        '4-106023: Deny icmp src outside:2001:db8::7 dst inside:2001:db8::5 (type 128, code 0) by access-group "outside_in"',
      ),
      line: `- | network.block denied | 2001:db8::5 | 2001:db8::7 | ${AT}`,
    },
    {
      record: asa("6-611102: User authentication failed: IP address: 198.51.100.7, Uname: bob"),
      line: `unknown bob | user.login failure | - | 198.51.100.7 | ${AT}`,
    },
    {
      record: asa("6-113006: User bob locked out on exceeding 3 successive failed authentication attempts"),
      line: `- | account.lock success | bob | - | ${AT}`,
    },
    {
      record: asa("5-113007: User bob unlocked by alice"),
      line: `unknown alice | account.unlock success | bob | - | ${AT}`,
    },
    {
      record: asa("5-304001: 10.0.0.5 Accessed URL 203.0.113.80:http://www.example.com/shop"),
      line: `- | http.request success | http://www.example.com/shop | 10.0.0.5 | ${AT}`,
    },
    {
      record: `<188>Nov 23 2026 04:05:06: %ASA-4-750003: Local:192.0.2.1:500 Remote:198.51.100.7:500 Username:alice Negotiation aborted due to ERROR: Failed to locate an item in the database`,
      line: `unknown alice | vpn.connect failure | - | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        time: "2026-11-23T04:05:07.0000000Z",
        properties: {
          SyslogMessage:
            '%ASA-6-605005: Login permitted from 198.51.100.7/50022 to inside:10.0.0.1/ssh for user "alice"',
          Facility: "local4",
          SeverityLevel: "info",
          HostName: "fw-1",
          ProcessName: "",
          TimeGenerated: "2026-11-23T04:05:06Z",
        },
      },
      line: "unknown alice | user.login success | 10.0.0.1 | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
  ],
};
