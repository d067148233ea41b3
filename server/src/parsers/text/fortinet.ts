/** Fortinet's products beside FortiGate: FortiManager, FortiAnalyzer, FortiMail, FortiWeb: `date=… time=… log_id=… device_id=… type=event …` (docs.fortinet.com, each one's Log Message Reference). */
import type { Outcome } from "@tallystick/event";
import { actionTable, type Called, call, called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget, outcomeOfStatus, toOutcome, toSeverity } from "../event.ts";
import { some } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";
import { pairsIn, readerOf } from "./pairs.ts";

/** The names that every record has stand within these. */
const HEAD_CHARACTERS = 768;
const NOTHING = /^(?:|N\/A|none|unknown|n\/a)$/i;
const ACTIONS = actionTable(`
  user.login login,logon,user login,login failed,login failure,login denied
  user.logout logout,logoff,timeout,user logout
  device.add add device,discover device
  device.update modify device,update device,update device state
  device.remove delete device,remove device
  config.create add,create,clone
  config.update set,edit,modify,move,update,install,install package,install config,assign,package/template status,import
  config.delete delete,unset,purge
  command.run run script,script,execute
  host.shutdown reboot,shutdown
  log.write none,update response,run report,update metadata
`);
/** By type; of events, the words say what happened. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ["attack", "threat.detect"],
  ["virus", "malware.detect"],
  ["statistics", "message.send"],
  ["history", "message.send"],
  ["spam", "message.send"],
  ["encrypt", "message.send"],
]);
/** `Modified 'port1' on 'system interface' : …`, `Added 'x' to 'profile y' …`. */
const CHANGED =
  /^(Added|Created|Modified|Changed|Edited|Deleted|Removed) '([^']{1,256})' (?:on|to|from|in) '([^']{1,256})'/;
const VERBS: ReadonlyMap<string, string> = new Map([
  ["Added", "create"],
  ["Created", "create"],
  ["Deleted", "delete"],
  ["Removed", "delete"],
]);
/** `GUI(198.51.100.7)`: how somebody came in, and from where. */
const PLACE = /\b(?:GUI|JSON|ssh|https?|telnet|jsconsole|console|XML|api|webmail)\(([0-9a-fA-F.:]{2,45})\)/i;
const ZONE = /^\(?(?:GMT|UTC)?(?:([+-])(\d{1,2}):?(\d\d)|\))/;
/** `type=fw_vip,key=web`: what of FortiManager's objects was changed. */
const OBJECT = /^type=([\w ]{1,64}),key=([^,]{1,256})/;
const REFUSED = /den(?:y|ied)|block|reject|discard|quarantine|drop|erase|period_block|client_id/i;

export const fortinet: Parser<string> = {
  name: "fortinet",
  version: 1,
  actions: ACTIONS,
  signs: "=",
  recognises(record) {
    const head = record.slice(0, HEAD_CHARACTERS);
    if (!head.includes("log_id=") || !head.includes("date=")) return NO;
    const isNamed = head.includes("device_id=") || head.includes("devid=") || head.includes("dvid=");
    // Sophos has the same names beside its own.
    return isNamed && !head.includes("log_component=") ? SURE : NO;
  },
  parse(record, how) {
    const of = readerOf(pairsIn(record), (value) => NOTHING.test(value));
    const said = of("msg") ?? "";
    const change = CHANGED.exec(said);
    const [, kind, key] = OBJECT.exec(of("changes") ?? "") ?? [];
    const named = change === null ? callOf(of) : call(`config.${VERBS.get(change[1] ?? "") ?? "update"}`);
    const client =
      of("client_ip", "src", "srcip") ?? PLACE.exec(`${of("ui", "userfrom") ?? ""} ${said}`)?.[1];
    const isMessage = named.action === "message.send";
    return [
      makeEvent({
        call: named,
        how,
        at: timeOf(of),
        outcome: outcomeOf(named.action, of),
        reason: of("reason", "classifier", "signature_subclass"),
        severity: toSeverity(of("severity_level", "pri", "level")),
        actor: makeActor({ name: of("user", "user_name") ?? (isMessage ? of("from") : undefined) }),
        targets: [
          makeTarget(change?.[3] ?? kind ?? "setting", change?.[2] ?? key),
          makeTarget("attack", of("main_type", "attack_type")),
          makeTarget("malware", of("virus")),
          makeTarget("mailbox", isMessage ? of("to") : undefined),
          makeTarget("url", urlOf(of("http_host"), of("http_url"))),
          makeTarget("device", deviceOf(of("device", "performed_on"))),
          makeTarget("address", isMessage ? undefined : of("dst", "dstip")),
        ],
        from: fromAddress(client, {
          port: Number(of("src_port", "srcport") ?? Number.NaN),
          user_agent: of("http_agent"),
        }),
        service: some({ name: "fortinet", host: of("devname", "device_id", "devid") }),
        context: some({ session: of("session_id") }),
        labels: some({ log_id: of("log_id"), subtype: of("subtype"), adom: of("adom") }),
        message: said === "" ? (of("changes", "desc") ?? (isMessage ? undefined : of("operation"))) : said,
      }),
    ];
  },
};

type Of = (...names: readonly string[]) => string | undefined;

function callOf(of: Of): Called {
  const type = of("type") ?? "";
  const known = TYPES.get(type);
  if (known !== undefined) return call(known);
  if (type === "traffic")
    return call(
      of("http_url") !== undefined
        ? "http.request"
        : REFUSED.test(of("action", "status") ?? "")
          ? "network.block"
          : "network.flow",
    );
  const word = of("operation", "action");
  const said = of("msg", "desc") ?? "";
  if (word === undefined && /\blog(?:ged)?[ -]?(?:in|on)\b/i.test(said)) return call("user.login");
  if (word === undefined && /\blog(?:ged)?[ -]?(?:out|off)\b|\btime out on\b/i.test(said))
    return call("user.logout");
  if (word === undefined && /\bscript\b/i.test(said)) return call("command.run");
  return word === undefined ? call("log.write") : called(word, ACTIONS, { prefix: "fortinet" });
}

function outcomeOf(action: string, of: Of): Outcome | undefined {
  const verdict = of("disposition", "action") ?? "";
  if (action === "http.request") return outcomeOfStatus(of("http_retcode"));
  if (REFUSED.test(verdict) || action === "network.block") return "denied";
  if (action === "threat.detect" || action === "malware.detect") return undefined;
  if (action === "message.send") return /^(?:accept|deliver|none)/i.test(verdict) ? "success" : undefined;
  const said = `${of("msg") ?? ""} ${of("desc") ?? ""}`;
  if (/\b(?:fail(?:ed|ure)?|invalid|denied|error)\b/i.test(of("status") ?? said)) return "failure";
  const status = toOutcome(of("status", "result"));
  if (status !== undefined) return status;
  return action === "log.write" || action.startsWith("fortinet.") ? undefined : "success";
}

/** `(GMT-8:00)Pacific Time`, `+0500`: how far the device's own clock is ahead. */
function timeOf(of: Of): string | undefined {
  const [date, time] = [of("date"), of("time")];
  if (date === undefined || time === undefined) return undefined;
  const zone = ZONE.exec(of("tz", "timezone") ?? "");
  if (zone === null) return `${date} ${time}`;
  const [, sign = "+", hours = "", minutes = "00"] = zone;
  return `${date} ${time} ${sign}${hours.padStart(2, "0")}${minutes}`;
}

function urlOf(host: string | undefined, path: string | undefined): string | undefined {
  return path === undefined ? undefined : `${host ?? ""}${path}`;
}

/** `JSON(198.51.100.7)` is where somebody came from, not what was changed. */
function deviceOf(name: string | undefined): string | undefined {
  return name === undefined || PLACE.test(name) ? undefined : name.replace(/^dev=/, "");
}
