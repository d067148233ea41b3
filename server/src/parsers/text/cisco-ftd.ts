/** Cisco's Firepower Threat Defense: its security events, `%FTD-1-430003: EventPriority: Low, …, SrcIP: 198.51.100.7, …` (Cisco Secure Firewall Threat Defense Syslog Messages, "Security event syslog messages"). */
import type { Outcome, Severity } from "@tallystick/event";
import { type Called, call } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget, toSeverity } from "../event.ts";
import { some } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";
import { readerOf } from "./pairs.ts";

const START = /%(?:FTD|NGIPS)-(?:\w+-)?\d-43000([1-7]):\s*/;
const STAMP = /([A-Z][a-z]{2} [ \d]?\d (?:\d{4} )?\d\d:\d\d:\d\d)/;
const HEAD_CHARACTERS = 256;
const PAIRS_MAX = 128;
const NAME = /^([A-Z][A-Za-z0-9_]{1,40}): ?(.*)$/s;
const NOTHING = /^(?:|Unknown|N\/A|None|No Authentication Required|Not Found|Invalid ID)$/i;
const REFUSED = /block|reset|drop/i;
/** Of intrusions one is the worst, as Snort counts. */
const PRIORITIES: ReadonlyMap<string, Severity> = new Map([
  ["1", "high"],
  ["2", "medium"],
  ["3", "low"],
]);
/** By the last digit: intrusion, beginning and end of a connection, file, malware. */
const EVENTS: ReadonlyMap<string, string> = new Map([
  ["1", "threat.detect"],
  ["4", "object.download"],
  ["5", "malware.detect"],
]);

export const ciscoFtd: Parser<string> = {
  name: "cisco-ftd",
  version: 1,
  signs: "%,",
  recognises: (record) => (START.test(record.slice(0, HEAD_CHARACTERS)) ? SURE : NO),
  parse(record, how) {
    const start = START.exec(record);
    if (start === null) return [];
    const pairs = pairsOf(record.slice(start.index + start[0].length));
    const of = readerOf(pairs, (value) => NOTHING.test(value));
    const verdict = of("InlineResult", "FileAction", "AccessControlRuleAction", "Action") ?? "";
    const action = callOf(start[1] ?? "", verdict);
    const direction = of("FileDirection");
    return [
      makeEvent({
        call: action.action === "object.download" && direction === "Upload" ? call("object.upload") : action,
        how,
        at: of("FirstPacketSecond", "EventSecond") ?? STAMP.exec(record.slice(0, start.index))?.[1],
        outcome: outcomeOf(action.action, verdict),
        reason: of("AccessControlRuleReason", "Classification", "SHA_Disposition"),
        severity: PRIORITIES.get(of("Priority") ?? "") ?? toSeverity(of("EventPriority")),
        actor: makeActor({ name: of("User", "OriginatorUser") }),
        targets: [
          makeTarget("signature", action.action === "threat.detect" ? of("Message", "SID") : undefined),
          makeTarget("malware", of("ThreatName")),
          makeTarget("file", of("FileName", "FileSHA256")),
          makeTarget("url", of("URL")),
          makeTarget("domain", of("DNSQuery")),
          makeTarget("address", of("DstIP", "ResponderIP")),
        ],
        from: fromAddress(of("SrcIP", "InitiatorIP"), {
          port: Number(of("SrcPort", "InitiatorPort") ?? Number.NaN),
          user_agent: of("UserAgent"),
        }),
        service: { name: "cisco-ftd" },
        labels: some({ rule: of("AccessControlRuleName"), policy: of("ACPolicy"), sid: of("SID") }),
      }),
    ];
  },
};

/** A value may hold commas: it ends where the next name begins. */
function pairsOf(text: string): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  let last: string | undefined;
  for (const part of text.split(", ", PAIRS_MAX)) {
    const [, name, value = ""] = NAME.exec(part) ?? [];
    if (name === undefined) {
      if (last !== undefined) pairs.set(last, `${pairs.get(last) ?? ""}, ${part}`);
    } else if (!pairs.has(name)) {
      pairs.set(name, value.trim().replace(/^"(.*)"$/, "$1"));
      last = name;
    }
  }
  return pairs;
}

function callOf(event: string, verdict: string): Called {
  const known = EVENTS.get(event);
  return call(known ?? (REFUSED.test(verdict) ? "network.block" : "network.flow"));
}

function outcomeOf(action: string, verdict: string): Outcome | undefined {
  if (REFUSED.test(verdict)) return "denied";
  return action === "threat.detect" || action === "malware.detect" ? undefined : "success";
}
