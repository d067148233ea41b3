/** The time that a line begins with, in the forms that programs write it. */
import type { How } from "../parser.ts";
import { type ReadTime, readTime } from "../time.ts";
import { ZONE_NAMES } from "../zone-names.ts";

/** The time, where the line has one there. */
export function leadingTime(line: string, how: How): ReadTime | undefined {
  const glog = GLOG.exec(line);
  return glog === null ? timeOf(TIME.exec(line)?.[1], how) : glogTime(glog, how);
}

/** What Google's libraries call the level of a line: its first letter. */
export function glogLevel(line: string): string | undefined {
  return GLOG_LEVELS.get(GLOG.exec(line)?.[1] ?? "");
}

const CLOCK = String.raw`\d\d?:\d\d:\d\d`;
const FRACTION = String.raw`(?:[.,]\d{1,9})?`;
/** The forms of it: ISO's, a name of a month before or behind the day, web servers', WebSphere's, Db2's, seconds since 1970. */
const FORMS = [
  String.raw`\d{4}([-/.])\d\d?\2\d\d?[T ]${CLOCK}${FRACTION}\s?(?:Z\b|(?:${ZONE_NAMES})\b|[+-]\d\d:?\d\d)?`,
  String.raw`(?:[A-Z][a-z]{2} )?[A-Z][a-z]{2} [ \d]?\d ${CLOCK}(?:\.\d{1,9})?(?: [A-Z]{3,4})?(?: \d{4})?(?: [+-]\d\d:\d\d)?`,
  String.raw`[A-Z][a-z]{2} \d\d?, \d{4},? ${CLOCK}${FRACTION} [AP]M(?: (?:${ZONE_NAMES})\b)?`,
  String.raw`\d\d?[ -][A-Za-z]{3}[ -]\d{4} ${CLOCK}${FRACTION}`,
  String.raw`\d\d\/[A-Z][a-z]{2}\/\d{4}[: ]${CLOCK}${FRACTION}(?: [+-]\d{4})?`,
  String.raw`\d\d?\/\d\d?\/\d\d ${CLOCK}:\d{3} (?:${ZONE_NAMES})\b`,
  String.raw`\d\d?([/.-])\d\d?\3\d{4},? ${CLOCK}${FRACTION}(?: [AaPp][Mm]\b)?(?: (?:${ZONE_NAMES})\b| ?[+-]\d\d:?\d\d)?`,
  String.raw`\d{4}-\d\d-\d\d-\d\d\.\d\d\.\d\d\.\d{6}(?:[+-]\d{3})?`,
  String.raw`\d{10}\.\d{3,6}`,
];
/** A time at the beginning of a line: in brackets or not, behind a word or a level. */
const TIME = new RegExp(
  String.raw`^(?:\S{1,64} +(?:\[[^\]\n]{1,64}\] +|\[)?|\[\w{1,16}\] ?|\W{1,2})?(${FORMS.join("|")})\]?(?=$|[\s,:;|[\]>-])`,
);
/** Google's logging libraries: a level, the date without or with its year in two digits or four, the time, the thread. */
const GLOG = /^([IWEF])((?:\d\d){0,2}\d{4}) (\d\d:\d\d:\d\d\.\d{1,6}) +\d+ /;
const GLOG_LEVELS: ReadonlyMap<string, string> = new Map([
  ["I", "info"],
  ["W", "warning"],
  ["E", "error"],
  ["F", "fatal"],
]);
function timeOf(stamp: string | undefined, how: How): ReadTime | undefined {
  if (stamp === undefined) return undefined;
  // What is no zone's name that we know stands before a year.
  return readTime(stamp, how) ?? readTime(stamp.replace(/ [A-Z]{3,4} (?=\d{4}$)/, " "), how);
}

function glogTime([, , date = "", clock]: RegExpExecArray, how: How): ReadTime | undefined {
  const year =
    date.length > 4 ? `20${date.slice(-6, -4)}` : String(new Date(how.receivedUs / 1000).getUTCFullYear());
  const day = date.slice(-4);
  return readTime(`${year}-${day.slice(0, 2)}-${day.slice(2)} ${clock}`, how);
}
