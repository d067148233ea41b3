/** Cloudflare's audit logs: version 1 by Logpush, version 2 by its API. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06Z";
const pushed = (ActionType: string, more: object = {}): Readonly<Record<string, unknown>> => ({
  ...{
    ActionType,
    ActionResult: true,
    ActorEmail: "alice@example.com",
    ActorID: "u-7",
    ActorIP: "198.51.100.7",
  },
  ...{ ActorType: "user", ID: "e-1", Interface: "UI", OwnerID: "a-1", When: AT, ...more },
});
const asked = (type: string, resource: object, result = "success"): Readonly<Record<string, unknown>> => ({
  ...{ id: "e-2", account: { id: "a-1", name: "shop" }, resource },
  action: { description: "x", result, time: AT, type },
  actor: {
    id: "u-7",
    context: "api_token",
    email: "alice@example.com",
    ip_address: "198.51.100.7",
    type: "user",
  },
});

export const CLOUDFLARE_AUDIT: SourceRecords = {
  parser: "cloudflare-audit",
  documented: "developers.cloudflare.com, Audit logs; Logpush datasets, Audit logs",
  records: [
    {
      record: pushed("login", { ResourceType: "user", ResourceID: "u-7" }),
      line: `human alice@example.com | user.login success | - | 198.51.100.7 | ${AT}`,
    },
    {
      record: pushed("login", { ActionResult: false, ResourceType: "user", ResourceID: "u-7" }),
      line: `human alice@example.com | user.login failure | - | 198.51.100.7 | ${AT}`,
    },
    {
      record: pushed("rec_add", {
        ResourceType: "DNS_record",
        ResourceID: "r-1",
        Metadata: { zone_name: "example.com" },
      }),
      line: `human alice@example.com | dns.create success | r-1, example.com | 198.51.100.7 | ${AT}`,
    },
    {
      record: pushed("rec_del", {
        ResourceType: "DNS_record",
        ResourceID: "r-1",
        Metadata: { zone_name: "example.com" },
      }),
      line: `human alice@example.com | dns.delete success | r-1, example.com | 198.51.100.7 | ${AT}`,
    },
    {
      record: pushed("token_create", { ResourceType: "api_token", ResourceID: "t-1" }),
      line: `human alice@example.com | token.create success | t-1 | 198.51.100.7 | ${AT}`,
    },
    {
      record: pushed("account_member_add", { ResourceType: "account_member", ResourceID: "m-1" }),
      line: `human alice@example.com | member.add success | m-1 | 198.51.100.7 | ${AT}`,
    },
    {
      record: asked("create", { id: "k-1", product: "workers", type: "script" }),
      line: `human alice@example.com | function.create success | workers | 198.51.100.7 | ${AT}`,
    },
    {
      record: asked("delete", { id: "f-1", product: "waf", type: "ruleset" }, "failure"),
      line: `human alice@example.com | resource.delete failure | waf | 198.51.100.7 | ${AT}`,
    },
    {
      record: pushed("zone_hold", {
        ResourceType: "zone",
        ResourceID: "z-1",
        ActorType: "system",
        ActorEmail: "",
      }),
      line: `system u-7 | cloudflare.zone_hold? success | z-1 | 198.51.100.7 | ${AT}`,
    },
    {
      record: pushed("disable_two_factor_authentication", { ResourceType: "user", ResourceID: "u-7" }),
      line: `human alice@example.com | mfa.remove success | u-7 | 198.51.100.7 | ${AT}`,
    },
    {
      record: asked("create", { id: "r-1", product: "dns_records", type: "dns_records" }),
      line: `human alice@example.com | dns.create success | dns_records | 198.51.100.7 | ${AT}`,
    },
    {
      record: asked("delete", { id: "t-1", product: "api_tokens", type: "api_tokens" }),
      line: `human alice@example.com | token.delete success | api_tokens | 198.51.100.7 | ${AT}`,
    },
  ],
};
