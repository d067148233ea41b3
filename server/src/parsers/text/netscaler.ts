/** Citrix NetScaler: `11/23/2026:04:05:06 GMT ns1 0-PPE-0 : default SSLVPN LOGIN 7 0 : Context … - User alice - Client_ip … - …` (developer-docs.netscaler.com, "Syslog message reference"). */
import type { Outcome } from "@tallystick/event";
import { actionTable, called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget, outcomeOfStatus, toOutcome } from "../event.ts";
import { some } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";
import { readTime } from "../time.ts";
import { readerOf } from "./pairs.ts";

/** Time, its zone and the host may be left out; module and message stand before two numbers and a colon. */
const HEAD =
  /^ ?(?:(\d\d\/\d\d\/\d{4}:\d\d:\d\d:\d\d) {1,2}(?:(GMT|UTC|[A-Z]{3,4}) )? ?(?:(\S{1,255}) )?\d{1,4}-PPE-\d{1,4} : )?default (?:([A-Z][A-Za-z0-9_]{1,31}) )?([A-Z][A-Za-z_0-9]{1,47}) (\d{1,12}) \d{1,4} :\s{1,3}/;
const ACTIONS = actionTable(`
  user.login login login_failed aaatm_login extracted_groups
  user.logout logout logout_failed remove_session_debug
  command.run cmd_executed
  http.request httprequest http_resourceaccess_denied
  network.flow conn_terminate conn_delink otherconn_delink tcpconnstat udpflowstat nat_conn_delink tcpconn_timedout ssl_handshake_success ssl_handshake_failure
  network.block nonhttp_resourceaccess_denied
  session.start icastart ica_session_launch
  session.end icaend_connstat ica_session_end
  threat.detect appfw_starturl appfw_denyurl appfw_sql appfw_xss appfw_fieldformat appfw_buffer_overflow_url appfw_buffer_overflow_hdr appfw_cookie appfw_csrf_tag appfw_fieldconsistency appfw_policy_hit appfw_signature_match appfw_referer_header
  config.update config_change
  host.boot startcpu startsys
  host.shutdown stopsys
`);
const PAIRS_MAX = 64;
/** In this order: names with a blank in them stand before a value that may have some, too. */
const NAME =
  /^(Source|Destination|Vserver|Start Time|End Time|Delink Time|Context|SessionId:|User|customername|username:domainname|[A-Za-z][\w()-]{1,40})\s+(.*)$/s;
/** As a page was asked for: `shop.example.com User alice : Group(s) N/A : Vserver … : SSO is ON : GET /shop`. */
const PAGE =
  /(?:^|[ -])(\S{1,255}) User (\S{1,256}) : .{0,512}? : (?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|CONNECT|PROPFIND) (\S{1,2048})/s;

export const netScaler: Parser<string> = {
  name: "netscaler",
  version: 1,
  actions: ACTIONS,
  begins: " 0a",
  recognises: (record) => (record.slice(0, 128).includes("default ") && HEAD.test(record) ? SURE : NO),
  parse(record, how) {
    const found = HEAD.exec(record);
    if (found === null) return [];
    const [head, stamp, zone, host, module = "", name = "", number] = found;
    const message = record.slice(head.length).trim();
    const pairs = pairsOf(message);
    const of = readerOf(pairs, (value) =>
      /^(?:|N\/A|NONE|none|unknown|Mapped Ip|0\.0\.0\.0(?::0)?|anonymous:)$/.test(value),
    );
    const page = name === "HTTPREQUEST" ? PAGE.exec(message) : null;
    const user = of("username:domainname")?.split(":", 1)[0];
    const known = ACTIONS.has(name.toLowerCase());
    const action = called(known ? name : "log.write", ACTIONS);
    const isFlow =
      action.action === "network.flow" ||
      action.action === "session.start" ||
      action.action === "session.end";
    return [
      makeEvent({
        call: action,
        how,
        read: stamp === undefined ? undefined : readTime(timeOf(stamp, zone), how),
        outcome: outcomeOf(name, { action: action.action, status: of("Status", "Access") }),
        reason: of("Failure_reason", "LogoutMethod", "Errmsg"),
        actor: makeActor({ name: of("User") ?? page?.[2] ?? user }),
        targets: [
          makeTarget("command", of("Command")),
          makeTarget(
            "url",
            page === null ? undefined : `${page[3]?.startsWith("/") === true ? page[1] : ""}${page[3]}`,
          ),
          makeTarget("application", of("applicationName")),
          makeTarget("address", isFlow ? withoutPort(of("Destination", "VserverServiceIP")) : undefined),
          makeTarget("virtual-server", isFlow ? undefined : of("Vserver")),
        ],
        from: fromAddress(
          of("X-Forwarded-For_ip")?.split(",", 1)[0] ?? of("Client_ip", "Remote_ip", "ClientIP", "Source"),
        ),
        service: some({ name: "netscaler", host }),
        context: some({ session: of("SessionId:", "connectionId") }),
        labels: some({ module: module === "" ? undefined : module, message: name, number }),
        message: known ? undefined : message,
      }),
    ];
  },
};

function pairsOf(message: string): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  for (const part of message.split(" - ", PAIRS_MAX)) {
    // Marks in brackets stand before the first name.
    const [, name = "", value = ""] =
      NAME.exec(part.replace(/^(?:\s*\[[^\]]{0,128}\])+\s*/, "").trim()) ?? [];
    if (name !== "" && !pairs.has(name)) pairs.set(name, value.replace(/\\?"/g, "").trim());
  }
  return pairs;
}

/** `11/23/2026:04:05:06`; devices can be told to put the day first, which shows where the month would be a thirteenth. */
function timeOf(stamp: string, zone: string | undefined): string {
  const [first = "", second = "", year = ""] = [stamp.slice(0, 2), stamp.slice(3, 5), stamp.slice(6, 10)];
  const [month, day] = Number(first) > 12 ? [second, first] : [first, second];
  return `${year}-${month}-${day} ${stamp.slice(11)}${zone === undefined ? "" : ` ${zone}`}`;
}

function outcomeOf(
  name: string,
  { action, status }: { readonly action: string; readonly status: string | undefined },
): Outcome | undefined {
  if (/DENIED/i.test(name)) return "denied";
  if (/FAIL/i.test(name)) return "failure";
  const said = toOutcome(status) ?? (status === undefined ? undefined : outcomeOfStatus(status));
  if (said !== undefined) return said;
  if (status !== undefined && /^(?:ERROR|Not authorized)/i.test(status)) return "failure";
  return action === "log.write" || action === "threat.detect" ? undefined : "success";
}

function withoutPort(address: string | undefined): string | undefined {
  return address?.replace(/^((?:\d{1,3}\.){3}\d{1,3}):\d{1,5}$/, "$1");
}
