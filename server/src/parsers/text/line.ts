/** A line that some program wrote: its words are kept as they are, and addresses, names and outcomes in it are guessed. */
import type { ParsedEvent } from "@tallystick/event";
import { type Called, call, called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, toSeverity } from "../event.ts";
import { type How, MAYBE, NO, type Parser } from "../parser.ts";
import { type ReadTime, readTime } from "../time.ts";

/** A time at the beginning of a line: in brackets or not, behind a word or a level. */
const TIME =
  /^(?:\S{1,64} |\[\w{1,16}\] ?|\W{1,2})?(\d{4}[-/]\d\d?[-/]\d\d?[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?\s?(?:Z|UTC|GMT|[+-]\d\d:?\d\d)?|(?:[A-Z][a-z]{2} )?[A-Z][a-z]{2} [ \d]?\d \d\d:\d\d:\d\d(?:\.\d{1,9})?(?: [A-Z]{3,4})?(?: \d{4})?|\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d [+-]\d{4}|\d{10}\.\d{3,6})\]?(?=$|[\s,:;|[\]-])/;
/** Google's logging libraries: a level, the date without or with its year, the time, the thread. */
const GLOG = /^([IWEF])((?:\d{4})?\d{4}) (\d\d:\d\d:\d\d\.\d{1,6}) +\d+ /;
const GLOG_LEVELS: ReadonlyMap<string, string> = new Map([
  ["I", "info"],
  ["W", "warning"],
  ["E", "error"],
  ["F", "fatal"],
]);
const LEVEL =
  /\b(EMERG(?:ENCY)?|ALERT|CRIT(?:ICAL)?|FATAL|ERR(?:OR)?|WARN(?:ING)?|NOTICE|INFO|DEBUG|TRACE)\b/;
const ADDRESS = /(?:^|[\s[(="'/@,:])((?:\d{1,3}\.){3}\d{1,3})(?=$|[\s\])"',;:/])/;
const USER =
  /\b(?:user(?:name)?|login|account|acct|for|by)[=: ]+["'<[(]?([A-Za-z][\w.@+\\-]{0,63}[\w$])["'>\])]?(?=[\s,;:.)]|$)/i;
const STOP =
  /^(?:user|from|the|a|an|and|invalid|unknown|is|was|not|in|on|at|to|of|host|session|request|failed|admin's|this|all|each|any|error|agent|password|process|connection|client|data|service)$/i;
const FAILURE =
  /\b(?:fail(?:ed|ure|s)?|error|invalid|unable|could ?n[o']t|cannot|refused|timed? ?out|abort(?:ed)?|fatal|illegal)\b/i;
const DENIED =
  /\b(?:den(?:y|ied)|block(?:ed)?|forbidden|unauthori[sz]ed|reject(?:ed)?|not allowed|dropp?(?:ed)?|disallowed)\b/i;
const SUCCESS = /\b(?:success(?:ful(?:ly)?)?|succeeded|accepted|granted|allowed|permitted|completed)\b/i;
const LOGIN = /\b(?:log(?:ged)?[- ]?(?:in|on)|sign(?:ed)?[- ]?in|authenticat(?:ed|ion)|logon)\b/i;
const LOGOUT = /\b(?:log(?:ged)?[- ]?(?:out|off)|sign(?:ed)?[- ]?out|disconnected)\b/i;

export const line: Parser<string> = {
  name: "line",
  version: 1,
  // A text that no frame and no time goes before is nobody's line.
  recognises: (record, how) =>
    isText(record) &&
    (how.hints.program !== undefined ||
      how.hints.time !== undefined ||
      TIME.test(record) ||
      GLOG.test(record))
      ? MAYBE
      : NO,
  parse(record, how) {
    const glog = GLOG.exec(record);
    const read = glog === null ? timeOf(TIME.exec(record)?.[1], how) : glogTime(glog, how);
    const text = record.slice(0, 4096);
    const level = glog === null ? LEVEL.exec(text.slice(0, 200))?.[1] : GLOG_LEVELS.get(glog[1] ?? "");
    const [, user] = USER.exec(text) ?? [];
    return [
      makeEvent({
        ...{ call: callOf(text, how.hints.program), how, at: read?.time },
        outcome: outcomeOf(text),
        severity: toSeverity(level) ?? how.hints.severity ?? "info",
        actor: user === undefined || STOP.test(user) ? undefined : makeActor({ name: user }),
        from: fromAddress(ADDRESS.exec(text)?.[1]),
        message: record,
        marks: read?.noZone === true ? ["no_zone"] : [],
      }),
    ];
  },
};

function timeOf(stamp: string | undefined, how: How): ReadTime | undefined {
  // Names of zones are not unique, and stand before a year.
  return stamp === undefined ? undefined : readTime(stamp.replace(/ [A-Z]{3,4} (?=\d{4}$)/, " "), how);
}

function glogTime([, , date = "", clock]: RegExpExecArray, how: How): ReadTime | undefined {
  const year =
    date.length === 8 ? date.slice(0, 4) : String(new Date(how.receivedUs / 1000).getUTCFullYear());
  const day = date.slice(-4);
  return readTime(`${year}-${day.slice(0, 2)}-${day.slice(2)} ${clock}`, how);
}

/** Whether a text is one for people: without what no program prints. */
function isText(record: string): boolean {
  return record.trim() !== "" && !record.slice(0, 1024).includes("\ufffd\ufffd\ufffd");
}

function callOf(text: string, program: string | undefined): Called {
  if (LOGIN.test(text)) return { ...call("user.login"), marks: ["guessed_verb"] };
  if (LOGOUT.test(text)) return { ...call("user.logout"), marks: ["guessed_verb"] };
  if (program === undefined || !/^[A-Za-z]/.test(program)) return call("log.write");
  const { action } = called(program.replaceAll(".", "_").toLowerCase(), undefined);
  return { action: `${action}.log`, verb: "other", category: "other", marks: ["guessed_verb"] };
}

function outcomeOf(text: string): ParsedEvent["outcome"] | undefined {
  if (DENIED.test(text)) return "denied";
  if (FAILURE.test(text)) return "failure";
  return SUCCESS.test(text) ? "success" : undefined;
}
