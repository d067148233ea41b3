/** SQL Server's audit as Windows' event log has it, and the lines of its error log that say who signed in (learn.microsoft.com, "MSSQLSERVER_18456"). */
import { call } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent } from "../event.ts";
import { NO, type Parser, SURE } from "../parser.ts";
import { sqlServerEvent } from "../vendors/sql-server.ts";
import { leadingTime } from "./leading-time.ts";

const LOGON =
  /Login (failed|succeeded) for user '([^']{0,256})'\.(?: Reason: (.{1,512}?))?(?: Connection made using .{1,64}?)?\s*\[CLIENT: ([^\]]{1,64})\]/;
/** `action_id:DR   succeeded:true`: the names that a row has, each before a colon. */
const NAME = /(?:^|\s)([a-z][a-z_]{2,40}):/g;
const HEAD_CHARACTERS = 1024;
const NAMES_MAX = 64;

export const sqlServerText: Parser<string> = {
  name: "sql-server-audit",
  version: 1,
  recognises(record) {
    const head = record.slice(0, HEAD_CHARACTERS);
    if (head.includes("[CLIENT: ")) return LOGON.test(head) ? SURE : NO;
    return head.includes("action_id:") && head.includes("server_principal_name:") ? SURE : NO;
  },
  parse(record, how) {
    const logon = LOGON.exec(record.slice(0, HEAD_CHARACTERS));
    if (logon === null) return [sqlServerEvent(rowIn(record), how)];
    const [, result, user = "", reason, client] = logon;
    const read = leadingTime(record, how);
    return [
      makeEvent({
        call: call("user.login"),
        how,
        at: read?.time,
        utc_offset: read?.utcOffset,
        outcome: result === "succeeded" ? "success" : "failure",
        reason,
        actor: makeActor({
          id: user === "" ? undefined : user,
          name: user === "" ? undefined : user.replace(/^[^\\]{1,256}\\/, ""),
        }),
        from: client === "<local machine>" || client === "<named pipe>" ? undefined : fromAddress(client),
        service: { name: "sql-server" },
        marks: read?.noZone === true ? ["no_zone"] : [],
      }),
    ];
  },
};

/** A value ends where the next name begins; what was asked stands last and may have names of its own in it. */
function rowIn(record: string): Readonly<Record<string, string>> {
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
