/** Cisco Umbrella's DNS logs as the lines of its files (docs.umbrella.com, "DNS log formats"): columns without a heading, more of them with each version. Times are UTC. */
import type { ParsedEvent } from "@tallystick/event";
import { call, called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget } from "../event.ts";
import { compact, isFields } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";
import { umbrella } from "../vendors/umbrella.ts";
import { readCsv } from "./csv.ts";

/** Time, who, all who it may be, inner and outer address, what was done, type of the question, answer, name. */
const LINE =
  /^"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d","[^"]*","[^"]*","[^"]*","[^"]*","(?:Allowed|Blocked|Proxied)","\d+ \([\w-]+\)",/;

/** Of the administrators: number, time, e-mail, name, kind of thing, what was done, address, before, after (docs.umbrella.com, "Admin audit log formats"). */
const AUDIT =
  /^"\d{1,20}", ?"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d", ?"[^"]{0,256}", ?"[^"]{0,256}", ?"[\w -]{1,64}", ?"[a-z_ ]{1,32}", ?"[0-9A-Fa-f.:]{0,45}",/;
const VERBS: ReadonlyMap<string, string> = new Map([
  ["create", "config.create"],
  ["update", "config.update"],
  ["delete", "config.delete"],
  ["login", "user.login"],
  ["logout", "user.logout"],
]);

export const umbrellaCsv: Parser<string> = {
  name: "cisco-umbrella",
  version: umbrella.version,
  signs: '",',
  recognises: (record) => (LINE.test(record) || AUDIT.test(record) ? SURE : NO),
  parse(record, how) {
    if (AUDIT.test(record)) return [auditOf(record)];
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

function auditOf(record: string): ParsedEvent {
  const [id, time, email, name, kind, verb = "", address, before, after] = readCsv(record).map(filled);
  const known = VERBS.get(verb);
  return makeEvent({
    call: known === undefined ? called(verb, undefined, { prefix: "cisco_umbrella" }) : call(known),
    at: time === undefined ? undefined : `${time}Z`,
    outcome: "success",
    actor: makeActor({ name, email }),
    targets: [makeTarget(kind, nameIn(after) ?? nameIn(before) ?? kind)],
    from: fromAddress(address),
    service: { name: "cisco-umbrella" },
    event_id: id,
  });
}

/** `name: web`, `label: laptop-7`, on a line of its own. */
function nameIn(values: string | undefined): string | undefined {
  return /(?:^|\n)(?:name|label): (.{1,256})/.exec((values ?? "").replaceAll("\\n", "\n"))?.[1];
}

function filled(column: string): string | undefined {
  // A blank before a quote leaves the quotes.
  const text = column.trim().replace(/^"(.*)"$/s, "$1");
  return text === "" || text === "null" ? undefined : text;
}
