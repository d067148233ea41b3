/** GitHub's audit log, as it is streamed, exported and asked for (docs.github.com, "Audit log events for your organization" and "…enterprise"). */
import type { Target } from "@tallystick/event";
import { actionTable, type Called, called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { changesBetween } from "../changes.ts";
import { isPrivileged, makeActor, makeEvent, makeTarget, outcomeOfStatus, toOutcome } from "../event.ts";
import { type Fields, member, object, some, text } from "../fields.ts";
import { LIKELY, NO, type Parser, SURE } from "../parser.ts";

const ACTIONS = actionTable(`
  user.login user.login user.sign_in_from_unrecognized_device user.sign_in_from_unrecognized_device_and_location org.sso_response business.sso_response
  user.logout user.logout
  user.update user.rename user.change_username
  password.change user.change_password
  password.reset user.forgot_password user.reset_password
  mfa.enroll two_factor_authentication.enabled user.two_factor_requested two_factor_authentication.add_factor
  mfa.remove two_factor_authentication.disabled two_factor_authentication.remove_factor
  mfa.disable org.disable_two_factor_requirement business.disable_two_factor_requirement
  sso.update org.enable_saml org.disable_saml org.update_saml_provider_settings business.enable_saml business.disable_saml org.enable_oauth_app_restrictions org.disable_oauth_app_restrictions business.set_sso_configuration
  member.add org.add_member team.add_member repo.add_member business.add_organization enterprise.add_member org.add_outside_collaborator business.add_admin
  member.remove org.remove_member team.remove_member repo.remove_member org.remove_outside_collaborator business.remove_admin
  member.update org.update_member org.update_member_repository_creation_permission repo.update_member
  user.invite org.invite_member business.invite_admin org.invite_to_business
  role.grant role.create organization_role.assign team.promote_maintainer organization_role.assign_user
  role.update organization_role.update role.update
  role.delete organization_role.destroy role.destroy
  permission.grant team.add_repository org.add_billing_manager org.add_security_manager integration_installation.repositories_added
  permission.revoke team.remove_repository org.remove_billing_manager org.remove_security_manager integration_installation.repositories_removed
  permission.update repo.actions_disabled org.update_actions_settings org.set_actions_fork_pr_approvals_policy org.update_integration_secret team.update_repository_permission org.update_default_repository_permission repo.actions_enabled org.set_default_workflow_permissions org.set_workflow_permission_can_approve_pr
  ownership.transfer repo.transfer org.transfer
  visibility.update repo.access repo.change_visibility
  group.create team.create
  group.delete team.destroy
  group.update team.rename team.change_parent_team team.change_privacy
  token.create personal_access_token.create personal_access_token.request_created oauth_access.create oauth_authorization.create org_credential_authorization.grant
  token.delete personal_access_token.revoke personal_access_token.access_revoked oauth_access.destroy oauth_authorization.destroy personal_access_token.request_denied
  application.grant personal_access_token.access_granted org.oauth_app_access_approved integration_installation.create
  application.revoke org.oauth_app_access_denied integration_installation.destroy
  application.create oauth_application.create integration.create
  application.delete oauth_application.destroy integration.destroy
  access_key.create public_key.create deploy_key.create gpg_key.create ssh_key.create oauth_application.generate_client_secret integration.generate_client_secret integration.generate_private_key
  access_key.delete public_key.delete deploy_key.delete gpg_key.delete oauth_application.remove_client_secret integration.remove_client_secret
  access_key.update public_key.verify public_key.update
  secret.create org.create_actions_secret repo.create_actions_secret environment.create_actions_secret codespaces.create_secret
  secret.update org.update_actions_secret repo.update_actions_secret environment.update_actions_secret
  secret.delete org.remove_actions_secret repo.remove_actions_secret environment.remove_actions_secret
  secret_scanning.disable repository_secret_scanning.disable org.secret_scanning_disable secret_scanning.disable repository_secret_scanning_push_protection.disable secret_scanning_push_protection.disable business_secret_scanning.disable business_secret_scanning_push_protection.disable
  finding.create repository_vulnerability_alert.create secret_scanning_alert.create code_scanning_alert.created
  alert.resolve repository_vulnerability_alert.resolve secret_scanning_alert.resolve repository_vulnerability_alert.auto_dismiss
  alert.dismiss repository_vulnerability_alert.dismiss dependabot_alerts.dismiss
  detection.disable dependency_graph.disable dependabot_alerts.disable repository_vulnerability_alerts.disable dependabot_security_updates.disable org.advanced_security_disabled_on_all_repos repo.advanced_security_disabled advanced_security.disabled
  detection.enable dependency_graph.enable dependabot_alerts.enable repository_vulnerability_alerts.enable repo.advanced_security_enabled secret_scanning.enable secret_scanning_push_protection.enable repository_secret_scanning.enable repository_secret_scanning_push_protection.enable
  repository.create repo.create
  repository.delete repo.destroy repo.remove
  repository.update repo.change_merge_setting repo.add_topic repo.remove_topic repo.pages_create repo.pages_destroy repo.pages_source repo.set_actions_fork_pr_approvals_policy repo.rename repo.archived repo.unarchived repo.update_default_branch
  branch_protection.create protected_branch.create repository_ruleset.create
  branch_protection.update protected_branch.update_admin_enforced protected_branch.update_pull_request_reviews_enforcement_level protected_branch.update_required_status_checks_enforcement_level protected_branch.update_name protected_branch.update repository_ruleset.update protected_branch.update_allow_force_pushes_enforcement_level
  branch_protection.delete protected_branch.destroy repository_ruleset.destroy protected_branch.dismissal_restricted_users_teams
  branch_protection.override protected_branch.policy_override
  code.push git.push protected_branch.rejected_ref_update
  code.clone git.clone git.fetch
  code.download repo.download_zip
  pull_request.open pull_request.create
  pull_request.merge pull_request.merge
  pull_request.close pull_request.close
  pull_request.update pull_request.converted_to_draft pull_request.remove_review_request pull_request.reopen pull_request.ready_for_review pull_request.create_review_request
  code.review pull_request_review.submit pull_request_review.dismiss pull_request_review_comment.create pull_request_review_comment.update
  webhook.create hook.create
  webhook.update hook.config_changed hook.events_changed hook.active_changed
  webhook.delete hook.destroy
  pipeline.start workflows.rerun_workflow_run workflows.created_workflow_run workflows.prepared_workflow_job
  pipeline.finish workflows.completed_workflow_run
  pipeline.cancel workflows.cancel_workflow_run
  pipeline.delete workflows.delete_workflow_run
  pipeline.update workflows.enable_workflow workflows.disable_workflow
  deployment.approve workflows.approve_workflow_job
  deployment.reject workflows.reject_workflow_job
  environment.create environment.create
  environment.delete environment.delete
  environment.update environment.update_protection_rule environment.add_protection_rule environment.remove_protection_rule
  device.add repo.register_self_hosted_runner org.register_self_hosted_runner enterprise.register_self_hosted_runner business.register_self_hosted_runner
  device.remove repo.remove_self_hosted_runner org.remove_self_hosted_runner
  release.publish release.published
  audit.export org.audit_log_export business.audit_log_export
  audit.stop org.audit_log_git_event_export_disabled
  log_stream.create audit_log_streaming.create
  log_stream.update audit_log_streaming.update
  log_stream.delete audit_log_streaming.destroy
  data.export org.export migration.create
  user.impersonate staff.fake_login
  firewall.update ip_allow_list.enable ip_allow_list.disable ip_allow_list_entry.create ip_allow_list_entry.destroy ip_allow_list_entry.update
  http.request api.request
  user.create external_identity.provision business.add_member_via_scim
  user.delete external_identity.deprovision
  role.revoke team.demote_maintainer organization_role.revoke
  artifact.publish packages.package_published packages.package_version_published
  artifact.delete packages.package_deleted packages.package_version_deleted
  token.update oauth_access.regenerate oauth_authorization.update
  user.disable org.block_user
  user.enable org.unblock_user
  session.revoke business.security_center_export_session_revoke org.revoke_sso_session org_credential_authorization.revoke
  policy.violate secret_scanning_push_protection.bypass
  config.create organization_default_label.create
  config.update organization_default_label.update copilot.cfb_org_settings_changed
  config.delete organization_default_label.destroy
  project.create project.create org.create
  project.delete project.delete
`);

export const githubAudit: Parser = {
  name: "github-audit",
  version: 3,
  actions: ACTIONS,
  keys: ["action"],
  recognises(record) {
    const action = text(record, "action");
    if (action === undefined || object(record, "sender") !== undefined) return NO;
    if (text(record, "_document_id") !== undefined && text(record, "@timestamp") !== undefined) return SURE;
    const hasPlace = ["org", "repo", "business", "org_id"].some((name) => text(record, name) !== undefined);
    const isTimed =
      text(record, "created_at") !== undefined ||
      text(record, "@timestamp") !== undefined ||
      text(record, "at_sign_timestamp") !== undefined;
    if (/^[a-z_]+\.[a-z_]+$/.test(action) && ACTIONS.has(action) && (hasPlace || isTimed)) return SURE;
    return /^[a-z_]+\.[a-z_]+$/.test(action) && hasPlace && text(record, "actor") !== undefined ? LIKELY : NO;
  },
  parse(received, how) {
    // Some exports keep what belongs to one kind of event together.
    const data = object(received, "data");
    const record = data === undefined ? received : { ...data, ...received };
    const action = text(record, "action") ?? "";
    const call = callOf(record, action);
    const targets = targetsOf(record, call, action);
    const location = object(record, "actor_location");
    const isBot = text(record, "actor_is_bot") === "true" || member(record, "actor_is_bot") === true;
    const before = some({
      visibility: text(record, "previous_visibility"),
      permission: text(record, "old_permission") ?? text(record, "old_repo_permission"),
      name: text(record, "old_name") ?? text(record, "old_user"),
    });
    const after = some({
      visibility: before?.visibility === undefined ? undefined : text(record, "visibility"),
      permission:
        text(record, "new_repo_permission") ??
        (before?.permission === undefined ? undefined : text(record, "permission")),
      name: before?.name === undefined ? undefined : (text(record, "new_name") ?? text(record, "repo")),
    });
    const changes = before === undefined && after === undefined ? [] : changesBetween(before, after);
    return [
      makeEvent({
        call,
        how,
        targets,
        at:
          member(record, "created_at") ?? member(record, "@timestamp") ?? member(record, "at_sign_timestamp"),
        outcome:
          toOutcome(text(record, "conclusion")) ??
          outcomeOfStatus(member(record, "status_code")) ??
          (/_ref_update$|rejected/.test(action)
            ? "denied"
            : /fail|denied/.test(action)
              ? "failure"
              : "success"),
        actor: makeActor({
          id: text(record, "actor_id") ?? text(record, "actor"),
          name: text(record, "actor") ?? text(record, "external_identity_username"),
          email: text(record, "external_identity_nameid"),
          type: isBot ? "machine" : undefined,
          credential: credentialOf(record),
        }),
        from: fromAddress(text(record, "actor_ip"), { user_agent: text(record, "user_agent") }),
        service: some({
          name: "github",
          account: text(record, "org") ?? text(record, "business"),
          region: text(location, "country_code"),
        }),
        context: some({ request: text(record, "request_id") }),
        event_id: text(record, "_document_id"),
        changes: changes.length === 0 ? undefined : changes,
        reason: text(record, "reason") ?? text(record, "explanation"),
        marks:
          call.verb === "grant" &&
          [text(record, "permission"), text(record, "role"), text(record, "name")].some(isPrivileged)
            ? ["privileged"]
            : [],
      }),
    ];
  },
};

function callOf(record: Fields, action: string): Called {
  const call = called(action, ACTIONS);
  // What is called an update gives rights when it makes somebody an owner.
  if (action === "org.update_member" && text(record, "permission") === "admin")
    return called("role.grant", undefined);
  return call;
}

function credentialOf(record: Fields): { readonly type?: string; readonly id?: string } | undefined {
  return some({
    type: text(record, "programmatic_access_type"),
    id: text(record, "token_id") ?? text(record, "hashed_token"),
  });
}

/** Whose name `name` is. */
function kindOf(action: string): string {
  if (/^protected_branch\./.test(action)) return "branch";
  return /^(?:integration|oauth_application)/.test(action) ? "application" : "workflow";
}

function targetsOf(record: Fields, { verb }: Called, action: string): readonly (Target | undefined)[] {
  const of = (name: string): string | undefined => text(record, name);
  const repository = makeTarget("repository", of("repo"));
  const person = makeTarget("user", of("user") === of("actor") ? undefined : of("user"));
  const isGift = verb === "grant" || verb === "revoke";
  const role = isGift ? makeTarget("role", of("permission") ?? of("role")) : undefined;
  const team = makeTarget("team", of("team"));
  const others = [
    makeTarget("branch", of("branch")),
    makeTarget(kindOf(action), of("workflow_name") ?? of("ruleset_name") ?? of("name")),
    makeTarget("url", of("url_path")),
    makeTarget("environment", of("environment_name")),
    makeTarget("webhook", of("hook_id")),
    makeTarget("token", of("user_programmatic_access_name")),
    makeTarget("application", of("oauth_application_name") ?? of("integration")),
    makeTarget("key", of("fingerprint") ?? of("title")),
  ];
  const place = makeTarget("organization", of("org") ?? of("business"));
  return isGift
    ? [person ?? team, role ?? (person === undefined ? undefined : team), repository, ...others, place]
    : [repository ?? person ?? team, ...others, person, place];
}
