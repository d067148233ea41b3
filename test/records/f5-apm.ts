/** F5's Access Policy Manager. */
import type { SourceRecords } from "../support/record-line.ts";

export const F5_APM: SourceRecords = {
  parser: "f5-apm",
  documented: "techdocs.f5.com, BIG-IP APM log messages",
  records: [
    {
      record:
        "Nov 23 04:05:06 bigip1 notice tmm[100]: 01490500:5: /Common/vpn:Common:1a2b3c4d: New session from client IP 198.51.100.7 (ST=/CC=/C=) at VIP 192.0.2.80 Listener /Common/vs_vpn (Reputation=Unknown)",
      line: "- | session.start success | /Common/vpn | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "<133>Nov 23 04:05:06 bigip1 notice apmd[90]: 01490005:5: /Common/vpn:Common:1a2b3c4d: Username 'alice'",
      line: "unknown alice | user.login unknown | /Common/vpn | - | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "<131>Nov 23 04:05:06 bigip1 err apmd[90]: 01490107:3: /Common/vpn:Common:1a2b3c4d: AD module: authentication with 'bob' failed: Preauthentication failed, principal name: bob@EXAMPLE.COM.",
      line: "unknown bob | user.login failure | /Common/vpn | - | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "<133>Nov 23 04:05:06 bigip1 notice apmd[90]: 01490102:5: /Common/vpn:Common:1a2b3c4d: Access policy result: Logon_Deny",
      line: "- | user.login denied | /Common/vpn | - | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "<133>Nov 23 04:05:06 bigip1 notice apmd[90]: 01490102:5: /Common/vpn:Common:1a2b3c4d: Access policy result: Network_Access",
      line: "- | user.login success | /Common/vpn | - | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "<133>Nov 23 04:05:06 bigip1 notice tmm[100]: 01490549:5: /Common/vpn:Common:1a2b3c4d: Assigned PPP Dynamic IPv4: 10.9.0.6 Tunnel Type: VPN_TUNNELTYPE_TLS NA Resource: /Common/na Client IP: 198.51.100.7",
      line: "- | vpn.connect success | /Common/vpn, 10.9.0.6 | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "<133>Nov 23 04:05:06 bigip1 notice tmm[100]: 01490502:5: /Common/vpn:Common:1a2b3c4d: Session deleted due to user logout request.",
      line: "- | user.logout success | /Common/vpn | - | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "<133>Nov 23 04:05:06 bigip1 notice apmd[90]: 01490113:5: /Common/vpn:Common:1a2b3c4d: session.user.clientip is 198.51.100.7",
      line: "- | session.start success | /Common/vpn | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "01580002:5: /VPN/apm_vpn:Common:870db929: discard ACL: /VPN/deny:0 packet: tcp 198.51.100.7:50022 -> 10.0.0.80:443",
      line: "- | network.block denied | /VPN/apm_vpn, 10.0.0.80 | 198.51.100.7 | -",
    },
    {
      record: "/Common/saml:Common:76220fff: Username 'alice'",
      line: "unknown alice | user.login unknown | /Common/saml | - | -",
    },
  ],
};
