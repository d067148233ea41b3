/** Anthropic's compliance activities (docs.claude.com, "Compliance API": Activity Feed). */
import { mapped } from "../mapping.ts";

export const anthropic = mapped({
  name: "anthropic",
  match: {
    "actor.type": [
      ...["user_actor", "api_actor", "admin_api_key_actor", "unauthenticated_user_actor"],
      ...["scim_directory_sync_actor", "anthropic_actor"],
    ],
    type: null,
    created_at: null,
    organization_id: null,
  },
  time: "created_at",
  action: "type",
  actions: `
  user.login social_login_succeeded sso_login_succeeded sso_login_initiated sso_second_factor_magic_link magic_link_login_initiated magic_link_login_succeeded magic_link_login_failed social_login_failed sso_login_failed
  user.logout user_logged_out
  user.invite org_user_invite_sent
  member.add org_user_invite_accepted org_user_added
  member.remove org_user_deleted org_user_removed
  role.update role_updated org_user_role_updated
  role.create role_created
  role.delete role_deleted
  role.grant role_assigned
  role.revoke role_revoked role_unassigned
  token.create platform_api_key_created api_key_created admin_api_key_created
  token.update platform_api_key_updated api_key_updated admin_api_key_updated
  token.delete admin_api_key_deleted api_key_deleted
  sso.update org_sso_toggled org_sso_connection_activated org_sso_connection_deleted org_directory_sync_toggled
  domain.update org_domain_verified org_domain_removed
  data.export org_data_export_started org_data_export_completed
  audit.export org_compliance_api_settings_updated
  document.create claude_chat_created claude_project_created claude_artifact_created
  document.read claude_chat_viewed claude_file_viewed
  document.update claude_chat_updated claude_project_updated
  document.delete claude_chat_deleted claude_project_deleted claude_file_deleted
  object.upload claude_file_uploaded
  object.download claude_file_downloaded`,
  actor: {
    id: "actor.user_id | actor.api_key_id | actor.admin_api_key_id",
    name: "actor.email_address | actor.unauthenticated_email_address",
    email: "actor.email_address",
    type: "actor.type",
    credential: "actor.api_key_id | actor.admin_api_key_id",
  },
  actorTypes: {
    user_actor: "human",
    api_actor: "machine",
    admin_api_key_actor: "machine",
    scim_directory_sync_actor: "machine",
    anthropic_actor: "system",
  },
  targets: [
    { type: "=user", id: "target_user_id | user_id" },
    { type: "=chat", id: "claude_chat_id" },
    { type: "=project", id: "claude_project_id" },
    { type: "=file", id: "claude_file_id", name: "filename" },
    { type: "=token", id: "api_key_id | admin_api_key_id" },
    { type: "=organization", id: "organization_id" },
  ],
  from: { ip: "actor.ip_address", userAgent: "actor.user_agent" },
  outcome: "=success",
  service: { name: "=anthropic", account: "organization_id" },
  eventId: "id",
});
