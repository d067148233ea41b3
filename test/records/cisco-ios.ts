/** Messages of Cisco's routers and switches. */
import type { SourceRecords } from "../support/record-line.ts";

export const CISCO_IOS: SourceRecords = {
  parser: "cisco-ios",
  documented: "IOS System Message Guide; NX-OS System Messages Reference (from memory)",
  records: [
    {
      record:
        "<189>Nov 23 04:05:06 sw1 42: *Nov 23 04:05:06.123: %SEC_LOGIN-5-LOGIN_SUCCESS: Login Success [user: alice] [Source: 198.51.100.7] [localport: 22] at 04:05:06 UTC Mon Nov 23 2026",
      line: "unknown alice | user.login success | - | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        "<189>42: Nov 23 2026 04:05:06.123 UTC: %SEC_LOGIN-4-LOGIN_FAILED: Login failed [user: bob] [Source: 203.0.113.9] [localport: 22] [Reason: Login Authentication Failed] at 04:05:06 UTC Mon Nov 23 2026",
      line: "unknown bob | user.login failure | - | 203.0.113.9 | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        "<189>42: sw1: Nov 23 04:05:06: %SYS-5-CONFIG_I: Configured from console by alice on vty0 (198.51.100.7)",
      line: "unknown alice | config.update success | - | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "<189>43: Nov 23 04:05:06: %PARSER-5-CFGLOG_LOGGEDCMD: User:alice  logged command:no logging host 198.51.100.9",
      line: "unknown alice | command.run success | no logging host 198.51.100.9 | - | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "<190>44: Nov 23 04:05:06: %SEC-6-IPACCESSLOGP: list 101 denied tcp 203.0.113.9(40122) -> 10.0.0.5(22), 1 packet",
      line: "- | network.block denied | 10.0.0.5 | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record: "<187>45: Nov 23 04:05:06: %LINK-3-UPDOWN: Interface GigabitEthernet0/1, changed state to down",
      line: "- | network.update unknown | GigabitEthernet0/1 | - | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "<189>Nov 23 04:05:06 nx1 : 2026 Nov 23 04:05:06 UTC: %AUTHPRIV-3-SYSTEM_MSG: pam_aaa:Authentication failed from 203.0.113.9 - sshd[42]",
      line: "- | user.login failure | - | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "<189>46: *Nov 23 04:05:06.123: %SYS-5-PRIV_AUTH_FAIL: Authentication to Privilege level 15 failed by bob on vty1 (203.0.113.9)",
      line: "unknown bob | sudo.session failure | - | 203.0.113.9 | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        "<189>47: Nov 23 04:05:06.123 UTC: %SYS-6-LOGOUT: User alice has exited tty session 2(198.51.100.7)",
      line: "unknown alice | user.logout success | - | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        "<189>Nov 23 04:05:06 nx1 : 2026 Nov 23 04:05:06 UTC: %VSHD-5-VSHD_SYSLOG_CONFIG_I: Configured from vty by alice on 198.51.100.7@pts/0",
      line: "unknown alice | config.update success | - | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "<189>48: Nov 23 04:05:06: %SEC-6-IPACCESSLOGDP: list 102 permitted icmp 198.51.100.7 -> 10.0.0.5 (8/0), 5 packets",
      line: "- | network.flow success | 10.0.0.5 | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "<189>49: Nov 23 04:05:06: %DOT1X-5-FAIL: Authentication failed for client (0011.2233.4455) on Interface Gi1/0/7 AuditSessionID 0A",
      line: "- | user.login failure | Gi1/0/7 | - | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "<189>50: Nov 23 04:05:06: %PORT_SECURITY-2-PSECURE_VIOLATION: Security violation occurred, caused by MAC address 0011.2233.4455 on port GigabitEthernet0/2.",
      line: "- | policy.violate denied | - | - | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "<189>51: Nov 23 04:05:06: %SSH-5-SSH2_USERAUTH: User 'alice' authentication for SSH2 Session from 198.51.100.7 (tty = 0) using crypto cipher 'aes256-ctr', hmac 'hmac-sha2-256' Succeeded",
      line: "unknown alice | user.login success | - | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: "<189>52: Nov 23 04:05:06: %PLATFORM_WIDGET-6-SPUN: Widget spun",
      line: "- | cisco_ios.platform_widget.spun? unknown | - | - | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "<189>RP/0/RSP0/CPU0:Nov 23 04:05:06.123 UTC: config[657]: %MGBL-CONFIG-6-DB_COMMIT : Configuration committed by user 'alice'. Use 'show configuration commit changes 1000000001' to view the changes.",
      line: "unknown alice | config.update success | - | - | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        "<189>53: Nov 23 05:05:06 CET: %AAA-5-USER_UNLOCKED: User bob unlocked by alice on vty0 (198.51.100.7)",
      line: "unknown alice | account.unlock success | bob | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: "<189>54: Nov 23 04:05:06: %AAA-5-USER_LOCKED: User bob locked out on authentication failure",
      line: "- | account.lock success | bob | - | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "<189>sw1: 2026 Nov 23 04:05:06 UTC: %AUTHPRIV-5-SYSTEM_MSG:    alice : TTY=pts/0 ; PWD=/var ; USER=root ; COMMAND=/sbin/sysctl -q - sudo",
      line: "unknown alice | sudo.run success | /sbin/sysctl -q | - | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "<190>sw1: 2026 Nov 23 04:05:06 UTC: %AAA-6-AAA_ACCOUNTING_MESSAGE: update:198.51.100.7@ssh.26046:alice:show ip route vrf all (SUCCESS)",
      line: "unknown alice | command.run success | show ip route vrf all | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "<187>Nov 23 04:05:06 sw1 2026 Nov 23 04:05:06.928 UTC: %DAEMON-3-SYSTEM_MSG: error: PAM: Authentication failure for bob from 203.0.113.9 - sshd[100]",
      line: "unknown bob | user.login failure | - | 203.0.113.9 | 2026-11-23T04:05:06.928Z",
    },
    {
      record:
        "<174>99: r1: 55: Nov 23 04:05:06.802 UTC: %FMANFP-6-IPACCESSLOGP: F0/0: fman_fp_image: list edge_in denied tcp 00-00-5E-00-53-23 203.0.113.9(56279) TenGigabitEthernet0/1/1-> 192.0.2.20(45240), 1 packet",
      line: "- | network.block denied | 192.0.2.20 | 203.0.113.9 | 2026-11-23T04:05:06.802Z",
    },
  ],
};
