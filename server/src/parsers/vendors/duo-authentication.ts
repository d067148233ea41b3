/** Duo's authentication logs (duo.com/docs/adminapi, "Authentication Logs"). */
import { mapped } from "../mapping.ts";

export const duoAuthentication = mapped({
  name: "duo-authentication",
  match: {
    event_type: ["authentication", "enrollment"],
    "factor | access_device | result": null,
    "user | username": null,
  },
  time: "isotimestamp | timestamp",
  action: "event_type",
  prefix: "duo",
  actions: `
  user.login authentication
  mfa.enroll enrollment`,
  actor: { id: "user.key", name: "user.name | username | email", email: "email" },
  targets: [{ type: "=application", id: "application.key", name: "application.name | integration" }],
  from: { ip: "access_device.ip | ip" },
  outcome: "result",
  outcomes: { fraud: "denied" },
  reason: "reason",
  service: { name: "=duo" },
  context: { request: "txid" },
  eventId: "txid",
});
