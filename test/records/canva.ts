/** Events of Canva's audit logs. */
import type { SourceRecords } from "../support/record-line.ts";

const ALICE = { id: "U7", display_name: "Alice", email: "alice@example.com" };
const BOB = { id: "U8", display_name: "Bob", email: "bob@example.com" };
const event = (action: object, target: object, result = "PERMITTED") => ({
  ...{ id: "e-1", timestamp: 1795406706123, action, target, outcome: { result } },
  actor: { type: "USER", user: ALICE, team: { id: "T1", display_name: "Shop" }, organization: { id: "O1" } },
  context: { ip_address: "198.51.100.7", session: "s-1", request_id: "r-1", device_id: "d-1" },
});
const user = { target_type: "USER", user: BOB };
const design = { target_type: "RESOURCE", resource_type: "DESIGN", id: "D1", name: "Poster" };

export const CANVA: SourceRecords = {
  parser: "canva",
  documented: "canva.dev/docs/audit-logs; github.com/elastic/integrations, packages/canva",
  records: [
    {
      record: event({ type: "LOGIN", login_type: "PASSWORD" }, { target_type: "USER" }),
      line: "human Alice | user.login success | - | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event({ type: "LOGIN", login_type: "SAML" }, { target_type: "USER" }, "DENIED"),
      line: "human Alice | user.login denied | - | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event({ type: "CREATE_USER" }, user),
      line: "human Alice | user.create success | Bob | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event({ type: "UPDATE_USER_ROLE_IN_TEAM", old_role: "MEMBER", new_role: "ADMIN" }, user),
      line: "human Alice | role.grant! success | Bob, ADMIN | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event({ type: "UPDATE_USER_ROLE_IN_TEAM", old_role: "ADMIN", new_role: "MEMBER" }, user),
      line: "human Alice | role.update success | Bob, MEMBER | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event({ type: "REMOVE_USER_FROM_TEAM" }, user),
      line: "human Alice | member.remove success | Bob | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event({ type: "EXPORT_DESIGN", output_type: "PDF" }, design),
      line: "human Alice | data.export success | Poster | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event({ type: "DELETE_DESIGN" }, design),
      line: "human Alice | document.delete success | Poster | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event(
        { type: "REMOVE_TEAM_FROM_ORGANIZATION" },
        { target_type: "TEAM", id: "T2", name: "Lab" },
      ),
      line: "human Alice | canva.remove_team_from_organization? success | Lab | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: {
        ...event({ type: "DELETE_USER" }, { target_type: "USER", details: { user: BOB } }),
        actor: { type: "USER", details: { type: "USER", user: ALICE, team: { id: "T1" } } },
      },
      line: "human Alice | user.delete success | Bob | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
  ],
};
