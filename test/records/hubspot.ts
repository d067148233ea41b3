/** HubSpot's account audit logs and its history of sign-ins. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.123Z";
const event = (category: string, subCategory: string, action: string, more: object = {}) => ({
  ...{ id: "1", category, subCategory, action, targetObjectId: "55", occurredAt: AT },
  ...{ actingUser: { userId: 7, userEmail: "alice@example.com" }, ...more },
});
const login = (loginSucceeded: boolean) => ({
  ...{ id: "2", userId: 7, email: "alice@example.com", loginAt: AT, loginSucceeded },
  ...{ ipAddress: "198.51.100.7", location: "Berlin", userAgent: "Mozilla/5.0" },
});

export const HUBSPOT: SourceRecords = {
  parser: "hubspot",
  documented: "developers.hubspot.com/docs/api-reference/account-audit-logs (from memory)",
  records: [
    {
      record: login(true),
      line: "human alice@example.com | user.login success | - | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: login(false),
      line: "human alice@example.com | user.login failure | - | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("LOGIN", "LOGIN_SUCCEEDED", "PERFORM", { ipAddress: "198.51.100.7" }),
      line: "human alice@example.com | user.login success | - | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("LOGIN", "LOGIN_FAILED", "PERFORM", { ipAddress: "198.51.100.7" }),
      line: "human alice@example.com | user.login failure | - | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("CRM_OBJECT", "CONTACT", "DELETE"),
      line: "human alice@example.com | row.delete success | 55 | - | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("CRM_OBJECT", "DEAL", "UPDATE"),
      line: "human alice@example.com | row.update success | 55 | - | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("USERS_AND_TEAMS", "USER", "CREATE"),
      line: "human alice@example.com | user.create success | 55 | - | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("USERS_AND_TEAMS", "TEAM", "DELETE"),
      line: "human alice@example.com | group.delete success | 55 | - | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("DATA", "EXPORT", "PERFORM"),
      line: "human alice@example.com | data.export success | 55 | - | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("CONTENT", "LANDING_PAGE", "PUBLISH"),
      line: "human alice@example.com | hubspot.landing_page.publish? success | 55 | - | 2026-11-23T04:05:06.123Z",
    },
  ],
};
