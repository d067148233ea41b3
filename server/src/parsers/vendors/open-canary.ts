/** Thinkst's OpenCanary: whatever touches it is an intruder (github.com/thinkst/opencanary, opencanary/logger.py: its log types). */

import { type Fields, object, text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import type { Parser } from "../parser.ts";
import { prepared } from "../prepared.ts";

/** By log type: what was tried. */
const TRIED: ReadonlyMap<string, string> = new Map([
  ["1000", "boot"],
  ["1001", "message"],
  ["2000", "FTP login"],
  ["3000", "HTTP request"],
  ["3001", "HTTP login"],
  ["4000", "SSH connection"],
  ["4001", "SSH version"],
  ["4002", "SSH login"],
  ["5000", "SMB file opened"],
  ["5001", "port scan"],
  ["6001", "Telnet login"],
  ["7001", "HTTP proxy login"],
  ["8001", "MySQL login"],
  ["9001", "SQL Server login"],
  ["9002", "SQL Server login by Windows"],
  ["10001", "TFTP request"],
  ["11001", "NTP monlist"],
  ["12001", "VNC login"],
  ["13001", "SNMP request"],
  ["14001", "RDP login"],
  ["15001", "SIP request"],
  ["16001", "Git clone"],
  ["17001", "Redis command"],
  ["18001", "TCP banner"],
]);

const TABLE = mapped({
  name: "opencanary",
  match: { logtype: null, node_id: null, logdata: null },
  time: "utc_time | local_time_adjusted | local_time",
  action: "told.action",
  actions: `
  threat.detect touched
  host.boot boot
  log.write message`,
  actor: { id: "told.user", name: "told.user" },
  targets: [
    { type: "=trap", id: "told.tried" },
    { type: "=address", id: "dst_host" },
    { type: "=url", id: "logdata.PATH" },
    { type: "=file", id: "logdata.FILENAME" },
    { type: "=repository", id: "logdata.REPO" },
  ],
  from: { ip: "src_host", userAgent: "logdata.USERAGENT" },
  outcome: "told.none",
  severity: "told.severity",
  service: { name: "=opencanary", host: "node_id" },
  message: "logdata.msg.logdata",
});

/** Its `utc_time` has no zone in it: UTC is what the name says. */
export const openCanary: Parser = {
  ...prepared(TABLE, (record) => ({ told: toldOf(record) })),
  parse: (record, how) =>
    TABLE.parse({ told: toldOf(record), ...record, utc_time: zoned(text(record, "utc_time")) }, how),
};

function toldOf(record: Fields): Fields {
  const tried = TRIED.get(text(record, "logtype") ?? "");
  const isOwn = tried === "boot" || tried === "message";
  return {
    action: isOwn ? tried : "touched",
    tried: isOwn ? undefined : tried,
    user: text(object(record, "logdata"), "USERNAME") ?? text(object(record, "logdata"), "USER"),
    severity: isOwn ? "info" : "high",
  };
}

function zoned(time: string | undefined): string | undefined {
  return time === undefined || time === "" ? undefined : `${time}Z`;
}
