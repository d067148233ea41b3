/** Error logs of Apache and nginx, and ModSecurity's warnings in them. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06Z";
const apache = (rest: string): string => `[Mon Nov 23 04:05:06.123456 2026] ${rest}`;
const nginx = (level: string, rest: string): string => `2026/11/23 04:05:06 [${level}] 7#7: ${rest}`;
const MICROS = "2026-11-23T04:05:06.123456Z";
const REQUEST =
  'client: 198.51.100.7, server: shop.example.com, request: "GET /admin HTTP/1.1", host: "shop.example.com"';

export const ERROR_LOG: SourceRecords = {
  parser: "error-log",
  documented:
    "httpd.apache.org, ErrorLogFormat, Log Files; nginx.org, error_log, ngx_http_auth_basic_module; github.com/owasp-modsecurity, Reference Manual",
  records: [
    {
      record: apache(
        "[authz_core:error] [pid 7:tid 8] [client 198.51.100.7:50022] AH01630: client denied by server configuration: /var/www/admin",
      ),
      line: `- | http.request denied | /var/www/admin | 198.51.100.7 | ${MICROS}`,
    },
    {
      record: apache(
        '[auth_basic:error] [pid 7] [client 198.51.100.7:50022] AH01617: user bob: authentication failure for "/admin": Password Mismatch',
      ),
      line: `unknown bob | user.login failure | /admin | 198.51.100.7 | ${MICROS}`,
    },
    {
      record: apache(
        "[auth_basic:error] [pid 7] [client [2001:db8::7]:50022] AH01618: user mallory not found: /admin",
      ),
      line: `unknown mallory | user.login failure | /admin | 2001:db8::7 | ${MICROS}`,
    },
    {
      record:
        "[Mon Nov 23 04:05:06 2026] [error] [client 198.51.100.7] File does not exist: /var/www/html/favicon.ico",
      line: `- | log.write failure | /var/www/html/favicon.ico | 198.51.100.7 | ${AT}`,
    },
    {
      record: apache(
        "[mpm_event:notice] [pid 7:tid 8] AH00489: Apache/2.4.62 (Unix) OpenSSL/3.0 configured -- resuming normal operations",
      ),
      line: `- | log.write unknown | - | - | ${MICROS}`,
    },
    {
      record: apache(
        '[:error] [pid 7:tid 8] [client 198.51.100.7:50022] [client 198.51.100.7] ModSecurity: Access denied with code 403 (phase 2). Matched phrase "x" at ARGS:q. [file "/etc/modsecurity/rules.conf"] [line "7"] [id "942100"] [msg "SQL Injection Attack"] [severity "CRITICAL"] [hostname "shop.example.com"] [uri "/search"] [unique_id "u-1"]',
      ),
      line: `- | threat.detect denied | /search | 198.51.100.7 | ${MICROS}`,
    },
    {
      record: nginx("error", `*7 access forbidden by rule, ${REQUEST}`),
      line: `- | http.request denied | /admin | 198.51.100.7 | ${AT}`,
    },
    {
      record: nginx("error", `*7 user "bob": password mismatch, ${REQUEST}`),
      line: `unknown bob | user.login failure | /admin | 198.51.100.7 | ${AT}`,
    },
    {
      record: nginx(
        "error",
        '*7 connect() failed (111: Connection refused) while connecting to upstream, client: 198.51.100.7, server: shop.example.com, request: "POST /api/orders HTTP/1.1", upstream: "http://10.0.0.5:8080/api/orders", host: "shop.example.com"',
      ),
      line: `- | log.write failure | /api/orders | 198.51.100.7 | ${AT}`,
    },
    {
      record: nginx("notice", "signal process started"),
      line: `- | log.write unknown | - | - | ${AT}`,
    },
    {
      record: nginx("emerg", "bind() to 0.0.0.0:80 failed (98: Address already in use)"),
      line: `- | log.write failure | - | - | ${AT}`,
    },
    {
      record: `[security2:error] [pid 7:tid 9] [client 198.51.100.7:50007] [client 198.51.100.7] ModSecurity: Warning. Matched. [id "973338"] [msg "XSS"] [severity "CRITICAL"] [hostname "shop.example.com"] [uri "/list"] [unique_id "u-7"]`,
      line: "- | threat.detect failure | /list | 198.51.100.7 | -",
    },
  ],
};
