/** Results of osquery: single rows, batches, snapshots, and its own status (osquery.readthedocs.io, "Logging"; "Schema" for what tables have). */
import type { Actor, From, Outcome, ParsedEvent, Target } from "@tallystick/event";
import { called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget } from "../event.ts";
import { type Fields, isFields, member, object, some, text } from "../fields.ts";
import { type How, LIKELY, NO, type Parser, SURE } from "../parser.ts";
import { OSQUERY_ACTIONS, type RowAction, tableOf } from "./osquery-tables.ts";

export const osquery: Parser = {
  name: "osquery",
  version: 4,
  actions: OSQUERY_ACTIONS,
  keys: ["columns", "snapshot", "diffResults", "filename"],
  recognises(record) {
    const action = text(record, "action");
    if (text(record, "name") === undefined) return isStatus(record) ? LIKELY : NO;
    if (action === "snapshot") return member(record, "snapshot") === undefined ? NO : SURE;
    if (action === "added" || action === "removed")
      return object(record, "columns") === undefined ? NO : SURE;
    return object(record, "diffResults") === undefined ? NO : SURE;
  },
  parse(record, how) {
    const action = text(record, "action");
    if (text(record, "name") === undefined) return [statusOf(record, how)];
    if (action === "snapshot") return [rowOf(record, { action, columns: {} }, how)];
    const columns = object(record, "columns");
    if (columns !== undefined && (action === "added" || action === "removed"))
      return [rowOf(record, { action, columns }, how)];
    const results = object(record, "diffResults");
    const rows = (["removed", "added"] as const).flatMap((kind) =>
      rowsOf(member(results, kind)).map((columns) => rowOf(record, { action: kind, columns }, how)),
    );
    return rows.length > 0 ? rows : [rowOf(record, { action: "unchanged", columns: {} }, how)];
  },
};

/** All rows of a batch: each is an event of its own. */
function rowsOf(rows: unknown): readonly Fields[] {
  return Array.isArray(rows) ? rows.filter(isFields) : [];
}

interface Row {
  readonly action: RowAction;
  readonly columns: Fields;
}

function rowOf(record: Fields, { action, columns }: Row, how: How): ParsedEvent {
  const table = tableOf(columns, action);
  const isAbout = table?.isAboutUser === true;
  return makeEvent({
    call: called(table?.action ?? action, OSQUERY_ACTIONS, { prefix: "osquery", category: "other" }),
    how,
    // Rows of what happened say when; those of what is there were seen when the query ran.
    at: (table?.isEvent === true ? text(columns, "time") : undefined) ?? timeOf(record),
    outcome: outcomeOf(columns),
    actor: isAbout ? undefined : actorOf(columns),
    targets: [...targetsOf(columns, isAbout), makeTarget("query", text(record, "name"))],
    from: fromOf(columns),
    service: some({ name: "osquery", host: hostOf(record) }),
    marks: isAll(columns, action) ? ["privileged"] : [],
  });
}

/** A rule of sudo for all commands; its last word is them. */
function isAll(columns: Fields, action: RowAction): boolean {
  return action === "added" && /\bALL\s{0,16}$/.test(text(columns, "rule_details") ?? "");
}

/** What osquery says of itself. */
function statusOf(record: Fields, how: How): ParsedEvent {
  return makeEvent({
    call: called("log.write", OSQUERY_ACTIONS),
    how,
    at: timeOf(record),
    targets: [makeTarget("file", text(record, "filename"))],
    severity: Number(text(record, "severity")) >= 2 ? "medium" : "info",
    service: some({ name: "osquery", host: hostOf(record) }),
    message: text(record, "message"),
  });
}

function isStatus(record: Fields): boolean {
  const names = ["filename", "line", "message", "severity", "version"];
  return names.every((name) => text(record, name) !== undefined) && hostOf(record) !== undefined;
}

function hostOf(record: Fields): string | undefined {
  return text(record, "hostIdentifier") ?? text(record, "host_identifier");
}

/** `Mon Nov 23 04:05:06 2026 UTC` has its zone behind the year, where nobody else has it. */
function timeOf(record: Fields): unknown {
  const calendar = text(record, "calendarTime") ?? text(record, "calendar_time");
  const [, day, year] =
    /^[A-Z][a-z]{2} ([A-Z][a-z]{2} {1,2}\d{1,2} [\d:]{8}) (\d{4}) UTC$/.exec(calendar ?? "") ?? [];
  const unix = member(record, "unixTime") ?? member(record, "unix_time");
  return unix ?? (day === undefined ? calendar : `${day} UTC ${year}`);
}

/** Numbers that stand for nobody: a session that no one signed in to. */
const NOBODY = /^(?:-1|4294967295)$/;

/** Who signed in, though the process runs as another. */
function actorOf(columns: Fields): Actor | undefined {
  const name = text(columns, "username") ?? text(columns, "user");
  const login = text(columns, "auid");
  const user = text(columns, "uid");
  const id = login === undefined || NOBODY.test(login) ? user : login;
  if (name === undefined && id === undefined) return undefined;
  const role = id !== user && user !== undefined ? makeActor({ id: user }) : undefined;
  return makeActor({ id: id ?? name, name, via: role === undefined ? undefined : [role] });
}

/** Columns by what they name. */
const COLUMNS: readonly (readonly [type: string, names: readonly string[]])[] = [
  ["permission", ["rule_details"]],
  ["command", ["cmdline", "command"]],
  ["file", ["target_path", "path", "key_file"]],
  ["address", ["remote_address"]],
  ["terminal", ["tty"]],
  ["group", ["groupname"]],
  ["object", ["name", "label", "identifier"]],
];

function targetsOf(columns: Fields, isAbout: boolean): readonly (Target | undefined)[] {
  const header = text(columns, "header");
  const user = isAbout
    ? makeTarget("user", text(columns, "uid") ?? header, text(columns, "username") ?? header)
    : undefined;
  const named = COLUMNS.map(([type, names]) => makeTarget(type, first(columns, names)));
  const isNamed = [user, ...named].some((target) => target !== undefined);
  // What only a number or a key stands for is named by it.
  return isNamed ? [user, ...named] : [makeTarget("object", first(columns, ["key", "pid"]))];
}

function first(columns: Fields, names: readonly string[]): string | undefined {
  return names.map((name) => text(columns, name)).find((found) => found !== undefined);
}

/** From where somebody signed in; of a connection, the side that began it. */
function fromOf(columns: Fields): From | undefined {
  const host = text(columns, "host");
  if (host !== undefined) return fromAddress(host);
  const isInward = text(columns, "action") === "accept";
  return fromAddress(text(columns, isInward ? "remote_address" : "local_address"));
}

function outcomeOf(columns: Fields): Outcome | undefined {
  const status = text(columns, "status");
  return status === "succeeded" ? "success" : status === "failed" ? "failure" : undefined;
}
