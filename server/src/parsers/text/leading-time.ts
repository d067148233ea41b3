/** The time that a line begins with, in the forms that programs write it. */
import type { How } from "../parser.ts";
import { type ReadTime, readTime } from "../time.ts";

/** The time, where the line has one there. */
export function leadingTime(line: string, how: How): ReadTime | undefined {
  const glog = GLOG.exec(line);
  return glog === null ? timeOf(TIME.exec(line)?.[1], how) : glogTime(glog, how);
}

/** What Google's libraries call the level of a line: its first letter. */
export function glogLevel(line: string): string | undefined {
  return GLOG_LEVELS.get(GLOG.exec(line)?.[1] ?? "");
}

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
