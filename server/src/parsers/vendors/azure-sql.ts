/** Auditing of Azure SQL, in the form of diagnostic logs (learn.microsoft.com, "SQL Database audit log format"). */

import { snakeCase } from "../actions.ts";
import { type Fields, member, object, text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import type { Parser } from "../parser.ts";
import { targetOfStatement } from "../text/sql-statement.ts";
import { statedAction } from "./sql-server.ts";

const TABLE = mapped({
  name: "azure-sql",
  version: 2,
  match: { "category | Category": ["SQLSecurityAuditEvents", "DevOpsOperationsAudit"] },
  time: "told.event_time | originalEventTimestamp | time | TimeGenerated",
  action: "told.action_name",
  prefix: "azure_sql",
  category: "data",
  actions: `
  user.login DATABASE AUTHENTICATION SUCCEEDED,DATABASE AUTHENTICATION FAILED,LOGIN SUCCEEDED,LOGIN FAILED
  user.logout LOGOUT,DATABASE LOGOUT
  query.run BATCH COMPLETED,BATCH STARTED,RPC COMPLETED,RPC STARTED,TRANSACTION COMMIT,TRANSACTION BEGIN,EXECUTE
  row.read SELECT
  row.create INSERT
  row.update UPDATE
  row.delete DELETE
  permission.grant GRANT,GRANT WITH GRANT
  permission.revoke REVOKE,DENY,REVOKE CASCADE,DENY CASCADE
  role.grant ADD MEMBER
  role.revoke DROP MEMBER
  password.change CHANGE OWN PASSWORD,CHANGE PASSWORD
  password.reset RESET PASSWORD
  audit.start AUDIT SESSION STARTED
  audit.stop AUDIT SESSION ENDED
  audit.update AUDIT SESSION CHANGED`,
  actor: {
    id: "told.server_principal_sid | told.server_principal_name",
    name: "told.server_principal_name | told.database_principal_name",
  },
  targets: [
    {
      type: "=user",
      id: "told.target_server_principal_name | told.target_database_principal_name | told.grantee",
    },
    { type: "=permission", id: "told.right" },
    { type: "told.about.type", id: "told.about.id" },
    { type: "=object", id: "told.object_name" },
    { type: "=query", id: "told.statement" },
    { type: "=database", id: "told.database_name | resourceId" },
  ],
  from: { ip: "told.client_ip", userAgent: "told.application_name" },
  outcome: "told.succeeded",
  reason: "told.failure",
  service: { name: "=azure-sql", account: "SubscriptionId", host: "told.server_instance_name" },
  eventId: "told.event_id",
});

export const azureSql: Parser = {
  ...TABLE,
  parse: (record, how) => TABLE.parse({ told: toldOf(record), ...record }, how),
};

/** Whatever the statement in it does. */
const BATCH = /^(?:BATCH|RPC) (?:COMPLETED|STARTED)$/i;
const GRANT =
  /^\s*(?:grant|revoke|deny)\s+([\w ,]{1,128}?)\s+(?:on\s+\S{1,256}\s+)?(?:to|from)\s+\[?([\w@.\\-]{1,128})/i;

/** What it says of itself, whichever way it came; a table's columns end in their type. */
function toldOf(record: Fields): Fields {
  const own =
    object(record, "properties") ??
    Object.fromEntries(
      Object.entries(record).map(([name, value]) => [snakeCase(name.replace(/_[sdtgb]$/, "")), value]),
    );
  const statement = text(own, "statement");
  const name = text(own, "object_name");
  const object_name = name === text(own, "database_name") ? undefined : name;
  const action = text(own, "action_name") ?? "";
  const stated = BATCH.test(action) ? statedAction(statement) : undefined;
  const [, right, grantee] = GRANT.exec(statement ?? "") ?? [];
  const about = object_name === undefined ? targetOfStatement(statement ?? "") : undefined;
  const worked = member(own, "succeeded");
  return {
    ...own,
    action_name: stated ?? action,
    right: right?.toLowerCase(),
    grantee,
    about,
    succeeded: typeof worked === "boolean" ? String(worked) : text(own, "succeeded")?.toLowerCase(),
    // What it names says more than the whole of it.
    statement: (object_name ?? about) === undefined ? statement : undefined,
    object_name,
    client_ip: text(own, "client_ip") === "Internal" ? undefined : text(own, "client_ip"),
  };
}
