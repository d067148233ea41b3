/** BeyondTrust Privileged Remote Access: what is done in sessions, teams and its vault (beyondtrust.com, "Reporting API": sessions, teams and the vault). */
import { mapped } from "../mapping.ts";

export const beyondTrust = mapped({
  name: "beyondtrust",
  version: 1,
  match: { event_type: null, performed_by: null, "session.lsid | session | team | account_id": null },
  time: "timestamp",
  action: "event_type",
  prefix: "beyondtrust",
  category: "session",
  actions: `
  session.start session start
  session.end session end
  session.join conference member added,conference owner changed
  session.record command shell session recording,session recording
  object.upload file upload
  object.download file download
  object.delete file deleted
  message.send chat message
  session.command command shell session started,special action,session foreground window changed
  secret.read credential injection attempt,credentials checked out,credentials used
  secret.rotate password rotated,credentials rotated
  secret.update credentials checked in
  password.change password changed
  user.create account created
  user.update account edited,account updated
  user.delete account deleted`,
  actor: {
    id: "performed_by.id",
    name: "performed_by.username | performed_by.display_name | performed_by.name | performed_by.#text",
  },
  targets: [
    {
      type: "=host",
      id: "destination.hostname | session.primary_customer.#text",
      name: "destination.display_name",
    },
    { type: "=file", id: "filename" },
    { type: "=account", id: "account_id", name: "account.name" },
    { type: "=team", id: "team.id", name: "team.name" },
  ],
  from: {
    ip: "performed_by.public_ip | performed_by.private_ip | data.private_ip | data.public_ip | performed_by.hostname",
  },
  service: { name: "=beyondtrust" },
  context: { session: "session.lsid" },
  message: "body",
});
