/** Rarer records of Linux audit, with names that the daemon added, and laurel's JSON. */
import type { SourceRecords } from "../support/record-line.ts";

export const AUDITD_MORE: SourceRecords = {
  parser: "auditd",
  documented: "Linux Audit Documentation, Audit record types; github.com/threathunters-io/laurel",
  records: [
    {
      record: `type=ADD_USER msg=audit(1795406706.123:503): pid=4242 uid=0 auid=1000 ses=3 msg='op=add-user id=1002 exe="/usr/sbin/useradd" hostname=web1 addr=? terminal=pts/0 res=success'UID="root" AUID="alice" ID="carol"`,
      line: "unknown alice | user.create success | carol, /usr/sbin/useradd, pts/0 | web1 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: `type=GRP_MGMT msg=audit(1795406706.123:504): pid=4242 uid=0 auid=1000 ses=3 msg='op=add-group grp="ops" exe="/usr/sbin/groupadd" hostname=web1 addr=? terminal=pts/0 res=success'UID="root" AUID="alice"`,
      line: "unknown alice | group.create success | ops, /usr/sbin/groupadd, pts/0 | web1 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: `type=ACCT_LOCK msg=audit(1795406706.123:506): pid=4242 uid=0 auid=1000 ses=3 msg='op=locked-password id=1002 exe="/usr/bin/passwd" hostname=? addr=? terminal=pts/0 res=success'UID="root" AUID="alice" ID="carol"`,
      line: "unknown alice | account.lock success | carol, /usr/bin/passwd, pts/0 | - | 2026-11-23T04:05:06.123Z",
    },
    {
      record: `type=RESP_ACCT_LOCK msg=audit(1795406706.123:507): pid=1 uid=0 auid=4294967295 ses=4294967295 msg='pam_faillock uid=1000  exe="/usr/sbin/sshd" hostname=203.0.113.9 addr=203.0.113.9 terminal=ssh res=success'`,
      line: "- | account.lock success | 1000, /usr/sbin/sshd, ssh | 203.0.113.9 | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        "type=CONFIG_CHANGE msg=audit(1795406706.123:513): op=set audit_enabled=0 old=1 auid=1000 ses=3 res=1",
      line: "unknown 1000 | audit.stop success | - | - | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        'type=TTY msg=audit(1795406706.123:523): tty pid=42 uid=0 auid=1000 ses=3 major=136 minor=0 comm="bash" data=6C730D',
      line: "unknown 1000 | session.command unknown | ls, bash | - | 2026-11-23T04:05:06.123Z",
    },
    {
      record: `type=SOFTWARE_UPDATE msg=audit(1795406706.123:525): pid=42 uid=0 auid=1000 ses=3 msg='op=install sw="nginx-1.24.0-1.el9.x86_64" sw_type=rpm key_enforce=0 gpg_res=1 root_dir="/" comm="dnf" exe="/usr/bin/python3.9" hostname=web1 addr=? terminal=pts/0 res=success'UID="root" AUID="alice"`,
      line: "unknown alice | package.install success | nginx-1.24.0-1.el9.x86_64, /usr/bin/python3.9, pts/0 | web1 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: `type=VIRT_CONTROL msg=audit(1795406706.123:526): pid=42 uid=0 auid=1000 ses=3 msg='virt=kvm op=start reason=booted vm="web-vm" uuid=abc vm-pid=99 exe="/usr/sbin/libvirtd" hostname=? addr=? terminal=? res=success'UID="root" AUID="alice"`,
      line: "unknown alice | instance.start success | web-vm, /usr/sbin/libvirtd | - | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        "type=FANOTIFY msg=audit(1795406706.123:529): resp=2 fan_type=1 fan_info=3137 subj_trust=3 obj_trust=5",
      line: "- | policy.violate denied | - | - | 2026-11-23T04:05:06.123Z",
    },
    {
      record: {
        ID: "1795406706.123:519",
        NODE: "web1",
        SYSCALL: {
          arch: "0xc000003e",
          syscall: 59,
          success: "yes",
          exit: 0,
          items: 2,
          ppid: 10,
          pid: 42,
          auid: 1000,
          uid: 0,
          gid: 0,
          euid: 0,
          tty: "pts0",
          ses: 3,
          comm: "curl",
          exe: "/usr/bin/curl",
          key: "rootcmd",
          ARCH: "x86_64",
          SYSCALL: "execve",
          AUID: "alice",
          UID: "root",
        },
        EXECVE: { argc: 3, ARGV: ["curl", "-o", "/srv/x"] },
        CWD: { cwd: "/root" },
        PATH: [{ item: 0, name: "/usr/bin/curl" }],
        PROCTITLE: { ARGV: ["curl", "-o", "/srv/x"] },
      },
      line: "unknown alice | process.start success | curl -o /srv/x, /usr/bin/curl, /usr/bin/curl | - | 2026-11-23T04:05:06.123Z",
    },
    {
      record: {
        ID: "1795406706.123:540",
        USER_LOGIN: {
          pid: 42,
          uid: 0,
          auid: 1000,
          ses: 3,
          op: "login",
          id: 1000,
          exe: "/usr/sbin/sshd",
          hostname: "198.51.100.7",
          addr: "198.51.100.7",
          terminal: "/dev/pts/0",
          res: "success",
          UID: "root",
          AUID: "alice",
          ID: "alice",
        },
      },
      line: "unknown alice | user.login success | /usr/sbin/sshd, /dev/pts/0 | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        "type=SYSCALL msg=audit(11/23/2026 04:05:06.123:511) : arch=x86_64 syscall=execve success=yes exit=0 items=2 ppid=1 pid=42 auid=alice uid=root tty=pts0 ses=3 comm=id exe=/usr/bin/id key=exec",
      line: "unknown alice | process.start success | /usr/bin/id | - | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        'type=SYSCALL msg=audit(1795406706.123:512): arch=c000003e syscall=87 success=yes exit=0 items=2 ppid=1 pid=42 auid=1000 uid=1000 tty=pts0 ses=3 comm="rm" exe="/usr/bin/rm" key="delete" type=CWD msg=audit(1795406706.123:512): cwd="/srv/alice" type=PATH msg=audit(1795406706.123:512): item=0 name="plan.txt" inode=1 nametype=DELETE',
      line: "unknown 1000 | object.delete success | plan.txt, /usr/bin/rm | - | 2026-11-23T04:05:06.123Z",
    },
    {
      record: {
        _TRANSPORT: "audit",
        _AUDIT_TYPE_NAME: "USER_AUTH",
        _SOURCE_REALTIME_TIMESTAMP: "1795406706123000",
        __REALTIME_TIMESTAMP: "1795406706123999",
        _HOSTNAME: "h1",
        MESSAGE:
          'USER_AUTH pid=77 uid=0 auid=4294967295 ses=4294967295 msg=\'op=PAM:authentication acct="alice" exe="/usr/sbin/sshd" hostname=203.0.113.9 addr=203.0.113.9 terminal=ssh res=failed\'',
      },
      line: "unknown alice | user.login failure | /usr/sbin/sshd, ssh | 203.0.113.9 | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        'Nov 23 04:05:06 h1 audit[1]: SERVICE_START pid=1 uid=0 auid=4294967295 ses=4294967295 msg=\'unit=nginx comm="systemd" exe="/usr/lib/systemd/systemd" hostname=? addr=? terminal=? res=success\'',
      line: "system systemd | service.start success | nginx, /usr/lib/systemd/systemd | - | 2026-11-23T04:05:06Z",
    },
  ],
};
