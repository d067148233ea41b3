/** Alerts of Varonis' SaaS. */
import type { SourceRecords } from "../support/record-line.ts";

export const VARONIS: SourceRecords = {
  parser: "varonis",
  documented: "varonis.com, Varonis SaaS API",
  records: [
    {
      record: {
        eventsCount: 1,
        hasSensitiveResource: false,
        id: "a-1",
        status: "NEW",
        dataSource: [
          {
            id: "3",
            name: "https://shop.example",
            type: "SHARE_POINT_ONLINE",
          },
        ],
        policy: {
          id: "338",
          name: "Odd reads",
          severity: "HIGH",
          category: "INTRUSION",
        },
        generationTime: {
          dateTimeUtc: "2026-11-23T04:05:06.000Z",
        },
      },
      line: "- | alert.raise unknown | Odd reads, https://shop.example | - | 2026-11-23T04:05:06.000Z",
    },
  ],
};
