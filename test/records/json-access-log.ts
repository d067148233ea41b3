/** Access logs as JSON of Traefik, Caddy, nginx, Envoy, API Gateway, and in W3C's names. */
import type { SourceRecords } from "../support/record-line.ts";

export const JSON_ACCESS_LOG: SourceRecords = {
  parser: "access-log",
  documented:
    "doc.traefik.io, Access logs; caddyserver.com, log; nginx.org, log_format; envoyproxy.io, Access logging (from memory); docs.aws.amazon.com, API Gateway logging variables, CloudFront standard logging",
  records: [
    {
      record: {
        ClientAddr: "198.51.100.7:50022",
        ClientHost: "198.51.100.7",
        ClientUsername: "alice",
        DownstreamStatus: 401,
        Duration: 123,
        RequestMethod: "POST",
        RequestPath: "/login",
        RequestHost: "app.example.com",
        RouterName: "web@docker",
        ServiceName: "web",
        StartUTC: "2026-11-23T04:05:06.123Z",
        entryPointName: "websecure",
        level: "info",
        msg: "",
        time: "2026-11-23T04:05:06Z",
        "request_User-Agent": "curl/8.0",
      },
      line: "unknown alice | http.request denied | /login | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: {
        ClientHost: "2001:db8::7",
        ClientUsername: "-",
        DownstreamStatus: 200,
        RequestMethod: "GET",
        RequestPath: "/dash",
        StartUTC: "2026-11-23T04:05:06.123Z",
        level: "info",
      },
      line: "- | http.request success | /dash | 2001:db8::7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: {
        level: "info",
        ts: 1795406706.123,
        logger: "http.log.access.log0",
        msg: "handled request",
        request: {
          remote_ip: "198.51.100.7",
          remote_port: "50022",
          client_ip: "198.51.100.7",
          proto: "HTTP/2.0",
          method: "GET",
          host: "app.example.com",
          uri: "/admin",
          headers: { "User-Agent": ["curl/8.0"] },
        },
        user_id: "alice",
        duration: 0.01,
        size: 12,
        status: 403,
      },
      line: "unknown alice | http.request denied | /admin | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: {
        level: "error",
        ts: 1795406706.123,
        logger: "http.log.access",
        msg: "handled request",
        request: { remote_ip: "203.0.113.9", method: "PUT", host: "app.example.com", uri: "/x", headers: {} },
        user_id: "",
        status: 502,
      },
      line: "- | http.request failure | /x | 203.0.113.9 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: {
        time_local: "23/Nov/2026:04:05:06 +0000",
        remote_addr: "198.51.100.7",
        remote_user: "alice",
        request: "PUT /upload/x HTTP/1.1",
        status: "201",
        body_bytes_sent: "12",
        http_user_agent: "curl/8.0",
        request_time: "0.1",
      },
      line: "unknown alice | http.request success | /upload/x | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        time_iso8601: "2026-11-23T04:05:06+00:00",
        remote_addr: "10.0.0.2",
        http_x_forwarded_for: "203.0.113.9, 10.0.0.1",
        remote_user: "-",
        request_method: "DELETE",
        request_uri: "/api/orders/7",
        status: 404,
        http_user_agent: "-",
        host: "app.example.com",
        request_id: "r-1",
      },
      line: "- | http.request failure | /api/orders/7 | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        start_time: "2026-11-23T04:05:06.123Z",
        method: "GET",
        path: "/x",
        protocol: "HTTP/1.1",
        response_code: 200,
        response_flags: "-",
        x_forwarded_for: "198.51.100.7",
        user_agent: "curl",
        request_id: "r1",
        authority: "app.example.com",
        upstream_host: "10.0.0.5:80",
        duration: 12,
      },
      line: "- | http.request success | /x | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: {
        start_time: "2026-11-23T04:05:06.123Z",
        method: "POST",
        path: "/pay",
        response_code: 503,
        response_flags: "UF",
        downstream_remote_address: "198.51.100.7:50022",
        authority: "pay.example.com",
      },
      line: "- | http.request failure | /pay | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: {
        DownstreamStatus: 499,
        RequestMethod: "GET",
        RequestPath: "/slow",
        ClientHost: "198.51.100.7",
        time: "2026-11-23T04:05:06Z",
      },
      line: "- | http.request failure | /slow | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        msec: "1795406706.123",
        remote_addr: "198.51.100.7",
        remote_user: "bob",
        request: "GET /secret HTTP/2.0",
        status: "401",
      },
      line: "unknown bob | http.request denied | /secret | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: {
        ...{ requestId: "r-1", extendedRequestId: "x-1", ip: "198.51.100.7", caller: "-", user: "-" },
        ...{ requestTime: "23/Nov/2026:04:05:06 +0000", httpMethod: "GET", resourcePath: "/pets/{id}" },
        ...{ path: "/prod/pets/7", status: "403", protocol: "HTTP/1.1", responseLength: "23" },
      },
      line: "- | http.request denied | /prod/pets/7 | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        ...{ apiId: "a1", routeKey: "GET /pets", ip: "198.51.100.7", userArn: "-", status: "200" },
        ...{ requestTimeEpoch: "1795406706123", domainName: "a1.execute-api.eu-west-1.amazonaws.com" },
      },
      line: "- | http.request success | /pets | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: {
        ...{ apiId: "a1", eventType: "CONNECT", ip: "198.51.100.7", status: "500", stage: "live" },
        ...{ requestTimeEpoch: "1795406706123", domainName: "chat.example.com", userAgent: "curl/8.0" },
      },
      line: "- | http.request failure | chat.example.com | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: {
        ...{ date: "2026-11-23", time: "04:05:06", "x-edge-location": "FRA50-C1", "sc-bytes": "2390" },
        ...{
          "c-ip": "198.51.100.7",
          "cs-method": "GET",
          "cs(Host)": "d1.cloudfront.net",
          "sc-status": "403",
        },
        ...{ "cs-uri-stem": "/.env", "cs-uri-query": "-", "x-edge-request-id": "r-1", "x-host-header": "-" },
      },
      line: "- | http.request denied | /.env | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        ...{ date: "2026-11-23", time: "04:05:06", c_ip: "198.51.100.7", cs_method: "POST", sc_status: 200 },
        ...{ cs_uri_stem: "/login.aspx", cs_uri_query: "next=1", cs_username: "CORP\\bob", s_port: 443 },
      },
      line: "unknown CORP\\bob | http.request success | /login.aspx?next=1 | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
  ],
};
