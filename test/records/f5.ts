/** BIG-IP's audit. */
import type { SourceRecords } from "../support/record-line.ts";

export const F5: SourceRecords = {
  parser: "f5-bigip",
  documented:
    "techdocs.f5.com, User Account Administration: Auditing user access; the lines of httpd, mcpd and tmsh from memory",
  records: [
    {
      record:
        '<134>Nov 23 04:05:06 bigip1 notice httpd[42]: 01070417:5: AUDIT - user alice - RAW: httpd(mod_auth_pam): user=alice(alice) partition=[All] level=Administrator tty=/bin/bash host=198.51.100.7 attempts=1 start="Mon Nov 23 04:05:06 2026".',
      line: "unknown alice | user.login success | - | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        '<134>Nov 23 04:05:06 bigip1 notice mcpd[42]: 01070417:5: AUDIT - client tmui, user alice - transaction #42-1 - object 0 - create { ltm_virtual { name "vs_web" } } [Status=Command OK]',
      line: "unknown alice | config.create success | vs_web | - | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "<134>Nov 23 04:05:06 bigip1 notice tmsh[42]: 01420002:5: AUDIT - pid=42 user=alice folder=/Common module=(tmos)# status=[Command OK] cmd_data=modify sys syslog remote-servers none",
      line: "unknown alice | config.update success | modify sys syslog remote-servers none | - | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "<134>Nov 23 04:05:06 bigip1 notice tmsh[42]: 01420002:5: AUDIT - pid=42 user=bob folder=/Common module=(tmos)# status=[Syntax Error: x] cmd_data=delete ltm pool p1",
      line: "unknown bob | config.delete failure | delete ltm pool p1 | - | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "<134>Nov 23 04:05:06 bigip1 notice tmsh[42]: 01420002:5: AUDIT - pid=42 user=alice folder=/Common module=(tmos)# status=[Command OK] cmd_data=list auth user",
      line: "unknown alice | command.run success | list auth user | - | 2026-11-23T04:05:06Z",
    },
    {
      record:
        '<134>Nov 23 04:05:06 bigip1 notice mcpd[42]: 01070417:5: AUDIT - client tmsh, user admin - transaction #42-3 - object 0 - modify { user_role_partition { name "mallory" } } [Status=Command OK]',
      line: "unknown admin | config.update success | mallory | - | 2026-11-23T04:05:06Z",
    },
    {
      record:
        '<134>Nov 23 04:05:06 bigip1 notice sshd[42]: 01070417:5: AUDIT - user alice - RAW: sshd(pam_audit): user=alice(alice) partition=[All] level=Administrator tty=ssh host=198.51.100.7 attempts=1 start="Mon Nov 23 04:05:06 2026" end="Mon Nov 23 04:15:06 2026".',
      line: "unknown alice | user.logout success | - | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        '<134>Nov 23 04:05:06 bigip1 notice sshd[42]: 01070417:5: AUDIT - user bob - RAW: sshd(pam_audit): User=bob tty=ssh host=203.0.113.9 failed to login after 1 attempts (start="Mon Nov 23 04:05:06 2026" end="Mon Nov 23 04:05:06 2026").',
      line: "unknown bob | user.login failure | - | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "<134>Nov 23 04:05:06 bigip1 notice tmsh[42]: 01420002:5: AUDIT - pid=42 user=root folder=/ module=(tmos)# status=[Command OK] cmd_data=create auth user mallory partition-access add { all-partitions { role admin } }",
      line: "unknown root | user.create success | mallory, create auth user mallory partition-access add { all-partitions { role admin } } | - | 2026-11-23T04:05:06Z",
    },
    {
      record:
        '<134>Nov 23 04:05:06 bigip1 notice mcpd[42]: 01070417:5: AUDIT - client tmui, user alice - transaction #42-7 - object 0 - delete { ltm_pool { name "/Common/p1" } } [Status=Command OK]',
      line: "unknown alice | config.delete success | /Common/p1 | - | 2026-11-23T04:05:06Z",
    },
  ],
};
