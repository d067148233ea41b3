/** Oracle's audit trails as text: pairs in syslog, files of the operating system, and XML (docs.oracle.com, Database Security Guide, "Writing the Unified Audit Trail Records to SYSLOG"; Database Reference, "AUDIT_TRAIL"). */
import { NO, type Parser, SURE } from "../parser.ts";
import { type Of, oracleEvent } from "../vendors/oracle.ts";
import { ORACLE_ACTIONS } from "../vendors/oracle-actions.ts";
import { leadingTime } from "./leading-time.ts";
import { valuesIn } from "./xml.ts";

/** `DBUSER:"ALICE"`, `USERID:[5] "ALICE"` of the older trail, and `CLIENT USER:[5] 'alice'` of who may do anything. */
const NAME = /([A-Z][A-Z0-9_$]{1,31}(?: [A-Z]{2,12})?) ?: ?(?:\[\d{1,5}\] )?(["'])/g;
const PAIRS_MAX = 64;
const HEAD_CHARACTERS = 512;
/** A value ends where the next name or the record does: a statement may hold quotes of its own. */
const NEXT = /["'](?=\s*$|\s{1,4}[A-Z][A-Z0-9_$ ]{1,44}:)/g;
const SYSLOG = /Oracle (?:Unified )?Audit/;
/** What elements are called otherwise than columns. */
const ELEMENTS: ReadonlyMap<string, string> = new Map([
  ["DBUSERNAME", "DB_User"],
  ["OS_USERNAME", "OS_User"],
  ["USERHOST", "Userhost"],
  ["RETURN_CODE", "Returncode"],
  ["EXTENDED_TIMESTAMP", "Extended_Timestamp"],
  ["ACTION", "Action"],
  ["OBJECT_SCHEMA", "Object_Schema"],
  ["OBJECT_NAME", "Object_Name"],
  ["SQL_TEXT", "Sql_Text"],
  ["COMMENT$TEXT", "Comment_Text"],
  ["SESSIONID", "Session_Id"],
]);

export const oracleText: Parser<string> = {
  name: "oracle-audit",
  version: 2,
  actions: ORACLE_ACTIONS,
  recognises(record, { hints }) {
    const head = record.slice(0, HEAD_CHARACTERS);
    if (head.includes("<Audit_Type>")) return SURE;
    if (!head.includes("LENGTH") || !head.includes("ACTION")) return NO;
    return SYSLOG.test(hints.program ?? head) || head.includes("DBID:") || /\bACTION ?:\[/.test(head)
      ? SURE
      : NO;
  },
  parse(record, how) {
    const of = record.includes("<Audit_Type>") ? ofElements(record) : ofPairs(record);
    return [oracleEvent(of, how, leadingTime(record, how))];
  },
};

function ofElements(record: string): Of {
  const values = valuesIn(record);
  return (...names) =>
    names.map((name) => values.get(ELEMENTS.get(name) ?? name)).find((value) => value !== undefined);
}

function ofPairs(record: string): Of {
  const pairs = new Map<string, string>();
  NAME.lastIndex = 0;
  for (let at = NAME.exec(record); at !== null && pairs.size < PAIRS_MAX; at = NAME.exec(record)) {
    NEXT.lastIndex = NAME.lastIndex;
    const end = NEXT.exec(record)?.index ?? record.length;
    const value = record.slice(NAME.lastIndex, end);
    if (value !== "" && !pairs.has(at[1] ?? "")) pairs.set(at[1] ?? "", value);
    NAME.lastIndex = end + 1;
  }
  // Of who may do anything, the action is the statement itself.
  const action = pairs.get("ACTION") ?? "";
  if (/\W/.test(action)) {
    pairs.set("SQLTEXT", action);
    pairs.set("ACTION", /^\s*(\w+)/.exec(action)?.[1] ?? "");
  }
  return (...names) => names.map((name) => pairs.get(name)).find((value) => value !== undefined);
}
