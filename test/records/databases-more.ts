/** Databases whose logs have forms of their own: ClickHouse, CockroachDB, Db2, SAP HANA, MongoDB before 4.4. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06Z";
const US = "2026-11-23T04:05:06.123456Z";
/** The same as nanoseconds, as a double holds them. */
const NS = 1795406706123456789n;

export const CLICKHOUSE: SourceRecords = {
  parser: "clickhouse",
  documented: "clickhouse.com/docs, system.query_log, system.session_log, Logging",
  records: [
    {
      record: {
        ...{ type: "QueryFinish", event_time: "2026-11-23 04:05:06", query_kind: "Drop", exception_code: 0 },
        ...{ event_time_microseconds: "2026-11-23 04:05:06.123456", query: "DROP TABLE shop.orders" },
        ...{ user: "alice", query_id: "q-1", address: "::ffff:198.51.100.7", current_database: "shop" },
      },
      line: `unknown alice | table.drop success | shop.orders, shop | 198.51.100.7 | ${US}`,
    },
    {
      record: {
        ...{ type: "ExceptionBeforeStart", event_time: "2026-11-23 04:05:06", query_kind: "Grant" },
        ...{ query: "GRANT SELECT ON *.* TO carol", exception_code: 497, user: "bob", query_id: "q-2" },
        ...{ exception: "bob: Not enough privileges", address: "198.51.100.7" },
      },
      line: `unknown bob | permission.grant denied | - | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ type: "LoginFailure", auth_id: "a-1", auth_type: "PLAINTEXT_PASSWORD", user: "bob" },
        ...{ event_time: "2026-11-23 04:05:06", client_address: "198.51.100.7", failure_reason: "no" },
      },
      line: `unknown bob | user.login failure | - | 198.51.100.7 | ${AT}`,
    },
    {
      record: `2026.11.23 04:05:06.123456 [ 7 ] {q-1} <Debug> executeQuery: (from 198.51.100.7:50007, user: alice) CREATE USER carol`,
      line: `unknown alice | user.create unknown | carol | 198.51.100.7 | ${US}`,
    },
    {
      record: `2026.11.23 04:05:06.123456 [ 7 ] {} <Error> TCPHandler: Code: 516. DB::Exception: bob: Authentication failed: password is incorrect. (AUTHENTICATION_FAILED)`,
      line: `unknown bob | user.login failure | - | - | ${US}`,
    },
    {
      record: "2026.11.23 04:05:06.123456 [ 7 ] {} <Information> Application: Ready for connections.",
      line: `- | log.write unknown | - | - | ${US}`,
    },
  ],
};

export const COCKROACHDB: SourceRecords = {
  parser: "cockroachdb",
  documented: "cockroachlabs.com/docs, Notable Event Types; Log Formats",
  records: [
    {
      record: `{"Timestamp":${NS},"EventType":"client_authentication_failed","Network":"tcp","ClientAddress":"198.51.100.7:50007","User":"bob","Detail":"no password"}`,
      line: "unknown bob | user.login failure | - | 198.51.100.7 | 2026-11-23T04:05:06.123456789Z",
    },
    {
      record: `{"channel_numeric":5,"channel":"USER_ADMIN","timestamp":"1795406706.123456789","severity":"INFO","tags":{"n":"1","client":"198.51.100.7:50007","user":"root"},"event":{"Timestamp":${NS},"EventType":"grant_role","User":"root","GranteeRoles":["admin"],"Members":["bob"]}}`,
      line: "unknown root | role.grant! success | bob, admin | 198.51.100.7 | 2026-11-23T04:05:06.123456789Z",
    },
    {
      record: `I261123 04:05:06.123456 7 4@util/log/event_log.go:32 ⋮ [T1,n1,client=‹198.51.100.7:50007›,hostssl,user=‹alice›] 12 ={"Timestamp":${NS},"EventType":"drop_table","Statement":"DROP TABLE ‹shop›.‹orders›","Tag":"DROP TABLE","User":"alice","TableName":"shop.public.orders"}`,
      line: "unknown alice | table.drop success | shop.public.orders | 198.51.100.7 | 2026-11-23T04:05:06.123456789Z",
    },
    {
      record: `I261123 04:05:06.123456 7 8@util/log/event_log.go:32 [n1,client=198.51.100.7:50007,user=alice] 12 {"Timestamp":${NS},"EventType":"set_cluster_setting","User":"alice","SettingName":"shop.limit","Value":"7"}`,
      line: "unknown alice | config.update success | shop.limit | 198.51.100.7 | 2026-11-23T04:05:06.123456789Z",
    },
  ],
};

export const DB2: SourceRecords = {
  parser: "db2",
  documented: "ibm.com/docs/db2, Audit facility record layouts; diagnostic log file entries",
  records: [
    {
      record:
        "timestamp=2026-11-23-04.05.06.123456; category=VALIDATE; audit event=AUTHENTICATION; event correlator=0; event status=-30082; database=SHOP; userid=bob; authid=BOB; execution id=db2inst1; application id=198.51.100.7.50007.261123040506; application name=db2bp; auth type=SERVER;",
      line: `unknown bob | user.login failure | SHOP | 198.51.100.7 | ${US}`,
    },
    {
      record:
        "timestamp=2026-11-23-04.05.06.123456;category=SECMAINT;audit event=GRANT;event status=0;database=SHOP;userid=alice;authid=ALICE;grantor=ALICE;grantee=BOB;grantee type=USER;object schema=SHOP;object name=ORDERS;object type=TABLE;privilege=SELECT",
      line: `unknown alice | permission.grant success | BOB, SELECT, SHOP.ORDERS, SHOP | - | ${US}`,
    },
    {
      record:
        "timestamp=2026-11-23-04.05.06.123456;category=CHECKING;audit event=CHECKING_OBJECT;event status=-551;database=SHOP;userid=bob;authid=BOB;object schema=SHOP;object name=PAY;object type=TABLE",
      line: `unknown bob | query.run denied | SHOP.PAY, SHOP | - | ${US}`,
    },
    {
      record: `2026-11-23-05.05.06.123456+060 I7E540           LEVEL: Event\nPID     : 7                 TID : 9           PROC : db2sysc\nINSTANCE: db2inst1             NODE : 000            DB   : SHOP\nAPPID: 198.51.100.7.50007.261123040506 AUTHID  : ALICE\nHOSTNAME: db-1\nFUNCTION: DB2 UDB, config/install, sqlfLogUpdateCfgParam, probe:20\nCHANGE  : CFG DB SHOP : "Database_memory" From: "7" To: "9"`,
      line: `unknown ALICE | config.update unknown | SHOP | 198.51.100.7 | ${US}`,
    },
    {
      record:
        "2026-11-23-04.05.06.123456+000 I7E623            LEVEL: Error PID     : 7      TID : 9 PROC : db2sysc INSTANCE: db2inst1 NODE : 000 HOSTNAME: db-1 FUNCTION: DB2 UDB, config/install, probe:10 MESSAGE : the registry could not be opened",
      line: `- | log.write failure | - | - | ${US}`,
    },
  ],
};

const hana = (columns: string): string =>
  `2026-11-23 04:05:06.123456;indexserver;hana-1;SHP;00;30003;SHOP;198.51.100.7;app-1;7;50007;Policy 7;INFO;${columns}`;

export const SAP_HANA: SourceRecords = {
  parser: "sap-hana",
  documented: "help.sap.com, SAP HANA Security Guide, Audit Trail Layout",
  records: [
    {
      record: hana("CONNECT;BOB;;;;;;;UNSUCCESSFUL;;;;;;authentication failed;;400007;"),
      line: `unknown BOB | user.login failure | SHOP | 198.51.100.7 | ${US}`,
    },
    {
      record: hana("GRANT ROLE;ALICE;;;;NON GRANTABLE;ADMIN;BOB;SUCCESSFUL;;;;;;;GRANT ADMIN TO BOB;400007;"),
      line: `unknown ALICE | role.grant! success | BOB, ADMIN, SHOP | 198.51.100.7 | ${US}`,
    },
    {
      record: `<110>Nov 23 04:05:06 hana-1 HDB_SHP_00[7]: ${hana("SELECT;ALICE;SHOP;ORDERS;;;;;SUCCESSFUL;;;;;;;SELECT * FROM ORDERS;400007;")}`,
      line: `unknown ALICE | row.read success | SHOP.ORDERS, SHOP | 198.51.100.7 | ${US}`,
    },
    {
      record: hana(
        "SYSTEM CONFIGURATION CHANGE;ALICE;;;;;;;SUCCESSFUL;global.ini;audit;global_auditing_state;true;false;;;400007;",
      ),
      line: `unknown ALICE | config.update success | global.ini/audit/global_auditing_state, SHOP | 198.51.100.7 | ${US}`,
    },
  ],
};

export const MONGODB_TEXT: SourceRecords = {
  parser: "mongodb-log",
  documented: "mongodb.com/docs/v4.2, Log Messages",
  records: [
    {
      record:
        "2026-11-23T04:05:06.123+0000 I ACCESS   [conn7] Successfully authenticated as principal alice on admin from client 198.51.100.7:50007",
      line: "unknown alice | user.login success | admin | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        "2026-11-23T04:05:06.123+0000 I ACCESS   [conn7] SCRAM-SHA-1 authentication failed for bob on admin from client 198.51.100.7:50007 ; AuthenticationFailed: no",
      line: "unknown bob | user.login failure | admin | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        "2026-11-23T04:05:06.123+0000 I NETWORK  [listener] connection accepted from 198.51.100.7:50007 #7 (1 connection now open)",
      line: "- | connection.open success | - | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        "2026-11-23T04:05:06.123+0000 [conn7] update shop.orders query: { _id: 7 } update: { $set: { a: 1 } } nModified:1 252ms",
      line: "- | row.update unknown | shop.orders | - | 2026-11-23T04:05:06.123Z",
    },
    {
      record: "2026-11-23T04:05:06.123+0000 W CONTROL  [initandlisten] access control is not enabled",
      line: "- | log.write unknown | - | - | 2026-11-23T04:05:06.123Z",
    },
  ],
};
