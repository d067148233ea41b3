/** MySQL's error log and general log. */
import type { SourceRecords } from "../support/record-line.ts";

export const MYSQL_SERVER: SourceRecords = {
  parser: "mysql",
  documented: "dev.mysql.com, The Error Log; The General Query Log (from memory)",
  records: [
    {
      record:
        "2026-11-23T04:05:06.123456Z 42 [Note] [MY-010926] [Server] Access denied for user 'bob'@'203.0.113.9' (using password: YES)",
      line: "unknown bob | user.login denied | - | 203.0.113.9 | 2026-11-23T04:05:06.123456Z",
    },
    {
      record: "2026-11-23T04:05:06.123456Z\t   42 Connect\talice@198.51.100.7 on shop using SSL/TLS",
      line: "unknown alice | user.login unknown | shop | 198.51.100.7 | 2026-11-23T04:05:06.123456Z",
    },
    {
      record: "2026-11-23T04:05:06.123456Z\t   42 Query\tDROP DATABASE shop",
      line: "- | database.delete unknown | shop | - | 2026-11-23T04:05:06.123456Z",
    },
    {
      record:
        "2026-11-23T04:05:06.123456Z\t   43 Connect\tAccess denied for user 'bob'@'203.0.113.9' to database 'shop'",
      line: "unknown bob | user.login denied | shop | 203.0.113.9 | 2026-11-23T04:05:06.123456Z",
    },
    {
      record: "2026-11-23T04:05:06.123456Z\t   42 Query\tUPDATE orders SET paid = 1 WHERE id = 7",
      line: "- | row.update unknown | orders | - | 2026-11-23T04:05:06.123456Z",
    },
    {
      record: "2026-11-23T04:05:06.123456Z\t   42 Quit\t",
      line: "- | user.logout unknown | - | - | 2026-11-23T04:05:06.123456Z",
    },
  ],
};
