/** Rows of Oracle's unified audit trail, as JSON (docs.oracle.com, Database Reference, "UNIFIED_AUDIT_TRAIL"). */
import type { ParsedEvent } from "@tallystick/event";
import { type Called, call, called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget } from "../event.ts";
import { some, text } from "../fields.ts";
import { type How, NO, type Parser, SURE } from "../parser.ts";
import { targetOfStatement } from "../text/sql-statement.ts";
import type { ReadTime } from "../time.ts";
import { ORACLE_ACTIONS } from "./oracle-actions.ts";

export const oracle: Parser = {
  name: "oracle-audit",
  version: 2,
  actions: ORACLE_ACTIONS,
  keys: ["DBUSERNAME", "dbusername"],
  recognises(record) {
    const of = read(record);
    return of("ACTION_NAME") === undefined || of("DBUSERNAME") === undefined ? NO : SURE;
  },
  parse: (record, how) => [oracleEvent(read(record), how)],
};

/** A reader of the first value under one of some names. */
export type Of = (...names: readonly string[]) => string | undefined;

function read(record: Parameters<typeof text>[0]): Of {
  return (...names) =>
    names
      .map((name) => text(record, name) ?? text(record, name.toLowerCase()))
      .find((one) => one !== undefined);
}

/** The event of a row of a trail, whichever names its columns have there. */
export function oracleEvent(of: Of, how: How, read?: ReadTime): ParsedEvent {
  const account = of("OS_USERNAME", "OS$USERID", "OSUSER", "CLIENT USER");
  // `/` is whom the operating system vouches for.
  const named = of("DBUSERNAME", "DBUSER", "USERID", "DATABASE USER");
  const user = named === undefined || named === "/" ? (account ?? named) : named;
  const host = of("CLIENT ADDRESS", "USERHOST", "HOST");
  const code = of("RETURN_CODE", "RETCODE", "RETURNCODE", "STATUS");
  const address = /\(HOST=([^)]{2,45})\)/.exec(of("AUTHENTICATION_TYPE", "COMMENT$TEXT") ?? "")?.[1];
  const thing = [of("OBJECT_SCHEMA", "SCHEMA", "OBJ$CREATOR"), of("OBJECT_NAME", "OBJNAME", "OBJ$NAME")];
  const statement = of("SQL_TEXT", "SQLTEXT");
  const action = callOf(of("ACTION_NAME", "ACTION NUMBER", "ACTION") ?? "", statement);
  const [, gift, who] =
    /^\s*(?:grant|revoke)\s+([\w$, ]{1,128}?)\s+(?:on\s+\S{1,256}\s+)?(?:to|from)\s+"?([\w$#]{1,128})/i.exec(
      statement ?? "",
    ) ?? [];
  return makeEvent({
    call: action,
    how,
    read,
    at: zoned(of("EVENT_TIMESTAMP_UTC")) ?? of("EVENT_TIMESTAMP", "EXTENDED_TIMESTAMP"),
    outcome:
      code === undefined
        ? undefined
        : code === "0"
          ? "success"
          : /^(?:1031|942|990|1950)$/.test(code)
            ? "denied"
            : "failure",
    reason: code === undefined || code === "0" ? undefined : `ORA-${code.padStart(5, "0")}`,
    actor: makeActor({ id: user, name: user, session: of("SESSIONID", "SESID") }),
    targets: [
      makeTarget("user", of("TARGET_USER") ?? who),
      makeTarget("permission", of("ROLE") ?? gift),
      thing[1] === undefined
        ? targetOfStatement(statement ?? "")
        : makeTarget(kindOf(action.action), thing.filter((part) => part !== undefined).join(".")),
    ],
    from: fromAddress(address ?? host),
    service: { name: "oracle" },
    labels: some({
      os_user: account,
      program: of("CLIENT_PROGRAM_NAME"),
      statement: statement?.slice(0, 256),
    }),
  });
}

/** A user that was made is no object of a schema. */
function kindOf(action: string): string {
  const [noun = ""] = action.split(".", 1);
  return /^(?:user|role|table|function)$/.test(noun) ? noun : "object";
}

/** What stands in it is UTC, whether or not it says so. */
function zoned(time: string | undefined): string | undefined {
  return time === undefined || /(?:Z|[+-]\d\d:?\d\d)$/.test(time) ? time : `${time}Z`;
}

/** What was granted says whether it was a role: the trail calls both the same. */
function callOf(name: string, statement: string | undefined): Called {
  const isRole = /^\s*(grant|revoke)\s+(?!.{0,256}\son\s)(?:[\w$#]{1,128}\s+)(?:to|from)\s/i.exec(
    statement ?? "",
  )?.[1];
  if (
    /^(?:grant|revoke)$/i.test(name) &&
    isRole !== undefined &&
    !/\b(?:any|session|table|view|unlimited)\b/i.test(statement ?? "")
  )
    return call(name.toLowerCase() === "grant" ? "role.grant" : "role.revoke");
  return called(name, ORACLE_ACTIONS, { prefix: "oracle", category: "data" });
}
