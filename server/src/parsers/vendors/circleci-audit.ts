/** CircleCI's audit log (circleci.com/docs, "Audit logs", "Audit log fields"). */
import { mapped } from "../mapping.ts";

export const circleciAudit = mapped({
  name: "circleci-audit",
  match: { "actor.type": null, action: null, occurred_at: null, target: null },
  time: "occurred_at",
  action: "action",
  prefix: "circleci",
  actions: `
  secret.create context.env_var.store project.env_var.create context.secrets.store
  secret.read context.secrets.accessed
  secret.delete context.env_var.delete project.env_var.delete
  project.update project.settings.update project.add_advanced_setting
  access_key.create project.ssh_key.create project.api_token.create
  access_key.delete project.ssh_key.delete project.api_token.delete
  user.create user.create
  user.login user.logged_in
  user.logout user.logged_out
  pipeline.start workflow.start workflow.retry
  job.start workflow.job.start workflow.job.context.request
  job.finish workflow.job.finish
  deployment.approve workflow.job.approve
  project.create project.follow
  schedule.create schedule.create`,
  actor: { id: "actor.id", name: "actor.name", type: "actor.type" },
  actorTypes: { user: "human", system: "system", trigger_event: "machine" },
  targets: [{ type: "target.type", id: "target.id", name: "target.name" }],
  from: { ip: "request.ip_address" },
  outcome: "success",
  service: { name: "=circleci", account: "scope.name" },
  context: { request: "request.id" },
  eventId: "id",
});
