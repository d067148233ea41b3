/** Packets that a firewall wrote of: Linux' netfilter, with UFW's and UniFi's words before it, and pfSense's and OPNsense's filterlog. */
import type { Outcome, ParsedEvent } from "@tallystick/event";
import { call } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeEvent, makeTarget } from "../event.ts";
import { some } from "../fields.ts";
import { type How, NO, type Parser, SURE } from "../parser.ts";
import { pairsIn } from "./pairs.ts";

/** The kernel's own names (net/netfilter/nf_log_syslog.c). */
const NETFILTER = /\bIN=\S{0,64} OUT=\S{0,64} /;
/** `[UFW BLOCK]`, `iptables-dropped: `, and UniFi's `[WAN_IN-3001-D]`: what was decided stands before the packet. */
const REFUSED = /block|drop|den(?:y|ied)|reject|refused|-[DR](?=[\]-])/i;
const ALLOWED = /allow|accept|pass|permit|-A(?=[\]-])/i;
/** docs.netgate.com, "Raw Filter Log Format": places of the fields. */
const PLACES = { face: 4, reason: 5, action: 6, direction: 7, version: 8 } as const;

export const packetFilter: Parser<string> = {
  name: "packet-filter",
  version: 1,
  recognises(record, how) {
    if (how.hints.program === "filterlog") return SURE;
    const at = record.indexOf("IN=");
    return at !== -1 && record.includes(" SRC=") && NETFILTER.test(record.slice(at, at + 160)) ? SURE : NO;
  },
  parse: (record, how) =>
    how.hints.program === "filterlog" ? filterlog(record, how) : netfilter(record, how),
};

function netfilter(record: string, how: How): readonly ParsedEvent[] {
  const at = record.indexOf("IN=");
  const prefix = record.slice(0, at);
  const pairs = pairsIn(record.slice(at));
  const outcome = REFUSED.test(prefix) ? "denied" : ALLOWED.test(prefix) ? "success" : undefined;
  return [
    packet(how, {
      outcome,
      source: pairs.get("SRC"),
      port: pairs.get("SPT"),
      target: pairs.get("DST"),
      targetPort: pairs.get("DPT"),
      protocol: pairs.get("PROTO"),
      face: pairs.get("IN") ?? pairs.get("OUT"),
    }),
  ];
}

function filterlog(record: string, how: How): readonly ParsedEvent[] {
  const fields = record.split(",", 64);
  const isV6 = fields[PLACES.version] === "6";
  // Behind the version each has its own header: nine more fields, or six.
  const [protocolAt, sourceAt] = isV6 ? [12, 15] : [16, 18];
  const source = fields[sourceAt];
  if (source === undefined || fields[PLACES.action] === undefined) return [];
  const action = fields[PLACES.action];
  return [
    packet(how, {
      outcome:
        action === "pass" ? "success" : action === "block" || action === "reject" ? "denied" : undefined,
      source,
      port: fields[sourceAt + 2],
      target: fields[sourceAt + 1],
      targetPort: fields[sourceAt + 3],
      protocol: fields[protocolAt],
      face: fields[PLACES.face],
    }),
  ];
}

interface Packet {
  readonly outcome: Outcome | undefined;
  readonly source: string | undefined;
  readonly port: string | undefined;
  readonly target: string | undefined;
  readonly targetPort: string | undefined;
  readonly protocol: string | undefined;
  readonly face: string | undefined;
}

function packet(
  how: How,
  { face, outcome, port, protocol, source, target, targetPort }: Packet,
): ParsedEvent {
  const hasPorts = /^(?:tcp|udp|sctp)$/i.test(protocol ?? "");
  const number = hasPorts ? Number(port) : Number.NaN;
  return makeEvent({
    call: call(outcome === "denied" ? "network.block" : "network.flow"),
    how,
    outcome,
    targets: [makeTarget("address", target)],
    from: fromAddress(source, { port: number }),
    service: some({ name: how.hints.program === "filterlog" ? "pf" : "netfilter" }),
    labels: some({ protocol, port: hasPorts ? targetPort : undefined, interface: face }),
  });
}
