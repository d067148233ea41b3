/** Messages that Vade for Microsoft 365 judged (vadesecure.com, "Vade for M365 API", "Email logs"). */
import { text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import { prepared } from "../prepared.ts";

const table = mapped({
  name: "vade",
  version: 1,
  match: {
    message_id: null,
    "sender_ip | from_header": null,
    "remediation_type | overdict | last_report | nb_messages_remediated": null,
  },
  time: "date | created_at",
  action: "=message.send",
  actor: { name: "from", email: "from" },
  targets: [
    { type: "=mailbox", id: "to" },
    { type: "=message", id: "message_id", name: "subject" },
  ],
  from: { ip: "sender_ip" },
  outcome: "madeOutcome",
  reason: "madeReason",
  service: { name: "=vade" },
  eventId: "id",
});

export const vade = prepared(table, (record) => {
  const status = text(record, "status") ?? "mail";
  const action = text(record, "action") ?? "NOTHING";
  const isHarmless = /^(?:legit|mail)$/i.test(status);
  return {
    madeOutcome: /move|delete|quarantine|drop|block/i.test(action)
      ? "denied"
      : isHarmless
        ? "success"
        : undefined,
    madeReason: isHarmless ? undefined : status.toLowerCase(),
  };
});
