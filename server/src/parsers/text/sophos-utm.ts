/** Sophos UTM, formerly Astaro: `2026:11:23-04:05:06 utm aua[5]: id="3005" severity="warn" sys="System" sub="auth" name="Authentication failed" …` (docs.sophos.com, "UTM log file reference"). */
import type { Outcome } from "@tallystick/event";
import { type Called, call } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget, outcomeOfStatus, toSeverity } from "../event.ts";
import { some } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";
import { pairsIn, readerOf } from "./pairs.ts";

/** The time in a form of its own, the host, the program. */
const HEAD = /^(\d{4}):(\d\d):(\d\d)-(\d\d:\d\d:\d\d) (\S{1,255}) ([\w./-]{1,64})(?:\[\d{1,10}\])?: /;
const REFUSED = /^(?:drop|reject|block|den)/i;

export const sophosUtm: Parser<string> = {
  name: "sophos-utm",
  version: 1,
  signs: '="',
  recognises: (record) =>
    record.includes(' sys="') && record.includes(' sub="') && record.includes('id="') ? SURE : NO,
  parse(record, how) {
    const [, year, month, day, clock, host, program] = HEAD.exec(record) ?? [];
    const of = readerOf(pairsIn(record), (value) => value === "" || value === "0.0.0.0");
    const name = of("name") ?? "";
    const action = callOf(of, name);
    return [
      makeEvent({
        call: action,
        how,
        at: year === undefined ? undefined : `${year}-${month}-${day} ${clock}`,
        outcome: outcomeOf(action, { name, of }),
        reason: action.category === "authentication" ? of("reason") : of("reason", "classification"),
        severity: toSeverity(of("severity")),
        actor: makeActor({ name: of("user", "username", "client") }),
        targets: [
          makeTarget("attack", action.action === "threat.detect" ? of("reason", "sid") : undefined),
          makeTarget("malware", of("virus")),
          makeTarget("setting", of("objname", "class")),
          makeTarget("url", of("url")),
          makeTarget("address", of("dstip")),
          makeTarget("service", action.category === "authentication" ? of("caller", "facility") : undefined),
        ],
        from: fromAddress(of("srcip", "client_ip"), { port: Number(of("srcport") ?? Number.NaN) }),
        service: some({ name: "sophos-utm", host: host ?? how.hints.host }),
        labels: some({ id: of("id"), program: program ?? how.hints.program, rule: of("fwrule") }),
        message: name === "" ? undefined : name,
      }),
    ];
  },
};

type Of = (...names: readonly string[]) => string | undefined;

function callOf(of: Of, name: string): Called {
  const sub = of("sub") ?? "";
  if (/\blog(?:ged)?[ -]?(?:out|off)\b/i.test(name)) return call("user.logout");
  if (sub === "auth" || /^Authentication (?:successful|failed)/i.test(name))
    return call(/authenticat|log(?:ged)?[ -]?in/i.test(name) ? "user.login" : "log.write");
  if (sub === "ips" || /^(?:Intrusion|.*attack|.*flood|.*scan\b)/i.test(name)) return call("threat.detect");
  if (of("virus") !== undefined) return call("malware.detect");
  const verdict = of("action") ?? "";
  if (sub === "http" || sub === "reverseproxy")
    return call(REFUSED.test(verdict) ? "network.block" : "http.request");
  if (sub === "packetfilter")
    return call(REFUSED.test(verdict) || /\bdrop|\breject/i.test(name) ? "network.block" : "network.flow");
  if (sub === "vpn")
    return call(/\b(?:ended|closed|terminated|disconnect)/i.test(name) ? "vpn.disconnect" : "vpn.connect");
  if (/\b(?:object|confd|node) (?:change|changed|created|deleted|set)|\bchanged\b/i.test(name))
    return call("config.update");
  if (sub === "smtp" || sub === "pop3") return call("message.send");
  return call("log.write");
}

function outcomeOf(
  { action }: Called,
  { name, of }: { readonly name: string; readonly of: Of },
): Outcome | undefined {
  if (/\bfail(?:ed|ure)?\b/i.test(name)) return "failure";
  if (action === "network.block" || REFUSED.test(of("action") ?? "")) return "denied";
  if (action === "threat.detect" || action === "malware.detect" || action === "log.write") return undefined;
  if (action === "http.request") return outcomeOfStatus(of("statuscode")) ?? "success";
  return "success";
}
