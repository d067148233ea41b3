/** Azure SQL's auditing, as diagnostic settings deliver it and as Log Analytics has it. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.1234567Z";
const audit = (
  action_name: string,
  statement: string,
  more: object = {},
): Readonly<Record<string, unknown>> => ({
  ...{ time: "2026-11-23T04:05:09Z", originalEventTimestamp: AT, category: "SQLSecurityAuditEvents" },
  ...{ operationName: "AuditEvent", LogicalServerName: "db1", SubscriptionId: "s-1", ResourceGroup: "shop" },
  resourceId: "/SUBSCRIPTIONS/S-1/RESOURCEGROUPS/SHOP/PROVIDERS/MICROSOFT.SQL/SERVERS/DB1/DATABASES/ORDERS",
  properties: {
    ...{ audit_schema_version: 1, event_time: AT, sequence_number: 1, action_name, succeeded: "true" },
    ...{ server_principal_name: "alice", database_principal_name: "dbo", server_instance_name: "db1" },
    ...{ database_name: "orders", object_name: "orders", statement, client_ip: "198.51.100.7" },
    ...{ application_name: "sqlcmd", event_id: "e-1", ...more },
  },
});
const line = (what: string, targets: string): string =>
  `unknown alice | ${what} | ${targets} | 198.51.100.7 | ${AT}`;

export const AZURE_SQL: SourceRecords = {
  parser: "azure-sql",
  documented:
    "docs.azure.cn/azure-sql/database/audit-log-format; learn.microsoft.com, SQLSecurityAuditEvents: columns",
  records: [
    {
      record: audit("DATABASE AUTHENTICATION SUCCEEDED", ""),
      line: line("user.login success", "orders"),
    },
    {
      record: audit("DATABASE AUTHENTICATION FAILED", "", { succeeded: "false" }),
      line: line("user.login failure", "orders"),
    },
    {
      record: audit("BATCH COMPLETED", "select 1"),
      line: line("row.read success", "select 1, orders"),
    },
    {
      record: audit("RPC COMPLETED", "exec pay", { server_principal_name: "bob@example.com" }),
      line: `human bob@example.com | function.invoke success | exec pay, orders | 198.51.100.7 | ${AT}`,
    },
    {
      record: audit("SELECT", "select * from pay", { object_name: "pay" }),
      line: line("row.read success", "pay, orders"),
    },
    {
      record: audit("ADD MEMBER", "alter role db_owner add member bob", {
        ...{ target_database_principal_name: "bob", object_name: "db_owner" },
      }),
      line: line("role.grant! success", "bob, db_owner, orders"),
    },
    {
      record: audit("GRANT", "grant select on pay to bob", { object_name: "pay" }),
      line: line("permission.grant success", "bob, select, pay, orders"),
    },
    {
      record: audit("AUDIT SESSION CHANGED", "", { client_ip: "Internal" }),
      line: `unknown alice | audit.update success | orders | - | ${AT}`,
    },
    {
      record: audit("DBCC", "dbcc checkdb"),
      line: line("azure_sql.dbcc? success", "dbcc checkdb, orders"),
    },
    {
      record: {
        ...{
          TimeGenerated: AT,
          Category: "SQLSecurityAuditEvents",
          ResourceId: "/x",
          OperationName: "AuditEvent",
        },
        ...{ action_name_s: "BATCH COMPLETED", server_principal_name_s: "alice", succeeded_s: "false" },
        ...{ database_name_s: "orders", statement_s: "drop table pay", client_ip_s: "198.51.100.7" },
        Type: "AzureDiagnostics",
      },
      line: line("table.drop failure", "pay, orders"),
    },
  ],
};
