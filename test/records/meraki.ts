/** Syslog of Meraki's appliances and access points. */
import type { SourceRecords } from "../support/record-line.ts";

export const MERAKI: SourceRecords = {
  parser: "meraki",
  documented:
    "ibm.com/docs, Cisco Meraki sample event messages; go2docs.graylog.org, Cisco Meraki: kinds of events; the rest from memory",
  records: [
    {
      record:
        "1795406706.123456789 MX84 flows src=10.0.0.5 dst=203.0.113.80 mac=00:11:22:33:44:55 protocol=tcp sport=50022 dport=443 pattern: deny all",
      line: "- | network.block denied | 203.0.113.80 | 10.0.0.5 | 2026-11-23T04:05:06.123456789Z",
    },
    {
      record:
        "<134>1 1795406706.123456789 MX84 flows allow src=10.0.0.5 dst=203.0.113.80 mac=00:11:22:33:44:55 protocol=udp sport=50022 dport=53",
      line: "- | network.flow success | 203.0.113.80 | 10.0.0.5 | 2026-11-23T04:05:06.123456789Z",
    },
    {
      record:
        "<134>1 1795406706.123456789 MX84 firewall src=203.0.113.9 dst=10.0.0.5 mac=00:11:22:33:44:55 protocol=tcp sport=40122 dport=22 pattern: 1 all",
      line: "- | network.flow unknown | 10.0.0.5 | 203.0.113.9 | 2026-11-23T04:05:06.123456789Z",
    },
    {
      record:
        "<134>1 1795406706.123456789 MX84 urls src=10.0.0.5:50022 dst=203.0.113.80:443 mac=00:11:22:33:44:55 agent='curl/8.0' request: GET https://www.example.com/x",
      line: "- | http.request success | https://www.example.com/x, 203.0.113.80 | 10.0.0.5 | 2026-11-23T04:05:06.123456789Z",
    },
    {
      record:
        "<134>1 1795406706.123456789 MX84 events type=vpn_connectivity_change vpn_type='site-to-site' peer_contact='203.0.113.80:51856' peer_ident='abc' connectivity='true'",
      line: "- | vpn.connect success | - | 203.0.113.80 | 2026-11-23T04:05:06.123456789Z",
    },
    {
      record:
        "<134>1 1795406706.123456789 MX84 events client_vpn_connect user id 'alice' local ip 10.0.0.9 connected from 198.51.100.7",
      line: "unknown alice | vpn.connect success | - | 198.51.100.7 | 2026-11-23T04:05:06.123456789Z",
    },
    {
      record:
        "<134>1 1795406706.123456789 MR18 events type=8021x_eap_success port='' identity='alice@example.com' client_mac='00:11:22:33:44:55' radio='1' vap='2' aid='1'",
      line: "human alice@example.com | user.login success | 00:11:22:33:44:55 | - | 2026-11-23T04:05:06.123456789Z",
    },
    {
      record:
        "<134>1 1795406706.123456789 MR18 events type=8021x_eap_failure identity='bob@example.com' radio='1' vap='2' aid='1'",
      line: "human bob@example.com | user.login failure | - | - | 2026-11-23T04:05:06.123456789Z",
    },
    {
      record:
        "<134>1 1795406706.123456789 MX84 security_event ids_alerted signature=1:28423:1 priority=1 timestamp=1795406706.12 dhost=00:11:22:33:44:55 direction=ingress protocol=tcp/ip src=203.0.113.9:40122 dst=10.0.0.5:80 decision=allowed message: EXPLOIT-KIT Multiple exploit kit download",
      line: "- | threat.detect unknown | 1:28423:1, 10.0.0.5 | 203.0.113.9 | 2026-11-23T04:05:06.123456789Z",
    },
    {
      record:
        "<134>1 1795406706.123456789 MX84 security_event security_filtering_file_scanned url=http://203.0.113.80/x.exe src=10.0.0.5:50022 dst=203.0.113.80:80 mac=00:11:22:33:44:55 name='EICAR' sha256=abc disposition=malicious action=block",
      line: "- | malware.detect denied | EICAR, 203.0.113.80 | 10.0.0.5 | 2026-11-23T04:05:06.123456789Z",
    },
    {
      record:
        "1 1795406706.123456 MX84 events type=anyconnect_vpn_session_manager msg= 'Sess-ID[3] Peer IP=198.51.100.7 User[alice]: Session disconnected. Session Type: SSL, Reason: User Requested '",
      line: "unknown alice | vpn.disconnect success | - | 198.51.100.7 | 2026-11-23T04:05:06.123456Z",
    },
    {
      record:
        "1 1795406706.123456 MX84 events type=anyconnect_vpn_auth_success msg= 'RADIUS[5] Server IP=192.0.2.12 Server port=1812 Peer IP=198.51.100.7 Peer port=5619 User=alice: Authentication request accepted. '",
      line: "unknown alice | user.login success | - | 198.51.100.7 | 2026-11-23T04:05:06.123456Z",
    },
    {
      record:
        "1 1795406706.123456 MX84 events anyconnect_vpn_connect user id 'alice' local ip 10.9.0.6 connected from 198.51.100.7",
      line: "unknown alice | vpn.connect success | - | 198.51.100.7 | 2026-11-23T04:05:06.123456Z",
    },
    {
      record:
        "1 1795406706.123456 MX84 events Site-to-Site VPN: <l2tp-1|2> IKE_SA l2tp-1[2] established between 192.0.2.1[192.0.2.1]...198.51.100.7[10.0.0.2]",
      line: "- | vpn.connect success | - | 198.51.100.7 | 2026-11-23T04:05:06.123456Z",
    },
  ],
};
