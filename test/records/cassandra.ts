/** Cassandra's audit log. */
import type { SourceRecords } from "../support/record-line.ts";

export const CASSANDRA: SourceRecords = {
  parser: "cassandra-audit",
  documented: "Cassandra, Audit logging (from memory)",
  records: [
    {
      record:
        "INFO  [Native-Transport-Requests-1] 2026-11-23 04:05:06,123 FileAuditLogger.java:51 - user:alice|host:/198.51.100.1:7000|source:/198.51.100.7|port:50022|timestamp:1795406706123|type:DROP_TABLE|category:DDL|ks:shop|scope:orders|operation:DROP TABLE shop.orders;",
      line: "unknown alice | table.drop success | shop.orders | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        "user:bob|host:198.51.100.1:7000|source:/203.0.113.9|port:50022|timestamp:1795406706123|type:LOGIN_ERROR|category:AUTH|operation:LOGIN FAILURE; Provided username bob and/or password are incorrect",
      line: "unknown bob | user.login failure | - | 203.0.113.9 | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        "user:alice|host:db1/198.51.100.1:7000|source:/198.51.100.7|port:50022|timestamp:1795406706123|type:LOGIN_SUCCESS|category:AUTH|operation:LOGIN SUCCESSFUL",
      line: "unknown alice | user.login success | - | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        "user:alice|host:198.51.100.1:7000|source:/198.51.100.7|port:50022|timestamp:1795406706123|type:CREATE_ROLE|category:DCL|operation:CREATE ROLE carol WITH PASSWORD = '*******' AND LOGIN = true;",
      line: "unknown alice | role.create success | carol | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        "user:alice|host:198.51.100.1:7000|source:/198.51.100.7|port:50022|timestamp:1795406706123|type:GRANT|category:DCL|ks:shop|scope:orders|operation:GRANT SELECT ON shop.orders TO carol;",
      line: "unknown alice | permission.grant success | carol, SELECT, shop.orders | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        "user:bob|host:198.51.100.1:7000|source:/203.0.113.9|port:50022|timestamp:1795406706123|type:UNAUTHORIZED_ATTEMPT|category:AUTH|ks:shop|operation:User bob has no SELECT permission on <table shop.orders> or any of its parents",
      line: "unknown bob | query.run denied | shop | 203.0.113.9 | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        "user:svc-web|host:198.51.100.1:7000|source:/198.51.100.8|port:50023|timestamp:1795406706123|type:SELECT|category:QUERY|ks:shop|scope:orders|operation:SELECT * FROM orders WHERE id = 7;",
      line: "machine svc-web | row.read success | shop.orders | 198.51.100.8 | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        "user:svc-web|host:198.51.100.1:7000|source:/2001:db8::8|port:50023|timestamp:1795406706123|type:BATCH|category:DML|operation:BatchId:[1] - BATCH of [2] statements",
      line: "machine svc-web | row.update success | - | 2001:db8::8 | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        "user:anonymous|host:198.51.100.1:7000|source:/198.51.100.8|port:50023|timestamp:1795406706123|type:TRUNCATE|category:DDL|ks:shop|scope:orders|operation:TRUNCATE shop.orders;",
      line: "- | table.truncate success | shop.orders | 198.51.100.8 | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        "user:alice|host:198.51.100.1:7000|source:/198.51.100.7|port:50022|timestamp:1795406706123|type:DROP_KEYSPACE|category:DDL|ks:shop|operation:DROP KEYSPACE shop;",
      line: "unknown alice | database.delete success | shop | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        "host:/192.0.2.7|source:/198.51.100.7|user:alice|timestamp:1795406706123|category:DDL|type:DROP_TABLE|ks:shop|cf:orders|operation:DROP TABLE shop.orders",
      line: "unknown alice | table.drop success | shop.orders | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
  ],
};
