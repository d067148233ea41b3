/** Slack's audit logs (docs.slack.dev, "Audit Logs API"). */
import { object, text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import { prepared } from "../prepared.ts";

const table = mapped({
  name: "slack",
  version: 4,
  match: { action: null, "actor.type": null, "actor.user.id | actor.app.id | actor.bot.id": null },
  time: "date_create",
  action: "action",
  prefix: "slack",
  actions: `
  retention.update pref.retention_type_changed channel_retention_changed
  domain.update domain_added domain_removed
  access.deny app_request_denied
  access.request app_requested
  token.delete app_token_revoked
  message.delete message_deleted
  user.invite user_channel_invite workspace_invite_sent
  group.update usergroup_updated usergroup_renamed public_channel_archive private_channel_archive public_channel_unarchive private_channel_unarchive channel_renamed
  group.delete public_channel_deleted private_channel_deleted
  group.create usergroup_created public_channel_created private_channel_created
  user.login user_login
  user.login user_login_failed
  user.logout user_logout user_session_invalidated
  session.revoke user_session_reset_by_admin bulk_session_reset_by_admin user_logout_compromised
  user.create user_created
  user.update user_profile_updated user_email_updated
  user.disable user_deactivated
  user.enable user_reactivated
  role.grant role_change_to_admin role_change_to_owner role_assigned owner_transferred
  role.revoke role_change_to_user role_change_to_guest role_removed
  sso.update pref.sso_setting_changed pref.two_factor_auth_changed
  mfa.disable pref.two_factor_auth_changed
  application.grant app_installed app_approved app_scopes_expanded org_app_workspace_added
  application.revoke app_uninstalled app_restricted app_deauthorized
  token.create app_token_preserved
  object.download file_downloaded file_downloaded_blocked
  object.upload file_uploaded
  object.delete file_deleted
  access.share file_shared file_public_link_created external_shared_channel_invite_sent external_shared_channel_connected external_shared_channel_invite_accepted
  access.unshare file_public_link_revoked external_shared_channel_disconnected
  data.export manual_export_started manual_export_completed manual_export_downloaded scheduled_export_started corporate_exports_approved channel_email_address_created
  visibility.update private_channel_converted_to_public public_channel_converted_to_private
  group.grant user_channel_join user_added_to_usergroup guest_channel_join
  group.revoke user_channel_leave user_removed_from_usergroup guest_channel_leave
  config.update pref.dlp_access_changed pref.ekm_enrollment_changed pref.block_file_download_for_unapproved_ip
  detection.update information_barrier_created information_barrier_deleted
  secret.update ekm_key_added ekm_key_removed ekm_unenrolled
  threat.detect anomaly`,
  privileged: ["role_change_to_admin", "role_change_to_owner", "owner_transferred"],
  actor: {
    id: "actor.user.id | actor.app.id | actor.bot.id",
    name: "actor.user.name | actor.app.name | actor.bot.name",
    email: "actor.user.email",
    type: "actor.type",
    session: "context.session_id",
  },
  actorTypes: { user: "human", bot: "machine", app: "machine" },
  targets: [
    { type: "=user", id: "madeUser", name: "madeUserName" },
    {
      type: "entity.type",
      id: "entity.user.id | entity.app.id | entity.channel.id | entity.file.id | entity.workspace.id | entity.enterprise.id | entity.usergroup.id",
      name: "entity.user.email | entity.app.name | entity.channel.name | entity.file.name | entity.workspace.name | entity.enterprise.name | entity.usergroup.name | entity.emoji.name | entity.workflow.name | entity.role.name",
    },
    { type: "=role", id: "madeRole" },
  ],
  from: { ip: "context.ip_address", userAgent: "context.ua" },
  outcome: "action",
  outcomes: { user_login_failed: "failure", file_downloaded_blocked: "denied", "*": "success" },
  service: { name: "=slack", account: "context.location.domain" },
  reason: "details.reason.0 | details.reason",
  eventId: "id",
});

const CHANNEL = /^(?:user|guest)_channel_(?:join|leave)$/;
const ROLE = /^role_change_to_(admin|owner|primary_owner)$/;

export const slack = prepared(table, (record) => {
  const action = text(record, "action") ?? "";
  // Who joins a channel or leaves it gets it, or loses it.
  const who = CHANNEL.test(action) ? object(object(record, "actor"), "user") : undefined;
  return {
    madeUser: text(who, "id"),
    madeUserName: text(who, "email") ?? text(who, "name"),
    madeRole: ROLE.exec(action)?.[1],
  };
});
