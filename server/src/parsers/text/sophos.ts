/** Sophos Firewall's own format (docs.sophos.com, "Syslog guide"): what a record is of stands in `log_type`, `log_component` and `log_subtype`. */
import type { Outcome } from "@tallystick/event";
import { type Called, call } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget, toOutcome, toSeverity } from "../event.ts";
import { some } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";
import { pairsIn, readerOf } from "./pairs.ts";

const HEAD_CHARACTERS = 512;
const REFUSED = /^(?:den(?:y|ied)|drop|dropped|block(?:ed)?|reject|invalid traffic|quarantine|virus)$/i;
const ZONE = /^(?:[+-]\d{2}(?::?\d{2})?|UTC|GMT|Z)$/;
/** `Firewall Rule 'web' was added by 'alice'` */
const CHANGED =
  /^[A-Z][\w /-]{1,64} '([^']{1,256})' was (?:added|created|updated|modified|changed|deleted|removed)\b/;
/** By type; of events, the words say what happened. */
const TYPES: readonly (readonly [RegExp, string])[] = [
  [/^(?:IDP|IPS|ATP|WAF)$/i, "threat.detect"],
  [/^(?:Anti-?Virus|Sandbox|Zero-day protection)$/i, "malware.detect"],
  [/^Anti-?Spam$/i, "message.send"],
  [/^System Health$/i, "log.write"],
];

export const sophos: Parser<string> = {
  name: "sophos-firewall",
  version: 2,
  signs: "=",
  recognises(record) {
    const head = record.slice(0, HEAD_CHARACTERS);
    return head.includes("log_component=") && head.includes("log_type=") && head.includes("log_id=")
      ? SURE
      : NO;
  },
  parse(record, how) {
    const pairs = pairsIn(record);
    const of = readerOf(pairs, (value) => value === "" || value === "N/A");
    const port = Number(of("src_port") ?? Number.NaN);
    const action = callOf(of);
    const [date, time, zone] = [of("date"), of("time"), of("timezone")];
    return [
      makeEvent({
        call: action,
        how,
        at:
          of("timestamp") ??
          (date === undefined || time === undefined
            ? undefined
            : `${date} ${time}${zone !== undefined && ZONE.test(zone) ? ` ${zone}` : ""}`),
        outcome: outcomeOf(action, of),
        reason: of("reason"),
        severity: toSeverity(of("severity", "priority")),
        actor: makeActor({ name: of("user_name", "usr", "user", "username") }),
        targets: [
          makeTarget("malware", of("virus")),
          makeTarget("signature", of("signature_msg", "signature_id")),
          makeTarget("url", of("url", "domain")),
          makeTarget("application", of("application", "app_name")),
          makeTarget("address", of("dst_ip")),
          makeTarget("setting", CHANGED.exec(of("message") ?? "")?.[1]),
        ],
        from: fromAddress(of("src_ip", "remote_ip", "client_ip"), { port, user_agent: of("user_agent") }),
        service: some({ name: "sophos-firewall", host: of("device_name", "device_serial_id", "device_id") }),
        labels: some({
          log_id: of("log_id"),
          component: of("log_component"),
          rule: of("fw_rule_name", "fw_rule_id"),
        }),
        message: of("message"),
      }),
    ];
  },
};

type Of = (...names: readonly string[]) => string | undefined;

function callOf(of: Of): Called {
  const type = of("log_type") ?? "";
  const known = TYPES.find(([pattern]) => pattern.test(type))?.[1];
  if (known !== undefined) return call(known);
  const isRefused = REFUSED.test(of("log_subtype") ?? "");
  if (/^Content Filtering$/i.test(type)) return call(isRefused ? "network.block" : "http.request");
  if (!/^Event$/i.test(type)) return call(isRefused ? "network.block" : "network.flow");
  const said = `${of("log_component") ?? ""} ${of("log_subtype") ?? ""} ${of("message") ?? ""}`;
  if (/log(?:ged)?[ -]?(?:out|off)/i.test(said)) return call("user.logout");
  if (/VPN|IPSec|L2TP|PPTP/i.test(of("log_component") ?? ""))
    return call(/disconnect|terminat/i.test(said) ? "vpn.disconnect" : "vpn.connect");
  if (/log(?:ged)?[ -]?(?:in|on)\b|authenticat/i.test(said)) return call("user.login");
  const [, verb] = /\b(added|created|updated|modified|changed|deleted|removed)\b/i.exec(said) ?? [];
  if (verb === undefined) return call("log.write");
  return call(
    /add|creat/i.test(verb) ? "config.create" : /delet|remov/i.test(verb) ? "config.delete" : "config.update",
  );
}

function outcomeOf({ action }: Called, of: Of): Outcome | undefined {
  if (action === "network.block" || REFUSED.test(of("log_subtype") ?? "")) return "denied";
  if (action === "threat.detect" || action === "malware.detect") return undefined;
  if (action === "network.flow" || action === "http.request") return "success";
  if (/^(?:established|terminated|connected|disconnected)$/i.test(of("status") ?? "")) return "success";
  return toOutcome(of("status")) ?? (/\bfail(?:ed)?\b/i.test(of("message") ?? "") ? "failure" : undefined);
}
