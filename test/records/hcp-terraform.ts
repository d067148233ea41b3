/** HCP Terraform's audit trails. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.000Z";
const trail = (type: string, action: string, more: object = {}): Readonly<Record<string, unknown>> => ({
  ...{ id: "e-1", version: "0", type: "Resource", timestamp: AT, request: { id: "r-1" } },
  auth: {
    ...{ accessor_id: "user-7", description: "alice", type: "Client", organization_id: "org-1" },
    impersonator_id: null,
  },
  resource: { id: `${type}-1`, type, action, meta: null, ...more },
});

export const HCP_TERRAFORM: SourceRecords = {
  parser: "hcp-terraform",
  documented: "developer.hashicorp.com/terraform/cloud-docs/api-docs/audit-trails",
  records: [
    {
      record: trail("run", "create"),
      line: `unknown alice | infrastructure.plan success | run-1 | - | ${AT}`,
    },
    {
      record: trail("run", "apply"),
      line: `unknown alice | infrastructure.apply success | run-1 | - | ${AT}`,
    },
    { record: trail("run", "discard"), line: `unknown alice | pipeline.cancel success | run-1 | - | ${AT}` },
    {
      record: trail("workspace", "create", { meta: { name: "prod" } }),
      line: `unknown alice | project.create success | prod | - | ${AT}`,
    },
    {
      record: trail("workspace", "destroy"),
      line: `unknown alice | project.delete success | workspace-1 | - | ${AT}`,
    },
    { record: trail("var", "update"), line: `unknown alice | config.update success | var-1 | - | ${AT}` },
    {
      record: trail("team_membership", "create"),
      line: `unknown alice | group.grant success | team_membership-1 | - | ${AT}`,
    },
    {
      record: trail("team_access", "create"),
      line: `unknown alice | permission.grant success | team_access-1 | - | ${AT}`,
    },
    {
      record: trail("authentication_token", "create"),
      line: `unknown alice | token.create success | authentication_token-1 | - | ${AT}`,
    },
    {
      record: trail("state_version", "download"),
      line: `unknown alice | data.export success | state_version-1 | - | ${AT}`,
    },
    {
      record: trail("ssh_key", "index"),
      line: `unknown alice | terraform.ssh_key.index? success | ssh_key-1 | - | ${AT}`,
    },
    {
      record: trail("state_version", "download_state"),
      line: `unknown alice | data.export success | state_version-1 | - | ${AT}`,
    },
  ],
};
