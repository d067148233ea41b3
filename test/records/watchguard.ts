/** WatchGuard's Firebox. */
import type { SourceRecords } from "../support/record-line.ts";

export const WATCHGUARD: SourceRecords = {
  parser: "watchguard",
  documented: "watchguard.com, Fireware Log Catalog",
  records: [
    {
      record:
        '<140>Nov 23 05:05:06 fb1 S0001 (2026-11-23T04:05:06) firewall: msg_id="3000-0148" Deny 0-External Firebox 60 tcp 20 51 203.0.113.9 192.0.2.1 40122 23 offset 8 S 12345 win 65 (Unhandled External Packet-00)',
      line: "- | network.block denied | 192.0.2.1 | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        '<140>Nov 23 05:05:06 fb1 S0001 (2026-11-23T04:05:06) firewall: msg_id="3000-0148" Allow 1-Trusted 0-External 60 tcp 20 127 10.0.0.5 203.0.113.80 50022 443 offset 8 S 12345 win 65 src_user="alice@Firebox-DB" (Outgoing-00)',
      line: "unknown alice | network.flow success | 203.0.113.80 | 10.0.0.5 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        '<142>Nov 23 05:05:06 fb1 S0001 (2026-11-23T04:05:06) sessiond: msg_id="3E00-0002" SSL VPN user alice@Firebox-DB from 198.51.100.7 logged in assigned virtual IP is 10.9.0.6',
      line: "unknown alice | vpn.connect success | - | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        '<142>Nov 23 05:05:06 fb1 S0001 (2026-11-23T04:05:06) sessiond: msg_id="3E00-0003" SSL VPN user alice@Firebox-DB from 198.51.100.7 logged out assigned virtual IP is 10.9.0.6',
      line: "unknown alice | vpn.disconnect success | - | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        '<140>Nov 23 05:05:06 fb1 S0001 (2026-11-23T04:05:06) admd: msg_id="1100-0005" Authentication of ADMIN user [bob@Firebox-DB] from 203.0.113.9 was rejected, password is incorrect',
      line: "unknown bob | user.login failure | - | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        '<142>Nov 23 05:05:06 fb1 S0001 (2026-11-23T04:05:06) sessiond: msg_id="3E00-0002" Management user admin@Firebox-DB from 10.0.0.9 logged in',
      line: "unknown admin | user.login success | - | 10.0.0.9 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        '<142>Nov 23 05:05:06 fb1 S0001 (2026-11-23T04:05:06) http-proxy[2175]: msg_id="1AFF-0024" Allow 1-Trusted 0-External tcp 10.0.0.5 203.0.113.80 50023 80 msg="HTTP Request" proxy_act="HTTP-Client" op="GET" dstname="www.example.com" arg="/shop" sent_bytes="310"',
      line: "- | http.request success | www.example.com/shop, 203.0.113.80 | 10.0.0.5 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "1.0|WatchGuard|XTM|12.10.2.B1|50000001|host_name=fb1#011serial=S0001#011msg=WebUI User bob@Firebox-DB from 203.0.113.9 log in attempt was rejected - invalid credentials or user doesn't exist.",
      line: "unknown bob | user.login failure | - | 203.0.113.9 | -",
    },
    {
      record:
        "LEEF:1.0|WatchGuard|XTM|12.8.2.B1|30000148|serial=S0001\tpolicy=Internal Policy\tdisp=Deny\tin_if=WAN1\tout_if=Firebox\tsrc=203.0.113.9\tsrcPort=40122\tdst=192.0.2.1\tdstPort=443\tproto=tcp\tmsg=tcp syn checking failed",
      line: "- | network.block denied | 192.0.2.1 | 203.0.113.9 | -",
    },
    {
      record:
        '<142>Nov 23 05:05:06 fb1 S0001 (2026-11-23T04:05:06) wgagent: msg_id="0100-0001" Device configuration was saved by user admin@Firebox-DB from 10.0.0.9',
      line: "unknown admin | config.update success | - | 10.0.0.9 | 2026-11-23T04:05:06Z",
    },
  ],
};
