/** Events of a Bitwarden organization. */
import type { SourceRecords } from "../support/record-line.ts";

const NONE = { itemId: null, collectionId: null, groupId: null, policyId: null, memberId: null };
const event = (type: number, more: object = {}) => ({
  ...{ object: "event", type, ...NONE, actingUserId: "u-7", installationId: null },
  ...{ date: "2026-11-23T04:05:06.123Z", device: 9, ipAddress: "198.51.100.7" },
  ...more,
});

export const BITWARDEN: SourceRecords = {
  parser: "bitwarden",
  documented: "bitwarden.com/help/event-logs; bitwarden.com/help/public-api (from memory)",
  records: [
    {
      record: event(1000),
      line: "unknown u-7 | user.login success | - | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event(1005),
      line: "unknown u-7 | user.login failure | - | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event(1006),
      line: "unknown u-7 | user.login failure | - | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event(1111, { itemId: "i-1", collectionId: "c-1" }),
      line: "unknown u-7 | secret.read success | i-1, c-1 | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event(1115, { itemId: "i-1" }),
      line: "unknown u-7 | secret.delete success | i-1 | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event(1602),
      line: "unknown u-7 | data.export success | - | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event(1500, { memberId: "m-8" }),
      line: "unknown u-7 | user.invite success | m-8 | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event(1503, { memberId: "m-8" }),
      line: "unknown u-7 | member.remove success | m-8 | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event(1700, { policyId: "p-1" }),
      line: "unknown u-7 | policy.update success | p-1 | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event(2100, { secretId: "s-1", projectId: "pr-1" }),
      line: "unknown u-7 | secret.read success | s-1, pr-1 | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event(9999),
      line: "unknown u-7 | bitwarden.9999? success | - | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
  ],
};
