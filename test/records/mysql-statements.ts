/** What MySQL's statements are about. */
import type { SourceRecords } from "../support/record-line.ts";

export const MYSQL_STATEMENTS: SourceRecords = {
  parser: "mysql",
  documented: "dev.mysql.com, Audit Log File Formats; mariadb.com/docs, Audit Plugin",
  records: [
    {
      record: {
        timestamp: "2026-11-23 04:05:06",
        id: 3,
        class: "table_access",
        event: "delete",
        connection_id: 42,
        account: { user: "alice", host: "198.51.100.7" },
        login: { user: "alice", os: "", ip: "198.51.100.7", proxy: "" },
        table_access_data: {
          db: "shop",
          table: "orders",
          query: "DELETE FROM orders",
          sql_command: "delete",
        },
      },
      line: "unknown alice | row.delete unknown | orders, shop | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        audit_record: {
          name: "Query",
          record: "2_2026",
          timestamp: "2026-11-23T04:05:06Z",
          command_class: "drop_table",
          connection_id: "42",
          status: 0,
          sqltext: "DROP TABLE orders",
          user: "alice[alice] @  [198.51.100.7]",
          host: "",
          os_user: "",
          ip: "198.51.100.7",
          db: "shop",
        },
      },
      line: "unknown alice | table.drop success | orders, shop | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: `<AUDIT_RECORD NAME="Query" RECORD="4_2026" TIMESTAMP="2026-11-23T04:05:06 UTC" COMMAND_CLASS="create_user" CONNECTION_ID="42" STATUS="0" SQLTEXT="CREATE USER 'carol'@'%' IDENTIFIED BY PASSWORD &lt;secret&gt;" USER="root[root] @ localhost []" HOST="localhost" OS_USER="" IP=""/>`,
      line: "unknown root | user.create success | carol | localhost | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "20261123 04:05:06,db1,alice,198.51.100.7,42,99,QUERY,shop,'ALTER USER \\'bob\\'@\\'%\\' ACCOUNT LOCK',0",
      line: "unknown alice | user.update success | bob, shop | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: "20261123 04:05:06,db1,alice,198.51.100.7,42,99,DROP,shop,orders,",
      line: "unknown alice | table.drop unknown | orders, shop | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: "20261123 04:05:06,db1,alice,198.51.100.7,42,0,DISCONNECT,shop,,0,",
      line: "unknown alice | user.logout unknown | shop | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
  ],
};
