/** Traces of messages in Exchange Online: Graph's, the reporting service's and the cmdlet's. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06Z";
const GRAPH = {
  ...{ id: "t-1", senderAddress: "alice@example.com", recipientAddress: "bob@example.org" },
  ...{ messageId: "<m-1@example.com>", receivedDateTime: AT, subject: "Minutes", size: 4096 },
  ...{ fromIP: "198.51.100.7", toIP: "203.0.113.9", status: "delivered" },
};
const REPORT = {
  ...{ Organization: "example.onmicrosoft.com", MessageId: "<m-2@example.net>", MessageTraceId: "t-2" },
  ...{ Received: "/Date(1795406706000)/", SenderAddress: "shop@example.net", Subject: "Your order" },
  ...{ RecipientAddress: "alice@example.com", ToIP: null, FromIP: "192.0.2.5", Size: 2048, Index: 0 },
};

export const MESSAGE_TRACE: SourceRecords = {
  parser: "message-trace",
  documented: "learn.microsoft.com/graph/api/resources/exchangemessagetrace",
  records: [
    {
      record: GRAPH,
      line: `human alice@example.com | message.send success | bob@example.org, Minutes | 198.51.100.7 | ${AT}`,
    },
    {
      record: { ...GRAPH, status: "quarantined" },
      line: `human alice@example.com | message.send denied | bob@example.org, Minutes | 198.51.100.7 | ${AT}`,
    },
    {
      record: { ...GRAPH, status: "filteredAsSpam" },
      line: `human alice@example.com | message.send denied | bob@example.org, Minutes | 198.51.100.7 | ${AT}`,
    },
    {
      record: { ...GRAPH, status: "failed", fromIP: "" },
      line: `human alice@example.com | message.send failure | bob@example.org, Minutes | - | ${AT}`,
    },
    {
      record: { ...GRAPH, status: "pending" },
      line: `human alice@example.com | message.send unknown | bob@example.org, Minutes | 198.51.100.7 | ${AT}`,
    },
    {
      record: { ...GRAPH, status: "expanded", "@odata.type": "#microsoft.graph.exchangeMessageTrace" },
      line: `human alice@example.com | message.send success | bob@example.org, Minutes | 198.51.100.7 | ${AT}`,
    },
    {
      record: { ...GRAPH, senderAddress: "<>", subject: "Undeliverable: Minutes" },
      line: `- | message.send success | bob@example.org, Undeliverable: Minutes | 198.51.100.7 | ${AT}`,
    },
    {
      record: { ...REPORT, Status: "Delivered" },
      line: `human shop@example.net | message.send success | alice@example.com, Your order | 192.0.2.5 | ${AT}`,
    },
    {
      record: { ...REPORT, Status: "GettingStatus" },
      line: `human shop@example.net | message.send unknown | alice@example.com, Your order | 192.0.2.5 | ${AT}`,
    },
    {
      record: { ...REPORT, Status: "FilteredAsSpam", Received: "2026-11-23T04:05:06.1234567" },
      line: `human shop@example.net | message.send denied | alice@example.com, Your order | 192.0.2.5 | 2026-11-23T04:05:06.1234567Z`,
    },
  ],
};
