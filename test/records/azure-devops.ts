/** Azure DevOps' audit log, as it is streamed and as its API has it. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.123Z";
const entry = (ActionId: string, Data: object, more: object = {}): Readonly<Record<string, unknown>> => ({
  ...{ Id: "e-1", CorrelationId: "c-1", ActorUserId: "u-7", ActorUPN: "alice@example.com", ActionId, Data },
  ...{ AuthenticationMechanism: "AAD_Cookie", Timestamp: AT, ScopeType: "Organization", ScopeId: "s-1" },
  ...{ ScopeDisplayName: "shop", IpAddress: "198.51.100.7", UserAgent: "Mozilla/5.0", Area: "x" },
  ...more,
});
const line = (what: string, targets: string): string =>
  `human alice@example.com | ${what} | ${targets} | 198.51.100.7 | ${AT}`;

export const AZURE_DEVOPS: SourceRecords = {
  parser: "azure-devops",
  documented: "learn.microsoft.com, Azure DevOps: audit log events (from memory)",
  records: [
    {
      record: entry("Group.UpdateGroupMembership.Add", { MemberDisplayName: "Bob", GroupName: "Admins" }),
      line: line("group.grant! success", "Bob, Admins, shop"),
    },
    {
      record: entry("Group.UpdateGroupMembership.Remove", { MemberDisplayName: "Bob", GroupName: "Readers" }),
      line: line("group.revoke success", "Bob, Readers, shop"),
    },
    {
      record: entry("Security.ModifyPermission", { PermissionNames: ["Contribute"] }, { ProjectName: "web" }),
      line: line("permission.update success", "Contribute, web, shop"),
    },
    {
      record: entry("Token.TokenCreateEvent", { DisplayName: "ci" }),
      line: line("token.create success", "ci, shop"),
    },
    {
      record: entry("Git.RepositoryDeleted", { RepoName: "web" }, { ProjectName: "web" }),
      line: line("repository.delete success", "web, web, shop"),
    },
    {
      record: entry("Policy.PolicyConfigRemoved", { RepoName: "web" }),
      line: line("branch_protection.delete success", "web, shop"),
    },
    {
      record: entry("AuditLog.StreamDeleted", {}),
      line: line("log_stream.delete success", "shop"),
    },
    {
      record: entry("Pipelines.PipelineModified", { PipelineName: "deploy" }),
      line: line("pipeline.update success", "deploy, shop"),
    },
    {
      record: entry(
        "Billing.QuantityUpdated",
        {},
        { ActorUPN: "", ActorDisplayName: "Azure DevOps Service" },
      ),
      line: `unknown Azure DevOps Service | azure_devops.billing.quantity_updated? success | shop | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{
          id: "e-1",
          actorUserId: "u-7",
          actorUPN: "alice@example.com",
          actionId: "Library.VariableGroupCreated",
        },
        ...{ timestamp: AT, scopeType: "organization", scopeDisplayName: "shop", ipAddress: "198.51.100.7" },
        ...{ data: {}, projectName: "web" },
      },
      line: line("secret.create success", "web, shop"),
    },
    {
      record: {
        ...{ TenantId: "t-1", TimeGenerated: AT, OperationName: "Token.PatCreateEvent", Id: "e-2" },
        ...{ ActorUPN: "alice@example.com", ActorUserId: "u-7", ActorDisplayName: "Alice", Area: "Token" },
        ...{ ScopeDisplayName: "shop", ScopeType: "Enterprise", IpAddress: "198.51.100.7", ProjectName: "" },
        ...{ Data: { DisplayName: "ci", OwnerId: "u-7" }, Type: "AzureDevOpsAuditing", UserAgent: "x" },
        ...{ SourceSystem: "Azure DevOps", Category: "create", Details: "Personal Access Token was created" },
      },
      line: "human alice@example.com | token.create success | ci, shop | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: entry("Extension.Installed", { ExtensionName: "sonar" }),
      line: "human alice@example.com | application.create success | sonar, shop | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
  ],
};
