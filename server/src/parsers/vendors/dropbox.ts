/** Dropbox' team log (dropbox.com/developers/documentation/http/teams, "team_log/get_events"). */
import { mapped } from "../mapping.ts";

export const dropbox = mapped({
  name: "dropbox",
  match: { "event_type.\\.tag | event_type._tag": null },
  time: "timestamp | p_event_time",
  action: "event_type.\\.tag | event_type._tag",
  category: "data",
  actions: `
  user.login login_success login_fail sso_error
  user.logout logout
  user.impersonate sign_in_as_session_start
  session.end sign_in_as_session_end
  password.change password_change
  password.reset password_reset password_reset_all
  mfa.enroll tfa_add_security_key tfa_add_backup_phone
  mfa.remove tfa_remove_security_key tfa_remove_backup_phone tfa_reset
  user.invite member_send_invite_policy_changed member_add_external_id
  role.update member_change_admin_role
  member.update member_change_status member_change_name member_change_email
  member.add member_add_name group_add_member
  member.remove group_remove_member
  group.create group_create
  group.delete group_delete
  access.share shared_content_add_member shared_link_create shared_folder_create sf_add_group shared_content_add_link_expiry
  access.unshare shared_content_remove_member shared_link_disable sf_team_uninvite
  visibility.update shared_link_change_visibility shared_content_change_link_audience
  application.grant app_link_member app_link_team app_link_user
  application.revoke app_unlink_member app_unlink_team app_unlink_user
  object.upload file_add
  object.read file_preview file_view
  object.download file_download
  object.delete file_delete file_permanently_delete
  object.update file_edit file_rename
  object.move file_move
  object.create file_copy
  backup.restore file_restore
  data.export create_team_invite_link export_members_report file_request_create
  ownership.transfer account_capture_migrate_account member_transfer_account_contents shared_folder_transfer_ownership
  sso.update sso_add_login_url sso_change_policy sso_add_cert sso_change_login_url
  device.add device_link_success
  device.remove device_unlink device_delete_on_unlink_success`,
  actor: {
    id: "actor.user.account_id | actor.admin.account_id",
    name: "actor.user.email | actor.admin.email | actor.app.display_name",
    email: "actor.user.email | actor.admin.email",
    type: "actor.\\.tag | actor._tag",
  },
  actorTypes: { user: "human", admin: "human", app: "machine", dropbox: "system" },
  targets: [
    { type: "=user", id: "participants.0.user.email" },
    { type: "=file", id: "assets.0.file_id", name: "assets.0.path.contextual | assets.0.display_name" },
    { type: "=application", id: "details.app_info.app_id", name: "details.app_info.display_name" },
  ],
  from: { ip: "origin.geo_location.ip_address" },
  outcome: "event_type.\\.tag | event_type._tag",
  outcomes: { login_fail: "failure", sso_error: "failure", "*": "success" },
  reason: "details.error_details.user_friendly_message",
  service: { name: "=dropbox" },
  context: { request: "origin.access_method.request_id" },
});
