/** Rows of Snowflake's ACCOUNT_USAGE: log-ins and queries (docs.snowflake.com, "LOGIN_HISTORY" and "QUERY_HISTORY"). */
import { mapped } from "../mapping.ts";

export const snowflake = mapped({
  name: "snowflake",
  match: {
    "EVENT_TIMESTAMP | START_TIME | QUERY_ID | GRANTED_ON | CREATED_ON": null,
    "USER_NAME | GRANTEE_NAME | CREATED_BY": null,
  },
  time: "EVENT_TIMESTAMP | END_TIME | START_TIME | CREATED_ON",
  action: "EVENT_TYPE | QUERY_TYPE | PRIVILEGE",
  prefix: "snowflake",
  actions: `
  user.login LOGIN
  row.read SELECT
  row.create INSERT COPY MERGE
  row.update UPDATE
  row.delete DELETE
  table.create CREATE_TABLE CREATE_TABLE_AS_SELECT CREATE CREATE_VIEW
  table.alter ALTER_TABLE ALTER ALTER_SESSION
  table.drop DROP DROP_TABLE
  table.truncate TRUNCATE_TABLE
  permission.grant GRANT OWNERSHIP USAGE
  permission.revoke REVOKE
  user.create CREATE_USER
  user.update ALTER_USER
  user.delete DROP_USER
  data.export UNLOAD GET_FILES
  data.import PUT_FILES`,
  actor: {
    id: "USER_NAME | CREATED_BY | GRANTED_BY",
    name: "USER_NAME | CREATED_BY | GRANTED_BY",
    session: "SESSION_ID",
  },
  targets: [
    { type: "=user", id: "GRANTEE_NAME" },
    { type: "=role", id: "ROLE | ROLE_NAME" },
    { type: "=database", id: "DATABASE_NAME" },
    { type: "=warehouse", id: "WAREHOUSE_NAME" },
  ],
  from: { ip: "CLIENT_IP", userAgent: "REPORTED_CLIENT_TYPE" },
  outcome: "IS_SUCCESS | EXECUTION_STATUS",
  outcomes: { yes: "success", no: "failure" },
  reason: "ERROR_MESSAGE",
  service: { name: "=snowflake", account: "ACCOUNT_NAME" },
  eventId: "EVENT_ID | QUERY_ID",
});
