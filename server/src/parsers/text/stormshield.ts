/** Stormshield Network Security: `id=firewall time="…" fw="…" tz=+0100 startime="…" … logtype="filter"` (documentation.stormshield.eu, "Description of audit logs"). */
import type { Outcome } from "@tallystick/event";
import { type Called, call } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget, toSeverity } from "../event.ts";
import { some } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";
import { pairsIn, readerOf } from "./pairs.ts";

/** The names that every record has stand within these. */
const HEAD_CHARACTERS = 256;
const ZONE = /^[+-]\d{4}$/;
const REFUSED = /^(?:block|reset|drop|den)/i;
/** By the type of log; what passes through says by its verdict which of two it is. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ["auth", "user.login"],
  ["server", "command.run"],
  ["alarm", "threat.detect"],
  ["sandboxing", "malware.detect"],
  ["pvm", "finding.create"],
  ["smtp", "message.send"],
  ["pop3", "message.send"],
]);

export const stormshield: Parser<string> = {
  name: "stormshield",
  version: 1,
  signs: '="',
  recognises(record) {
    const head = record.slice(0, HEAD_CHARACTERS);
    return head.includes(" fw=") && head.includes(" startime=") ? SURE : NO;
  },
  parse(record, how) {
    const pairs = pairsIn(record);
    const of = readerOf(pairs, (value) => value === "");
    const type = of("logtype") ?? "";
    const action = callOf(type, of);
    const isPassing = action.action.startsWith("network.") || action.action === "http.request";
    const [time, zone] = [of("time"), of("tz")];
    const page =
      of("dstname") !== undefined && of("arg")?.startsWith("/") ? `${of("dstname")}${of("arg")}` : undefined;
    return [
      makeEvent({
        call: action,
        how,
        at: time !== undefined && zone !== undefined && ZONE.test(zone) ? `${time} ${zone}` : time,
        outcome: outcomeOf(action.action, of),
        severity: toSeverity(of("pri")),
        reason: action.action === "user.login" ? of("msg") : undefined,
        actor: makeActor({ name: of("user") }),
        targets: [
          makeTarget("command", action.action === "command.run" ? of("msg") : undefined),
          makeTarget("alarm", type === "alarm" ? of("msg", "alarmid") : undefined),
          makeTarget("malware", of("virus")),
          makeTarget("url", isPassing ? page : undefined),
          makeTarget("address", page === undefined ? of("dst") : undefined),
        ],
        from: fromAddress(of("address", "src"), { port: Number(of("srcport") ?? Number.NaN) }),
        service: some({ name: "stormshield", host: of("fw") }),
        context: some({ session: of("sessionid") }),
        labels: some({ log: type === "" ? undefined : type, rule: of("rulename", "ruleid") }),
        message:
          isPassing || action.action === "command.run" || action.action === "user.login"
            ? undefined
            : of("msg"),
      }),
    ];
  },
};

type Of = (...names: readonly string[]) => string | undefined;

function callOf(type: string, of: Of): Called {
  const said = of("msg") ?? "";
  if (type === "auth" && /\b(?:log(?:ged)?[ -]?(?:out|off)|closed|expired)\b/i.test(said))
    return call("user.logout");
  if (type === "server" && /^(?:USER )?LOGIN\b|authenticat/i.test(said)) return call("user.login");
  if (type === "server" && /^(?:LOGOUT|QUIT)\b/i.test(said)) return call("user.logout");
  const known = TYPES.get(type);
  if (known !== undefined) return call(known);
  if (type === "xvpn" || type === "vpn")
    return call(
      /\b(?:created|established|up)\b/i.test(said)
        ? "vpn.connect"
        : /\b(?:removed|closed|expired|deleted|down)\b/i.test(said)
          ? "vpn.disconnect"
          : "log.write",
    );
  const verdict = of("action");
  if (REFUSED.test(verdict ?? "")) return call("network.block");
  if (type === "web") return call("http.request");
  return call(
    verdict !== undefined || type === "connection" || type === "plugin" ? "network.flow" : "log.write",
  );
}

function outcomeOf(action: string, of: Of): Outcome | undefined {
  const verdict = of("action");
  if (verdict !== undefined && REFUSED.test(verdict)) return "denied";
  if (action === "threat.detect" || action === "malware.detect" || action === "finding.create")
    return undefined;
  const code = of("error");
  if (code !== undefined) return /^(?:0|200|100)$/.test(code) ? "success" : "failure";
  return action === "log.write" ? undefined : "success";
}
