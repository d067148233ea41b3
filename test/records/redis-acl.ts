/** Whom Redis refused. */
import type { SourceRecords } from "../support/record-line.ts";

export const REDIS_ACL: SourceRecords = {
  parser: "redis-acl",
  documented: "redis.io/commands/acl-log; valkey.io/commands/acl-log",
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
      line: "unknown bob | user.login failure | - | 203.0.113.9 | 2026-11-23T04:05:06.123Z",
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
        "client-info": "id=9 addr=198.51.100.7:50022 cmd=hgetall user=reader",
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
        "client-info": "id=9 addr=198.51.100.7:50022 cmd=publish user=reader",
        "entry-id": 3,
        "timestamp-created": 1795406706123,
      },
      line: "unknown reader | message.send denied | orders | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: {
        count: 1,
        reason: "auth",
        context: "toplevel",
        object: "HELLO",
        username: "default",
        "age-seconds": "1.5",
        "client-info":
          "id=4 addr=203.0.113.9:40122 laddr=198.51.100.1:6379 fd=8 name= age=3 idle=0 flags=N db=0 cmd=hello user=default redir=-1 resp=3",
        "entry-id": 4,
        "timestamp-created": 1795406706123,
        "timestamp-last-updated": 1795406706123,
      },
      line: "unknown default | user.login failure | - | 203.0.113.9 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: {
        count: 1,
        reason: "command",
        context: "toplevel",
        object: "config|set",
        username: "svc-web",
        "age-seconds": "1.5",
        "client-info":
          "id=5 addr=198.51.100.7:50022 laddr=198.51.100.1:6379 fd=8 name= age=3 idle=0 flags=N db=0 cmd=config|set user=svc-web redir=-1 resp=3",
        "entry-id": 5,
        "timestamp-created": 1795406706123,
        "timestamp-last-updated": 1795406706123,
      },
      line: "machine svc-web | query.run denied | config|set | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: {
        count: 1,
        reason: "command",
        context: "toplevel",
        object: "acl|setuser",
        username: "bob",
        "age-seconds": "1.5",
        "client-info":
          "id=6 addr=198.51.100.7:50022 laddr=198.51.100.1:6379 fd=8 name= age=3 idle=0 flags=N db=0 cmd=acl|setuser user=bob redir=-1 resp=3",
        "entry-id": 6,
        "timestamp-created": 1795406706123,
        "timestamp-last-updated": 1795406706123,
      },
      line: "unknown bob | query.run denied | acl|setuser | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: {
        count: 1,
        reason: "key",
        context: "toplevel",
        object: "session:7",
        username: "reader",
        "age-seconds": "1.5",
        "client-info":
          "id=7 addr=198.51.100.7:50022 laddr=198.51.100.1:6379 fd=8 name= age=3 idle=0 flags=N db=0 cmd=get user=reader redir=-1 resp=3",
        "entry-id": 7,
        "timestamp-created": 1795406706123,
        "timestamp-last-updated": 1795406706123,
      },
      line: "unknown reader | row.read denied | session:7 | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: {
        count: 1,
        reason: "key",
        context: "script",
        object: "cart:9",
        username: "reader",
        "age-seconds": "1.5",
        "client-info":
          "id=8 addr=198.51.100.7:50022 laddr=198.51.100.1:6379 fd=8 name= age=3 idle=0 flags=N db=0 cmd=set user=reader redir=-1 resp=3",
        "entry-id": 8,
        "timestamp-created": 1795406706123,
        "timestamp-last-updated": 1795406706123,
      },
      line: "unknown reader | query.run denied | cart:9 | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: {
        count: 1,
        reason: "channel",
        context: "toplevel",
        object: "orders",
        username: "reader",
        "age-seconds": "1.5",
        "client-info":
          "id=9 addr=198.51.100.7:50022 laddr=198.51.100.1:6379 fd=8 name= age=3 idle=0 flags=N db=0 cmd=subscribe user=reader redir=-1 resp=3",
        "entry-id": 9,
        "timestamp-created": 1795406706123,
        "timestamp-last-updated": 1795406706123,
      },
      line: "unknown reader | query.run denied | orders | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
  ],
};
