/** Keeper's audit events as they go to a SIEM. */
import type { SourceRecords } from "../support/record-line.ts";

const event = (audit_event: string, more: object = {}) => ({
  ...{ audit_event, remote_address: "198.51.100.7", category: "security", client_version: "Web App.17.1.0" },
  ...{ username: "alice@example.com", enterprise_id: 9000, timestamp: "2026-11-23T04:05:06.123Z", ...more },
});
const BOB = { to_username: "bob@example.com" };

export const KEEPER: SourceRecords = {
  parser: "keeper",
  documented: "docs.keeper.io/enterprise-guide/event-reporting (from memory)",
  records: [
    {
      record: event("login"),
      line: "human alice@example.com | user.login success | - | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("login_failed_password"),
      line: "human alice@example.com | user.login failure | - | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("create_user", BOB),
      line: "human alice@example.com | user.create success | bob@example.com | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("delete_user", BOB),
      line: "human alice@example.com | user.delete success | bob@example.com | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("added_to_role", { ...BOB, role_id: "12", role_name: "Administrator" }),
      line: "human alice@example.com | role.grant! success | bob@example.com, Administrator | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("added_to_team", { ...BOB, team_uid: "t-1", team_name: "Payroll" }),
      line: "human alice@example.com | group.grant success | bob@example.com, Payroll | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("share", { ...BOB, record_uid: "r-1" }),
      line: "human alice@example.com | access.share success | bob@example.com, r-1 | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("record_delete", { record_uid: "r-1", timestamp: 1795406706123 }),
      line: "human alice@example.com | secret.delete success | r-1 | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("exported"),
      line: "human alice@example.com | data.export success | - | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("set_two_factor_off"),
      line: "human alice@example.com | mfa.remove success | - | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("pam_gateway_online"),
      line: "human alice@example.com | keeper.pam_gateway_online? success | - | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("pending_added_to_role", { value: "carol@example.com", role_id: "12" }),
      line: "human alice@example.com | role.grant success | carol@example.com, 12 | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: {
        ...{ hostname: "keepersecurity.com", service: "share", source: "keeper" },
        message: `<165>1 2026-11-23T04:05:06.123Z keepersecurity.com keeper - - - ${JSON.stringify({
          ...{
            audit_event: "ext_share_added",
            app_uid: "s-1",
            remote_address: "198.51.100.7",
            category: "share",
          },
          ...{ username: "alice@example.com", enterprise_id: 9000 },
        })}`,
      },
      line: "human alice@example.com | access.share success | s-1 | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
  ],
};
