/** Anthropic's compliance activities (platform.claude.com/docs, "Compliance API": Activity Feed). A sign-in is of no organization. */
import { text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import { textAt } from "../paths.ts";
import { prepared } from "../prepared.ts";

const table = mapped({
  name: "anthropic",
  version: 2,
  match: {
    "actor.type": [
      ...["user_actor", "api_actor", "admin_api_key_actor", "unauthenticated_user_actor"],
      ...["scim_directory_sync_actor", "anthropic_actor", "service_account_actor", "system_actor"],
      ...["federated_identity_actor", "federated_actor", "attested_device_actor"],
    ],
    type: null,
    created_at: null,
  },
  time: "created_at",
  action: "madeWord",
  actions: `
  user.login social_login_succeeded sso_login_succeeded sso_login_initiated magic_link_login_initiated magic_link_login_succeeded magic_link_login_failed social_login_failed sso_login_failed anonymous_mobile_login_attempted
  mfa.challenge sso_second_factor_magic_link phone_code_sent phone_code_verified
  user.reauthenticate step_up_authentication_succeeded step_up_authentication_failed
  mfa.enroll step_up_credential_enrolled
  user.logout user_logged_out
  session.revoke session_revoked
  user.create scim_user_created
  user.update scim_user_updated claude_user_settings_updated
  user.delete scim_user_deleted account_deleted
  user.invite org_user_invite_sent org_user_invite_re_sent
  access.request org_join_request_created admin_request_created end_user_invite_requested
  access.approve org_join_request_approved org_join_request_instant_approved
  access.deny org_join_request_dismissed org_join_requests_bulk_dismissed org_user_invite_rejected
  member.add org_user_invite_accepted org_user_added platform_workspace_member_added
  member.remove org_user_deleted org_user_removed org_user_left platform_workspace_member_removed
  member.update platform_workspace_member_updated claude_user_role_updated org_user_role_updated
  group.create group_created
  group.update group_updated
  group.delete group_deleted
  group.grant group_member_added
  group.revoke group_member_removed
  role.create role_created rbac_role_created
  role.update role_updated rbac_role_updated rbac_role_permission_added rbac_role_permission_removed rbac_role_grant_updated
  role.delete role_deleted rbac_role_deleted
  role.grant role_assigned role_assignment_granted rbac_role_assigned role_raised
  role.revoke role_revoked role_unassigned role_assignment_revoked rbac_role_unassigned
  ownership.transfer primary_owner_transferred
  token.create platform_api_key_created api_key_created admin_api_key_created service_key_created environment_token_minted tunnel_token_minted
  token.update platform_api_key_updated api_key_updated admin_api_key_updated scoped_api_key_updated
  token.delete admin_api_key_deleted api_key_deleted scoped_api_key_deleted service_key_revoked environment_token_revoked tunnel_token_revoked
  secret.read tunnel_token_revealed
  secret.rotate tunnel_token_rotated platform_signing_key_rotated
  key.create org_external_key_created platform_signing_key_created
  key.update org_external_key_updated
  key.delete org_external_key_deleted platform_signing_key_deleted
  service_account.create service_created
  service_account.update platform_service_account_updated
  service_account.delete platform_service_account_archived service_deleted
  sso.update org_sso_toggled org_sso_add_initiated org_sso_connection_activated org_sso_connection_deactivated org_sso_connection_deleted org_sso_group_role_mappings_updated org_sso_provisioning_mode_changed org_directory_sync_toggled org_directory_sync_activated org_directory_sync_add_initiated org_directory_sync_deleted org_magic_link_second_factor_toggled
  domain.update org_domain_add_initiated org_domain_verified org_domain_removed domain_claim_initiated
  firewall.create org_ip_restriction_created
  firewall.update org_ip_restriction_updated
  firewall.delete org_ip_restriction_deleted
  config.update claude_organization_settings_updated org_claude_code_data_sharing_enabled org_claude_code_data_sharing_disabled org_analytics_api_capability_updated
  retention.update org_claude_code_zero_data_retention_disabled platform_workspace_inference_data_retention_disabled
  policy.update mcp_tool_policy_updated cli_plugin_exec_policy_updated
  integration.create mcp_server_created claude_github_integration_created claude_gdrive_integration_created ghe_configuration_created
  integration.update mcp_server_updated claude_github_integration_updated claude_gdrive_integration_updated ghe_configuration_updated
  integration.delete mcp_server_deleted claude_github_integration_deleted claude_gdrive_integration_deleted ghe_configuration_deleted
  data.export org_data_export_started org_data_export_completed org_data_export_accessed org_members_exported
  audit.export audit_log_export_started audit_log_export_accessed
  audit.read compliance_api_accessed
  audit.update org_compliance_api_settings_updated
  project.create claude_project_created platform_workspace_created
  project.update claude_project_updated platform_workspace_updated
  project.delete claude_project_deleted claude_project_archived platform_workspace_archived
  environment.create environment_created
  environment.update environment_updated
  environment.delete environment_deleted environment_archived
  document.create claude_chat_created claude_artifact_created claude_skill_created
  document.read claude_chat_viewed claude_chat_access_failed claude_artifact_viewed claude_artifact_access_failed claude_project_viewed claude_chat_snapshot_viewed session_share_accessed
  document.update claude_chat_updated claude_skill_replaced
  document.delete claude_chat_deleted claude_chat_deletion_failed claude_skill_deleted
  access.share claude_artifact_published claude_chat_snapshot_created session_share_created org_invite_link_generated
  access.unshare session_share_revoked org_invite_link_disabled
  visibility.update claude_project_sharing_updated claude_artifact_sharing_updated claude_artifact_external_sharing_permission_updated
  object.upload claude_file_uploaded claude_project_file_uploaded claude_project_document_uploaded platform_file_uploaded
  object.read claude_file_viewed claude_file_access_failed claude_project_document_viewed claude_project_document_access_failed claude_project_file_access_failed
  object.download claude_file_downloaded platform_file_content_downloaded
  object.delete claude_file_deleted claude_project_file_deleted claude_project_document_deleted platform_file_deleted claude_project_file_deletion_failed claude_project_document_deletion_failed`,
  actor: {
    id: "actor.user_id | actor.api_key_id | actor.admin_api_key_id | actor.service_account_id | actor.directory_id | actor.subject | actor.external_client_id | actor.service | madeActor",
    name: "actor.email_address | actor.unauthenticated_email_address",
    email: "actor.email_address",
    type: "actor.type",
    credential: "actor.api_key_id | actor.admin_api_key_id",
  },
  actorTypes: {
    user_actor: "human",
    api_actor: "machine",
    admin_api_key_actor: "machine",
    service_account_actor: "machine",
    scim_directory_sync_actor: "machine",
    federated_identity_actor: "machine",
    federated_actor: "machine",
    attested_device_actor: "machine",
    anthropic_actor: "system",
    system_actor: "system",
  },
  targets: [
    {
      type: "principal_type | =user",
      id: "principal_id | new_owner_id | target_user_id | user_id",
      name: "user_email | invited_email | email_address",
    },
    { type: "=role", id: "madeRole | role_id", name: "role_name" },
    { type: "=chat", id: "claude_chat_id" },
    {
      type: "=file",
      id: "claude_file_id | claude_project_document_id | claude_artifact_id",
      name: "filename",
    },
    { type: "=project", id: "claude_project_id | workspace_id" },
    { type: "=token", id: "api_key_id | admin_api_key_id | service_key_id | token_id" },
    { type: "=service", id: "service_name" },
    { type: "=group", id: "group_id", name: "group_name" },
    { type: "=integration", id: "mcp_server_id", name: "mcp_server_name" },
    { type: "=organization", id: "organization_id | organization_uuid" },
  ],
  from: { ip: "actor.ip_address", userAgent: "actor.user_agent" },
  outcome: "madeOutcome",
  service: { name: "=anthropic", account: "organization_id | organization_uuid" },
  before: "madeBefore",
  after: "madeAfter",
  eventId: "id",
});

export const anthropic = prepared(table, (record) => {
  const type = text(record, "type") ?? "";
  const [before, after] = [text(record, "previous_role"), text(record, "current_role")];
  // A change of a role gives rights where there were fewer before.
  const isRaised =
    type === "claude_user_role_updated" &&
    /owner|admin/.test(after ?? "") &&
    !/owner|admin/.test(before ?? "");
  return {
    madeWord: isRaised ? "role_raised" : type,
    madeRole: after,
    madeBefore: before === undefined ? undefined : { role: before },
    madeAfter: after === undefined ? undefined : { role: after },
    madeActor: ACTOR(record) === "anthropic_actor" ? "Anthropic" : undefined,
    madeOutcome: outcomeOf(type),
  };
});

const ACTOR = textAt("actor.type");

/** The type says how it ended; what was only begun has not ended. */
function outcomeOf(type: string): string | undefined {
  if (/_access_failed$|_denied$|_blocked$/.test(type)) return "denied";
  if (type.endsWith("_failed")) return "failure";
  return /_login_(?:initiated|attempted)$|^phone_code_sent$/.test(type) ? undefined : "success";
}
