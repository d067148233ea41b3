/** Whom Redis refused. */
import type { SourceRecords } from "../support/record-line.ts";

export const REDIS_ACL: SourceRecords = {
  parser: "redis-acl",
  documented: "redis.io/docs, ACL LOG",
  records: [
    {
      record: {
        count: 1,
        reason: "auth",
        context: "toplevel",
        object: "AUTH",
        username: "bob",
        "age-seconds": "4.0",
        "client-info": "id=7 addr=203.0.113.9:50022 laddr=198.51.100.1:6379 fd=8 name= user=default cmd=auth",
        "entry-id": 0,
        "timestamp-created": 1795406706123,
        "timestamp-last-updated": 1795406706123,
      },
      line: "unknown bob | user.login denied | - | 203.0.113.9 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: {
        count: 3,
        reason: "command",
        context: "toplevel",
        object: "flushall",
        username: "svc-web",
        "age-seconds": "4.0",
        "client-info": "id=9 addr=[2001:db8::7]:50022 laddr=[2001:db8::1]:6379 fd=8",
        "entry-id": 1,
        "timestamp-last-updated": 1795406706123,
      },
      line: "machine svc-web | query.run denied | flushall | 2001:db8::7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: {
        count: 1,
        reason: "key",
        context: "multi",
        object: "session:7",
        username: "reader",
        "client-info": "id=9 addr=198.51.100.7:50022",
        "entry-id": 2,
        "timestamp-last-updated": 1795406706123,
      },
      line: "unknown reader | row.read denied | session:7 | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: {
        count: 1,
        reason: "channel",
        context: "lua",
        object: "orders",
        username: "reader",
        "client-info": "id=9 addr=198.51.100.7:50022",
        "entry-id": 3,
        "timestamp-created": 1795406706123,
      },
      line: "unknown reader | message.send denied | orders | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
  ],
};
