/** CockroachDB's notable events, by themselves, in the frame of its JSON sinks, and behind the header of its log files (cockroachlabs.com/docs, "Notable Event Types"; "Log Formats"). */
import { actionTable, called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget, toSeverity } from "../event.ts";
import { type Fields, list, member, object, some, text, toText } from "../fields.ts";
import { type How, NO, type Parser, SURE } from "../parser.ts";
import { targetOfStatement } from "../text/sql-statement.ts";

export const COCKROACH_ACTIONS = actionTable(`
  user.login client_authentication_ok client_authentication_failed client_authentication_info
  user.logout client_session_end
  connection.open client_connection_start
  connection.close client_connection_end
  user.create create_role create_user
  user.update alter_role alter_user
  user.delete drop_role drop_user
  role.grant grant_role
  role.revoke revoke_role
  permission.grant change_database_privilege change_table_privilege change_schema_privilege change_type_privilege change_function_privilege grant_privilege alter_default_privileges
  permission.revoke revoke_privilege
  ownership.transfer alter_database_owner alter_table_owner alter_schema_owner alter_type_owner
  table.create create_table create_view create_sequence create_index
  table.alter alter_table alter_index drop_index rename_table alter_sequence comment_on_table
  table.drop drop_table drop_view drop_sequence
  table.truncate truncate_table
  database.create create_database
  database.update rename_database alter_database_add_region set_zone_config remove_zone_config
  database.delete drop_database
  schema.update create_schema drop_schema rename_schema create_type drop_type
  query.run query_execute sensitive_table_access admin_query role_based_audit_event slow_query
  config.update set_cluster_setting set_tenant_cluster_setting
  host.boot node_join node_restart
  host.shutdown node_shutdown_connection node_decommissioned node_decommissioning
  data.export changefeed_emitted_bytes create_changefeed backup
  data.import import
  backup.restore restore
`);

export const cockroach: Parser = {
  name: "cockroachdb",
  version: 2,
  actions: COCKROACH_ACTIONS,
  keys: ["EventType", "channel_numeric"],
  recognises: (record) => (eventIn(record) === undefined ? NO : SURE),
  parse: (record, how) => [cockroachEvent(eventIn(record) ?? record, object(record, "tags"), how)],
};

function eventIn(record: Fields): Fields | undefined {
  const event = Object.hasOwn(record, "channel_numeric") ? object(record, "event") : record;
  return text(event, "EventType") !== undefined && member(event, "Timestamp") !== undefined
    ? event
    : undefined;
}

/** The event, and the tags that the line had around it: who is connected from where. */
export function cockroachEvent(
  event: Fields,
  tags: Fields | undefined,
  how: How,
): ReturnType<typeof makeEvent> {
  const word = text(event, "EventType") ?? "";
  const statement = text(event, "Statement")?.replace(/[‹›]/g, "");
  const user = text(event, "User") ?? text(event, "SystemIdentity") ?? text(tags, "user");
  const error = text(event, "ErrorText") ?? text(event, "Detail");
  const isFailure =
    word.endsWith("_failed") || text(event, "ErrorText") !== undefined || text(event, "SQLSTATE") === "42501";
  const isDenied = text(event, "SQLSTATE") === "42501";
  return makeEvent({
    call: called(word, COCKROACH_ACTIONS, { prefix: "cockroachdb", category: "data" }),
    how,
    at: member(event, "Timestamp"),
    // What is told of a change has been done.
    outcome: isDenied ? "denied" : isFailure ? "failure" : word.endsWith("_info") ? undefined : "success",
    reason: isFailure ? error?.replace(/[‹›]/g, "") : undefined,
    severity: toSeverity(text(event, "severity")),
    actor: makeActor({ name: user?.replace(/[‹›]/g, "") }),
    targets: [
      ...(list(event, "Members").length > 0 ? list(event, "Members") : [member(event, "Grantee")]).map(
        (who) => makeTarget("user", toText(who)),
      ),
      ...list(event, "GranteeRoles").map((role) => makeTarget("role", toText(role))),
      ...list(event, "GrantedPrivileges").map((right) => makeTarget("permission", toText(right))),
      makeTarget("user", text(event, "RoleName")),
      makeTarget("table", text(event, "TableName")),
      makeTarget("database", text(event, "DatabaseName")),
      makeTarget("setting", text(event, "SettingName")),
      statement === undefined || text(event, "TableName") !== undefined
        ? undefined
        : targetOfStatement(statement),
    ],
    from: fromAddress(text(event, "RemoteAddress") ?? text(event, "ClientAddress") ?? text(tags, "client")),
    service: some({ name: "cockroachdb" }),
    labels: some({ statement: statement?.slice(0, 256), program: text(event, "ApplicationName") }),
  });
}
