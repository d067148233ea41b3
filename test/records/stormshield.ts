/** Stormshield Network Security. */
import type { SourceRecords } from "../support/record-line.ts";

export const STORMSHIELD: SourceRecords = {
  parser: "stormshield",
  documented: "documentation.stormshield.eu, Description of audit logs",
  records: [
    {
      record:
        'id=firewall time="2026-11-23 05:05:06" fw="SN-EXAMPLE" tz=+0100 startime="2026-11-23 05:05:05" pri=5 confid=01 slotlevel=2 ruleid=7 srcif="Ethernet1" srcifname="in" ipproto=tcp dstif="Ethernet0" dstifname="out" proto=https src=10.0.0.5 srcport=50022 dst=203.0.113.80 dstport=443 dstportname=https ipv=4 sent=0 rcvd=0 duration=0.00 action=pass logtype="filter"',
      line: "- | network.flow success | 203.0.113.80 | 10.0.0.5 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        'id=firewall time="2026-11-23 05:05:06" fw="SN-EXAMPLE" tz=+0100 startime="2026-11-23 05:05:05" pri=5 confid=01 slotlevel=2 ruleid=9 srcif="Ethernet0" srcifname="out" ipproto=tcp proto=telnet src=203.0.113.9 srcport=40122 dst=192.0.2.1 dstport=23 ipv=4 action=block logtype="filter"',
      line: "- | network.block denied | 192.0.2.1 | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        'id=firewall time="2026-11-23 05:05:06" fw="SN-EXAMPLE" tz=+0100 startime="2026-11-23 05:05:05" pri=5 src=10.0.0.5 srcport=50022 dst=203.0.113.80 dstport=443 proto=ssl ipv=4 sent=310 rcvd=990 duration=1.20 logtype="connection"',
      line: "- | network.flow success | 203.0.113.80 | 10.0.0.5 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        'id=firewall time="2026-11-23 05:05:06" fw="SN-EXAMPLE" tz=+0100 startime="2026-11-23 05:05:05" user="alice" src=10.0.0.5 confid=00 ruleid=0 method="LDAP" error=0 msg="User authenticated" logtype="auth"',
      line: "unknown alice | user.login success | - | 10.0.0.5 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        'id=firewall time="2026-11-23 05:05:06" fw="SN-EXAMPLE" tz=+0100 startime="2026-11-23 05:05:05" user="bob" src=203.0.113.9 method="LDAP" error=2 msg="Bad password" logtype="auth"',
      line: "unknown bob | user.login failure | - | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        'id=firewall time="2026-11-23 05:05:06" fw="SN-EXAMPLE" tz=+0100 startime="2026-11-23 05:05:05" error=0 user="admin" address=198.51.100.7 sessionid=3 msg="CONFIG FILTER ACTIVATE" logtype="server"',
      line: "unknown admin | command.run success | CONFIG FILTER ACTIVATE | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        'id=firewall time="2026-11-23 05:05:06" fw="SN-EXAMPLE" tz=+0100 startime="2026-11-23 05:05:05" pri=1 src=203.0.113.9 srcport=40122 dst=192.0.2.80 dstport=80 proto=http action=block msg="SQL injection" class=protocol alarmid=22 logtype="alarm"',
      line: "- | threat.detect denied | SQL injection, 192.0.2.80 | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        'id=firewall time="2026-11-23 05:05:06" fw="SN-EXAMPLE" tz=+0100 startime="2026-11-23 05:05:05" pri=5 src=10.0.0.5 srcport=50022 dst=203.0.113.80 dstport=80 dstname=www.example.com user="alice" action=pass op=GET result=200 arg="/shop" logtype="web"',
      line: "unknown alice | http.request success | www.example.com/shop | 10.0.0.5 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        'id=firewall time="2026-11-23 05:05:06" fw="SN-EXAMPLE" tz=+0100 startime="2026-11-23 05:05:05" pri=4 src=10.0.0.5 dst=203.0.113.81 dstname=bad.example.com user="alice" action=block op=GET arg="/" msg="Blocked url" logtype="web"',
      line: "unknown alice | network.block denied | bad.example.com/ | 10.0.0.5 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        'id=firewall time="2026-11-23 05:05:06" fw="SN-EXAMPLE" tz=+0100 startime="2026-11-23 05:05:05" pri=5 user="alice" src=198.51.100.7 localnet=10.9.0.6 msg="SSL tunnel created" logtype="xvpn"',
      line: "unknown alice | vpn.connect success | - | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
  ],
};
