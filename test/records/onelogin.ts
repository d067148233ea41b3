/** Events of OneLogin, as its API gives them and its webhooks send them. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.123Z";
const event = (event_type_id: number, more: object = {}): Readonly<Record<string, unknown>> => ({
  ...{ id: 900, account_id: 5, event_type_id, created_at: AT, ipaddr: "198.51.100.7", client_id: null },
  ...{
    actor_user_id: 7,
    actor_user_name: "Alice Adams",
    actor_system: "",
    user_id: 8,
    user_name: "Bob Brown",
  },
  ...{ app_id: null, app_name: null, role_id: null, role_name: null, assuming_acting_user_id: null },
  ...{ group_id: null, otp_device_id: null, policy_id: null, error_description: null, notes: null },
  ...more,
});
const OWN = { user_id: 7, user_name: "Alice Adams" };
const APP = { app_id: 44, app_name: "Payroll" };
const line = (what: string, targets: string): string =>
  `human Alice Adams | ${what} | ${targets} | 198.51.100.7 | ${AT}`;

export const ONELOGIN: SourceRecords = {
  parser: "onelogin",
  documented: "developers.onelogin.com/api-docs/1/events/event-resource; Get Event Types",
  records: [
    { record: event(5, OWN), line: line("user.login success", "-") },
    { record: event(8, { ...OWN, ...APP }), line: line("user.login success", "Payroll") },
    {
      record: event(6, { ...OWN, actor_user_id: null, actor_user_name: null, custom_message: "Wrong" }),
      line: line("user.login failure", "-"),
    },
    { record: event(3), line: line("user.impersonate success", "Bob Brown") },
    {
      record: event(72, { privilege_id: 1, privilege_name: "Super user" }),
      line: line("role.grant! success", "Bob Brown, Super user"),
    },
    {
      record: event(148, { role_id: 3, role_name: "Readers" }),
      line: line("role.revoke success", "Bob Brown, Readers"),
    },
    { record: event(13), line: line("user.create success", "Bob Brown") },
    {
      record: event(17, { assuming_acting_user_id: 9 }),
      line: `human 9 < Alice Adams | user.delete success | Bob Brown | 198.51.100.7 | ${AT}`,
    },
    {
      record: event(24, { ...OWN, otp_device_id: 6, otp_device_name: "Alice's phone" }),
      line: line("mfa.remove success", "Alice Adams, Alice's phone"),
    },
    { record: event(22, { ...OWN, otp_device_id: 6 }), line: line("mfa.enroll success", "Alice Adams, 6") },
    {
      record: event(14, {
        ...{ actor_user_id: null, actor_user_name: null, actor_system: "Mapping", ipaddr: null },
      }),
      line: `system Mapping | user.update success | Bob Brown | - | ${AT}`,
    },
    {
      record: event(401, {
        ...{ actor_user_id: null, actor_user_name: null, user_id: null, user_name: null, client_id: "c-1" },
      }),
      line: `machine c-1 | http.request denied | - | 198.51.100.7 | ${AT}`,
    },
    { record: event(179, OWN), line: line("token.create success", "Alice Adams") },
    { record: event(9999, OWN), line: line("onelogin.9999? success", "Alice Adams") },
    {
      record: { event_type_id: 21, user_id: 8, uuid: "u-1", event_timestamp: "2026-11-23 04:05:06 UTC" },
      line: "- | user.disable success | 8 | - | 2026-11-23T04:05:06Z",
    },
  ],
};
