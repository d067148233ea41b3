/** Db2's audit reports and its diagnostic log (ibm.com/docs/db2, "Audit facility record layouts"; "Interpreting diagnostic log file entries"). */
import { actionTable, call, called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget, toSeverity } from "../event.ts";
import { some } from "../fields.ts";
import { type How, NO, type Parser, SURE } from "../parser.ts";
import { leadingTime } from "./leading-time.ts";

const ACTIONS = actionTable(`
  user.login authentication,authenticate,connect,check_group_membership,switch_user,get_userid
  user.logout connect_reset,disconnect
  permission.grant grant,implicit_grant,add_secadm
  permission.revoke revoke,implicit_revoke
  role.grant grant_role
  role.revoke revoke_role
  table.create create_object
  table.drop drop_object,delete_object
  table.alter alter_object,rename_object
  query.run execute,statement,checking_object,checking_function,access
  database.create create_database
  database.delete drop_database
  backup.restore restore_db,rollforward_db
  data.export backup_db,load_table,unload
  service.start start_db2,db2start
  service.stop stop_db2,db2stop
  config.update update_dbm_cfg,update_db_cfg,alter_security_policy,set_tablespace
  audit.start start
  audit.stop stop
  audit.update configure,alter_audit_policy,create_audit_policy,audit_replace
  audit.clear prune,archive
  audit.read extract,describe,flush
`);

const AUDIT = /^\s*timestamp=\d{4}-\d\d-\d\d-[\d.]{8,15};\s*category=/;
const DIAGNOSTIC = /^\d{4}-\d\d-\d\d-\d\d\.\d\d\.\d\d\.\d{6}[+-]\d{3} [EIA]\w{2,32}\s+LEVEL: ?(\w+)/;
const PAIRS_MAX = 96;
/** SQLCODEs and reasons that say that somebody may not. */
const REFUSED: ReadonlySet<string> = new Set(["-551", "-552", "-1092", "-20361"]);

export const db2: Parser<string> = {
  name: "db2",
  version: 1,
  actions: ACTIONS,
  begins: "0a \t\r\n",
  recognises: (record) => (AUDIT.test(record) || DIAGNOSTIC.test(record) ? SURE : NO),
  parse: (record, how) => [AUDIT.test(record) ? auditOf(record, how) : diagnosticOf(record, how)],
};

function auditOf(record: string, how: How): ReturnType<typeof makeEvent> {
  const of = pairsOf(record);
  const status = of("event status");
  const isRole = of("grantee type") === "ROLE" || of("object type") === "ROLE";
  const word = of("audit event")?.toLowerCase();
  const isGift = word === "grant" || word === "revoke";
  const name = [of("object schema"), of("object name")].filter((part) => part !== undefined).join(".");
  const isDenied = status !== undefined && REFUSED.has(status);
  return makeEvent({
    call: called(isGift && isRole ? `${word}_role` : word, ACTIONS, { prefix: "db2", category: "data" }),
    how,
    at: of("timestamp"),
    outcome:
      status === undefined ? undefined : isDenied ? "denied" : /^-/.test(status) ? "failure" : "success",
    reason: status?.startsWith("-") === true ? `SQL${status.slice(1).padStart(4, "0")}N` : undefined,
    actor: makeActor({ id: of("authid"), name: of("userid") }),
    targets: [
      makeTarget("user", of("grantee")),
      makeTarget(isRole ? "role" : "permission", isGift ? (of("privilege") ?? of("authority")) : undefined),
      makeTarget(of("object type")?.toLowerCase(), name === "" ? undefined : name),
      makeTarget("database", of("database")),
    ],
    from: fromAddress(clientOf(of("application id"))),
    service: some({ name: "db2" }),
    labels: some({ program: of("application name"), statement: of("statement text")?.slice(0, 256) }),
  });
}

function pairsOf(record: string): (name: string) => string | undefined {
  const pairs = new Map<string, string>();
  for (const part of record.split(";", PAIRS_MAX)) {
    const at = part.indexOf("=");
    const value = part.slice(at + 1).trim();
    if (at !== -1 && value !== "") pairs.set(part.slice(0, at).trim().toLowerCase(), value);
  }
  return (name) => pairs.get(name);
}

/** `10.0.0.7.50007.261123040506`: address, port, time; `*LOCAL.db2inst1.…` is this host. */
function clientOf(application: string | undefined): string | undefined {
  return /^(\d{1,3}(?:\.\d{1,3}){3}|[\da-f:]{2,39})\.\d{1,5}\.\d{6,14}$/i.exec(application ?? "")?.[1];
}

/** `NAME : value` by columns, on lines of their own or on one. */
function diagnosticOf(record: string, how: How): ReturnType<typeof makeEvent> {
  const read = leadingTime(record, how);
  const field = (name: string): string | undefined =>
    new RegExp(String.raw`\b${name}\s{0,8}: ?(\S{1,255})`).exec(record)?.[1];
  const [, what, message] = /\b(MESSAGE|CHANGE) {0,4}: ?([^\n]{1,1024})/.exec(record) ?? [];
  const level = DIAGNOSTIC.exec(record)?.[1];
  return makeEvent({
    call: call(what === "CHANGE" ? "config.update" : "log.write"),
    how,
    read,
    message,
    severity: toSeverity(level) ?? (level === "Severe" ? "high" : "info"),
    outcome: level === "Error" || level === "Severe" ? "failure" : undefined,
    actor: makeActor({ name: field("AUTHID") }),
    targets: [makeTarget("database", field("DB"))],
    from: fromAddress(clientOf(field("APPID"))),
    service: some({ name: "db2", host: field("HOSTNAME") }),
  });
}
