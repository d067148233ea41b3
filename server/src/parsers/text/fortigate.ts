/** Fortinet's FortiGate, in its own format (FortiOS Log Message Reference: types traffic, event and utm). */
import type { Change, Outcome, ParsedEvent, Target } from "@tallystick/event";
import { type Called, call, called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { masked } from "../changes.ts";
import { makeActor, makeEvent, makeTarget, toOutcome, toSeverity } from "../event.ts";
import { nonEmpty, some } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";
import { FORTIGATE_ACTIONS, OF_PATHS, OF_SUBTYPES } from "./fortigate-tables.ts";
import { pairsIn, readerOf } from "./pairs.ts";

/** The names that every record has stand within these. */
const HEAD_CHARACTERS = 512;
const REFUSED =
  /^(?:den(?:y|ied)|block(?:ed)?|dropped|drop_session|reset(?:_\w{1,16})?|clear_session|exempt-block|quarantined?)$/;
const ATTRIBUTE = /([\w.-]{1,64})\[([^\]]{0,1024})\]/g;
const CHANGES_MAX = 64;
const NOTHING = /^(?:N\/A|none|unknown)$/i;

export const fortigate: Parser<string> = {
  name: "fortigate",
  version: 3,
  actions: FORTIGATE_ACTIONS,
  signs: "=",
  recognises(record) {
    const head = record.slice(0, HEAD_CHARACTERS);
    if (head.includes("logid=") && head.includes("devid=")) return SURE;
    // Collectors leave out who sent it; no other product of theirs has these together.
    return head.includes("subtype=") && head.includes("vd=") && head.includes("logdesc=") ? SURE : NO;
  },
  parse(record, how) {
    const pairs = pairsIn(record);
    const of = readerOf(pairs, (value) => NOTHING.test(value));
    const type = of("type") ?? "";
    const port = Number(of("srcport") ?? Number.NaN);
    const path = of("cfgpath");
    const isTraffic = type === "traffic";
    const outcome = outcomeOf(type, of);
    return [
      makeEvent({
        call: callOf(type, of),
        how,
        at: timeOf(pairs),
        outcome,
        reason: outcome === "success" ? undefined : of("reason", "catdesc"),
        // How bad an attack is counts more than how loud the line is.
        severity: toSeverity(type === "utm" ? (of("severity", "crlevel") ?? of("level")) : of("level")),
        actor: makeActor({ name: of("user", "xauthuser", "unauthuser"), groups: groupsOf(of("group")) }),
        targets: [
          settingOf(path, of("cfgobj")),
          makeTarget("attack", of("attack")),
          makeTarget("malware", of("virus")),
          makeTarget("file", of("filename")),
          makeTarget("url", of("url")),
          makeTarget("domain", of("qname")),
          makeTarget("application", type === "utm" ? of("app") : undefined),
          makeTarget("tunnel", of("vpntunnel", "tunneltype")),
          makeTarget("address", of("dstip")),
        ],
        from: fromAddress(of("srcip", "remip") ?? addressIn(of("ui")), {
          port,
          user_agent: of("agent"),
        }),
        service: some({ name: "fortigate", host: of("devname", "devid") }),
        context: some({ session: of("sessionid", "tunnelid") }),
        labels: some({ logid: of("logid"), policy: of("policyid"), subtype: of("subtype") }),
        changes: changesIn(of("cfgattr")),
        message: isTraffic ? undefined : of("msg", "logdesc"),
      }),
    ];
  },
};

type Of = (...names: readonly string[]) => string | undefined;

function callOf(type: string, of: Of): Called {
  const action = of("action")?.toLowerCase() ?? "";
  if (type === "traffic") return call(REFUSED.test(action) ? "network.block" : "network.flow");
  if (type === "utm") {
    const known = OF_SUBTYPES.get(of("subtype") ?? "");
    if (known !== undefined) return call(known);
    return call(isRefused(of) ? "network.block" : "network.flow");
  }
  const change = /^(?:add|edit|delete)$/.exec(action)?.[0];
  const path = of("cfgpath");
  if (change !== undefined && path !== undefined) {
    const noun = nounOf(path);
    return call(`${noun}.${change === "add" ? "create" : change === "edit" ? "update" : "delete"}`);
  }
  if (action === "") return call("log.write");
  return called(action, FORTIGATE_ACTIONS, { prefix: "fortigate" });
}

function outcomeOf(type: string, of: Of): Outcome | undefined {
  const action = of("action")?.toLowerCase() ?? "";
  if (type === "traffic")
    return REFUSED.test(action) ? "denied" : action === "ip-conn" ? "failure" : "success";
  if (type === "utm") {
    if (isRefused(of)) return "denied";
    return /^(?:pass|passthrough|permit|accept|allow|monitored|monitor|exempt)/.test(action)
      ? "success"
      : undefined;
  }
  if (/fail/.test(action)) return "failure";
  const said = toOutcome(of("status", "result"));
  if (said !== undefined) return said;
  if (of("cfgpath") !== undefined || /^(?:tunnel-up|tunnel-down|logout)/.test(action)) return "success";
  return /\b(?:failed|failure)\b/i.test(of("logdesc", "msg") ?? "") ? "failure" : undefined;
}

function isRefused(of: Of): boolean {
  return REFUSED.test(of("action")?.toLowerCase() ?? "");
}

/** `eventtime` counts from 1970, in seconds or in parts of one; date and time are the device's own, with its zone where it says one. */
function timeOf(pairs: ReadonlyMap<string, string>): string | undefined {
  const since = pairs.get("eventtime");
  if (since !== undefined && /^\d{10,19}$/.test(since)) return since;
  const [date, time, zone] = [pairs.get("date"), pairs.get("time"), pairs.get("tz")];
  if (date === undefined || time === undefined) return undefined;
  return `${date} ${time}${zone !== undefined && /^[+-]\d{4}$/.test(zone) ? ` ${zone}` : ""}`;
}

/** `status[disable->enable]srcaddr[all->lan]`: what a setting was and is; what is new has no arrow. */
function changesIn(attributes: string | undefined): ParsedEvent["changes"] {
  const changes: Change[] = [];
  for (const [, path = "", value = ""] of (attributes ?? "").matchAll(ATTRIBUTE)) {
    if (changes.length >= CHANGES_MAX) break;
    const [, before, after = value] = /^(.*?)->(.*)$/s.exec(value) ?? [];
    changes.push({
      path,
      after: masked(path, after),
      ...(before === undefined ? {} : { before: masked(path, before) }),
    });
  }
  return nonEmpty(changes);
}

/** Somebody's account is called by its name, anything else by where it stands. */
function settingOf(path: string | undefined, object: string | undefined): Target | undefined {
  if (path === undefined) return undefined;
  const noun = nounOf(path);
  if (object !== undefined && noun !== "config" && noun !== "firewall") return makeTarget(noun, object);
  return makeTarget("setting", object === undefined ? path : `${path} ${object}`);
}

function nounOf(path: string): string {
  return OF_PATHS.find(([begin]) => path.startsWith(begin))?.[1] ?? "config";
}

function groupsOf(group: string | undefined): readonly string[] | undefined {
  return group === undefined ? undefined : [group];
}

/** `GUI(198.51.100.7)`: how an administrator came in, and from where. */
function addressIn(ui: string | undefined): string | undefined {
  return /\(([0-9a-fA-F.:]{2,45})\)$/.exec(ui ?? "")?.[1];
}
