/** Objects of STIX, alone and in a bundle. */
import type { SourceRecords } from "../support/record-line.ts";

export const STIX: SourceRecords = {
  parser: "stix",
  documented: "docs.oasis-open.org/cti/stix/v2.1",
  records: [
    {
      record: {
        type: "bundle",
        id: "bundle--1",
        objects: [
          {
            type: "indicator",
            spec_version: "2.1",
            id: "indicator--1",
            created: "2026-11-23T04:05:05.000Z",
            modified: "2026-11-23T04:05:06.000Z",
            name: "Bad address",
            pattern: "[ipv4-addr:value = '198.51.100.7']",
            pattern_type: "stix",
          },
        ],
      },
      line: "- | finding.create unknown | Bad address | - | 2026-11-23T04:05:06.000Z",
    },
    {
      record: {
        type: "sighting",
        spec_version: "2.1",
        id: "sighting--1",
        created_by_ref: "identity--1",
        created: "2026-11-23T05:05:06.000Z",
        modified: "2026-11-23T05:05:06.000Z",
        last_seen: "2026-11-23T04:05:06Z",
        sighting_of_ref: "indicator--1",
        where_sighted_refs: ["identity--2"],
      },
      line: "unknown identity--1 | threat.detect unknown | indicator--1, identity--2 | - | 2026-11-23T04:05:06Z",
    },
  ],
};
