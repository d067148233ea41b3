/** Dropbox' team log (dropbox.com/developers/documentation/http/teams, "team_log/get_events"). Its unions say by `.tag` which of their members is there. */
import { type Fields, list, object, text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import { prepared } from "../prepared.ts";

const table = mapped({
  name: "dropbox",
  version: 2,
  match: { "event_type.\\.tag | event_type._tag": null },
  time: "timestamp | p_event_time",
  action: "madeWord",
  category: "data",
  actions: `
  user.login login_success login_fail sso_error
  user.logout logout
  user.impersonate sign_in_as_session_start
  session.end sign_in_as_session_end web_sessions_end
  password.change password_change
  password.reset password_reset password_reset_all
  mfa.enroll tfa_add_security_key tfa_add_backup_phone tfa_change_status.authenticator tfa_change_status.sms tfa_change_status.enabled
  mfa.remove tfa_remove_security_key tfa_remove_backup_phone tfa_change_status.disabled
  mfa.reset tfa_reset
  mfa.disable tfa_change_policy.optional
  user.invite member_change_status.invited
  user.enable member_change_status.reactivated
  user.disable member_change_status.suspended
  user.delete member_change_status.removed
  user.rename member_change_name
  user.update member_change_email member_add_external_id member_change_external_id member_add_name member_change_status
  role.grant member_change_admin_role.up
  role.revoke member_change_admin_role.down
  role.update member_change_admin_role
  member.add member_change_status.active
  group.grant group_add_member
  group.revoke group_remove_member
  group.create group_create
  group.update group_rename group_change_member_role group_change_management_type group_change_join_policy
  group.delete group_delete
  access.share shared_content_add_member shared_content_add_invitees shared_link_create shared_folder_create shared_link_share sf_add_group create_team_invite_link shared_content_add_link_expiry
  access.unshare shared_content_remove_member shared_content_remove_invitees shared_link_disable sf_team_uninvite shared_content_unshare
  permission.update shared_content_change_member_role shared_folder_change_members_management_policy
  visibility.update shared_link_change_visibility shared_content_change_link_audience shared_link_settings_change_audience
  application.grant app_link_member app_link_team app_link_user
  application.revoke app_unlink_member app_unlink_team app_unlink_user
  object.upload file_add file_request_receive_file
  object.read file_preview file_view shared_content_view shared_link_view
  object.download file_download shared_content_download shared_link_download paper_doc_download
  object.delete file_delete file_permanently_delete
  object.update file_edit file_rename file_rollback_changes
  object.move file_move
  object.create file_copy create_folder
  backup.restore file_restore rewind_folder
  data.export export_members_report member_export_report
  audit.export team_activity_create_report
  ownership.transfer account_capture_migrate_account member_transfer_account_contents shared_folder_transfer_ownership
  sso.update sso_add_login_url sso_add_logout_url sso_add_cert sso_change_policy sso_change_login_url sso_change_logout_url sso_change_cert sso_remove_cert sso_remove_login_url sso_remove_logout_url sso_change_saml_identity_mode
  policy.update tfa_change_policy member_send_invite_policy_changed password_change_policy sharing_change_link_policy sharing_change_member_policy sharing_change_folder_join_policy device_approvals_change_desktop_policy file_requests_change_policy
  domain.update domain_verification_add_domain_success domain_verification_remove_domain enabled_domain_invites disabled_domain_invites
  device.add device_link_success device_link_fail
  device.remove device_unlink device_delete_on_unlink_success
  alert.raise admin_alerting_triggered_alert
  threat.detect ransomware_alert_create_report
  retention.update data_placement_restriction_change_policy governance_policy_create governance_policy_edit_duration governance_policy_delete legal_holds_activate_a_hold legal_holds_release_a_hold`,
  actor: {
    id: "actor.user.account_id | actor.admin.account_id | actor.app.app_id | actor.reseller.reseller_email | madeActor",
    name: "actor.user.email | actor.admin.email | actor.app.display_name | actor.reseller.reseller_name",
    email: "actor.user.email | actor.admin.email | actor.reseller.reseller_email",
    type: "madeActorTag",
    via: "madeVia",
  },
  actorTypes: { user: "human", admin: "human", reseller: "human", app: "machine", dropbox: "system" },
  targets: [
    { type: "=user", id: "madeUser" },
    { type: "=group", id: "madeGroup.group_id", name: "madeGroup.display_name" },
    { type: "=role", id: "madeRole" },
    {
      type: "madeAssetType",
      id: "madeAsset.file_id | madeAsset.doc_id | madeAsset.path.contextual",
      name: "madeAsset.path.contextual | madeAsset.display_name | madeAsset.doc_title | madeAsset.showcase_title",
    },
    { type: "=application", id: "details.app_info.app_id", name: "details.app_info.display_name" },
    {
      type: "=device",
      id: "details.device_session_info.session_info.session_id",
      name: "details.device_session_info.host_name",
    },
    { type: "=domain", id: "details.domain_names.0" },
  ],
  from: { ip: "origin.geo_location.ip_address" },
  outcome: "madeOutcome",
  reason: "details.error_details.user_friendly_message | details.error_details.technical_error_message",
  service: { name: "=dropbox" },
  context: {
    request: "origin.access_method.api.request_id | origin.access_method.request_id",
    session: "origin.access_method.end_user.session_id | origin.access_method.session_id",
  },
  before: "madeBefore",
  after: "madeAfter",
});

export const dropbox = prepared(table, (record) => {
  const [actor, details] = [object(record, "actor"), object(record, "details")];
  const type = tagOf(object(record, "event_type")) ?? "";
  const [before, after] = [previousOf(details), wordAt(details, "new_value")];
  const { asset, group, user } = aboutOf(record);
  const actorTag = tagOf(actor);
  const word = wordOf(type, before, after);
  return {
    madeWord: word,
    madeActorTag: actorTag,
    madeActor: actorTag === "dropbox" ? "Dropbox" : undefined,
    madeVia: onBehalfOf(record, actor),
    madeUser: user,
    madeGroup: group,
    madeAsset: asset,
    madeAssetType: tagOf(asset),
    madeRole: roleOf(word, before, after),
    madeBefore: before === undefined ? undefined : { value: before },
    madeAfter: after === undefined ? undefined : { value: after },
    madeOutcome: /_fail$|^sso_error$/.test(type) ? "failure" : "success",
  };
});

/** The tag, as Dropbox writes it or as those do whose names may have no dot. */
function tagOf(union: Fields | undefined): string | undefined {
  return text(union, ".tag") ?? text(union, "_tag");
}

/** A value that is a word, or a union of which the tag is one. */
function wordAt(details: Fields | undefined, name: string): string | undefined {
  return text(details, name) ?? tagOf(object(details, name));
}

function previousOf(details: Fields | undefined): string | undefined {
  return wordAt(details, "previous_value");
}

const ROLES = ["member_only", "limited_admin", "support_admin", "user_management_admin", "team_admin"];

/** What a change of state was to. */
function wordOf(type: string, before: string | undefined, after: string | undefined): string {
  if (type === "member_change_admin_role" && after !== undefined) {
    const [from, to] = [ROLES.indexOf(before ?? ""), ROLES.indexOf(after)];
    return from === to ? type : `${type}.${to > from && to > 0 ? "up" : "down"}`;
  }
  if (type === "member_change_status" && before === "suspended" && after === "active")
    return `${type}.reactivated`;
  const whole = `${type}.${after ?? ""}`;
  return table.actions?.has(whole) === true ? whole : type;
}

/** The role that was given, or the one that was taken. */
function roleOf(word: string, before: string | undefined, after: string | undefined): string | undefined {
  if (!word.startsWith("member_change_admin_role")) return undefined;
  return word.endsWith(".down") ? before : after;
}

/** Whom or what an event is about: those who took part, and the first of the assets. */
function aboutOf(record: Fields): {
  readonly user: string | undefined;
  readonly group: Fields | undefined;
  readonly asset: Fields | undefined;
} {
  let [user, group]: [string | undefined, Fields | undefined] = [undefined, undefined];
  for (const participant of list(record, "participants")) {
    const member = object({ participant }, "participant");
    user ??= text(object(member, "user"), "email") ?? text(object(member, "user"), "display_name");
    group ??= object(member, "group");
  }
  const [first] = list(record, "assets");
  return { user, group, asset: object({ first }, "first") };
}

/** The member in whose name it was done, where that is another one. */
function onBehalfOf(record: Fields, actor: Fields | undefined): string | undefined {
  const context = object(record, "context");
  const member = object(context, "team_member") ?? object(context, "user") ?? context;
  const email = text(member, "email");
  const own = text(object(actor, "user") ?? object(actor, "admin"), "email");
  return email === own ? undefined : email;
}
