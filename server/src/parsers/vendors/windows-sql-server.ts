/** What SQL Server writes into Windows' event log: who signed in (18453 to 18456), and rows of its audit (33205), as sentences (learn.microsoft.com, "MSSQLSERVER_18456"; "SQL Server Audit records"). */
import type { ParsedEvent } from "@tallystick/event";
import { call } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent } from "../event.ts";
import { some } from "../fields.ts";
import type { How } from "../parser.ts";
import { sqlServerEvent, sqlServerRow } from "./sql-server.ts";
import { AT } from "./windows-names.ts";
import type { WindowsRecord } from "./windows-record.ts";

const FAILED = "mssql.18456";
const SIGNED_IN = /^mssql\.1845[3-6]$/;
const AUDIT = "mssql.33205";

/** The event of a record of SQL Server's; undefined for one that is like any other. */
export function sqlServerLogon(
  { data, head }: WindowsRecord,
  about: { readonly word: string; readonly at: string | undefined; readonly how: How },
): ParsedEvent | undefined {
  const { at, how, word } = about;
  const values = [data(AT.param1), data(AT.param2), data(AT.param3)].map((value) => value?.trim());
  // Collectors keep the sentence, or only what stands in its places.
  const said = head(AT.message) ?? values.filter((value) => value !== undefined).join(" ");
  if (word === AUDIT && said.includes("action_id:")) return sqlServerEvent(sqlServerRow(said), how);
  if (!SIGNED_IN.test(word)) return undefined;
  const user = /\bfor user '([^']{0,256})'/.exec(said)?.[1] ?? values[0];
  const client = /\[CLIENT: ([^\]]{1,64})\]/.exec(said)?.[1];
  return makeEvent({
    call: call("user.login"),
    how,
    at,
    outcome: word === FAILED ? "failure" : "success",
    reason: word === FAILED ? /\bReason: ([^[]{1,512})/.exec(said)?.[1]?.trim() : undefined,
    actor: makeActor({ id: user, name: user?.replace(/^[^\\]{1,256}\\/, "") }),
    from: client?.startsWith("<") === true ? undefined : fromAddress(client),
    service: some({
      name: "sql-server",
      host: head(AT.computer, AT.computername, AT.hostname, AT["host.name"]),
    }),
    event_id: head(AT.eventrecordid, AT.recordid, AT.recordnumber),
  });
}
