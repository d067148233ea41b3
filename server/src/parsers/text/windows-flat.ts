/** Windows' event log as text on one line, as agents of syslog send it and what has lost its line breaks: the lines that it was made of. */
import type { How } from "../parser.ts";

/** What stands before a message. */
export interface Numbered {
  readonly id: string;
  readonly channel: string;
  readonly provider: string;
  readonly result: string;
  readonly message: string;
}

const NUMBERED = /^(\d{1,5}): (?:AUDIT_)?(SUCCESS|FAILURE|INFORMATION|WARNING|ERROR) (.*)$/s;
/** OSSEC's: `Security: AUDIT_SUCCESS(4740): Microsoft-Windows-Security-Auditing: alice: EXAMPLE: dc1.example.com: A user account …`. */
const OSSEC =
  /^(\S[^:]{1,128}): (?:AUDIT_)?(SUCCESS|FAILURE|INFORMATION|WARNING|ERROR)\((\d{1,5})\): ([^:]{1,128}): [^:]{0,128}: [^:]{0,128}: [^:]{0,256}: (.*)$/s;

/** A line of the security log behind its program, as eventlog-to-syslog writes it, or of OSSEC's agent; undefined for any other. */
export function numbered(record: string, { hints }: How): Numbered | undefined {
  const { program } = hints;
  if (program === "WinEvtLog") {
    const [, channel, result = "", id, provider, message] = OSSEC.exec(record) ?? [];
    if (channel === undefined || id === undefined || provider === undefined || message === undefined)
      return undefined;
    return { id, channel, provider, result: auditOf(result), message };
  }
  if (program === undefined || !program.endsWith("Security-Auditing")) return undefined;
  const [, id, result = "", message] = NUMBERED.exec(record) ?? [];
  if (id === undefined || message === undefined) return undefined;
  const provider = "Microsoft-Windows-Security-Auditing";
  return { id, channel: "Security", provider, result: auditOf(result), message };
}

function auditOf(result: string): string {
  return result === "SUCCESS" || result === "FAILURE" ? `audit_${result.toLowerCase()}` : result;
}

const HEADS =
  /\s(?=(?:LogName|SourceName|EventCode|EventType|Type|ComputerName|User|Sid|SidType|TaskCategory|OpCode|RecordNumber|Keywords|Message)=)/g;
const HEAD_CHARACTERS_MAX = 1024;

/** Splunk's lines, each on its own again. */
export function headed(record: string): string {
  if (/(?:^|\n)EventCode=/.test(record)) return record;
  const end = record.indexOf(" Message=");
  const cut = end === -1 ? Math.min(record.length, HEAD_CHARACTERS_MAX) : end + 1;
  return `${record.slice(0, cut).replace(HEADS, "\n").trimEnd()}\n${record.slice(cut)}`;
}

/** What stands before a colon in messages of the security log. */
const LABELS = [
  "Subject|Creator Subject|Target Subject|Member|Group|Target Account|New Account|Account That Was Locked Out",
  "Account For Which Logon Failed|Account Whose Credentials Were Used|New Logon|Logon Information|Account Information",
  "Service Information|Network Information|Process Information|Failure Information|Additional Information|Object|Operation",
  "Detailed Authentication Information|Directory Service|Attribute|Target Server|Task Information|Attributes|Changed Attributes",
  "Security ID|Account Name|Account Domain|Logon ID|Logon Type|Logon GUID|Group Name|Group Domain|Failure Reason|Status",
  "Sub Status|Caller Process ID|Caller Process Name|Workstation Name|Source Network Address|Source Port|Logon Process",
  "Authentication Package|Transited Services|Package Name (NTLM only)|Key Length|Process ID|Process Name|Caller Computer Name",
  "New Process ID|New Process Name|Process Command Line|Token Elevation Type|Creator Process ID|Creator Process Name",
  "Mandatory Label|Client Address|Client Port|Service Name|Service ID|Ticket Options|Ticket Encryption Type|Result Code",
  "Failure Code|Pre-Authentication Type|Supplied Realm Name|User ID|Object Server|Object Type|Object Name|Handle ID|Accesses",
  "Access Mask|Access Reasons|Privileges|Share Name|Share Path|Relative Target Name|Restricted Admin Mode|Virtual Account",
  "Elevated Token|Impersonation Level|Linked Logon ID|Network Account Name|Network Account Domain|Task Name|Task Content",
  "Target Server Name|Source Workstation|Logon Account|Error Code|User Right|DN|GUID|Class|LDAP Display Name|Port|Network Address",
  "Certificate Information|Certificate Issuer Name|Certificate Serial Number|Certificate Thumbprint|SAM Account Name|Display Name",
]
  .join("|")
  .replace(/[()]/g, "\\$&");
const LABEL = new RegExp(`\\s(${LABELS}):(?=\\s|$)`, "g");

/** A message whose parts are no longer parted, with a line for each. */
export function labelled(message: string): string {
  if (/[\t\r\n]/.test(message)) return message;
  return message.replace(LABEL, "\n$1:\n");
}
