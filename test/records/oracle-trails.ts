/** Oracle's trails as text: in syslog, in files, as XML. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06Z";
const XML_AT = "2026-11-23T04:05:06.123456Z";

export const ORACLE_TRAILS: SourceRecords = {
  parser: "oracle-audit",
  documented: "docs.oracle.com, Database Security Guide; Database Reference, AUDIT_TRAIL",
  records: [
    {
      record: `<109>Nov 23 04:05:06 db-1 Oracle Audit[7]: LENGTH : '157' ACTION :[7] 'CONNECT' DATABASE USER:[1] '/' PRIVILEGE :[6] 'SYSDBA' CLIENT USER:[5] 'alice' CLIENT TERMINAL:[5] 'pts/7' STATUS:[1] '0' DBID:[1] '7'`,
      line: `unknown alice | user.login success | - | - | ${AT}`,
    },
    {
      record: `<110>Nov 23 04:05:06 db-1 journal: Oracle Unified Audit[7]: LENGTH: '202' TYPE:"4" DBID:"7" SESID:"9" CLIENTID:"" ENTRYID:"3" STMTID:"12" DBUSER:"BOB" CURUSER:"BOB" ACTION:"7" RETCODE:"942" SCHEMA:"SHOP" OBJNAME:"ORDERS" PDB_GUID:"5F"`,
      line: `unknown BOB | row.delete denied | SHOP.ORDERS | - | ${AT}`,
    },
    {
      record: `Mon Nov 23 00:05:06 2026 -04:00\nLENGTH : '392'\nACTION :[60] 'select /*+ hint('x',\n   'false') */ * from shop.orders where 1=0'\nDATABASE USER:[5] 'ALICE'\nPRIVILEGE :[4] 'NONE'\nCLIENT USER:[0] ''\nCLIENT TERMINAL:[7] 'UNKNOWN'\nSTATUS:[1] '0'\nDBID:[1] '7'\nSESSIONID:[1] '0'\nUSERHOST:[5] 'app-1'\nCLIENT ADDRESS:[12] '198.51.100.7'\nACTION NUMBER:[1] '3'\n`,
      line: `unknown ALICE | row.read success | shop.orders | 198.51.100.7 | ${AT}`,
    },
    {
      record: `Mon Nov 23 05:05:06 2026 +01:00\nLENGTH: "385"\nSESSIONID:[5] "12354" ENTRYID:[1] "1" STATEMENT:[1] "9" USERID:[3] "BOB" USERHOST:[5] "app-1" TERMINAL:[7] "unknown" ACTION:[3] "100" RETURNCODE:[4] "1017" COMMENT$TEXT:[99] "Authenticated by: DATABASE; Client address: (ADDRESS=(PROTOCOL=tcp)(HOST=198.51.100.7)(PORT=50007))" OS$USERID:[3] "app" DBID:[1] "7"`,
      line: `unknown BOB | user.login failure | - | 198.51.100.7 | ${AT}`,
    },
    {
      record: `<?xml version="1.0" encoding="UTF-8"?><AuditRecord><Audit_Type>1</Audit_Type><Session_Id>7</Session_Id><Extended_Timestamp>${XML_AT}</Extended_Timestamp><DB_User>ALICE</DB_User><OS_User>alice</OS_User><Userhost>app-1</Userhost><Action>12</Action><Returncode>0</Returncode><Object_Schema>SHOP</Object_Schema><Object_Name>ORDERS</Object_Name><Sql_Text>drop table shop.orders</Sql_Text></AuditRecord>`,
      line: `unknown ALICE | table.drop success | SHOP.ORDERS | app-1 | ${XML_AT}`,
    },
  ],
};

const asked = (client: string): string =>
  `(CONNECT_DATA=(SERVICE_NAME=shop)(CID=(PROGRAM=sqlplus)(HOST=app-1)(USER=${client})))`;

export const ORACLE_LISTENER: SourceRecords = {
  parser: "oracle-listener",
  documented: "docs.oracle.com, Net Services Administrator's Guide, Analyzing Listener Log Files",
  records: [
    {
      record: `23-NOV-2026 04:05:06 * ${asked("alice")} * (ADDRESS=(PROTOCOL=tcp)(HOST=198.51.100.7)(PORT=50007)) * establish * shop * 0`,
      line: `unknown alice | connection.open success | shop | 198.51.100.7 | ${AT}`,
    },
    {
      record: `23-NOV-2026 04:05:06 * ${asked("bob")} * (ADDRESS=(PROTOCOL=tcp)(HOST=198.51.100.7)(PORT=50007)) * establish * shop * 12514`,
      line: `unknown bob | connection.open failure | shop | 198.51.100.7 | ${AT}`,
    },
    {
      record: "23-NOV-2026 04:05:06 * service_update * shop * 0",
      line: `- | service.update success | shop | - | ${AT}`,
    },
    {
      record: `<msg time='2026-11-23T05:05:06.123+01:00' org_id='oracle' comp_id='tnslsnr'\n type='UNKNOWN' level='16' host_id='db-1'\n host_addr='192.0.2.1' pid='7'>\n <txt>23-NOV-2026 05:05:06 * (CONNECT_DATA=(CID=(PROGRAM=)(HOST=db-1)(USER=oracle))(COMMAND=status)(ARGUMENTS=64)(SERVICE=LISTENER)(VERSION=7)) * status * 0\n </txt>\n</msg>`,
      line: "unknown oracle | config.read success | LISTENER | db-1 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: `<msg time='2026-11-23T05:05:06.123+01:00' org_id='oracle' comp_id='rdbms'\n type='UNKNOWN' level='16' host_id='db-1' pid='7'>\n <txt>the log was switched\n </txt>\n</msg>`,
      line: "- | log.write unknown | - | - | 2026-11-23T04:05:06.123Z",
    },
  ],
};
