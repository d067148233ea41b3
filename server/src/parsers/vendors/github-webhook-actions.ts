/** What GitHub's webhooks are called in the catalogue: by kind, or by kind and action. */
import { actionTable } from "../action-table.ts";

export const WEBHOOK_ACTIONS = actionTable(`
  code.push push
  branch.create create
  branch.delete delete
  repository.create repository.created fork
  repository.delete repository.deleted
  repository.update repository.renamed repository.archived repository.unarchived repository.edited repository.transferred
  visibility.update repository.publicized repository.privatized public
  deployment.create deployment deployment.created
  deployment.update deployment_status deployment_status.created
  deployment.finish deployment_status.success deployment_status.failure deployment_status.error deployment_status.inactive
  deployment.approve deployment_review.approved
  deployment.reject deployment_review.rejected
  access.request deployment_review.requested deployment_protection_rule.requested
  pipeline.start workflow_run.requested workflow_run.in_progress workflow_dispatch check_suite.requested check_suite.rerequested repository_dispatch
  pipeline.finish workflow_run.completed check_suite.completed
  job.start workflow_job.queued workflow_job.in_progress workflow_job.waiting check_run.created check_run.rerequested check_run.requested_action
  job.finish workflow_job.completed check_run.completed status
  pull_request.open pull_request.opened pull_request.reopened
  pull_request.close pull_request.closed
  pull_request.update pull_request.edited pull_request.synchronize pull_request.labeled pull_request.unlabeled pull_request.assigned pull_request.unassigned pull_request.review_requested pull_request.review_request_removed pull_request.converted_to_draft pull_request.ready_for_review pull_request.locked pull_request.unlocked
  code.review pull_request_review.submitted pull_request_review.edited pull_request_review.dismissed
  member.add member.added organization.member_added membership.added
  member.remove member.removed organization.member_removed membership.removed
  member.update member.edited
  user.invite organization.member_invited
  group.create team.created
  group.delete team.deleted
  group.update team.edited
  permission.grant team.added_to_repository team_add installation_repositories.added
  permission.revoke team.removed_from_repository installation_repositories.removed
  application.grant installation.created installation.new_permissions_accepted
  application.revoke installation.deleted installation.suspend github_app_authorization.revoked
  access_key.create deploy_key.created
  access_key.delete deploy_key.deleted
  token.create personal_access_token_request.created
  application.grant personal_access_token_request.approved
  branch_protection.create branch_protection_rule.created repository_ruleset.created
  branch_protection.update branch_protection_rule.edited repository_ruleset.edited
  branch_protection.delete branch_protection_rule.deleted repository_ruleset.deleted branch_protection_configuration.disabled
  finding.create code_scanning_alert.created secret_scanning_alert.created dependabot_alert.created repository_vulnerability_alert.create secret_scanning_alert_location.created code_scanning_alert.appeared_in_branch repository_advisory.published
  finding.update code_scanning_alert.reopened code_scanning_alert.reopened_by_user secret_scanning_alert.reopened dependabot_alert.reopened dependabot_alert.reintroduced
  finding.resolve code_scanning_alert.fixed secret_scanning_alert.resolved dependabot_alert.fixed repository_vulnerability_alert.resolve
  alert.dismiss code_scanning_alert.closed_by_user dependabot_alert.dismissed repository_vulnerability_alert.dismiss
  release.publish release.published release.released release.created release.prereleased
  release.update release.edited
  release.delete release.deleted release.unpublished
  artifact.publish package.published registry_package.published
  webhook.create ping
  webhook.delete meta.deleted
  ticket.create issues.opened milestone.created discussion.created
  ticket.update issues.edited issues.labeled issues.unlabeled issues.assigned issues.unassigned issues.reopened issues.transferred issues.milestoned issues.demilestoned issues.pinned issues.unpinned issues.locked issues.unlocked milestone.edited milestone.closed milestone.opened discussion.edited discussion.locked
  ticket.delete issues.deleted milestone.deleted discussion.deleted
  message.send issue_comment.created commit_comment.created pull_request_review_comment.created discussion_comment.created
  message.delete issue_comment.deleted discussion_comment.deleted pull_request_review_comment.deleted
  document.update gollum page_build
`);
