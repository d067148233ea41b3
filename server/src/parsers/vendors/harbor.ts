/** Harbor's webhooks and its audit log (goharbor.io/docs, "Configure Webhook Notifications"; "Access and Search Project Logs"). */
import { mapped } from "../mapping.ts";

export const harbor = mapped({
  name: "harbor",
  match: { occur_at: null, "event_data.repository": null },
  time: "occur_at",
  action: "type",
  prefix: "harbor",
  actions: `
  artifact.publish push_artifact uploadChart pushImage
  image.pull pull_artifact downloadChart pullImage
  artifact.delete delete_artifact deleteChart deleteImage
  scan.finish scanning_completed scanning_failed scanning_stopped
  policy.violate quota_exceed
  alert.raise quota_warning
  sync.finish replication`,
  actor: { id: "operator" },
  targets: [
    { type: "=artifact", id: "event_data.resources.0.resource_url" },
    { type: "=repository", id: "event_data.repository.repo_full_name" },
  ],
  outcome: "type",
  outcomes: { scanning_failed: "failure", quota_exceed: "denied", "*": "success" },
  service: { name: "=harbor", namespace: "event_data.repository.namespace" },
});

export const harborAudit = mapped({
  name: "harbor",
  match: { op_time: null, operation: null, resource_type: null },
  time: "op_time",
  action: "resource_type + operation",
  prefix: "harbor",
  actions: `
  artifact.publish artifact.create
  image.pull artifact.pull
  artifact.delete artifact.delete tag.delete
  repository.delete repository.delete
  project.create project.create
  project.update project.update
  project.delete project.delete
  user.login user.login
  user.logout user.logout
  user.create user.create
  user.update user.update
  user.delete user.delete
  member.add project_member.create
  member.update project_member.update
  member.remove project_member.delete
  service_account.create robot.create
  service_account.delete robot.delete
  config.update configuration.update`,
  actor: { id: "username" },
  targets: [{ type: "resource_type", id: "resource" }],
  from: { ip: "client_ip" },
  outcome: "operation_result | is_successful | operation",
  outcomes: { true: "success", false: "failure", "*": "success" },
  service: { name: "=harbor" },
  eventId: "id",
});
