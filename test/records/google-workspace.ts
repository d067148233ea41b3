/** Activities of Google Workspace's Reports API. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.123Z";
const activity = (
  applicationName: string,
  name: string,
  parameters: Readonly<Record<string, string | boolean>>,
): Readonly<Record<string, unknown>> => ({
  kind: "admin#reports#activity",
  id: { time: AT, uniqueQualifier: "-1", applicationName, customerId: "C01" },
  actor: { email: "alice@example.com", profileId: "107", callerType: "USER" },
  ipAddress: "198.51.100.7",
  events: [
    {
      ...{ type: "X", name },
      parameters: Object.entries(parameters).map(([key, value]) =>
        typeof value === "boolean" ? { name: key, boolValue: value } : { name: key, value },
      ),
    },
  ],
});

export const GOOGLE_WORKSPACE: SourceRecords = {
  parser: "google-workspace",
  documented: "developers.google.com/admin-sdk/reports/v1/reference/activities; appendix/activity",
  records: [
    {
      record: activity("admin", "GRANT_ADMIN_PRIVILEGE", { USER_EMAIL: "bob@example.com" }),
      line: `human alice@example.com | role.grant! success | bob@example.com | 198.51.100.7 | ${AT}`,
    },
    {
      record: activity("admin", "ASSIGN_ROLE", {
        ROLE_NAME: "_SEED_ADMIN_ROLE",
        USER_EMAIL: "bob@example.com",
      }),
      line: `human alice@example.com | role.grant! success | bob@example.com, _SEED_ADMIN_ROLE | 198.51.100.7 | ${AT}`,
    },
    {
      record: activity("admin", "ASSIGN_ROLE", { ROLE_NAME: "Help desk", USER_EMAIL: "bob@example.com" }),
      line: `human alice@example.com | role.grant success | bob@example.com, Help desk | 198.51.100.7 | ${AT}`,
    },
    {
      record: activity("admin", "ADD_GROUP_MEMBER", {
        USER_EMAIL: "bob@example.com",
        GROUP_EMAIL: "ops@example.com",
      }),
      line: `human alice@example.com | group.grant success | bob@example.com, ops@example.com | 198.51.100.7 | ${AT}`,
    },
    {
      record: activity("admin", "SUSPEND_USER", { USER_EMAIL: "bob@example.com" }),
      line: `human alice@example.com | user.disable success | bob@example.com | 198.51.100.7 | ${AT}`,
    },
    {
      record: activity("login", "login_failure", {
        ...{ login_type: "google_password", login_failure_type: "login_failure_invalid_password" },
      }),
      line: `human alice@example.com | user.login failure | google-workspace | 198.51.100.7 | ${AT}`,
    },
    {
      record: activity("login", "login_success", { login_type: "saml", is_suspicious: false }),
      line: `human alice@example.com | user.login success | google-workspace | 198.51.100.7 | ${AT}`,
    },
    {
      record: activity("drive", "change_document_visibility", {
        ...{ doc_id: "1a", doc_title: "Salaries", visibility: "people_with_link", old_visibility: "private" },
      }),
      line: `human alice@example.com | visibility.update success | Salaries | 198.51.100.7 | ${AT}`,
    },
    {
      record: activity("drive", "download", {
        doc_id: "1a",
        doc_title: "Salaries",
        owner: "carol@example.com",
      }),
      line: `human alice@example.com | object.download success | Salaries | 198.51.100.7 | ${AT}`,
    },
    {
      record: activity("token", "authorize", { app_name: "Mailer", client_id: "c-1" }),
      line: `human alice@example.com | application.grant success | Mailer | 198.51.100.7 | ${AT}`,
    },
    {
      record: activity("calendar", "change_calendar_country", { calendar_id: "alice@example.com" }),
      line: `human alice@example.com | config.update success | alice@example.com | 198.51.100.7 | ${AT}`,
    },
    {
      record: activity("login", "login_challenge", {
        ...{ login_challenge_method: "idv_any_phone", login_challenge_status: "Challenge Failed" },
      }),
      line: `human alice@example.com | mfa.challenge failure | google-workspace | 198.51.100.7 | ${AT}`,
    },
    {
      record: activity("saml", "login_failure", {
        ...{ application_name: "AWS", failure_type: "failure_app_not_enabled_for_user" },
      }),
      line: `human alice@example.com | user.login failure | AWS | 198.51.100.7 | ${AT}`,
    },
    {
      record: activity("token", "activity", {
        ...{ app_name: "Mailer", api_name: "gmail", method_name: "gmail.users.messages.list" },
      }),
      line: `human alice@example.com | http.request success | gmail.users.messages.list, Mailer | 198.51.100.7 | ${AT}`,
    },
    {
      record: activity("groups_enterprise", "add_member", {
        ...{ group_id: "ops@example.com", member_id: "bob@example.com", member_role: "owner" },
      }),
      line: `human alice@example.com | group.grant! success | bob@example.com, ops@example.com | 198.51.100.7 | ${AT}`,
    },
    {
      record: activity("rules", "action_complete", {
        ...{ rule_name: "Cards", severity: "HIGH", resource_id: "d-1", resource_name: "Refunds" },
      }),
      line: `human alice@example.com | alert.raise success | Cards, Refunds | 198.51.100.7 | ${AT}`,
    },
    {
      record: activity("mobile", "DEVICE_COMPROMISED_EVENT", {
        ...{ DEVICE_ID: "d-1", USER_EMAIL: "bob@example.com", DEVICE_COMPROMISED_STATE: "COMPROMISED" },
      }),
      line: `human alice@example.com | threat.detect success | bob@example.com, d-1 | 198.51.100.7 | ${AT}`,
    },
    {
      // What fetches one page for each event writes the event itself in the place of the list.
      record: {
        ...activity("user_accounts", "x", {}),
        events: { type: "titanium_change", name: "titanium_unenroll" },
      },
      line: `human alice@example.com | mfa.remove success | - | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...activity("chrome", "CHROME_OS_LOGIN_FAILURE_EVENT", {
          ...{ DEVICE_NAME: "laptop-7", DEVICE_USER: "bob@example.com" },
          ...{ LOGIN_FAILURE_REASON: "AUTHENTICATION_ERROR" },
        }),
        ...{ actor: { callerType: "USER", profileId: "108" }, ipAddress: undefined },
      },
      line: `human bob@example.com | user.login failure | laptop-7, google-workspace | - | ${AT}`,
    },
    {
      record: activity("chrome", "UNSAFE_SITE_VISIT", {
        ...{ TAB_URL: "https://bad.example.net/", EVENT_RESULT: "BLOCKED", DEVICE_NAME: "laptop-7" },
      }),
      line: `human alice@example.com | threat.detect denied | https://bad.example.net/, laptop-7 | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...activity("meet", "call_ended", {
          ...{ meeting_code: "ABCDEFGHIJ", identifier: "guest@example.net", display_name: "A Guest" },
          ...{ ip_address: "203.0.113.9" },
        }),
        ...{ actor: { callerType: "KEY", key: "HANGOUTS_EXTERNAL_OR_ANONYMOUS" }, ipAddress: undefined },
      },
      line: `human guest@example.net | connection.close success | ABCDEFGHIJ | 203.0.113.9 | ${AT}`,
    },
    {
      record: activity("context_aware_access", "ACCESS_DENY_EVENT", {
        ...{ CAA_APPLICATION: "GMAIL", CAA_DEVICE_STATE: "No Device Signals" },
      }),
      line: `human alice@example.com | policy.violate denied | GMAIL | 198.51.100.7 | ${AT}`,
    },
    {
      record: activity("vault", "export", { matter_id: "m-7", query: "type: Mail, terms: from:bob" }),
      line: `human alice@example.com | data.export success | m-7, type: Mail, terms: from:bob | 198.51.100.7 | ${AT}`,
    },
    {
      record: activity("login", "blocked_sender", { affected_email_address: "spam@example.net" }),
      line: `human alice@example.com | config.update success | spam@example.net | 198.51.100.7 | ${AT}`,
    },
    {
      record: activity("user_accounts", "email_forwarding_out_of_domain", {
        email_forwarding_destination_address: "alice@example.net",
      }),
      line: `human alice@example.com | config.update success | alice@example.net | 198.51.100.7 | ${AT}`,
    },
    {
      record: activity("data_studio", "CHANGE_ASSET_LINK_SHARING_VISIBILITY", {
        ...{ ASSET_NAME: "Sales", ASSET_ID: "as-1", ASSET_TYPE: "REPORT" },
        ...{ OLD_VALUE: "PRIVATE", NEW_VALUE: "PUBLIC_ON_THE_WEB" },
      }),
      line: `human alice@example.com | visibility.update success | Sales | 198.51.100.7 | ${AT}`,
    },
    {
      record: activity("data_studio", "CREATE_DISTRIBUTION_CONTENT", {
        ...{ ASSET_ID: "as-1", TARGET_USER_EMAIL: "bob@example.com", VISIBILITY: "PRIVATE" },
      }),
      line: `human alice@example.com | schedule.create success | bob@example.com, as-1 | 198.51.100.7 | ${AT}`,
    },
    {
      // A row of BigQuery's table of all activities.
      record: {
        ...{
          time_usec: "1795406706123000",
          record_type: "drive",
          event_type: "access",
          event_name: "download",
        },
        ...{ email: "alice@example.com", ip_address: "198.51.100.7", unique_identifier: "-9" },
        drive: { doc_id: "d-1", doc_title: "Plan", owner: "bob@example.com" },
      },
      line: `human alice@example.com | object.download success | Plan | 198.51.100.7 | ${AT}`,
    },
  ],
};
