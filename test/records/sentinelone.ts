/** SentinelOne's activities. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.123456Z";
const activity = (
  activityType: number,
  data: object,
  more: object = {},
): Readonly<Record<string, unknown>> => ({
  ...{
    accountId: "1",
    accountName: "Shop",
    activityType,
    activityUuid: "u-1",
    agentId: null,
    comments: null,
  },
  ...{
    createdAt: AT,
    updatedAt: AT,
    description: null,
    groupId: null,
    groupName: null,
    hash: null,
    id: "a-1",
  },
  ...{ osFamily: null, primaryDescription: "Something was done.", secondaryDescription: null, siteId: null },
  ...{ siteName: null, threatId: null, userId: "7", data: { accountName: "Shop", ...data }, ...more },
});
const ALICE = { username: "alice@example.com", ipAddress: "198.51.100.7", role: "Admin", source: "mgmt" };
const BOB = { byUser: "alice@example.com", username: "bob@example.com", ipAddress: "198.51.100.7" };
const AGENT = { agentId: "g-1", groupId: "3", siteId: "2", osFamily: "linux" };
const line = (rest: string): string => `human alice@example.com | ${rest} | 198.51.100.7 | ${AT}`;

export const SENTINELONE: SourceRecords = {
  parser: "sentinelone",
  documented:
    "SentinelOne Management Console API, Activities; github.com/Azure/Azure-Sentinel, ASIM parsers for SentinelOne (types of activities)",
  records: [
    { record: activity(27, ALICE), line: line("user.login success | -") },
    {
      record: activity(133, ALICE, { comments: "invalid 2FA code" }),
      line: line("user.login failure | -"),
    },
    // Whom it is about has the id; who did it is named in the data.
    {
      record: activity(23, { ...BOB, role: "Viewer" }, { userId: "9" }),
      line: line("user.create success | bob@example.com"),
    },
    {
      record: activity(25, BOB, { userId: "9" }),
      line: line("user.delete success | bob@example.com"),
    },
    {
      record: activity(108, { ...ALICE, roleName: "Analysts" }),
      line: line("role.update success | Analysts"),
    },
    { record: activity(112, ALICE), line: line("token.create success | -") },
    {
      record: activity(61, { ...ALICE, computerName: "web-1" }, AGENT),
      line: line("quarantine.add success | web-1, 2"),
    },
    {
      record: activity(3002, { ...ALICE, siteName: "Berlin" }, { siteId: "2", hash: "00" }),
      line: line("detection.update success | Berlin"),
    },
    {
      record: activity(
        19,
        {
          computerName: "web-1",
          fileDisplayName: "evil.sh",
          confidenceLevel: "malicious",
          siteName: "Berlin",
        },
        { ...AGENT, threatId: "t-1", userId: null },
      ),
      line: `- | malware.detect unknown | web-1, evil.sh, Berlin | - | ${AT}`,
    },
    {
      record: activity(
        18,
        { computerName: "web-1", fileDisplayName: "evil.sh", siteName: "Berlin" },
        { ...AGENT, threatId: "t-1", userId: null },
      ),
      line: `- | malware.detect denied | web-1, evil.sh, Berlin | - | ${AT}`,
    },
    {
      record: activity(
        90,
        { computerName: "web-1", status: "started", siteName: "Berlin" },
        { ...AGENT, userId: null },
      ),
      line: `- | scan.start success | web-1, Berlin | - | ${AT}`,
    },
    {
      // Some collectors write all names in small letters, and the numbers as texts.
      record: {
        ...{ accountid: "1", accountname: "Shop", activitytype: "5022", activityuuid: "u-2", id: "a-2" },
        ...{ createdat: "2026-11-23 04:05:06.123", siteid: "2", userid: "7" },
        data: { username: "alice@example.com", siteName: "Old", ipaddress: "198.51.100.7" },
      },
      line: `human alice@example.com | project.delete success | Old | 198.51.100.7 | 2026-11-23T04:05:06.123Z`,
    },
    {
      // A number that we do not have, and a sentence that says it.
      record: activity(88888, ALICE, {
        primaryDescription: "The management user alice logged in to the console",
      }),
      line: line("user.login success | -"),
    },
    {
      record: activity(145, {
        byUser: "alice@example.com",
        username: "alice@example.com",
        ipAddress: "198.51.100.7",
      }),
      line: line("mfa.enroll success | -"),
    },
    {
      record: activity(99999, ALICE),
      line: line("sentinelone.99999? success | -"),
    },
    {
      record: { activityType: 33, createdAt: AT, accountId: "1" },
      line: `- | user.logout success | - | - | ${AT}`,
    },
  ],
};
