/** Keycloak's events in the lines of its server's log, and in those lines as JSON. */
import type { SourceRecords } from "../support/record-line.ts";

const line = (pairs: string): string =>
  `2026-11-23 04:05:06,123 WARN  [org.keycloak.events] (executor-thread-4) ${pairs}`;
const WHERE = "realmId=shop, clientId=web";
const LOGIN = `type="LOGIN", realmId="r-1", realmName="shop", clientId="web", userId="u-7"`;

export const KEYCLOAK_LINE: SourceRecords = {
  parser: "keycloak",
  documented:
    "keycloak.org/docs, Server Administration Guide, jboss-logging; github.com/elastic/integrations, packages/keycloak",
  records: [
    {
      record: line(
        `type=LOGIN_ERROR, ${WHERE}, userId=null, ipAddress=198.51.100.9, error=user_not_found, username=eve`,
      ),
      line: "unknown eve | user.login failure | web | 198.51.100.9 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: line(`${LOGIN}, ipAddress="198.51.100.7", username="alice"`),
      line: "unknown alice | user.login success | web | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: line(`type=LOGOUT, ${WHERE}, userId=u-7, ipAddress=198.51.100.7`),
      line: "unknown u-7 | user.logout success | web | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: line(`type=UPDATE_PASSWORD, ${WHERE}, userId=u-7, ipAddress=198.51.100.7, username=alice`),
      line: "unknown alice | password.change success | web | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: line(
        `operationType=CREATE, realmId=shop, clientId=admin-ui, userId=u-1, ipAddress=198.51.100.7, resourceType=USER, resourcePath=users/u-8`,
      ),
      line: "unknown u-1 | user.create success | users/u-8 | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: line(
        `operationType=CREATE, realmId=shop, clientId=admin-ui, userId=u-1, ipAddress=198.51.100.7, resourceType=GROUP_MEMBERSHIP, resourcePath=users/u-8/groups/g-1`,
      ),
      line: "unknown u-1 | group.grant success | u-8, g-1, users/u-8/groups/g-1 | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: {
        ...{ timestamp: "2026-11-23T05:05:06.123+01:00", loggerName: "org.keycloak.events", level: "WARN" },
        message: `type="LOGIN_ERROR", ${WHERE}, userId="u-7", ipAddress="198.51.100.7", error="expired_code", username="alice"`,
      },
      line: "unknown alice | user.login failure | web | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: {
        ...{
          "@timestamp": "2026-11-23T04:05:06.123Z",
          "log.logger": "org.keycloak.events",
          "log.level": "DEBUG",
        },
        message: `${LOGIN}, ipAddress="198.51.100.7", username="alice"`,
      },
      line: "unknown alice | user.login success | web | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
  ],
};
