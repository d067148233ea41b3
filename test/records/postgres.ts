/** PostgreSQL's log: pgaudit, the stderr form, csvlog and jsonlog. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.123Z";
const HEAD = "2026-11-23 04:05:06.123 UTC [77] alice@shop";
const audit = (rest: string): string => `${HEAD} LOG:  AUDIT: SESSION,${rest}`;

export const POSTGRESQL: SourceRecords = {
  parser: "postgresql",
  documented: "github.com/pgaudit/pgaudit, Format; postgresql.org/docs, Error Reporting and Logging",
  records: [
    {
      record: audit('1,1,ROLE,GRANT ROLE,,,"GRANT admin TO bob;",<not logged>'),
      line: `unknown alice | role.grant! success | bob, admin, shop | - | ${AT}`,
    },
    {
      record: audit('2,1,ROLE,GRANT,TABLE,,"GRANT SELECT ON orders TO bob;",<not logged>'),
      line: `unknown alice | permission.grant success | bob, SELECT, shop | - | ${AT}`,
    },
    {
      record: audit('3,1,ROLE,GRANT,,,"GRANT ALL PRIVILEGES ON DATABASE shop TO bob",<not logged>'),
      line: `unknown alice | permission.grant! success | bob, ALL PRIVILEGES, shop | - | ${AT}`,
    },
    {
      record: audit('4,1,ROLE,ALTER ROLE,,,"ALTER ROLE bob WITH SUPERUSER",<not logged>'),
      line: `unknown alice | role.grant! success | bob, SUPERUSER, shop | - | ${AT}`,
    },
    {
      record: audit('5,1,ROLE,ALTER ROLE,,,"ALTER ROLE bob NOSUPERUSER",<not logged>'),
      line: `unknown alice | role.revoke success | bob, SUPERUSER, shop | - | ${AT}`,
    },
    {
      record: audit('6,1,DDL,DROP TABLE,TABLE,public.orders,"drop table orders",<not logged>'),
      line: `unknown alice | table.drop success | public.orders, shop | - | ${AT}`,
    },
    {
      record: audit('7,1,READ,SELECT,TABLE,public.customers,"select * from customers",<not logged>'),
      line: `unknown alice | row.read success | public.customers, shop | - | ${AT}`,
    },
    {
      record: `2026-11-23 04:05:06.123 UTC [78] bob@shop FATAL:  password authentication failed for user "bob"`,
      line: `unknown bob | user.login failure | shop | - | ${AT}`,
    },
    {
      record: `2026-11-23 04:05:06.123 UTC,"bob","shop",79,"198.51.100.7:50022",6742.1,1,"authentication",2026-11-23 04:05:06 UTC,3/1,0,FATAL,28000,"no pg_hba.conf entry for host ""198.51.100.7"", user ""bob"", database ""shop"", no encryption",,,,,,,,,"","client backend",,0`,
      line: `unknown bob | user.login denied | shop | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{
          timestamp: "2026-11-23 04:05:06.123 UTC",
          user: "bob",
          dbname: "shop",
          pid: 80,
          remote_host: "198.51.100.7",
        },
        ...{
          session_id: "6742.1",
          error_severity: "ERROR",
          state_code: "42501",
          backend_type: "client backend",
        },
        message: "permission denied for table orders",
      },
      line: `unknown bob | query.run denied | orders, shop | 198.51.100.7 | ${AT}`,
    },
    {
      record: `${HEAD} LOG:  connection authorized: user=alice database=shop application_name=psql SSL enabled`,
      line: `unknown alice | user.login success | shop | - | ${AT}`,
    },
    {
      record: audit(
        '8,1,ROLE,CREATE ROLE,,,"CREATE ROLE mallory LOGIN SUPERUSER PASSWORD <REDACTED>",<not logged>',
      ),
      line: `unknown alice | user.create! success | mallory, SUPERUSER, shop | - | ${AT}`,
    },
  ],
};
