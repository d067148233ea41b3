/** What some of Windows' programs tell of an event in a form of their own: AD FS as XML within a text, Exchange as a command line, DHCP as a sentence. */
import type { Outcome, Target } from "@tallystick/event";
import { type Called, called } from "../action-table.ts";
import { makeTarget, toOutcome } from "../event.ts";
import { elementsIn } from "../text/xml.ts";
import { M365_ACTIONS } from "./microsoft-365-actions.ts";
import { AT } from "./windows-names.ts";
import type { Find } from "./windows-record.ts";

/** What is told beside the data that everybody has. */
export interface Told {
  readonly who?: string | undefined;
  readonly sid?: string | undefined;
  readonly from?: string | undefined;
  readonly agent?: string | undefined;
  readonly call?: Called | undefined;
  readonly outcome?: Outcome | undefined;
  readonly reason?: string | undefined;
  readonly targets?: readonly (Target | undefined)[];
}

export function toldBy(family: string, id: string, data: Find): Told | undefined {
  if (family === "adfs") return federation(data);
  if (family === "exchange") return cmdlet(id, data);
  if (family === "dhcp") return lease(data(AT.message));
  return family === "powershell" ? shell(data(AT.contextinfo)) : undefined;
}

/** `<AuditBase …>`, whose components have the user, the party relied on and the addresses (learn.microsoft.com, "Troubleshoot AD FS auditing"). */
function federation(data: Find): Told | undefined {
  const holders = [AT.message, AT.param1, AT.param2, AT.param3].map((place) => data(place));
  const xml = holders.find((one) => one?.includes("<AuditBase"));
  if (xml === undefined) return undefined;
  const element = elementsIn(xml.slice(xml.indexOf("<AuditBase")));
  const find = (name: string): string | undefined => {
    const value = element(name);
    return value === "N/A" || value === "" ? undefined : value;
  };
  const addresses = [find("ForwardedIpAddress"), find("IpAddress"), find("ProxyIpAddress")];
  return {
    who: find("UserId"),
    from: addresses.find((one) => one !== undefined)?.split(",")[0],
    agent: find("UserAgentString"),
    outcome: toOutcome(find("AuditResult")),
    reason: find("FailureType") === "None" ? undefined : find("FailureType"),
    targets: [makeTarget("application", find("RelyingParty"))],
  };
}

/** `Cmdlet succeeded. Cmdlet Set-Mailbox, parameters {Identity=bob}.`, where the data is not kept. */
const CMDLET = /\bCmdlet ([A-Z]\w{1,32}-\w{1,96}), parameters (.{0,1024})/s;
const MAILBOX = /(?:^|[{\s-])(?:Identity|Mailbox|Name|User)(?:=|\s+)"?([^,"}]{1,256})/;

/** The cmdlet, what it was given, who called it, and that one's SID (learn.microsoft.com, "Administrator audit logging"). */
function cmdlet(id: string, data: Find): Told | undefined {
  const [, told, given] = CMDLET.exec(data(AT.message) ?? "") ?? [];
  const word = data(AT.param1) ?? told;
  if (word === undefined || !/^[A-Z]\w{1,32}-\w{1,96}$/.test(word)) return undefined;
  const [, object] = MAILBOX.exec(data(AT.param2) ?? given ?? "") ?? [];
  return {
    call: called(word, M365_ACTIONS, { prefix: "exchange", category: "configuration" }),
    who: data(AT.param3)?.split("/").at(-1),
    sid: /^S-1-/.test(data(AT.param4) ?? "") ? data(AT.param4) : undefined,
    outcome: id === "6" ? "failure" : "success",
    targets: [makeTarget("object", object?.trim())],
  };
}

const LEASE = /^(\w{2,32}): (\S{1,128}) for IPv[46] is \w{2,32}\b.{0,256}? by (\S{1,128}?)\.?\s*$/;

/** `Reservation: 192.0.2.7 for IPv4 is Created under Scope 192.0.2.0 by EXAMPLE\alice.` */
function lease(message: string | undefined): Told | undefined {
  const [, kind, name, who] = LEASE.exec(message ?? "") ?? [];
  if (kind === undefined) return undefined;
  return { who, outcome: "success", targets: [makeTarget(kind.toLowerCase(), name)] };
}

/** `User = EXAMPLE\alice` among what PowerShell says of the session that a command ran in. */
function shell(context: string | undefined): Told | undefined {
  const [, who] = /(?:^|\s)User = (\S{1,256})/.exec(context ?? "") ?? [];
  return who === undefined ? undefined : { who };
}
