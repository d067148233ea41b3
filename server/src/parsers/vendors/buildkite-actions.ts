/** Buildkite's words for what was done: of its webhooks, and the types of its audit log (buildkite.com/docs, "Webhooks", "Audit log"). */
import { actionTable } from "../action-table.ts";

export const BUILDKITE_ACTIONS = actionTable(`
  pipeline.start build.scheduled build.created build.running build.started
  pipeline.finish build.finished
  pipeline.cancel build.skipped
  access.request build.blocked
  job.start job.scheduled job.started
  job.finish job.finished
  deployment.approve job.activated
  device.add agent.connected cluster_token.registration_blocked
  device.remove agent.disconnected agent.lost agent.stopping agent.stopped
  network.block agent.blocked

  token.create agent_token_created api_access_token_created cluster_token_created cluster_queue_token_created
  token.update agent_token_updated api_access_token_updated cluster_token_updated cluster_queue_token_updated suite_api_token_regenerated_event
  token.delete agent_token_revoked api_access_token_deleted cluster_token_deleted cluster_queue_token_deleted
  access.share user_api_access_token_organization_access_added
  access.unshare user_api_access_token_organization_access_removed api_access_token_organization_access_revoked
  application.grant authorization_created
  application.revoke authorization_deleted
  user.update user_updated user_email_created user_email_deleted user_email_marked_primary user_email_verified
  password.reset user_password_reset user_password_reset_requested
  mfa.enroll user_totp_activated user_totp_created
  mfa.remove user_totp_deleted
  user.invite organization_invitation_created organization_invitation_resent
  member.add organization_member_created organization_invitation_accepted
  member.update organization_member_updated
  member.remove organization_member_deleted
  group.create team_created
  group.update team_updated
  group.delete team_deleted
  group.grant team_member_created
  group.revoke team_member_deleted
  permission.grant team_pipeline_created team_registry_created team_suite_created cluster_permission_created
  permission.update team_member_updated team_pipeline_updated team_registry_updated team_suite_updated
  permission.revoke team_pipeline_deleted team_registry_deleted team_suite_deleted cluster_permission_deleted
  sso.update sso_provider_created sso_provider_deleted sso_provider_disabled sso_provider_enabled sso_provider_updated
  config.update organization_updated organization_teams_disabled organization_teams_enabled organization_build_export_updated
  pipeline.create pipeline_created
  pipeline.update pipeline_updated scm_pipeline_settings_updated
  pipeline.delete pipeline_deleted
  schedule.create pipeline_schedule_created
  schedule.update pipeline_schedule_updated
  schedule.delete pipeline_schedule_deleted
  visibility.update pipeline_visibility_changed suite_visibility_changed
  webhook.update pipeline_webhook_url_rotated
  session.start job_terminal_session_started
  integration.create notification_service_created scm_service_created scm_repository_host_created
  integration.update notification_service_updated notification_service_enabled notification_service_disabled scm_service_updated scm_repository_host_updated
  integration.delete notification_service_deleted scm_service_deleted scm_repository_host_destroyed
  secret.create secret_created
  secret.list secret_queried
  secret.read secret_read
  secret.update secret_updated
  secret.delete secret_deleted
`);
