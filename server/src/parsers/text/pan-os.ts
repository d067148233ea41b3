/** Palo Alto Networks' PAN-OS over syslog, in its comma-separated formats (docs.paloaltonetworks.com, "Syslog Field Descriptions"). */
import type { Outcome, ParsedEvent, Target } from "@tallystick/event";
import { actionTable, type Called, call, called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget, toOutcome, toSeverity } from "../event.ts";
import { some } from "../fields.ts";
import { type How, NO, type Parser, SURE } from "../parser.ts";
import { readCsv } from "./csv.ts";

/** `…,time,serial,TYPE,subtype,…`. */
const START =
  /(?:^|\s)\d{1,12},(\d{4}[/-]\d\d[/-]\d\d[ T]\d\d:\d\d:\d\d(?:\.\d{1,6}Z?)?),([^,]*),(TRAFFIC|THREAT|CONFIG|SYSTEM|GLOBALPROTECT|USERID|AUTHENTICATION|HIP-MATCH|HIPMATCH|CORRELATION|DECRYPTION|WILDFIRE|AUTH|IPTAG|SCTP|GTP|TUNNEL|AUDIT)(?:,|$)/;
/** Of what administrators typed or clicked: `serial,time,audit,…,gui-op,alice,"…",success`. */
const AUDIT = /(?:^|\s)(\w{0,20}),(\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d),audit,\d{1,6},([\w-]{1,32}),/;
/** The time to the millisecond and with its zone, which stands among the last columns. */
const PRECISE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{1,6}(?:Z|[+-]\d\d:\d\d)$/;
/** What stands there in a device that does not fill it. */
const BEGINNING = "1970-";

/** By type, and by type and subtype where that says more. */
const ACTIONS = actionTable(`
  network.flow traffic
  threat.detect threat correlation
  malware.detect threat.virus threat.spyware threat.wildfire threat.wildfire-virus wildfire
  http.request threat.url
  config.update config
  log.write system decryption hip-match hipmatch
  vpn.connect globalprotect globalprotect.gateway-connected
  vpn.disconnect globalprotect.gateway-logout
  vpn.connect globalprotect.gateway-setup-ipsec globalprotect.gateway-setup-ssl globalprotect.gateway-switch-to-ssl
  vpn.disconnect globalprotect.gateway-config-release globalprotect.gateway-tunnel-down
  log.write globalprotect.gateway-hip-check globalprotect.gateway-hip-report globalprotect.gateway-tunnel-latency globalprotect.portal-prelogin globalprotect.gateway-prelogin globalprotect.portal-getconfig globalprotect.gateway-getconfig globalprotect.portal-gen-cookie globalprotect.gateway-agent-msg iptag gtp sctp
  network.flow tunnel
  user.login globalprotect.gateway-auth globalprotect.portal-auth globalprotect.gateway-login globalprotect.portal-login
  user.login userid authentication auth
  user.logout userid.logout
`);
const BLOCK = /^(?:deny|drop|reset|block)/;

/** What a type's columns say. */
export interface Said {
  readonly call: Called;
  readonly user?: string | undefined;
  readonly address?: string | undefined;
  readonly port?: string | undefined;
  readonly outcome?: Outcome | undefined;
  readonly targets?: readonly (Target | undefined)[];
  readonly reason?: string | undefined;
  readonly severity?: string | undefined;
  readonly message?: string | undefined;
}

export const paloAlto: Parser<string> = {
  name: "pan-os",
  version: 3,
  actions: ACTIONS,
  signs: ",",
  recognises(record) {
    const head = record.slice(0, 256);
    return START.test(head) || (head.includes(",audit,") && AUDIT.test(head)) ? SURE : NO;
  },
  parse(record, how) {
    const found = START.exec(record);
    if (found === null) return auditOf(record, how);
    // The first column is left out where a frame stands before it.
    const columns = readCsv(record.slice(found.index).trimStart());
    const [, , serial, type = "", subtype] = columns;
    const said = saidBy(type, columns.map(filled));
    const port = Number(said.port ?? Number.NaN);
    return [
      makeEvent({
        call: said.call,
        how,
        at: timeOf(columns),
        outcome: said.outcome,
        reason: said.reason,
        severity: toSeverity(said.severity),
        actor: makeActor({ name: said.user }),
        targets: said.targets ?? [],
        from: fromAddress(said.address, { port }),
        service: some({ name: "pan-os", host: serial === "no-serial" ? undefined : serial }),
        labels: some({ type: type.toLowerCase(), subtype: subtype === "" ? undefined : subtype }),
        message: said.message,
      }),
    ];
  },
};

/** When it was generated; to the millisecond where the device writes that, of the same day. */
function timeOf(columns: readonly string[]): string | undefined {
  const [, received, , , , , generated = received] = columns;
  const day = (generated ?? "").slice(0, 10).replaceAll("/", "-");
  const precise = columns.find(
    (column, i) => i > 6 && column.startsWith("20") && PRECISE.test(column) && !column.startsWith(BEGINNING),
  );
  return precise?.startsWith(day) === true && precise.slice(11, 16) === (generated ?? "").slice(11, 16)
    ? precise
    : generated;
}

function auditOf(record: string, how: How): readonly ParsedEvent[] {
  const found = AUDIT.exec(record);
  if (found === null) return [];
  const [serial, at, , , kind, user, command, result] = readCsv(record.slice(found.index).trimStart());
  return [
    makeEvent({
      call: call("command.run"),
      how,
      at,
      outcome: toOutcome(result),
      actor: makeActor({ name: user }),
      targets: [makeTarget("command", command)],
      service: some({ name: "pan-os", host: serial === "" ? undefined : serial }),
      labels: some({ type: "audit", subtype: kind }),
    }),
  ];
}

/** What a name of GlobalProtect's events means. */
export function globalProtectCall(name: string): Called {
  const part = `globalprotect.${name.toLowerCase()}`;
  return called(ACTIONS.has(part) ? part : "log.write", ACTIONS);
}

type Columns = readonly (string | undefined)[];

function saidBy(type: string, columns: Columns): Said {
  const word = type.toLowerCase();
  const part = `${word}.${(word === "globalprotect" ? columns[8] : columns[4]) ?? ""}`;
  const call = called(ACTIONS.has(part) ? part : word, ACTIONS);
  if (type === "TRAFFIC" || type === "THREAT") return sessionOf(call, columns);
  if (type === "CONFIG") return configOf(call, columns);
  if (type === "SYSTEM") return systemOf(call, columns[14] ?? columns.slice(5).filter(Boolean).join(" "));
  if (type === "GLOBALPROTECT")
    return {
      call,
      user: columns[12],
      address: columns[15] ?? columns[16],
      outcome: toOutcome(columns[28]),
      targets: [makeTarget("gateway", columns[33])],
      reason: columns[26] ?? columns[25],
    };
  // That somebody is known to be at an address, or was asked who they are.
  const isMapping = type === "USERID";
  const result = columns.find((column) => /^auth(?:entication)?[- ](?:success|fail)/i.test(column ?? ""));
  return {
    call,
    user: columns[9],
    address: columns[8],
    outcome: isMapping
      ? "success"
      : result === undefined
        ? undefined
        : /success/i.test(result)
          ? "success"
          : "failure",
  };
}

/** A session between two addresses, and what was found in it. */
function sessionOf(named: Called, columns: Columns): Said {
  const [action = "", content, finding, , severity] = columns.slice(30);
  const isThreat = columns[3] === "THREAT";
  const isBlock = BLOCK.test(action);
  const isSeen = isThreat && named.action !== "http.request";
  return {
    call: !isThreat && isBlock ? call("network.block") : named,
    user: columns[12],
    address: columns[7],
    port: columns[24],
    outcome: isBlock ? "denied" : isSeen ? undefined : action === "alert" ? "success" : toOutcome(action),
    targets: [
      makeTarget("url", isThreat && !isSeen ? content : undefined),
      makeTarget("object", named.action === "malware.detect" ? content : undefined),
      // A page says where it is.
      makeTarget("address", isThreat && !isSeen && content !== undefined ? undefined : columns[8]),
    ],
    reason: isSeen ? finding : undefined,
    severity: isThreat ? severity : undefined,
  };
}

/** Administrators stand in a part of the configuration of their own. */
const ACCOUNT = /\bmgt-config users (\S{1,128})/;
const VERBS: ReadonlyMap<string, string> = new Map([
  ["set", "create"],
  ["clone", "create"],
  ["delete", "delete"],
]);

function configOf(named: Called, columns: Columns): Said {
  const [host, , command, admin, , result, path] = columns.slice(7);
  const account = ACCOUNT.exec(path ?? "")?.[1];
  const verb = VERBS.get(command ?? "") ?? "update";
  return {
    call: account === undefined ? named : call(`user.${verb}`),
    user: admin,
    address: host,
    outcome: result === "Unauthorized" ? "denied" : toOutcome(result),
    targets: [makeTarget("user", account), makeTarget("setting", path)],
    message: [admin, command, path, result].filter((word) => word !== undefined).join(" "),
  };
}

/** `authenticated for user 'alice'. From: 198.51.100.7.`, `User alice logged in via Web from 198.51.100.7 using https`. */
export function systemOf(named: Called, message: string): Said {
  const [, quoted, bare] =
    /\b[Uu]ser (?:'([^']{1,128})'|([\w.@\\-]{1,128}?)(?:[.,]?(?:\s|$)))/.exec(message) ?? [];
  const user = quoted ?? bare;
  const address = /\b[Ff]rom:? ([0-9a-fA-F.:]{3,45}?)\.?(?:[\s,]|$)/.exec(message)?.[1];
  const isIn = /\bauthenticat(?:ed|ion) for user|\blogged in\b/i.test(message);
  if (isIn)
    return {
      call: call("user.login"),
      user,
      address,
      message,
      outcome: /\bfailed\b/i.test(message) ? "failure" : "success",
      reason: /\bReason: (.{1,128}?)(?:\.? auth profile|\.\s|$)/.exec(message)?.[1],
    };
  if (/\blogged out\b/i.test(message))
    return { call: call("user.logout"), user, address, message, outcome: "success" };
  return { call: named, message };
}

function filled(column: string): string | undefined {
  const text = column.trim();
  return text === "" || text === "0.0.0.0" ? undefined : text;
}
