/** HCP Terraform's notifications. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.000Z";
const CREATED_AT = "2026-11-23T04:00:00.000Z";
const run = (
  trigger: string,
  status: string,
  by: string | null,
  more: object = {},
): Readonly<Record<string, unknown>> => ({
  ...{ payload_version: 1, notification_configuration_id: "nc-1", run_id: "run-1", run_message: "Faster" },
  ...{ run_url: "https://app.example.com/app/shop/prod/runs/run-1", run_created_at: CREATED_AT },
  ...{ run_created_by: "alice", workspace_id: "ws-1", workspace_name: "prod", organization_name: "shop" },
  notifications: [{ message: "Run", trigger, run_status: status, run_updated_at: AT, run_updated_by: by }],
  ...more,
});
const workspace = (trigger: string, details: object): Readonly<Record<string, unknown>> => ({
  ...{ payload_version: "2", notification_configuration_id: "nc-1", message: "Told", trigger },
  notification_configuration_url: "https://app.example.com/api/v2/notification-configurations/nc-1",
  trigger_scope: trigger.split(":")[0],
  details: { workspace_name: "prod", organization_name: "shop", ...details },
});
const RUN = "prod, run-1 | -";

export const TERRAFORM_RUN: SourceRecords = {
  parser: "terraform-run",
  documented:
    "developer.hashicorp.com/terraform/cloud-docs/api-docs/notification-configurations, Notification payload",
  records: [
    {
      record: run("run:created", "pending", "alice"),
      line: `unknown alice | infrastructure.plan unknown | ${RUN} | ${AT}`,
    },
    {
      record: run("run:needs_attention", "planned", null),
      line: `unknown alice | access.request unknown | ${RUN} | ${AT}`,
    },
    {
      record: run("run:applying", "applying", "bob"),
      line: `unknown bob | infrastructure.apply unknown | ${RUN} | ${AT}`,
    },
    {
      record: run("run:completed", "applied", "bob"),
      line: `unknown bob | infrastructure.apply success | ${RUN} | ${AT}`,
    },
    {
      record: run("run:completed", "planned_and_finished", null),
      line: `unknown alice | infrastructure.plan success | ${RUN} | ${AT}`,
    },
    {
      record: run("run:errored", "errored", null),
      line: `unknown alice | infrastructure.apply failure | ${RUN} | ${AT}`,
    },
    {
      record: run("run:errored", "canceled", "bob"),
      line: `unknown bob | pipeline.cancel success | ${RUN} | ${AT}`,
    },
    {
      record: run("run:errored", "policy_soft_failed", "terraform-bot"),
      line: `machine terraform-bot | infrastructure.apply denied | ${RUN} | ${AT}`,
    },
    {
      record: workspace("assessment:drifted", {
        new_assessment_result: { id: "asmtres-2", drifted: true, resources_drifted: 4, created_at: AT },
        prior_assessment_result: { id: "asmtres-1", drifted: false, created_at: CREATED_AT },
        workspace_id: "ws-1",
      }),
      line: `- | alert.raise unknown | prod | - | ${AT}`,
    },
    {
      record: workspace("workspace:auto_destroy_results", {
        ...{ trigger_type: "results", run_status: "applied", run_external_id: "run-1" },
        ...{ run_created_at: CREATED_AT, run_create_error_message: null, auto_destroy_at: null },
      }),
      line: `- | deployment.delete success | ${RUN} | ${CREATED_AT}`,
    },
    {
      record: workspace("workspace:auto_destroy_results", {
        ...{ trigger_type: "results", run_status: null, run_external_id: null, run_created_at: null },
        run_create_error_message: "Configuration version is missing",
      }),
      line: "- | deployment.delete failure | prod | - | -",
    },
    {
      record: workspace("workspace:auto_destroy_reminder", {
        ...{ trigger_type: "reminder", auto_destroy_at: "2026-11-24T00:00:00Z", run_status: null },
      }),
      line: "- | terraform.workspace.auto_destroy_reminder? unknown | prod | - | -",
    },
    {
      record: {
        ...{ payload_version: 1, notification_configuration_id: "nc-1", workspace_id: "ws-1" },
        ...{ change_request_subject: "Raise the provider", change_request_created_by: "alice" },
        ...{ change_request_created_at: AT, change_request_url: "https://app.example.com/cr-1" },
        ...{ workspace_name: "prod", organization_name: "shop" },
      },
      line: `unknown alice | ticket.create unknown | prod, Raise the provider | - | ${AT}`,
    },
    {
      record: {
        ...{ payload_version: 1, notification_configuration_id: "nc-1", run_url: null, run_id: null },
        ...{ run_created_at: null, run_created_by: null, workspace_id: null, workspace_name: null },
        notifications: [
          {
            ...{ message: "Verification of test", trigger: "verification", run_status: null },
            ...{ run_updated_at: null, run_updated_by: null },
          },
        ],
      },
      line: "- | terraform.verification? unknown | - | - | -",
    },
  ],
};
