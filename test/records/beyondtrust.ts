/** Sessions of BeyondTrust's remote access. */
import type { SourceRecords } from "../support/record-line.ts";

export const BEYONDTRUST: SourceRecords = {
  parser: "beyondtrust",
  documented: "beyondtrust.com, Reporting API",
  records: [
    {
      record: {
        body: "Session started",
        destination: {
          hostname: "db-1",
          display_name: "Database",
          type: "customer",
        },
        event_type: "Session Start",
        performed_by: {
          id: "7",
          username: "alice",
          display_name: "Alice",
          public_ip: "198.51.100.7",
        },
        timestamp: "2026-11-23T04:05:06Z",
        session: {
          lsid: "l-1",
          session_type: "support",
        },
      },
      line: "unknown alice | session.start unknown | Database | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        destination: {
          hostname: "db-1",
        },
        event_type: "File Download",
        filename: "dump.sql",
        performed_by: {
          id: "7",
          username: "alice",
          private_ip: "10.0.0.7",
        },
        timestamp: "2026-11-23T04:05:06Z",
        session: {
          lsid: "l-1",
        },
      },
      line: "unknown alice | object.download unknown | db-1, dump.sql | 10.0.0.7 | 2026-11-23T04:05:06Z",
    },
  ],
};
