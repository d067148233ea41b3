/** Messages and clicks of Proofpoint's SIEM API, one by one and in an answer. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.000Z";
const message = (more: object = {}): Readonly<Record<string, unknown>> => ({
  ...{ GUID: "g-1", QID: "q-1", messageID: "<m-1@example.net>", messageTime: AT, messageSize: 512 },
  ...{ sender: "mallory@example.net", senderIP: "203.0.113.9", recipient: ["alice@example.com"] },
  ...{ fromAddress: ["boss@example.com"], headerFrom: "Boss <boss@example.com>", subject: "Invoice" },
  ...{ spamScore: 0, phishScore: 0, malwareScore: 0, impostorScore: 0, cluster: "shop_hosted" },
  ...{ quarantineFolder: null, quarantineRule: null, threatsInfoMap: [], policyRoutes: ["default_inbound"] },
  ...more,
});
const threat = (threatType: string, name: string, threatStatus = "active"): object => ({
  ...{ threatID: `t-${name}`, threat: name, threatType, threatStatus, classification: "malware" },
  threatTime: AT,
});
const click = (more: object = {}): Readonly<Record<string, unknown>> => ({
  ...{
    id: "k-1",
    GUID: "g-1",
    messageID: "m-1",
    clickTime: AT,
    clickIP: "198.51.100.7",
    userAgent: "Mozilla/5.0",
  },
  ...{ recipient: "alice@example.com", sender: "mallory@example.net", senderIP: "203.0.113.9" },
  ...{ url: "http://bad.example.net/x", classification: "phish", threatID: "t-1", threatStatus: "active" },
  ...more,
});
const sent = (what: string, targets: string): string =>
  `human mallory@example.net | ${what} | ${targets} | 203.0.113.9 | ${AT}`;
const clicked = (what: string): string =>
  `human alice@example.com | ${what} | http://bad.example.net/x, m-1, t-1 | 198.51.100.7 | ${AT}`;

export const PROOFPOINT: SourceRecords = {
  parser: "proofpoint",
  documented: "help.proofpoint.com, Threat Insight Dashboard: SIEM API",
  records: [
    { record: message(), line: sent("message.send success", "alice@example.com, Invoice") },
    {
      record: message({
        ...{ quarantineFolder: "Virus", quarantineRule: "notcleaned", malwareScore: 100 },
        threatsInfoMap: [threat("attachment", "pay.exe")],
      }),
      line: sent("message.send denied", "alice@example.com, Invoice, pay.exe"),
    },
    {
      record: message({ threatsInfoMap: [threat("url", "bad.example.net/x")], phishScore: 100 }),
      line: sent("message.send success", "alice@example.com, Invoice, bad.example.net/x"),
    },
    {
      record: message({ recipient: ["alice@example.com", "bob@example.com"] }),
      line: sent("message.send success", "alice@example.com, bob@example.com, Invoice"),
    },
    {
      record: message({ sender: "svc-report", subject: null }),
      line: `machine svc-report | message.send success | alice@example.com, <m-1@example.net> | 203.0.113.9 | ${AT}`,
    },
    {
      record: message({ sender: "", senderIP: "2001:db8::9", messageTime: null }),
      line: "- | message.send success | alice@example.com, Invoice | 2001:db8::9 | -",
    },
    { record: click(), line: clicked("http.request unknown") },
    { record: click({ eventType: "clicksPermitted" }), line: clicked("http.request success") },
    { record: click({ eventType: "clicksBlocked" }), line: clicked("http.request denied") },
    {
      record: {
        ...{ queryEndTime: "2026-11-23T05:00:00Z", messagesDelivered: [], clicksPermitted: [click()] },
        ...{ messagesBlocked: [message({ quarantineFolder: "Phish" })], clicksBlocked: [click()] },
      },
      line: [
        sent("message.send denied", "alice@example.com, Invoice"),
        clicked("http.request success"),
        clicked("http.request denied"),
      ],
    },
    {
      record: { clickTime: AT, url: "http://bad.example.net/x", recipient: "alice@example.com" },
      line: `human alice@example.com | http.request unknown | http://bad.example.net/x | - | ${AT}`,
    },
  ],
};
