/** Alerts of Snort and Suricata as lines. */
import type { SourceRecords } from "../support/record-line.ts";

export const INTRUSION_LINE: SourceRecords = {
  parser: "intrusion-line",
  documented: "docs.snort.org, Alert logging; docs.suricata.io, Line based alerts log",
  records: [
    {
      record:
        "[**] [1:1000001:7] SHOP test rule [**] [Classification: Misc activity] [Priority: 3] {TCP} 198.51.100.7:80 -> 10.0.0.5:40000",
      line: "- | threat.detect unknown | SHOP test rule, 10.0.0.5 | 198.51.100.7 | -",
    },
    {
      record:
        "11/23-04:05:06.123456  [**] [1:1000001:7] SHOP test rule [**] [Classification: Misc activity] [Priority: 1] {TCP} 198.51.100.7:80 -> 10.0.0.5:40000",
      line: "- | threat.detect unknown | SHOP test rule, 10.0.0.5 | 198.51.100.7 | 2026-11-23T04:05:06.123456Z",
    },
    {
      record:
        "11/23/2026-04:05:06.123456  [Drop] [**] [1:1000001:7] SHOP test rule [**] [Classification: Misc activity] [Priority: 2] {ICMP} 198.51.100.7 -> 10.0.0.5",
      line: "- | threat.detect denied | SHOP test rule, 10.0.0.5 | 198.51.100.7 | 2026-11-23T04:05:06.123456Z",
    },
    {
      record:
        "<33>Nov 23 04:05:06 ids snort[77]: [1:1000001:7] SHOP test rule [Classification: Misc activity] [Priority: 2] {TCP} 198.51.100.7:80 -> 10.0.0.5:40000",
      line: "- | threat.detect unknown | SHOP test rule, 10.0.0.5 | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
  ],
};
