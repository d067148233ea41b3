/** Asana's audit log events (developers.asana.com/docs/audit-log-events). */
import { mapped } from "../mapping.ts";

export const asana = mapped({
  name: "asana",
  match: { "actor.actor_type": null, event_type: null, event_category: null, created_at: null },
  time: "created_at",
  action: "event_type",
  actions: `
  user.login user_login_succeeded user_login_failed
  user.logout user_logged_out
  password.change user_password_changed
  password.reset user_password_reset user_forced_password_reset
  mfa.enroll user_2fa_enabled
  mfa.remove user_2fa_disabled
  user.invite user_invited
  user.update user_profile_updated
  user.disable user_deprovisioned user_deactivated
  role.grant user_division_admin_role_granted
  role.update user_workspace_admin_role_changed user_workspace_role_changed
  application.grant app_authorization_succeeded app_approved personal_access_token_created_approval
  application.revoke app_authorization_revoked
  token.create personal_access_token_created service_account_created service_account_token_created
  token.delete personal_access_token_revoked service_account_deleted
  sso.update workspace_saml_settings_changed workspace_password_requirements_changed
  mfa.disable workspace_require_2fa_disabled workspace_require_two_factor_authentication_disabled
  config.update workspace_form_link_authentication_required_disabled workspace_guest_invite_permissions_changed workspace_require_app_approvals_of_type_changed workspace_default_session_duration_changed
  data.export workspace_export_started team_export_started attachment_downloaded
  visibility.update team_privacy_settings_changed project_privacy_settings_changed
  object.delete attachment_deleted
  document.delete project_deleted task_deleted portfolio_deleted`,
  actor: { id: "actor.gid", name: "actor.name", email: "actor.email", type: "actor.actor_type" },
  actorTypes: {
    user: "human",
    asana: "system",
    asana_support: "human",
    anonymous: "unknown",
    external_administrator: "human",
  },
  targets: [{ type: "resource.resource_type", id: "resource.gid", name: "resource.name | resource.email" }],
  from: { ip: "context.client_ip_address", userAgent: "context.user_agent" },
  outcome: "event_type",
  outcomes: { user_login_failed: "failure", "*": "success" },
  service: { name: "=asana" },
  context: { session: "context.api_authentication_method" },
  before: "details.old_value",
  after: "details.new_value",
  eventId: "gid",
});
