/** PostgreSQL's log: pgaudit's lines, the stderr form with its prefix, csvlog and jsonlog (postgresql.org/docs, "Error Reporting and Logging"; github.com/pgaudit/pgaudit, "Format"). */
import type { ParsedEvent, Target } from "@tallystick/event";
import { actionTable, call, called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget, type Parts, toSeverity } from "../event.ts";
import { some, text } from "../fields.ts";
import { type How, LIKELY, NO, type Parser, SURE } from "../parser.ts";
import { readCsv } from "./csv.ts";
import { type About, withPrefix } from "./postgres-prefix.ts";
import { targetOfStatement } from "./sql-statement.ts";

/** What its own table of levels calls them to syslog: one that ends a session is an error, and no catastrophe (postgresql.org/docs, "Message Severity Levels"). */
const SEVERITIES: ReadonlyMap<string, string> = new Map([
  ["ERROR", "medium"],
  ["FATAL", "high"],
  ["PANIC", "critical"],
]);
/** The beginning of csvlog: time, user, database, process. */
const CSV_LOG = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3} \w{1,5},(?:"[^"]{0,63}")?,(?:"[^"]{0,63}")?,\d*,/;
const AUDIT = /^AUDIT: (SESSION|OBJECT),(\d+),(\d+),(.*)$/s;

export const POSTGRES_ACTIONS = actionTable(`
  row.read SELECT,COPY TO
  row.create INSERT,COPY FROM,COPY
  row.update UPDATE,MERGE
  row.delete DELETE
  table.create CREATE TABLE,CREATE TABLE AS,CREATE VIEW,CREATE MATERIALIZED VIEW
  table.alter ALTER TABLE,ALTER VIEW,CREATE INDEX,DROP INDEX
  table.drop DROP TABLE,DROP VIEW,DROP MATERIALIZED VIEW
  table.truncate TRUNCATE,TRUNCATE TABLE
  database.create CREATE DATABASE
  database.update ALTER DATABASE,ALTER SYSTEM
  database.delete DROP DATABASE
  schema.update CREATE SCHEMA,DROP SCHEMA,ALTER SCHEMA,CREATE EXTENSION,DROP EXTENSION
  user.create CREATE ROLE,CREATE USER
  user.update ALTER ROLE,ALTER USER,ALTER DEFAULT PRIVILEGES
  user.delete DROP ROLE,DROP USER
  role.grant GRANT ROLE
  role.revoke REVOKE ROLE
  permission.grant GRANT
  permission.revoke REVOKE
  function.create CREATE FUNCTION,CREATE PROCEDURE,CREATE TRIGGER
  function.delete DROP FUNCTION,DROP TRIGGER
  function.invoke CALL,DO,EXECUTE
  config.update SET,RESET
  config.read SHOW
`);

const GRANT =
  /^\s*(?:grant|revoke)\s+([\w", ]{1,256}?)\s+(?:on\s+.{1,512}?\s+)?(?:to|from)\s+"?([\w$-]{1,63})/i;
const ROLE = /^\s*(?:create|alter|drop)\s+(?:role|user|group)\s+(?:if\s+exists\s+)?"?([\w$-]{1,63})/i;
/** What makes a role one that may do anything. */
const POWER = /\s(no)?(superuser)\b/i;

const NOBODY: About = {
  at: undefined,
  level: undefined,
  user: undefined,
  database: undefined,
  client: undefined,
};

type AuditParts = Pick<Parts, "call" | "targets" | "labels" | "marks">;

export const postgres: Parser<string> = {
  name: "postgresql",
  version: 4,
  actions: POSTGRES_ACTIONS,
  recognises(record, how) {
    if (record.includes("AUDIT: SESSION,") || record.includes("AUDIT: OBJECT,")) return SURE;
    if (CSV_LOG.test(record)) return SURE;
    const read = withPrefix(record);
    if (read?.isPaired === true) return SURE;
    const isOwn = how.hints.program === "postgres" || how.hints.program === "postgresql";
    if (read !== undefined) return isOwn ? SURE : LIKELY;
    return isOwn ? LIKELY : NO;
  },
  parse(received, how) {
    // Into syslog it numbers its lines.
    const record = received.replace(/^\[\d{1,9}-\d{1,9}\] /, "");
    const csv = CSV_LOG.test(record) ? readCsv(record) : undefined;
    if (csv !== undefined && csv.length >= 14) return [fromCsv(csv, how)];
    const read = withPrefix(record);
    return [read === undefined ? eventOf(record, NOBODY, how) : eventOf(read.message, read.about, how)];
  },
};

/** jsonlog, PostgreSQL 15 and later. */
export const postgresJson: Parser = {
  name: "postgresql",
  version: 4,
  keys: ["error_severity"],
  recognises: (record) =>
    text(record, "error_severity") !== undefined && text(record, "backend_type") !== undefined ? SURE : NO,
  parse(record, how) {
    const of = (name: string): string | undefined => text(record, name);
    const about = {
      at: of("timestamp"),
      level: of("error_severity"),
      user: of("user"),
      database: of("dbname"),
      client: of("remote_host"),
      session: of("session_id"),
    };
    return [eventOf(of("message") ?? "", about, how)];
  },
};

/** The columns of csvlog: time, user, database, process, client, session, line, command, … , severity, state, message. */
function fromCsv(columns: readonly string[], how: How): ParsedEvent {
  const [at, user, database, , client, session, , , , , , level, , message = ""] = columns;
  return eventOf(message, { at, user, database, client, session, level }, how);
}

function eventOf(message: string, about: About, how: How): ParsedEvent {
  const { at, client, database, level, session, user } = about;
  const common = {
    how,
    at,
    service: { name: "postgresql" },
    context: some({ session: said(session) }),
    severity: toSeverity(SEVERITIES.get(level ?? "")),
  };
  const actor = makeActor({ name: said(user) });
  const from = fromAddress(said(client));
  const data = makeTarget("database", said(database));
  const audit = AUDIT.exec(message);
  if (audit !== null) {
    const { call, labels, marks, targets } = auditOf(audit, data);
    return makeEvent({
      call,
      outcome: "success",
      actor,
      from,
      labels,
      marks: marks ?? [],
      targets: targets ?? [],
      ...common,
    });
  }
  const failed =
    /password authentication failed for user "([^"]{1,63})"|no pg_hba\.conf entry for host "([^"]{1,255})", user "([^"]{1,63})"|role "([^"]{1,63})" (?:does not exist|is not permitted to log in)/.exec(
      message,
    );
  if (failed !== null)
    return makeEvent({
      call: call("user.login"),
      outcome: failed[2] === undefined ? "failure" : "denied",
      reason: message,
      targets: [data],
      actor: makeActor({ name: failed[1] ?? failed[3] ?? failed[4] ?? said(user) }),
      from: fromAddress(failed[2]) ?? from,
      ...common,
    });
  const opened = /^connection authorized: user=(\S+)(?: database=(\S+))?/.exec(message);
  if (opened !== null)
    return makeEvent({
      call: call("user.login"),
      outcome: "success",
      actor: makeActor({ name: opened[1] }),
      from,
      targets: [makeTarget("database", opened[2]) ?? data],
      ...common,
    });
  const received = /^connection received: host=(\S+)/.exec(message);
  if (received !== null)
    return makeEvent({ call: call("connection.open"), actor, from: fromAddress(received[1]), ...common });
  if (/^disconnection: /.test(message))
    return makeEvent({
      call: call("connection.close"),
      outcome: "success",
      actor: makeActor({ name: / user=(\S+)/.exec(message)?.[1] ?? said(user) }),
      from,
      targets: [data],
      ...common,
    });
  const server = serverCall(message);
  if (server !== undefined)
    return makeEvent({
      call: call(server.action),
      outcome: "success",
      actor,
      from,
      targets: [makeTarget("setting", server.setting)],
      message,
      ...common,
    });
  const isError = level === "ERROR" || level === "FATAL" || level === "PANIC";
  const isDenied = isError && /permission denied|must be (?:owner|superuser)/.test(message);
  const statement =
    /^(?:statement|execute \S+|duration: [\d.]+ ms {2}(?:statement|execute \S+)): \s*(\w+(?: (?:TABLE|ROLE|USER|DATABASE|SCHEMA|VIEW|FUNCTION|INDEX)\b)?)/i.exec(
      message,
    ) ?? (level === "STATEMENT" ? /^\s*(\w+)/.exec(message) : null);
  const action =
    statement === null
      ? call(isError ? "query.run" : "log.write")
      : called(statement[1]?.toUpperCase(), POSTGRES_ACTIONS, { prefix: "postgresql", category: "data" });
  return makeEvent({
    call: action,
    actor,
    from,
    outcome: isDenied ? "denied" : isError ? "failure" : statement === null ? undefined : "success",
    reason: isError ? message : undefined,
    targets: [statement === null ? refusedIn(message) : targetOfStatement(statementIn(message)), data],
    message: statement === null ? message : undefined,
    labels: statement === null ? undefined : { statement: message.slice(0, 256) },
    ...common,
  });
}

/** `statement: DROP TABLE orders;`, with or without how long it took. */
function statementIn(message: string): string {
  return message.replace(/^(?:duration: [\d.]+ ms {2})?(?:statement|execute \S+): /, "");
}

/** `permission denied for table orders`. */
function refusedIn(message: string): Target | undefined {
  const [, type, name] =
    /^permission denied for (\w{1,32}(?: view)?) "?([\w$.-]{1,128})|^must be owner of (\w{1,32})/.exec(
      message,
    ) ?? [];
  return makeTarget(type === "relation" ? "table" : type, name);
}

/** What the server says of itself and its settings. */
function serverCall(
  message: string,
): { readonly action: string; readonly setting?: string | undefined } | undefined {
  const [, setting] = /^parameter "([\w.]{1,64})" (?:changed to|removed)/.exec(message) ?? [];
  if (setting !== undefined) return { action: "config.update", setting };
  if (message.startsWith("received SIGHUP, reloading")) return { action: "config.update" };
  if (/^received (?:fast|smart|immediate) shutdown request/.test(message)) return { action: "service.stop" };
  return message.startsWith("database system is ready to accept") ? { action: "service.start" } : undefined;
}

/** What pgaudit says: class, command, kind and name of the object, statement. */
function auditOf([, , number, , rest = ""]: RegExpExecArray, data: Target | undefined): AuditParts {
  const [group = "", command = "", kind, name, query = ""] = readCsv(rest);
  const labels = some({ class: group, statement: query.slice(0, 256), number });
  const grant = GRANT.exec(query);
  const isRole = /^(?:grant|revoke)$/i.test(command) && !/\son\s/i.test(query);
  const [, person] = ROLE.exec(query) ?? [];
  const [, not, power] = POWER.exec(query) ?? [];
  if (person !== undefined && power !== undefined) {
    const isMade = /^create/i.test(command);
    return {
      call: isMade
        ? called(command, POSTGRES_ACTIONS)
        : call(not === undefined ? "role.grant" : "role.revoke"),
      targets: [makeTarget("user", person), makeTarget("role", power.toUpperCase()), data],
      labels,
      marks: isMade && not === undefined ? ["privileged"] : [],
    };
  }
  const own = [makeTarget(said(kind)?.toLowerCase(), said(name)), makeTarget("user", person), data];
  return {
    call: called(isRole ? `${command} ROLE` : command, POSTGRES_ACTIONS, {
      prefix: "postgresql",
      category: "data",
    }),
    targets: grant === null ? own : [makeTarget("user", grant[2]), makeTarget("role", grant[1]), data],
    labels,
    marks: command.toUpperCase() === "GRANT" && /\ball\b/i.test(grant?.[1] ?? "") ? ["privileged"] : [],
  };
}

function said(value: string | undefined): string | undefined {
  return value === undefined ||
    value === "" ||
    value === "[unknown]" ||
    value === "<none>" ||
    value === "[local]"
    ? undefined
    : value;
}
