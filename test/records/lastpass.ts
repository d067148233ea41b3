/** LastPass' reporting events. */
import type { SourceRecords } from "../support/record-line.ts";

const event = (Action: string, Data = "") => ({
  ...{ Time: "2026-11-23 04:05:06", Username: "alice@example.com", IP_Address: "198.51.100.7", Action, Data },
  ID: "Event1",
});

export const LASTPASS: SourceRecords = {
  parser: "lastpass",
  documented: "support.lastpass.com, Enterprise API; github.com/elastic/integrations, packages/lastpass",
  records: [
    {
      record: event("Log in", "lastpass.com"),
      line: "human alice@example.com | user.login success | lastpass.com | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: event("Failed Login Attempt"),
      line: "human alice@example.com | user.login failure | - | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: event("Login to Admin Console", "alice@example.com"),
      line: "human alice@example.com | user.login success | admin console | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: event("Employee Account Created", "bob@example.com"),
      line: "human alice@example.com | user.create success | bob@example.com | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: event("Make Admin", "bob@example.com"),
      line: "human alice@example.com | role.grant! success | bob@example.com, admin | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: event("Adding User to Group", "bob@example.com - payroll"),
      line: "human alice@example.com | group.grant success | bob@example.com, payroll | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: event("Add to Shared Folder", "'keys' 'bob@example.com'"),
      line: "human alice@example.com | access.share success | bob@example.com, keys | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: event("Renamed Shared Folder", "'keys' 'old keys'"),
      line: "human alice@example.com | bucket.update success | keys, old keys | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: event("Delete Policy", "Require a second factor"),
      line: "human alice@example.com | policy.delete success | Require a second factor | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: event("Site added", "shop.example/login"),
      line: "human alice@example.com | secret.create success | shop.example/login | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: event("Reporting", "Initiated by API"),
      line: "human alice@example.com | audit.read success | - | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: event("Something new", "x"),
      line: "human alice@example.com | lastpass.something_new? success | x | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
  ],
};
