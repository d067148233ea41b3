/** Events of monday.com's audit log. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.123Z";
const event = (word: string, activity_metadata: object = {}, more: object = {}) => ({
  ...{ timestamp: AT, account_id: "12", user: { id: 7, name: "Alice", email: "alice@example.com" } },
  ...{ event: word, slug: "shop", ip_address: "198.51.100.7", user_agent: "Mozilla/5.0" },
  ...{ client_name: "Chrome", device_type: "desktop", activity_metadata, ...more },
});
const BOB = { target_user_id: 8, target_user_name: "Bob" };

export const MONDAY: SourceRecords = {
  parser: "monday",
  documented: "developer.monday.com/api-reference/docs/audit-log-api (from memory)",
  records: [
    {
      record: event("login"),
      line: "human Alice | user.login success | - | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("failed-login", { email: "eve@example.net" }, { user: undefined, user_id: "7" }),
      line: "human eve@example.net | user.login failure | - | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("logout"),
      line: "human Alice | user.logout success | - | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("change-user-role", { ...BOB, new_role: "admin" }),
      line: "human Alice | role.grant! success | Bob, admin | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("change-user-role", { ...BOB, new_role: "viewer" }),
      line: "human Alice | role.update success | Bob, viewer | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("deactivate-user", BOB),
      line: "human Alice | user.disable success | Bob | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("export-board-to-excel", { board_id: 5, board_name: "Orders" }),
      line: "human Alice | data.export success | Orders | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("delete-board", { board_id: 5, board_name: "Orders" }),
      line: "human Alice | document.delete success | Orders | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("generate-api-token"),
      line: "human Alice | token.create success | - | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("add-user-to-team", { ...BOB, team_id: 3, team_name: "Payroll" }),
      line: "human Alice | group.grant success | Bob, Payroll | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("pin-item", { board_id: 5 }),
      line: "human Alice | monday.pin_item? success | 5 | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
  ],
};
