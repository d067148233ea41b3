/** Detections of ExtraHop. */
import type { SourceRecords } from "../support/record-line.ts";

export const EXTRAHOP: SourceRecords = {
  parser: "extrahop",
  documented: "docs.extrahop.com, REST API, Detections",
  records: [
    {
      record: {
        id: "5",
        start_time: 1795406706000,
        title: "LLMNR Activity",
        type: "llmnr_activity",
        risk_score: 81,
        participants: [
          {
            role: "offender",
            object_value: "10.0.0.7",
            username: "bob",
            hostname: "pc-7",
          },
          {
            role: "victim",
            object_value: "10.0.0.9",
          },
        ],
        categories: ["sec"],
      },
      line: "unknown bob | threat.detect unknown | LLMNR Activity, 10.0.0.9 | 10.0.0.7 | 2026-11-23T04:05:06Z",
    },
  ],
};
