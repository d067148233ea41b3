/** SQL Server's audit as rows and as text, and its error log. */
import type { SourceRecords } from "../support/record-line.ts";

export const SQL_SERVER: SourceRecords = {
  parser: "sql-server-audit",
  documented: "SQL Server Audit records; MSSQLSERVER_18456 (from memory)",
  records: [
    {
      record: {
        event_time: "2026-11-23T04:05:06.1234567",
        sequence_number: 1,
        action_id: "LGIF",
        succeeded: false,
        session_id: 0,
        server_principal_name: "bob",
        server_instance_name: "SQL1",
        database_name: "",
        statement: "Login failed for user 'bob'.",
        client_ip: "203.0.113.9",
        class_type: "LX",
        object_name: "",
      },
      line: "unknown bob | user.login failure | - | 203.0.113.9 | 2026-11-23T04:05:06.1234567Z",
    },
    {
      record:
        "event_time:2026-11-23 04:05:06.1234567 sequence_number:1 action_id:DR   succeeded:true session_id:52 server_principal_id:259 server_principal_name:CORP\\alice database_principal_name:dbo server_instance_name:SQL1 database_name:shop schema_name:dbo object_name:orders statement:DROP TABLE dbo.orders additional_information:",
      line: "unknown alice | table.drop success | dbo.orders, shop | - | 2026-11-23T04:05:06.1234567Z",
    },
    {
      record:
        "2026-11-23 04:05:06.12 Logon       Login failed for user 'sa'. Reason: Password did not match that for the login provided. [CLIENT: 203.0.113.9]",
      line: "unknown sa | user.login failure | - | 203.0.113.9 | 2026-11-23T04:05:06.12Z",
    },
    {
      record:
        "2026-11-23 04:05:06.12 Logon       Login succeeded for user 'CORP\\alice'. Connection made using Windows authentication. [CLIENT: 198.51.100.7]",
      line: "unknown alice | user.login success | - | 198.51.100.7 | 2026-11-23T04:05:06.12Z",
    },
    {
      record: {
        event_time: "2026-11-23T04:05:06.1234567",
        action_id: "CR  ",
        class_type: "SL",
        succeeded: true,
        session_id: 52,
        session_server_principal_name: "CORP\\alice",
        server_principal_name: "CORP\\alice",
        server_instance_name: "SQL1",
        database_name: "master",
        object_name: "mallory",
        statement: "CREATE LOGIN [mallory] WITH PASSWORD = '******'",
      },
      line: "unknown alice | user.create success | mallory, master | - | 2026-11-23T04:05:06.1234567Z",
    },
    {
      record: {
        event_time: "2026-11-23T04:05:06.1234567",
        action_id: "APRL",
        class_type: "SG",
        succeeded: true,
        session_id: 52,
        session_server_principal_name: "CORP\\alice",
        server_principal_name: "CORP\\alice",
        target_server_principal_name: "mallory",
        server_instance_name: "SQL1",
        object_name: "sysadmin",
        statement: "ALTER SERVER ROLE sysadmin ADD MEMBER mallory",
      },
      line: "unknown alice | role.grant! success | mallory, sysadmin | - | 2026-11-23T04:05:06.1234567Z",
    },
    {
      record: {
        event_time: "2026-11-23T04:05:06.1234567",
        action_id: "SL",
        class_type: "U",
        succeeded: false,
        session_id: 53,
        session_server_principal_name: "svc-web",
        server_principal_name: "reader",
        server_instance_name: "SQL1",
        database_name: "shop",
        schema_name: "dbo",
        object_name: "customers",
        statement: "select * from dbo.customers",
        client_ip: "198.51.100.7",
        application_name: "web",
      },
      line: "machine svc-web < reader | row.read denied | dbo.customers, shop | 198.51.100.7 | 2026-11-23T04:05:06.1234567Z",
    },
    {
      record: {
        event_time: "2026-11-23T04:05:06.1234567",
        action_id: "AUSC",
        class_type: "A",
        succeeded: true,
        session_id: 52,
        server_principal_name: "sa",
        server_instance_name: "SQL1",
        object_name: "audit-all",
      },
      line: "unknown sa | audit.update success | audit-all | - | 2026-11-23T04:05:06.1234567Z",
    },
    {
      record: {
        event_time: "2026-11-23T04:05:06.1234567",
        action_id: "BAL",
        class_type: "DB",
        succeeded: true,
        server_principal_name: "svc-backup",
        server_instance_name: "SQL1",
        database_name: "shop",
        object_name: "shop",
      },
      line: "machine svc-backup | snapshot.create success | shop | - | 2026-11-23T04:05:06.1234567Z",
    },
    {
      record:
        "audit_schema_version:1 event_time:2026-11-23 04:05:06.1234567 sequence_number:1 action_id:LGIS succeeded:true is_column_permission:false session_id:52 server_principal_id:259 client_ip:198.51.100.7 server_principal_name:bob server_instance_name:SQL1 database_name:master statement:-- network protocol: TCP/IP additional_information:",
      line: "unknown bob | user.login success | master | 198.51.100.7 | 2026-11-23T04:05:06.1234567Z",
    },
  ],
};
