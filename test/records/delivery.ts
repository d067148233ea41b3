/** What CI and delivery tools send: CircleCI, Jenkins, Spacelift, runs of HCP Terraform. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06Z";
const circleciAudit: SourceRecords = {
  parser: "circleci-audit",
  documented: "circleci.com/docs/audit-logs",
  records: [
    {
      record: {
        ...{ id: "e-1", version: 1, action: "context.secrets.create", success: true, occurred_at: AT },
        ...{
          actor: { id: "u-7", type: "user", name: "github: alice" },
          request: { id: "r-1", ip_address: "198.51.100.7" },
        },
        ...{
          scope: { id: "o-1", type: "account", name: "shop" },
          target: { id: "x-1", type: "context", name: "prod" },
        },
      },
      line: `human github: alice | circleci.context.secrets.create? success | prod | 198.51.100.7 | ${AT}`,
    },
  ],
};

const jenkins: SourceRecords = {
  parser: "jenkins",
  documented: "plugins.jenkins.io/notification",
  records: [
    {
      record: {
        ...{ name: "deploy", display_name: "deploy", url: "job/deploy/" },
        build: {
          full_url: "https://ci.example.com/job/deploy/5/",
          number: 5,
          phase: "COMPLETED",
          status: "FAILURE",
          timestamp: Date.UTC(2026, 10, 23, 4, 5, 6),
          scm: { commit: "2", culprits: ["alice"] },
        },
      },
      line: `unknown alice | pipeline.finish failure | deploy, 5 | - | ${AT}`,
    },
  ],
};

const spacelift: SourceRecords = {
  parser: "spacelift",
  documented: "docs.spacelift.io/integrations/audit-trail",
  records: [
    {
      record: {
        account: "shop",
        action: "stack.delete",
        actor: "github::alice",
        remoteIP: "198.51.100.7",
        timestamp: AT,
        data: { args: { ID: "web" } },
      },
      line: `unknown github::alice | project.delete success | web | 198.51.100.7 | ${AT}`,
    },
  ],
};

const terraformRun: SourceRecords = {
  parser: "terraform-run",
  documented: "developer.hashicorp.com/terraform/cloud-docs/workspaces/settings/notifications",
  records: [
    {
      record: {
        ...{
          payload_version: 1,
          notification_configuration_id: "nc-1",
          run_id: "run-1",
          run_created_by: "alice",
        },
        ...{ workspace_id: "ws-1", workspace_name: "prod", organization_name: "shop", run_created_at: AT },
        notifications: [
          {
            trigger: "run:completed",
            run_status: "applied",
            run_updated_at: AT,
            run_updated_by: "alice",
            message: "Run applied",
          },
        ],
      },
      line: `unknown alice | infrastructure.apply success | prod, run-1 | - | ${AT}`,
    },
    {
      record: {
        ...{
          payload_version: 1,
          notification_configuration_id: "nc-1",
          run_id: "run-1",
          run_created_by: "alice",
        },
        ...{ workspace_id: "ws-1", workspace_name: "prod", organization_name: "shop", run_created_at: AT },
        notifications: [
          {
            trigger: "run:errored",
            run_status: "errored",
            run_updated_at: AT,
            run_updated_by: null,
            message: "Run errored",
          },
        ],
      },
      line: `unknown alice | infrastructure.apply failure | prod, run-1 | - | ${AT}`,
    },
  ],
};

export const DELIVERY: readonly SourceRecords[] = [...[circleciAudit, jenkins, spacelift, terraformRun]];
