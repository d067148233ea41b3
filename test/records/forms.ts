/** Forms that many programs share: CEF, LEEF, pairs, access logs, ECS, OCSF, CADF and JSON with common names. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06Z";
const SYSLOG = "<134>Nov 23 04:05:06 fw-1";

export const FORMS: readonly SourceRecords[] = [
  {
    parser: "cef",
    documented: "ArcSight Common Event Format Implementation Standard",
    records: [
      {
        record: `${SYSLOG} CEF:0|Shop|Gate|1.0|100|login failed|5|src=198.51.100.7 suser=bob outcome=failure reason=bad password rt=${Date.UTC(2026, 10, 23, 4, 5, 6)}`,
        line: `unknown bob | user.login failure | - | 198.51.100.7 | ${AT}`,
      },
    ],
  },
  {
    parser: "leef",
    documented: "IBM, Log Event Extended Format (LEEF)",
    records: [
      {
        record: `LEEF:1.0|Shop|Gate|1.0|login|src=198.51.100.7\tusrName=bob\tdevTime=Nov 23 2026 04:05:06`,
        line: `unknown bob | user.login unknown | - | 198.51.100.7 | ${AT}`,
      },
    ],
  },
  {
    parser: "key-value",
    documented: "logfmt",
    records: [
      {
        record: `time=${AT} level=info user=alice action=login ip=198.51.100.7 result=success`,
        line: `unknown alice | user.login success | - | 198.51.100.7 | ${AT}`,
      },
      {
        record: `${AT} INFO user=alice action=logout ip=198.51.100.7 result=success`,
        line: `unknown alice | user.logout success | - | 198.51.100.7 | ${AT}`,
      },
    ],
  },
  {
    parser: "access-log",
    documented: "nginx.org, ngx_http_log_module; httpd.apache.org, Log Files",
    records: [
      {
        record:
          '198.51.100.7 - alice [23/Nov/2026:05:05:06 +0100] "GET /admin?x=1 HTTP/1.1" 403 153 "-" "curl/8.0"',
        line: `unknown alice | http.request denied | /admin?x=1 | 198.51.100.7 | ${AT}`,
      },
    ],
  },
  {
    parser: "json",
    documented: "nobody's",
    records: [
      {
        record: { timestamp: AT, username: "bob", event: "UserLoginFailed", client_ip: "198.51.100.7" },
        line: `unknown bob | user.login failure | - | 198.51.100.7 | ${AT}`,
      },
      {
        record: {
          ts: AT,
          userEmail: "alice@example.com",
          eventName: "role-assigned",
          targetUser: "bob",
          status: "ok",
        },
        line: `human alice@example.com | role.grant success | bob | - | ${AT}`,
      },
      {
        record: { time: AT, action: "deny", src_ip: "198.51.100.7", dst_ip: "10.0.0.5", proto: "tcp" },
        line: `- | network.block denied | 10.0.0.5 | 198.51.100.7 | ${AT}`,
      },
    ],
  },
];
