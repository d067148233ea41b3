/** MongoDB's audit messages. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.123Z";
const message = (atype: string, param: object, result = 0): Readonly<Record<string, unknown>> => ({
  ...{ atype, ts: { $date: "2026-11-23T05:05:06.123+01:00" }, param, result },
  ...{ local: { ip: "10.0.0.5", port: 27017 }, remote: { ip: "198.51.100.7", port: 50022 } },
  ...{ users: [{ user: "alice", db: "admin" }], roles: [{ role: "root", db: "admin" }] },
});
const line = (rest: string): string => `unknown alice | ${rest} | 198.51.100.7 | ${AT}`;

export const MONGODB: SourceRecords = {
  parser: "mongodb",
  documented: "mongodb.com/docs/manual/reference/audit-message",
  records: [
    {
      record: message("grantRolesToUser", {
        user: "bob",
        db: "admin",
        roles: [{ role: "root", db: "admin" }],
      }),
      line: line("role.grant! success | bob, root, admin"),
    },
    {
      record: message("grantRolesToUser", { user: "bob", db: "shop", roles: [{ role: "read", db: "shop" }] }),
      line: line("role.grant success | bob, read, shop"),
    },
    {
      record: message("revokeRolesFromUser", {
        user: "bob",
        db: "admin",
        roles: [{ role: "root", db: "admin" }],
      }),
      line: line("role.revoke success | bob, root, admin"),
    },
    {
      record: message("authenticate", { user: "alice", db: "admin", mechanism: "SCRAM-SHA-256" }, 18),
      line: line("user.login failure | admin"),
    },
    {
      record: message("authenticate", { user: "alice", db: "admin" }),
      line: line("user.login success | admin"),
    },
    {
      record: message("authCheck", { command: "find", ns: "shop.orders", args: { find: "orders" } }, 13),
      line: line("query.run denied | shop.orders"),
    },
    {
      record: message("dropCollection", { ns: "shop.orders" }),
      line: line("table.drop success | shop.orders"),
    },
    { record: message("dropDatabase", { ns: "shop" }), line: line("database.delete success | shop") },
    {
      record: message("createUser", { user: "mallory", db: "admin" }),
      line: line("user.create success | mallory, admin"),
    },
    { record: message("logout", { reason: "end" }), line: line("user.logout success | -") },
    {
      record: message("getClusterParameter", { requestedClusterServerParameters: "x" }),
      line: line("mongodb.get_cluster_parameter? success | -"),
    },
    {
      record: {
        ...message("authenticate", { user: "bob", db: "admin", mechanism: "SCRAM-SHA-256" }, 18),
        ...{ users: [], roles: [] },
      },
      line: `unknown bob | user.login failure | admin | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...message("logout", { reason: "explicit", initialUsers: [{ user: "alice", db: "shop" }] }),
        ...{ users: [], ts: { $date: { $numberLong: "1795406706123" } } },
      },
      line: `unknown alice | user.logout success | shop | 198.51.100.7 | ${AT}`,
    },
  ],
};
