/** Azure DevOps' audit log, as it is asked for, as it is streamed, and as a row of Log Analytics (learn.microsoft.com, "Access, export, and filter audit logs", "Audit log events"). */
import { mapped } from "../mapping.ts";

// Asked for it has small names, streamed large ones; the row calls the action an operation.
export const azureDevOps = mapped({
  name: "azure-devops",
  version: 2,
  match: {
    "ActionId | actionId | OperationName": null,
    "ActorUserId | actorUserId | ActorUPN": null,
    "ScopeType | scopeType | ScopeDisplayName": null,
  },
  time: "Timestamp | timestamp | TimeGenerated",
  action: "ActionId | actionId | OperationName",
  prefix: "azure_devops",
  actions: `
  user.login AuthenticationEvent.Login
  group.create Group.CreateGroups
  group.update Group.UpdateGroups
  group.delete Group.DeleteGroups
  group.grant Group.UpdateGroupMembership.Add
  group.revoke Group.UpdateGroupMembership.Remove
  permission.update Security.ModifyPermission Security.ModifyAccessControlLists Security.ResetAccessControlLists
  permission.revoke Security.RemovePermission Security.RemoveAllAccessControlLists Security.RemoveAccessControlLists Security.RemoveIdentityACEs
  token.create Token.TokenCreateEvent Token.PatCreateEvent
  token.update Token.TokenUpdateEvent Token.PatUpdateEvent
  token.delete Token.TokenRevokeEvent Token.PatRevokeEvent Token.PatSystemRevokeEvent Token.PatExpiredEvent
  finding.create Token.PatPublicDiscoveryEvent
  access_key.create Token.SshCreateEvent
  access_key.update Token.SshUpdateEvent
  access_key.delete Token.SshRevokeEvent
  project.create Project.CreateCompleted Project.CreateQueued
  project.update Project.UpdateVisibilityCompleted Project.RenameCompleted Project.RestoreCompleted
  project.delete Project.HardDeleteCompleted Project.SoftDeleteCompleted
  visibility.update Project.UpdateVisibilityQueued
  repository.create Git.CreateRepo Git.RepositoryCreated Git.RepositoryForked
  repository.update Git.RepositoryRenamed Git.RepositoryDefaultBranchChanged Git.RepositoryEnabled Git.RepositoryDisabled Git.RepositoryUndeleted
  repository.delete Git.RepositoryDeleted Git.RepositoryDestroyed
  branch_protection.create Policy.PolicyConfigCreated
  branch_protection.update Policy.PolicyConfigModified
  branch_protection.delete Policy.PolicyConfigRemoved
  branch_protection.override Git.RefUpdatePoliciesBypassed
  pipeline.create Pipelines.PipelineCreated Release.ReleasePipelineCreated
  pipeline.update Pipelines.PipelineModified Release.ReleasePipelineModified Pipelines.PipelineRetentionSettingChanged
  pipeline.delete Pipelines.PipelineDeleted Release.ReleasePipelineDeleted
  pipeline.finish Pipelines.DeploymentJobCompleted Release.DeploymentCompleted
  deployment.approve Release.ApprovalCompleted CheckSuite.CheckCompleted
  release.publish Release.ReleaseCreated
  release.delete Release.ReleaseDeleted
  secret.create Library.VariableGroupCreated Library.SecureFileCreated Library.ServiceConnectionCreated Library.ServiceConnectionCreatedForMultipleProjects Library.VariableGroupCreatedForProjects
  secret.update Library.VariableGroupModified Library.ServiceConnectionModified
  secret.delete Library.VariableGroupDeleted Library.ServiceConnectionDeleted Library.ServiceConnectionForProjectDeleted
  application.create Extension.Installed
  application.update Extension.VersionUpdated Extension.Enabled Extension.Disabled
  application.delete Extension.Uninstalled
  secret.read Library.ServiceConnectionExecuted
  access.share Library.ServiceConnectionShared
  device.add Library.AgentAdded
  device.remove Library.AgentDeleted Library.AgentsDeleted
  config.create Library.AgentPoolCreated
  config.delete Library.AgentPoolDeleted
  sso.update Organization.LinkToAAD Organization.UnlinkFromAAD
  ownership.transfer Organization.Update.Owner.Update
  member.add Licensing.Assigned
  member.update Licensing.Modified
  member.remove Licensing.Removed
  policy.update OrganizationPolicy.PolicyValueUpdated
  log_stream.create AuditLog.StreamCreated
  log_stream.update AuditLog.StreamModified AuditLog.StreamEnabledByUser
  log_stream.delete AuditLog.StreamDeleted AuditLog.StreamDisabledByUser
  audit.export AuditLog.DownloadLog
  audit.read AuditLog.AccessLog`,
  actor: {
    id: "ActorUserId | actorUserId",
    name: "ActorUPN | actorUPN | ActorDisplayName | actorDisplayName | ActorClientId | actorClientId",
    email: "ActorUPN | actorUPN",
    credential: "AuthenticationMechanism | authenticationMechanism",
  },
  targets: [
    {
      type: "=name",
      id: "Data.ExtensionName | data.ExtensionName | Data.AgentName | Data.AgentPoolName | Data.ConnectionName",
    },
    { type: "=user", id: "Data.MemberDisplayName | data.MemberDisplayName" },
    { type: "=group", id: "Data.GroupName | data.GroupName" },
    { type: "=repository", id: "Data.RepoName | data.RepoName" },
    { type: "=pipeline", id: "Data.PipelineName | data.PipelineName | Data.ReleaseName" },
    { type: "=token", id: "Data.DisplayName | data.DisplayName" },
    { type: "=permission", id: "Data.PermissionNames.0 | data.PermissionNames.0" },
    { type: "=project", id: "ProjectName | projectName" },
    { type: "=organization", id: "ScopeDisplayName | scopeDisplayName" },
  ],
  from: { ip: "IpAddress | ipAddress", userAgent: "UserAgent | userAgent" },
  outcome: "=success",
  service: { name: "=azure-devops", account: "ScopeDisplayName | scopeDisplayName" },
  context: { request: "CorrelationId | correlationId" },
  eventId: "Id | id",
  message: "Details | details",
});
