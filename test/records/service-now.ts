/** Rows of ServiceNow's tables of changes and events. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23 04:05:06";
const audit = (tablename: string, fieldname: string, oldvalue: string, newvalue: string) => ({
  ...{ sys_id: "s-1", tablename, fieldname, oldvalue, newvalue, documentkey: "d-1", reason: "" },
  ...{ user: "alice", sys_created_by: "alice", sys_created_on: AT, record_checkpoint: "3" },
});
const event = (name: string, parm1: string, parm2: string) => ({
  ...{ sys_id: "s-2", name, parm1, parm2, queue: "", state: "processed", user_name: "guest" },
  ...{ sys_created_by: "guest", sys_created_on: AT },
});

export const SERVICE_NOW: SourceRecords = {
  parser: "servicenow",
  documented: "docs.servicenow.com, History Set and sys_audit; Event registry (from memory)",
  records: [
    {
      record: event("login", "alice", "198.51.100.7"),
      line: "unknown alice | user.login success | - | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: event("login.failed", "eve", "198.51.100.9"),
      line: "unknown eve | user.login failure | - | 198.51.100.9 | 2026-11-23T04:05:06Z",
    },
    {
      record: event("logout", "alice", "198.51.100.7"),
      line: "unknown alice | user.logout success | - | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: event("attachment.read", "a-1", "x"),
      line: "unknown guest | servicenow.attachment.read? unknown | - | - | 2026-11-23T04:05:06Z",
    },
    {
      record: { ...audit("sys_user", "roles", "", "admin"), documentkey: "u-9" },
      line: "unknown alice | role.grant! success | u-9, admin | - | 2026-11-23T04:05:06Z",
    },
    {
      record: audit("sys_user_has_role", "role", "itil", ""),
      line: "unknown alice | role.revoke success | d-1, itil | - | 2026-11-23T04:05:06Z",
    },
    {
      record: audit("sys_user_grmember", "group", "", "Payroll"),
      line: "unknown alice | group.grant success | d-1, Payroll | - | 2026-11-23T04:05:06Z",
    },
    {
      record: audit("sys_user", "email", "a@example.com", "alice@example.com"),
      line: "unknown alice | user.update success | d-1, email | - | 2026-11-23T04:05:06Z",
    },
    {
      record: audit("incident", "state", "New", "Closed"),
      line: "unknown alice | incident.update success | d-1, state | - | 2026-11-23T04:05:06Z",
    },
    {
      record: audit("sys_security_acl", "active", "true", "false"),
      line: "unknown alice | permission.update success | d-1, active | - | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        ...{ table_name: "change_request", sys_id: { display_value: "c-1", value: "c-1" } },
        number: { display_value: "CHG0001", value: "CHG0001" },
        sys_created_on: { display_value: "2026-11-23 05:00:00", value: "2026-11-23 04:00:00" },
        sys_updated_on: { display_value: "2026-11-23 05:05:06", value: AT },
        sys_created_by: { display_value: "bob", value: "bob" },
        sys_updated_by: { display_value: "alice", value: "alice" },
        sys_mod_count: { display_value: "3", value: "3" },
      },
      line: "unknown alice | ticket.update success | CHG0001 | - | 2026-11-23T04:05:06Z",
    },
  ],
};
