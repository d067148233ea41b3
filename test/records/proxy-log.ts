/** Lines of Envoy, Istio and HAProxy. */
import type { SourceRecords } from "../support/record-line.ts";

export const PROXY_LOG: SourceRecords = {
  parser: "proxy-log",
  documented: "Envoy, Access logging; Istio, Envoy access logs; HAProxy, TCP log format (from memory)",
  records: [
    {
      record:
        '[2026-11-23T04:05:06.123Z] "GET /api/orders HTTP/1.1" 503 UF 0 91 12 - "198.51.100.7" "curl/8.0" "r-1" "app.example.com" "10.0.0.5:8080"',
      line: "- | http.request failure | /api/orders | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        '[2026-11-23T04:05:06.123Z] "POST /pay HTTP/2" 200 - via_upstream - "-" 10 20 30 29 "198.51.100.7" "Mozilla/5.0" "r-1" "app.example.com" "10.0.0.5:8080" outbound|80||pay.default.svc.cluster.local 10.0.0.4:1 10.0.0.5:80 198.51.100.7:2 - default',
      line: "- | http.request success | /pay | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        '[2026-11-23T04:05:06.123Z] "DELETE /api/orders/7 HTTP/1.1" 403 - rbac_access_denied_matched_policy[none] - "-" 0 19 0 - "203.0.113.9,10.0.0.1" "curl/8.0" "r-2" "app.example.com" "-" inbound|8080|| - 10.0.0.5:8080 203.0.113.9:0 - default',
      line: "- | http.request denied | /api/orders/7 | 203.0.113.9 | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        '[2026-11-23T04:05:06.123Z] "- - -" 0 UF,URX - - "-" 0 0 10000 - "-" "-" "-" "-" "10.0.0.9:5432" outbound|5432||db.example.com - 10.0.0.4:1 10.0.0.5:2 - -',
      line: "- | network.flow failure | 10.0.0.9:5432 | - | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        '[2026-11-23T04:05:06.123Z] "GET /healthz HTTP/1.1" 200 - 0 2 1 - "-" "kube-probe/1.30" "r-3" "10.0.0.5" "10.0.0.5:8080"',
      line: "- | http.request success | /healthz | - | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        "Nov 23 04:05:06 lb1 haproxy[42]: 198.51.100.7:50022 [23/Nov/2026:04:05:06.123] tcp-in db/db1 0/0/13 1234 -- 1/1/0/0/0 0/0",
      line: "- | network.flow success | db/db1 | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        "Nov 23 04:05:06 lb1 haproxy[42]: 203.0.113.9:40122 [23/Nov/2026:04:05:06.123] tcp-in tcp-in/<NOSRV> -1/-1/0 0 PR 1/1/0/0/0 0/0",
      line: "- | network.flow denied | tcp-in/<NOSRV> | 203.0.113.9 | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        "Nov 23 04:05:06 lb1 haproxy[42]: 198.51.100.7:50022 [23/Nov/2026:04:05:06.123] tcp-in db/db1 1/-1/5001 0 sC 3/2/1/1/+3 0/0",
      line: "- | network.flow failure | db/db1 | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        '[2026-11-23T04:05:06.123Z] "GET /admin HTTP/1.1" 401 - ext_authz_denied - "-" 0 0 3 - "203.0.113.9" "curl/8.0" "r-4" "admin.example.com" "-" - - 10.0.0.4:8443 203.0.113.9:50022 - -',
      line: "- | http.request denied | /admin | 203.0.113.9 | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        '[2026-11-23T04:05:06.123Z] "- - -" 0 - - - "-" 154 1853 5021 - "-" "-" "-" "-" "10.0.0.9:5432" outbound|5432||db.example.com 10.0.0.4:50022 10.0.0.9:5432 10.0.0.4:50021 - -',
      line: "- | network.flow success | 10.0.0.9:5432 | - | 2026-11-23T04:05:06.123Z",
    },
    {
      record: "Connect from 198.51.100.7:50007 to 192.0.2.1:443 (https-in/HTTP)",
      line: "- | network.flow success | 192.0.2.1:443, https-in/HTTP | 198.51.100.7 | -",
    },
    {
      record: "198.51.100.7:50007 [23/Nov/2026:04:05:06.123] https-in/1: SSL handshake failure",
      line: "- | network.flow failure | https-in/1 | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
  ],
};
