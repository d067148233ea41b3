/** What servers of directories, tickets and names write. */
import type { SourceRecords } from "../support/record-line.ts";

export const DIRECTORIES: SourceRecords = {
  parser: "linux-auth",
  documented:
    "OpenLDAP, MIT Kerberos, FreeRADIUS, Proxmox VE, Unbound and pfSense: the sentences of their sources",
  records: [
    {
      record: "Nov 23 04:05:06 ns1 unbound[42]: [42:0] info: 10.0.0.5 example.com. A IN",
      line: "- | dns.query success | example.com. | 10.0.0.5 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        'Nov 23 04:05:06 ldap1 slapd[42]: conn=1001 op=0 BIND dn="uid=alice,ou=people,dc=example,dc=com" method=128',
      line: "unknown uid=alice,ou=people,dc=example,dc=com | user.login unknown | slapd | - | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "Nov 23 04:05:06 ldap1 slapd[42]: conn=1001 op=0 RESULT tag=97 err=49 qtime=0.00 etime=0.01 text=",
      line: "- | user.login failure | slapd | - | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "Nov 23 04:05:06 kdc1 krb5kdc[42](info): AS_REQ (8 etypes {18 17}) 198.51.100.7: ISSUE: authtime 1795406706, etypes {rep=18 tkt=18 ses=18}, alice@EXAMPLE.COM for krbtgt/EXAMPLE.COM@EXAMPLE.COM",
      line: "human alice@EXAMPLE.COM | user.login success | krbtgt/EXAMPLE.COM@EXAMPLE.COM | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "Nov 23 04:05:06 kdc1 krb5kdc[42](info): AS_REQ (8 etypes {18 17}) 203.0.113.9: CLIENT_NOT_FOUND: mallory@EXAMPLE.COM for krbtgt/EXAMPLE.COM@EXAMPLE.COM, Client not found in Kerberos database",
      line: "human mallory@EXAMPLE.COM | user.login failure | krbtgt/EXAMPLE.COM@EXAMPLE.COM | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record: "Nov 23 04:05:06 pve1 pvedaemon[42]: <root@pam> successful auth for user 'alice@pve'",
      line: "human alice@pve | user.login success | pvedaemon | - | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "Nov 23 04:05:06 pve1 pvedaemon[42]: authentication failure; rhost=::ffff:203.0.113.9 user=root@pam msg=Authentication failure",
      line: "human root@pam | user.login failure | pvedaemon | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record: "Nov 23 04:05:06 rad1 radiusd[42]: (0) Login OK: [alice] (from client sw1 port 0 cli 00-11-22)",
      line: "unknown alice | user.login success | radiusd | - | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "Nov 23 04:05:06 rad1 freeradius[42]: (1) Login incorrect (pap: Cleartext password does not match): [bob/x] (from client sw1 port 0)",
      line: "unknown bob | user.login failure | freeradius | - | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "Nov 23 04:05:06 kdc1 krb5kdc[42](info): TGS_REQ (4 etypes {18 17}) 198.51.100.7: ISSUE: authtime 1795406706, etypes {rep=18 tkt=18 ses=18}, alice@EXAMPLE.COM for host/web1.example.com@EXAMPLE.COM",
      line: "human alice@EXAMPLE.COM | token.exchange success | host/web1.example.com@EXAMPLE.COM | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "Nov 23 04:05:06 fw php-fpm[42]: /index.php: Successful login for user 'admin' from: 198.51.100.7 (Local Database)",
      line: "unknown admin | user.login success | php-fpm | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "Nov 23 04:05:06 fw php-fpm[42]: /index.php: webConfigurator authentication error for user 'admin' from: 203.0.113.9",
      line: "unknown admin | user.login failure | php-fpm | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
  ],
};
