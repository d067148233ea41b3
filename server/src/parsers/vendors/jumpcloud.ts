/** JumpCloud's Directory Insights (docs.jumpcloud.com, "Directory Insights API", "Event types"). */
import { mapped } from "../mapping.ts";

export const jumpcloud = mapped({
  name: "jumpcloud",
  match: { event_type: null, service: null, "initiated_by.type": null, timestamp: null },
  time: "timestamp",
  action: "event_type",
  prefix: "jumpcloud",
  actions: `
  user.login user_login_attempt admin_login_attempt sso_auth ldap_bind radius_auth_attempt radius_auth login_attempt sso_auth_failed
  user.logout user_logout admin_logout
  user.create user_create admin_create
  user.update user_update admin_update
  user.delete user_delete admin_delete
  user.disable user_suspended
  user.enable user_activated
  account.lock user_lockout admin_lockout
  account.unlock user_unlocked user_unlock
  password.change user_password_change user_password_set admin_password_change
  password.reset user_password_reset_request admin_password_reset_request user_password_expired
  mfa.enroll user_mfa_enrolled totp_finalize_enrollment user_mfa_enroll
  mfa.remove user_mfa_exclusion_expired totp_delete_enrollment user_mfa_reset
  group.create group_create
  group.update group_update
  group.delete group_delete
  group.grant group_add_member
  role.grant admin_role_grant
  application.create application_create
  application.update application_update
  application.delete application_delete
  policy.create policy_create
  policy.update policy_update
  policy.delete policy_delete
  device.add system_create
  device.update system_update
  device.remove system_delete
  token.create admin_apikey_create apikey_create
  command.run command_run
  config.update organization_update directory_update`,
  actor: {
    id: "initiated_by.id | initiated_by.email | initiated_by.username",
    name: "initiated_by.email | initiated_by.username",
    email: "initiated_by.email",
    type: "initiated_by.type",
  },
  actorTypes: { user: "human", admin: "human", system: "system", service: "machine" },
  targets: [
    {
      type: "association.connection.to.type",
      id: "association.connection.to.object_id",
      name: "association.connection.to.name",
    },
    { type: "=application", id: "application.id", name: "application.display_label | application.name" },
    {
      type: "resource.type",
      id: "resource.id",
      name: "resource.email | resource.username | resource.name | resource.displayName",
    },
    { type: "=system", id: "system.id", name: "system.displayName | system.hostname" },
  ],
  from: { ip: "client_ip | src_ip", userAgent: "useragent.name" },
  outcome: "success | mfa_meta.success | =success",
  reason: "error_message | message",
  service: { name: "=jumpcloud", account: "organization" },
  eventId: "id",
});
