/** WatchGuard's Firebox: `… firewall: msg_id="3000-0148" Deny 0-External Firebox 60 tcp …`, and the same in LEEF, also without its first word (watchguard.com, "Fireware Log Catalog"). */
import type { Outcome } from "@tallystick/event";
import { type Called, call } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget } from "../event.ts";
import { some } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";
import { pairsIn, readerOf } from "./pairs.ts";

const LEEF = /(?:LEEF:)?[12]\.0\|WatchGuard\|[^|]{0,64}\|[^|]{0,64}\|([^|]{0,64})\|/;
const OWN = /\bmsg_id="([0-9A-F]{4}-[0-9A-F]{4})"\s?/;
/** UTC, between the serial number and the program. */
const STAMP = /\((\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)\)/;
const HEAD_CHARACTERS = 512;
/** Verdict, interfaces, length, protocol, header, lifetime, addresses, ports. */
const PACKET =
  /^(Allow|Deny|ProxyAllow|ProxyDeny|ProxyDrop|ProxyBlock|ProxyReplace|ProxyStrip)[,:]? \S{1,64} \S{1,64} (?:\d{1,6} )?(\w{1,16}) (?:\d{1,4} \d{1,4} )?([0-9A-Fa-f.:]{2,45}) ([0-9A-Fa-f.:]{2,45})(?: (\d{1,5}) (\d{1,5}))?/;
/** `alice@Firebox-DB`, `[alice@example.org@radius]`: the last part is who knows the password. */
const PERSON =
  /\buser \[?([^\s@\]]{1,128}(?:@[^\s@\]]{1,128}(?=@))?)(?:@[^\s\]]{1,128})?\]? from ([0-9A-Fa-f.:]{2,45})/i;
const ALSO = /\bAuthentication of \S{1,32} user \[([^@\]]{1,128})[^\]]{0,128}\] from ([0-9A-Fa-f.:]{2,45})/;
const REFUSED = /^(?:Proxy)?(?:Deny|Drop|Block|Strip)/i;

export const watchGuard: Parser<string> = {
  name: "watchguard",
  version: 1,
  signs: "=",
  recognises(record) {
    const head = record.slice(0, HEAD_CHARACTERS);
    return (head.includes("|WatchGuard|") && LEEF.test(head)) || (head.includes('msg_id="') && OWN.test(head))
      ? SURE
      : NO;
  },
  parse(record, how) {
    const leef = LEEF.exec(record);
    const own = leef === null ? OWN.exec(record) : null;
    const start = leef ?? own;
    if (start === null) return [];
    const rest = record.slice(start.index + start[0].length);
    const pairs = leef === null ? pairsIn(rest) : tabbed(rest);
    const of = readerOf(pairs);
    const packet = own === null ? null : PACKET.exec(rest);
    const said = of("msg") ?? (packet === null ? rest : "");
    const verdict = of("disp") ?? packet?.[1] ?? "";
    const [, person, place] = ALSO.exec(said) ?? PERSON.exec(said) ?? [];
    const action = callOf(said, {
      verdict,
      isPage: of("op") !== undefined && of("dstname", "host") !== undefined,
    });
    const page =
      action.action === "http.request" || action.action === "network.block"
        ? of("dstname", "host")
        : undefined;
    return [
      makeEvent({
        call: action,
        how,
        at: zulu(STAMP.exec(record.slice(0, HEAD_CHARACTERS))?.[1]),
        outcome: outcomeOf(action.action, { said, verdict }),
        reason:
          action.action === "user.login"
            ? /\b(?:rejected|denied)[ ,-]{1,3}(.{1,128}?)\.?$/.exec(said)?.[1]
            : undefined,
        actor: makeActor({ name: person ?? of("src_user", "usrName")?.replace(/@[^@.]{1,64}$/, "") }),
        targets: [
          makeTarget("signature", of("signature_name", "sig_name")),
          makeTarget("malware", of("virus")),
          makeTarget("url", page === undefined ? undefined : `${page}${of("arg", "path") ?? ""}`),
          makeTarget("address", of("dst") ?? packet?.[4]),
        ],
        from: fromAddress(place ?? of("src") ?? packet?.[3], {
          port: Number(of("srcPort") ?? packet?.[5] ?? Number.NaN),
        }),
        service: some({ name: "watchguard", host: of("host_name", "serial") }),
        labels: some({ message_id: start[1], policy: of("policy"), application: of("app_name") }),
        message: said === "" ? undefined : said.trim(),
      }),
    ];
  },
};

/** Tabs part them; relays write a tab by its number. */
function tabbed(rest: string): Map<string, string> {
  const pairs = new Map<string, string>();
  for (const pair of rest.replaceAll("#011", "\t").split("\t", 128)) {
    const at = pair.indexOf("=");
    if (at > 0) pairs.set(pair.slice(0, at).trim(), pair.slice(at + 1).trim());
  }
  return pairs;
}

function zulu(time: string | undefined): string | undefined {
  return time === undefined ? undefined : `${time}Z`;
}

function callOf(
  said: string,
  { isPage, verdict }: { readonly verdict: string; readonly isPage: boolean },
): Called {
  if (/\bvirus\b|\bmalware\b|\bAPT\b/i.test(said)) return call("malware.detect");
  if (/\bIPS\b|\bintrusion\b|\battack\b|\bflood\b|\bscan\b|\bspoof/i.test(said)) return call("threat.detect");
  if (/\b(?:SSL VPN|IKE|Mobile VPN|L2TP).*\blogged (?:off|out)|\bdisconnected\b/i.test(said))
    return call("vpn.disconnect");
  if (/\b(?:SSL VPN|Mobile VPN|L2TP).*\blogged in/i.test(said)) return call("vpn.connect");
  if (/\blogged (?:out|off)\b/i.test(said)) return call("user.logout");
  if (/\blogged in\b|\blog in attempt\b|\bAuthentication of\b|\bauthenticat/i.test(said))
    return call("user.login");
  if (
    /\bconfiguration\b.*\b(?:changed|saved|updated)\b|\b(?:added|modified|deleted) (?:policy|setting)/i.test(
      said,
    )
  )
    return call("config.update");
  if (verdict === "") return call("log.write");
  if (REFUSED.test(verdict)) return call("network.block");
  return call(isPage ? "http.request" : "network.flow");
}

function outcomeOf(
  action: string,
  { said, verdict }: { readonly said: string; readonly verdict: string },
): Outcome | undefined {
  if (action === "user.login" || action === "vpn.connect")
    return /\b(?:rejected|denied|fail(?:ed|ure)?|invalid)\b/i.test(said) ? "failure" : "success";
  if (REFUSED.test(verdict)) return "denied";
  if (action === "log.write" || action === "malware.detect" || action === "threat.detect") return undefined;
  return "success";
}
