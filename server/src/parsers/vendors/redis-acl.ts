/** An entry of Redis' ACL LOG, as clients give it (redis.io/docs, "ACL LOG"): who was refused what. */

import { text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import type { Parser } from "../parser.ts";
import { prepared } from "../prepared.ts";

const TABLE = mapped({
  name: "redis-acl",
  match: { reason: ["auth", "command", "key", "channel"], object: null, "client-info": null, username: null },
  time: "timestamp-last-updated | timestamp-created",
  action: "told.action",
  actions: `
  user.login auth
  query.run command
  row.read key
  message.send channel`,
  actor: { id: "username", name: "username" },
  targets: [{ type: "told.type", id: "told.object" }],
  from: { ip: "told.ip" },
  outcome: "=denied",
  reason: "reason",
  service: { name: "=redis" },
  context: { session: "told.client" },
  eventId: "entry-id",
});

export const redisAcl: Parser = prepared(TABLE, (record) => {
  const reason = text(record, "reason");
  const client = text(record, "client-info") ?? "";
  const [, ipv6, ipv4] = /\baddr=(?:\[([0-9A-Fa-f.:]{2,45})\]|([\d.]{7,15})):\d{1,5}\b/.exec(client) ?? [];
  return {
    told: {
      action: reason,
      type: reason,
      // Of who could not sign in it is the command for that.
      object: reason === "auth" ? undefined : text(record, "object"),
      ip: ipv6 ?? ipv4,
      client: /\bid=(\d{1,20})\b/.exec(client)?.[1],
    },
  };
});
