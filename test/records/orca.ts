/** Alerts of Orca. */
import type { SourceRecords } from "../support/record-line.ts";

export const ORCA: SourceRecords = {
  parser: "orca",
  documented: "docs.orcasecurity.io, Alerts",
  records: [
    {
      record: {
        state: {
          alert_id: "orca-1",
          severity: "imminent compromise",
          status: "open",
          created_at: "2026-11-23T04:05:06+00:00",
        },
        type: "vulnerability",
        type_string: "Old package",
        asset_name: "vm-1",
        asset_unique_id: "vm-id-1",
        description: "An old package",
        organization_name: "shop",
      },
      line: "- | finding.create unknown | Old package, vm-1 | - | 2026-11-23T04:05:06Z",
    },
  ],
};
