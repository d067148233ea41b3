/** Trend Micro Email Security's tracking of mail (docs.trendmicro.com, "Email Security REST API", "Mail tracking logs"). */
import { mapped } from "../mapping.ts";

export const trendEmail = mapped({
  name: "trend-email",
  version: 1,
  match: { mailID: null, sender: null, "recipient | headerTo": null },
  time: "timestamp | genTime",
  action: "=message.send",
  actor: { name: "sender", email: "sender" },
  targets: [
    { type: "=mailbox", id: "recipient | headerTo.0" },
    { type: "=message", id: "messageID | mailID", name: "subject" },
  ],
  from: { ip: "senderIP" },
  outcome: "action",
  outcomes: {
    delivered: "success",
    scanned: "success",
    quarantined: "denied",
    bounced: "failure",
    deleted: "denied",
    queued: "unknown",
  },
  reason: "policyName | details",
  service: { name: "=trend-email" },
  eventId: "mailID",
});
