/** Junos' messages, with and without structured data. */
import type { SourceRecords } from "../support/record-line.ts";

export const JUNOS: SourceRecords = {
  parser: "junos",
  documented: "Junos, System Log Explorer (from memory)",
  records: [
    {
      record:
        '<14>1 2026-11-23T04:05:06.123Z srx1 RT_FLOW - RT_FLOW_SESSION_DENY [junos@2636.1.1.1.2.129 source-address="203.0.113.9" source-port="40122" destination-address="10.0.0.5" destination-port="22" service-name="junos-ssh" protocol-id="6" policy-name="deny-all" source-zone-name="untrust"] session denied',
      line: "- | network.block denied | 10.0.0.5 | 203.0.113.9 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: `<14>1 2026-11-23T04:05:06.123Z srx1 mgd 42 UI_COMMIT [junos@2636.1.1.1.2.129 username="alice" command="commit" message="none"] User 'alice' requested 'commit' operation (comment: none)`,
      line: "unknown alice | config.update success | commit | - | 2026-11-23T04:05:06.123Z",
    },
    {
      record: `<14>1 2026-11-23T04:05:06.123Z srx1 mgd 42 UI_LOGIN_EVENT [junos@2636.1.1.1.2.129 username="alice" class-name="super-user" local-peer="" pid="42" ssh-connection="198.51.100.7 50022 198.51.100.1 22" client-mode="cli"] User 'alice' login, class 'super-user' [42], ssh-connection '198.51.100.7 50022 198.51.100.1 22', client-mode 'cli'`,
      line: "unknown alice | user.login success | - | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        "<14>Nov 23 04:05:06 srx1 mgd[42]: UI_CMDLINE_READ_LINE: User 'alice', command 'delete security policies '",
      line: "unknown alice | command.run success | delete security policies | - | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "<11>Nov 23 04:05:06 srx1 RT_FLOW: RT_FLOW_SESSION_CREATE: session created 10.0.0.5/50022->203.0.113.80/443 junos-https",
      line: "- | network.flow success | 203.0.113.80 | 10.0.0.5 | 2026-11-23T04:05:06Z",
    },
    {
      record: `<14>1 2026-11-23T04:05:06.123Z srx1 mgd 42 UI_CFG_AUDIT_SET [junos@2636.1.1.1.2.129 username="alice" action="set" pathname="[system login user mallory class]" delimiter="" data="" value="super-user"] User 'alice' set: [system login user mallory class]`,
      line: "unknown alice | config.update success | system login user mallory class | - | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        '<14>1 2026-11-23T04:05:06.123Z srx1 RT_IDP - IDP_ATTACK_LOG_EVENT [junos@2636.1.1.1.2.129 source-address="203.0.113.9" source-port="40122" destination-address="10.0.0.80" attack-name="HTTP:APACHE:LOG4J" action="DROP" threat-severity="CRITICAL"]',
      line: "- | threat.detect denied | HTTP:APACHE:LOG4J, 10.0.0.80 | 203.0.113.9 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: `<14>1 2026-11-23T04:05:06.123Z srx1 sshd 42 SSHD_LOGIN_FAILED [junos@2636.1.1.1.2.129 username="bob" source-address="203.0.113.9"] Login failed for user 'bob' from host '203.0.113.9'`,
      line: "unknown bob | user.login failure | - | 203.0.113.9 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: "<14>Nov 23 04:05:06 srx1 mgd[42]: UI_LOGOUT_EVENT: User 'alice' logout",
      line: "unknown alice | user.logout success | - | - | 2026-11-23T04:05:06Z",
    },
    {
      record:
        '<14>1 2026-11-23T04:05:06.123Z srx1 RT_UTM - WEBFILTER_URL_BLOCKED [junos@2636.1.1.1.2.129 source-address="10.0.0.5" source-port="50022" destination-address="203.0.113.80" category="Phishing" url="bad.example.com" username="alice"] URL Blocked',
      line: "unknown alice | network.block denied | bad.example.com, 203.0.113.80 | 10.0.0.5 | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        '<30>1 2026-11-23T05:05:06.846+01:00 srx1 kmd 89 KMD_PM_SA_ESTABLISHED [junos@2636.1.1.1.2.40 local-address="192.0.2.1" remote-address="198.51.100.7" argument1="outbound" mode="Tunnel" type="dynamic"] ',
      line: "- | vpn.connect success | - | 198.51.100.7 | 2026-11-23T04:05:06.846Z",
    },
    {
      record:
        '<30>1 2026-11-23T04:05:06.846Z srx1 dot1xd 15 DOT1XD_USR_AUTHENTICATED [junos@2636.1.1.1.2.40 user-type="MAC-RADIUS" username="alice" mac-address="00:00:5E:00:53:01" interface-name="ge-0/0/1.0" vlan-name="v1"] User alice logged in',
      line: "unknown alice | user.login success | ge-0/0/1.0 | - | 2026-11-23T04:05:06.846Z",
    },
    {
      record:
        '<37>1 2026-11-23T04:05:06.846Z srx1 snmpd 89 SNMPD_AUTH_FAILURE [junos@2636.1.1.1.2.40 function-name="nsa_log_community" message="unauthorized SNMP community" source-address="203.0.113.9" destination-address="192.0.2.1"]',
      line: "- | user.login failure | 192.0.2.1 | 203.0.113.9 | 2026-11-23T04:05:06.846Z",
    },
  ],
};
