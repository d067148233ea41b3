/** Zendesk's audit logs (developer.zendesk.com, "Audit Logs"). */
import { mapped } from "../mapping.ts";

export const zendesk = mapped({
  name: "zendesk",
  match: { actor_id: null, source_type: null, "action_label | action": null, change_description: null },
  time: "created_at",
  action: "source_type + action",
  prefix: "zendesk",
  actions: `
  user.login user.login
  token.create api_token.create
  token.update api_token.update
  token.delete api_token.destroy
  user.create user.create
  user.update user.update
  user.delete user.destroy
  config.update account_setting.update account.update
  data.export export.create user.exported`,
  actor: { id: "actor_id", name: "actor_name" },
  targets: [{ type: "source_type", id: "source_id", name: "source_label" }],
  from: { ip: "ip_address" },
  outcome: "=success",
  service: { name: "=zendesk" },
  reason: "change_description",
  eventId: "id",
});
