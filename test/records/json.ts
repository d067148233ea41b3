/** JSON without a parser of its own: programs' own events, and products that name things as most do. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06Z";

export const JSON_RECORDS: SourceRecords = {
  parser: "json",
  documented:
    "caddyserver.com, Log; doc.traefik.io, Access Logs; docs.aws.amazon.com, API Gateway access logging; min.io, Audit logging; elastic.co, Elasticsearch audit events; opensearch.org, Audit log field reference; github.com/pinojs/pino",
  records: [
    {
      record: { timestamp: AT, username: "bob", event: "UserLoginFailed", client_ip: "198.51.100.7" },
      line: `unknown bob | user.login failure | - | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ ts: AT, userEmail: "alice@example.com", eventName: "role-assigned", targetUser: "bob" },
        status: "ok",
      },
      line: `human alice@example.com | role.grant success | bob | - | ${AT}`,
    },
    {
      record: { time: AT, action: "deny", src_ip: "198.51.100.7", dst_ip: "10.0.0.5", proto: "tcp" },
      line: `- | network.block denied | 10.0.0.5 | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ level: "info", ts: 1795406706.123, logger: "http.log.access.log0", msg: "handled request" },
        request: {
          ...{ remote_ip: "198.51.100.7", remote_port: "50022", client_ip: "198.51.100.7", method: "GET" },
          ...{
            proto: "HTTP/2.0",
            host: "shop.example.com",
            uri: "/admin",
            headers: { "User-Agent": ["curl/8.0"] },
          },
        },
        ...{ bytes_read: 0, user_id: "alice", duration: 0.001, size: 0, status: 403 },
      },
      line: "unknown alice | http.request denied | /admin | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: {
        ...{
          ClientAddr: "198.51.100.7:50022",
          ClientHost: "198.51.100.7",
          ClientPort: "50022",
          ClientUsername: "bob",
        },
        ...{
          DownstreamStatus: 502,
          RequestMethod: "POST",
          RequestPath: "/api/orders",
          RequestHost: "shop.example.com",
        },
        ...{
          StartUTC: "2026-11-23T04:05:06.123456789Z",
          level: "info",
          msg: "",
          time: "2026-11-23T04:05:07Z",
        },
      },
      line: "unknown bob | http.request failure | /api/orders | 198.51.100.7 | 2026-11-23T04:05:06.123456789Z",
    },
    {
      record: {
        ...{
          requestId: "r-1",
          ip: "198.51.100.7",
          caller: "-",
          user: "-",
          requestTime: "23/Nov/2026:04:05:06 +0000",
        },
        ...{
          httpMethod: "GET",
          resourcePath: "/pets",
          status: "200",
          protocol: "HTTP/1.1",
          responseLength: "17",
        },
      },
      line: `- | http.request success | /pets | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{
          version: "1",
          deploymentid: "d-1",
          time: "2026-11-23T04:05:06.123Z",
          event: "",
          trigger: "incoming",
        },
        api: {
          name: "DeleteObject",
          bucket: "pay",
          object: "2026.csv",
          status: "Forbidden",
          statusCode: 403,
        },
        ...{
          remotehost: "198.51.100.7",
          requestID: "R1",
          userAgent: "MinIO (linux)",
          requestPath: "/pay/2026.csv",
        },
        ...{ accessKey: "alice", parentUser: "" },
      },
      line: "unknown alice | delete_object? denied | /pay/2026.csv | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: {
        ...{
          type: "audit",
          timestamp: "2026-11-23T05:05:06,123+0100",
          "node.id": "n1",
          "event.type": "rest",
        },
        ...{ "event.action": "authentication_failed", "user.name": "bob", "origin.type": "rest" },
        ...{
          "origin.address": "[2001:db8::7]:50022",
          "url.path": "/_security/user",
          "request.method": "GET",
        },
      },
      line: "unknown bob | user.login failure | /_security/user | 2001:db8::7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: {
        ...{
          audit_cluster_name: "shop",
          audit_node_name: "n1",
          audit_category: "FAILED_LOGIN",
          audit_format_version: 4,
        },
        ...{
          audit_request_origin: "REST",
          audit_request_layer: "REST",
          "@timestamp": "2026-11-23T04:05:06.123+00:00",
        },
        ...{ audit_request_remote_address: "198.51.100.7", audit_request_effective_user: "bob" },
        ...{ audit_rest_request_path: "/_search", audit_rest_request_method: "GET" },
      },
      line: "unknown bob | user.login failure | /_search | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: {
        ...{ event: "user.signed_in", occurred_at: AT, user: { id: "u-7", name: "Alice" } },
        ...{ ip_address: "198.51.100.7", user_agent: "Mozilla/5.0" },
      },
      line: `unknown Alice | user.login unknown | - | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ ts: 1795406706123, user: "alice", eventName: "feature_flag.update", resource: "checkout-v2" },
        ...{ env: "production", old_value: { on: false }, new_value: { on: true }, event_id: "e-1" },
      },
      line: "unknown alice | feature_flag.update unknown | checkout-v2 | - | 2026-11-23T04:05:06.123Z",
    },
    {
      record: {
        level: 30,
        time: 1795406706123,
        pid: 7,
        hostname: "web-1",
        userId: "u-7",
        msg: "user logged in",
      },
      line: "unknown u-7 | user.login? unknown | - | - | 2026-11-23T04:05:06.123Z",
    },
    {
      record: { event: "widget-spun", by: "alice" },
      line: "unknown alice | widget_spun? unknown | - | - | -",
    },
  ],
};
