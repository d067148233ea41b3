/** Events of Docusign Monitor. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.123Z";
const event = (object: string, action: string, data: object = {}, result = "Success") => ({
  ...{ timestamp: AT, eventId: "e-1", site: "Production", accountId: "a-1", organizationId: "o-1" },
  ...{ userId: "u-7", integratorKey: "k-1", environment: "Web", ipAddress: "198.51.100.7" },
  ...{ object, action, property: "", field: "", result, data },
});

export const DOCUSIGN_MONITOR: SourceRecords = {
  parser: "docusign-monitor",
  documented: "developers.docusign.com/docs/monitor-api (from memory)",
  records: [
    {
      record: event("User", "Login", { Email: "alice@example.com" }),
      line: "human alice@example.com | user.login success | - | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("User", "Login", { Email: "alice@example.com", Reason: "InvalidPassword" }, "Failure"),
      line: "human alice@example.com | user.login failure | - | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("Envelope", "Sent", { EnvelopeId: "env-1" }),
      line: "unknown u-7 | message.send success | env-1 | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("Envelope", "Deleted", { EnvelopeId: "env-1" }),
      line: "unknown u-7 | document.delete success | env-1 | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("Envelope", "Signed", { EnvelopeId: "env-1" }),
      line: "unknown u-7 | document.sign success | env-1 | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("User", "Created", { AffectedUserId: "u-8", AffectedUserName: "Bob" }),
      line: "unknown u-7 | user.create success | Bob | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("Group", "UserAdded", {
        AffectedUserName: "Bob",
        GroupId: "g-1",
        GroupName: "Administrators",
      }),
      line: "unknown u-7 | group.grant! success | Bob, Administrators | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("PermissionProfile", "Updated"),
      line: "unknown u-7 | permission.update success | - | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("Account", "Updated", { OldValue: "off", NewValue: "on" }),
      line: "unknown u-7 | config.update success | - | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: event("Ledger", "Archived"),
      line: "unknown u-7 | docusign.ledger.archived? success | - | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
  ],
};
