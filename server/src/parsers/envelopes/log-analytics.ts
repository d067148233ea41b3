/** Rows of two tables of Azure's Log Analytics, Syslog and CommonSecurityLog, as what they were before: a line of a program, and a message in CEF (learn.microsoft.com, "CEF and CommonSecurityLog field mapping"). */
import { toSeverity } from "../event.ts";
import { type Fields, isFields, object, text } from "../fields.ts";
import { toTime } from "../time.ts";
import { type Envelope, readText } from "./envelope.ts";

/** What the table calls the members of CEF. */
const NAMES: readonly (readonly [column: string, name: string])[] = [
  ["DeviceAction", "act"],
  ["ApplicationProtocol", "app"],
  ["DeviceEventCategory", "cat"],
  ["DestinationHostName", "dhost"],
  ["DestinationIP", "dst"],
  ["DestinationPort", "dpt"],
  ["DestinationUserID", "duid"],
  ["DestinationUserName", "duser"],
  ["DeviceAddress", "dvc"],
  ["DeviceName", "dvchost"],
  ["DeviceExternalID", "deviceExternalId"],
  ["EndTime", "end"],
  ["StartTime", "start"],
  ["ReceiptTime", "rt"],
  ["EventOutcome", "outcome"],
  ["ExternalID", "externalId"],
  ["FileName", "fname"],
  ["FilePath", "filePath"],
  ["Message", "msg"],
  ["Reason", "reason"],
  ["RequestURL", "request"],
  ["RequestMethod", "requestMethod"],
  ["RequestClientApplication", "requestClientApplication"],
  ["SourceHostName", "shost"],
  ["SourceIP", "src"],
  ["SourcePort", "spt"],
  ["SourceUserID", "suid"],
  ["SourceUserName", "suser"],
  ["DestinationServiceName", "destinationServiceName"],
  ...[1, 2, 3, 4, 5, 6].flatMap((n) => [
    [`DeviceCustomString${n}`, `cs${n}`] as const,
    [`DeviceCustomString${n}Label`, `cs${n}Label`] as const,
  ]),
];
const HEADERS = [
  "DeviceVendor",
  "DeviceProduct",
  "DeviceVersion",
  "DeviceEventClassID",
  "Activity",
  "LogSeverity",
];
const TIMES = ["TimeGenerated", "TimeGenerated [UTC]", "EventTime", "time"];
/** More than any device sends. */
const EXTENSIONS_MAX = 128;

export const logAnalytics: Envelope = (content) => {
  if (!isFields(content)) return undefined;
  const row = object(content, "properties") ?? content;
  const line = text(row, "SyslogMessage");
  const message = line === undefined ? messageOf(row) : readText(line);
  if (message === undefined) return undefined;
  const time = TIMES.map((name) => text(row, name) ?? text(content, name)).find((one) => one !== undefined);
  return {
    contents: [message],
    hints: {
      // The table's times are UTC, whether or not they say so.
      time: toTime(time),
      host: text(row, "HostName") ?? text(row, "Computer") ?? text(row, "DeviceName"),
      program: line === undefined ? undefined : text(row, "ProcessName"),
      severity: toSeverity(text(row, "SeverityLevel")),
    },
  };
};

function messageOf(row: Fields): string | undefined {
  const isEvent = text(row, "DeviceEventClassID") !== undefined || text(row, "Activity") !== undefined;
  if (text(row, "DeviceVendor") === undefined || text(row, "DeviceProduct") === undefined || !isEvent)
    return undefined;
  const header = HEADERS.map((name) => escaped(text(row, name) ?? "", /[\\|]/g)).join("|");
  const pairs = NAMES.flatMap(([column, name]) => {
    const value = text(row, column);
    return value === undefined ? [] : [`${name}=${escaped(value, /[\\=]/g)}`];
  });
  return `CEF:0|${header}|${[...pairs, ...extensionsOf(row)].join(" ")}`;
}

/** What has no column of its own stands in one, parted by semicolons. */
function extensionsOf(row: Fields): readonly string[] {
  return (text(row, "AdditionalExtensions") ?? "").split(";", EXTENSIONS_MAX).flatMap((pair) => {
    const at = pair.indexOf("=");
    const name = pair.slice(0, Math.max(at, 0)).trim();
    return /^[\w.-]{1,63}$/.test(name) ? [`${name}=${escaped(pair.slice(at + 1), /[\\=]/g)}`] : [];
  });
}

function escaped(value: string, signs: RegExp): string {
  return value.replace(signs, (sign) => `\\${sign}`);
}
