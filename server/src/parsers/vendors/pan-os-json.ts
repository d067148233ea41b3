/** Palo Alto Networks' firewalls and Prisma Access as JSON (docs.paloaltonetworks.com, "Strata Logging Service log reference"). */
import type { Outcome, ParsedEvent } from "@tallystick/event";
import { type Called, call } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget, toOutcome, toSeverity } from "../event.ts";
import { type Fields, some, text } from "../fields.ts";
import { type How, NO, type Parser, SURE } from "../parser.ts";
import { globalProtectCall, systemOf } from "../text/pan-os.ts";

const TYPES =
  /^(?:TRAFFIC|THREAT|URL|SYSTEM|CONFIG|GLOBALPROTECT|AUTH|USERID|HIPMATCH|DECRYPTION|DNS|FILE|IPTAG|TUNNEL|SCTP|EXTPCAP)$/i;
const REFUSED = /^(?:deny|drop|reset|block|sinkhole)/i;
const NOTHING = /^(?:|null|0\.0\.0\.0|unknown|any)$/i;

export const paloAltoJson: Parser = {
  name: "pan-os",
  version: 3,
  keys: ["LogType", "log_type"],
  recognises(record) {
    const isTyped = TYPES.test(text(record, "LogType") ?? "");
    return isTyped &&
      ["TimeGenerated", "EventTime", "LogTime", "TimeReceived"].some((name) => Object.hasOwn(record, name))
      ? SURE
      : NO;
  },
  parse(record, how) {
    const of = reader(record);
    const type = (of("LogType") ?? "").toUpperCase();
    const told = type === "SYSTEM" ? systemEvent(of, how) : undefined;
    return [told ?? eventOf(type, of, how)];
  },
};

type Of = (...names: readonly string[]) => string | undefined;

function reader(record: Fields): Of {
  return (...names) => {
    for (const name of names) {
      const value = text(record, name);
      if (value !== undefined && !NOTHING.test(value)) return value;
    }
    return undefined;
  };
}

function timeOf(of: Of): string | undefined {
  return of("TimeGeneratedHighResolution", "TimeGenerated", "EventTime", "TimeReceived", "LogTime");
}

/** Its own system tells in a sentence, as over syslog. */
function systemEvent(of: Of, how: How): ParsedEvent {
  const said = of("EventDescription", "Description") ?? "";
  const { address, call: named, outcome, reason, user } = systemOf(call("log.write"), said);
  return makeEvent({
    call: named,
    how,
    at: timeOf(of),
    outcome,
    reason,
    severity: toSeverity(of("VendorSeverity", "Severity")),
    actor: makeActor({ name: user }),
    from: fromAddress(address),
    service: some({ name: "pan-os", host: of("LogSourceName", "DeviceName", "LogSourceID", "DeviceSN") }),
    labels: some({ type: "system", subtype: of("Subtype", "SubType"), event: of("EventName", "EventID") }),
    message: said === "" ? undefined : said,
  });
}

function eventOf(type: string, of: Of, how: How): ParsedEvent {
  const verdict = of("Action") ?? "";
  const action = callOf(type, { verdict, of });
  const isThreat = action.category === "security";
  return makeEvent({
    call: action,
    how,
    at: timeOf(of),
    outcome: outcomeOf(type, { action: action.action, verdict, of }),
    reason: of("ConnectionError", "ErrorMessage", "SessionEndReason"),
    severity: toSeverity(of("VendorSeverity", "Severity")),
    actor: makeActor({
      name: of("SourceUserName", "SourceUser", "AuthenticatedUserName", "UserName", "AdminName", "User"),
    }),
    targets: [
      makeTarget(
        isThreat ? "threat" : "setting",
        isThreat ? of("ThreatName", "ThreatID", "FileName") : of("ConfigPath", "FullPath"),
      ),
      makeTarget("url", of("URL", "URLDomain")),
      makeTarget("gateway", type === "GLOBALPROTECT" ? of("Gateway", "Portal") : undefined),
      makeTarget("address", of("DestinationAddress", "DestinationIP")),
    ],
    from: fromAddress(of("SourceAddress", "SourceIP", "PublicIPv4", "PublicIPv6", "AdminHost", "Host"), {
      port: Number(of("SourcePort") ?? Number.NaN),
    }),
    service: some({ name: "pan-os", host: of("LogSourceName", "DeviceName", "LogSourceID") }),
    context: some({ session: of("SessionID") }),
    labels: some({
      type: type.toLowerCase(),
      subtype: of("Subtype", "SubType"),
      rule: of("Rule", "RuleMatched"),
    }),
  });
}

function callOf(type: string, { of, verdict }: { readonly verdict: string; readonly of: Of }): Called {
  if (type === "GLOBALPROTECT") return globalProtectCall(of("EventIDValue", "EventID") ?? "");
  if (type === "CONFIG") return call("config.update");
  if (type === "AUTH" || type === "USERID")
    return call(/logout/i.test(of("Subtype", "SubType") ?? "") ? "user.logout" : "user.login");
  if (type === "THREAT")
    return call(
      /virus|wildfire|spyware/i.test(of("Subtype", "SubType") ?? "") ? "malware.detect" : "threat.detect",
    );
  if (REFUSED.test(verdict)) return call("network.block");
  if (type === "URL") return call("http.request");
  if (type === "DNS") return call("dns.query");
  return call(
    type === "TRAFFIC" || type === "DECRYPTION" || type === "TUNNEL" ? "network.flow" : "log.write",
  );
}

function outcomeOf(
  type: string,
  { action, of, verdict }: { readonly action: string; readonly verdict: string; readonly of: Of },
): Outcome | undefined {
  if (REFUSED.test(verdict)) return "denied";
  if (action === "threat.detect" || action === "malware.detect") return undefined;
  const said = toOutcome(of("EventStatus", "Result", "ConfigResult", "AuthenticationStatus"));
  if (said !== undefined) return said;
  if (type === "AUTH")
    return /fail|invalid/i.test(of("AuthenticationDescription", "EventDescription") ?? "")
      ? "failure"
      : undefined;
  return toOutcome(verdict) ?? (type === "USERID" || type === "TRAFFIC" ? "success" : undefined);
}
