/** Lines of `key=value` pairs: logfmt, firewalls, and whoever prints them so. The names say what they are, as in JSON. */
import { compact } from "../fields.ts";
import { commonNames } from "../names/names.ts";
import { LIKELY, MAYBE, NO, type Parser } from "../parser.ts";
import { leadingTime } from "./leading-time.ts";
import { hasPairs, pairsIn } from "./pairs.ts";

const PAIRS_MIN = 3;

export const keyValue: Parser<string> = {
  name: "key-value",
  version: 1,
  recognises(record) {
    if (!hasPairs(record.slice(0, 4096), PAIRS_MIN)) return NO;
    return /^[A-Za-z_][\w.-]{0,63}=/.test(record) ? LIKELY : MAYBE;
  },
  parse(record, how) {
    const pairs = pairsIn(record);
    const { date, time } = pairs;
    // Firewalls write the two in pairs of their own.
    const isApart = typeof date === "string" && typeof time === "string" && /^\d{4}-/.test(date);
    const fields = isApart
      ? { ...pairs, date: undefined, time: undefined, timestamp: `${date} ${time}` }
      : pairs;
    const events = commonNames.parse(fields, how);
    const read = events.some((event) => event.time !== undefined) ? undefined : leadingTime(record, how);
    if (read === undefined) return events;
    const marks = read.noZone ? (["no_zone"] as const) : [];
    const own = compact({ time: read.time, utc_offset: read.utcOffset });
    return events.map((event) => ({ ...event, ...own, marks: [...(event.marks ?? []), ...marks] }));
  },
};
