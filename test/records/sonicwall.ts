/** SonicWall's SonicOS. */
import type { SourceRecords } from "../support/record-line.ts";

export const SONICWALL: SourceRecords = {
  parser: "sonicwall",
  documented: "SonicOS Log Events Reference Guide",
  records: [
    {
      record:
        '<134>id=firewall sn=00C0EE112233 time="2026-11-23 04:05:06 UTC" fw=192.0.2.1 pri=6 c=262144 m=98 msg="Connection Opened" n=12 src=10.0.0.5:50022:X0 dst=203.0.113.80:443:X1 proto=tcp/https usr="alice"',
      line: "unknown alice | network.flow success | 203.0.113.80 | 10.0.0.5 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        '<134>id=firewall sn=00C0EE112233 time="2026-11-23 04:05:06 UTC" fw=192.0.2.1 pri=6 c=1024 m=537 msg="Connection Closed" n=13 src=10.0.0.5:50022:X0:laptop-7 dst=203.0.113.80:443:X1:www.example.com proto=tcp/https sent=310 rcvd=990 usr="Unknown (SSO failed)"',
      line: "- | network.flow success | 203.0.113.80 | 10.0.0.5 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        '<129>id=firewall sn=00C0EE112233 time="2026-11-23 04:05:06 UTC" fw=192.0.2.1 pri=1 c=32 m=30 msg="Administrator login denied due to bad credentials" n=3 src=198.51.100.7:40122:X1 dst=192.0.2.1:443:X1 usr="admin"',
      line: "unknown admin | user.login failure | 192.0.2.1 | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        '<134>id=firewall sn=00C0EE112233 time="2026-11-23 04:05:06 UTC" fw=192.0.2.1 pri=6 c=16 m=29 msg="Administrator login allowed" n=3 src=10.0.0.9:40122:X0 dst=192.0.2.1:443:X0 usr="admin"',
      line: "unknown admin | user.login success | 192.0.2.1 | 10.0.0.9 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        '<134>id=firewall sn=00C0EE112233 time="2026-11-23 04:05:06 UTC" fw=192.0.2.1 pri=6 c=16 m=263 msg="User logged out - user disconnect detected" n=4 src=10.0.0.5:0:X0 usr="alice"',
      line: "unknown alice | user.logout success | - | 10.0.0.5 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        '<134>id=firewall sn=00C0EE112233 time="2026-11-23 04:05:06 UTC" fw=192.0.2.1 pri=6 c=1024 m=97 msg="Web site hit" n=5 src=10.0.0.5:50023:X0 dst=203.0.113.80:443:X1 usr="alice" dstname=www.example.com arg=/shop code=20 Category="Shopping"',
      line: "unknown alice | http.request success | www.example.com/shop | 10.0.0.5 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        '<131>id=firewall sn=00C0EE112233 time="2026-11-23 04:05:06 UTC" fw=192.0.2.1 pri=3 c=4 m=14 msg="Web site access denied" n=6 src=10.0.0.5:50024:X0 dst=203.0.113.81:443:X1 dstname=bad.example.com arg=/ code=59 Category="Malware"',
      line: "- | network.block denied | bad.example.com/ | 10.0.0.5 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        '<133>id=firewall sn=00C0EE112233 time="2026-11-23 04:05:06 UTC" fw=192.0.2.1 pri=5 c=64 m=36 msg="TCP packet dropped" n=7 src=203.0.113.9:40122:X1 dst=192.0.2.1:23:X1 proto=tcp/telnet',
      line: "- | network.block denied | 192.0.2.1 | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        '<129>id=firewall sn=00C0EE112233 time="2026-11-23 04:05:06 UTC" fw=192.0.2.1 pri=1 c=32 m=609 msg="IPS Prevention Alert: WEB-ATTACKS traversal, SID: 7, Priority: High" sid=7 ipscat="WEB-ATTACKS traversal" ipspri=1 n=8 src=203.0.113.9:40123:X1 dst=10.0.0.80:80:X0 fw_action="drop"',
      line: "- | threat.detect denied | WEB-ATTACKS traversal, 10.0.0.80 | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        '<129>id=firewall sn=00C0EE112233 time="2026-11-23 04:05:06 UTC" fw=192.0.2.1 pri=1 c=32 m=809 msg="Gateway Anti-Virus Alert: EICAR (Virus) blocked." n=9 src=203.0.113.80:80:X1 dst=10.0.0.5:50025:X0',
      line: "- | malware.detect denied | Gateway Anti-Virus Alert: EICAR (Virus) blocked., 10.0.0.5 | 203.0.113.80 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        'id=firewall sn=00C0EE112233 time="2026-11-23 04:05:06" fw=192.0.2.1 pri=5 msg="Unhandled link-local or multicast IPv6 packet dropped" srcV6=fe80::1 dstV6=ff02::c proto=udp/65535',
      line: "- | network.block denied | ff02::c | fe80::1 | 2026-11-23T04:05:06Z",
    },
  ],
};
