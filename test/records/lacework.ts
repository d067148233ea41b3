/** Alerts of Lacework. */
import type { SourceRecords } from "../support/record-line.ts";

export const LACEWORK: SourceRecords = {
  parser: "lacework",
  documented: "docs.fortinet.com, Lacework FortiCNAPP, Webhook",
  records: [
    {
      record: {
        event_id: "7",
        event_severity: "2",
        event_name: "Unauthorized API Call",
        event_link: "https://lw.example/7",
        event_type: "CloudTrailDefaultAlert",
        event_source: "AWS",
        start_time: "2026-11-23T04:05:06Z",
        event_description: "A call was refused",
      },
      line: "- | alert.raise unknown | Unauthorized API Call | - | 2026-11-23T04:05:06Z",
    },
  ],
};
