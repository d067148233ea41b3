/** Huawei's VRP and Comware. */
import type { SourceRecords } from "../support/record-line.ts";

export const VRP: SourceRecords = {
  parser: "vrp",
  documented: "support.huawei.com, Log Reference; h3c.com, System Log Messages Reference",
  records: [
    {
      record:
        "<189>Nov 23 2026 04:05:06 sw1 %%01SSH/4/SSH_FAIL(l)[0]:Failed to login through SSH. (IP=203.0.113.9, UserName=bob, Times=1, FailedReason=Wrong password)",
      line: "unknown bob | user.login failure | - | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        '<189>Nov 23 2026 04:05:06 sw1 %%01SHELL/5/CMDRECORD(s)[12]:Recorded command information. (Task=VT0 , Ip=198.51.100.7, VpnName=, User=alice, AuthenticationMethod="Password", Command="display version")',
      line: "unknown alice | command.run success | display version | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: "<189>Nov 23 2026 04:05:06 sw1 %%01SHELL/4/LOGIN(l)[3]:User alice login from 198.51.100.7.",
      line: "unknown alice | user.login success | - | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "<189>Nov 23 2026 04:05:06 sw1 %%01AAA/5/LOCALACCOUNT_LOCK(l)[4]:The local user account has been locked. (UserName=bob)",
      line: "- | account.lock success | bob | - | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "<189>Nov 23 2026 04:05:06 sw1 %%01IFNET/4/LINK_UPDOWN(l)[5]:The state of Interface GigabitEthernet0/0/1 has turned into DOWN.",
      line: "- | network.update unknown | GigabitEthernet0/0/1 | - | 2026-11-23T04:05:06Z",
    },
    {
      record: "<190>Nov 23 04:05:06 2026 sw2 %%10SHELL/5/SHELL_LOGIN: alice logged in from 198.51.100.7.",
      line: "unknown alice | user.login success | - | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: "<190>Nov 23 04:05:06 2026 sw2 %%10SHELL/5/SHELL_LOGOUT: alice logged out from 198.51.100.7.",
      line: "unknown alice | user.logout success | - | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "<190>Nov 23 04:05:06 2026 sw2 %%10SHELL/6/SHELL_CMD: -Line=vty0-IPAddr=198.51.100.7-User=alice; Command is display version",
      line: "unknown alice | command.run success | display version | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "<190>Nov 23 04:05:06 2026 sw2 %%10SSHS/6/SSHS_AUTH_FAIL: SSH user bob from 203.0.113.9 port 40122 failed password authentication.",
      line: "unknown bob | user.login failure | - | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "<190>Nov 23 04:05:06 2026 sw2 %%10LOGIN/5/LOGIN_FAILED: bob failed to log in from 203.0.113.9.",
      line: "unknown bob | user.login failure | - | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
  ],
};
