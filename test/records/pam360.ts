/** ManageEngine's PAM360 and Password Manager Pro over syslog. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06Z";
const STAMP = "2026/11/23 04:05:06";

export const PAM360: SourceRecords = {
  parser: "pam360",
  documented: "manageengine.com/privileged-access-management/help, SNMP Traps and Syslog Settings; Audit",
  records: [
    {
      record: `UserAudit:alice:198.51.100.7 User_Logged_in ${STAMP} Success pam-1`,
      line: `unknown alice | user.login success | pam-1 | 198.51.100.7 | ${AT}`,
    },
    {
      record: `UserAudit:bob:198.51.100.7 User_Login_Failed ${STAMP} Failed pam-1`,
      line: `unknown bob | user.login failure | pam-1 | 198.51.100.7 | ${AT}`,
    },
    {
      record: `UserAudit:alice:2001:db8::7 User_Logged_Out ${STAMP} Success pam-1`,
      line: `unknown alice | user.logout success | pam-1 | 2001:db8::7 | ${AT}`,
    },
    {
      record: `ResourceAudit:alice:198.51.100.7 Password_Retrieved ${STAMP} Success pc-7 db-1:root:N/A:incident_12`,
      line: `unknown alice | secret.read success | root, db-1, pc-7 | 198.51.100.7 | ${AT}`,
    },
    {
      record: `ResourceAudit:bob:198.51.100.7 Password_Requested ${STAMP} Success pc-8 db-1:root:N/A:N/A`,
      line: `unknown bob | access.request success | root, db-1, pc-8 | 198.51.100.7 | ${AT}`,
    },
    {
      record: `ResourceAudit:alice:198.51.100.7 Password_Rejected ${STAMP} Success pc-7 db-1:root:bob:not_now`,
      line: `unknown alice | access.deny success | bob, root, db-1, pc-7 | 198.51.100.7 | ${AT}`,
    },
    {
      record: `ResourceAudit:alice:198.51.100.7 Password_Changed ${STAMP} Success pc-7 db-1:root:N/A:rotated`,
      line: `unknown alice | password.change success | root, db-1, pc-7 | 198.51.100.7 | ${AT}`,
    },
    {
      record: `ResourceAudit:System:localhost Password_Change_Failed ${STAMP} Failed 203.0.113.1 db-1:root:N/A:schedule`,
      line: `system System | password.change failure | root, db-1, 203.0.113.1 | 203.0.113.1 | ${AT}`,
    },
    {
      record: `ResourceAudit:alice:198.51.100.7 Resource_Added ${STAMP} Success pc-7 db-2:N/A:N/A:N/A`,
      line: `unknown alice | resource.create success | db-2, pc-7 | 198.51.100.7 | ${AT}`,
    },
    {
      record: `UserAudit:alice:198.51.100.7 User_Added ${STAMP} Success pc-7 bob:N/A:N/A:N/A`,
      line: `unknown alice | user.create success | bob, pc-7 | 198.51.100.7 | ${AT}`,
    },
    {
      record: `TaskAudit:alice:198.51.100.7 Widget_Spun ${STAMP} Success pc-7`,
      line: `unknown alice | pam360.widget_spun? success | pc-7 | 198.51.100.7 | ${AT}`,
    },
  ],
};
