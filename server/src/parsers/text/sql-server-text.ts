/** SQL Server's audit as Windows' event log has it, and the lines of its error log that say who signed in (learn.microsoft.com, "MSSQLSERVER_18456"). */
import { call } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent } from "../event.ts";
import { NO, type Parser, SURE } from "../parser.ts";
import { sqlServerEvent, sqlServerRow } from "../vendors/sql-server.ts";
import { leadingTime } from "./leading-time.ts";

const LOGON =
  /Login (failed|succeeded) for user '([^']{0,256})'\.(?: Reason: (.{1,512}?))?(?: Connection made using .{1,64}?)?\s*\[CLIENT: ([^\]]{1,64})\]/;
const HEAD_CHARACTERS = 1024;

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
    if (logon === null) return [sqlServerEvent(sqlServerRow(record), how)];
    const [, result, user = "", reason, client] = logon;
    const read = leadingTime(record, how);
    return [
      makeEvent({
        call: call("user.login"),
        how,
        read,
        outcome: result === "succeeded" ? "success" : "failure",
        reason,
        actor: makeActor({
          id: user === "" ? undefined : user,
          name: user === "" ? undefined : user.replace(/^[^\\]{1,256}\\/, ""),
        }),
        from: client === "<local machine>" || client === "<named pipe>" ? undefined : fromAddress(client),
        service: { name: "sql-server" },
      }),
    ];
  },
};
