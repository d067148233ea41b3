/** Zeek's logs: as JSON, as a page with its heading, and as a line without one. */
import type { SourceRecords } from "../support/record-line.ts";

export const ZEEK: SourceRecords = {
  parser: "zeek",
  documented: "docs.zeek.org, Zeek Log Formats and Inspection",
  records: [
    {
      record: {
        ts: 1795406706.123456,
        uid: "CAbCdEf1234567890",
        "id.orig_h": "10.0.0.7",
        "id.orig_p": 40000,
        "id.resp_h": "198.51.100.9",
        "id.resp_p": 443,
        proto: "tcp",
        service: "ssl",
        conn_state: "SF",
        history: "ShADadFf",
      },
      line: "- | network.flow success | 198.51.100.9 | 10.0.0.7 | 2026-11-23T04:05:06.123456Z",
    },
    {
      record: {
        _path: "conn",
        ts: "2026-11-23T04:05:06.123456Z",
        uid: "CAbCdEf1234567890",
        id: {
          orig_h: "10.0.0.7",
          orig_p: 40000,
          resp_h: "198.51.100.9",
          resp_p: 22,
        },
        proto: "tcp",
        conn_state: "REJ",
      },
      line: "- | network.flow denied | 198.51.100.9 | 10.0.0.7 | 2026-11-23T04:05:06.123456Z",
    },
    {
      record: {
        ts: 1795406706.123456,
        uid: "CAbCdEf1234567890",
        "id.orig_h": "10.0.0.7",
        "id.orig_p": 40000,
        "id.resp_h": "10.0.0.2",
        "id.resp_p": 53,
        proto: "udp",
        query: "shop.example",
        qtype_name: "A",
        rcode_name: "NOERROR",
      },
      line: "- | dns.query success | shop.example, 10.0.0.2 | 10.0.0.7 | 2026-11-23T04:05:06.123456Z",
    },
    {
      record: {
        ts: 1795406706.123456,
        uid: "CAbCdEf1234567890",
        "id.orig_h": "10.0.0.7",
        "id.orig_p": 40000,
        "id.resp_h": "198.51.100.9",
        "id.resp_p": 80,
        method: "GET",
        host: "shop.example",
        uri: "/cart",
        user_agent: "curl/8",
        status_code: 200,
      },
      line: "- | http.request success | shop.example/cart, 198.51.100.9 | 10.0.0.7 | 2026-11-23T04:05:06.123456Z",
    },
    {
      record: {
        ts: 1795406706.123456,
        uid: "CAbCdEf1234567890",
        "id.orig_h": "198.51.100.7",
        "id.orig_p": 40000,
        "id.resp_h": "10.0.0.5",
        "id.resp_p": 22,
        version: 2,
        auth_success: false,
        auth_attempts: 6,
        client: "SSH-2.0-x",
      },
      line: "- | user.login failure | 10.0.0.5 | 198.51.100.7 | 2026-11-23T04:05:06.123456Z",
    },
    {
      record: {
        ts: 1795406706.123456,
        uid: "CAbCdEf1234567890",
        "id.orig_h": "10.0.0.7",
        "id.orig_p": 40000,
        "id.resp_h": "10.0.0.3",
        "id.resp_p": 445,
        username: "alice",
        hostname: "PC-7",
        domainname: "SHOP",
        success: true,
      },
      line: "unknown alice | user.login success | 10.0.0.3 | 10.0.0.7 | 2026-11-23T04:05:06.123456Z",
    },
    {
      record: {
        ts: 1795406706.123456,
        uid: "CAbCdEf1234567890",
        "id.orig_h": "10.0.0.7",
        "id.orig_p": 40000,
        "id.resp_h": "10.0.0.3",
        "id.resp_p": 88,
        request_type: "TGS",
        client: "alice/SHOP",
        service: "HTTP/shop",
        success: true,
      },
      line: "unknown alice/SHOP | token.exchange success | HTTP/shop, 10.0.0.3 | 10.0.0.7 | 2026-11-23T04:05:06.123456Z",
    },
    {
      record: {
        ts: 1795406706.123456,
        note: "SSH::Password_Guessing",
        msg: "198.51.100.7 appears to be guessing SSH passwords",
        src: "198.51.100.7",
        peer_descr: "sensor-1",
        actions: ["Notice::ACTION_LOG"],
        suppress_for: 3600,
      },
      line: "- | threat.detect unknown | SSH::Password_Guessing | 198.51.100.7 | 2026-11-23T04:05:06.123456Z",
    },
    {
      record:
        "#separator \\x09\n#set_separator\t,\n#path\tdns\n#fields\tts\tuid\tid.orig_h\tid.orig_p\tid.resp_h\tid.resp_p\tproto\tquery\trcode_name\n#types\ttime\tstring\taddr\tport\taddr\tport\tenum\tstring\tstring\n1795406706.123456\tCAbCdEf1234567890\t10.0.0.7\t40000\t10.0.0.2\t53\tudp\tshop.example\tNXDOMAIN\n1795406707.000000\tCAbCdEf1234567891\t10.0.0.7\t40001\t10.0.0.2\t53\tudp\tapi.shop.example\t-\n#close\t2026-11-23-05-00-00",
      line: [
        "- | dns.query failure | shop.example, 10.0.0.2 | 10.0.0.7 | 2026-11-23T04:05:06.123456Z",
        "- | dns.query unknown | api.shop.example, 10.0.0.2 | 10.0.0.7 | 2026-11-23T04:05:07Z",
      ],
    },
    {
      record:
        "1795406706.123456\tCAbCdEf1234567890\t10.0.0.7\t40000\t198.51.100.9\t443\ttcp\tssl\t0.5\t77\t295\tSF",
      line: "- | network.flow unknown | 198.51.100.9 | 10.0.0.7 | 2026-11-23T04:05:06.123456Z",
    },
  ],
};
