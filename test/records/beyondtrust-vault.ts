/** What was done in BeyondTrust's vault and teams. */
import type { SourceRecords } from "../support/record-line.ts";

export const BEYONDTRUST_VAULT: SourceRecords = {
  parser: "beyondtrust",
  documented: "beyondtrust.com, Reporting API",
  records: [
    {
      record: {
        timestamp: "1795406706",
        event_type: "Password Changed",
        account_id: "1",
        performed_by: {
          id: "2",
          type: "User",
          name: "Alice",
        },
        data: "Manually Edited",
      },
      line: "unknown Alice | password.change unknown | 1 | - | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        timestamp: "1795406706",
        team: {
          name: "Operations",
          id: "1",
        },
        performed_by: {
          name: "Alice",
          type: "representative",
        },
        event_type: "Conference Member Added",
        data: {
          private_ip: "10.0.0.7",
          public_ip: "198.51.100.7:41286",
        },
      },
      line: "unknown Alice | session.join unknown | Operations | 10.0.0.7 | 2026-11-23T04:05:06Z",
    },
  ],
};
