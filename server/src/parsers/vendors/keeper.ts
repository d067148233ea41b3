/** Keeper's audit events as they go to a SIEM (docs.keeper.io, "Event Tracking"). Each event has its own word; what it acted on is in members of its own. */
import { text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import { prepared } from "../prepared.ts";

const table = mapped({
  name: "keeper",
  match: {
    "audit_event | audit_event_type": null,
    username: null,
    "enterprise_id | client_version | remote_address": null,
  },
  time: "timestamp | created",
  action: "audit_event | audit_event_type",
  actions: `
  user.login login login_console login_failure login_failed_console login_failed_ip_whitelist login_failed_password login_failed_2fa console_login login_two_factor_failure device_approval_login
  user.logout logout
  mfa.enroll set_two_factor_on two_factor_enabled
  mfa.remove set_two_factor_off two_factor_disabled
  mfa.disable two_factor_disabled_by_admin
  password.change change_master_password
  password.reset forgot_password account_recovery password_reset expire_password account_recovery_setup
  user.create create_user user_added accept_invitation
  user.invite send_invitation
  user.update change_email set_custom_email edit_user
  user.delete delete_user user_removed remove_user
  account.lock lock_user
  account.unlock unlock_user
  ownership.transfer accept_transfer transfer_account vault_transferred record_transfer_owner
  role.create role_created
  role.update role_update set_role_enforcement role_enforcement_change
  role.delete role_deleted
  role.grant pending_added_to_role added_to_role role_user_add set_admin_privilege
  role.revoke pending_removed_from_role removed_from_role role_user_remove unset_admin_privilege
  group.create team_created
  group.update team_updated
  group.delete team_deleted
  group.grant added_to_team team_user_add
  group.revoke removed_from_team team_user_remove
  config.create node_created
  config.update node_updated set_enterprise_setting
  config.delete node_deleted
  secret.create record_add
  secret.read ext_share_access open_record copy_password copy_login fast_fill ad_hoc_copy app_client_access secrets_manager_access
  secret.update record_update record_password_change record_rotation_scheduled_ok
  secret.rotate record_rotation_on_demand_ok
  secret.delete record_delete empty_trash purge_record
  access.share ext_share_added ext_share_connected share record_share folder_add_user folder_add_team folder_add_record share_link_created external_share_created ext_share_created app_record_shared
  access.unshare revoke_share record_share_remove folder_remove_user folder_remove_team folder_remove_record external_share_deleted ext_share_removed ext_share_expired app_record_removed
  bucket.create folder_create add_shared_folder
  bucket.update folder_update
  bucket.delete folder_delete delete_shared_folder
  object.upload attachment_uploaded file_attachment_added
  object.download attachment_downloaded download_attachment
  object.delete attachment_deleted delete_attachment
  data.export exported vault_exported
  data.import imported_records
  audit.export report_exported audit_sync_setup
  log_stream.update audit_sync_paused audit_sync_resumed
  log_stream.delete audit_sync_removed
  device.add device_approved device_added
  device.remove device_removed
  access.request device_approval_requested
  application.create app_client_connected secrets_manager_app_created app_created
  application.delete app_client_removed app_removed
  sso.update sso_configured scim_access_created scim_access_removed bridge_created
  finding.create reused_password bw_record_high_risk
  threat.detect keeper_ai_critical_risk_level_detected keeper_ai_high_risk_level_detected keeper_ai_medium_risk_level_detected
  session.revoke keeper_ai_session_locked_by_ai_critical keeper_ai_session_locked_by_ai_high keeper_ai_session_locked_by_ai_medium
  alert.raise audit_alert_sent
  finding.resolve bw_record_resolved bw_record_changed bw_record_ignored`,
  actor: { id: "username", name: "username", email: "username" },
  targets: [
    { type: "=user", id: "to_username | madeTo | email" },
    { type: "=record", id: "record_uid" },
    { type: "=folder", id: "shared_folder_uid | folder_uid" },
    { type: "=role", id: "role_id", name: "role_name" },
    { type: "=team", id: "team_uid", name: "team_name" },
    { type: "=attachment", id: "attachment_id" },
    { type: "=application", id: "app_uid" },
    { type: "=node", id: "node_id" },
  ],
  from: { ip: "remote_address | ip_address", userAgent: "client_version" },
  outcome: "madeOutcome",
  service: { name: "=keeper", account: "enterprise_id" },
});

export const keeper = prepared(table, (record) => {
  const word = text(record, "audit_event") ?? text(record, "audit_event_type") ?? "";
  const value = text(record, "value");
  return {
    // Who has no account yet is only an address.
    madeTo: word.startsWith("pending_") && value?.includes("@") === true ? value : undefined,
    madeOutcome: /fail|denied|blocked/.test(word) ? "failure" : "success",
  };
});
