/** What CI and delivery tools send: runs of HCP Terraform. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06Z";
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

export const DELIVERY: readonly SourceRecords[] = [...[terraformRun]];
