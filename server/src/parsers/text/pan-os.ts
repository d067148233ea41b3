/** Palo Alto Networks' PAN-OS over syslog, in its comma-separated formats (docs.paloaltonetworks.com, "Syslog Field Descriptions"). */
import type { Outcome, Target } from "@tallystick/event";
import { actionTable, type Called, call, called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget, toOutcome, toSeverity } from "../event.ts";
import { some } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";
import { readCsv } from "./csv.ts";

/** `…,time,serial,TYPE,subtype,…`. */
const START =
  /(?:^|\s)\d{1,2},(\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d),([^,]*),(TRAFFIC|THREAT|CONFIG|SYSTEM|GLOBALPROTECT|USERID|AUTHENTICATION|HIP-MATCH|HIPMATCH|CORRELATION|DECRYPTION|WILDFIRE|AUTH)(?:,|$)/;

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
  version: 2,
  actions: ACTIONS,
  signs: ",",
  recognises: (record) => (START.test(record.slice(0, 256)) ? SURE : NO),
  parse(record, how) {
    const found = START.exec(record);
    if (found === null) return [];
    // The first column is left out where a frame stands before it.
    const columns = readCsv(record.slice(found.index).trimStart());
    const [, at, serial, type = "", subtype] = columns;
    const said = saidBy(type, columns.map(filled));
    const port = Number(said.port ?? Number.NaN);
    return [
      makeEvent({
        call: said.call,
        how,
        at,
        outcome: said.outcome,
        reason: said.reason,
        severity: toSeverity(said.severity),
        actor: makeActor({ name: said.user }),
        targets: said.targets ?? [],
        from: fromAddress(said.address, { port }),
        service: some({ name: "pan-os", host: serial }),
        labels: some({ type: type.toLowerCase(), subtype: subtype === "" ? undefined : subtype }),
        message: said.message,
      }),
    ];
  },
};

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
      address: columns[15],
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

function configOf(call: Called, columns: Columns): Said {
  const [host, , command, admin, , result, path] = columns.slice(7);
  return {
    call,
    user: admin,
    address: host,
    outcome: result === "Unauthorized" ? "denied" : toOutcome(result),
    targets: [makeTarget("setting", path)],
    message: [admin, command, path, result].filter((word) => word !== undefined).join(" "),
  };
}

/** `authenticated for user 'alice'. From: 198.51.100.7.`, `User alice logged in via Web from 198.51.100.7 using https`. */
export function systemOf(named: Called, message: string): Said {
  const user = /\b[Uu]ser '?([\w.@\\-]{1,128}?)'?(?:[.,\s]|$)/.exec(message)?.[1];
  const address = /\b[Ff]rom:? ([0-9a-fA-F.:]{3,45}?)\.?(?:[\s,]|$)/.exec(message)?.[1];
  const isIn = /\bauthenticat(?:ed|ion) for user|\blogged in\b/i.test(message);
  if (isIn)
    return {
      call: call("user.login"),
      user,
      address,
      message,
      outcome: /\bfailed\b/i.test(message) ? "failure" : "success",
    };
  if (/\blogged out\b/i.test(message))
    return { call: call("user.logout"), user, address, message, outcome: "success" };
  return { call: named, message };
}

function filled(column: string): string | undefined {
  const text = column.trim();
  return text === "" || text === "0.0.0.0" ? undefined : text;
}
