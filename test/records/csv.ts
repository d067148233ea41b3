/** Lines of comma-separated values without their heading, as consoles export what was done in them. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06Z";

export const CSV: SourceRecords = {
  parser: "csv",
  documented:
    "RFC 4180; docs.qualys.com, activity log; documentation.onfido.com, audit log; exports of consoles",
  records: [
    {
      record: `${AT},Alice Example,alice@example.com,198.51.100.7,User activity,Successful login`,
      line: `human Alice Example | user.login? success | - | 198.51.100.7 | ${AT}`,
    },
    {
      record: `${AT},Bob Example,bob@example.com,198.51.100.7,User activity,Failed login`,
      line: `human Bob Example | user.login? failure | - | 198.51.100.7 | ${AT}`,
    },
    {
      record: `"${AT}","Example, Alice","alice@example.com","2001:db8::7","User activity","Log out"`,
      line: `human Example, Alice | user.logout? unknown | - | 2001:db8::7 | ${AT}`,
    },
    {
      record: `2026-11-23 05:05:06 +0100,alice@example.com,Role changed,198.51.100.7,success`,
      line: `human alice@example.com | role_changed? success | - | 198.51.100.7 | ${AT}`,
    },
    {
      record: `${AT},login,auth,user logged in,alice,Manager,198.51.100.7`,
      line: `- | user.login? unknown | - | 198.51.100.7 | ${AT}`,
    },
    {
      record: `7,${AT},Alice Example,alice@example.com,Report,Downloaded,2b6fa4a5-6c0e-4d8e-9b8f-0a4b1c2d3e4f,198.51.100.7`,
      line: `human Alice Example | report.downloaded? unknown | 2b6fa4a5-6c0e-4d8e-9b8f-0a4b1c2d3e4f | 198.51.100.7 | ${AT}`,
    },
    {
      record: `11/23/2026 4:05:06 AM,Alice Example,alice@example.com,Key created,198.51.100.7,true`,
      line: `human Alice Example | key_created? success | - | 198.51.100.7 | ${AT}`,
    },
    {
      record: `${AT},svc-deploy@example.com,Deployment,Started,203.0.113.9,denied`,
      line: `machine svc-deploy@example.com | deployment.started? denied | - | 203.0.113.9 | ${AT}`,
    },
    {
      record: `${Date.UTC(2026, 10, 23, 4, 5, 6)},bob@example.com,Sign in,"Firefox ""ESR"", Linux",198.51.100.7,error`,
      line: "human bob@example.com | user.login? failure | - | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: `${AT},,,Widget,spun,`,
      line: `- | widget.spun? unknown | - | - | ${AT}`,
    },
  ],
};
