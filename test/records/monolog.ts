/** Lines of Monolog, as Laravel and Symfony write them. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06Z";

export const MONOLOG: SourceRecords = {
  parser: "monolog",
  documented: "github.com/Seldaek/monolog, LineFormatter",
  records: [
    {
      record: `[2026-11-23 04:05:06] production.INFO: User logged in {"user_id":7,"ip":"198.51.100.7"} `,
      line: `unknown 7 | user.login? success | - | 198.51.100.7 | ${AT}`,
    },
    {
      record: `[2026-11-23 04:05:06] local.ERROR: Login failed {"email":"bob@example.com","exception":"[object] (Shop\\\\Refused: no)"} []`,
      line: `human bob@example.com | user.login? failure | - | - | ${AT}`,
    },
    {
      record: `[2026-11-23T05:05:06.123456+01:00] security.INFO: Authentication successful. {"username":"alice"} {"ip":"198.51.100.7"}`,
      line: "unknown alice | user.login? success | - | - | 2026-11-23T04:05:06.123456Z",
    },
    {
      record: "[2026-11-23T04:05:06+00:00] app.WARNING: the cache is cold [] []",
      line: `- | log.write unknown | - | - | ${AT}`,
    },
    {
      record: `[2026-11-23 04:05:06] audit.NOTICE: role given {"action":"role.grant","actor":"alice","target":"bob","role":"admin"} []`,
      line: `unknown alice | role.grant! unknown | bob, admin | - | ${AT}`,
    },
  ],
};
