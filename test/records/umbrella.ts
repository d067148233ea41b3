/** DNS logs of Cisco Umbrella: lines of its files, what is made of them, and its reporting API's. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06Z";
/** A line of a file of the tenth version. */
const csv = (
  [identity, kind]: readonly [string, string],
  action: string,
  [domain, blocked = ""]: readonly [string, string?],
  addresses: readonly [string, string] = ["198.51.100.7", "203.0.113.9"],
): string =>
  [
    ...["2026-11-23 04:05:06", identity, `${identity},Office`, ...addresses, action, "1 (A)", "NOERROR"],
    ...[domain, "Software", kind, `${kind},Networks`, blocked, "506", "CH", "5"],
  ]
    .map((column) => `"${column}"`)
    .join(",");
const USER = ["Alice (alice@example.com)", "AD Users"] as const;
const LAPTOP = ["laptop-1", "Roaming Computers"] as const;
const json = (action: string, more: object = {}): Readonly<Record<string, unknown>> => ({
  ...{ action, timestamp: "2026-11-23 04:05:06.000Z", domain: "example.com.", responseCode: "NOERROR" },
  ...{ internalIp: "198.51.100.7", externalIp: "203.0.113.9", queryType: "1 (A)" },
  ...more,
});
const api = (verdict: string, more: object = {}): Readonly<Record<string, unknown>> => ({
  ...{ type: "dns", verdict, timestamp: Date.UTC(2026, 10, 23, 4, 5, 6, 123), domain: "example.com" },
  ...{ internalip: "198.51.100.7", externalip: "203.0.113.9", querytype: "A", returncode: 0 },
  identities: [{ id: 1, label: "laptop-1", type: { id: 9, type: "roaming", label: "Roaming Computers" } }],
  ...more,
});
const user = (what: string): string => `human Alice (alice@example.com) | ${what} | 198.51.100.7 | ${AT}`;
const laptop = (what: string): string => `machine laptop-1 | ${what} | 198.51.100.7`;
const FRACTION = "2026-11-23T04:05:06.000Z";

export const UMBRELLA: SourceRecords = {
  parser: "cisco-umbrella",
  documented:
    "docs.umbrella.com/deployment-umbrella/docs/dns-log-formats; Umbrella Reporting API v2, DNS activity",
  records: [
    { record: csv(USER, "Allowed", ["example.com."]), line: user("dns.query success | example.com") },
    {
      record: csv(USER, "Blocked", ["bad.example.net.", "Malware"]),
      line: user("dns.query denied | bad.example.net"),
    },
    {
      record: csv(LAPTOP, "Proxied", ["grey.example.net."]),
      line: `${laptop("dns.query success | grey.example.net")} | ${AT}`,
    },
    {
      record: csv(["Office", "Networks"], "Allowed", ["example.com."], ["", "203.0.113.9"]),
      line: `machine Office | dns.query success | example.com | 203.0.113.9 | ${AT}`,
    },
    {
      record: csv(USER, "Allowed", ['say "hi".example.com.'.replaceAll('"', '""')]),
      line: user('dns.query success | say "hi".example.com'),
    },
    { record: json("Allowed"), line: `- | dns.query success | example.com | 198.51.100.7 | ${FRACTION}` },
    {
      record: json("Blocked", {
        mostGranularIdentity: "laptop-1",
        mostGranularIdentityType: "Roaming Computers",
      }),
      line: `${laptop("dns.query denied | example.com")} | ${FRACTION}`,
    },
    {
      record: json("Allowed", { policyIdentity: "alice@example.com", policyIdentityType: "AD Users" }),
      line: `human alice@example.com | dns.query success | example.com | 198.51.100.7 | ${FRACTION}`,
    },
    {
      record: api("allowed"),
      line: `${laptop("dns.query success | example.com")} | 2026-11-23T04:05:06.123Z`,
    },
    {
      record: api("blocked", { timestamp: undefined }),
      line: `${laptop("dns.query denied | example.com")} | -`,
    },
    {
      record:
        '"71","2026-11-23 04:05:06","alice@example.com","Alice", "roamingdevices", "delete","198.51.100.7","label: laptop-7\\nphishing: 1",""',
      line: "human Alice | config.delete success | laptop-7 | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        '"2026-11-23 04:05:06","alice","10.0.0.5","198.51.100.7","203.0.113.80","text/plain","BLOCKED","http://bad.example.com/x","","UA","200","","374","2","","Games","","","","","","Networks"',
      line: "unknown alice | network.block denied | http://bad.example.com/x, 203.0.113.80 | 10.0.0.5 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        '"2026-11-23 04:05:06","[211]","Branch","CDFW Tunnel Device","OUTBOUND","6","84","10.0.0.5","50022","203.0.113.80","443","ams1.edc","12","ALLOW"',
      line: "unknown Branch | network.flow success | 203.0.113.80 | 10.0.0.5 | 2026-11-23T04:05:06Z",
    },
  ],
};
