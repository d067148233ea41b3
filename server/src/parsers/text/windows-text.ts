/** Windows' event log as text: the lines of Splunk's forwarder and the tabs of Snare's agent. Their sentences are read back into the data that they were made of. */
import type { How, Parser } from "../parser.ts";
import { NO, SURE } from "../parser.ts";
import { windowsEvent } from "../vendors/windows.ts";
import { type WindowsRecord, WindowsValues } from "../vendors/windows-record.ts";
import { headed, labelled, type Numbered, numbered } from "./windows-flat.ts";

const SNARE = "MSWinEventLog";
/** Within these many characters either says what it is. */
const HEAD_CHARACTERS = 512;
const SPLUNK = /(?:^|\n)EventCode=/;
/** Nobody. */
const NULL_SID = "S-1-0-0";
const LINES_MAX = 256;
const PARTS_MAX = 256;
const VALUE_CHARACTERS_MAX = 8192;

export const windowsText: Parser<string> = {
  name: "windows",
  version: 7,
  recognises(record, how) {
    const head = record.slice(0, HEAD_CHARACTERS);
    const isSplunk = head.includes("EventCode=") && (head.includes("LogName=") || SPLUNK.test(head));
    return isSplunk || head.includes(SNARE) || numbered(record, how) !== undefined ? SURE : NO;
  },
  parse: (record, how) => {
    const line = numbered(record, how);
    const event =
      line !== undefined
        ? syslog(line, how)
        : record.slice(0, HEAD_CHARACTERS).includes(SNARE)
          ? snare(record)
          : splunk(headed(record), how);
    return event === undefined ? [] : [windowsEvent(event, how)];
  },
};

/** Names of the lines before the message (docs.splunk.com, "Monitor Windows event log data"), and what the event calls them. */
const LINES: ReadonlyMap<string, string> = new Map([
  ["LogName", "Channel"],
  ["EventCode", "EventID"],
  ["SourceName", "ProviderName"],
  ["ComputerName", "Computer"],
  ["RecordNumber", "RecordNumber"],
  ["Keywords", "Keywords"],
  ["Sid", "UserID"],
  ["User", "User.Name"],
]);

function splunk(record: string, how: How): WindowsRecord {
  const values = new WindowsValues();
  const at = record.indexOf("\nMessage=");
  const head = (at === -1 ? record : record.slice(0, at)).split("\n", LINES_MAX);
  let provider = "";
  for (const line of head) {
    const equals = line.indexOf("=");
    const name = LINES.get(line.slice(0, Math.max(equals, 0)));
    const value = line.slice(equals + 1).trim();
    if (name !== undefined && value !== "NOT_TRANSLATED") values.add(name, value);
    if (name === "ProviderName") provider = value;
  }
  const [first = ""] = head;
  const time = first.includes("=") ? how.hints.time : first.trim();
  if (time !== undefined) values.add("TimeCreated", time);
  if (at !== -1) addMessage(values, record.slice(at + 9), provider);
  return values.record();
}

/** What syslog's agents keep of it: number, result, and the message. */
function syslog(line: Numbered, { hints }: How): WindowsRecord {
  const values = new WindowsValues();
  values.add("Channel", line.channel);
  values.add("EventID", line.id);
  values.add("ProviderName", line.provider);
  values.add("EventType", line.result);
  if (hints.host !== undefined) values.add("Computer", hints.host);
  if (hints.time !== undefined) values.add("TimeCreated", hints.time);
  addMessage(values, line.message, line.provider);
  return values.record();
}

/** Host, `MSWinEventLog`, how bad, log, count, time, number, source, user, its kind, result, machine, category, data, message (Snare for Windows, "Event output format"). */
function snare(record: string): WindowsRecord | undefined {
  const fields = record.split(/\t|#011/, PARTS_MAX);
  const start = fields.findIndex((field) => field.endsWith(SNARE));
  const [channel, , time, id, provider, user, , result, computer, , data, message] = fields.slice(start + 2);
  if (start === -1 || id === undefined || !/^\d{1,5}$/.test(id)) return undefined;
  const values = new WindowsValues();
  const note = (name: string, value: string | undefined): void => {
    if (value !== undefined && value !== "N/A") values.add(name, value);
  };
  note("Channel", channel);
  note("TimeCreated", time);
  note("EventID", id);
  note("ProviderName", provider);
  note("User.Name", user);
  note(
    "EventType",
    /^(?:Success|Failure) Audit$/.test(result ?? "") ? `Audit ${result?.split(" ")[0]}` : result,
  );
  note("Computer", computer);
  addMessage(values, [message, data].find((text) => text?.includes(":")) ?? "", provider);
  return values.record();
}

/** What the parts of a message call what their data is called otherwise: by part and name, or by name alone. */
const NAMES: ReadonlyMap<string, string> = new Map(
  (
    [
      ["SubjectUserName", "Subject/Account Name|Creator Subject/Account Name"],
      ["SubjectDomainName", "Subject/Account Domain|Creator Subject/Account Domain"],
      ["SubjectUserSid", "Subject/Security ID|Creator Subject/Security ID"],
      ["SubjectLogonId", "Subject/Logon ID|Creator Subject/Logon ID"],
      ["MemberName", "Member/Account Name"],
      ["MemberSid", "Member/Security ID"],
      ["TargetUserName", "Group Name|New Account Name|Account Name|User ID"],
      ["TargetSid", "Security ID|Group/Security ID|Target Account/Security ID|New Account/Security ID"],
      ["TargetDomainName", "Account Domain|Group Domain|Supplied Realm Name"],
      ["TargetLogonId", "Logon ID"],
      ["IpAddress", "Source Network Address|Client Address|Network Address"],
      ["IpPort", "Source Port|Client Port"],
      ["Status", "Result Code|Failure Code|Error Code"],
      ["SubStatus", "Sub Status"],
      ["WorkstationName", "Source Workstation|Caller Computer Name"],
      ["NewProcessName", "New Process Name"],
      ["CommandLine", "Process Command Line"],
      ["AccessList", "Accesses"],
      ["PrivilegeList", "Privileges|User Right"],
      ["ServiceName", "Service Name"],
      ["ServiceSid", "Service ID"],
      ["ObjectDN", "DN"],
      ["OldObjectDN", "Old DN"],
      ["NewObjectDN", "New DN"],
      ["AttributeLDAPDisplayName", "LDAP Display Name"],
      ["AttributeValue", "Attribute/Value"],
      ["OperationType", "Operation/Type"],
      ["TargetServerName", "Target Server Name"],
      ["TaskName", "Task Name"],
      ["DestAddress", "Destination Address"],
    ] as const
  ).flatMap(([name, written]) => written.split("|").map((one) => [one, name] as const)),
);

const IN_WORDS = /^(?:MSSQL|MSExchange|AD FS|Microsoft-Windows-DHCP)/i;
const BESIDE = /^([A-Z][\w /()-]{1,48}): (\S.*)$/;
const LABEL_CHARACTERS_MAX = 64;
const SCRIPT = /^Creating Scriptblock text \(\d+ of \d+\):\s*(\S[\s\S]*)$/;

/** `Subject:`, and below it `Account Name:` and what it is: on lines and behind tabs, or parted by several blanks. */
function addMessage(values: WindowsValues, message: string, provider: string | undefined): void {
  const parts = labelled(message.slice(0, VALUE_CHARACTERS_MAX)).split(/\s{2,}|[\t\r\n]+/, PARTS_MAX);
  let section = "";
  const note = (label: string, value: string): void => {
    if (value !== NULL_SID) values.add(NAMES.get(`${section}/${label}`) ?? NAMES.get(label) ?? label, value);
  };
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] ?? "";
    // Where one tab stood between them, Snare leaves one blank.
    const [, beside, behind] = (part.includes(": ") ? BESIDE.exec(part) : undefined) ?? [];
    if (beside !== undefined && behind !== undefined) note(beside, behind);
    if (!part.endsWith(":") || part.length > LABEL_CHARACTERS_MAX) continue;
    const label = part.slice(0, -1).trimEnd();
    const value = parts[i + 1];
    if (value === undefined || value === "" || value.endsWith(":")) {
      section = label;
      continue;
    }
    note(label, value);
  }
  const [, script] = (message.startsWith("Creating") ? SCRIPT.exec(message) : undefined) ?? [];
  if (script !== undefined) values.add("ScriptBlockText", script.slice(0, VALUE_CHARACTERS_MAX));
  // SQL Server's and DHCP's sentences have no parts, AD FS has XML there, and PowerShell its own lines.
  if (provider?.includes("PowerShell") === true) values.add("ContextInfo", message);
  if (IN_WORDS.test(provider ?? "")) values.add("Message", message);
}
