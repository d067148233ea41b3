/** Incidents of Thinkst's canaries, and of canary tokens. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06Z";
const incident = (
  Description: string,
  AdditionalDetails: readonly (readonly [string, string])[],
  more: object = {},
): Readonly<Record<string, unknown>> => ({
  ...{ AlertType: "CanaryIncident", CanaryID: "c-1", CanaryName: "files-1", CanaryIP: "10.0.0.9" },
  ...{ CanaryLocation: "rack 7", CanaryPort: 22, Description, AdditionalDetails, ReverseDNS: "" },
  ...{ IncidentHash: "h-1", IncidentKey: "incident:x:1", SourceIP: "198.51.100.7" },
  ...{ Intro: `${Description} has been detected`, Timestamp: "2026-11-23 04:05:06 (UTC)", ...more },
});
const token = (more: object): Readonly<Record<string, unknown>> => ({
  ...{ AlertType: "CanarytokenIncident", Token: "t-1", Reminder: "keys in the wiki", Triggered: "1" },
  ...{ Description: "AWS API Key Canarytoken triggered", Timestamp: "2026-11-23 04:05:06 (UTC)" },
  ...{
    IncidentHash: "h-2",
    IncidentKey: "incident:t:1",
    SourceIP: "198.51.100.7",
    AdditionalDetails: [],
    ...more,
  },
});
const line = (who: string, what: string): string =>
  `${who} | threat.detect unknown | files-1, 10.0.0.9${what} | 198.51.100.7 | ${AT}`;

export const THINKST_CANARY: SourceRecords = {
  parser: "thinkst-canary",
  documented: "help.canary.tools, Webhooks; docs.canary.tools/incidents; docs.canarytokens.org",
  records: [
    {
      record: incident("SSH Login Attempt", [
        ["Username", "bob"],
        ["Password", "guess"],
      ]),
      line: line("unknown bob", ""),
    },
    { record: incident("Host Port Scan", [["Ports", "22, 80"]]), line: line("-", "") },
    {
      record: incident("Shared File Opened", [
        ["User", "DOMAIN\\bob"],
        ["Filename", "pay/2026.xlsx"],
      ]),
      line: line("unknown DOMAIN\\bob", ", pay/2026.xlsx"),
    },
    {
      record: incident("HTTP Login Attempt", [
        ["Username", "alice@example.com"],
        ["User-Agent", "curl/8.0"],
      ]),
      line: line("human alice@example.com", ""),
    },
    {
      record: incident("FTP Login Attempt", [["Username", "svc-backup"]], { CanaryPort: "21" }),
      line: line("machine svc-backup", ""),
    },
    {
      record: incident("Consolidated Network Port Scan", [["Targets", "10.0.0.9, 10.0.0.10"]], {
        ...{ SourceIP: "2001:db8::7", IncidentKey: undefined },
      }),
      line: `- | threat.detect unknown | files-1, 10.0.0.9 | 2001:db8::7 | ${AT}`,
    },
    {
      record: token({}),
      line: `- | threat.detect unknown | keys in the wiki | 198.51.100.7 | ${AT}`,
    },
    {
      record: token({
        TriggerType: "dns",
        Description: "DNS Canarytoken triggered",
        SourceIP: "203.0.113.53",
      }),
      line: `- | threat.detect unknown | keys in the wiki | 203.0.113.53 | ${AT}`,
    },
    {
      record: token({ Reminder: "", Description: "MS Word Document Canarytoken triggered" }),
      line: `- | threat.detect unknown | t-1 | 198.51.100.7 | ${AT}`,
    },
    {
      // Of canarytokens.org, which is free for all.
      record: {
        ...{ manage_url: "https://canarytokens.org/manage?token=t-2&auth=a", memo: "a link in a mail" },
        ...{ channel: "HTTP", time: "2026-11-23 04:05:06 (UTC)" },
        additional_data: { src_ip: "198.51.100.7", useragent: "Mozilla/5.0", referer: null, location: null },
      },
      line: `- | threat.detect unknown | a link in a mail | 198.51.100.7 | ${AT}`,
    },
    {
      // As the console's interface has it.
      record: {
        ...{ hash_id: "h-3", id: "incident:z:1", summary: "SSH Login Attempt", updated_id: 10 },
        ...{ updated: "Mon, 23 Nov 2026 04:05:07 GMT", updated_time: "1795406707" },
        description: {
          ...{
            acknowledged: "False",
            created: "1795406706",
            description: "SSH Login Attempt",
            logtype: "4002",
          },
          ...{ dst_host: "10.0.0.9", dst_port: "22", events_count: "1", name: "files-1", node_id: "c-1" },
          ...{ src_host: "198.51.100.7", src_port: "50022" },
          events: [{ logdata: { USERNAME: "bob", PASSWORD: "guess" }, timestamp: 1_795_406_706 }],
        },
      },
      line: line("unknown bob", ""),
    },
    {
      record: { AlertType: "CanaryIncident", IncidentKey: "incident:y:1", Description: "Dummy Incident" },
      line: "- | threat.detect unknown | - | - | -",
    },
  ],
};
