/** Windows' event log as JSON of Winlogbeat, NXLog, Fluent Bit, Azure, Wazuh and evtx tools (learn.microsoft.com, "Advanced security audit policy settings"; Sysmon). */
import type { Actor, Outcome, ParsedEvent } from "@tallystick/event";
import { call, called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { masked } from "../changes.ts";
import { makeActor, makeEvent } from "../event.ts";
import { some } from "../fields.ts";
import { type How, NO, type Parser, SURE } from "../parser.ts";
import { onceAName } from "../remembered.ts";
import { familyOf, OTHER_NAMES, WINDOWS_ACTIONS } from "./windows-actions.ts";
import { AT } from "./windows-names.ts";
import { type Find, type WindowsRecord, windowsRecord } from "./windows-record.ts";
import { sqlServerLogon } from "./windows-sql-server.ts";
import { targetsOf } from "./windows-targets.ts";
import { type Told, toldBy } from "./windows-told.ts";

/** Events whose target is the one who did it: signing in and out, and asking for tickets. */
const OWN: ReadonlySet<string> = new Set(
  "4624 4625 4634 4647 4768 4769 4770 4771 4776 4800 4801 4825".split(" "),
);
/** Where a failed attempt is one that was refused. */
const RIGHTS: ReadonlySet<string> = new Set("4656 4663 4673 4674 4690 5140 5145".split(" "));
/** NTSTATUS of 4625 and 4776 ([MS-ERREF]), and Kerberos' of 4768 and 4771 (RFC 4120, 7.5.9), in words; `!`: who tried may not. */
const STATUS: ReadonlyMap<string, string> = new Map([
  ["0xc0000064", "no such user"],
  ["0xc000006a", "wrong password"],
  ["0xc000006d", "wrong user or password"],
  ["0xc000006e", "!account restriction"],
  ["0xc000006f", "!outside of the hours allowed"],
  ["0xc0000070", "!not from this workstation"],
  ["0xc0000071", "password expired"],
  ["0xc0000072", "!account disabled"],
  ["0xc000015b", "!this type of logon is not granted"],
  ["0xc0000193", "!account expired"],
  ["0xc0000224", "password must be changed"],
  ["0xc0000234", "!account locked"],
  ["0xc0000413", "!authentication firewall"],
  ["0x6", "no such user"],
  ["0x12", "!account disabled, expired or locked"],
  ["0x17", "password expired"],
  ["0x18", "wrong password"],
]);
/** Of AD FS' audit ("AD FS auditing", table of events), those that say that it failed. */
const ADFS_FAILED: ReadonlySet<string> = new Set("342 411 1201 1203 1205 1207".split(" "));
/** Where else it stands who did it. */
const NAMED: ReadonlyMap<string, number> = new Map([
  ["4778", AT.accountname],
  ["4779", AT.accountname],
  ["system.1074", AT.param7],
  ["terminal.1149", AT.param1],
]);
const PROVIDER = [AT["provider.name"], AT.providername, AT.sourcename, AT.eventsourcename];
const CHANNEL = [AT.channel, AT.eventlog];
const AUDIT_FAILURE = 0x10_0000_0000_0000n;
const AUDIT_SUCCESS = 0x20_0000_0000_0000n;

export const windows: Parser = {
  name: "windows",
  version: 7,
  actions: WINDOWS_ACTIONS,
  keys: ["EventID", "Event", "winlog", "EventId", "System", "win", "winlog.event_id"],
  recognises(record) {
    const { head } = windowsRecord(record);
    const isNumbered = /^\d{1,5}$/.test(head(AT.eventid) ?? "");
    return isNumbered && head(...CHANNEL, ...PROVIDER) !== undefined ? SURE : NO;
  },
  parse: (record, how) => [windowsEvent(windowsRecord(record), how)],
};

/** The event of a record in any shape. */
export function windowsEvent({ data, head }: WindowsRecord, how: How): ParsedEvent {
  const id = head(AT.eventid) ?? "";
  const [channel, provider] = [head(...CHANNEL), head(...PROVIDER, AT.source)];
  const family = familyOf(provider, channel);
  const word = family === "" ? id : `${family}.${id}`;
  const own =
    family === "mssql" ? sqlServerLogon({ data, head }, { word, at: timeOf(head), how }) : undefined;
  if (own !== undefined) return own;
  const told = toldBy(family, id, data);
  const status = statusOf(data);
  const port = Number(data(AT.ipport, AT.sourceport, AT.clientport) ?? Number.NaN);
  const changes = changeOf(id, data);
  return makeEvent({
    call: told?.call ?? calledBy(word, data),
    how,
    at: timeOf(head),
    outcome: told?.outcome ?? outcomeOf({ family, id, status, head }),
    reason: told?.reason ?? status?.reason ?? reasonOf(data),
    actor: actorOf(word, { data, head, told }),
    targets: told?.targets ?? targetsOf({ family, id, data }),
    // Of a lockout, the domain is the machine that it was tried from.
    from: fromAddress(
      told?.from ?? addressOf(word, data) ?? (word === "4740" ? data(AT.targetdomainname) : undefined),
      { port, user_agent: told?.agent },
    ),
    service: some({
      name: channel ?? provider,
      host: head(AT.computer, AT.computername, AT.hostname, AT["host.name"]),
    }),
    context: some({ session: data(AT.targetlogonid, AT.subjectlogonid, AT.logonid) }),
    changes: changes === undefined ? undefined : [changes],
    event_id: head(AT.eventrecordid, AT.recordid, AT.recordnumber),
    labels: some({
      command_line: data(AT.commandline, AT.processcommandline),
      logon_type: data(AT.logontype),
    }),
  });
}

/** Defender says how well it went where others say why it did not. */
function reasonOf(data: Find): string | undefined {
  const said = data(AT.failurereason, AT.errordescription);
  return said?.includes("completed successfully") === true ? undefined : said;
}

function calledBy(word: string, data: Find): ReturnType<typeof called> {
  // The service control manager says what became of a service in a word.
  const state = word === "system.7036" ? data(AT.param2) : undefined;
  if (state === "running" || state === "stopped")
    return call(state === "running" ? "service.start" : "service.stop");
  if (word === "4663" || word === "4656" || word === "4661" || word === "4662")
    return accessOf(data(AT.accesslist, AT.accesses) ?? "");
  return called(OTHER_NAMES.get(word) ?? word, WINDOWS_ACTIONS, { prefix: "windows" });
}

/** What was done to a file or key is told by the rights that were used ("4663(S)", table of access codes). */
function accessOf(accesses: string): ReturnType<typeof called> {
  if (/%%1537|\bDELETE\b/.test(accesses)) return call("object.delete");
  const isWrite =
    /%%(?:4417|4418|4424|4433|4434|1539|1540|7685)|Write Property|WriteData|AppendData|WRITE_DAC|WRITE_OWNER/;
  return call(isWrite.test(accesses) ? "object.update" : "object.read");
}

/** Programs whose events say what has happened. */
const REPORTS: ReadonlySet<string> = new Set(["sysmon", "system", "tasks", "hyperv", "dhcp"]);
/** What was not let through, or not issued. */
const REFUSED: ReadonlySet<string> = new Set(["4825", "4888", "5152", "5157", "6273"]);
/** Whether Defender could do what it wanted to with what it had found, or was told to. */
const DEFENDED: ReadonlyMap<string, Outcome> = new Map([
  ...["1007", "1117", "2000", "5000", "5001", "5004", "5007"].map((id) => [id, "success"] as const),
  ...["1008", "1118", "1119", "2001"].map((id) => [id, "failure"] as const),
]);

function outcomeOf(of: {
  readonly family: string;
  readonly id: string;
  readonly status: ReturnType<typeof statusOf>;
  readonly head: Find;
}): Outcome | undefined {
  const { family, head, id, status } = of;
  if (REFUSED.has(id) && family === "") return "denied";
  if (family === "defender") return DEFENDED.get(id);
  if (family === "applocker") return id === "8004" || id === "8007" ? "denied" : "success";
  if (family === "adfs") return ADFS_FAILED.has(id) ? "failure" : "success";
  const isFailure = id === "4625" || (status !== undefined && OWN.has(id)) || auditOf(head) === "failure";
  if (isFailure) return status?.isDenied === true || RIGHTS.has(id) ? "denied" : "failure";
  if (auditOf(head) === "success" || (family === "" && (OWN.has(id) || id === "1102"))) return "success";
  // What is no audit but a report says what has happened; what was found says nothing of an attempt.
  return REPORTS.has(family) ? "success" : undefined;
}

/** Success or failure by the two bits of the keywords that say so, or by the words for them. */
function auditOf(head: Find): "success" | "failure" | undefined {
  for (const text of [
    head(AT.keywords, AT.keyword),
    head(AT.eventtype, AT.severityvalue),
    head(AT["event.outcome"]),
  ]) {
    const said = text === undefined ? "nothing" : auditSaid(text);
    if (said !== "nothing") return said;
  }
  return undefined;
}

const auditSaid = onceAName((text): "success" | "failure" | "nothing" => {
  if (/^(?:audit[ _])?success$/i.test(text)) return "success";
  if (/^(?:audit[ _])?failure$/i.test(text)) return "failure";
  if (!/^(?:0x[0-9a-f]{1,16}|-?\d{1,20})$/i.test(text)) return "nothing";
  // The bits that say it are among the first; who wrote it as a double has others behind them.
  const bits = BigInt.asUintN(64, /^0x/i.test(text) ? BigInt(text) : BigInt(Number(text)));
  return (bits & AUDIT_FAILURE) !== 0n ? "failure" : (bits & AUDIT_SUCCESS) !== 0n ? "success" : "nothing";
});

/** Why it failed; undefined when it did not, or nothing is said of it. */
function statusOf(data: Find): { readonly reason: string; readonly isDenied: boolean } | undefined {
  const codes = [data(AT.substatus), data(AT.status), data(AT.failurecode), data(AT.errorcode)];
  const code = codes.find((one) => one !== undefined && /^0x0*[1-9a-f]/i.test(one))?.toLowerCase();
  if (code === undefined) return undefined;
  const words = STATUS.get(code);
  return {
    reason: words === undefined ? code : `${words.replace("!", "")} (${code})`,
    isDenied: words?.startsWith("!") === true,
  };
}

function actorOf(
  word: string,
  of: { readonly data: Find; readonly head: Find; readonly told: Told | undefined },
): Actor | undefined {
  const { data, head, told } = of;
  if (told?.who !== undefined) {
    // A service that tells what somebody did writes as its own account.
    const sid = told.sid ?? head(AT["security.userid"], AT.userid);
    return person(sid?.startsWith("S-1-5-21-") === true ? sid : undefined, told.who, undefined);
  }
  if (OWN.has(word))
    return person(
      data(AT.targetusersid, AT.targetsid),
      data(AT.targetusername, AT.accountname),
      data(AT.targetlogonid),
    );
  const named =
    data(AT.subjectusername, AT.user, AT.usercontext, AT.detectionuser, AT.sourceuser, AT.requester) ??
    data(NAMED.get(word) ?? AT.subjectusername);
  // A program writes its events as its own account: that is who did it only where nobody else is named.
  const writer =
    named === undefined ? head(AT["security.userid"], AT.userid, AT["user.identifier"]) : undefined;
  return person(data(AT.subjectusersid) ?? writer, named ?? head(AT["user.name"]), data(AT.subjectlogonid));
}

/** `EXAMPLE\alice` is alice, and `alice@EXAMPLE.COM` of a ticket, too. */
function person(
  sid: string | undefined,
  named: string | undefined,
  session: string | undefined,
): Actor | undefined {
  // The null SID, and a name that was asked for and not found.
  const id = sid === "S-1-0-0" ? undefined : sid;
  const account = named?.includes("@") === true ? named.replace(/@[A-Z0-9.-]+$/, "") : named;
  const name = account?.includes("\\") === true ? account.replace(/^[^\\]{1,256}\\/, "") : account;
  if (id === undefined && name === undefined) return undefined;
  return makeActor({ id: id ?? account, name, session, type: typeOf(id, name) });
}

function typeOf(sid: string | undefined, name: string | undefined): Actor["type"] | undefined {
  const isSystem =
    /^S-1-5-(?:18|19|20|80|90|96)(?:-|$)/.test(sid ?? "") ||
    /^(?:SYSTEM|LOCAL SERVICE|NETWORK SERVICE|DWM-\d+|UMFD-\d+)$/i.test(name ?? "");
  if (isSystem) return "system";
  return name?.endsWith("$") === true ? "machine" : undefined;
}

/** IPv4 in IPv6's form is IPv4; `LOCAL` is a session at the machine itself. */
function addressOf(word: string, data: Find): string | undefined {
  const last = word.startsWith("terminal.") ? data(AT.param3) : undefined;
  const address = data(AT.ipaddress, AT.clientaddress, AT.sourceip, AT.sourceaddress, AT.address) ?? last;
  const workstation = data(AT.workstationname, AT.workstation, AT.clientname, AT["source.domain"]);
  const isNowhere = address === undefined || /^(?:LOCAL|0\.0\.0\.0|::)$/.test(address);
  return isNowhere ? workstation?.replace(/^\\\\/, "") : address.replace(/^::ffff:(?=[\d.]+$)/i, "");
}

/** What a value was and is. */
function changeOf(id: string, data: Find): NonNullable<ParsedEvent["changes"]>[number] | undefined {
  if (id === "5136") {
    const path = data(AT.attributeldapdisplayname);
    const value = masked(path ?? "", data(AT.attributevalue));
    if (path === undefined || value === undefined) return undefined;
    // "Value Deleted"; otherwise one was added.
    return /^(?:%%14675|Value Deleted)$/.test(data(AT.operationtype) ?? "")
      ? { path, before: value }
      : { path, after: value };
  }
  const path = data(AT.objectvaluename);
  const [before, after] = [data(AT.oldvalue), data(AT.newvalue, AT.details)];
  if (before === undefined && after === undefined) return undefined;
  const name = path ?? "";
  return {
    path: name,
    ...(before === undefined ? {} : { before: masked(name, before) }),
    ...(after === undefined ? {} : { after: masked(name, after) }),
  };
}

/** A collector's own time only where the event's is not there. */
function timeOf(head: Find): string | undefined {
  const at = head(
    ...[AT["timecreated.systemtime"], AT.systemtime, AT.timecreated, AT.eventtime, AT.utctime],
    ...[AT["@timestamp"], AT.timegenerated, AT.timewritten],
  );
  // As PowerShell writes it.
  return /^\/Date\((\d{12,13})\)\/$/.exec(at ?? "")?.[1] ?? at;
}
