/** Rows of Snowflake's ACCOUNT_USAGE: sign-ins, queries and grants (docs.snowflake.com, "LOGIN_HISTORY", "QUERY_HISTORY", "GRANTS_TO_USERS", "GRANTS_TO_ROLES"). */
import type { Actor, Outcome, ParsedEvent, Target } from "@tallystick/event";
import { actionTable, call, called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { readText } from "../envelopes/envelope.ts";
import { makeActor, makeEvent, makeTarget } from "../event.ts";
import { type Fields, isFields, list, member, some, text } from "../fields.ts";
import { type How, NO, type Parser, SURE } from "../parser.ts";
import { readStatement } from "./snowflake-statement.ts";

// Types of queries; where a type says too little, with what the statement itself names.
const ACTIONS = actionTable(`
  user.login LOGIN SESSION
  user.logout LOGOUT
  row.read SELECT
  row.create INSERT MULTI_STATEMENT_INSERT COPY MERGE
  row.update UPDATE
  row.delete DELETE
  table.create CREATE_TABLE CREATE_TABLE_AS_SELECT CREATE_VIEW CREATE_EXTERNAL_TABLE
  table.alter ALTER_TABLE ALTER_TABLE_ADD_COLUMN ALTER_TABLE_DROP_COLUMN ALTER_TABLE_MODIFY_COLUMN ALTER_VIEW RENAME_TABLE
  table.drop DROP_TABLE DROP_VIEW
  table.truncate TRUNCATE_TABLE TRUNCATE
  database.create CREATE_DATABASE
  database.update ALTER_DATABASE
  database.delete DROP_DATABASE
  schema.update CREATE_SCHEMA ALTER_SCHEMA DROP_SCHEMA
  role.create CREATE_ROLE
  role.update ALTER_ROLE
  role.delete DROP_ROLE
  user.create CREATE_USER
  user.update ALTER_USER
  user.delete DROP_USER
  firewall.create CREATE_NETWORK_POLICY CREATE_NETWORK_RULE
  firewall.update ALTER_NETWORK_POLICY ALTER_NETWORK_RULE
  firewall.delete DROP_NETWORK_POLICY DROP_NETWORK_RULE
  policy.create CREATE_MASKING_POLICY CREATE_ROW_ACCESS_POLICY CREATE_PASSWORD_POLICY CREATE_SESSION_POLICY CREATE_AUTHENTICATION_POLICY
  policy.update ALTER_MASKING_POLICY ALTER_ROW_ACCESS_POLICY ALTER_PASSWORD_POLICY ALTER_SESSION_POLICY ALTER_AUTHENTICATION_POLICY
  policy.delete DROP_MASKING_POLICY DROP_ROW_ACCESS_POLICY DROP_PASSWORD_POLICY DROP_SESSION_POLICY DROP_AUTHENTICATION_POLICY
  sso.update CREATE_SECURITY_INTEGRATION ALTER_SECURITY_INTEGRATION DROP_SECURITY_INTEGRATION
  integration.create CREATE_STORAGE_INTEGRATION CREATE_API_INTEGRATION CREATE_NOTIFICATION_INTEGRATION
  integration.update ALTER_STORAGE_INTEGRATION ALTER_API_INTEGRATION ALTER_NOTIFICATION_INTEGRATION
  integration.delete DROP_STORAGE_INTEGRATION DROP_API_INTEGRATION DROP_NOTIFICATION_INTEGRATION DROP_INTEGRATION
  access.share CREATE_SHARE ALTER_SHARE
  access.unshare DROP_SHARE
  bucket.create CREATE_STAGE
  bucket.update ALTER_STAGE
  bucket.delete DROP_STAGE
  config.update ALTER_ACCOUNT ALTER_SESSION
  function.create CREATE_FUNCTION CREATE_PROCEDURE
  schedule.create CREATE_TASK
  schedule.update ALTER_TASK
  schedule.delete DROP_TASK
  data.export UNLOAD GET_FILES
  data.import PUT_FILES
  object.list LIST_FILES
  object.delete REMOVE_FILES
  query.run CALL EXECUTE EXPLAIN
  role.assume USE_ROLE
`);

const LOGIN = call("user.login");
/** What Snowflake says of those who may not. */
const DENIED =
  /insufficient privileges|not authorized|incoming_request_blocked|not allowed to access snowflake/i;
const STATUS: ReadonlyMap<string, Outcome> = new Map([
  ["yes", "success"],
  ["success", "success"],
  ["no", "failure"],
  ["fail", "failure"],
  ["failed_with_error", "failure"],
  ["failed_with_incident", "failure"],
  ["incident", "failure"],
] as const);

/** One of which every row has that is told by it. */
const KEYS = [
  "EVENT_TIMESTAMP",
  "QUERY_TYPE",
  "GRANTEE_NAME",
  "AUTHENTICATION_METHOD",
  "DIRECT_OBJECTS_ACCESSED",
];

export const snowflake: Parser = {
  name: "snowflake",
  version: 3,
  actions: ACTIONS,
  keys: [...KEYS, ...KEYS.map((key) => key.toLowerCase())],
  recognises(received) {
    const record = rowOf(received);
    return kindOf(record) !== undefined &&
      (text(record, "USER_NAME") ?? text(record, "GRANTEE_NAME")) !== undefined
      ? SURE
      : NO;
  },
  parse(received, how) {
    const record = rowOf(received);
    const kind = kindOf(record);
    if (kind === "access") return [access(record, how)];
    if (kind === "grant") return [grant(record, how)];
    return [kind === "query" ? query(record, how) : signIn(record, how)];
  },
};

/** By the names that the columns have: drivers and connectors may write them small. */
function rowOf(record: Fields): Fields {
  if (KEYS.some((key) => Object.hasOwn(record, key))) return record;
  if (!OWN.some((key) => Object.hasOwn(record, key))) return {};
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key.toUpperCase(), value]));
}

/** Small, other vendors have some of these names, too: these stand in no row but Snowflake's. */
const OWN = [
  "reported_client_type",
  "first_authentication_factor",
  "execution_status",
  "warehouse_name",
  "grantee_name",
  "direct_objects_accessed",
];

function kindOf(record: Fields): "query" | "grant" | "login" | "access" | undefined {
  if (member(record, "DIRECT_OBJECTS_ACCESSED") !== undefined) return "access";
  if (text(record, "QUERY_TYPE") !== undefined) return "query";
  if (
    text(record, "GRANTEE_NAME") !== undefined &&
    (text(record, "ROLE") ?? text(record, "PRIVILEGE")) !== undefined
  )
    return "grant";
  return (text(record, "EVENT_TYPE") ?? text(record, "AUTHENTICATION_METHOD")) === undefined
    ? undefined
    : "login";
}

function signIn(record: Fields, how: How): ParsedEvent {
  const type = text(record, "EVENT_TYPE");
  const [client, version] = [text(record, "REPORTED_CLIENT_TYPE"), text(record, "REPORTED_CLIENT_VERSION")];
  return makeEvent({
    call: type === undefined ? LOGIN : called(type, ACTIONS, { prefix: "snowflake" }),
    how,
    at: member(record, "EVENT_TIMESTAMP") ?? member(record, "CREATED_ON"),
    // A session is of somebody who has signed in.
    outcome: type === undefined ? "success" : outcomeOf(record, "IS_SUCCESS"),
    reason: text(record, "ERROR_MESSAGE"),
    actor: personOf(record),
    from: fromAddress(text(record, "CLIENT_IP"), {
      user_agent: client === undefined || version === undefined ? client : `${client} ${version}`,
    }),
    service: some({ name: "snowflake", account: text(record, "ACCOUNT_NAME") }),
    event_id: text(record, "EVENT_ID"),
  });
}

function query(record: Fields, how: How): ParsedEvent {
  const type = text(record, "QUERY_TYPE") ?? "";
  const statement = readStatement(type, text(record, "QUERY_TEXT") ?? "");
  const role = text(record, "ROLE_NAME");
  const person = personOf(record);
  return makeEvent({
    call:
      statement.action === undefined
        ? called(statement.type, ACTIONS, { prefix: "snowflake" })
        : call(statement.action),
    how,
    at: member(record, "END_TIME") ?? member(record, "START_TIME") ?? member(record, "p_event_time"),
    outcome: outcomeOf(record, "EXECUTION_STATUS"),
    reason: text(record, "ERROR_MESSAGE"),
    // What somebody may do here is what the role may that they took on.
    actor:
      person === undefined || role === undefined
        ? person
        : { ...person, via: [{ type: "unknown", id: role, name: role }] },
    targets: [
      ...statement.targets,
      makeTarget("database", text(record, "DATABASE_NAME")),
      makeTarget("warehouse", text(record, "WAREHOUSE_NAME")),
    ],
    service: some({ name: "snowflake", account: text(record, "ACCOUNT_NAME") }),
    event_id: text(record, "QUERY_ID"),
  });
}

/** A row of grants stands for what was given, and from DELETED_ON on for what was taken. */
function grant(record: Fields, how: How): ParsedEvent {
  const ended = text(record, "DELETED_ON");
  const privilege = text(record, "PRIVILEGE");
  const isRole = privilege === undefined || (privilege === "USAGE" && text(record, "GRANTED_ON") === "ROLE");
  const verb = ended === undefined ? "grant" : "revoke";
  const given = isRole
    ? [makeTarget("role", text(record, "ROLE") ?? text(record, "NAME"))]
    : [
        makeTarget("privilege", privilege),
        makeTarget(text(record, "GRANTED_ON")?.toLowerCase(), text(record, "NAME")),
      ];
  return makeEvent({
    call: call(`${isRole ? "role" : "permission"}.${verb}`),
    how,
    at: ended ?? member(record, "CREATED_ON"),
    outcome: "success",
    actor: makeActor({ id: text(record, "GRANTED_BY"), name: text(record, "GRANTED_BY") }),
    targets: [makeTarget(text(record, "GRANTED_TO")?.toLowerCase(), text(record, "GRANTEE_NAME")), ...given],
    service: some({ name: "snowflake", account: text(record, "ACCOUNT_NAME") }),
  });
}

/** What a query read, and what it changed (docs.snowflake.com, "ACCESS_HISTORY"); the lists may stand in texts. */
function access(record: Fields, how: How): ParsedEvent {
  const changed = objectsOf(record, "OBJECTS_MODIFIED");
  return makeEvent({
    call: call(changed.length === 0 ? "row.read" : "row.update"),
    how,
    at: member(record, "QUERY_START_TIME"),
    outcome: "success",
    actor: personOf(record),
    targets: [...changed, ...objectsOf(record, "DIRECT_OBJECTS_ACCESSED")],
    service: { name: "snowflake" },
    event_id: text(record, "QUERY_ID"),
  });
}

function objectsOf(record: Fields, key: string): readonly (Target | undefined)[] {
  const read = readText(text(record, key) ?? "");
  const all = Array.isArray(read) ? read : list(record, key);
  return all
    .filter(isFields)
    .map((one) => makeTarget(text(one, "objectDomain")?.toLowerCase(), text(one, "objectName")));
}

function personOf(record: Fields): Actor | undefined {
  const name = text(record, "USER_NAME");
  return makeActor({ id: name, name, session: text(record, "SESSION_ID") });
}

function outcomeOf(record: Fields, key: string): Outcome | undefined {
  const outcome = STATUS.get(text(record, key)?.toLowerCase() ?? "");
  return outcome === "failure" && DENIED.test(text(record, "ERROR_MESSAGE") ?? "") ? "denied" : outcome;
}
