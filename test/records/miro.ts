/** Events of Miro's audit logs. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.123Z";
const ALICE = { type: "user", id: "7", name: "Alice", email: "alice@example.com" };
const BOB = { type: "user", id: "8", name: "Bob", email: "bob@example.com" };
const BOARD = { type: "board", id: "b1", name: "Roadmap" };
const event = (word: string, object: object, details: object = {}) => ({
  ...{ id: "1", event: word, createdAt: AT, category: "x", createdBy: ALICE, object, details },
  context: { ip: "198.51.100.7", organization: { id: "1", name: "Shop" } },
  type: "event",
});

export const MIRO: SourceRecords = {
  parser: "miro",
  documented: "developers.miro.com/reference/enterprise-get-audit-logs (from memory)",
  records: [
    {
      record: event("sign_in_succeeded", ALICE, { authType: "SSO" }),
      line: "human Alice | user.login success | - | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("sign_in_failed", ALICE, { authType: "password" }),
      line: "human Alice | user.login failure | - | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("board_created", BOARD),
      line: "human Alice | document.create success | Roadmap | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("board_deleted", BOARD),
      line: "human Alice | document.delete success | Roadmap | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("board_exported", BOARD),
      line: "human Alice | data.export success | Roadmap | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("board_sharing_policy_changed", BOARD, { oldValue: "team", newValue: "public" }),
      line: "human Alice | visibility.update success | Roadmap | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("team_user_added", BOB),
      line: "human Alice | member.add success | Bob | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("user_role_changed", BOB, { newRole: "company_admin" }),
      line: "human Alice | role.update success | Bob, company_admin | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("audit_logs_exported", { type: "organization", id: "1", name: "Shop" }),
      line: "human Alice | audit.export success | Shop | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("template_published", BOARD),
      line: "human Alice | miro.template_published? success | Roadmap | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
  ],
};
