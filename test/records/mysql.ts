/** MySQL's and MariaDB's audit logs. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06Z";
const row = (operation: string, rest: string): string =>
  `20261123 04:05:06,db-1,alice,198.51.100.7,17,42,${operation},shop,${rest}`;

export const MYSQL: SourceRecords = {
  parser: "mysql",
  documented: "mariadb.com/docs, MariaDB Audit Plugin Log Format; dev.mysql.com, Audit Log File Formats",
  records: [
    {
      record: row("QUERY", "'GRANT ALL PRIVILEGES ON *.* TO `bob`@`%`',0"),
      line: `unknown alice | permission.grant! success | bob, ALL PRIVILEGES, shop | 198.51.100.7 | ${AT}`,
    },
    {
      record: row("QUERY", "'GRANT SELECT ON shop.orders TO \\'bob\\'@\\'%\\'',0"),
      line: `unknown alice | permission.grant success | bob, SELECT, shop | 198.51.100.7 | ${AT}`,
    },
    {
      record: row("QUERY", "'REVOKE ALL PRIVILEGES ON *.* FROM bob',0"),
      line: `unknown alice | permission.revoke success | bob, ALL PRIVILEGES, shop | 198.51.100.7 | ${AT}`,
    },
    {
      record: "20261123 04:05:06,db-1,mallory,198.51.100.7,17,0,FAILED_CONNECT,,,1045",
      line: `unknown mallory | user.login denied | - | 198.51.100.7 | ${AT}`,
    },
    {
      record: row("CONNECT", ",0"),
      line: `unknown alice | user.login success | shop | 198.51.100.7 | ${AT}`,
    },
    {
      record: row("READ", "orders,"),
      line: `unknown alice | row.read unknown | orders, shop | 198.51.100.7 | ${AT}`,
    },
    {
      record: row("QUERY", "'DROP TABLE orders',1142"),
      line: `unknown alice | table.drop denied | orders, shop | 198.51.100.7 | ${AT}`,
    },
    {
      record:
        "<AUDIT_RECORD><TIMESTAMP>2026-11-23T04:05:06 UTC</TIMESTAMP><RECORD_ID>7_2026</RECORD_ID><NAME>Query</NAME><CONNECTION_ID>17</CONNECTION_ID><STATUS>0</STATUS><STATUS_CODE>0</STATUS_CODE><USER>alice[alice] @ app [198.51.100.7]</USER><HOST>app</HOST><IP>198.51.100.7</IP><COMMAND_CLASS>create_user</COMMAND_CLASS><SQLTEXT>CREATE USER mallory</SQLTEXT></AUDIT_RECORD>",
      line: `unknown alice | user.create success | mallory | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{
          timestamp: "2026-11-23 04:05:06",
          id: 1,
          class: "connection",
          event: "connect",
          connection_id: 17,
        },
        ...{
          account: { user: "alice", host: "app" },
          login: { user: "alice", os: "", ip: "198.51.100.7", proxy: "" },
        },
        connection_data: { connection_type: "ssl", status: 0, db: "shop" },
      },
      line: `unknown alice | user.login success | shop | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        audit_record: {
          ...{
            name: "Query",
            record: "1_2026",
            timestamp: "2026-11-23T04:05:06Z",
            command_class: "truncate",
          },
          ...{
            connection_id: "17",
            status: 0,
            sqltext: "truncate table orders",
            user: "alice[alice] @ app []",
          },
          ...{ host: "app", ip: "198.51.100.7", db: "shop" },
        },
      },
      line: `unknown alice | table.truncate success | orders, shop | 198.51.100.7 | ${AT}`,
    },
    {
      record:
        "<14>Nov 23 04:05:06 db-1 mysql-server_auditing: db-1,alice,localhost,29,913,QUERY,shop,'DROP DATABASE shop',0",
      line: `unknown alice | database.delete success | shop | localhost | ${AT}`,
    },
    {
      record: `"Query","9_2026-11-23T04:00:00","2026-11-23T04:05:06 UTC","select","12",0,"select * from shop.orders","alice[alice] @ localhost []","localhost","","198.51.100.7","shop"`,
      line: `unknown alice | row.read success | shop.orders, shop | 198.51.100.7 | ${AT}`,
    },
    {
      record: `"Connect","10_2026-11-23T04:00:00","2026-11-23T04:05:06 UTC","12",1045,"bob","","","","localhost","198.51.100.7",""`,
      line: `unknown bob | user.login denied | - | 198.51.100.7 | ${AT}`,
    },
  ],
};
