/** What Suricata's sensor wrote of what passed by. */
import type { SourceRecords } from "../support/record-line.ts";

export const SURICATA: SourceRecords = {
  parser: "suricata",
  documented: "docs.suricata.io, Eve JSON Format",
  records: [
    {
      record: {
        timestamp: "2026-11-23T04:05:06.123456+0000",
        flow_id: 7,
        in_iface: "eth0",
        event_type: "alert",
        src_ip: "198.51.100.7",
        src_port: 40000,
        dest_ip: "10.0.0.5",
        dest_port: 443,
        proto: "TCP",
        alert: {
          action: "allowed",
          gid: 1,
          signature_id: 1000001,
          rev: 1,
          signature: "SHOP test rule",
          category: "Misc",
          severity: 1,
        },
        app_proto: "tls",
      },
      line: "- | threat.detect success | SHOP test rule, 10.0.0.5 | 198.51.100.7 | 2026-11-23T04:05:06.123456Z",
    },
    {
      record: {
        timestamp: "2026-11-23T05:05:06.123456+0100",
        flow_id: 7,
        event_type: "alert",
        src_ip: "198.51.100.7",
        dest_ip: "10.0.0.5",
        proto: "TCP",
        alert: {
          action: "blocked",
          signature_id: 1000002,
          signature: "SHOP drop rule",
          severity: 2,
        },
      },
      line: "- | threat.detect denied | SHOP drop rule, 10.0.0.5 | 198.51.100.7 | 2026-11-23T04:05:06.123456Z",
    },
    {
      record: {
        timestamp: "2026-11-23T04:05:06.123456+0000",
        flow_id: 7,
        event_type: "drop",
        src_ip: "198.51.100.7",
        dest_ip: "10.0.0.5",
        proto: "UDP",
        drop: {
          len: 64,
        },
      },
      line: "- | network.block denied | 10.0.0.5 | 198.51.100.7 | 2026-11-23T04:05:06.123456Z",
    },
    {
      record: {
        timestamp: "2026-11-23T04:05:06.123456+0000",
        flow_id: 7,
        event_type: "http",
        src_ip: "10.0.0.7",
        dest_ip: "198.51.100.9",
        proto: "TCP",
        http: {
          hostname: "shop.example",
          url: "/cart",
          http_user_agent: "curl/8",
          http_method: "GET",
          status: 403,
        },
      },
      line: "- | http.request denied | shop.example/cart, 198.51.100.9 | 10.0.0.7 | 2026-11-23T04:05:06.123456Z",
    },
    {
      record: {
        timestamp: "2026-11-23T04:05:06.123456+0000",
        flow_id: 7,
        event_type: "dns",
        src_ip: "10.0.0.7",
        dest_ip: "10.0.0.2",
        proto: "UDP",
        dns: {
          type: "answer",
          id: 9,
          rcode: "NXDOMAIN",
          rrname: "nowhere.example",
          rrtype: "A",
        },
      },
      line: "- | dns.query failure | nowhere.example, 10.0.0.2 | 10.0.0.7 | 2026-11-23T04:05:06.123456Z",
    },
    {
      record: {
        timestamp: "2026-11-23T04:05:06.123456+0000",
        flow_id: 7,
        event_type: "dns",
        src_ip: "10.0.0.7",
        dest_ip: "10.0.0.2",
        proto: "UDP",
        dns: {
          version: 3,
          type: "request",
          queries: [
            {
              rrname: "shop.example",
              rrtype: "A",
            },
          ],
        },
      },
      line: "- | dns.query unknown | shop.example, 10.0.0.2 | 10.0.0.7 | 2026-11-23T04:05:06.123456Z",
    },
    {
      record: {
        timestamp: "2026-11-23T04:05:06.123456+0000",
        flow_id: 7,
        event_type: "tls",
        src_ip: "10.0.0.7",
        dest_ip: "198.51.100.9",
        proto: "TCP",
        tls: {
          sni: "shop.example",
          version: "TLS 1.3",
        },
      },
      line: "- | network.flow unknown | shop.example, 198.51.100.9 | 10.0.0.7 | 2026-11-23T04:05:06.123456Z",
    },
    {
      record: {
        timestamp: "2026-11-23T04:05:06.123456+0000",
        flow_id: 7,
        event_type: "flow",
        src_ip: "10.0.0.7",
        dest_ip: "198.51.100.9",
        proto: "TCP",
        flow: {
          pkts_toserver: 4,
          state: "closed",
          start: "2026-11-23T04:05:01.000000+0000",
        },
      },
      line: "- | network.flow unknown | 198.51.100.9 | 10.0.0.7 | 2026-11-23T04:05:06.123456Z",
    },
    {
      record: {
        timestamp: "2026-11-23T04:05:06.123456+0000",
        flow_id: 7,
        event_type: "smtp",
        src_ip: "10.0.0.7",
        dest_ip: "10.0.0.3",
        proto: "TCP",
        smtp: {
          helo: "pc",
          mail_from: "alice@shop.example",
          rcpt_to: ["<bob@shop.example>"],
        },
      },
      line: "human alice@shop.example | message.send unknown | bob@shop.example, 10.0.0.3 | 10.0.0.7 | 2026-11-23T04:05:06.123456Z",
    },
    {
      record: {
        timestamp: "2026-11-23T04:05:06.123456+0000",
        flow_id: 7,
        event_type: "krb5",
        src_ip: "10.0.0.7",
        dest_ip: "10.0.0.3",
        proto: "TCP",
        krb5: {
          msg_type: "KRB_ERROR",
          cname: "alice",
          realm: "SHOP",
          sname: "krbtgt/SHOP",
          error_code: "KDC_ERR_PREAUTH_FAILED",
        },
      },
      line: "unknown alice | token.exchange failure | krbtgt/SHOP, 10.0.0.3 | 10.0.0.7 | 2026-11-23T04:05:06.123456Z",
    },
    {
      record: {
        timestamp: "2026-11-23T04:05:06.123456+0000",
        event_type: "stats",
        stats: {
          uptime: 5400,
        },
      },
      line: "- | log.write unknown | - | - | 2026-11-23T04:05:06.123456Z",
    },
  ],
};
