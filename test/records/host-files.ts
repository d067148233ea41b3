/** Files of dpkg, DNF, fail2ban and FreeRADIUS. */
import type { SourceRecords } from "../support/record-line.ts";

export const HOST_FILES: SourceRecords = {
  parser: "host-files",
  documented: "dpkg(1); dnf.conf(5); fail2ban; FreeRADIUS' radius.log (from memory)",
  records: [
    {
      record: "2026-11-23 04:05:06 install nginx:amd64 <none> 1.24.0-1",
      line: "- | package.install success | nginx:amd64 | - | 2026-11-23T04:05:06Z",
    },
    {
      record: "2026-11-23 04:05:06 upgrade openssl:amd64 3.0.2-0 3.0.2-1",
      line: "- | package.update success | openssl:amd64 | - | 2026-11-23T04:05:06Z",
    },
    {
      record: "2026-11-23 04:05:06 purge telnet:amd64 0.17-44 <none>",
      line: "- | package.remove success | telnet:amd64 | - | 2026-11-23T04:05:06Z",
    },
    {
      record: "2026-11-23T04:05:06+0000 SUBDEBUG Installed: nginx-1.24.0-1.el9.x86_64",
      line: "- | package.install success | nginx-1.24.0-1.el9.x86_64 | - | 2026-11-23T04:05:06Z",
    },
    {
      record: "2026-11-23T04:05:06+0000 SUBDEBUG Erase: telnet-0.17-85.el9.x86_64",
      line: "- | package.remove success | telnet-0.17-85.el9.x86_64 | - | 2026-11-23T04:05:06Z",
    },
    {
      record: "2026-11-23 04:05:06,123 fail2ban.actions        [42]: NOTICE  [sshd] Ban 203.0.113.9",
      line: "- | network.block denied | sshd | 203.0.113.9 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: "2026-11-23 04:05:06,123 fail2ban.actions        [42]: NOTICE  [sshd] Unban 203.0.113.9",
      line: "- | firewall.update success | 203.0.113.9 | - | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        "2026-11-23 04:05:06,123 fail2ban.actions        [42]: NOTICE  [nginx-http-auth] Restore Ban 2001:db8::9",
      line: "- | network.block denied | nginx-http-auth | 2001:db8::9 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: "Mon Nov 23 04:05:06 2026 : Auth: (0) Login OK: [alice] (from client sw1 port 0 cli 00-11-22)",
      line: "unknown alice | user.login success | sw1 | - | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "Mon Nov 23 04:05:06 2026 : Auth: (1) Login incorrect (pap: Cleartext password does not match): [bob/badpass] (from client sw1 port 0)",
      line: "unknown bob | user.login failure | sw1 | - | 2026-11-23T04:05:06Z",
    },
  ],
};
