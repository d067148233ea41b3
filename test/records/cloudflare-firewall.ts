/** Cloudflare's firewall events and requests, as Logpush delivers them. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06Z";
const REQUEST = {
  ...{
    RayID: "8e1f",
    ClientIP: "198.51.100.7",
    ClientASN: 64500,
    ClientCountry: "de",
    ClientIPClass: "noRecord",
  },
  ...{ ClientRequestHost: "shop.example.com", ClientRequestMethod: "POST", ClientRequestScheme: "https" },
  ...{ ClientRequestProtocol: "HTTP/2", ClientRequestUserAgent: "curl/8.0", EdgeColoCode: "FRA" },
};
const event = (Action: string, more: object = {}): Readonly<Record<string, unknown>> => ({
  ...REQUEST,
  ...{
    Action,
    ClientRequestPath: "/login",
    ClientRequestQuery: "?a=1",
    Datetime: AT,
    Description: "No bots",
  },
  ...{ EdgeResponseStatus: 403, Kind: "firewall", MatchIndex: 0, Metadata: {}, OriginResponseStatus: 0 },
  ...{ OriginatorRayID: "00", Ref: "", RuleID: "r-1", Source: "firewallManaged", ...more },
});
const request = (EdgeResponseStatus: number, more: object = {}): Readonly<Record<string, unknown>> => ({
  ...REQUEST,
  ...{ ClientRequestPath: "/orders", ClientRequestURI: "/orders?page=2", EdgeStartTimestamp: AT },
  ...{ EdgeEndTimestamp: "2026-11-23T04:05:07Z", EdgeResponseStatus, EdgeResponseBytes: 512 },
  ...{ SecurityAction: "", SecurityActions: [], SecurityRuleID: "", SecurityRuleDescription: "", ...more },
});
const line = (action: string): string =>
  `- | ${action} | /login, shop.example.com, r-1 | 198.51.100.7 | ${AT}`;

export const CLOUDFLARE_FIREWALL: SourceRecords = {
  parser: "cloudflare-firewall",
  documented:
    "developers.cloudflare.com/logs/logpush/logpush-job/datasets/zone, Firewall events; HTTP requests",
  records: [
    { record: event("block"), line: line("network.block denied") },
    { record: event("managedchallenge"), line: line("network.block denied") },
    { record: event("managedchallengeinteractivesolved"), line: line("http.request success") },
    { record: event("jschallengefailed"), line: line("network.block denied") },
    // The rule saw it and did nothing.
    { record: event("log", { EdgeResponseStatus: 200 }), line: line("http.request success") },
    { record: event("skip", { EdgeResponseStatus: 200 }), line: line("http.request success") },
    {
      record: event("connectionclose", { ClientIP: "2001:db8::7", Source: "l7ddos", Description: "" }),
      line: `- | network.block denied | /login, shop.example.com, r-1 | 2001:db8::7 | ${AT}`,
    },
    {
      record: event("allow", { Datetime: Date.UTC(2026, 10, 23, 4, 5, 6) / 1000, EdgeResponseStatus: 200 }),
      line: line("http.request success"),
    },
    { record: event("quarantine"), line: line("cloudflare.quarantine? denied") },
    {
      record: request(200),
      line: `- | http.request success | /orders, shop.example.com | 198.51.100.7 | ${AT}`,
    },
    {
      record: request(502),
      line: `- | http.request failure | /orders, shop.example.com | 198.51.100.7 | ${AT}`,
    },
    {
      record: request(429, {
        SecurityAction: "block",
        SecurityRuleID: "r-2",
        SecuritySources: ["rateLimit"],
      }),
      line: `- | network.block denied | /orders, shop.example.com, r-2 | 198.51.100.7 | ${AT}`,
    },
    {
      record: { RayID: "8e1f", ClientIP: "198.51.100.7", EdgeStartTimestamp: "1795406706" },
      line: `- | http.request unknown | - | 198.51.100.7 | ${AT}`,
    },
  ],
};
