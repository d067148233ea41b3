/** Pulse and Ivanti Connect Secure. */
import type { SourceRecords } from "../support/record-line.ts";

export const PULSE_SECURE: SourceRecords = {
  parser: "pulse-secure",
  documented: "help.ivanti.com, Ivanti Connect Secure, Log messages",
  records: [
    {
      record:
        "<134>1 2026-11-23T05:05:06+01:00 ive-1 PulseSecure: - - - 2026-11-23 05:05:06 - ive-1 - [198.51.100.7] alice(Users)[Staff] - Agent login succeeded for alice/Users (session:sid01) from 198.51.100.7 with Pulse-Secure/9.1 (Windows 10) Pulse/9.1.",
      line: "unknown alice | user.login success | - | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "<134>1 2026-11-23T05:05:06+01:00 ive-1 PulseSecure: - - - 2026-11-23 05:05:06 - ive-1 - [203.0.113.9] bob(Users)[] - Login failed. Reason: Wrong Password",
      line: "unknown bob | user.login failure | - | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "Nov 23 05:05:06 ive-1 1 2026-11-23T05:05:06+01:00 192.0.2.3 PulseSecure: - - - 2026-11-23 05:05:06 - ive-1 - [203.0.113.9] bob(Users)[] - Primary authentication failed for bob/AD from 203.0.113.9",
      line: "unknown bob | user.login failure | - | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "<134>1 2026-11-23T05:05:06+01:00 ive-1 PulseSecure: - - - 2026-11-23 05:05:06 - ive-1 - [198.51.100.7] Default Network::alice(Users)[Staff][30f3] - VPN Tunneling: Session started for user (session: sid01) with IPv4 address 10.9.0.6, hostname LAPTOP-7",
      line: "unknown alice | vpn.connect success | 10.9.0.6 | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "<134>1 2026-11-23T05:05:06+01:00 ive-1 PulseSecure: - - - 2026-11-23 05:05:06 - ive-1 - [198.51.100.7] alice(Users)[Staff] - VPN Tunneling: Session ended for user (session: sid01) with IPv4 address 10.9.0.6",
      line: "unknown alice | vpn.disconnect success | 10.9.0.6 | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "<134>1 2026-11-23T05:05:06+01:00 ive-1 PulseSecure: - - - 2026-11-23 05:05:06 - ive-1 - [198.51.100.7] alice()[] - Logout from 198.51.100.7 (session:sid01)",
      line: "unknown alice | user.logout success | - | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "<134>1 2026-11-23T05:05:06+01:00 ive-1 PulseSecure: - - - 2026-11-23 05:05:06 - ive-1 - [198.51.100.7] alice(Users)[Staff] - WebRequest completed, GET to https://wiki.example.com/start from 10.9.0.6 result=200 sent=60 received=4 in 1 seconds",
      line: "unknown alice | http.request success | https://wiki.example.com/start | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "<134>1 2026-11-23T05:05:06+01:00 ive-1 PulseSecure: - - - 2026-11-23 05:05:06 - ive-1 - [127.0.0.1] Default Network::System()[][] - User Accounts modified. Removed username carol from authentication server Local.",
      line: "- | user.delete success | carol | 127.0.0.1 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "<134>1 2026-11-23T05:05:06+01:00 ive-1 PulseSecure: - - - 2026-11-23 05:05:06 - ive-1 - [198.51.100.7] alice(Users)[Staff] - Session timed out for alice/Users (session:sid01) due to inactivity",
      line: "unknown alice | user.logout success | - | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        'id=firewall time="2026-11-23 04:05:06" pri=6 fw=192.0.2.3 vpn=ive-1 user=alice realm="Users" roles="Staff" proto=auth src=198.51.100.7 dst= dstname= type=vpn op= arg="" result= sent= rcvd= agent="" duration= msg="AUT22670: Login succeeded for alice/Users from 198.51.100.7."',
      line: "unknown alice | user.login success | - | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
  ],
};
