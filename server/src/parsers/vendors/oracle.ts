/** Oracle's unified audit trail: its rows as JSON, and what stands of it in syslog (docs.oracle.com, Database Security Guide, "UNIFIED_AUDIT_TRAIL"; "Writing the Unified Audit Trail Records to SYSLOG"). */
import { isIP } from "node:net";
import type { ParsedEvent } from "@tallystick/event";
import { type Called, call, called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget } from "../event.ts";
import { some, text } from "../fields.ts";
import { type How, NO, type Parser, SURE } from "../parser.ts";
import { ORACLE_ACTIONS } from "./oracle-actions.ts";

/** `DBUSER:"ALICE"`, and `USERID:[5] "ALICE"` of the older trail. */
const PAIR = /([A-Z][A-Z0-9_$]{1,31}):\s?(?:\[\d{1,5}\] )?["']([^"']{0,4096})["']/g;
const PAIRS_MAX = 64;

export const oracle: Parser = {
  name: "oracle-audit",
  version: 1,
  actions: ORACLE_ACTIONS,
  keys: ["DBUSERNAME", "dbusername"],
  recognises(record) {
    const of = read(record);
    return of("ACTION_NAME") === undefined || of("DBUSERNAME") === undefined ? NO : SURE;
  },
  parse: (record, how) => [eventOf(read(record), how)],
};

export const oracleText: Parser<string> = {
  name: "oracle-audit",
  version: 1,
  recognises: (record, { hints }) =>
    /^Oracle (?:Unified )?Audit$/.test(hints.program ?? "") && record.includes("ACTION:") ? SURE : NO,
  parse(record, how) {
    const pairs = new Map<string, string>();
    for (const [, name = "", value = ""] of record.matchAll(PAIR)) {
      if (pairs.size >= PAIRS_MAX) break;
      if (value !== "") pairs.set(name, value);
    }
    return [
      eventOf((...names) => names.map((name) => pairs.get(name)).find((one) => one !== undefined), how),
    ];
  },
};

type Of = (...names: readonly string[]) => string | undefined;

function read(record: Parameters<typeof text>[0]): Of {
  return (...names) =>
    names
      .map((name) => text(record, name) ?? text(record, name.toLowerCase()))
      .find((one) => one !== undefined);
}

function eventOf(of: Of, how: How): ParsedEvent {
  const user = of("DBUSERNAME", "DBUSER", "USERID");
  const account = of("OS_USERNAME", "OS$USERID", "OSUSER");
  const host = of("USERHOST", "HOST");
  const code = of("RETURN_CODE", "RETCODE", "RETURNCODE");
  const address = /\(HOST=([^)]{2,45})\)/.exec(of("AUTHENTICATION_TYPE", "COMMENT$TEXT") ?? "")?.[1];
  const thing = [of("OBJECT_SCHEMA", "SCHEMA", "OBJ$CREATOR"), of("OBJECT_NAME", "OBJNAME", "OBJ$NAME")];
  const statement = of("SQL_TEXT", "SQLTEXT");
  const action = callOf(of("ACTION_NAME", "ACTION") ?? "", statement);
  const [, gift, who] =
    /^\s*(?:grant|revoke)\s+([\w$, ]{1,128}?)\s+(?:on\s+\S{1,256}\s+)?(?:to|from)\s+"?([\w$#]{1,128})/i.exec(
      statement ?? "",
    ) ?? [];
  return makeEvent({
    call: action,
    how,
    at: zoned(of("EVENT_TIMESTAMP_UTC")) ?? of("EVENT_TIMESTAMP"),
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
      makeTarget(
        kindOf(action.action),
        thing[1] === undefined ? undefined : thing.filter((part) => part !== undefined).join("."),
      ),
    ],
    from: fromAddress(address ?? (host !== undefined && isIP(host) !== 0 ? host : undefined) ?? host, {}),
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
