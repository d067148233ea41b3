/** ClickHouse's log of queries and of sessions, a row as JSON (clickhouse.com/docs, "system.query_log"; "system.session_log"). */
import type { Outcome } from "@tallystick/event";
import { actionTable, call, called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget } from "../event.ts";
import { type Fields, list, member, some, text, toNumber, toText } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";
import { targetOfStatement } from "../text/sql-statement.ts";

export const CLICKHOUSE_ACTIONS = actionTable(`
  user.login loginsuccess,loginfailure
  user.logout logout
  row.read select,show,describe,exists,explain
  row.create insert,asyncinsertflush
  row.update update
  row.delete delete
  table.create create
  table.alter alter,rename,optimize,undrop
  table.drop drop
  table.truncate truncate
  permission.grant grant
  permission.revoke revoke
  config.update set,system,use
  backup.restore restore
  data.export backup
  query.run killquery,check
`);

/** What the server calls refusals: ACCESS_DENIED and AUTHENTICATION_FAILED among its errors. */
const REFUSED: ReadonlySet<string> = new Set(["291", "497"]);

export const clickhouse: Parser = {
  name: "clickhouse",
  version: 1,
  actions: CLICKHOUSE_ACTIONS,
  keys: ["query_kind", "query_duration_ms", "initial_user", "auth_type"],
  recognises: (record) =>
    text(record, "type") !== undefined &&
    text(record, "event_time") !== undefined &&
    (member(record, "query_id") ?? member(record, "auth_id")) !== undefined
      ? SURE
      : NO,
  parse(record, how) {
    const statement = text(record, "query");
    const type = text(record, "type") ?? "";
    const user = text(record, "user");
    return [
      makeEvent({
        call:
          statement === undefined
            ? called(type, CLICKHOUSE_ACTIONS, { prefix: "clickhouse" })
            : statementCall(statement, text(record, "query_kind")),
        how,
        at:
          text(record, "event_time_microseconds") ??
          text(record, "query_start_time") ??
          text(record, "event_time"),
        outcome: outcomeOf(record, type),
        reason: text(record, "exception") ?? text(record, "failure_reason"),
        actor: makeActor({ id: user, name: user, session: text(record, "session_id") }),
        targets: [
          statement === undefined ? undefined : targetOfStatement(statement),
          ...list(record, "tables").map((table) => makeTarget("table", toText(table))),
          makeTarget("database", text(record, "current_database")),
        ],
        from: fromAddress(
          (
            text(record, "address") ??
            text(record, "client_address") ??
            text(record, "initial_address")
          )?.replace(/^::ffff:/, ""),
          {
            port: toNumber(member(record, "port") ?? member(record, "client_port")),
            user_agent: text(record, "http_user_agent"),
          },
        ),
        service: some({ name: "clickhouse", host: text(record, "hostname") }),
        event_id: text(record, "query_id"),
        labels: some({ statement: statement?.slice(0, 256), os_user: text(record, "os_user") }),
      }),
    ];
  },
};

/** What users and databases are made and dropped by are kinds of their own, that the kind of a statement does not tell apart. */
export function statementCall(statement: string, kind?: string): ReturnType<typeof call> {
  const [, verb = "", noun = ""] =
    /^\s*(create|alter|drop)\s+(?:or\s+replace\s+)?(user|role|database|function|row\s+policy|settings\s+profile|quota)\b/i.exec(
      statement,
    ) ?? [];
  const own = STATEMENTS.get(`${verb} ${noun}`.toLowerCase());
  if (own !== undefined) return call(own);
  if (/^\s*(grant|revoke)\s(?!.{0,256}\son\s)/is.test(statement))
    return call(/^\s*grant/i.test(statement) ? "role.grant" : "role.revoke");
  const word = kind === undefined || kind === "" ? /^\s*(\w+)/.exec(statement)?.[1] : kind;
  return called(word, CLICKHOUSE_ACTIONS, { prefix: "clickhouse", category: "data" });
}

const STATEMENTS: ReadonlyMap<string, string> = new Map([
  ["create user", "user.create"],
  ["alter user", "user.update"],
  ["drop user", "user.delete"],
  ["create role", "role.create"],
  ["alter role", "role.update"],
  ["drop role", "role.delete"],
  ["create database", "database.create"],
  ["alter database", "database.update"],
  ["drop database", "database.delete"],
  ["create function", "function.create"],
  ["drop function", "function.delete"],
  ["create row policy", "policy.create"],
  ["alter row policy", "policy.update"],
  ["drop row policy", "policy.delete"],
]);

function outcomeOf(record: Fields, type: string): Outcome | undefined {
  const code = text(record, "exception_code");
  if (code !== undefined && REFUSED.has(code)) return "denied";
  if (/^Exception|Failure$/.test(type) || (code !== undefined && code !== "0")) return "failure";
  return /^(?:QueryFinish|LoginSuccess|Logout)$/.test(type) ? "success" : undefined;
}
