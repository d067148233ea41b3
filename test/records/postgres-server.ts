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
  ],
};
