/** Matches of Tanium's Threat Response. */
import type { SourceRecords } from "../support/record-line.ts";

export const TANIUM: SourceRecords = {
  parser: "tanium",
  documented: "docs.tanium.com, Connect",
  records: [
    {
      record: {
        "Intel Id": 1,
        "Computer-IP": "10.0.0.7",
        "Computer-Name": "PC-7",
        "Event-Id": "e-1",
        "Event-Name": "detect.match",
        "Intel Name": "Credential tool",
        "Intel-Type": "tanium-signal",
        "Match-Details": '{"match":{"properties":{"user":"SHOP\\\\bob","fullpath":"m.exe"}}}',
        Timestamp: "2026-11-23T04:05:06.000Z",
      },
      line: "unknown SHOP\\bob | threat.detect unknown | Credential tool, m.exe, PC-7 | 10.0.0.7 | 2026-11-23T04:05:06.000Z",
    },
  ],
};
