/** Records of Zendesk's audit log. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06Z";
const log = (
  [source_type, action]: readonly [string, string],
  [source_id, source_label]: readonly [number, string],
  change_description: string,
  more: object = {},
): Readonly<Record<string, unknown>> => ({
  ...{ id: 7001, url: "https://shop.example.com/api/v2/audit_logs/7001.json", created_at: AT },
  ...{ actor_id: 7, actor_name: "Alice Example", source_id, source_type, source_label },
  ...{ action, action_label: "Localized", change_description, ip_address: "198.51.100.7" },
  ...more,
});
const BOB = [9, "Bob Example"] as const;

export const ZENDESK: SourceRecords = {
  parser: "zendesk",
  documented: "developer.zendesk.com/api-reference/ticketing/account-configuration/audit_logs",
  records: [
    {
      record: log(["user", "login"], [7, "Alice Example"], "Successful sign-in using Zendesk password"),
      line: `unknown Alice Example | user.login success | - | 198.51.100.7 | ${AT}`,
    },
    {
      record: log(["user", "update"], BOB, "Role changed from End User to Administrator"),
      line: `unknown Alice Example | role.grant! success | Bob Example, Administrator | 198.51.100.7 | ${AT}`,
    },
    {
      record: log(["user", "update"], BOB, "Role changed from Administrator to End User"),
      line: `unknown Alice Example | role.revoke success | Bob Example, Administrator | 198.51.100.7 | ${AT}`,
    },
    {
      record: log(["user", "update"], BOB, "Organization: Shop is assigned"),
      line: `unknown Alice Example | user.update success | Bob Example | 198.51.100.7 | ${AT}`,
    },
    {
      record: log(["user", "destroy"], BOB, ""),
      line: `unknown Alice Example | user.delete success | Bob Example | 198.51.100.7 | ${AT}`,
    },
    {
      record: log(["api_token", "create"], [31, "ci"], "Enabled"),
      line: `unknown Alice Example | token.create success | ci | 198.51.100.7 | ${AT}`,
    },
    {
      record: log(["account_setting", "update"], [12, "Account Assumption"], "Changed from Off to On"),
      line: `unknown Alice Example | config.update success | Account Assumption | 198.51.100.7 | ${AT}`,
    },
    {
      record: log(["ticket", "exported"], [5, "All tickets"], "CSV"),
      line: `unknown Alice Example | data.export success | All tickets | 198.51.100.7 | ${AT}`,
    },
    {
      record: log(["trigger", "destroy"], [44, "Notify on call"], "", {
        ...{ actor_id: -1, actor_name: "Zendesk", ip_address: null },
      }),
      line: `system Zendesk | config.delete success | Notify on call | - | ${AT}`,
    },
    {
      record: log(["group_membership", "create"], [61, "Bob Example / Support"], "", {
        actor_name: "provisioning-bot",
      }),
      line: `machine provisioning-bot | group.grant success | Bob Example / Support | 198.51.100.7 | ${AT}`,
    },
    {
      record: log(["sla_policy", "destroy"], [3, "Urgent"], ""),
      line: `unknown Alice Example | zendesk.sla_policy.destroy? success | Urgent | 198.51.100.7 | ${AT}`,
    },
    {
      record: { actor_id: 7, source_type: "account", action: "update", change_description: null },
      line: "unknown 7 | config.update success | - | - | -",
    },
  ],
};
