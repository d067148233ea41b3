/** Figma's activity logs (figma.com/developers/api, "Activity Logs"). A change of rights to an administrator's is a gift. */
import { object, text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import { prepared } from "../prepared.ts";

const table = mapped({
  name: "figma",
  match: {
    "action.type": null,
    "entity.type": null,
    "context.is_figma_support_team_action | context.client_name | context.org_id | context.team_id": null,
    timestamp: null,
  },
  time: "timestamp",
  action: "madeWord",
  actions: `
  user.login user_login user_logged_in
  user.logout user_logout
  password.change user_change_password user_password_change
  password.reset user_reset_password user_password_reset
  mfa.enroll user_enable_two_factor_authentication user_enable_2fa
  mfa.remove user_disable_two_factor_authentication user_disable_2fa
  user.create org_user_create org_user_add
  user.delete org_user_delete org_user_remove
  user.update user_change_name user_change_email org_user_account_type_change idp_user_update
  role.grant up
  role.update org_user_permission_change team_member_permission_change org_user_design_paid_status_change
  member.add team_member_join team_member_add workspace_member_add
  member.remove team_member_remove workspace_member_remove
  group.create team_create idp_group_create workspace_create
  group.update team_rename workspace_update
  group.delete team_delete team_trash idp_group_delete workspace_delete
  document.create fig_file_create file_create fig_file_duplicate fig_file_copy
  document.read fig_file_view file_view
  document.update fig_file_rename fig_file_move fig_file_restore
  document.delete fig_file_trash fig_file_delete file_delete file_trash
  data.export fig_file_export fig_file_export_selection fig_file_save_as
  visibility.update fig_file_link_access_change fig_file_link_access_permissions_change fig_file_org_access_change
  access.share fig_file_member_add fig_project_member_add
  access.unshare fig_file_member_remove fig_project_member_remove
  permission.update fig_file_member_permission_change fig_project_member_permission_change
  project.create fig_project_create folder_create
  project.update fig_project_rename fig_project_move
  project.delete fig_project_trash fig_project_delete folder_delete
  token.create personal_access_token_create user_personal_access_token_create
  token.delete personal_access_token_revoke user_personal_access_token_revoke
  domain.update org_domain_add org_domain_remove org_domain_verify
  sso.update org_saml_config_change org_sso_change org_login_method_change org_scim_token_create org_scim_token_delete
  application.grant org_plugin_approve oauth_app_authorize
  application.revoke org_plugin_remove oauth_app_revoke
  firewall.update org_ip_allowlist_update
  audit.export org_activity_logs_export
  config.update org_settings_change org_update`,
  actor: {
    id: "actor.id",
    name: "actor.name | actor.email",
    email: "actor.email",
    type: "actor.type",
    via: "context.client_name",
  },
  actorTypes: { user: "human" },
  targets: [
    { type: "entity.type", id: "entity.key | entity.id", name: "entity.name | entity.email" },
    { type: "=role", id: "madeRole" },
  ],
  from: { ip: "context.ip_address" },
  outcome: "action.details.error | =success",
  outcomes: { success: "success", "*": "failure" },
  reason: "action.details.error",
  service: { name: "=figma", account: "context.org_id | context.team_id" },
  before: "action.details.old_value",
  after: "action.details.new_value",
  eventId: "id",
});

export const figma = prepared(table, (record) => {
  const action = object(record, "action");
  const word = text(action, "type");
  const details = object(action, "details");
  const role = word?.endsWith("_permission_change") === true ? text(details, "new_permission") : undefined;
  const isUp = role !== undefined && /admin|owner/i.test(role);
  return { madeWord: isUp ? "up" : word, madeRole: role };
});
