/** BeyondTrust Privileged Remote Access: events of its sessions (beyondtrust.com, "Reporting API", "Access session reports"). */
import { mapped } from "../mapping.ts";

export const beyondTrust = mapped({
  name: "beyondtrust",
  version: 1,
  match: { event_type: null, performed_by: null, "session.lsid | session": null },
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
  secret.read credential injection attempt`,
  actor: {
    id: "performed_by.id",
    name: "performed_by.username | performed_by.display_name | performed_by.#text",
  },
  targets: [
    {
      type: "=host",
      id: "destination.hostname | session.primary_customer.#text",
      name: "destination.display_name",
    },
    { type: "=file", id: "filename" },
  ],
  from: { ip: "performed_by.public_ip | performed_by.private_ip | performed_by.hostname" },
  service: { name: "=beyondtrust" },
  context: { session: "session.lsid" },
  message: "body",
});
