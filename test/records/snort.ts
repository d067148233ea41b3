/** Snort 3's alerts as JSON. */
import type { SourceRecords } from "../support/record-line.ts";

export const SNORT: SourceRecords = {
  parser: "snort",
  documented: "docs.snort.org, Alert logging",
  records: [
    {
      record: {
        timestamp: "05/04-10:11:12.123456",
        seconds: 1714817472,
        src_ap: "198.51.100.9:54321",
        dst_ap: "10.0.0.4:80",
        proto: "TCP",
        rule: "1:2000:3",
        msg: "SERVER-WEBAPP exploit attempt",
        class: "Attempted User Privilege Gain",
        priority: 1,
        action: "drop",
        pkt_num: 12,
        dir: "C2S",
      },
      line: "- | threat.detect denied | SERVER-WEBAPP exploit attempt, 10.0.0.4:80 | 198.51.100.9 | 2024-05-04T10:11:12Z",
    },
  ],
};
