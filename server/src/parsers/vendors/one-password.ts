/** 1Password's events: sign-in attempts, uses of items, and audit events (developer.1password.com/docs/events-api/reference). */
import { mapped } from "../mapping.ts";

export const onePassword = mapped({
  name: "1password",
  match: {
    timestamp: null,
    "item_uuid | target_user.uuid | object_uuid": null,
    "client.app_name | session.uuid | actor_uuid": null,
  },
  time: "timestamp",
  action: "object_type + action | category | =item.use",
  prefix: "onepassword",
  actions: `
  user.login success credentials_failed mfa_failed modern_version_failed sso_failed firewall_failed firewall_reported_success
  secret.read item.use
  user.invite invite.create
  user.create user.create user.activate
  user.delete user.delete
  user.disable user.suspend
  user.enable user.reactivate user.unsuspend
  role.grant gm.grant ga.grant
  role.revoke gm.revoke
  permission.grant uva.grant gva.grant
  permission.revoke uva.revoke gva.revoke
  group.grant gm.join gm.add
  group.revoke gm.leave gm.remove
  mfa.enroll user.enblduo user.enbltotp
  mfa.remove user.disblduo user.disbltotp
  password.change user.changemp
  data.export vault.export
  token.create slink.create satoken.create
  integration.create integration.create`,
  actor: {
    id: "target_user.uuid | user.uuid | actor_uuid | actor_details.uuid",
    name: "target_user.name | user.name | actor_details.name",
    email: "target_user.email | user.email | actor_details.email",
    session: "session_uuid | session.uuid",
  },
  targets: [
    { type: "object_type | =item", id: "item_uuid | object_uuid", name: "aux_info" },
    { type: "=vault", id: "vault_uuid" },
  ],
  from: { ip: "client.ip_address | session.ip | location.ip_address", userAgent: "client.app_name" },
  outcome: "category | action",
  outcomes: {
    success: "success",
    firewall_reported_success: "success",
    credentials_failed: "failure",
    mfa_failed: "failure",
    sso_failed: "failure",
    modern_version_failed: "failure",
    firewall_failed: "denied",
    "*": "success",
  },
  reason: "details.value | type",
  service: { name: "=1password", account: "account_uuid" },
  eventId: "uuid",
});
