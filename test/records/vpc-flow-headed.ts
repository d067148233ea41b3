/** Files of flows with the names of their fields before them. */
import type { SourceRecords } from "../support/record-line.ts";

export const VPC_FLOW_HEADED: SourceRecords = {
  parser: "vpc-flow",
  documented: "docs.aws.amazon.com/vpc, Flow log records: custom formats",
  records: [
    {
      record:
        "version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status\n2 123456789012 eni-0a1b 203.0.113.9 10.0.0.5 40122 22 6 1 60 1795406706 1795406766 REJECT OK\n2 123456789012 eni-0a1b 10.0.0.5 203.0.113.80 50022 443 6 1 60 1795406706 1795406766 ACCEPT OK",
      line: [
        "- | network.block denied | 10.0.0.5, eni-0a1b | 203.0.113.9 | 2026-11-23T04:05:06Z",
        "- | network.flow success | 203.0.113.80, eni-0a1b | 10.0.0.5 | 2026-11-23T04:05:06Z",
      ],
    },
    {
      record:
        "srcaddr dstaddr srcport dstport action start vpc-id flow-direction\n2001:db8::5 2001:db8::53 50022 53 ACCEPT 1795406706 vpc-1 egress",
      line: "- | network.flow success | 2001:db8::53 | 2001:db8::5 | 2026-11-23T04:05:06Z",
    },
  ],
};
