/** CircleCI's audit log (circleci.com/docs, "Audit logs", "Audit log events", "Audit log fields"). */
import { mapped } from "../mapping.ts";

// Its page writes some of the words with hyphens, its log with dots.
export const circleciAudit = mapped({
  name: "circleci-audit",
  version: 2,
  match: { "actor.type": null, action: null, occurred_at: null, "target | scope": null },
  time: "occurred_at",
  action: "action",
  prefix: "circleci",
  actions: `
  secret.create context.env_var.store context.secrets.store project.env_var.create project.env_var.copy
  secret.read context.secrets.accessed workflow.job.context.request workflow-job-context-request
  secret.delete context.env_var.delete project.env_var.delete
  config.create context.create
  config.update organization.settings.update org.contacts.updated org.rename
  config.delete context.delete
  permission.grant context.group_add
  permission.revoke context.group_remove
  policy.create context.restriction.create
  policy.delete context.restriction.delete
  role.grant project_group_role_grant.create project_group_role_grant.update project_group_role_grant-update role_grant.create role_grant.update role_grant-update
  role.revoke role_grant.delete role_grant-delete project_group_role_grant.delete
  user.invite ams.invitation.created
  member.add ams.invitation.accepted
  member.remove org_member.remove
  group.update group.update
  group.delete group.delete
  group.grant group_member.add
  group.revoke group_member.remove
  access_key.create checkout-key.create project.ssh_key.create
  access_key.delete checkout-key.delete checkout-key.delete-all deploy-keys.delete project.ssh_key.delete
  token.create project.api_token.create release_integration.token.create release_integration-token-create
  token.delete project.api_token.delete release_integration.token.revoke release_integration-token-revoke
  user.create user.create
  user.login user.logged_in
  user.logout user.logged_out
  audit.export audit_log.requested audit_log.download_url.generated
  project.create project.add project.create project.setup project.follow
  project.update project.settings.update project.add_advanced_setting project.stop_building
  project.delete project.delete
  pipeline.start build.create trigger_event.create trigger_event-create workflow.start workflow-start workflow.retry workflow-retry workflow.schedule.start workflow-schedule-start
  pipeline.cancel workflow.cancel workflow-cancel
  pipeline.delete org.workflows.deleted
  job.start workflow.job.scheduled workflow-job-scheduled workflow.job.start workflow-job-start
  job.finish workflow.job.finish workflow-job-finish
  deployment.approve workflow.job.approve workflow-job-approve
  deployment.update component.promote_release
  deployment.rollback project.rollback
  release.publish orb.publish.release orb.version.promote
  artifact.publish orb.publish.dev
  integration.create release_integration.create release_integration-create
  integration.delete release_integration.delete release_integration-delete
  schedule.create schedule.create schedule-create
  schedule.update schedule.update schedule-update
  schedule.delete schedule.delete schedule-delete
  webhook.create webhook.create webhook-create
  webhook.update webhook.update webhook-update
  webhook.delete webhook.delete webhook-delete`,
  actor: { id: "actor.id", name: "actor.name", type: "actor.type" },
  actorTypes: { user: "human", system: "system", scheduler: "system", trigger_event: "machine" },
  targets: [{ type: "target.type", id: "target.id", name: "target.name" }],
  from: { ip: "request.ip_address" },
  outcome: "success",
  service: { name: "=circleci", account: "scope.name" },
  context: { request: "request.id" },
  eventId: "id",
});
