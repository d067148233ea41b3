/** Messages that Vade judged. */
import type { SourceRecords } from "../support/record-line.ts";

export const VADE: SourceRecords = {
  parser: "vade",
  documented: "vadesecure.com, Vade for M365 API",
  records: [
    {
      record: {
        id: "v-1",
        date: "2026-11-23T04:05:06.000Z",
        sender_ip: "198.51.100.7",
        from: "mallory@bad.example",
        from_header: "M <mallory@bad.example>",
        to: "bob@shop.example",
        subject: "hi",
        message_id: "<m-1>",
        status: "PHISHING",
        last_report: "none",
        remediation_type: "auto",
        action: "MOVE",
        folder: "JunkEmail",
      },
      line: "human mallory@bad.example | message.send denied | bob@shop.example, hi | 198.51.100.7 | 2026-11-23T04:05:06.000Z",
    },
    {
      record: {
        id: "v-2",
        date: "2026-11-23T04:05:06.000Z",
        sender_ip: "198.51.100.8",
        from: "alice@shop.example",
        from_header: "Alice",
        to: "bob@shop.example",
        subject: "minutes",
        message_id: "<m-2>",
        status: "LEGIT",
        last_report: "none",
        remediation_type: "none",
        action: "NOTHING",
      },
      line: "human alice@shop.example | message.send success | bob@shop.example, minutes | 198.51.100.8 | 2026-11-23T04:05:06.000Z",
    },
  ],
};
