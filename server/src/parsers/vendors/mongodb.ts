/** MongoDB's audit messages, in its own schema (mongodb.com/docs/manual/reference/audit-message). */
import { mapped } from "../mapping.ts";

export const mongodb = mapped({
  name: "mongodb",
  version: 3,
  match: { atype: null, ts: null },
  time: "ts.$date.$numberLong | ts.$date",
  action: "atype",
  prefix: "mongodb",
  actions: `
  user.login authenticate clientMetadata
  user.logout logout
  user.create createUser
  user.update updateUser
  user.delete dropUser dropAllUsersFromDatabase
  role.grant grantRolesToUser grantRolesToRole
  role.revoke revokeRolesFromUser revokeRolesFromRole
  role.create createRole
  role.update updateRole
  role.delete dropRole dropAllRolesFromDatabase
  permission.grant grantPrivilegesToRole
  permission.revoke revokePrivilegesFromRole
  table.create createCollection importCollection
  table.alter renameCollection createIndex dropIndex collMod
  table.drop dropCollection
  database.create createDatabase
  database.delete dropDatabase
  query.run authCheck
  host.shutdown shutdown
  host.boot startup
  config.update replSetReconfig setParameter auditConfigure
  service.start enableSharding shardCollection addShard`,
  actor: { id: "users.0.user", name: "users.0.user" },
  targets: [
    { type: "=user", id: "param.user" },
    { type: "=role", id: "param.roles.0.role | param.role" },
    { type: "=namespace", id: "param.ns | param.db" },
  ],
  from: { ip: "remote.ip" },
  outcome: "result",
  outcomes: { "0": "success", "13": "denied", "18": "failure", "*": "failure" },
  reason: "param.command",
  service: { name: "=mongodb" },
  context: { session: "uuid.$binary" },
});

/** Who signs in is nobody yet, and who has signed out is nobody any more: the message names them among its parameters. */
export const mongodbSession = mapped({
  name: "mongodb",
  version: 2,
  match: { atype: ["authenticate", "logout"], ts: null },
  time: "ts.$date.$numberLong | ts.$date",
  action: "atype",
  actions: `
  user.login authenticate
  user.logout logout`,
  actor: { id: "param.user | param.initialUsers.0.user | users.0.user" },
  targets: [{ type: "=database", id: "param.db | param.initialUsers.0.db" }],
  from: { ip: "remote.ip" },
  outcome: "result",
  outcomes: { "0": "success", "13": "denied", "*": "failure" },
  reason: "param.reason",
  service: { name: "=mongodb" },
  context: { session: "uuid.$binary" },
});
