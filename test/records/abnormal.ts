/** Attacks that Abnormal found, and its audit. */
import type { SourceRecords } from "../support/record-line.ts";

export const ABNORMAL: SourceRecords = {
  parser: "abnormal",
  documented: "app.swaggerhub.com, Abnormal Security Client API",
  records: [
    {
      record: {
        abxMessageId: 7,
        attackType: "Phishing: Credential",
        fromAddress: "mallory@bad.example",
        recipientAddress: "bob@shop.example",
        subject: "pay",
        receivedTime: "2026-11-23T04:05:06Z",
        remediationStatus: "Auto-Remediated",
        senderIpAddress: "198.51.100.7",
        threatId: "t-1",
      },
      line: "human mallory@bad.example | threat.detect denied | bob@shop.example, pay | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        category: "login",
        action: "login",
        user: {
          email: "alice@shop.example",
        },
        sourceIp: "198.51.100.7",
        status: "SUCCESS",
        timestamp: "2026-11-23T04:05:06Z",
        actionDetails: {
          request_url: "/login",
        },
        tenantName: "shop",
      },
      line: "human alice@shop.example | user.login success | /login | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
  ],
};
