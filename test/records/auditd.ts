/** Records of the Linux audit system. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.123Z";
const HEAD = `msg=audit(${Date.UTC(2026, 10, 23, 4, 5, 6) / 1000}.123:42):`;
const said = (type: string, pid: string, message: string): string =>
  `type=${type} ${HEAD} pid=77 ${pid} ses=3 msg='${message}'`;
const WHO = "uid=0 auid=1000";
const END = "hostname=web-1 addr=198.51.100.7 terminal=ssh res=success";

export const AUDITD: SourceRecords = {
  parser: "auditd",
  documented: "github.com/linux-audit/audit-documentation, Audit message types and fields; auditd.conf(5)",
  records: [
    {
      record: said("USER_LOGIN", WHO, `op=login id=1000 exe="/usr/sbin/sshd" ${END}`),
      line: `unknown 1000 | user.login success | /usr/sbin/sshd, ssh | 198.51.100.7 | ${AT}`,
    },
    {
      record: said(
        "USER_AUTH",
        "uid=0 auid=4294967295",
        'op=PAM:authentication acct="bob" exe="/usr/sbin/sshd" hostname=? addr=198.51.100.7 terminal=ssh res=failed',
      ),
      line: `unknown bob | user.login failure | /usr/sbin/sshd, ssh | 198.51.100.7 | ${AT}`,
    },
    {
      record: said(
        "USER_MGMT",
        WHO,
        `op=add-user-to-group grp="wheel" acct="bob" exe="/usr/sbin/usermod" ${END}`,
      ),
      line: `unknown 1000 | group.grant! success | bob, wheel, /usr/sbin/usermod, ssh | 198.51.100.7 | ${AT}`,
    },
    {
      record: said(
        "USER_MGMT",
        WHO,
        `op=add-user-to-group grp="audio" acct="bob" exe="/usr/sbin/usermod" ${END}`,
      ),
      line: `unknown 1000 | group.grant success | bob, audio, /usr/sbin/usermod, ssh | 198.51.100.7 | ${AT}`,
    },
    {
      record: said("ADD_USER", WHO, `op=add-user acct="mallory" exe="/usr/sbin/useradd" ${END}`),
      line: `unknown 1000 | user.create success | mallory, /usr/sbin/useradd, ssh | 198.51.100.7 | ${AT}`,
    },
    {
      record: `type=USER_CMD ${HEAD} pid=77 uid=1000 auid=1000 ses=3 msg='cwd="/srv/shop" cmd=2F62696E2F7368202D6C exe="/usr/bin/sudo" terminal=pts/0 res=success'`,
      line: `unknown 1000 | sudo.run success | /bin/sh -l, /usr/bin/sudo, pts/0 | - | ${AT}`,
    },
    {
      record: `type=SYSCALL ${HEAD} arch=c000003e syscall=59 success=yes exit=0 a0=1 items=2 ppid=7 pid=8 auid=1000 uid=0 gid=0 euid=0 tty=pts0 ses=3 comm="curl" exe="/usr/bin/curl" key="net"\u001dARCH=x86_64 SYSCALL=execve AUID="alice" UID="root"`,
      line: `unknown alice | process.start success | /usr/bin/curl | - | ${AT}`,
    },
    {
      record: `type=SYSCALL ${HEAD} arch=c000003e syscall=257 success=no exit=-13 items=1 ppid=7 pid=8 auid=1000 uid=1000 tty=pts0 ses=3 comm="cat" exe="/usr/bin/cat" key="shadow"`,
      line: `unknown 1000 | object.read denied | /usr/bin/cat | - | ${AT}`,
    },
    {
      record: `type=CONFIG_CHANGE ${HEAD} auid=1000 ses=3 op=remove_rule key="shadow" list=4 res=1`,
      line: `unknown 1000 | audit.stop success | - | - | ${AT}`,
    },
    {
      record: `type=SERVICE_STOP ${HEAD} pid=1 uid=0 auid=4294967295 ses=4294967295 msg='unit=auditd comm="systemd" exe="/usr/lib/systemd/systemd" hostname=? addr=? terminal=? res=success'`,
      line: `system systemd | service.stop success | auditd, /usr/lib/systemd/systemd | - | ${AT}`,
    },
    {
      record: `node=web-1 type=AVC ${HEAD} avc:  denied  { read } for  pid=8 comm="nginx" name="shadow" dev="dm-0" ino=7 scontext=system_u:system_r:httpd_t:s0 tcontext=system_u:object_r:shadow_t:s0 tclass=file permissive=0`,
      line: `- | policy.violate denied | shadow, nginx | - | ${AT}`,
    },
  ],
};
