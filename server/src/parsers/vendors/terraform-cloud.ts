/** HCP Terraform's and Terraform Enterprise's audit trails (developer.hashicorp.com/terraform/cloud-docs/api-docs/audit-trails). */
import { mapped } from "../mapping.ts";

export const terraformCloud = mapped({
  name: "hcp-terraform",
  version: 2,
  match: { "resource.action": null, "auth.accessor_id": null },
  time: "timestamp",
  action: "resource.type + resource.action",
  prefix: "terraform",
  actions: `
  infrastructure.plan run.create run.plan
  infrastructure.apply run.apply run.confirm
  pipeline.cancel run.cancel run.discard run.force_cancel
  config.create var.create variable.create varset.create
  config.update var.update variable.update varset.update
  config.delete var.destroy variable.destroy variable.delete
  project.create workspace.create project.create
  project.update workspace.update workspace.lock workspace.unlock
  project.delete workspace.destroy workspace.delete
  token.create authentication_token.create user_token.create
  token.delete authentication_token.destroy user_token.destroy
  group.grant team_membership.create team.add_member
  group.revoke team_membership.destroy
  group.create team.create
  group.delete team.destroy
  permission.grant team_access.create team_workspace.create
  permission.revoke team_access.destroy
  user.login authentication.create user.login
  member.add organization_user.create
  member.remove organization_user.destroy
  data.export state_version.download state_version.download_state state_version.download_json_state
  object.read state_version.read state_version.show
  policy.update policy.update policy_set.update
  policy.create policy.create policy_set.create`,
  actor: {
    id: "auth.impersonator_id | auth.accessor_id",
    name: "auth.impersonator_id | auth.description",
    type: "auth.type",
    via: "auth.accessor_id",
  },
  actorTypes: { system: "system" },
  targets: [
    { type: "resource.type", id: "resource.id", name: "resource.meta.name | resource.meta.workspace.name" },
  ],
  outcome: "=success",
  service: { name: "=hcp-terraform", account: "auth.organization_id" },
  context: { request: "request.id" },
  eventId: "id",
});
