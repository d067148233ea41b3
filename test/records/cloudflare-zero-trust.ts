/** Cloudflare's Zero Trust logs, as Logpush delivers them. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06Z";
const access = (Action: string, Allowed: boolean, more: object = {}): Readonly<Record<string, unknown>> => ({
  ...{ Action, Allowed, AppDomain: "wiki.example.com", AppUUID: "app-1", Connection: "okta", Country: "de" },
  ...{ CreatedAt: AT, Email: "alice@example.com", IPAddress: "198.51.100.7", RayID: "r-1", UserUID: "u-7" },
  ...more,
});
const gateway = (more: object): Readonly<Record<string, unknown>> => ({
  ...{ AccountID: "a-1", Datetime: AT, DeviceID: "d-1", Email: "alice@example.com", UserID: "u-7" },
  ...{ PolicyID: "p-1", PolicyName: "Malware", ...more },
});
const line = (what: string, targets: string): string =>
  `human alice@example.com | ${what} | ${targets} | 198.51.100.7 | ${AT}`;

export const CLOUDFLARE_ZERO_TRUST: SourceRecords = {
  parser: "cloudflare-zero-trust",
  documented:
    "developers.cloudflare.com/logs, Access requests; Gateway DNS; Gateway HTTP; Gateway network (from memory)",
  records: [
    { record: access("login", true), line: line("user.login success", "wiki.example.com") },
    { record: access("login", false), line: line("user.login denied", "wiki.example.com") },
    { record: access("logout", true), line: line("user.logout success", "wiki.example.com") },
    {
      record: access("login", true, { Email: "", UserUID: "token-1" }),
      line: `unknown token-1 | user.login success | wiki.example.com | 198.51.100.7 | ${AT}`,
    },
    {
      record: gateway({
        ...{ QueryName: "evil.example", QueryType: 1, SrcIP: "198.51.100.7" },
        ResolverDecision: "blockedOnDNSPolicy",
      }),
      line: line("dns.query denied", "evil.example, Malware"),
    },
    {
      record: gateway({
        ...{ QueryName: "shop.example.com", SrcIP: "198.51.100.7", PolicyID: "", PolicyName: "" },
        ResolverDecision: "allowedOnNoPolicyMatch",
      }),
      line: line("dns.query success", "shop.example.com"),
    },
    {
      record: gateway({
        ...{ Action: "block", URL: "https://evil.example/a", HTTPHost: "evil.example", HTTPMethod: "GET" },
        SourceIP: "198.51.100.7",
      }),
      line: line("http.request denied", "https://evil.example/a, evil.example, Malware"),
    },
    {
      record: gateway({
        ...{ Action: "allow", URL: "https://shop.example.com/", HTTPMethod: "POST", UserAgent: "curl" },
        SourceIP: "198.51.100.7",
      }),
      line: line("http.request success", "https://shop.example.com/, Malware"),
    },
    {
      record: gateway({
        ...{ Action: "block", DestinationIP: "203.0.113.9", DestinationPort: 22, SourceIP: "198.51.100.7" },
        ...{ SessionID: "s-1", Transport: "tcp" },
      }),
      line: line("network.block denied", "203.0.113.9, Malware"),
    },
    {
      record: gateway({
        ...{ Action: "allow", DestinationIP: "203.0.113.9", SNI: "shop.example.com", SessionID: "s-1" },
        SourceIP: "198.51.100.7",
      }),
      line: line("network.flow success", "shop.example.com, 203.0.113.9, Malware"),
    },
  ],
};
