/** Zscaler: what its streaming services write of Internet Access (web, firewall, DNS, administrators) and Private Access (help.zscaler.com, "NSS Feed Output Format", "About Log Streaming"). */
import type { Outcome, ParsedEvent } from "@tallystick/event";
import { actionTable, type Called, call, called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget, outcomeOfStatus, toOutcome } from "../event.ts";
import { type Fields, object, some, text } from "../fields.ts";
import { type How, LIKELY, NO, type Parser, SURE } from "../parser.ts";
import { readTime } from "../time.ts";

const ADMIN_ACTIONS = actionTable(`
  user.login sign_in,sign in,login,admin_login
  user.logout sign_out,sign out,logout
  config.create create,add,import
  config.update update,activate,edit,enable,disable,reset,forced_activate,patch,modify
  config.delete delete,remove
  config.read download,report,view
  password.change password_change
`);
const NOTHING = /^(?:None|NA|N\/A|Unknown|-)?$/i;
const REFUSED = /^(?:block|drop|reset|den|quarantine)/i;
const TIME = /^\d{4}-/;

export const zscaler: Parser = {
  name: "zscaler",
  version: 1,
  keys: [
    "adminid",
    "AuditOperationType",
    "LogTimestamp",
    "eurl",
    "urlclass",
    "cdip",
    "csip",
    "dns_req",
    "cip",
    "elogin",
    "sourcetype",
  ],
  actions: ADMIN_ACTIONS,
  recognises(received) {
    const record = inner(received);
    if (has(record, "AuditOperationType", "ObjectType")) return SURE;
    if (has(record, "adminid", "auditlogtype") || has(record, "adminid", "recordid")) return SURE;
    if (has(record, "LogTimestamp", "Customer")) return SURE;
    if (has(record, "urlclass", "action") || has(record, "eurl", "reqmethod")) return SURE;
    if (has(record, "csip", "cdip") || has(record, "dns_req", "dns_reqtype")) return SURE;
    return has(record, "cip", "urlcat") || has(record, "elogin", "action") ? LIKELY : NO;
  },
  parse(received, how) {
    const record = inner(received);
    if (has(record, "AuditOperationType", "ObjectType")) return [privateAudit(record, how)];
    if (has(record, "LogTimestamp", "Customer")) return [privateAccess(record, how)];
    return [has(record, "adminid") ? audit(record, how) : traffic(record, how)];
  },
};

/** What is sent to a collector stands in an envelope, which may have a version more than the collector's own. */
function inner(record: Fields): Fields {
  return text(record, "sourcetype")?.startsWith("zscaler") === true
    ? (object(record, "event") ?? record)
    : record;
}

function has(record: Fields, ...names: readonly string[]): boolean {
  return names.every((name) => Object.hasOwn(record, name));
}

function said(record: Fields, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = text(record, name);
    if (value !== undefined && !NOTHING.test(value)) return value;
  }
  return undefined;
}

/** Its times are UTC, whatever names no zone. */
function timeOf(record: Fields, names: readonly string[], how: How): ReturnType<typeof readTime> {
  const time = said(record, ...names);
  if (time === undefined) return undefined;
  const isZoned = TIME.test(time) && /(?:Z|[+-]\d\d:?\d\d)$/.test(time);
  return readTime(isZoned ? time : time.replace(/ +/g, " "), {
    receivedUs: how.receivedUs,
    zone: how.zone ?? "UTC",
  });
}

/** What an administrator of Internet Access did. */
function audit(record: Fields, how: How): ParsedEvent {
  const action = called(said(record, "action"), ADMIN_ACTIONS, { prefix: "zscaler" });
  const failure = said(record, "errorcode");
  const outcome = toOutcome(said(record, "result"));
  return makeEvent({
    call: action,
    read: timeOf(record, ["time", "datetime"], how),
    outcome,
    reason: outcome === "success" ? undefined : failure,
    actor: makeActor({ name: said(record, "adminid") }),
    targets: [makeTarget(said(record, "subcategory", "category")?.toLowerCase(), said(record, "resource"))],
    from: fromAddress(said(record, "clientip")),
    service: { name: "zscaler" },
    event_id: said(record, "recordid"),
    labels: some({ interface: said(record, "interface"), category: said(record, "category") }),
  });
}

/** A page, a connection or a question that somebody's traffic was about. */
function traffic(record: Fields, how: How): ParsedEvent {
  const verdict = said(record, "action", "reqaction", "resaction") ?? "";
  const url = said(record, "eurl", "url", "host");
  const domain = said(record, "dns_req", "req", "edomain");
  const threat = said(record, "threatname", "threat");
  const isPage = url !== undefined && !has(record, "cdip");
  return makeEvent({
    call: trafficCall({ verdict, isPage, isQuery: domain !== undefined && !isPage, threat }),
    read: timeOf(record, ["time", "datetime", "epochtime"], how),
    outcome: trafficOutcome(verdict, said(record, "respcode", "status")),
    reason: REFUSED.test(verdict) ? said(record, "reason", "rulelabel", "rule") : undefined,
    actor: makeActor({ name: said(record, "login", "elogin", "user") }),
    targets: [
      makeTarget("malware", threat),
      makeTarget("url", isPage ? url : undefined),
      makeTarget("domain", isPage ? undefined : domain),
      makeTarget("address", said(record, "cdip", "sdip", "sip", "srv_dip")),
    ],
    from: fromAddress(said(record, "cip", "csip", "tsip", "srcip", "clt_sip", "cintip"), {
      port: Number(said(record, "csport", "clt_sport", "cport") ?? Number.NaN),
      user_agent: said(record, "ua", "eua"),
    }),
    service: { name: "zscaler" },
    event_id: said(record, "recordid"),
    labels: some({
      rule: said(record, "rulelabel", "rule"),
      application: said(record, "appname", "nwapp"),
      location: said(record, "location", "elocation"),
    }),
  });
}

function trafficCall(of: {
  readonly verdict: string;
  readonly isPage: boolean;
  readonly isQuery: boolean;
  readonly threat: string | undefined;
}): Called {
  if (of.threat !== undefined) return call("malware.detect");
  if (REFUSED.test(of.verdict)) return call("network.block");
  if (of.isQuery) return call("dns.query");
  return call(of.isPage ? "http.request" : "network.flow");
}

function trafficOutcome(verdict: string, status: string | undefined): Outcome | undefined {
  if (REFUSED.test(verdict)) return "denied";
  return outcomeOfStatus(status) ?? (verdict === "" ? undefined : "success");
}

/** What an administrator of Private Access did. */
function privateAudit(record: Fields, how: How): ParsedEvent {
  const word = said(record, "AuditOperationType");
  const action = called(/fail/i.test(word ?? "") ? "sign in" : word, ADMIN_ACTIONS, { prefix: "zscaler" });
  const address = /"remoteIP":"([0-9A-Fa-f.:]{2,45})/.exec(text(record, "AuditNewValue") ?? "")?.[1];
  return makeEvent({
    call: action,
    read: timeOf(record, ["ModifiedTime", "CreationTime"], how),
    outcome: /fail/i.test(word ?? "") ? "failure" : "success",
    actor: makeActor({ id: said(record, "ModifiedBy"), name: said(record, "User") }),
    targets: [
      action.category === "authentication"
        ? undefined
        : makeTarget(
            said(record, "ObjectType")?.toLowerCase(),
            said(record, "ObjectID"),
            said(record, "ObjectName"),
          ),
    ],
    from: fromAddress(address),
    service: some({ name: "zscaler", account: said(record, "CustomerID") }),
    context: some({ session: said(record, "SessionID"), request: said(record, "RequestID") }),
  });
}

/** That somebody's client is there, or reached an application. */
function privateAccess(record: Fields, how: How): ParsedEvent {
  const status = said(record, "SessionStatus", "ConnectionStatus") ?? "";
  const isSession = has(record, "SessionStatus");
  const reason = said(record, "InternalReason", "ConnectionReason");
  const isOut = /DISCONNECTED|closed/i.test(status);
  const isRefused = /POLICY|DENI|BLOCK|REJECT/i.test(reason ?? "");
  return makeEvent({
    call: call(
      isSession ? (isOut ? "vpn.disconnect" : "vpn.connect") : isRefused ? "network.block" : "network.flow",
    ),
    read: timeOf(record, ["LogTimestamp"], how),
    outcome: isRefused ? "denied" : /FAIL|ERROR/i.test(`${status} ${reason ?? ""}`) ? "failure" : "success",
    reason,
    actor: makeActor({ name: said(record, "Username", "NameID", "SAMLAttributes") }),
    targets: [
      makeTarget("application", said(record, "Application", "AppGroup")),
      makeTarget("address", said(record, "Host", "ServerIP")),
    ],
    from: fromAddress(said(record, "ClientPublicIP", "PublicIP", "ClientPrivateIP", "PrivateIP"), {}),
    service: some({ name: "zscaler", account: said(record, "Customer") }),
    context: some({ session: said(record, "SessionID") }),
    labels: some({ status: status === "" ? undefined : status, policy: said(record, "Policy") }),
  });
}
