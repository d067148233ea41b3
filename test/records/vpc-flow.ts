/** Flow logs of Amazon's virtual networks: the default format, and members. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06Z";
const START = Date.UTC(2026, 10, 23, 4, 5, 6) / 1000;
const flow = (sides: string, end: string): string =>
  `2 111122223333 eni-0a1b2c3d4e5f60718 ${sides} 6 20 4249 ${START} ${START + 60} ${end}`;

/** A row of a table of them. */
const member = (more: object): Readonly<Record<string, unknown>> => ({
  ...{
    version: 2,
    account_id: "111122223333",
    interface_id: "eni-0a1b2c3d4e5f60718",
    srcaddr: "198.51.100.7",
  },
  ...{ dstaddr: "10.0.0.5", srcport: 50022, dstport: 443, protocol: 6, start: START, end: START + 60 },
  ...more,
});

export const VPC_FLOW: SourceRecords = {
  parser: "vpc-flow",
  documented: "Amazon VPC User Guide, Flow log records, Flow log record examples",
  records: [
    {
      record: flow("198.51.100.7 10.0.0.5 50022 443", "ACCEPT OK"),
      line: `- | network.flow success | 10.0.0.5, eni-0a1b2c3d4e5f60718 | 198.51.100.7 | ${AT}`,
    },
    {
      record: flow("198.51.100.7 10.0.0.5 50022 22", "REJECT OK"),
      line: `- | network.block denied | 10.0.0.5, eni-0a1b2c3d4e5f60718 | 198.51.100.7 | ${AT}`,
    },
    {
      record: flow("2001:db8::7 2001:db8::5 34892 22", "ACCEPT OK"),
      line: `- | network.flow success | 2001:db8::5, eni-0a1b2c3d4e5f60718 | 2001:db8::7 | ${AT}`,
    },
    {
      record: `2 111122223333 eni-0a1b2c3d4e5f60718 - - - - - - - ${START} ${START + 60} - NODATA`,
      line: `- | network.flow unknown | eni-0a1b2c3d4e5f60718 | - | ${AT}`,
    },
    {
      record: `2 111122223333 eni-0a1b2c3d4e5f60718 - - - - - - - ${START} ${START + 60} - SKIPDATA`,
      line: `- | network.flow unknown | eni-0a1b2c3d4e5f60718 | - | ${AT}`,
    },
    {
      // A ping has ports that are none.
      record: `2 111122223333 eni-0a1b2c3d4e5f60718 198.51.100.7 10.0.0.5 0 0 1 4 336 ${START} ${START + 60} ACCEPT OK`,
      line: `- | network.flow success | 10.0.0.5, eni-0a1b2c3d4e5f60718 | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{
          version: 2,
          account_id: "111122223333",
          interface_id: "eni-0a1b2c3d4e5f60718",
          srcaddr: "198.51.100.7",
        },
        ...{ dstaddr: "10.0.0.5", srcport: 50022, dstport: 22, protocol: 6, packets: 20, bytes: 4249 },
        ...{ start: START, end: START + 60, action: "REJECT", log_status: "OK" },
      },
      line: `- | network.block denied | 10.0.0.5, eni-0a1b2c3d4e5f60718 | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{
          version: "5",
          "account-id": "111122223333",
          "interface-id": "eni-0a1b2c3d4e5f60718",
          "vpc-id": "vpc-1",
        },
        ...{ srcaddr: "198.51.100.7", dstaddr: "10.0.0.5", srcport: "50022", dstport: "443", protocol: "6" },
        ...{
          start: String(START),
          end: String(START + 60),
          action: "ACCEPT",
          "log-status": "OK",
          "flow-direction": "ingress",
        },
      },
      line: `- | network.flow success | 10.0.0.5, eni-0a1b2c3d4e5f60718 | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{
          accountId: "111122223333",
          interfaceId: "eni-0a1b2c3d4e5f60718",
          srcAddr: "2001:db8::7",
          dstAddr: "2001:db8::5",
        },
        ...{ srcPort: 50022, dstPort: 443, start: AT, action: "ACCEPT", logStatus: "OK" },
      },
      line: `- | network.flow success | 2001:db8::5, eni-0a1b2c3d4e5f60718 | 2001:db8::7 | ${AT}`,
    },
    {
      record: `2 111122223333 eni-0a1b2c3d4e5f60718 10.0.0.5 203.0.113.53 41000 53 17 1 76 ${START} ${START + 60} ACCEPT OK`,
      line: `- | network.flow success | 203.0.113.53, eni-0a1b2c3d4e5f60718 | 10.0.0.5 | ${AT}`,
    },
    {
      record: `2 111122223333 eni-0a1b2c3d4e5f60718 2001:db8::7 2001:db8::5 0 0 58 8 832 ${START} ${START + 60} REJECT OK`,
      line: `- | network.block denied | 2001:db8::5, eni-0a1b2c3d4e5f60718 | 2001:db8::7 | ${AT}`,
    },
    {
      record: flow("10.0.0.5 198.51.100.7 443 50022", "ACCEPT OK"),
      line: `- | network.flow success | 198.51.100.7, eni-0a1b2c3d4e5f60718 | 10.0.0.5 | ${AT}`,
    },
    {
      record: flow("198.51.100.7 10.0.0.5 50022 3389", "REJECT OK"),
      line: `- | network.block denied | 10.0.0.5, eni-0a1b2c3d4e5f60718 | 198.51.100.7 | ${AT}`,
    },
    {
      record: member({ action: "ACCEPT", log_status: "OK", dstport: 53, protocol: 17 }),
      line: `- | network.flow success | 10.0.0.5, eni-0a1b2c3d4e5f60718 | 198.51.100.7 | ${AT}`,
    },
    {
      record: member({ action: "-", log_status: "NODATA", srcaddr: "-", dstaddr: "-", srcport: null }),
      line: `- | network.flow unknown | eni-0a1b2c3d4e5f60718 | - | ${AT}`,
    },
    {
      record: member({ action: "REJECT", log_status: "OK", srcaddr: "2001:db8::7", dstaddr: "2001:db8::5" }),
      line: `- | network.block denied | 2001:db8::5, eni-0a1b2c3d4e5f60718 | 2001:db8::7 | ${AT}`,
    },
    {
      record: member({ action: "ACCEPT", log_status: "SKIPDATA", account_id: "444455556666" }),
      line: `- | network.flow success | 10.0.0.5, eni-0a1b2c3d4e5f60718 | 198.51.100.7 | ${AT}`,
    },
    {
      record: member({ action: "ACCEPT", interface_id: undefined, srcport: 0, dstport: 0, protocol: 1 }),
      line: `- | network.flow success | 10.0.0.5 | 198.51.100.7 | ${AT}`,
    },
    {
      record: member({ action: "REJECT", srcport: "50022", dstport: "22", start: String(START) }),
      line: `- | network.block denied | 10.0.0.5, eni-0a1b2c3d4e5f60718 | 198.51.100.7 | ${AT}`,
    },
    {
      record: { srcaddr: "198.51.100.7", dstaddr: "10.0.0.5", action: "REJECT" },
      line: "- | network.block denied | 10.0.0.5 | 198.51.100.7 | -",
    },
    {
      record:
        "3 - 111122223333 tgw-00aa11bb22cc33dd4 tgw-attach-0f - - vpc-0a vpc-0b - - eni-0a1 eni-0b2 - - - 10.0.1.5 10.9.0.7 50022 443 6 4 840 1795406706 1795406766 OK - - - - - - - ingress - -",
      line: "- | network.flow unknown | 10.9.0.7, tgw-00aa11bb22cc33dd4 | 10.0.1.5 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "vpc-00aa11bb eni-0a1b2c3d4e5f60718 10.0.1.5 203.0.113.9 50022 443 6 1795406706 1795406766 ACCEPT OK",
      line: "- | network.flow success | 203.0.113.9, eni-0a1b2c3d4e5f60718 | 10.0.1.5 | 2026-11-23T04:05:06Z",
    },
    {
      record: "1795406706 1795406766 REJECT ingress subnet-00aa11bb 198.51.100.7 10.0.1.5 23 6",
      line: "- | network.block denied | 10.0.1.5 | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
  ],
};
