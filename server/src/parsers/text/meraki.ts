/** Cisco Meraki's syslog: `1 1700000000.123 MX84 flows src=…` (documentation.meraki.com, "Syslog Event Types and Log Samples"). */
import { actionTable, type Called, call, called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget, toSeverity } from "../event.ts";
import { some } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";
import { pairsIn, readerOf } from "./pairs.ts";

const HEAD =
  /^(?:1 )?(\d{10}\.\d{1,9}) (\S{1,64}) (flows|urls|events|ids-alerts|security_event|airmarshal_events|ip_flow_start|ip_flow_end|firewall|vpn_firewall|cellular_firewall|bridge_anyconnect_client_vpn_firewall|l7_firewall)\s+(.*)$/s;
/** Of its own VPN it writes a sentence. */
const VPN = /^((?:client_vpn|anyconnect_vpn)_(?:dis)?connect) user id '([^']{1,256})'/;
/** Of AnyConnect's sessions: `Peer IP=198.51.100.7 User[alice]: Session disconnected. …`, `User=alice: Authentication request accepted.` */
const SESSION =
  /\bPeer IP=([0-9A-Fa-f.:]{2,45})[^:]{0,128}? User[[=]([^\]:]{1,128})\]?[^:]{0,32}: (?:conn_id\[\d+\] )?(.{1,512})/;
const TUNNEL = /\bIKE_SA \S{1,128} established between \S{1,128}?\.\.\.([0-9A-Fa-f.:]{2,45})\[/;
const LEASE = /^dhcp lease of ip (\S{2,45}) .{0,128}?for client mac (\S{11,17})/;
const ACTIONS = actionTable(`
  vpn.connect client_vpn_connect anyconnect_vpn_connect
  vpn.disconnect client_vpn_disconnect anyconnect_vpn_disconnect
  user.login 8021x_eap_success 8021x_eap_failure 8021x_auth splash_auth wpa_auth anyconnect_vpn_auth_success anyconnect_vpn_auth_failure
  user.logout 8021x_deauth wpa_deauth
  device.add association
  device.remove disassociation
`);

export const meraki: Parser<string> = {
  name: "meraki",
  version: 2,
  actions: ACTIONS,
  begins: "0",
  recognises: (record) => (/^(?:1 )?\d{10}\./.test(record) && HEAD.test(record) ? SURE : NO),
  parse(record, how) {
    const [, at, device, kind = "", rest = ""] = HEAD.exec(record) ?? [];
    const session = rest.includes("Peer IP=") ? SESSION.exec(rest) : null;
    const tunnel = rest.includes("IKE_SA ") ? TUNNEL.exec(rest) : null;
    const lease = rest.startsWith("dhcp lease") ? LEASE.exec(rest) : null;
    const pairs = pairsIn(rest);
    // No address is none.
    const of = readerOf(pairs, (value) => value === "" || value === "0.0.0.0");
    // `pattern: deny all`, before or behind the addresses.
    const verdict = /\b(allow|deny|block)(?:ed)?\b/.exec(/pattern: (.{1,256})$/.exec(rest)?.[1] ?? rest)?.[1];
    const isRefused =
      kind === "security_event" ? of("action") === "block" : /^(?:deny|block)/.test(verdict ?? "");
    const isFile = kind === "security_event" && rest.includes("file_scanned");
    const told = {
      isFile,
      isRefused,
      isUp: of("connectivity") === "true",
      type:
        sessionType(session?.[3]) ??
        (tunnel === null ? undefined : "client_vpn_connect") ??
        of("type") ??
        VPN.exec(rest)?.[1],
      verdict,
    };
    const [source, port] = sideOf(
      of("src", "client_ip", "peer_contact", "ip", "remote_ip") ??
        session?.[1] ??
        tunnel?.[1] ??
        / from ([0-9A-Fa-f.:]{2,45})$/.exec(rest)?.[1],
    );
    const [request] = /request: (?:[A-Z]{3,16}|UNKNOWN) (\S{1,2048})/.exec(rest)?.slice(1) ?? [];
    const sport = Number(of("sport") ?? port ?? Number.NaN);
    return [
      makeEvent({
        call: callOf(kind, told),
        how,
        at,
        outcome: outcomeOf(kind, told),
        severity:
          kind === "security_event" || kind === "ids-alerts"
            ? toSeverity(priority(of("priority")))
            : undefined,
        actor: makeActor({ name: of("identity", "user_id", "user") ?? session?.[2] ?? VPN.exec(rest)?.[2] }),
        targets: [
          makeTarget("url", request),
          makeTarget("signature", of("signature")),
          makeTarget("malware", kind === "security_event" ? of("name") : undefined),
          makeTarget("address", sideOf(of("dst"))[0]),
          // What a packet is about is where it went.
          makeTarget(
            "device",
            of("dst") === undefined ? (of("client_mac", "mac", "MAC") ?? lease?.[2]) : undefined,
          ),
          makeTarget("address", lease?.[1]),
        ],
        from: fromAddress(source, {
          port: sport,
          user_agent: of("agent"),
        }),
        service: some({ name: "meraki", host: device }),
        // What is no pairs is a sentence.
        message:
          of("message") ??
          (kind === "events" && of("type") === undefined && !VPN.test(rest) ? rest : undefined),
      }),
    ];
  },
};

function sessionType(said: string | undefined): string | undefined {
  if (said === undefined) return undefined;
  if (/^Session disconnected|^Deleted /.test(said)) return "anyconnect_vpn_disconnect";
  if (/^Added /.test(said)) return "anyconnect_vpn_connect";
  return /^Authentication request (?:rejected|denied)/.test(said) ? "anyconnect_vpn_auth_failure" : undefined;
}

interface Told {
  /** A file that was looked into. */
  readonly isFile: boolean;
  readonly isRefused: boolean;
  /** Of a tunnel. */
  readonly isUp: boolean;
  readonly type: string | undefined;
  readonly verdict: string | undefined;
}

function callOf(kind: string, { isFile, isRefused, isUp, type }: Told): Called {
  if (kind === "urls") return call("http.request");
  if (isFile) return call("malware.detect");
  if (kind === "security_event" || kind === "ids-alerts" || kind === "airmarshal_events")
    return call("threat.detect");
  if (kind !== "events") return call(isRefused ? "network.block" : "network.flow");
  if (type === "vpn_connectivity_change") return call(isUp ? "vpn.connect" : "vpn.disconnect");
  return type === undefined ? call("log.write") : called(type, ACTIONS, { prefix: "meraki" });
}

function outcomeOf(kind: string, told: Told): "success" | "failure" | "denied" | undefined {
  if (told.isRefused) return "denied";
  // That something attacks says nothing of how it ended.
  if (kind === "security_event" || kind === "ids-alerts") return undefined;
  if (/fail/.test(told.type ?? "")) return "failure";
  if (/success|connect$|association$|deauth$|_change$/.test(told.type ?? "")) return "success";
  return told.verdict === "allow" || kind.startsWith("ip_flow") || kind === "urls" ? "success" : undefined;
}

/** `198.51.100.7:50022`; a colon alone is not yet a port. */
function sideOf(side: string | undefined): readonly [address: string | undefined, port: string | undefined] {
  const [, address, port] = /^([\d.]{7,15}):(\d{1,5})$/.exec(side ?? "") ?? [];
  return address === undefined ? [side, undefined] : [address, port];
}

/** One is the worst, as Snort counts. */
function priority(value: string | undefined): string | undefined {
  return value === "1" ? "high" : value === "2" ? "medium" : value === "3" ? "low" : undefined;
}
