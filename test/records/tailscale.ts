/** Records of Tailscale's configuration audit log: as its API gives them, and as a collector has them of its stream. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.123456Z";
const ALICE = { id: "uALICE", type: "USER", loginName: "alice@example.com", displayName: "Alice" };
const NODE = { id: "nWEB1", name: "web-1.example.ts.net", type: "NODE" };
const BOB = { id: "uBOB", name: "bob@example.com", type: "USER" };
const TAILNET = { id: "example.com", name: "example.com", type: "TAILNET" };
const log = (action: string, target: object, more: object = {}): Readonly<Record<string, unknown>> => ({
  ...{ eventTime: AT, type: "CONFIG", deferredAt: "0001-01-01T00:00:00Z", eventGroupID: "g-1" },
  ...{ origin: "ADMIN_CONSOLE", actor: ALICE, target, action },
  ...more,
});

export const TAILSCALE: SourceRecords = {
  parser: "tailscale",
  documented: "tailscale.com/kb/1203/audit-logging; …/kb/1255/log-streaming",
  records: [
    {
      record: log("LOGIN", { id: "example.com", name: "example.com", type: "WEB_INTERFACE" }),
      line: `human alice@example.com | user.login success | example.com | - | ${AT}`,
    },
    {
      record: log("CREATE", { id: "kKEY1", name: "API key", type: "API_KEY" }, { new: {} }),
      line: `human alice@example.com | access_key.create success | API key | - | ${AT}`,
    },
    {
      record: log("UPDATE", { ...BOB, property: "USER_ROLE" }, { old: "member", new: "network-admin" }),
      line: `human alice@example.com | role.grant! success | bob@example.com, network-admin | - | ${AT}`,
    },
    {
      record: log("SUSPEND", BOB),
      line: `human alice@example.com | user.disable success | bob@example.com | - | ${AT}`,
    },
    {
      record: log(
        "UPDATE",
        { ...TAILNET, property: "ACL" },
        { old: '{"acls":[]}', new: '{"acls":[{"action":"accept"}]}' },
      ),
      line: `human alice@example.com | firewall.update success | example.com | - | ${AT}`,
    },
    {
      record: {
        ...{ time: "2026-11-23 04:05:06.123456000Z", fields: { recorded: "2026-11-23T04:05:07Z" } },
        event: {
          ...{ origin: "ADMIN_CONSOLE", actor: ALICE, target: { ...TAILNET, property: "HTTPS" } },
          ...{ action: "DISABLE", eventGroupID: "g-2" },
        },
      },
      line: "human alice@example.com | config.update success | example.com | - | 2026-11-23T04:05:06.123456000Z",
    },
    {
      record: {
        ...{ time: 1795406706.25, sourcetype: "tailscale" },
        event: log("DELETE", NODE, { eventTime: undefined, actor: { ...ALICE, type: "AUTOMATED_WORKER" } }),
      },
      protocol: "splunk-hec",
      line: "machine alice@example.com | device.remove success | web-1.example.ts.net | - | 2026-11-23T04:05:06.250Z",
    },
    {
      record: log("CREATE", NODE, {
        ...{ origin: "CONFIG_API", actor: { id: "kCI", type: "OAUTH_CLIENT", displayName: "provisioning" } },
      }),
      line: `machine provisioning | device.add success | web-1.example.ts.net | - | ${AT}`,
    },
    {
      record: log("UPDATE", { ...NODE, property: "ALLOWED_IPS" }, { error: "route is not advertised" }),
      line: `human alice@example.com | device.update failure | web-1.example.ts.net | - | ${AT}`,
    },
    {
      record: log("LOGOUT", NODE),
      line: `human alice@example.com | vpn.disconnect success | web-1.example.ts.net | - | ${AT}`,
    },
    {
      record: log("VERIFY", { ...TAILNET, type: "DOMAIN", property: "DNS_RECORD" }),
      line: `human alice@example.com | tailscale.domain.dns_record.verify? success | example.com | - | ${AT}`,
    },
    {
      record: {
        ...{ eventGroupID: "g-3", origin: "CONTROL", action: "EXPIRE" },
        target: { type: "API_KEY" },
      },
      line: "- | access_key.update success | - | - | -",
    },
  ],
};
