/** Rows of Snowflake's views in ACCOUNT_USAGE: who signed in, what they ran, and who was granted what. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.123Z";
const login = (more: object): Readonly<Record<string, unknown>> => ({
  ...{ EVENT_ID: "7001", EVENT_TIMESTAMP: AT, EVENT_TYPE: "LOGIN", USER_NAME: "ALICE" },
  ...{ CLIENT_IP: "198.51.100.7", REPORTED_CLIENT_TYPE: "JDBC_DRIVER", REPORTED_CLIENT_VERSION: "3.16.1" },
  ...{ FIRST_AUTHENTICATION_FACTOR: "PASSWORD", SECOND_AUTHENTICATION_FACTOR: null, IS_SUCCESS: "YES" },
  ...{ ERROR_CODE: null, ERROR_MESSAGE: null, RELATED_EVENT_ID: "0", CONNECTION: null },
  ...more,
});
const query = (
  QUERY_TYPE: string,
  QUERY_TEXT: string,
  more: object = {},
): Readonly<Record<string, unknown>> => ({
  ...{ QUERY_ID: "q-1", QUERY_TEXT, DATABASE_NAME: "SHOP", SCHEMA_NAME: "PUBLIC", QUERY_TYPE },
  ...{
    SESSION_ID: 42,
    USER_NAME: "ALICE",
    ROLE_NAME: "SYSADMIN",
    WAREHOUSE_NAME: "WH",
    WAREHOUSE_SIZE: "X-Small",
  },
  ...{ EXECUTION_STATUS: "SUCCESS", ERROR_CODE: null, ERROR_MESSAGE: null },
  ...{ START_TIME: "2026-11-23T04:05:05.000Z", END_TIME: AT },
  ...more,
});

export const SNOWFLAKE: SourceRecords = {
  parser: "snowflake",
  documented:
    "docs.snowflake.com/en/sql-reference/account-usage: login_history, query_history, grants_to_users, grants_to_roles",
  records: [
    { record: login({}), line: `unknown ALICE | user.login success | - | 198.51.100.7 | ${AT}` },
    {
      record: login({ IS_SUCCESS: "NO", ERROR_CODE: 390100, ERROR_MESSAGE: "INCORRECT_USERNAME_PASSWORD" }),
      line: `unknown ALICE | user.login failure | - | 198.51.100.7 | ${AT}`,
    },
    {
      record: login({ IS_SUCCESS: "NO", ERROR_CODE: 390422, ERROR_MESSAGE: "INCOMING_REQUEST_BLOCKED" }),
      line: `unknown ALICE | user.login denied | - | 198.51.100.7 | ${AT}`,
    },
    {
      record: query("SELECT", "select * from customers", { USER_NAME: "SVC-REPORTS", ROLE_NAME: "READER" }),
      line: `machine SVC-REPORTS < READER | row.read success | SHOP, WH | - | ${AT}`,
    },
    {
      record: query("GRANT", "GRANT ROLE ACCOUNTADMIN TO USER bob;"),
      line: `unknown ALICE < SYSADMIN | role.grant! success | bob, ACCOUNTADMIN, SHOP, WH | - | ${AT}`,
    },
    {
      record: query("REVOKE", "revoke select on table shop.public.orders\nfrom role reader", {
        ...{ EXECUTION_STATUS: "FAIL", ERROR_CODE: "003001" },
        ERROR_MESSAGE: "SQL access control error: Insufficient privileges to operate on table 'ORDERS'",
      }),
      line: `unknown ALICE < SYSADMIN | permission.revoke denied | reader, select, shop.public.orders, SHOP, WH | - | ${AT}`,
    },
    {
      record: query("ALTER_USER", 'ALTER USER IF EXISTS "bob" SET DISABLED = TRUE'),
      line: `unknown ALICE < SYSADMIN | user.disable success | bob, SHOP, WH | - | ${AT}`,
    },
    {
      record: query("CREATE", "create or replace temp stage shop.public.out url='s3://x'", {
        WAREHOUSE_NAME: null,
      }),
      line: `unknown ALICE < SYSADMIN | bucket.create success | shop.public.out, SHOP | - | ${AT}`,
    },
    {
      record: query("UNLOAD", "COPY INTO @out FROM customers"),
      line: `unknown ALICE < SYSADMIN | data.export success | SHOP, WH | - | ${AT}`,
    },
    {
      record: {
        ...{ CREATED_ON: AT, DELETED_ON: null, ROLE: "SECURITYADMIN", GRANTED_TO: "USER" },
        ...{ GRANTEE_NAME: "bob", GRANTED_BY: "ACCOUNTADMIN" },
      },
      line: `unknown ACCOUNTADMIN | role.grant! success | bob, SECURITYADMIN | - | ${AT}`,
    },
    {
      record: {
        ...{ CREATED_ON: "2026-01-01T00:00:00Z", MODIFIED_ON: AT, DELETED_ON: AT, PRIVILEGE: "OWNERSHIP" },
        ...{ GRANTED_ON: "TABLE", NAME: "ORDERS", TABLE_CATALOG: "SHOP", GRANTED_TO: "ROLE" },
        ...{ GRANTEE_NAME: "READER", GRANT_OPTION: true, GRANTED_BY: "SYSADMIN" },
      },
      line: `unknown SYSADMIN | permission.revoke success | READER, OWNERSHIP, ORDERS | - | ${AT}`,
    },
    {
      record: query("DESCRIBE", "describe integration okta", { ROLE_NAME: null, DATABASE_NAME: null }),
      line: `unknown ALICE | snowflake.describe_integration? success | okta, WH | - | ${AT}`,
    },
    {
      record: { EXECUTION_STATUS: "SUCCESS", QUERY_TYPE: "CREATE", USER_NAME: "ALICE", END_TIME: AT },
      line: `unknown ALICE | snowflake.create? success | - | - | ${AT}`,
    },
    {
      record: Object.fromEntries(
        Object.entries(login({ IS_SUCCESS: "NO", ERROR_MESSAGE: "INCORRECT_USERNAME_PASSWORD" })).map(
          ([name, value]) => [name.toLowerCase(), value],
        ),
      ),
      line: `unknown ALICE | user.login failure | - | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ QUERY_ID: "q-2", QUERY_START_TIME: AT, USER_NAME: "ALICE", OBJECTS_MODIFIED: "[]" },
        DIRECT_OBJECTS_ACCESSED: '[{"objectDomain":"Table","objectName":"SHOP.PUBLIC.PAY"}]',
      },
      line: `unknown ALICE | row.read success | SHOP.PUBLIC.PAY | - | ${AT}`,
    },
  ],
};
