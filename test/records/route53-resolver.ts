/** Queries to Route 53's resolver. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06Z";
const query = (query_name: string, more: object = {}): Readonly<Record<string, unknown>> => ({
  ...{ version: "1.100000", account_id: "111122223333", region: "eu-west-1", vpc_id: "vpc-1" },
  ...{ query_timestamp: AT, query_name, query_type: "A", query_class: "IN", rcode: "NOERROR" },
  ...{ answers: [{ Rdata: "203.0.113.9", Type: "A", Class: "IN" }], srcaddr: "10.0.0.5", srcport: "50022" },
  ...{ transport: "UDP", srcids: { instance: "i-1" } },
  ...more,
});
const line = (outcome: string, name: string, from = "10.0.0.5"): string =>
  `- | dns.query ${outcome} | ${name} | ${from} | ${AT}`;
const BLOCKED = {
  ...{
    firewall_rule_group_id: "rslvr-frg-1",
    firewall_rule_action: "BLOCK",
    firewall_domain_list_id: "rslvr-fdl-1",
  },
};

export const ROUTE53_RESOLVER: SourceRecords = {
  parser: "route53-resolver",
  documented: "docs.aws.amazon.com/Route53, resolver-query-logs-format; resolver-query-logs-example-json",
  records: [
    { record: query("example.com."), line: line("success", "example.com.") },
    {
      record: query("gone.example.com.", { rcode: "NXDOMAIN", answers: [] }),
      line: line("success", "gone.example.com."),
    },
    { record: query("bad.example.net.", BLOCKED), line: line("denied", "bad.example.net.") },
    {
      record: query("odd.example.net.", { ...BLOCKED, firewall_rule_action: "ALERT" }),
      line: line("success", "odd.example.net."),
    },
    {
      record: query("slow.example.com.", { rcode: "SERVFAIL", answers: [] }),
      line: line("failure", "slow.example.com."),
    },
    {
      record: query("no.example.com.", { rcode: "REFUSED", answers: [] }),
      line: line("failure", "no.example.com."),
    },
    {
      record: query("example.com.", { query_type: "AAAA", srcaddr: "2001:db8::5" }),
      line: line("success", "example.com.", "2001:db8::5"),
    },
    {
      record: query("9.113.0.203.in-addr.arpa.", { query_type: "PTR" }),
      line: line("success", "9.113.0.203.in-addr.arpa."),
    },
    {
      record: query("_ldap._tcp.example.com.", {
        query_type: "SRV",
        srcids: { resolver_endpoint: "rslvr-in-1" },
      }),
      line: line("success", "_ldap._tcp.example.com."),
    },
    {
      record: { query_timestamp: AT, query_name: "example.com.", vpc_id: "vpc-1" },
      line: `- | dns.query unknown | example.com. | - | ${AT}`,
    },
  ],
};
