/** JSON without a parser of its own: programs' own events, and products that name things as most do. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06Z";

export const JSON_RECORDS: SourceRecords = {
  parser: "json",
  documented:
    "docs.aws.amazon.com, API Gateway access logging; min.io, Audit logging; github.com/pinojs/pino",
  records: [
    {
      // Who may edit has not all rights.
      record: { ts: AT, user: "alice", event: "role-assigned", targetUser: "bob", role: "wiki editor" },
      line: `unknown alice | role.grant unknown | bob, wiki editor | - | ${AT}`,
    },
    {
      record: { cpu: 0.93, memory: 12, ok: true },
      line: "- | log.write unknown | - | - | -",
    },
    {
      // Of a message that is no text, it is known that it was sent.
      record: {
        subscription: "projects/shop/subscriptions/raw",
        message: { data: "AAECAw==", messageId: "17", publishTime: "2026-11-23T04:05:06.123Z" },
      },
      line: "- | message.send unknown | projects/shop/subscriptions/raw | - | 2026-11-23T04:05:06.123Z",
    },
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
      line: "unknown u-7 | user.login? success | - | - | 2026-11-23T04:05:06.123Z",
    },
    {
      record: {
        ...{ timestamp: AT, event: "invoice.delete", user: { id: "u-7", email: "alice@example.com" } },
        ...{ resource: { type: "invoice", id: "i-7" }, ip: "2001:db8::7", result: "denied" },
      },
      line: `human alice@example.com | invoice.delete? denied | i-7 | 2001:db8::7 | ${AT}`,
    },
    {
      record: { event: "widget-spun", by: "alice" },
      line: "unknown alice | widget_spun? unknown | - | - | -",
    },
    {
      record: {
        time: "2026-11-23T04:05:06Z",
        user: "alice",
        action: "role.grant",
        target: "bob",
        role: "admin",
        result: "success",
      },
      line: "unknown alice | role.grant! success | bob, admin | - | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        ...{ name: "gate", hostname: "web-1", pid: 7, level: 40, msg: "login failed", v: 0 },
        ...{ username: "bob", ip: "198.51.100.7", time: AT },
      },
      line: `unknown bob | user.login? failure | - | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ level: "warn", ts: 1795406706.123, caller: "gate/door.go:12", msg: "login failed" },
        ...{ user: "bob", remote_addr: "198.51.100.7:50007" },
      },
      line: "unknown bob | user.login? failure | - | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: {
        ...{ username: "alice", operation: "delete", resource: "crate-7", resource_type: "crate", ts: AT },
      },
      line: `unknown alice | crate.delete? unknown | crate-7 | - | ${AT}`,
    },
    {
      record: {
        ...{ level: 30, time: 1795406706123, pid: 7, hostname: "web-1", msg: "request completed" },
        req: { method: "DELETE", url: "/users/7", remoteAddress: "198.51.100.7" },
        res: { statusCode: 403 },
      },
      line: "- | http.request denied | /users/7 | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: {
        ...{ severity: "INFO", time: AT, user: "alice", ip: "198.51.100.7" },
        message: 'Group "readers" was removed',
      },
      line: `unknown alice | group.delete unknown | readers | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ method: "DELETE", path: "/users/7", format: "html", controller: "UsersController" },
        ...{ action: "destroy", status: 302, user_id: 3, ip: "198.51.100.7", time: AT },
      },
      line: `unknown 3 | http.request success | /users/7 | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ auditable_type: String.raw`App\Models\User`, auditable_id: 7, user_id: 3, event: "updated" },
        ...{ old_values: { role: "reader" }, new_values: { role: "admin" }, ip_address: "198.51.100.7" },
        created_at: "2026-11-23 04:05:06",
      },
      line: "unknown 3 | user.update unknown | 7 | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: { "@t": AT, "@mt": "{UserName} moved {Target}", UserName: "alice", Target: "crate-7" },
      line: `unknown alice | log.write unknown | crate-7 | - | ${AT}`,
    },
    {
      // As Google's logging holds what a container wrote.
      record: {
        ...{ insertId: "l-1", logName: "projects/shop/logs/stdout", timestamp: "2026-11-23T04:05:06.123Z" },
        jsonPayload: { user: "alice", action: "order.delete", ip: "198.51.100.7", order: "7", ok: true },
        resource: { type: "k8s_container", labels: { namespace_name: "shop", container_name: "web" } },
      },
      line: "unknown alice | order.delete? unknown | - | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: { event: "sign_in_failed", user: "alice", ip: "198.51.100.7", loginAt: AT },
      line: `unknown alice | user.login failure | - | 198.51.100.7 | ${AT}`,
    },
    {
      record: { action: "failed_login_attempt", user: "alice", ip: "198.51.100.7", dateCreated: AT },
      line: `unknown alice | user.login failure | - | 198.51.100.7 | ${AT}`,
    },
    {
      record: { action: "user_deleted", user: "alice", sys_created_on: "2026-11-23 04:05:06" },
      line: "unknown alice | user.delete unknown | - | - | 2026-11-23T04:05:06Z",
    },
  ],
};
