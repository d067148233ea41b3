/** What AWS Network Firewall writes of flows, of TLS and by its rules. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.123456Z";
const wrote = (event_type: string, more: object = {}): Readonly<Record<string, unknown>> => ({
  ...{ firewall_name: "edge", availability_zone: "eu-west-1a", event_timestamp: "1795406706" },
  event: {
    ...{ timestamp: "2026-11-23T04:05:06.123456+0000", flow_id: 1122334455667788, event_type },
    ...{ src_ip: "198.51.100.7", src_port: 50022, dest_ip: "203.0.113.9", dest_port: 443, proto: "TCP" },
    ...more,
  },
});
const alert = (action: string, more: object = {}): Readonly<Record<string, unknown>> =>
  wrote("alert", {
    alert: { action, signature_id: 7, rev: 1, signature: "no telnet", category: "", severity: 3, ...more },
  });
const read = (what: string, targets = "203.0.113.9"): string =>
  `- | ${what} | ${targets} | 198.51.100.7 | ${AT}`;

export const AWS_NETWORK_FIREWALL: SourceRecords = {
  parser: "aws-network-firewall",
  documented: "docs.aws.amazon.com/network-firewall, Contents of a firewall log",
  records: [
    { record: alert("blocked"), line: read("network.block denied", "203.0.113.9, no telnet") },
    { record: alert("allowed"), line: read("alert.raise success", "203.0.113.9, no telnet") },
    {
      record: alert("blocked", { signature: "known bad", category: "A Network Trojan was detected" }),
      line: read("network.block denied", "203.0.113.9, known bad"),
    },
    {
      record: wrote("netflow", { netflow: { pkts: 1, bytes: 60, age: 0 }, tcp: { syn: true } }),
      line: read("network.flow unknown"),
    },
    {
      record: wrote("tls", { tls: { sni: "www.example.com", version: "TLS 1.3" } }),
      line: read("network.flow unknown", "www.example.com, 203.0.113.9"),
    },
    {
      record: wrote("alert", {
        tls: { sni: "bad.example.com" },
        alert: { action: "blocked", signature_id: 9, signature: "denied domain" },
      }),
      line: read("network.block denied", "bad.example.com, 203.0.113.9, denied domain"),
    },
    {
      record: wrote("alert", {
        http: { hostname: "plain.example.com", url: "/", http_method: "GET" },
        alert: { action: "allowed", signature_id: 11, signature: "plain text" },
      }),
      line: read("alert.raise success", "plain.example.com, 203.0.113.9, plain text"),
    },
    { record: wrote("drop"), line: read("network.block denied") },
    {
      record: wrote("netflow", { src_ip: "2001:db8::7", dest_ip: "2001:db8::9" }),
      line: `- | network.flow unknown | 2001:db8::9 | 2001:db8::7 | ${AT}`,
    },
    {
      record: wrote("dns", { dest_port: 53, proto: "UDP" }),
      line: read("network.flow unknown"),
    },
  ],
};
