/** Queries for the names of public zones of Route 53. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.123Z";
const query = (
  name: string,
  [type, code]: readonly [string, string],
  { edge = "FRA50", resolver = "203.0.113.53", subnet = "-", zone = "Z0011223344556" } = {},
): string => `1.0 ${AT} ${zone} ${name} ${type} ${code} UDP ${edge} ${resolver} ${subnet}`;
const read = (outcome: string, name: string, resolver = "203.0.113.53"): string =>
  `- | dns.query ${outcome} | ${name}, Z0011223344556 | ${resolver} | ${AT}`;

export const ROUTE53_QUERY: SourceRecords = {
  parser: "route53-query",
  documented: "docs.aws.amazon.com/Route53, Public DNS query logging",
  records: [
    { record: query("example.com", ["A", "NOERROR"]), line: read("success", "example.com") },
    { record: query("www.example.com", ["AAAA", "NOERROR"]), line: read("success", "www.example.com") },
    { record: query("gone.example.com", ["A", "NXDOMAIN"]), line: read("success", "gone.example.com") },
    { record: query("example.com", ["ANY", "REFUSED"]), line: read("failure", "example.com") },
    { record: query("example.com", ["MX", "SERVFAIL"]), line: read("failure", "example.com") },
    {
      record: query("txt.example.com", ["TXT", "NOERROR"], { edge: "IAD12-C3", subnet: "198.51.100.0/24" }),
      line: read("success", "txt.example.com"),
    },
    {
      record: query("example.com", ["A", "NOERROR"], { resolver: "2001:db8::53" }),
      line: read("success", "example.com", "2001:db8::53"),
    },
    {
      record: query("_acme-challenge.example.com", ["TXT", "NOERROR"]),
      line: read("success", "_acme-challenge.example.com"),
    },
    { record: query("example.com", ["SOA", "NOERROR"]), line: read("success", "example.com") },
    { record: query("example.com", ["65", "NOERROR"]), line: read("success", "example.com") },
  ],
};
