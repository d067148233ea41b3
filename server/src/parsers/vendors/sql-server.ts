/** SQL Server's audit, as rows of `sys.fn_get_audit_file` (learn.microsoft.com, "SQL Server Audit records"). */
import type { ParsedEvent } from "@tallystick/event";
import { type Called, call, called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget, toOutcome } from "../event.ts";
import { type Fields, member, some, text, toText } from "../fields.ts";
import { type How, NO, type Parser, SURE } from "../parser.ts";
import { SQL_SERVER_ACTIONS, SQL_SERVER_STATEMENTS } from "./sql-server-actions.ts";

export const sqlServer: Parser = {
  name: "sql-server-audit",
  version: 1,
  actions: SQL_SERVER_ACTIONS,
  keys: ["action_id"],
  recognises: (record) =>
    text(record, "action_id") !== undefined && Object.hasOwn(record, "server_principal_name") ? SURE : NO,
  parse: (record, how) => [sqlServerEvent(record, how)],
};

/** The event of a row, whichever form it came in. */
export function sqlServerEvent(row: Fields, how: How): ParsedEvent {
  const of = (...names: readonly string[]): string | undefined =>
    names.map((name) => text(row, name)?.trim()).find((value) => value !== undefined && value !== "");
  const id = of("action_id") ?? "";
  const statement = of("statement");
  const principal = of("session_server_principal_name", "server_principal_name", "database_principal_name");
  const effective = of("server_principal_name");
  const thing = [of("schema_name"), of("object_name")].filter((part) => part !== undefined).join(".");
  const action = callOf(id, of("class_type") ?? "", statement);
  return makeEvent({
    call: action,
    // datetime2 of an audit is UTC.
    at: of("event_time"),
    how: { receivedUs: how.receivedUs, zone: "UTC" },
    outcome: outcomeOf(id, member(row, "succeeded")),
    reason: id.startsWith("LGIF") || id.startsWith("DBAF") ? statement : undefined,
    actor: makeActor({
      id: principal,
      name: principal?.replace(/^[^\\]{1,256}\\/, ""),
      via:
        effective === undefined || effective === principal
          ? undefined
          : [{ type: "unknown", name: effective }],
      session: of("session_id"),
    }),
    targets: [
      makeTarget("user", of("target_server_principal_name", "target_database_principal_name")),
      makeTarget(
        action.verb === "grant" || action.verb === "revoke" ? "role" : "object",
        thing === "" || thing === of("database_name") ? undefined : thing,
      ),
      makeTarget("database", of("database_name")),
    ],
    from: fromAddress(ofAddress(of("client_ip"))),
    service: some({ name: "sql-server", host: of("server_instance_name") }),
    labels: some({ statement: statement?.slice(0, 256), application: of("application_name") }),
    event_id: of("event_id"),
  });
}

function callOf(id: string, kind: string, statement: string | undefined): Called {
  const known = SQL_SERVER_ACTIONS.get(`${id}.${kind}`.toLowerCase().replace(/ /g, ""));
  if (known !== undefined) return call(known);
  // A batch is whatever its statement is.
  const isBatch = /^(?:BCM|RCM|BCME|TRBC|EX)$/.test(id);
  const stated = isBatch ? statedAction(statement) : undefined;
  return stated === undefined
    ? called(id.trim(), SQL_SERVER_ACTIONS, { prefix: "sql_server", category: "data" })
    : call(stated);
}

/** What a statement does, by its first words; undefined for one that the catalogue has no word for. */
export function statedAction(statement: string | undefined): string | undefined {
  const [, first = ""] =
    /^\s*(?:--[^\n]{0,512}\n\s*)?([A-Za-z]{2,16}(?:\s+[A-Za-z]{3,16})?)/.exec(statement ?? "") ?? [];
  const words = first.toLowerCase().replace(/\s+/, " ");
  return SQL_SERVER_STATEMENTS.get(words) ?? SQL_SERVER_STATEMENTS.get(words.split(" ")[0] ?? "");
}

/** Of anything but signing in, it tells whether the one who asked may. */
function outcomeOf(id: string, succeeded: unknown): "success" | "failure" | "denied" | undefined {
  const outcome = toOutcome(toText(succeeded) ?? succeeded);
  if (outcome === undefined) return id.startsWith("LGIF") ? "failure" : undefined;
  if (outcome === "success" || /^(?:LGIF|DBAF|LGIS)/.test(id))
    return outcome === "success" ? "success" : "failure";
  return toText(succeeded) === "1" ? "success" : "denied";
}

function ofAddress(client: string | undefined): string | undefined {
  return client === undefined || /^(?:local machine|Unknown|N\/A)$/i.test(client) ? undefined : client;
}

/** `action_id:DR   succeeded:true`: the names that a row has, each before a colon. */
const NAME = /(?:^|\s)([a-z][a-z_]{2,40}):/g;
const NAMES_MAX = 64;

/** A value ends where the next name begins; what was asked stands last and may have names of its own in it. */
export function sqlServerRow(record: string): Readonly<Record<string, string>> {
  const row = new Map<string, string>();
  let last: { readonly name: string; readonly from: number } | undefined;
  for (const match of record.matchAll(NAME)) {
    if (last?.name === "statement" && match[1] !== "additional_information") continue;
    if (last !== undefined && !row.has(last.name))
      row.set(last.name, record.slice(last.from, match.index).trim());
    if (row.size >= NAMES_MAX) break;
    last = { name: match[1] ?? "", from: match.index + match[0].length };
  }
  if (last !== undefined && !row.has(last.name)) row.set(last.name, record.slice(last.from).trim());
  return Object.fromEntries(row);
}
