/** Proofpoint's messages, as its SIEM API has them (help.proofpoint.com, "SIEM API"). */
import { mapped } from "../mapping.ts";

export const proofpoint = mapped({
  name: "proofpoint",
  match: { messageTime: null, sender: null, recipient: null },
  time: "messageTime",
  action: "=message.send",
  actor: { name: "sender", email: "sender" },
  actorTypes: {},
  targets: [
    { type: "=user", id: "recipient.0" },
    { type: "=message", id: "messageID | GUID", name: "subject" },
  ],
  from: { ip: "senderIP" },
  outcome: "quarantineFolder",
  outcomes: { undefined: "success", "*": "denied" },
  reason: "quarantineRule",
  service: { name: "=proofpoint", account: "cluster" },
  eventId: "GUID",
});
