/** What statements and the server's own lines are about. */
import type { SourceRecords } from "../support/record-line.ts";

export const POSTGRESQL_SERVER: SourceRecords = {
  parser: "postgresql",
  documented: "postgresql.org/docs, Error Reporting and Logging (from memory)",
  records: [
    {
      record: "2026-11-23 04:05:06 UTC [4242] LOG:  statement: DROP TABLE orders;",
      line: "- | table.drop success | orders | - | 2026-11-23T04:05:06Z",
    },
    {
      record: "2026-11-23 04:05:06 UTC [4242] alice@shop ERROR:  permission denied for table orders",
      line: "unknown alice | query.run denied | orders, shop | - | 2026-11-23T04:05:06Z",
    },
    {
      record: "2026-11-23 04:05:06 UTC [4242] LOG:  received SIGHUP, reloading configuration files",
      line: "- | config.update success | - | - | 2026-11-23T04:05:06Z",
    },
    {
      record: '2026-11-23 04:05:06 UTC [4242] LOG:  parameter "log_statement" changed to "none"',
      line: "- | config.update success | log_statement | - | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "2026-11-23 04:05:06 UTC [4242] alice@shop LOG:  duration: 12.345 ms  execute <unnamed>: UPDATE users SET role='admin' WHERE id=$1",
      line: "unknown alice | row.update success | users, shop | - | 2026-11-23T04:05:06Z",
    },
    {
      record: "2026-11-23 04:05:06 UTC [1] LOG:  received fast shutdown request",
      line: "- | service.stop success | - | - | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "Nov 23 04:05:06 db1 postgres[4242]: [3-1] 2026-11-23 04:05:06 UTC [4242] alice@shop LOG:  AUDIT: SESSION,1,1,DDL,ALTER TABLE,TABLE,public.orders,ALTER TABLE orders ADD x int,<none>",
      line: "unknown alice | table.alter success | public.orders, shop | - | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "2026-11-23 04:05:06.123 UTC:198.51.100.7(50007):alice@shop:[7]:395:00000:2026-11-23 04:00:00 UTC:3/9:0:6922.7:psql:LOG:  statement: DROP TABLE orders;",
      line: "unknown alice | table.drop success | orders, shop | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        "2026-11-23 05:05:06.123 CET [7] shop psql alice 198.51.100.7 6922cd42.7 LOG:  statement: DELETE FROM orders;",
      line: "unknown alice | row.delete success | orders, shop | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: `sql_error_code = 28P01 time_ms = "2026-11-23 04:05:06.123 UTC" pid="7" proc_start_time="2026-11-23 04:05:06 UTC" session_id="6922cd42.7" vtid="4/5" tid="0" log_line="1" database="shop" connection_source="198.51.100.7(50007)" user="bob" application_name="[unknown]" FATAL:  password authentication failed for user "bob"`,
      line: "unknown bob | user.login failure | shop | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: "2026-11-23 04:05:06 UTC LOG:  incomplete startup packet",
      line: "- | log.write unknown | - | - | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        ...{ insertId: "i-7", severity: "ALERT", timestamp: "2026-11-23T04:05:06.123456Z" },
        textPayload:
          '2026-11-23 04:05:06.123 UTC [7]: [3-1] db=shop,user=bob FATAL:  password authentication failed for user "bob"',
        resource: { type: "cloudsql_database", labels: { project_id: "shop-1", database_id: "shop-1:db-1" } },
        logName: "projects/shop-1/logs/cloudsql.googleapis.com%2Fpostgres.log",
      },
      line: "unknown bob | user.login failure | shop | - | 2026-11-23T04:05:06.123Z",
    },
    {
      record: "Nov 23 04:05:06 db1 postgresql[7]: LOG:  statement: DELETE FROM orders;",
      line: "- | row.delete success | orders | - | 2026-11-23T04:05:06Z",
    },
  ],
};
