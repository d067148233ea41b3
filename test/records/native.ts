/** Events of one's own programs, in our own form. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.123Z";

export const NATIVE: SourceRecords = {
  parser: "native",
  documented: "docs/formats.md, The native event",
  records: [
    {
      record: {
        actor: "alice",
        action: "feature.update",
        target: "checkout-v2",
        before: { on: false },
        after: { on: true },
      },
      line: "unknown alice | feature.update? unknown | checkout-v2 | - | -",
    },
    {
      record: {
        ...{
          actor: { id: "u7", name: "alice", type: "human" },
          action: "role.grant",
          outcome: "success",
          time: AT,
        },
        targets: [
          { type: "user", id: "bob" },
          { type: "role", id: "admin" },
        ],
        from: { ip: "198.51.100.7" },
      },
      line: `human alice | role.grant! success | bob, admin | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ actor: { id: "copilot-7", type: "agent", via: [{ type: "human", name: "alice" }] }, time: AT },
        ...{ action: "pull_request.merge", target: "shop/web#5", outcome: "success" },
      },
      line: `agent copilot-7 < alice | pull_request.merge success | shop/web#5 | - | ${AT}`,
    },
    {
      record: {
        actor: "alice@example.com",
        action: "Table.Drop",
        target: "orders",
        outcome: "denied",
        time: 1_795_406_706,
      },
      line: "human alice@example.com | table.drop denied | orders | - | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        actor: "alice",
        action: "refund.approve",
        target: "order-1",
        time: "2026-11-23T05:05:06.123+01:00",
        outcome: "ok",
      },
      line: `unknown alice | refund.approve? success | order-1 | - | ${AT}`,
    },
    {
      record: {
        action: "backup.restore",
        target: { type: "database", id: "shop" },
        outcome: "failure",
        reason: "disk full",
      },
      line: "- | backup.restore failure | shop | - | -",
    },
    {
      record: {
        actor: "svc-report",
        action: "data.export",
        target: "customers",
        from: "2001:db8::7",
        time: AT,
      },
      line: `machine svc-report | data.export unknown | customers | 2001:db8::7 | ${AT}`,
    },
    {
      record: {
        actor: "bob",
        action: "user.login",
        from: "198.51.100.7",
        outcome: "failure",
        reason: "wrong password",
        time: AT,
      },
      line: `unknown bob | user.login failure | - | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        actor: "alice",
        action: "role.revoke",
        targets: ["bob", "admin"],
        outcome: "success",
        time: AT,
      },
      line: `unknown alice | role.revoke success | bob, admin | - | ${AT}`,
    },
    {
      record: { actor: "alice", target: "prod", message: "alice looked at prod" },
      line: "unknown alice | other? unknown | prod | - | -",
    },
    ...(
      [
        { occurred_at: AT },
        { "@timestamp": "2026-11-23T05:05:06.123+01:00" },
        { createdAt: 1_795_406_706_123 },
        { ts: 1_795_406_706.123 },
        { event_time: AT, updated_at: "2026-11-23T09:00:00Z", date: "yesterday" },
        { timestamp: "soon", date: AT },
        { context: { request: "r1" }, details: { published_at: AT } },
      ] as const
    ).map((time) => ({
      record: { actor: "alice", action: "refund.approve", target: "order-1", outcome: "success", ...time },
      line: `unknown alice | refund.approve? success | order-1 | - | ${AT}`,
    })),
    {
      // Times of what changed, of who did it and of to what are no times of the event; a small number is a count.
      record: {
        ...{ actor: { name: "alice", created_at: AT }, action: "refund.approve", ts: 7, outcome: "success" },
        ...{
          target: { id: "order-1", created_at: AT },
          before: { updated_at: AT },
          after: { timestamp: AT },
        },
      },
      line: "unknown alice | refund.approve? success | order-1 | - | -",
    },
  ],
};
