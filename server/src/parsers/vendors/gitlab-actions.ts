/** What the events of GitLab are called in the catalogue. */
import { actionTable } from "../action-table.ts";

export const GITLAB_ACTIONS = actionTable(`
  user.login login_failed_with_otp_authentication login_failed_with_standard_authentication login_failed_with_webauthn_authentication user_logged_in authenticated_with_group_saml user_impersonation
  user.logout user_logged_out
  user.create user_created user_create
  user.delete user_destroyed user_destroy
  user.update user_email_changed_and_user_signed_in user_username_updated user_rename email_created
  user.disable user_blocked ban_user
  user.enable user_unblocked unban_user user_activated
  user.impersonate user_impersonation
  password.change user_password_updated
  password.reset password_reset_failed user_reset_password
  mfa.enroll user_enabled_two_factor
  mfa.remove user_disable_two_factor
  member.add member_created user_add_to_team user_add_to_group add_member
  member.remove member_destroyed user_remove_from_team user_remove_from_group remove_member
  member.update member_updated user_update_for_team user_update_for_group
  role.grant member_role_created user_access_level_updated update_access_level
  token.create personal_access_token_issued project_access_token_created group_access_token_created deploy_token_created cluster_agent_token_created
  token.delete personal_access_token_revoked project_access_token_deleted group_access_token_deleted deploy_token_destroyed deploy_token_revoked
  access_key.create key_create add_ssh_key deploy_key_added
  access_key.delete key_destroy remove_ssh_key deploy_key_removed
  project.create project_created project_create
  project.delete project_destroyed project_destroy
  project.update project_update project_rename project_archived project_unarchived project_name_updated project_path_updated
  ownership.transfer project_transfer
  visibility.update project_visibility_level_updated group_visibility_level_updated project_group_link_created
  group.create group_created group_create
  group.delete group_destroyed group_destroy
  group.update group_rename group_name_updated
  code.clone repository_git_operation
  code.download repository_download_operation
  code.push push
  branch.create tag_push
  pull_request.open merge_request.open merge_request.reopen
  pull_request.update merge_request.update merge_request.approved merge_request.unapproved merge_request.unapproval
  pull_request.merge merge_request.merge
  pull_request.close merge_request.close
  code.review merge_request.approval
  branch_protection.create protected_branch_created
  branch_protection.update protected_branch_updated protected_branch_code_owner_approval_required
  branch_protection.delete protected_branch_removed
  secret.create ci_variable_created ci_group_variable_created instance_ci_variable_created
  secret.update ci_variable_updated ci_group_variable_updated
  secret.delete ci_variable_deleted ci_group_variable_deleted
  device.add set_runner_associated_projects ci_runner_registered ci_runner_created
  device.remove ci_runner_unregistered
  webhook.create create_system_hook webhook_created
  webhook.delete webhook_destroyed
  pipeline.finish pipeline
  job.finish build
  deployment.update deployment
  release.publish release.create release
  release.update release.update
  release.delete release.delete
  feature_flag.create feature_flag_created
  feature_flag.update feature_flag_updated feature_flag
  feature_flag.delete feature_flag_deleted
  ticket.create issue.open work_item.open
  ticket.update issue.update issue.close issue.reopen
  message.send note
  document.update wiki_page
  log_stream.create audit_events_streaming_headers_create create_event_streaming_destination external_audit_event_destination_created
  log_stream.update update_event_streaming_destination
  log_stream.delete destroy_event_streaming_destination
  deployment.approve deployment_approved approval_rule_deleted
  config.update application_setting_updated
  sso.update create_saml_provider saml_provider_updated
  policy.update policy_project_updated
`);
