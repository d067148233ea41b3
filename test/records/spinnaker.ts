/** Spinnaker's events. */
import type { SourceRecords } from "../support/record-line.ts";

export const SPINNAKER: SourceRecords = {
  parser: "spinnaker",
  documented: "spinnaker.io/docs, Notifications: Webhooks of Echo",
  records: [
    {
      record: {
        details: {
          type: "orca:pipeline:complete",
          source: "orca",
          created: "1795406706123",
          application: "shop",
          requestHeaders: {},
        },
        content: {
          execution: {
            id: "e",
            name: "Deploy prod",
            type: "PIPELINE",
            status: "SUCCEEDED",
            application: "shop",
            authentication: { user: "alice@example.com" },
            trigger: { type: "manual", user: "alice@example.com" },
            startTime: 1795406700000,
            endTime: 1795406706000,
          },
          executionId: "e",
        },
      },
      line: "human alice@example.com | pipeline.finish success | Deploy prod, shop | - | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        details: {
          type: "orca:pipeline:starting",
          source: "orca",
          created: "1795406706123",
          application: "shop",
        },
        content: {
          execution: {
            id: "e",
            name: "Deploy prod",
            status: "RUNNING",
            application: "shop",
            trigger: { type: "webhook", user: "[anonymous]" },
            startTime: 1795406706000,
          },
          executionId: "e",
        },
      },
      line: "- | pipeline.start unknown | Deploy prod, shop | - | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        details: {
          type: "orca:pipeline:failed",
          source: "orca",
          created: "1795406706123",
          application: "shop",
        },
        content: {
          execution: {
            id: "e",
            name: "Deploy prod",
            status: "TERMINAL",
            application: "shop",
            authentication: { user: "bob@example.com" },
            endTime: 1795406706000,
          },
          executionId: "e",
        },
      },
      line: "human bob@example.com | pipeline.finish failure | Deploy prod, shop | - | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        details: { type: "orca:task:failed", source: "orca", created: "1795406706123", application: "shop" },
        content: { taskName: "deployManifest", context: {}, executionId: "e" },
      },
      line: "- | job.finish failure | deployManifest, shop | - | 2026-11-23T04:05:06.123Z",
    },
  ],
};
