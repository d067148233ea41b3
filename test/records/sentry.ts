/** Entries of Sentry's organization audit log. */
import type { SourceRecords } from "../support/record-line.ts";

const event = (word: string, note: string, data: object, more: object = {}) => ({
  ...{ id: "1", event: word, note, ipAddress: "198.51.100.7", targetObject: 44, targetUser: null, data },
  actor: { id: "7", name: "Alice", username: "alice@example.com", email: "alice@example.com" },
  ...{ dateCreated: "2026-11-23T04:05:06.123Z", ...more },
});
const BOB = { id: "8", name: "Bob", email: "bob@example.com" };

export const SENTRY: SourceRecords = {
  parser: "sentry",
  documented: "docs.sentry.io/organization/#audit-log (from memory)",
  records: [
    {
      record: event("member.invite", "invited member bob", { email: "bob@example.com", role_name: "Owner" }),
      line: "human Alice | user.invite success | bob@example.com, Owner | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("member.edit", "edited member bob", { role: "admin" }, { targetUser: BOB }),
      line: "human Alice | member.update success | Bob, admin | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("member.remove", "removed member bob", {}, { targetUser: BOB }),
      line: "human Alice | member.remove success | Bob | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("project.create", "created project shop", { slug: "shop" }),
      line: "human Alice | project.create success | shop | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("project.remove", "removed project shop", { slug: "shop" }),
      line: "human Alice | project.delete success | shop | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("team.create", "created team web", { slug: "web" }),
      line: "human Alice | group.create success | web | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("org.edit", "edited the organization", { require_2fa: "from False to True" }),
      line: "human Alice | project.update success | 44 | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("sso.disable", "disabled sso", { provider: "saml2" }),
      line: "human Alice | sso.update success | 44 | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("api-key.create", "added api key ci", { label: "ci" }),
      line: "human Alice | token.create success | ci | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("dashboard.favorite", "liked a dashboard", { name: "Shop" }),
      line: "human Alice | sentry.dashboard.favorite? success | Shop | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
  ],
};
