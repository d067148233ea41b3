/** Lines of `key=value` pairs: logfmt, firewalls, and whoever prints them so. The names say what they are, as in JSON. */
import { compact } from "../fields.ts";
import { commonNames } from "../names/names.ts";
import { LIKELY, MAYBE, NO, type Parser } from "../parser.ts";
import { commonPairs } from "./key-value-dialects.ts";
import { leadingTime } from "./leading-time.ts";
import { hasPairs, pairsIn } from "./pairs.ts";

const PAIRS_MIN = 3;

export const keyValue: Parser<string> = {
  name: "key-value",
  version: 2,
  recognises(record) {
    // Attributes of XML are pairs, too.
    if (/^\s*<[A-Za-z?!]/.test(record) || !hasPairs(record.slice(0, 4096), PAIRS_MIN)) return NO;
    return /^[A-Za-z_][\w.-]{0,63}=/.test(record) ? LIKELY : MAYBE;
  },
  parse(record, how) {
    const events = commonNames.parse(commonPairs(pairsIn(record)), how);
    const read = events.some((event) => event.time !== undefined) ? undefined : leadingTime(record, how);
    if (read === undefined) return events;
    const marks = read.noZone ? (["no_zone"] as const) : [];
    const own = compact({ time: read.time, utc_offset: read.utcOffset });
    return events.map((event) => ({ ...event, ...own, marks: [...(event.marks ?? []), ...marks] }));
  },
};
