/** Asana's audit log events (developers.asana.com/docs/audit-log-events). An application that a person works through stands behind the person. */
import { object, text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import { prepared } from "../prepared.ts";

const table = mapped({
  name: "asana",
  version: 2,
  match: { "actor.actor_type": null, event_type: null, event_category: null, created_at: null },
  time: "created_at",
  action: "madeWord",
  actions: `
  user.login user_login_succeeded user_login_failed
  user.logout user_logged_out
  password.change user_password_changed
  password.reset user_password_reset user_forced_password_reset user_forgot_password_started workspace_force_password_reset
  mfa.enroll user_2fa_enabled user_two_factor_auth_enabled
  mfa.remove user_2fa_disabled user_two_factor_auth_disabled
  mfa.disable workspace_require_2fa_disabled workspace_require_two_factor_auth_disabled workspace_require_two_factor_authentication_disabled
  user.invite user_invited
  user.update user_profile_updated user_email_changed user_name_changed
  user.disable user_deprovisioned user_deactivated
  user.enable user_reprovisioned
  role.grant user_division_admin_role_granted role.up
  role.revoke user_division_admin_role_revoked role.down
  role.create custom_role_created
  role.update user_workspace_admin_role_changed user_division_admin_role_changed user_workspace_role_changed role_permission_changed custom_role_changed
  role.delete custom_role_deleted
  application.grant app_authorization_succeeded app_approved user_app_authorized personal_access_token_created_approval workspace_app_approved
  application.revoke app_authorization_revoked user_app_revoked
  token.create personal_access_token_created user_personal_access_token_authorized service_account_token_created
  token.delete personal_access_token_revoked user_personal_access_token_revoked
  service_account.create service_account_created
  service_account.update service_account_name_changed
  service_account.delete service_account_deleted
  sso.update workspace_saml_settings_changed workspace_saml_url_changed workspace_google_sso_settings_changed workspace_required_sso_provider_settings_changed workspace_password_requirements_changed workspace_require_two_factor_auth_enabled
  domain.update workspace_associated_email_domain_added workspace_associated_email_domain_removed
  firewall.create workspace_allowed_ip_range_added
  firewall.update workspace_allowed_ip_range_changed workspace_ip_allowlist_enabled workspace_ip_allowlist_disabled workspace_ip_allowlist_member_type_changed
  firewall.delete workspace_allowed_ip_range_removed
  config.update workspace_form_link_authentication_required_enabled workspace_form_link_authentication_required_disabled workspace_guest_invite_permissions_changed workspace_require_app_approvals_of_type_changed workspace_app_admin_approval_setting_changed workspace_default_session_duration_changed workspace_idle_session_duration_changed workspace_personal_access_token_enabled workspace_personal_access_token_disabled workspace_file_attachment_options_changed workspace_wide_reporting_enabled workspace_wide_reporting_disabled workspace_view_links_enabled workspace_view_links_disabled workspace_default_team_privacy_settings_changed workspace_trusted_domains_setting_changed
  data.export workspace_export_started team_export_started search_report_export_started workspace_teams_export_started division_teams_export_started workspace_members_export_started project_csv_export_started
  object.download attachment_downloaded
  object.upload attachment_uploaded
  object.delete attachment_deleted
  visibility.update team_privacy_settings_changed project_privacy_settings_changed
  access.share project_share_link_enabled project_view_link_enabled
  access.unshare project_share_link_disabled project_view_link_disabled
  group.create team_created
  group.delete team_deleted
  group.grant team_member_added
  group.revoke team_member_removed
  member.add project_member_added
  member.remove project_member_removed
  integration.create team_harvest_integration_enabled
  integration.delete team_harvest_integration_disabled
  project.delete project_deleted
  message.delete message_deleted message_permanently_deleted comment_deleted
  document.delete task_deleted task_permanently_deleted portfolio_deleted goal_deleted custom_field_deleted status_update_deleted status_update_permanently_deleted task_template_deleted project_template_deleted
  backup.restore task_undeleted project_undeleted portfolio_undeleted goal_undeleted custom_field_undeleted message_undeleted team_undeleted attachment_undeleted comment_undeleted status_update_undeleted task_template_undeleted project_template_undeleted`,
  actor: {
    id: "actor.gid | madeActor",
    name: "actor.name | actor.email",
    email: "actor.email",
    type: "madeActorType",
    via: "context.oauth_app_name",
  },
  actorTypes: {
    user: "human",
    asana: "system",
    asana_support: "human",
    external_administrator: "human",
    service_account: "machine",
  },
  targets: [
    { type: "resource.resource_type", id: "resource.gid", name: "resource.name | resource.email" },
    { type: "=role", id: "madeRole" },
  ],
  from: { ip: "context.client_ip_address", userAgent: "context.user_agent" },
  outcome: "event_type",
  outcomes: { user_login_failed: "failure", "*": "success" },
  service: { name: "=asana" },
  before: "details.old_value",
  after: "details.new_value",
  eventId: "gid",
});

export const asana = prepared(table, (record) => {
  const [type, actor] = [text(record, "event_type") ?? "", object(record, "actor")];
  const details = object(record, "details");
  const actorType = text(actor, "actor_type");
  const isAccount = text(object(record, "context"), "api_authentication_method") === "service_account";
  return {
    ...roleOf(type, text(details, "old_value"), text(details, "new_value")),
    madeActorType: isAccount ? "service_account" : actorType,
    madeActor: NAMES.get(actorType ?? ""),
  };
});

/** Who acts without an account. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ["asana", "Asana"],
  ["asana_support", "Asana support"],
]);
const ROLE_CHANGED = /^user_(?:workspace|division)_admin_role_changed$/;

/** A change of who administers is a gift, or the taking of one; the values say which. */
function roleOf(
  type: string,
  before: string | undefined,
  after: string | undefined,
): { readonly madeWord: string; readonly madeRole?: string | undefined } {
  if (!ROLE_CHANGED.test(type)) return { madeWord: type };
  if (after !== undefined && /admin/i.test(after)) return { madeWord: "role.up", madeRole: after };
  if (before !== undefined && /admin/i.test(before)) return { madeWord: "role.down", madeRole: before };
  return { madeWord: type };
}
