/** Events of an Atlassian organization's audit log. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.123Z";
const ALICE = {
  ...{ id: "712020:a", name: "Alice", email: "alice@example.com" },
  links: { self: "https://example.com/a" },
};
const SITE = {
  ...{ id: "site-1", type: "sites", links: { alt: "https://shop.example.com" } },
  attributes: { siteHostName: "https://shop.example.com", siteName: "shop" },
};
const user = (id: string, name: string): object => ({
  ...{ id, type: "users", links: { alt: "https://example.com/u" } },
  attributes: { accountType: "atlassian", name, email: `${name.toLowerCase()}@example.com` },
});
const group = (name: string): object => ({ id: `g-${name}`, type: "groups", attributes: { name } });
const event = (
  action: string,
  context: readonly object[],
  more: object = {},
): Readonly<Record<string, unknown>> => ({
  ...{ id: "e-1", type: "events" },
  attributes: {
    ...{ time: AT, action, actor: ALICE, context, container: [SITE] },
    location: { ip: "198.51.100.7", geo: "", countryName: "Germany", regionName: "BE", city: "Berlin" },
    ...more,
  },
  message: { content: "Somebody did something", format: "simple" },
});

export const ATLASSIAN: SourceRecords = {
  parser: "atlassian",
  documented: "developer.atlassian.com/cloud/admin/organization/rest/api-group-events",
  records: [
    {
      record: event("user_login", [user("712020:a", "Alice")]),
      line: `human Alice | user.login success | shop | 198.51.100.7 | ${AT}`,
    },
    {
      record: event("user_added_to_group", [group("developers"), user("712020:b", "Bob")]),
      line: `human Alice | group.grant success | Bob, developers, shop | 198.51.100.7 | ${AT}`,
    },
    {
      record: event("user_removed_from_group", [user("712020:b", "Bob"), group("site-admins")]),
      line: `human Alice | group.revoke success | Bob, site-admins, shop | 198.51.100.7 | ${AT}`,
    },
    {
      record: event("user_added_to_group", [user("712020:b", "Bob"), group("site-admins")]),
      line: `human Alice | group.grant! success | Bob, site-admins, shop | 198.51.100.7 | ${AT}`,
    },
    {
      record: event("added_org_admin", [user("712020:b", "Bob")], { container: [] }),
      line: `human Alice | role.grant! success | Bob | 198.51.100.7 | ${AT}`,
    },
    {
      record: event("group_granted_product_access", [
        group("developers"),
        { id: "ari:1", type: "products", attributes: { name: "Jira" } },
      ]),
      line: `human Alice | permission.grant success | developers, Jira, shop | 198.51.100.7 | ${AT}`,
    },
    {
      record: event("user_logged_in_as_user", [user("712020:b", "Bob")]),
      line: `human Alice | user.impersonate success | Bob, shop | 198.51.100.7 | ${AT}`,
    },
    {
      record: event("user_deactivated", [user("712020:b", "Bob")], { container: [] }),
      line: `human Alice | user.disable success | Bob | 198.51.100.7 | ${AT}`,
    },
    {
      record: event("group_created", [group("ops")], {
        actor: {
          ...ALICE,
          auth: { authType: "container-token", tokenId: "t-1", tokenLabel: "provisioning" },
        },
      }),
      line: `human Alice | group.create success | ops, shop | 198.51.100.7 | ${AT}`,
    },
    {
      record: event("space_exported", [{ id: "s-1", type: "spaces", attributes: { name: "Plans" } }], {
        actor: { id: "app-1", name: "Backup Bot", type: "app", onBehalfOf: ALICE },
      }),
      line: `human Alice < Backup Bot | data.export success | Plans, shop | 198.51.100.7 | ${AT}`,
    },
    {
      record: event("api_token_created", [{ id: "t-2", type: "tokens", attributes: {} }], { container: [] }),
      line: `human Alice | token.create success | t-2 | 198.51.100.7 | ${AT}`,
    },
    {
      record: event("confluence_space_archived", [], { location: {} }),
      line: `human Alice | atlassian.confluence_space_archived? success | shop | - | ${AT}`,
    },
    {
      record: {
        id: "e-2",
        attributes: { time: AT, action: "domain_verified", actor: { id: "712020:c" } },
      },
      line: `unknown 712020:c | domain.update success | - | - | ${AT}`,
    },
  ],
};
