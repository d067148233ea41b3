/** Pairs in brackets. */
import type { SourceRecords } from "../support/record-line.ts";

export const BRACKET_PAIRS: SourceRecords = {
  parser: "bracket-pairs",
  documented: "manageengine.com, ADAudit Plus, SIEM integration",
  records: [
    {
      record:
        "[ Category = ADAuditPlus ] [ REPORT_PROFILE = User Created ] [ Caller User Name = alice ] [ Target User = bob ] [ Client IP Address = 198.51.100.7 ] [ Time = 1795406706000 ]",
      line: "unknown alice | user.create unknown | bob | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "[ Category = ADAuditPlus ] [ REPORT_PROFILE = Logon Failure ] [ User Name = mallory ] [ Client IP Address = 198.51.100.7 ] [ Time = 1795406706000 ]",
      line: "unknown mallory | user.login failure | - | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
  ],
};
