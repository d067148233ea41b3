/** Lines of IIS' W3C log. */
import type { SourceRecords } from "../support/record-line.ts";

export const IIS: SourceRecords = {
  parser: "iis",
  documented: "IIS, W3C Logging (from memory)",
  records: [
    {
      record:
        "2026-11-23 04:05:06 W3SVC1 WEB1 10.0.0.5 POST /login.aspx - 443 CORP\\alice 198.51.100.7 HTTP/1.1 Mozilla/5.0+(Windows+NT+10.0) - https://app.example.com/ app.example.com 401 1 1326 1234 567 12",
      line: "unknown alice | http.request denied | /login.aspx | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "2026-11-23 04:05:06 10.0.0.5 GET /index.html q=1 443 - 198.51.100.7 Mozilla/5.0+(Windows) - 200 0 0 12",
      line: "- | http.request success | /index.html?q=1 | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: "2026-11-23 04:05:06 2001:db8::5 GET /owa/ - 443 alice@example.com 2001:db8::7 - - 200 0 0 3",
      line: "human alice@example.com | http.request success | /owa/ | 2001:db8::7 | 2026-11-23T04:05:06Z",
    },
    {
      record: "2026-11-23 04:05:06 10.0.0.5 PUT /upload/x.aspx - 80 - 203.0.113.9 curl/8.0 - 405 0 1 0",
      line: "- | http.request failure | /upload/x.aspx | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record: "2026-11-23 04:05:06 10.0.0.5 GET /secret/ - 443 - 203.0.113.9 - - 403 14 0 0",
      line: "- | http.request denied | /secret/ | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "2026-11-23 04:05:06 10.0.0.5 GET /api/orders id=7&x=2 443 bob 198.51.100.8 python-requests/2.31 https://app.example.com/x 500 0 64 301",
      line: "unknown bob | http.request failure | /api/orders?id=7&x=2 | 198.51.100.8 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "2026-11-23 04:05:06 W3SVC2 WEB2 10.0.0.6 DELETE /api/orders/7 - 443 CORP\\svc-web 198.51.100.8 HTTP/2.0 agent session=x - api.example.com 204 0 0 12 34 5",
      line: "machine svc-web | http.request success | /api/orders/7 | 198.51.100.8 | 2026-11-23T04:05:06Z",
    },
    {
      record: "2026-11-23 04:05:06 10.0.0.5 OPTIONS * - 80 - 203.0.113.9 - - 200 0 0 0",
      line: "- | http.request success | * | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record: "2026-11-23 04:05:06 10.0.0.5 GET / - 80 - 203.0.113.9 Mozilla/5.0 - 301 0 0",
      line: "- | http.request success | / | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "2026-11-23 04:05:06 10.0.0.5 PROPFIND /dav - 443 carol 198.51.100.9 Microsoft-WebDAV - 407 0 0 1",
      line: "unknown carol | http.request denied | /dav | 198.51.100.9 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "2026-11-23 04:05:06 W3SVC2 web-1 192.0.2.1 GET /a.ico - 80 - 192.0.2.7 HTTP/1.1 Mozilla/5.0 - https://x.example.com/ shop.example.com 404 0 2 1437 534 0 198.51.100.7",
      line: "- | http.request failure | /a.ico | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "2026-11-23 04:05:06 W3SVC1 GET / - 80 - 198.51.100.7 Mozilla/5.0 - - shop.example.com 200 0 0 123 456 789",
      line: "- | http.request success | / | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "2026-11-23 04:05:06 198.51.100.7 bob 192.0.2.1 21 PASS *** 530 1326 41 8124db49-68d2-461c-a95b-d92ad1e8af15 -",
      line: "unknown bob | user.login failure | - | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "2026-11-23 04:05:06 198.51.100.7 alice 192.0.2.1 21 ControlChannelClosed - - 0 0 8124db49-68d2-461c-a95b-d92ad1e8af15 -",
      line: "unknown alice | connection.close unknown | - | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
  ],
};
