/** Events of Airtable's enterprise audit log. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.123Z";
const event = (action: string, modelType: string, modelId: string, payload: object = {}) => ({
  ...{ id: "01HZ0", timestamp: AT, action, modelId, modelType, payload, payloadVersion: "1.0" },
  actor: { type: "user", user: { id: "usr7", email: "alice@example.com", name: "Alice" } },
  context: { baseId: "app1", actionId: "act1", enterpriseAccountId: "ent1", workspaceId: "wsp1" },
  origin: { ipAddress: "198.51.100.7", userAgent: "Mozilla/5.0" },
});

export const AIRTABLE: SourceRecords = {
  parser: "airtable",
  documented: "airtable.com/developers/web/api/audit-log-event-types (from memory)",
  records: [
    {
      record: event("userLoggedIn", "user", "usr7", { loginMethod: "sso" }),
      line: "human Alice | user.login success | app1, wsp1 | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("deleteBase", "base", "app1", { name: "Orders" }),
      line: "human Alice | database.delete success | Orders, app1, wsp1 | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("createBase", "base", "app2", { name: "Stock" }),
      line: "human Alice | database.create success | Stock, app1, wsp1 | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("addBaseCollaborator", "user", "usr8", { email: "bob@example.com" }),
      line: "human Alice | access.share success | bob@example.com, app1, wsp1 | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("createShare", "share", "shr1"),
      line: "human Alice | access.share success | shr1, app1, wsp1 | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("exportView", "view", "viw1"),
      line: "human Alice | data.export success | viw1, app1, wsp1 | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("createPersonalAccessToken", "personalAccessToken", "pat1"),
      line: "human Alice | token.create success | pat1, app1, wsp1 | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("inviteUser", "user", "usr9", { email: "carol@example.com" }),
      line: "human Alice | user.invite success | carol@example.com, app1, wsp1 | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("updateBlock", "block", "blk1"),
      line: "human Alice | airtable.update_block? success | blk1, app1, wsp1 | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: { ...event("deleteRecord", "record", "rec1"), actor: { type: "automation" } },
      line: "machine automation | row.delete success | rec1, app1, wsp1 | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
  ],
};
