/** HCP Terraform's run notifications (developer.hashicorp.com/terraform/cloud-docs/workspaces/settings/notifications). */
import { mapped } from "../mapping.ts";

export const terraformRun = mapped({
  name: "terraform-run",
  match: { notification_configuration_id: null, run_id: null },
  time: "notifications.0.run_updated_at | run_created_at",
  action: "notifications.0.trigger",
  prefix: "terraform",
  actions: `
  infrastructure.plan run:created run:planning
  access.request run:needs_attention
  infrastructure.apply run:applying run:completed run:errored
  alert.raise assessment:drifted assessment:failed`,
  actor: {
    id: "notifications.0.run_updated_by | run_created_by",
    name: "notifications.0.run_updated_by | run_created_by",
  },
  targets: [
    { type: "=workspace", id: "workspace_id", name: "workspace_name" },
    { type: "=run", id: "run_id" },
  ],
  outcome: "notifications.0.run_status",
  outcomes: {
    applied: "success",
    planned_and_finished: "success",
    errored: "failure",
    policy_soft_failed: "denied",
    discarded: "failure",
    canceled: "failure",
  },
  service: { name: "=terraform", account: "organization_name" },
  context: { deployment: "run_id" },
  reason: "notifications.0.message",
});
