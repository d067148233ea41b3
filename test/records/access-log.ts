/** Access logs of web servers and proxies: Apache's, nginx's, Traefik's, HAProxy's. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06Z";
const STAMP = "[23/Nov/2026:04:05:06 +0000]";

export const ACCESS_LOG: SourceRecords = {
  parser: "access-log",
  documented:
    "nginx.org, ngx_http_log_module; httpd.apache.org, Log Files, mod_ssl; doc.traefik.io, Access Logs; docs.haproxy.org, HTTP log format",
  records: [
    {
      record:
        '198.51.100.7 - alice [23/Nov/2026:05:05:06 +0100] "GET /admin?x=1 HTTP/1.1" 403 153 "-" "curl/8.0"',
      line: `unknown alice | http.request denied | /admin?x=1 | 198.51.100.7 | ${AT}`,
    },
    {
      record: `198.51.100.7 - bob ${STAMP} "GET /report.pdf HTTP/1.0" 200 2326`,
      line: `unknown bob | http.request success | /report.pdf | 198.51.100.7 | ${AT}`,
    },
    {
      record: `shop.example.com:443 198.51.100.7 - - ${STAMP} "POST /login HTTP/1.1" 302 0 "https://shop.example.com/" "Mozilla/5.0 (X11; Linux)"`,
      line: `- | http.request success | /login | 198.51.100.7 | ${AT}`,
    },
    {
      record: `2001:db8::7 - svc-deploy ${STAMP} "DELETE /api/users/7 HTTP/2.0" 204 0 "-" "curl/8.0"`,
      line: `machine svc-deploy | http.request success | /api/users/7 | 2001:db8::7 | ${AT}`,
    },
    {
      record: `198.51.100.7 - - ${STAMP} "GET /private HTTP/1.1" 401 381 "-" "-"`,
      line: `- | http.request denied | /private | 198.51.100.7 | ${AT}`,
    },
    {
      record: `198.51.100.7 - - ${STAMP} "PUT /api/orders/7 HTTP/1.1" 500 12 "-" "python-requests/2.31"`,
      line: `- | http.request failure | /api/orders/7 | 198.51.100.7 | ${AT}`,
    },
    {
      record: `198.51.100.7 - - ${STAMP} "\\x16\\x03\\x01\\x02\\x00" 400 157 "-" "-"`,
      line: `- | http.request failure | - | 198.51.100.7 | ${AT}`,
    },
    {
      record: `"203.0.113.9, 198.51.100.7" - - ${STAMP} "GET / HTTP/1.1" 200 12 "-" "curl/8.0"`,
      line: `- | http.request success | / | 203.0.113.9 | ${AT}`,
    },
    {
      record: `198.51.100.7 - alice ${STAMP} "GET /api/health HTTP/1.1" 200 14 "-" "curl/8.0" 12 "api@docker" "http://10.0.0.5:8080" 3ms`,
      line: `unknown alice | http.request success | /api/health | 198.51.100.7 | ${AT}`,
    },
    {
      record: `${STAMP} 198.51.100.7 TLSv1.3 TLS_AES_256_GCM_SHA384 "GET /cart HTTP/1.1" 2326`,
      line: `- | http.request unknown | /cart | 198.51.100.7 | ${AT}`,
    },
    {
      record:
        '<134>Nov 23 04:05:06 lb-1 haproxy[14389]: 198.51.100.7:50022 [23/Nov/2026:04:05:06.123] https~ shop/web1 10/0/30/69/109 403 2750 - - PR-- 1/1/1/1/0 0/0 {shop.example.com} {} "GET /admin HTTP/1.1"',
      line: "- | http.request denied | /admin | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: `- - - ${STAMP} "-" 408 - "-" "-"`,
      line: `- | http.request failure | - | - | ${AT}`,
    },
    {
      record:
        '::ffff:198.51.100.7 - alice@pam [02/11/2026:04:05:06 +0000] "POST /api2/json/nodes/pve/qemu/100/status/start HTTP/1.1" 200 84',
      line: "human alice@pam | http.request success | /api2/json/nodes/pve/qemu/100/status/start | 198.51.100.7 | 2026-11-02T04:05:06Z",
    },
  ],
};
