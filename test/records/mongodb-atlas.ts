/** Events of MongoDB Atlas' organisations and projects, as its administration API gives them. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06Z";
const event = (eventTypeName: string, more: object = {}): Readonly<Record<string, unknown>> => ({
  ...{ id: "e-1", created: AT, eventTypeName, isGlobalAdmin: false, orgId: "o-1", groupId: "p-1" },
  ...{ userId: "u-1", username: "alice@example.com", remoteAddress: "198.51.100.7", links: [] },
  ...more,
});
const KEY = { userId: undefined, username: undefined, apiKeyId: "k-1", publicKey: "abcdefgh" };

export const MONGODB_ATLAS: SourceRecords = {
  parser: "mongodb-atlas",
  documented: "mongodb.com/docs/atlas/reference/api-resources-spec, Events",
  records: [
    {
      record: event("SUCCESSFUL_LOGIN_FROM_NEW_DEVICE", { groupId: undefined }),
      line: `human alice@example.com | user.login success | - | 198.51.100.7 | ${AT}`,
    },
    {
      record: event("INVITED_TO_ORG", { targetUsername: "bob@example.com", groupId: undefined }),
      line: `human alice@example.com | user.invite success | bob@example.com | 198.51.100.7 | ${AT}`,
    },
    {
      record: event("USER_ROLES_CHANGED_AUDIT", { targetUsername: "bob@example.com" }),
      line: `human alice@example.com | member.update success | bob@example.com, p-1 | 198.51.100.7 | ${AT}`,
    },
    {
      record: event("REMOVED_FROM_GROUP", { targetUsername: "bob@example.com" }),
      line: `human alice@example.com | member.remove success | bob@example.com, p-1 | 198.51.100.7 | ${AT}`,
    },
    {
      record: event("JOINED_TEAM", { targetUsername: "bob@example.com", teamId: "t-1", groupId: undefined }),
      line: `human alice@example.com | group.grant success | bob@example.com, t-1 | 198.51.100.7 | ${AT}`,
    },
    {
      record: event("API_KEY_CREATED", { targetPublicKey: "hgfedcba", groupId: undefined }),
      line: `human alice@example.com | token.create success | hgfedcba | 198.51.100.7 | ${AT}`,
    },
    {
      record: event("NETWORK_PERMISSION_ENTRY_ADDED", { ...KEY, whitelistEntry: "203.0.113.0/24" }),
      line: `machine abcdefgh | firewall.create success | 203.0.113.0/24, p-1 | 198.51.100.7 | ${AT}`,
    },
    {
      record: event("MONGODB_USER_DELETED", { dbUserUsername: "reports" }),
      line: `human alice@example.com | user.delete success | reports, p-1 | 198.51.100.7 | ${AT}`,
    },
    {
      record: event("ORG_TWO_FACTOR_AUTH_OPTIONAL", { groupId: undefined }),
      line: `human alice@example.com | mfa.disable success | - | 198.51.100.7 | ${AT}`,
    },
    {
      record: event("AUDIT_LOG_CONFIGURATION_UPDATED"),
      line: `human alice@example.com | audit.update success | p-1 | 198.51.100.7 | ${AT}`,
    },
    {
      record: event("CLUSTER_UPDATE_SUBMITTED", { ...KEY, clusterName: "shop" }),
      line: `machine abcdefgh | database.update success | shop, p-1 | 198.51.100.7 | ${AT}`,
    },
    {
      record: event("DATA_EXPLORER", { clusterName: "shop" }),
      line: `human alice@example.com | row.read success | shop, p-1 | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ id: "e-2", created: AT, eventTypeName: "OUTSIDE_METRIC_THRESHOLD", groupId: "p-1" },
        ...{ alertConfigId: "c-1", hostname: "shop-0.example.com", metricName: "CONNECTIONS" },
        currentValue: { number: 900, units: "RAW" },
      },
      line: `- | atlas.outside_metric_threshold? success | c-1, p-1 | - | ${AT}`,
    },
  ],
};
