/** SonicWall's SonicOS: `id=firewall sn=… time="…" fw=… pri=6 m=98 msg="Connection Opened" src=…` (SonicOS Log Events Reference Guide). What happened stands in the message. */
import { isIP } from "node:net";
import type { Outcome } from "@tallystick/event";
import { call } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget, toSeverity } from "../event.ts";
import { some } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";
import { pairsIn, readerOf } from "./pairs.ts";

/** The names that every record has stand within these. */
const HEAD_CHARACTERS = 512;
/** In this order: who signs in may be denied, and so may a page. */
const ACTIONS: readonly (readonly [pattern: RegExp, action: string])[] = [
  [/\blog(?:ged)? ?out\b/i, "user.logout"],
  [/\blog(?:ged)? ?in\b|\bauthentication (?:fail|succ)/i, "user.login"],
  [/^Web site (?:hit|access allowed)/i, "http.request"],
  [/virus|malware|capture ATP/i, "malware.detect"],
  [/\b(?:IPS|spyware|intrusion|attack|flood|spoof|port scan|botnet|probable|possible)\b/i, "threat.detect"],
  [
    /\b(?:VPN|IPSec|IKE|tunnel)\b.*\b(?:negotiation complete|established|connected|is up|SA (?:added|accepted))/i,
    "vpn.connect",
  ],
  [
    /\b(?:VPN|IPSec|IKE|tunnel)\b.*\b(?:disconnect|terminat|is down|SA (?:deleted|expired)|delete)/i,
    "vpn.disconnect",
  ],
  [/\b(?:dropped|blocked|access denied|connection denied|rejected)\b/i, "network.block"],
  [/^(?:Connection (?:Opened|Closed)|NAT Mapping)/i, "network.flow"],
  [
    /\bconfiguration\b.*\b(?:change|succe|modif|restor)|\b(?:setting|rule|object)s? .*\b(?:changed|modified)/i,
    "config.update",
  ],
  [/\b(?:rule|object|policy|user|group)s? .*\b(?:added|created)\b/i, "config.create"],
  [/\b(?:rule|object|policy|user|group)s? .*\b(?:deleted|removed)\b/i, "config.delete"],
  [/\b(?:activated|starting up|reboot|restart)/i, "host.boot"],
];
/** `198.51.100.7:50022:X1:host.example.com`; what stands in none of the places is left empty. */
const SIDE = /^([0-9A-Fa-f.:]{2,45}?|):(\d{0,5})(?::([\w-]{0,32})(?::(.{0,255}))?)?$/;

export const sonicWall: Parser<string> = {
  name: "sonicwall",
  version: 1,
  signs: "=",
  recognises(record) {
    const head = record.slice(0, HEAD_CHARACTERS);
    return head.includes("sn=") && head.includes(" fw=") && head.includes(" pri=") ? SURE : NO;
  },
  parse(record, how) {
    const pairs = pairsIn(record);
    const of = readerOf(pairs, (value) => /^(?:|N\/A|NA|Unknown.*)$/.test(value));
    const message = of("msg") ?? "";
    const source = sideOf(of("src"), of("srcV6"));
    const target = sideOf(of("dst"), of("dstV6"));
    const [, action = isSite(of("arg")) ? "http.request" : "log.write"] =
      ACTIONS.find(([pattern]) => pattern.test(message)) ?? [];
    const site = of("dstname") ?? target.host;
    const finding = action === "threat.detect" ? (of("ipscat", "spycat") ?? message) : undefined;
    const isPage = action === "http.request" || /^Web site/i.test(message);
    return [
      makeEvent({
        call: call(action),
        how,
        at: of("time"),
        outcome: outcomeOf(action, { message, verdict: of("fw_action") }),
        reason: of("note", "reason"),
        severity: toSeverity(of("pri")),
        actor: makeActor({ name: of("usr", "user") }),
        targets: [
          makeTarget("signature", finding),
          makeTarget("malware", action === "malware.detect" ? of("virus", "msg") : undefined),
          makeTarget("url", isPage && site !== undefined ? `${site}${of("arg") ?? ""}` : undefined),
          makeTarget("address", isPage && site !== undefined ? undefined : target.address),
        ],
        from: fromAddress(source.address ?? source.host, { port: source.port }),
        service: some({ name: "sonicwall", host: of("fw") }),
        labels: some({ message_id: of("m"), rule: of("rule"), application: of("appName") }),
        message: action === "network.flow" ? undefined : of("msg"),
      }),
    ];
  },
};

interface Side {
  readonly address: string | undefined;
  readonly port: number;
  readonly host: string | undefined;
}

function sideOf(four: string | undefined, six: string | undefined): Side {
  if (four === undefined || isIP(four) !== 0)
    return { address: four ?? six, port: Number.NaN, host: undefined };
  const [, address = "", port, , host] = SIDE.exec(four) ?? [];
  const named = host === undefined || host === "" ? undefined : host;
  const known = isIP(address) === 0 || /^:+$/.test(address) ? six : address;
  return { address: known, port: port === undefined || port === "" ? Number.NaN : Number(port), host: named };
}

function isSite(path: string | undefined): boolean {
  return path?.startsWith("/") === true;
}

function outcomeOf(
  action: string,
  { message, verdict }: { readonly message: string; readonly verdict: string | undefined },
): Outcome | undefined {
  // A wrong password is a failure, whatever the message calls it.
  if (action === "user.login" && /\b(?:bad|invalid|wrong|incorrect|unknown) |\bfail/i.test(message))
    return "failure";
  if (
    /^(?:drop|den|block|reset)/i.test(verdict ?? "") ||
    /\b(?:denied|dropped|blocked|rejected|prevention)\b/i.test(message)
  )
    return "denied";
  if (/\bfail(?:ed|ure)?\b/i.test(message)) return "failure";
  if (action === "threat.detect" || action === "malware.detect" || action === "log.write") return undefined;
  return "success";
}
