/** Abnormal Security: attacks that it found in mail, and the audit of its portal (app.swaggerhub.com, "Abnormal Security Client API"). */
import { text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import type { Parser } from "../parser.ts";
import { prepared } from "../prepared.ts";

export const abnormalThreat: Parser = prepared(
  mapped({
    name: "abnormal",
    version: 1,
    match: { "abxMessageId | abx_message_id | abxMessageIdStr": null, "attackType | attack_type": null },
    time: "receivedTime | received_time | sentTime | sent_time",
    action: "=threat.detect",
    actor: { name: "fromAddress | from_address", email: "fromAddress | from_address" },
    targets: [
      { type: "=mailbox", id: "recipientAddress | recipient_address | toAddresses.0 | to_addresses.0" },
      { type: "=message", id: "abxMessageIdStr | abxMessageId | abx_message_id", name: "subject" },
    ],
    from: { ip: "senderIpAddress | sender_ip_address" },
    outcome: "madeOutcome",
    message: "attackType | attack_type",
    service: { name: "=abnormal" },
    eventId: "threatId | threat_id",
  }),
  (record) => {
    const status = text(record, "remediationStatus") ?? text(record, "remediation_status") ?? "";
    return { madeOutcome: /^(?:auto|post)?-?\s*remediated|^blocked/i.test(status) ? "denied" : undefined };
  },
);

export const abnormalAudit: Parser = mapped({
  name: "abnormal",
  version: 1,
  match: { category: null, "actionDetails | action_details": null, "user.email | sourceIp": null },
  time: "timestamp",
  action: "action | category",
  category: "configuration",
  prefix: "abnormal",
  actions: `
  user.login login,log in,authentication
  user.logout logout,log out
  role.grant add-role
  user.create create-user,invite-user
  user.delete delete-user`,
  actor: { name: "user.email", email: "user.email" },
  targets: [{ type: "=path", id: "actionDetails.request_url | action_details.request_url" }],
  from: { ip: "sourceIp" },
  outcome: "status",
  service: { name: "=abnormal", account: "tenantName" },
});
