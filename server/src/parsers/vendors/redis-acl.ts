/** An entry of Redis' ACL LOG, as clients give it (redis.io/docs, "ACL LOG"): who was refused what. */

import { text, toText } from "../fields.ts";
import { mapped } from "../mapping.ts";
import type { Parser } from "../parser.ts";
import { prepared } from "../prepared.ts";

const TABLE = mapped({
  name: "redis-acl",
  version: 2,
  match: { reason: ["auth", "command", "key", "channel"], object: null, "client-info": null, username: null },
  time: "timestamp-last-updated | timestamp-created",
  action: "told.action",
  actions: `
  user.login auth
  query.run command key channel.read
  row.read key.read
  message.send channel`,
  actor: { id: "username", name: "username" },
  targets: [{ type: "told.type", id: "told.object" }],
  from: { ip: "told.ip" },
  outcome: "told.outcome",
  reason: "reason",
  service: { name: "=redis" },
  context: { session: "told.client" },
  eventId: "told.entry",
});

/** Commands that only look at a key (redis.io/docs, category "read"). */
const READS =
  /^(?:get|getrange|mget|hget|hgetall|hmget|hkeys|hvals|lrange|lindex|llen|smembers|sismember|zrange|zscore|xread|xrange|exists|ttl|type|strlen|scan|dump|keys)$/;

export const redisAcl: Parser = prepared(TABLE, (record) => {
  const reason = text(record, "reason");
  const client = text(record, "client-info") ?? "";
  const [, command = ""] = /\bcmd=([\w|]{1,64})/.exec(client) ?? [];
  const isRead =
    (reason === "key" && READS.test(command)) || (reason === "channel" && /subscribe$/.test(command));
  const [, ipv6, ipv4] = /\baddr=(?:\[([0-9A-Fa-f.:]{2,45})\]|([\d.]{7,15})):\d{1,5}\b/.exec(client) ?? [];
  return {
    told: {
      action: isRead ? `${reason}.read` : reason,
      // Who gave a wrong password was not refused: it did not work.
      outcome: reason === "auth" ? "failure" : "denied",
      // Counted from the start of the server.
      entry: `${toText(record["timestamp-created"]) ?? ""}-${toText(record["entry-id"]) ?? ""}`,
      type: reason,
      // Of who could not sign in it is the command for that.
      object: reason === "auth" ? undefined : text(record, "object"),
      ip: ipv6 ?? ipv4,
      client: /\bid=(\d{1,20})\b/.exec(client)?.[1],
    },
  };
});
