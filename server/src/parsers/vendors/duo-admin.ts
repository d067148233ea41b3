/** Duo's administrator logs (duo.com/docs/adminapi, "Administrator Logs"). */
import { mapped } from "../mapping.ts";

export const duoAdmin = mapped({
  name: "duo-admin",
  match: {
    action: null,
    username: null,
    "isotimestamp | timestamp": null,
    "object | description | eventtype": null,
  },
  certainty: 0.6,
  time: "isotimestamp | timestamp",
  action: "action",
  prefix: "duo",
  actions: `
  user.login admin_login admin_login_error admin_factor_verification
  password.reset admin_reset_password
  account.lock admin_lockout user_lockout
  account.unlock user_unlock admin_unlock
  user.create user_create admin_create user_import
  user.update user_update admin_update admin_self_activate
  user.delete user_delete admin_delete user_pending_delete
  user.enable user_restore
  group.create group_create
  group.update group_update
  group.delete group_delete
  application.create integration_create
  application.update integration_update
  application.delete integration_delete
  secret.read integration_skey_view integration_skey_bulk_view
  mfa.enroll phone_create phone_associate hardtoken_create u2ftoken_create webauthncredential_create
  mfa.remove phone_delete phone_disassociate hardtoken_delete u2ftoken_delete webauthncredential_delete webauthncredential_rename
  mfa.bypass bypass_create user_bypass
  policy.create policy_create
  policy.update policy_update
  policy.delete policy_delete
  config.update feature_update customer_update
  sso.update ad_sync_by_user azure_directory_create directory_groups_pause_full_sync
  alert.raise user_marked_fraud
  access.deny deregister_devices`,
  actor: { name: "username" },
  actorTypes: {},
  targets: [{ type: "=object", id: "object" }],
  from: { ip: "ip_address" },
  outcome: "action",
  outcomes: { admin_login_error: "failure", admin_lockout: "denied", "*": "success" },
  service: { name: "=duo", account: "host" },
});
