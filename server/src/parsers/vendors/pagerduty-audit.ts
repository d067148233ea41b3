/** PagerDuty's audit records (developer.pagerduty.com, "List audit records"). */
import { mapped } from "../mapping.ts";

export const pagerdutyAudit = mapped({
  name: "pagerduty-audit",
  match: { execution_time: null, root_resource: null, "actors.0.id": null },
  time: "execution_time",
  action: "root_resource.type + action",
  prefix: "pagerduty",
  actions: `
  user.create user_reference.create
  user.update user_reference.update
  user.delete user_reference.delete
  group.create team_reference.create
  group.update team_reference.update
  group.delete team_reference.delete
  schedule.create schedule_reference.create
  schedule.update schedule_reference.update
  schedule.delete schedule_reference.delete
  service.create service_reference.create
  service.update service_reference.update
  service.delete service_reference.delete
  policy.update escalation_policy_reference.update
  policy.create escalation_policy_reference.create`,
  actor: {
    id: "actors.0.id",
    name: "actors.0.summary",
    type: "actors.0.type",
    credential: "method.truncated_token",
  },
  actorTypes: { user_reference: "human", api_key_reference: "machine" },
  targets: [{ type: "root_resource.type", id: "root_resource.id", name: "root_resource.summary" }],
  from: { ip: "execution_context.remote_address" },
  outcome: "=success",
  service: { name: "=pagerduty" },
  context: { request: "execution_context.request_id" },
  eventId: "id",
});
