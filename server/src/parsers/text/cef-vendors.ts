/** What products say in CEF and LEEF in ways of their own: in a sentence, by ranges of numbers, or in members that others use otherwise. */
import type { Target } from "@tallystick/event";
import { call, called } from "../action-table.ts";
import { makeTarget, toOutcome } from "../event.ts";
import { commonCall } from "../names/words.ts";
import { sophosCentral } from "../vendors/sophos-central.ts";
import { checkPointCall } from "./check-point.ts";
import { globalProtectCall, type Said, systemOf } from "./pan-os.ts";
import { pingFederateSaid } from "./ping-federate.ts";

/** A message's header, and a reader of its members. */
export interface Spoken {
  readonly vendor: string | undefined;
  readonly product: string | undefined;
  readonly eventClass: string | undefined;
  readonly name: string | undefined;
  of(...names: readonly string[]): string | undefined;
}

/** PAN-OS' type of what its own system says; some configurations send only the subtype. */
const SYSTEM = /^(?:system|auth)$/i;
/** The millions of Deep Security's numbers: intrusions, integrity, logs, malware, pages (help.deepsecurity.trendmicro.com, "Syslog message formats"). */
const DEEP_SECURITY: ReadonlyMap<string, string> = new Map([
  ["1", "threat.detect"],
  ["2", "policy.violate"],
  ["3", "threat.detect"],
  ["4", "malware.detect"],
  ["5", "network.block"],
  ["6", "policy.violate"],
  ["7", "policy.violate"],
]);
const CONSOLE_USER = /\bUserName:\s{0,2}([^,]{1,128})/;
const CONSOLE_ADDRESS = /\bIP address:\s{0,2}([0-9A-Fa-f.:]{2,45})/;

const HOST = / - machine (\S{1,128})/;

/** Undefined where the product speaks as others do. */
export function vendorSaid(spoken: Spoken): Said | undefined {
  const { eventClass, name, of, product, vendor } = spoken;
  switch (vendor) {
    case "Palo Alto Networks": {
      const said = of("msg");
      if (/^globalprotect$/i.test(eventClass ?? "")) return globalProtect(of);
      // Over the cloud a sign-in says less, in members that stand for themselves.
      if (
        /^auth$/i.test(eventClass ?? "") &&
        of("PanOSTimeGeneratedHighResolution", "PanOSConfigVersion", "PanOSAuthenticatedUserName") !==
          undefined
      )
        return {
          call: call("user.login"),
          user: of("duser"),
          reason: said,
          outcome: /invalid|fail/i.test(said ?? "") ? "failure" : undefined,
        };
      return said !== undefined && [name, eventClass].some((word) => SYSTEM.test(word ?? ""))
        ? systemOf(call("log.write"), said)
        : undefined;
    }
    case "Check Point":
      return checkPointSaid(of);
    case "Fortinet":
      return fortiGate(of);
    case "Ubiquiti":
      return uniFi(name, of);
    case "Ping Identity":
      return product === "PingFederate" ? pingFederateSaid(eventClass, of("msg"), of("duid")) : undefined;
    case "Trend Micro":
      return deepSecurity(spoken) ?? apex(spoken);
    case "CyberArk":
      return product === "PTA" ? detection(spoken) : undefined;
    case "ExtraHop":
    case "Vectra Networks":
    case "Darktrace":
      return detection(spoken);
    case "SentinelOne":
      return /\bthreat\b/i.test(name ?? "") && !/\bthreat (?:mark|resol|note)/i.test(name ?? "")
        ? { call: call("threat.detect"), targets: [makeTarget("host", HOST.exec(name ?? "")?.[1])] }
        : undefined;
    case "sophos":
    case "Sophos":
      return sophos(eventClass, name);
    case "Imperva Inc.":
      // Whom an application knew by then is who was kept from it.
      return of("duser") !== undefined && of("cat") === "Alert" && /^block/i.test(of("act") ?? "")
        ? { call: call("network.block"), user: of("duser"), targets: [makeTarget("rule", name)] }
        : undefined;
    case "Bitdefender":
      return bitdefender(of);
    case "Varonis":
    case "Varonis Inc.":
      // Who did it stands in the place of whom it was done to.
      return {
        call: call("alert.raise"),
        user: of("suser", "duser"),
        address: of("src", "sourceAddress"),
        targets: [makeTarget("rule", of("cn1"), of("cs2") ?? name)],
      };
    case "Thycotic Software":
    case "Delinea":
      return /^system log$/i.test(name ?? "") && /^log ?in\b/i.test(of("msg") ?? "")
        ? {
            call: call("user.login"),
            outcome: /fail|bad|invalid/i.test(of("msg") ?? "") ? "failure" : "success",
          }
        : undefined;
    default:
      return undefined;
  }
}

/** Who came through the gateways of Palo Alto Networks, in the names of its cloud. */
function globalProtect(of: Spoken["of"]): Said {
  return {
    call: globalProtectCall(of("PanOSEventIDValue", "PanOSEventID") ?? ""),
    user: of("PanOSSourceUserName", "suser"),
    address: of("PanOSPublicIPv4", "PanOSPublicIPv6"),
    outcome: toOutcome(of("PanOSEventStatus")),
    reason: of("PanOSConnectionError"),
    targets: [makeTarget("gateway", of("PanOSGateway", "PanOSPortal"))],
  };
}

const UNIFI: readonly (readonly [pattern: RegExp, action: string])[] = [
  [/^Admin Accessed|^Admin Logged In/i, "user.login"],
  [/^Admin (?:Made|Changed)|Config Change/i, "config.update"],
  [/^Threat|^Intrusion/i, "threat.detect"],
  [/^Blocked by|^Firewall.*Block/i, "network.block"],
  [/^VPN Client Connected/i, "vpn.connect"],
  [/^VPN Client Disconnected/i, "vpn.disconnect"],
  [/Client Connected/i, "connection.open"],
  [/Client Disconnected/i, "connection.close"],
];

/** UniFi's names are sentences, and its members begin with its name (help.ui.com, "System Logs & SIEM Integration"). */
function uniFi(name: string | undefined, of: Spoken["of"]): Said | undefined {
  const action = UNIFI.find(([pattern]) => pattern.test(name ?? ""))?.[1];
  if (action === undefined) return undefined;
  const isThreat = action === "threat.detect";
  return {
    call: call(action),
    user: of("UNIFIadmin", "UNIFIvpnUser", "UNIFIclientHostname", "UNIFIclientMac"),
    address: of("UNIFIclientIp"),
    outcome:
      action === "network.block" || /\bblocked\b/i.test(name ?? "")
        ? "denied"
        : isThreat
          ? undefined
          : "success",
    targets: [makeTarget("setting", of("UNIFIsettingsSection")), makeTarget("network", of("UNIFIwifiName"))],
  };
}

/** Of an administrator, the operation says what was done; `Accept` is only that it was. */
function checkPointSaid(of: Spoken["of"]): Said | undefined {
  const operation = of("operation");
  if (operation === undefined) return undefined;
  return {
    call: checkPointCall(operation),
    user: of("administrator"),
    address: of("client_ip"),
    outcome:
      /^fail/i.test(of("audit_status") ?? "") || /\bfailed\b/i.test(of("additional_info") ?? "")
        ? "failure"
        : "success",
    targets: [makeTarget(of("objecttype"), of("objectname"))],
  };
}

/** FortiGate says what happened in a description, where it has no word for it. */
function fortiGate(of: Spoken["of"]): Said | undefined {
  const described = of("FTNTFGTlogdesc", "FortinetFortiGatelogdesc", "logdesc");
  if (of("act", "FTNTFGTaction") !== undefined || described === undefined) return undefined;
  const isChange = /\bconfigur(?:ation|ed)\b|\battribute\b/i.test(described);
  return {
    call: isChange ? call("config.update") : commonCall(described, { prefix: "fortigate" }),
    outcome: isChange ? "success" : undefined,
  };
}

/** The agent's numbers say of which module they are. */
function deepSecurity({ eventClass, name, of, product }: Spoken): Said | undefined {
  if (!/^(?:Deep Security|Workload Security|Cloud One.{0,32}) Agent$/i.test(product ?? "")) return undefined;
  const action = DEEP_SECURITY.get(eventClass?.length === 7 ? (eventClass[0] ?? "") : "");
  if (action === undefined) return undefined;
  // What was done with the file tells that it did no more.
  const isStopped = action === "malware.detect" && /^(?:delete|clean|quarantine|deny)/i.test(of("act") ?? "");
  return {
    call: call(action),
    outcome: isStopped ? "denied" : undefined,
    targets: [threat(action, name)],
  };
}

/** What only detects, but for what it says of itself. */
function detection({ eventClass, name }: Spoken): Said | undefined {
  if (/\b(?:audit|health|login|logon|logout|system)\b/i.test(`${eventClass} ${name}`)) return undefined;
  return { call: call("threat.detect"), targets: [makeTarget("rule", eventClass, name)] };
}

/** Sophos Central's script for SIEMs gives its types of events as classes. */
function sophos(eventClass: string | undefined, name: string | undefined): Said | undefined {
  const kind = /^Event::\w{1,32}::(?:\w{1,64}::)*(\w{1,64})$/.exec(eventClass ?? "")?.[1];
  const word = kind?.replace(/([a-z0-9])([A-Z])/g, "$1_$2").toLowerCase();
  return word !== undefined && sophosCentral.actions?.has(word) === true
    ? {
        call: called(word, sophosCentral.actions),
        targets: [threat("malware.detect", /detected: '([^']{1,256})'/.exec(name ?? "")?.[1])],
      }
    : undefined;
}

/** GravityZone's modules (bitdefender.com, "Push event types"). */
const GRAVITY_ZONE: ReadonlyMap<string, string> = new Map([
  ["av", "malware.detect"],
  ["exchange-malware", "malware.detect"],
  ["ransomware-mitigation", "malware.detect"],
  ["antiexploit", "threat.detect"],
  ["aph", "threat.detect"],
  ["avc", "threat.detect"],
  ["hd", "threat.detect"],
  ["new-incident", "threat.detect"],
  ["new-extended-incident", "threat.detect"],
  ["network-monitor", "threat.detect"],
  ["network-sandboxing", "threat.detect"],
  ["fw", "network.block"],
  ["dp", "policy.violate"],
  ["uc", "policy.violate"],
]);

function bitdefender(of: Spoken["of"]): Said | undefined {
  const action = GRAVITY_ZONE.get(of("BitdefenderGZModule") ?? "");
  if (action === undefined) return undefined;
  const name = of("BitdefenderGZMalwareName", "BitdefenderGZDetectionName", "BitdefenderGZExploitType");
  return { call: call(action), targets: [threat(action, name)] };
}

/** Apex Central: what was found stands behind the class of it, and who used a console in a sentence. */
function apex({ eventClass, name, of, product }: Spoken): Said | undefined {
  if (!/^(?:Apex|Control Manager)/i.test(product ?? "")) return undefined;
  if (/^AV:/i.test(eventClass ?? ""))
    return { call: call("malware.detect"), targets: [threat("malware.detect", name)] };
  if (!/logon\/logoff/i.test(name ?? "")) return undefined;
  const said = of("msg") ?? "";
  return {
    call: call(/logged o(?:ff|ut)/i.test(said) ? "user.logout" : "user.login"),
    user: CONSOLE_USER.exec(said)?.[1],
    address: CONSOLE_ADDRESS.exec(said)?.[1],
    outcome: /fail|unsuccess|denied/i.test(said) ? "failure" : "success",
  };
}

function threat(action: string, name: string | undefined): Target | undefined {
  return makeTarget(action === "malware.detect" ? "malware" : "rule", name);
}
