/** Mail that Trend Micro tracked. */
import type { SourceRecords } from "../support/record-line.ts";

export const TREND_EMAIL: SourceRecords = {
  parser: "trend-email",
  documented: "docs.trendmicro.com, Email Security REST API",
  records: [
    {
      record: {
        action: "Quarantined",
        mailID: "m-1",
        sender: "mallory@bad.example",
        genTime: "2026-11-23T04:05:08Z",
        subject: "hi",
        headerTo: ["bob@shop.example"],
        direction: "in",
        messageID: "<m-1@bad.example>",
        recipient: "bob@shop.example",
        timestamp: "2026-11-23T04:05:06Z",
        senderIP: "198.51.100.7",
      },
      line: "human mallory@bad.example | message.send denied | bob@shop.example, hi | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
  ],
};
