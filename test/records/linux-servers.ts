/** Sentences of a host's servers: files, directories, tickets, leases, machines. */
import type { SourceRecords } from "../support/record-line.ts";

export const LINUX_SERVERS: SourceRecords = {
  parser: "linux-auth",
  documented:
    "openssh-portable, OpenLDAP, MIT Kerberos, Samba's vfs_full_audit, nfs-utils, ISC DHCP, BIND, Proxmox VE and AIX: the sentences of their sources (from memory)",
  records: [
    {
      record:
        "Nov 23 04:05:06 web1 sshd[42]: banner exchange: Connection from 198.51.100.7 port 50022: invalid format",
      line: "- | connection.open failure | sshd | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: "Nov 23 04:05:06 web1 sshd[42]: Close session: user alice from 198.51.100.7 port 50022 id 0",
      line: "unknown alice | session.end success | sshd | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "Nov 23 04:05:06 web1 internal-sftp[42]: session opened for local user alice from [198.51.100.7]",
      line: "unknown alice | session.start success | internal-sftp | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        'Nov 23 04:05:06 web1 sftp-server[42]: open "/srv/plan.txt" flags WRITE,CREATE,TRUNCATE mode 0666',
      line: "- | object.upload success | /srv/plan.txt | - | 2026-11-23T04:05:06Z",
    },
    {
      record: 'Nov 23 04:05:06 web1 sftp-server[42]: remove name "/srv/plan.txt"',
      line: "- | object.delete success | /srv/plan.txt | - | 2026-11-23T04:05:06Z",
    },
    {
      record: 'Nov 23 04:05:06 dir1 slapd[42]: conn=7 op=2 DEL dn="uid=bob,ou=people,dc=example,dc=com"',
      line: "- | resource.delete unknown | uid=bob,ou=people,dc=example,dc=com | - | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "Nov 23 04:05:06 kdc1 krb5kdc[42](info): AS_REQ (8 etypes {aes256-cts(18), aes128-cts(17)}) 198.51.100.7: PREAUTH_FAILED: alice@EXAMPLE.COM for krbtgt/EXAMPLE.COM@EXAMPLE.COM, Preauthentication failed",
      line: "human alice@EXAMPLE.COM | user.login failure | krbtgt/EXAMPLE.COM@EXAMPLE.COM | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "Nov 23 04:05:06 kdc1 kadmind[42](Notice): Request: kadm5_create_principal, bob@EXAMPLE.COM, success, client=alice/admin@EXAMPLE.COM, service=kadmin/admin@EXAMPLE.COM, addr=198.51.100.7",
      line: "human alice/admin@EXAMPLE.COM | user.create success | bob@EXAMPLE.COM | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "Nov 23 04:05:06 kdc1 kadmind[42](Notice): Unauthorized request: kadm5_delete_principal, bob@EXAMPLE.COM, client=mallory@EXAMPLE.COM, service=kadmin/admin@EXAMPLE.COM, addr=198.51.100.7",
      line: "human mallory@EXAMPLE.COM | user.delete denied | bob@EXAMPLE.COM | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "Nov 23 04:05:06 nas1 smbd_audit: EXAMPLE\\alice|198.51.100.7|share1|unlink|ok|plans/north.docx",
      line: "unknown EXAMPLE\\alice | object.delete success | plans/north.docx | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "Nov 23 04:05:06 nas1 smbd_audit[42]: alice|198.51.100.7|pc7|share1|open|fail (Permission denied)|w|pay.xlsx",
      line: "unknown alice | object.read failure | pay.xlsx | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "Nov 23 04:05:06 nas1 rpc.mountd[42]: refused mount request from 198.51.100.7 for /export/pay (/export/pay): no export entry",
      line: "- | connection.open denied | /export/pay | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: "Nov 23 04:05:06 gw1 dhcpd[42]: DHCPACK on 198.51.100.77 to aa:bb:cc:dd:ee:ff (pc7) via eth0",
      line: "- | network.update success | aa:bb:cc:dd:ee:ff | 198.51.100.77 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "Nov 23 04:05:06 ns1 named[42]: client @0x7f1a 198.51.100.7#50022 (example.com): zone transfer 'example.com/AXFR/IN' denied",
      line: "- | data.export denied | example.com | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "Nov 23 04:05:06 pve1 pvedaemon[42]: <alice@pam> end task UPID:pve1:0000303A:0001E240:69227E25:qmdestroy:101:alice@pam: OK",
      line: "human alice@pam | instance.delete success | 101 | - | 2026-11-23T04:05:06Z",
    },
    {
      record: "Nov 23 04:05:06 esx1 shell[42]: [root]: esxcli system account add -i bob",
      line: "unknown root | command.run success | esxcli system account add -i bob | - | 2026-11-23T04:05:06Z",
    },
    {
      record: "Nov 23 04:05:06 aix1 auth|security:crit su: BAD SU from alice to root at /dev/pts/3",
      line: "unknown alice | sudo.session failure | root | - | 2026-11-23T04:05:06Z",
    },
  ],
};
