/** Cisco Umbrella's DNS logs as the lines of its files (docs.umbrella.com, "DNS log formats"): columns without a heading, more of them with each version. Times are UTC. */
import { compact, isFields } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";
import { umbrella } from "../vendors/umbrella.ts";
import { readCsv } from "./csv.ts";

/** Time, who, all who it may be, inner and outer address, what was done, type of the question, answer, name. */
const LINE =
  /^"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d","[^"]*","[^"]*","[^"]*","[^"]*","(?:Allowed|Blocked|Proxied)","\d+ \([\w-]+\)",/;

export const umbrellaCsv: Parser<string> = {
  name: "cisco-umbrella",
  version: umbrella.version,
  signs: '",',
  recognises: (record) => (LINE.test(record) ? SURE : NO),
  parse(record, how) {
    const [time, identity, , internal, external, action, queryType, responseCode, domain, ...rest] =
      readCsv(record);
    const [, mostGranularIdentityType, , blockedCategories] = rest;
    const fields: unknown = compact({
      identity,
      action,
      queryType,
      responseCode,
      domain,
      mostGranularIdentityType,
      blockedCategories,
      timestamp: `${time ?? ""}Z`,
      internalIp: internal,
      externalIp: external,
    });
    return isFields(fields) ? umbrella.parse(fields, how) : [];
  },
};
