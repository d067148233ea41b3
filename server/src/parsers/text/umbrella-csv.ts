/** Cisco Umbrella's DNS logs as the lines of its files (docs.umbrella.com, "DNS log formats"): columns without a heading, more of them with each version. Times are UTC. */
import type { ParsedEvent } from "@tallystick/event";
import { call, called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget, outcomeOfStatus } from "../event.ts";
import { compact, isFields, some } from "../fields.ts";
import { type How, NO, type Parser, SURE } from "../parser.ts";
import { umbrella } from "../vendors/umbrella.ts";
import { readCsv } from "./csv.ts";

/** Time, who, all who it may be, inner and outer address, what was done, type of the question, answer, name. */
const LINE =
  /^"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d","[^"]*","[^"]*","[^"]*","[^"]*","(?:Allowed|Blocked|Proxied)","\d+ \([\w-]+\)",/;

/** Of the administrators: number, time, e-mail, name, kind of thing, what was done, address, before, after (docs.umbrella.com, "Admin audit log formats"). */
const AUDIT =
  /^"\d{1,20}", ?"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d", ?"[^"]{0,256}", ?"[^"]{0,256}", ?"[\w -]{1,64}", ?"[a-z_ ]{1,32}", ?"[0-9A-Fa-f.:]{0,45}",/;
/** Of pages that somebody asked for: time, who, inner and outer address, where, kind, verdict, address of the page ("Proxy log formats"). */
const PROXY =
  /^"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d", ?"[^"]{0,512}", ?"[0-9A-Fa-f.:]{0,45}", ?"[0-9A-Fa-f.:]{0,45}", ?"[0-9A-Fa-f.:]{0,45}", ?"[^"]{0,256}", ?"(?:ALLOWED|BLOCKED|PROXIED|ISOLATED|WARNED)", ?"/i;
/** Of packets: time, numbers and names of whose, direction, protocol, size, both sides, where, rule, verdict ("Cloud Firewall log formats"). */
const FIREWALL =
  /^"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d", ?"\[?[^"]{0,256}\]?", ?"[^"]{0,512}", ?"[^"]{0,256}", ?"(?:INBOUND|OUTBOUND|TO_INTERNET|FROM_INTERNET|[A-Z_]{2,32})", ?"\d{1,3}", ?"\d{0,9}", ?"[0-9A-Fa-f.:]{2,45}", ?"\d{0,5}", ?"[0-9A-Fa-f.:]{2,45}", ?"\d{0,5}", ?"/;
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
  recognises: (record) =>
    LINE.test(record) || AUDIT.test(record) || PROXY.test(record) || FIREWALL.test(record) ? SURE : NO,
  parse(record, how) {
    if (AUDIT.test(record)) return [auditOf(record)];
    if (LINE.test(record)) return dnsOf(record, how);
    if (PROXY.test(record)) return [proxyOf(record)];
    if (FIREWALL.test(record)) return [firewallOf(record)];
    return [];
  },
};

function dnsOf(record: string, how: How): readonly ParsedEvent[] {
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
}

function proxyOf(record: string): ParsedEvent {
  const [time, identity, internal, external, target, , verdict, url, , agent, status] =
    readCsv(record).map(filled);
  const isRefused = /^BLOCKED$/i.test(verdict ?? "");
  return makeEvent({
    call: call(isRefused ? "network.block" : "http.request"),
    at: time === undefined ? undefined : `${time}Z`,
    outcome: isRefused ? "denied" : (outcomeOfStatus(status) ?? "success"),
    actor: makeActor({ name: identity }),
    targets: [makeTarget("url", url), makeTarget("address", target)],
    from: fromAddress(internal ?? external, { user_agent: agent }),
    service: { name: "cisco-umbrella" },
  });
}

function firewallOf(record: string): ParsedEvent {
  const [time, , names, , direction, , , source, port, target, , , rule, verdict] =
    readCsv(record).map(filled);
  const isRefused = /^(?:BLOCK|DENY|DROP)/i.test(verdict ?? "");
  return makeEvent({
    call: call(isRefused ? "network.block" : "network.flow"),
    at: time === undefined ? undefined : `${time}Z`,
    outcome: isRefused ? "denied" : "success",
    actor: makeActor({ name: names?.split(",", 1)[0] }),
    targets: [makeTarget("address", target)],
    from: fromAddress(source, { port: Number(port ?? Number.NaN) }),
    service: { name: "cisco-umbrella" },
    labels: some({ rule, direction }),
  });
}

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
