/** Sentences of the programs of a Linux host, beyond those that stand in linux-auth.ts. */
import type { SourceRecords } from "../support/record-line.ts";

export const LINUX_HOSTS: SourceRecords = {
  parser: "linux-auth",
  documented:
    "openssh-portable, Linux-PAM, shadow, sudo, OpenDoas, polkit, systemd, cron, Dovecot, Postfix and strongSwan: the sentences of their sources (from memory)",
  records: [
    {
      record:
        'Nov 23 04:05:06 web1 sshd[4242]: Accepted certificate ID "alice@example.com" (serial 7) signed by ED25519 CA SHA256:abc via /etc/ssh/ca.pub',
      line: "human alice@example.com | user.login unknown | sshd | - | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "Nov 23 04:05:06 web1 sshd-session[4242]: Accepted publickey for alice from 198.51.100.7 port 50022 ssh2: ED25519 SHA256:abcDEF",
      line: "unknown alice | user.login success | sshd-session | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "Nov 23 04:05:06 web1 sshd-session[4242]: Postponed publickey for alice from 198.51.100.7 port 50022 ssh2 [preauth]",
      line: "unknown alice | user.login unknown | sshd-session | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: "Nov 23 04:05:06 web1 sshd[4242]: Disconnected from user alice 198.51.100.7 port 50022",
      line: "unknown alice | connection.close success | sshd | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "Nov 23 04:05:06 web1 sshd[4242]: Starting session: shell on pts/0 for alice from 198.51.100.7 port 50022 id 0",
      line: "unknown alice | session.start success | shell | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "Nov 23 04:05:06 web1 sshd[4242]: drop connection #10 from [203.0.113.9]:40122 on [198.51.100.1]:22 Maxstartups",
      line: "- | connection.open denied | sshd | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "Nov 23 04:05:06 web1 sshd[4242]: srclimit_penalise: ipv4: new 203.0.113.9/32 deferred penalty of 5 seconds for penalty: failed authentication",
      line: "- | network.block denied | sshd | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record: "Nov 23 04:05:06 web1 sshd[4242]: ROOT LOGIN REFUSED FROM 203.0.113.9 port 40122",
      line: "unknown root | user.login denied | sshd | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "Nov 23 04:05:06 web1 sshd[4242]: Timeout before authentication for connection from 203.0.113.9 to 198.51.100.1, pid = 4243",
      line: "- | connection.open failure | sshd | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "Nov 23 04:05:06 web1 sshd[4242]: pam_faillock(sshd:auth): Consecutive login failures for user alice account temporarily locked",
      line: "- | account.lock success | alice | - | 2026-11-23T04:05:06Z",
    },
    {
      record: "Nov 23 04:05:06 web1 sshd[4242]: pam_tally2(sshd:auth): user alice (1000) tally 5, deny 3",
      line: "unknown alice | user.login denied | sshd | - | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "Nov 23 04:05:06 web1 sshd[4242]: pam_sss(sshd:auth): authentication success; logname= uid=0 euid=0 tty=ssh ruser= rhost=198.51.100.7 user=alice",
      line: "unknown alice | user.login success | sshd | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "Nov 23 04:05:06 web1 sshd[4242]: pam_sss(sshd:account): Access denied for user bob: 6 (Permission denied)",
      line: "unknown bob | user.login denied | sshd | - | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "Nov 23 04:05:06 web1 sshd[4242]: pam_access(sshd:account): access denied for user `bob' from `203.0.113.9'",
      line: "unknown bob | user.login denied | sshd | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "Nov 23 04:05:06 web1 sshd[4242]: sshd(pam_google_authenticator)[4242]: Invalid verification code for alice",
      line: "unknown alice | mfa.challenge failure | sshd | - | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "Nov 23 04:05:06 web1 sudo:    alice : TTY=pts/0 ; PWD=/home/alice ; USER=postgres ; GROUP=dba ; TSID=00000A ; COMMAND=/usr/bin/psql",
      line: "unknown alice | sudo.run success | /usr/bin/psql, postgres | - | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "Nov 23 04:05:06 web1 sudo:    alice : HOST=web1 ; PWD=/home/alice ; USER=root ; COMMAND=/bin/ls",
      line: "unknown alice | sudo.run success | /bin/ls, root | - | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "Nov 23 04:05:06 web1 sudo:      bob : user NOT authorized on host ; TTY=pts/1 ; PWD=/home/bob ; USER=root ; COMMAND=/bin/sh",
      line: "unknown bob | sudo.run denied | /bin/sh, root | - | 2026-11-23T04:05:06Z",
    },
    {
      record: "Nov 23 04:05:06 web1 su: 'su root' failed for bob on /dev/pts/1",
      line: "unknown bob | sudo.session failure | root | - | 2026-11-23T04:05:06Z",
    },
    {
      record: "Nov 23 04:05:06 web1 doas: alice ran command /sbin/reboot as root from /home/alice",
      line: "unknown alice | sudo.run success | /sbin/reboot, root | - | 2026-11-23T04:05:06Z",
    },
    {
      record: "Nov 23 04:05:06 web1 doas: failed command for bob: /bin/sh as root from /home/bob",
      line: "unknown bob | sudo.run denied | /bin/sh, root | - | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "Nov 23 04:05:06 web1 polkitd[501]: Operator of unix-process:4242:99 successfully authenticated as unix-user:root to gain ONE-SHOT authorization for action org.freedesktop.systemd1.manage-units for system-bus-name::1.42 [systemctl restart nginx] (owned by unix-user:alice)",
      line: "unknown alice | user.reauthenticate success | org.freedesktop.systemd1.manage-units | - | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "Nov 23 04:05:06 web1 polkitd(authority=local)[501]: Operator of unix-session:2 FAILED to authenticate to gain authorization for action org.freedesktop.packagekit.system-update for system-bus-name::1.42 [gnome-software] (owned by unix-user:bob)",
      line: "unknown bob | user.reauthenticate failure | org.freedesktop.packagekit.system-update | - | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "Nov 23 04:05:06 web1 pkexec: bob: Error executing command as another user: Not authorized [USER=root] [TTY=/dev/pts/1] [CWD=/home/bob] [COMMAND=/usr/bin/id]",
      line: "unknown bob | sudo.run denied | /usr/bin/id, root | - | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "Nov 23 04:05:06 web1 systemd-logind[400]: New session '42' of user 'alice' with class 'user' and type 'tty'.",
      line: "unknown alice | session.start success | systemd-logind | - | 2026-11-23T04:05:06Z",
    },
    {
      record: "Nov 23 04:05:06 web1 systemd-logind[400]: System is powering down.",
      line: "- | host.shutdown success | systemd-logind | - | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "Nov 23 04:05:06 web1 groupmod[99]: group changed in /etc/group (group ops/2000, new name: sre)",
      line: "- | group.update success | ops | - | 2026-11-23T04:05:06Z",
    },
    {
      record: "Nov 23 04:05:06 web1 gpasswd[99]: members of group ops set by root to alice,bob",
      line: "unknown root | group.update success | ops | - | 2026-11-23T04:05:06Z",
    },
    {
      record: "Nov 23 04:05:06 web1 passwd[99]: password for 'carol' changed by 'root'",
      line: "unknown root | password.reset success | carol | - | 2026-11-23T04:05:06Z",
    },
    {
      record: "Nov 23 04:05:06 web1 chage[99]: changed password expiry for carol",
      line: "- | user.update success | carol | - | 2026-11-23T04:05:06Z",
    },
    {
      record: "Nov 23 04:05:06 web1 chsh[99]: changed user 'carol' shell to '/bin/zsh'",
      line: "- | user.update success | carol | - | 2026-11-23T04:05:06Z",
    },
    {
      record: "Nov 23 04:05:06 web1 crontab[77]: (alice) REPLACE (alice)",
      line: "unknown alice | schedule.update success | alice | - | 2026-11-23T04:05:06Z",
    },
    {
      record: "Nov 23 04:05:06 web1 crontab[77]: (alice) DELETE (bob)",
      line: "unknown alice | schedule.delete success | bob | - | 2026-11-23T04:05:06Z",
    },
    {
      record: "Nov 23 04:05:06 web1 anacron[77]: Job `cron.daily' started",
      line: "- | cron.run success | cron.daily | - | 2026-11-23T04:05:06Z",
    },
    {
      record: "Nov 23 04:05:06 web1 atd[77]: Starting job 5 (a00005017d6a2b) for user 'alice' (1000)",
      line: "unknown alice | cron.run success | 5 | - | 2026-11-23T04:05:06Z",
    },
    {
      record: "Nov 23 04:05:06 web1 crond[77]: (alice) FAILED to authorize user with PAM (Permission denied)",
      line: "unknown alice | cron.run denied | crond | - | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "Nov 23 04:05:06 web1 kernel: [12345.678901] Out of memory: Killed process 4242 (java) total-vm:8123456kB, anon-rss:4123456kB, file-rss:0kB, shmem-rss:0kB, UID:1000 pgtables:9000kB oom_score_adj:0",
      line: "- | process.end success | java | - | 2026-11-23T04:05:06Z",
    },
    {
      record: "Nov 23 04:05:06 web1 systemd[1]: Started nginx.service - A high performance web server.",
      line: "- | service.start success | nginx.service | - | 2026-11-23T04:05:06Z",
    },
    {
      record: "Nov 23 04:05:06 web1 systemd[1]: Stopped nginx.service.",
      line: "- | service.stop success | nginx.service | - | 2026-11-23T04:05:06Z",
    },
    {
      record: "Nov 23 04:05:06 web1 systemd[1]: nginx.service: Failed with result 'exit-code'.",
      line: "- | process.fail failure | nginx.service | - | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "Nov 23 04:05:06 web1 systemd[1]: Failed to start nginx.service - A high performance web server.",
      line: "- | service.start failure | nginx.service | - | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "Nov 23 04:05:06 web1 dovecot: imap-login: Login: user=<alice@example.com>, method=PLAIN, rip=198.51.100.7, lip=198.51.100.1, mpid=4242, TLS, session=<abc>",
      line: "human alice@example.com | user.login success | dovecot | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "Nov 23 04:05:06 web1 dovecot: imap-login: Disconnected (auth failed, 3 attempts in 12 secs): user=<bob>, method=PLAIN, rip=203.0.113.9, lip=198.51.100.1, TLS, session=<abc>",
      line: "unknown bob | user.login failure | dovecot | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "Nov 23 04:05:06 web1 dovecot: imap-login: Disconnected: Connection closed (auth failed, 1 attempts in 2 secs): user=<bob>, method=PLAIN, rip=203.0.113.9, lip=198.51.100.1, session=<x>",
      line: "unknown bob | user.login failure | dovecot | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "Nov 23 04:05:06 web1 dovecot: auth-worker(4242): sql(bob,203.0.113.9,<abc>): Password mismatch",
      line: "unknown bob | user.login failure | dovecot | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "Nov 23 04:05:06 web1 dovecot: imap(alice@example.com)<4242><abc>: Disconnected: Logged out in=44 out=1234",
      line: "human alice@example.com | user.logout success | dovecot | - | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "Nov 23 04:05:06 web1 postfix/smtpd[42]: warning: unknown[203.0.113.9]: SASL LOGIN authentication failed: UGFzc3dvcmQ6",
      line: "- | user.login failure | smtpd | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "Nov 23 04:05:06 web1 postfix/submission/smtpd[42]: 4ABC: client=mail.example.com[198.51.100.7], sasl_method=PLAIN, sasl_username=alice@example.com",
      line: "human alice@example.com | user.login success | smtpd | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "Nov 23 04:05:06 web1 postfix/smtpd[42]: NOQUEUE: reject: RCPT from unknown[203.0.113.9]: 554 5.7.1 <x@example.org>: Relay access denied; from=<a@example.net> to=<x@example.org> proto=ESMTP helo=<h>",
      line: "human a@example.net | message.send denied | x@example.org | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record: 'Nov 23 04:05:06 web1 vsftpd[42]: [alice] OK LOGIN: Client "198.51.100.7"',
      line: "unknown alice | user.login success | vsftpd | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        'Mon Nov 23 04:05:06 2026 [pid 42] [alice] OK UPLOAD: Client "198.51.100.7", "/srv/report.pdf", 1234 bytes, 10.00Kbyte/sec',
      line: "unknown alice | object.upload success | /srv/report.pdf | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "Nov 23 04:05:06 web1 gdm-password][42]: pam_unix(gdm-password:session): session opened for user alice(uid=1000) by alice(uid=0)",
      line: "unknown alice | session.start success | alice | - | 2026-11-23T04:05:06Z",
    },
    {
      record: "Nov 23 04:05:06 web1 fail2ban.actions[42]: NOTICE [sshd] Ban 203.0.113.9",
      line: "- | network.block denied | sshd | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "Nov 23 04:05:06 web1 charon[42]: 05[IKE] IKE_SA home[1] established between 198.51.100.1[gw.example.com]...198.51.100.7[alice]",
      line: "unknown alice | vpn.connect success | home | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "Nov 23 04:05:06 web1 named[42]: client @0x7f 203.0.113.9#40122 (example.com): query: example.com IN A + (198.51.100.1)",
      line: "- | dns.query success | example.com | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "Nov 23 04:05:06 vpn1 openvpn[42]: 198.51.100.7:1194 [alice] Peer Connection Initiated with [AF_INET]198.51.100.7:1194",
      line: "unknown alice | vpn.connect success | openvpn | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "Nov 23 04:05:06 vpn1 openvpn[42]: 203.0.113.9:1194 TLS Auth Error: Auth Username/Password verification failed for peer",
      line: "- | vpn.connect failure | openvpn | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record: "Nov 23 04:05:06 web1 yum[42]: Installed: nginx-1.24.0-1.el9.x86_64",
      line: "- | package.install success | nginx-1.24.0-1.el9.x86_64 | - | 2026-11-23T04:05:06Z",
    },
    {
      record: "Nov 23 04:05:06 web1 systemd[1]: Started Session 42 of user alice.",
      line: "unknown alice | session.start success | 42 | - | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "Nov 23 04:05:06 web1 sshd[42]: pam_unix(sshd:account): account carol has expired (account expired)",
      line: "unknown carol | user.login denied | sshd | - | 2026-11-23T04:05:06Z",
    },
    {
      record:
        'Nov 23 04:05:06 web1 sshd[42]: pam_succeed_if(sshd:auth): requirement "uid >= 1000" not met by user "root"',
      line: "unknown root | user.login denied | sshd | - | 2026-11-23T04:05:06Z",
    },
  ],
};
