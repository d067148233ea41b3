/** What touched an OpenCanary. */
import type { SourceRecords } from "../support/record-line.ts";

export const OPEN_CANARY: SourceRecords = {
  parser: "opencanary",
  documented: "github.com/thinkst/opencanary (from memory)",
  records: [
    {
      record: {
        logtype: 4002,
        dst_host: "198.51.100.1",
        dst_port: 22,
        src_host: "203.0.113.9",
        src_port: 40122,
        local_time: "2026-11-23 04:05:06.123456",
        utc_time: "2026-11-23 04:05:06.123456",
        node_id: "canary-1",
        logdata: { USERNAME: "root", PASSWORD: "x" },
      },
      line: "unknown root | threat.detect unknown | SSH login, 198.51.100.1 | 203.0.113.9 | 2026-11-23T04:05:06.123456Z",
    },
    {
      record: {
        logtype: 3001,
        dst_host: "198.51.100.1",
        dst_port: 80,
        src_host: "203.0.113.9",
        utc_time: "2026-11-23 04:05:06.123456",
        node_id: "canary-1",
        logdata: { USERNAME: "admin", PASSWORD: "x", PATH: "/index.html", USERAGENT: "curl/8.0" },
      },
      line: "unknown admin | threat.detect unknown | HTTP login, 198.51.100.1, /index.html | 203.0.113.9 | 2026-11-23T04:05:06.123456Z",
    },
    {
      record: {
        logtype: 3000,
        dst_host: "198.51.100.1",
        dst_port: 80,
        src_host: "203.0.113.9",
        utc_time: "2026-11-23 04:05:06.123456",
        node_id: "canary-1",
        logdata: { PATH: "/.env", USERAGENT: "curl/8.0" },
      },
      line: "- | threat.detect unknown | HTTP request, 198.51.100.1, /.env | 203.0.113.9 | 2026-11-23T04:05:06.123456Z",
    },
    {
      record: {
        logtype: 5000,
        dst_host: "198.51.100.1",
        src_host: "10.0.0.9",
        utc_time: "2026-11-23 04:05:06.123456",
        node_id: "canary-1",
        logdata: { USER: "CORP\\bob", FILENAME: "passwords.docx", SHARENAME: "finance" },
      },
      line: "unknown CORP\\bob | threat.detect unknown | SMB file opened, 198.51.100.1, passwords.docx | 10.0.0.9 | 2026-11-23T04:05:06.123456Z",
    },
    {
      record: {
        logtype: 5001,
        dst_host: "198.51.100.1",
        dst_port: 443,
        src_host: "203.0.113.9",
        utc_time: "2026-11-23 04:05:06.123456",
        node_id: "canary-1",
        logdata: { PROTO: "TCP" },
      },
      line: "- | threat.detect unknown | port scan, 198.51.100.1 | 203.0.113.9 | 2026-11-23T04:05:06.123456Z",
    },
    {
      record: {
        logtype: 17001,
        dst_host: "198.51.100.1",
        dst_port: 6379,
        src_host: "203.0.113.9",
        utc_time: "2026-11-23 04:05:06.123456",
        node_id: "canary-1",
        logdata: { CMD: "KEYS", ARGS: "*" },
      },
      line: "- | threat.detect unknown | Redis command, 198.51.100.1 | 203.0.113.9 | 2026-11-23T04:05:06.123456Z",
    },
    {
      record: {
        logtype: 16001,
        dst_host: "198.51.100.1",
        dst_port: 9418,
        src_host: "203.0.113.9",
        utc_time: "2026-11-23 04:05:06.123456",
        node_id: "canary-1",
        logdata: { HOST: "198.51.100.1", REPO: "secrets.git" },
      },
      line: "- | threat.detect unknown | Git clone, 198.51.100.1, secrets.git | 203.0.113.9 | 2026-11-23T04:05:06.123456Z",
    },
    {
      record: {
        logtype: 8001,
        dst_host: "198.51.100.1",
        dst_port: 3306,
        src_host: "203.0.113.9",
        local_time: "2026-11-23 04:05:06.123456",
        node_id: "canary-1",
        logdata: { USERNAME: "root", PASSWORD: "x" },
      },
      line: "unknown root | threat.detect unknown | MySQL login, 198.51.100.1 | 203.0.113.9 | 2026-11-23T04:05:06.123456Z",
    },
    {
      record: {
        logtype: 1001,
        dst_host: "",
        dst_port: -1,
        src_host: "",
        src_port: -1,
        utc_time: "2026-11-23 04:05:06.123456",
        node_id: "canary-1",
        logdata: { msg: { logdata: "Canary running!!!" } },
      },
      line: "- | log.write unknown | - | - | 2026-11-23T04:05:06.123456Z",
    },
    {
      record: {
        logtype: 99000,
        dst_host: "198.51.100.1",
        dst_port: 8022,
        src_host: "203.0.113.9",
        utc_time: "2026-11-23 04:05:06.123456",
        node_id: "canary-1",
        logdata: { PROMPT: "x" },
      },
      line: "- | threat.detect unknown | 198.51.100.1 | 203.0.113.9 | 2026-11-23T04:05:06.123456Z",
    },
  ],
};
