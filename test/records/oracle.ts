/** Oracle's audit trail in syslog and as rows. */
import type { SourceRecords } from "../support/record-line.ts";

export const ORACLE: SourceRecords = {
  parser: "oracle-audit",
  documented: "Oracle Database Security Guide; UNIFIED_AUDIT_TRAIL (from memory)",
  records: [
    {
      record: `Nov 23 04:05:06 ora1 Oracle Unified Audit[4242]: LENGTH: '204' TYPE:"4" DBID:"1" SESID:"42" CLIENTID:"" ENTRYID:"1" STMTID:"2" DBUSER:"ALICE" CURUSER:"ALICE" ACTION:"100" RETCODE:"0" SCHEMA:"" OBJNAME:"" PDB_GUID:"X"`,
      line: "unknown ALICE | user.login success | - | - | 2026-11-23T04:05:06Z",
    },
    {
      record:
        'Nov 23 04:05:06 ora1 Oracle Audit[4242]: LENGTH: "204" SESSIONID:[2] "42" ENTRYID:[1] "1" STATEMENT:[1] "1" USERID:[5] "ALICE" USERHOST:[3] "pc1" TERMINAL:[5] "pts/0" ACTION:[3] "100" RETURNCODE:[4] "1017" COMMENT$TEXT:[85] "Authenticated by: DATABASE; Client address: (ADDRESS=(PROTOCOL=tcp)(HOST=198.51.100.7)(PORT=50022))" OS$USERID:[5] "alice" DBID:[1] "1"',
      line: "unknown ALICE | user.login failure | - | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        EVENT_TIMESTAMP: "2026-11-23T04:05:06.123Z",
        AUDIT_TYPE: "Standard",
        DBUSERNAME: "ALICE",
        OS_USERNAME: "alice",
        USERHOST: "pc1",
        ACTION_NAME: "GRANT",
        OBJECT_SCHEMA: "SHOP",
        OBJECT_NAME: "ORDERS",
        SQL_TEXT: "GRANT DBA TO BOB",
        RETURN_CODE: 0,
        UNIFIED_AUDIT_POLICIES: "ORA_SECURECONFIG",
        CLIENT_PROGRAM_NAME: "sqlplus",
        SYSTEM_PRIVILEGE_USED: "GRANT ANY ROLE",
      },
      line: "unknown ALICE | role.grant success | BOB, DBA, SHOP.ORDERS | pc1 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: `Nov 23 04:05:06 ora1 Oracle Unified Audit[42]: LENGTH: '204' TYPE:"4" DBID:"1" SESID:"42" CLIENTID:"" ENTRYID:"1" STMTID:"2" DBUSER:"BOB" CURUSER:"BOB" ACTION:"3" RETCODE:"942" SCHEMA:"HR" OBJNAME:"SALARIES" PDB_GUID:"X"`,
      line: "unknown BOB | row.read denied | HR.SALARIES | - | 2026-11-23T04:05:06Z",
    },
    {
      record: `Nov 23 04:05:06 ora1 Oracle Unified Audit[42]: LENGTH: '204' TYPE:"4" DBID:"1" SESID:"42" DBUSER:"ALICE" CURUSER:"ALICE" ACTION:"53" RETCODE:"0" SCHEMA:"" OBJNAME:"CAROL"`,
      line: "unknown ALICE | user.delete success | CAROL | - | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        EVENT_TIMESTAMP_UTC: "2026-11-23T04:05:06.123Z",
        AUDIT_TYPE: "Standard",
        DBUSERNAME: "ALICE",
        USERHOST: "198.51.100.7",
        ACTION_NAME: "CREATE USER",
        OBJECT_NAME: "MALLORY",
        SQL_TEXT: "CREATE USER mallory IDENTIFIED BY *",
        RETURN_CODE: 0,
      },
      line: "unknown ALICE | user.create success | MALLORY | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: {
        EVENT_TIMESTAMP_UTC: "2026-11-23T04:05:06.123Z",
        DBUSERNAME: "ALICE",
        USERHOST: "pc1",
        ACTION_NAME: "GRANT",
        OBJECT_SCHEMA: "SHOP",
        OBJECT_NAME: "ORDERS",
        SQL_TEXT: "GRANT SELECT ON shop.orders TO bob",
        RETURN_CODE: 0,
      },
      line: "unknown ALICE | permission.grant success | bob, SELECT, SHOP.ORDERS | pc1 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: {
        EVENT_TIMESTAMP_UTC: "2026-11-23T04:05:06.123Z",
        DBUSERNAME: "SYS",
        USERHOST: "ora1",
        ACTION_NAME: "NOAUDIT",
        RETURN_CODE: 0,
      },
      line: "unknown SYS | audit.stop success | - | ora1 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: {
        EVENT_TIMESTAMP_UTC: "2026-11-23T04:05:06.123Z",
        DBUSERNAME: "ALICE",
        USERHOST: "pc1",
        ACTION_NAME: "EXPORT",
        OBJECT_SCHEMA: "HR",
        AUDIT_TYPE: "Datapump",
        RETURN_CODE: 0,
      },
      line: "unknown ALICE | data.export success | - | pc1 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: {
        EVENT_TIMESTAMP_UTC: "2026-11-23T04:05:06.123Z",
        DBUSERNAME: "BOB",
        USERHOST: "pc2",
        ACTION_NAME: "FLASHBACK TABLE",
        OBJECT_SCHEMA: "SHOP",
        OBJECT_NAME: "ORDERS",
        RETURN_CODE: 1031,
      },
      line: "unknown BOB | oracle.flashback_table? denied | SHOP.ORDERS | pc2 | 2026-11-23T04:05:06.123Z",
    },
  ],
};
