/** Azure Firewall's logs of sentences. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.123456Z";
const said = (category: string, msg: string): Readonly<Record<string, unknown>> => ({
  ...{ time: AT, category, operationName: `${category}Log`, properties: { msg } },
  resourceId: "/SUBSCRIPTIONS/S-1/RESOURCEGROUPS/SHOP/PROVIDERS/MICROSOFT.NETWORK/AZUREFIREWALLS/FW",
});
const read = (what: string, targets: string): string => `- | ${what} | ${targets} | 10.0.0.4 | ${AT}`;
const NETWORK = "AzureFirewallNetworkRule";
const APPLICATION = "AzureFirewallApplicationRule";

export const AZURE_FIREWALL: SourceRecords = {
  parser: "azure-firewall",
  documented: "learn.microsoft.com/azure/firewall, Azure Diagnostics logs (legacy)",
  records: [
    {
      record: said(NETWORK, "TCP request from 10.0.0.4:50022 to 203.0.113.9:443. Action: Deny. "),
      line: read("network.block denied", "203.0.113.9"),
    },
    {
      record: said(
        NETWORK,
        "UDP request from 10.0.0.4:50022 to 203.0.113.9:53. Action: Allow.. Rule Collection: Names. Rule: dns",
      ),
      line: read("network.flow success", "203.0.113.9, dns"),
    },
    {
      record: said(NETWORK, "ICMP Type=8 request from 10.0.0.4 to 203.0.113.9. Action: Deny. "),
      line: read("network.block denied", "203.0.113.9"),
    },
    {
      record: said(
        NETWORK,
        "TCP request from 10.0.0.4:50022 to 203.0.113.9:3389 was DNAT'ed to 10.9.0.2:3389. Policy: p. Rule Collection: in. Rule: desk",
      ),
      line: read("network.flow success", "203.0.113.9, 10.9.0.2, desk"),
    },
    {
      record: said(
        NETWORK,
        "TCP request from 10.0.0.4:50022 to 203.0.113.9:443. Action: drop. Signature: 2024. IDS: A known bad hash. Priority: 1. Classification: Trojan",
      ),
      line: read("threat.detect denied", "203.0.113.9, 2024"),
    },
    {
      record: said(
        NETWORK,
        "ICMP request from 10.0.0.4: to 203.0.113.9:. Action: alert. Signature: 2100. IDS: A ping. Priority: 3. Classification: Misc",
      ),
      line: read("threat.detect unknown", "203.0.113.9, 2100"),
    },
    {
      record: said(
        APPLICATION,
        "HTTPS request from 10.0.0.4:50022 to shop.example.com:443. Action: Allow. Rule Collection: web. Rule: shop",
      ),
      line: read("network.flow success", "shop.example.com, shop"),
    },
    {
      record: said(
        APPLICATION,
        "HTTP request from 10.0.0.4:50022 to bad.example.net:80. Url: bad.example.net/a. Action: Deny. ThreatIntel: Bot Networks",
      ),
      line: read("threat.detect denied", "bad.example.net/a, bad.example.net"),
    },
    {
      record: said(
        "AzureFirewallDnsProxy",
        "DNS Request: 10.0.0.4:52416 - 7 A IN shop.example.com. udp 55 false 512 NXDOMAIN qr,rd,ra 130 0.0007s",
      ),
      line: read("dns.query success", "shop.example.com."),
    },
    {
      record: said(
        "AzureFirewallDnsProxy",
        "DNS Request: 10.0.0.4:52416 - 8 AAAA IN shop.example.com. tcp 55 false 512 SERVFAIL qr,rd 130 0.0007s",
      ),
      line: read("dns.query failure", "shop.example.com."),
    },
  ],
};
