/** Teleport's audit events. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.123Z";
const event = (name: string, code: string, more: object = {}): Readonly<Record<string, unknown>> => ({
  ...{ ei: 0, event: name, code, time: AT, uid: "u-1", user: "alice@example.com", cluster_name: "prod" },
  ...{ "addr.remote": "198.51.100.7:50022", user_kind: 1, ...more },
});

export const TELEPORT: SourceRecords = {
  parser: "teleport",
  documented: "goteleport.com/docs/reference/audit-events",
  records: [
    {
      record: event("user.login", "T1000I", { method: "oidc", success: true }),
      line: `human alice@example.com | user.login success | - | 198.51.100.7 | ${AT}`,
    },
    {
      record: event("user.login", "T1000W", {
        method: "local",
        success: false,
        error: "invalid credentials",
      }),
      line: `human alice@example.com | user.login failure | - | 198.51.100.7 | ${AT}`,
    },
    {
      record: event("session.start", "T2000I", {
        server_hostname: "web-1",
        server_id: "s-1",
        login: "root",
        sid: "x",
      }),
      line: `human alice@example.com | session.start success | web-1, root | 198.51.100.7 | ${AT}`,
    },
    {
      record: event("exec", "T3002I", {
        command: "id",
        exitCode: "0",
        login: "root",
        server_hostname: "web-1",
      }),
      line: `human alice@example.com | session.command success | web-1, root | 198.51.100.7 | ${AT}`,
    },
    {
      record: event("db.session.start", "TDB00I", { db_service: "pg", db_name: "shop", success: true }),
      line: `human alice@example.com | session.start success | shop | 198.51.100.7 | ${AT}`,
    },
    {
      record: event("kube.request", "T3009I", {
        ...{ verb: "GET", request_path: "/api/v1/pods", response_code: 403, kubernetes_cluster: "eu" },
      }),
      line: `human alice@example.com | session.command denied | eu, /api/v1/pods | 198.51.100.7 | ${AT}`,
    },
    {
      record: event("role.created", "T9000I", { name: "dba" }),
      line: `human alice@example.com | role.create success | dba | 198.51.100.7 | ${AT}`,
    },
    {
      record: event("access_request.create", "T5000I", {
        id: "r-1",
        roles: ["dba"],
        state: "PENDING",
        reason: "fix",
      }),
      line: `human alice@example.com | access.request unknown | dba | 198.51.100.7 | ${AT}`,
    },
    {
      record: event("access_request.review", "T5002I", {
        ...{
          id: "r-1",
          reviewer: "carol@example.com",
          proposed_state: "APPROVED",
          user: "carol@example.com",
        },
      }),
      line: `human carol@example.com | access.approve success | r-1 | 198.51.100.7 | ${AT}`,
    },
    {
      record: event("user.create", "T1002I", { name: "bob", roles: ["access"], connector: "local" }),
      line: `human alice@example.com | user.create success | bob, access | 198.51.100.7 | ${AT}`,
    },
    {
      record: event("bot.join", "TJ001I", { user: "bot-ci", user_kind: 2, method: "github", success: true }),
      line: `machine bot-ci | user.login success | - | 198.51.100.7 | ${AT}`,
    },
    {
      record: event("access_request.review", "T5002I", {
        ...{ user: undefined, reviewer: "carol@example.com", proposed_state: "DENIED", roles: ["dba"] },
      }),
      line: `human carol@example.com | access.deny denied | dba | 198.51.100.7 | ${AT}`,
    },
    {
      record: event("windows.desktop.session.start", "TDP00I", {
        ...{ desktop_addr: "10.0.0.9:3389", desktop_name: "dc-1", windows_user: "Administrator" },
      }),
      line: `human alice@example.com | session.start success | dc-1, Administrator | 198.51.100.7 | ${AT}`,
    },
    {
      record: event("scp", "T3004E", { action: "download", path: "~/keys", login: "root", exitCode: "1" }),
      line: "human alice@example.com | object.download failure | ~/keys, root | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("sftp", "TS004I", {
        action: 4,
        path: "/srv/a",
        server_hostname: "web-1",
        server_id: "s-1",
      }),
      line: "human alice@example.com | object.upload success | /srv/a, web-1 | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("session.network", "T4002I", {
        ...{ "addr.remote": undefined, src_addr: "198.51.100.9", dst_addr: "203.0.113.5", server_id: "s-1" },
        ...{ login: "root", program: "curl" },
      }),
      line: "human alice@example.com | network.flow success | s-1, 203.0.113.5, root | 198.51.100.9 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("access_request.update", "T5001I", {
        ...{ user: undefined, updated_by: "carol@example.com", state: "APPROVED", id: "r-1" },
      }),
      line: "human carol@example.com | access.approve success | r-1 | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("db.session.spanner.rpc", "TSPN001W", {
        ...{ db_name: "orders", db_service: "spanner", db_user: "app", procedure: "ExecuteSql" },
        ...{ success: false, error: "access to db denied" },
      }),
      line: "human alice@example.com | session.command failure | orders, ExecuteSql, app | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        "2026-11-23T04:05:06Z INFO [AUDIT]     user.login addr.remote:198.51.100.7:50007 cluster_name:shop code:T1000W ei:0 error:wrong password event:user.login method:local success:false time:2026-11-23T04:05:06.123Z uid:u-7 user:bob user_agent:Mozilla/5.0 (X11; Linux) events/emitter.go:288",
      line: "unknown bob | user.login failure | - | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
  ],
};
