/** The audit of Mimecast, and what it did to mail. */
import type { SourceRecords } from "../support/record-line.ts";

export const MIMECAST: SourceRecords = {
  parser: "mimecast",
  documented: "developer.services.mimecast.com, Audit events; SIEM events",
  records: [
    {
      record: {
        id: "a-1",
        auditType: "User Logged On",
        user: "alice@shop.example",
        eventTime: "2026-11-23T04:05:06+0000",
        eventInfo:
          "Successful authentication for alice@shop.example <Alice>, Date: 2026-11-23, Time: 04:05:06+0000, IP: 198.51.100.7, Application: Administration Console",
        category: "authentication_logs",
      },
      line: "human alice@shop.example | user.login success | Administration Console | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        id: "a-2",
        auditType: "Logon Authentication Failed",
        user: "bob@shop.example",
        eventTime: "2026-11-23T04:05:06+0000",
        eventInfo:
          "Failed authentication for bob@shop.example <Bob>, Date: 2026-11-23, IP: 198.51.100.7, Application: mail-plugin",
        category: "authentication_logs",
      },
      line: "human bob@shop.example | user.login failure | mail-plugin | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        id: "a-3",
        auditType: "New Policy",
        user: "alice@shop.example",
        eventTime: "2026-11-23T04:05:06+0000",
        eventInfo: "Policy 'Bypass' was added, IP: 198.51.100.7",
        category: "policy_logs",
      },
      line: "human alice@shop.example | policy.create success | - | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        'datetime=2026-11-23T05:05:06+0100|aCode=x1|acc=C1|Sender=mallory@bad.example|IP=198.51.100.7|Rcpt=bob@shop.example|Act=Rej|RejType="Virus Signature Detected"|Dir=Inbound|Subject=hi|MsgId=<m-1@bad.example>',
      line: "human mallory@bad.example | message.send denied | bob@shop.example, hi | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        accountId: "C1",
        aggregateId: "g-1",
        processingId: "p-1",
        delivered: "true",
        direction: "Inbound",
        messageId: "<m-2@shop.example>",
        recipients: "bob@shop.example",
        rejectionType: null,
        senderEnvelope: "alice@shop.example",
        subject: "minutes",
        timestamp: 1795406706000,
        type: "delivery",
      },
      line: "human alice@shop.example | message.send success | bob@shop.example, minutes | - | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        accountId: "C1",
        aggregateId: "g-2",
        processingId: "p-2",
        fileName: "bill.pdf",
        sha256: "ab",
        timestamp: 1795406706000,
        type: "attachment protect",
      },
      line: "- | malware.detect unknown | bill.pdf | - | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        accountId: "C1",
        aggregateId: "g-3",
        processingId: "p-3",
        url: "https://bad.example/",
        action: "Block",
        recipients: "bob@shop.example",
        senderEnvelope: "mallory@bad.example",
        sourceIp: "198.51.100.7",
        timestamp: 1795406706000,
        type: "url protect",
      },
      line: "human mallory@bad.example | http.request denied | https://bad.example/, bob@shop.example | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
  ],
};
