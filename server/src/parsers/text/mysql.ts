/** MySQL and MariaDB: the audit plugins' CSV and XML (mariadb.com/docs, "MariaDB Audit Plugin - Log Format"; dev.mysql.com, "Audit Log File Formats"). */
import { actionTable, call, called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { isPrivileged, makeActor, makeEvent, makeTarget } from "../event.ts";
import { type Fields, object, some, text } from "../fields.ts";
import { LIKELY, NO, type Parser, SURE } from "../parser.ts";
import { readCsv } from "./csv.ts";
import { targetOfStatement } from "./sql-statement.ts";
import { elementsIn } from "./xml.ts";

const CSV =
  /^(\d{8} \d\d:\d\d:\d\d|\d{16}),([^,]*),([^,]*),([^,]*),(\d+),(\d+),(CONNECT|DISCONNECT|FAILED_CONNECT|QUERY|READ|WRITE|CREATE|ALTER|RENAME|DROP|CHANGEUSER|PROXY_CONNECT),([^,]*),(.*),(\d*)(?:,.*)?$/s;

/** The same into syslog, which has the time: a word of the operator's, the server's name in front of the user's or not. */
const SYSLOG =
  /^(?:[^,]{0,128}? )?(?:([^,\s]{1,253}),)?([^,\s]*),([^,]*),(\d+),(\d+),(CONNECT|DISCONNECT|FAILED_CONNECT|QUERY|READ|WRITE|CREATE|ALTER|RENAME|DROP|CHANGEUSER|PROXY_CONNECT),([^,]*),(.*),(\d*)$/s;
/** Percona's: name, number with the time at which the log was begun, time. */
const PERCONA = /^"[A-Z][A-Za-z ]{1,24}","\d{1,20}_\d{4}-\d\d-\d\dT/;

export const MYSQL_ACTIONS = actionTable(`
  user.login CONNECT FAILED_CONNECT CHANGEUSER PROXY_CONNECT connect
  user.logout DISCONNECT QUIT disconnect
  row.read READ SELECT
  row.create INSERT REPLACE LOAD
  row.update WRITE UPDATE
  row.delete DELETE
  table.create CREATE CREATE_TABLE
  table.alter ALTER RENAME ALTER_TABLE CREATE_INDEX DROP_INDEX
  table.drop DROP DROP_TABLE
  table.truncate TRUNCATE
  database.create CREATE_DB CREATE_DATABASE
  database.delete DROP_DB DROP_DATABASE
  user.create CREATE_USER CREATE_ROLE
  user.update ALTER_USER RENAME_USER SET_PASSWORD
  user.delete DROP_USER DROP_ROLE
  permission.grant GRANT
  permission.revoke REVOKE
  role.grant GRANT_ROLES
  role.revoke REVOKE_ROLES
  function.invoke CALL CALL_PROCEDURE
  audit.start AUDIT STARTUP
  audit.stop NOAUDIT SHUTDOWN
  query.run QUERY EXECUTE SHOW SET USE COMMIT BEGIN
`);

export const mysql: Parser<string> = {
  name: "mysql",
  version: 4,
  actions: MYSQL_ACTIONS,
  recognises(record, { hints }) {
    if (CSV.test(record) || /^\s*<AUDIT_RECORD/.test(record) || PERCONA.test(record)) return SURE;
    return hints.program?.includes("server_audit") === true && SYSLOG.test(record) ? SURE : NO;
  },
  parse(record, how) {
    if (PERCONA.test(record)) return mysqlJson.parse({ audit_record: fromPercona(readCsv(record)) }, how);
    const csv = CSV.exec(record) ?? SYSLOG.exec(record)?.toSpliced(1, 0, "");
    if (csv !== undefined) {
      const [, stamp = "", host, user, client, connection, , operation = "", database, object_ = "", code] =
        csv;
      const query = object_.replace(/^'|'$/g, "").replaceAll("\\'", "'");
      const word = operation === "QUERY" ? wordOfStatement(query) : operation;
      return [
        eventOf(
          {
            at: timeOf(stamp),
            host,
            user,
            client,
            connection,
            word,
            database,
            query,
            code: operation === "FAILED_CONNECT" && code === "0" ? "1" : said(code),
          },
          how,
        ),
      ];
    }
    const of = elementsIn(record);
    const name = of("NAME") ?? of("COMMAND_CLASS");
    const query = of("SQLTEXT") ?? "";
    const word = query === "" ? name : wordOfStatement(query);
    const user = of("USER")?.replace(/\[.*$/s, "");
    return [
      eventOf(
        {
          at: of("TIMESTAMP")?.replace(/ UTC$/, "Z"),
          host: of("SERVER_ID"),
          user,
          client: of("IP") ?? of("HOST"),
          connection: of("CONNECTION_ID"),
          word,
          database: of("DB"),
          query,
          code: of("STATUS"),
        },
        how,
      ),
    ];
  },
};

/** Columns by what Percona's JSON calls them: those of a statement, and those of a session (docs.percona.com, "Audit Log Plugin"). */
function fromPercona(columns: readonly string[]): Fields {
  const isStatement = !/^\d+$/.test(columns[3] ?? "");
  const names = isStatement
    ? "name record timestamp command_class connection_id status sqltext user host os_user ip db"
    : "name record timestamp connection_id status user priv_user os_login proxy_user host ip db";
  return Object.fromEntries(
    names
      .split(" ")
      .map((name, i) => [name, name === "timestamp" ? columns[i]?.replace(/ UTC$/, "Z") : columns[i]]),
  );
}

/** MySQL Enterprise's JSON, and Percona's. */
export const mysqlJson: Parser = {
  name: "mysql",
  version: 4,
  keys: ["audit_record", "account"],
  recognises(record) {
    if (object(record, "audit_record") !== undefined) return SURE;
    return object(record, "account") !== undefined &&
      text(record, "class") !== undefined &&
      text(record, "event") !== undefined
      ? LIKELY
      : NO;
  },
  parse(record, how) {
    const inner = object(record, "audit_record") ?? record;
    const account: Fields = object(inner, "account") ?? inner;
    const login = object(inner, "login");
    const general =
      object(inner, "general_data") ??
      object(inner, "table_access_data") ??
      object(inner, "connection_data") ??
      inner;
    const query = text(general, "query") ?? text(general, "sqltext") ?? "";
    const word =
      query === ""
        ? (text(general, "sql_command") ??
          text(general, "command") ??
          text(inner, "event") ??
          text(inner, "name"))
        : wordOfStatement(query);
    return [
      eventOf(
        {
          at: text(inner, "timestamp"),
          host: text(inner, "server_id"),
          user: text(account, "user")?.replace(/\[.*$/s, ""),
          word,
          query,
          table: text(general, "table"),
          client: text(login, "ip") ?? text(inner, "ip") ?? text(account, "host"),
          connection: text(inner, "connection_id"),
          database: text(general, "db") ?? text(inner, "db"),
          code: text(general, "status") ?? text(inner, "status"),
        },
        how,
      ),
    ];
  },
};

interface Row {
  readonly at: string | undefined;
  readonly host: string | undefined;
  readonly user: string | undefined;
  readonly client: string | undefined;
  readonly connection: string | undefined;
  readonly word: string | undefined;
  readonly database: string | undefined;
  readonly query: string;
  readonly table?: string | undefined;
  readonly code: string | undefined;
}

function eventOf(row: Row, how: Parameters<Parser["parse"]>[1]): ReturnType<typeof makeEvent> {
  const { client, code, connection, database, host, query, user, word } = row;
  const action =
    word === undefined || word === ""
      ? call("query.run")
      : called(word, MYSQL_ACTIONS, { prefix: "mysql", category: "data" });
  const grant =
    /^\s*(?:grant|revoke)\s+(.{1,256}?)\s+(?:on\s+(.{1,256}?)\s+)?(?:to|from)\s+['"`]?([\w$.-]{1,64})/is.exec(
      query,
    );
  // In place of a statement, what is about a table has its name.
  const isName = word !== "QUERY" && /^[\w$.-]{1,128}$/.test(query);
  const table = isName
    ? makeTarget("table", query)
    : (makeTarget("table", row.table) ?? targetOfStatement(query));
  const isDenied = code === "1045" || code === "1142" || code === "1044" || code === "1227";
  return makeEvent({
    call: action,
    how,
    at: row.at,
    actor: makeActor({ name: said(user) }),
    from: fromAddress(said(client)),
    outcome: code === undefined ? undefined : code === "0" ? "success" : isDenied ? "denied" : "failure",
    reason: code === undefined || code === "0" ? undefined : `error ${code}`,
    targets:
      grant === null
        ? [table, makeTarget("database", said(database))]
        : [
            makeTarget("user", grant[3]),
            makeTarget("role", grant[1]),
            makeTarget("database", said(database)),
          ],
    service: some({ name: "mysql", host: said(host) }),
    context: some({ session: connection }),
    labels: query === "" || isName ? undefined : { statement: query.slice(0, 256) },
    marks:
      grant !== null &&
      action.verb === "grant" &&
      (isPrivileged(grant[1]) || /^\s*all\b/i.test(grant[1] ?? ""))
        ? ["privileged"]
        : [],
  });
}

/** The first word of a statement, or the first two where the second says what it is about. */
export function wordOfStatement(query: string): string {
  const [, first = "", second = ""] =
    /^\s*(?:\/\*.{0,256}?\*\/\s*)?([A-Za-z]+)(?:\s+([A-Za-z]+))?/s.exec(query) ?? [];
  const two = `${first}_${second}`;
  return MYSQL_ACTIONS.has(two.toLowerCase()) ? two : first;
}

/** `20261123 14:05:06`, local, or microseconds. */
function timeOf(stamp: string): string | undefined {
  if (stamp === "") return undefined;
  return stamp.length === 16 ? stamp : `${stamp.slice(0, 4)}-${stamp.slice(4, 6)}-${stamp.slice(6)}`;
}

function said(value: string | undefined): string | undefined {
  return value === undefined || value === "" ? undefined : value;
}
