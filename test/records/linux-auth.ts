/** What sshd, sudo, su, PAM and the programs of shadow-utils write to syslog. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06Z";
const line = (program: string, message: string): string => `Nov 23 04:05:06 web-1 ${program}: ${message}`;

export const LINUX_AUTH: SourceRecords = {
  parser: "linux-auth",
  documented: "openssh-portable auth.c; sudoers(5), LOG FORMAT; pam_unix(8); usermod(8)",
  records: [
    {
      record: line(
        "sshd[123]",
        "Accepted publickey for alice from 198.51.100.7 port 50022 ssh2: ED25519 SHA256:x",
      ),
      line: `unknown alice | user.login success | sshd | 198.51.100.7 | ${AT}`,
    },
    {
      record: `<38>1 2026-11-23T05:05:06.123+01:00 web-1 sshd 123 - - Failed password for invalid user oracle from 2001:db8::7 port 50022 ssh2`,
      line: "unknown oracle | user.login failure | sshd | 2001:db8::7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: line("sshd[123]", "User bob from 198.51.100.7 not allowed because not listed in AllowUsers"),
      line: `unknown bob | user.login denied | sshd | 198.51.100.7 | ${AT}`,
    },
    {
      record: line(
        "sudo",
        "   alice : TTY=pts/0 ; PWD=/srv/shop ; USER=root ; COMMAND=/usr/bin/systemctl stop auditd",
      ),
      line: `unknown alice | sudo.run success | /usr/bin/systemctl stop auditd, root | - | ${AT}`,
    },
    {
      record: line(
        "sudo",
        "     bob : user NOT in sudoers ; TTY=pts/1 ; PWD=/srv/shop ; USER=root ; COMMAND=/bin/sh",
      ),
      line: `unknown bob | sudo.run denied | /bin/sh, root | - | ${AT}`,
    },
    {
      record: line("usermod[77]", "add 'bob' to group 'sudo'"),
      line: `- | group.grant! success | bob, sudo | - | ${AT}`,
    },
    {
      record: line("usermod[77]", "add 'bob' to group 'cdrom'"),
      line: `- | group.grant success | bob, cdrom | - | ${AT}`,
    },
    {
      record: line("gpasswd[78]", "user bob added by root to group wheel"),
      line: `unknown root | group.grant! success | bob, wheel | - | ${AT}`,
    },
    {
      record: line("gpasswd[78]", "user bob removed by root from group wheel"),
      line: `unknown root | group.revoke success | bob, wheel | - | ${AT}`,
    },
    {
      record: line("su[99]", "(to root) alice on pts/0"),
      line: `unknown alice | sudo.session success | root | - | ${AT}`,
    },
    {
      record: line(
        "useradd[80]",
        "new user: name=mallory, UID=1004, GID=1004, home=/srv/mallory, shell=/bin/bash, from=/dev/pts/0",
      ),
      line: `- | user.create success | mallory | - | ${AT}`,
    },
    {
      record: line(
        "sshd[123]",
        "pam_unix(sshd:auth): authentication failure; logname= uid=0 euid=0 tty=ssh ruser= rhost=198.51.100.7  user=alice",
      ),
      line: `unknown alice | user.login failure | sshd | 198.51.100.7 | ${AT}`,
    },
    {
      record: line("CRON[5]", "(root) CMD (/usr/local/bin/backup)"),
      line: `unknown root | cron.run success | /usr/local/bin/backup | - | ${AT}`,
    },
    {
      // Google's logging tells the time better than the line that it holds.
      record: {
        ...{ insertId: "l-1", logName: "projects/shop/logs/syslog", timestamp: "2026-11-23T04:05:06.123Z" },
        textPayload:
          "Nov 23 05:05:06 web-1 sshd[7]: Failed password for bob from 198.51.100.7 port 50022 ssh2",
        resource: { type: "gce_instance", labels: { instance_id: "1", project_id: "shop" } },
      },
      line: "unknown bob | user.login failure | sshd | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
  ],
};
