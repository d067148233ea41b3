/** Tailscale's configuration audit logs, as streamed or asked for (tailscale.com/kb/1203/audit-logging). */
import { mapped } from "../mapping.ts";

export const tailscale = mapped({
  name: "tailscale",
  match: { "event.actor.loginName": null, "event.origin": null },
  time: "fields.recorded | event.eventTime | eventTime | time",
  action: "event.target.type + event.action",
  prefix: "tailscale",
  actions: `
  device.add node.create node.approve
  device.update node.update node.rename
  device.remove node.delete node.revoke node.logout
  user.create user.create user.join_waitlist user.accept
  user.update user.update
  user.delete user.delete
  user.disable user.suspend
  user.enable user.restore
  role.grant user.elevate
  access_key.create api_key.create node_share.create
  access_key.delete api_key.revoke api_key.delete
  firewall.update tailnet.acl_update policy_file.update acl.update
  config.update tailnet.update tailnet.enable
  config.delete tailnet.disable`,
  actor: {
    id: "event.actor.id",
    name: "event.actor.loginName | event.actor.displayName",
    email: "event.actor.loginName",
    type: "event.actor.type",
  },
  actorTypes: { user: "human", system: "system" },
  targets: [{ type: "event.target.type", id: "event.target.id", name: "event.target.name" }],
  outcome: "=success",
  service: { name: "=tailscale" },
  before: "event.old",
  after: "event.new",
  context: { request: "event.eventGroupID" },
});
