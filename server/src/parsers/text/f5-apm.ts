/** F5's BIG-IP beside its audit: who comes through its Access Policy Manager, and what its Application Security Manager saw (techdocs.f5.com, "APM log messages"; "Logging Application Security Events"). */
import type { Outcome } from "@tallystick/event";
import { type Called, call } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget, toSeverity } from "../event.ts";
import { some } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";
import { leadingTime } from "./leading-time.ts";
import { pairsIn, readerOf } from "./pairs.ts";

/** The profile, its partition, the session's number, and what is told of it. */
const SESSION =
  /(?:^|[\s:])(?:(01[45]\d{5}):\d: )?(\/[\w.-]{1,128}(?:\/[\w.-]{1,128}){1,4}):[\w.-]{1,64}:([0-9a-f]{8}): (.{1,4096})$/s;
const HEAD_CHARACTERS = 512;
const ACTIONS: readonly (readonly [pattern: RegExp, action: string])[] = [
  [
    /^Username '|\bauthentication with '|\bauthentication (?:failed|succe)|^Access policy result: |^Session variable 'session\.logon|Logon (?:agent|attempt)/i,
    "user.login",
  ],
  [/^Session deleted|^Session terminated|\bsession (?:has )?(?:expired|timed out)/i, "user.logout"],
  [/^New session|^session\.user\.|^Received (?:client info|User-Agent)|^Session stat/i, "session.start"],
  [/^(?:Assigned PPP|PPP tunnel .{1,64} started|Connected)/i, "vpn.connect"],
  [/^(?:PPP tunnel .{1,64} (?:closed|ended)|Tunnel closed|Disconnected)/i, "vpn.disconnect"],
  [/^(?:discard|reject|deny) ACL:/i, "network.block"],
  [/^(?:allow|continue) ACL:/i, "network.flow"],
  [/^(?:GET|HEAD|POST|PUT|DELETE|OPTIONS) /, "http.request"],
];
const NAME =
  /^Username '([^']{1,256})'|\b(?:authentication with|for user|user|User|Username) '([^']{1,256})'|session\.logon\.last\.username(?:' set to '|\s+is )([^'\s]{1,256})/;
const CLIENT =
  /\bclient IP:? ([0-9A-Fa-f.:]{2,45}?)(?=[\s,(]|$)|\bsession\.user\.clientip is ([0-9A-Fa-f.:]{2,45})/i;
const PACKET = /\bpacket: \w{1,16} ([0-9A-Fa-f.:]{2,45}?):(\d{1,5}) -> ([0-9A-Fa-f.:]{2,45}?):(\d{1,5})/;

export const f5Apm: Parser<string> = {
  name: "f5-apm",
  version: 1,
  // Most lines have none of these: no pattern is tried on them.
  recognises: (record) =>
    (record.includes(":Common:") ||
      record.includes("0149") ||
      record.includes("0158") ||
      record[0] === "/") &&
    SESSION.test(record.slice(0, HEAD_CHARACTERS))
      ? SURE
      : NO,
  parse(record, how) {
    const [, number, profile, session, said = ""] = SESSION.exec(record) ?? [];
    const message = said.trim();
    const action = callOf(message);
    const packet = PACKET.exec(message);
    const [, first, second, third] = NAME.exec(message) ?? [];
    const [, client, variable] = CLIENT.exec(message) ?? [];
    return [
      makeEvent({
        call: action,
        how,
        // Where the frame is not one that is known, the time stands before it.
        read: how.hints.time === undefined ? leadingTime(record, how) : undefined,
        outcome: outcomeOf(action.action, message),
        reason:
          /\bfailed(?: due to|: |, reason:?) ?(.{1,256}?)(?:, principal|\.|$)|^Session deleted (?:due to )?(.{1,128}?)\.?$/
            .exec(message)
            ?.slice(1)
            .find((part) => part !== undefined),
        actor: makeActor({ name: first ?? second ?? third }),
        targets: [
          makeTarget("access-profile", profile),
          makeTarget(
            "address",
            packet?.[3] ?? /\bIPv[46]: ([0-9A-Fa-f.:]{2,45}?)(?=\s|$)/.exec(message)?.[1],
          ),
        ],
        from: fromAddress(client ?? variable ?? packet?.[1], { port: Number(packet?.[2] ?? Number.NaN) }),
        service: some({ name: "f5-bigip", host: how.hints.host }),
        context: some({ session }),
        labels: some({ message_id: number }),
        message,
      }),
    ];
  },
};

function callOf(message: string): Called {
  return call(ACTIONS.find(([pattern]) => pattern.test(message))?.[1] ?? "log.write");
}

function outcomeOf(action: string, message: string): Outcome | undefined {
  if (action === "network.block") return "denied";
  if (/\bLogon_Deny\b|\bdenied\b/i.test(message)) return "denied";
  if (/\bfail(?:ed|ure)?\b|\binvalid\b|\berror\b/i.test(message)) return "failure";
  // That a name was typed is not yet that it was the right one.
  if (/^Username '/.test(message)) return undefined;
  return action === "log.write" ? undefined : "success";
}

export const f5Asm: Parser<string> = {
  name: "f5-asm",
  version: 1,
  signs: '="',
  recognises(record) {
    const names = record.includes("ip_client=") && record.includes("policy_name=");
    return names && (record.includes("support_id=") || record.includes("request_status=")) ? SURE : NO;
  },
  parse(record, how) {
    const of = readerOf(pairsIn(record), (value) => /^(?:|N\/A|\[?None\]?|n\/a)$/i.test(value));
    const status = of("request_status") ?? "";
    const attack = of("attack_type", "violations", "sig_names");
    const forwarded = of("x_forwarded_for_header_value")?.split(",", 1)[0];
    const isBlocked = /block|reject|drop/i.test(status);
    return [
      makeEvent({
        call: call(attack === undefined ? "http.request" : "threat.detect"),
        how,
        at: of("date_time"),
        outcome: isBlocked
          ? "denied"
          : attack === undefined && /passed/i.test(status)
            ? "success"
            : undefined,
        reason: of("violations"),
        severity: toSeverity(of("severity")),
        actor: makeActor({ name: of("username") }),
        targets: [
          makeTarget("attack", attack),
          makeTarget("url", of("uri")),
          makeTarget("address", of("dest_ip")),
        ],
        from: fromAddress(of("ip_client") ?? forwarded, { port: Number(of("src_port") ?? Number.NaN) }),
        service: some({ name: "f5-bigip", host: of("unit_hostname", "management_ip_address") }),
        context: some({ session: of("session_id") }),
        event_id: of("support_id"),
        labels: some({ policy: of("policy_name") }),
      }),
    ];
  },
};
