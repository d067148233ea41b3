/** Investigations of InsightIDR. */
import type { SourceRecords } from "../support/record-line.ts";

export const RAPID7: SourceRecords = {
  parser: "rapid7",
  documented: "docs.rapid7.com, Investigations API",
  records: [
    {
      record: {
        id: "inc-1",
        title: "Suspicious authentication",
        created_time: "2024-06-21T10:11:12.000Z",
        rrn: "rrn:investigation:us:1",
        organization_id: "o",
        source: "ALERT",
        status: "OPEN",
        priority: "HIGH",
        assignee: {
          name: "Ann",
          email: "ann@example.com",
        },
        disposition: "UNDECIDED",
        latest_alert_time: "2024-06-21T10:11:12.000Z",
        alert_type: "Account Visits Suspicious Link",
      },
      line: "- | incident.create unknown | Suspicious authentication | - | 2024-06-21T10:11:12.000Z",
    },
  ],
};
