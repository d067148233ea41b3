/** Alerts of Atlassian Guard Detect. */
import type { SourceRecords } from "../support/record-line.ts";

const alert = (title: string, action: string, more: object = {}) => ({
  activity: {
    ...{ action, time: { start: "2026-11-23T04:00:00Z", end: "2026-11-23T04:05:00Z" } },
    subject: { ari: "ari:cloud:confluence::site/s-1", ati: "ati:cloud:confluence:space" },
  },
  actor: {
    ...{ accountId: "a-7", name: "Alice", url: "https://example.com/a-7" },
    sessions: [{ ipAddress: "198.51.100.7", userAgent: "Mozilla/5.0", loginTime: "2026-11-22T04:05:06Z" }],
  },
  alert: {
    ...{ id: "g-1", title, product: "CONFLUENCE", created: "2026-11-23T04:05:06.123Z" },
    ...{ site: "https://shop.example.com", url: "https://example.com/g-1" },
  },
  workspace: { id: "w-1", orgId: "o-1" },
  ...more,
});

export const ATLASSIAN_GUARD: SourceRecords = {
  parser: "atlassian-guard",
  documented: "support.atlassian.com/security-and-access-policies (from memory)",
  records: [
    {
      record: alert("Many spaces were exported", "READ"),
      line: "unknown Alice | alert.raise unknown | ari:cloud:confluence::site/s-1, https://shop.example.com | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: alert("A policy was switched off", "UPDATE"),
      line: "unknown Alice | alert.raise unknown | ari:cloud:confluence::site/s-1, https://shop.example.com | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: alert("A group got new rights", "UPDATE", { actor: { accountId: "a-8", name: "Bob" } }),
      line: "unknown Bob | alert.raise unknown | ari:cloud:confluence::site/s-1, https://shop.example.com | - | 2026-11-23T04:05:06.123Z",
    },
    {
      record: {
        alertId: "g-2",
        alertTitle: "Test",
        atlassianAlertType: "beacon:create:test",
        actor: { name: "Bob" },
        detectiontime: 1795406706123,
      },
      line: "unknown Bob | alert.raise unknown | - | - | 2026-11-23T04:05:06.123Z",
    },
  ],
};
