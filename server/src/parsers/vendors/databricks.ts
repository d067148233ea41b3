/** Databricks' audit logs (docs.databricks.com, "Audit log reference"). */
import { mapped } from "../mapping.ts";

export const databricks = mapped({
  name: "databricks",
  match: { "serviceName | service_name": null, "actionName | action_name": null },
  time: "timestamp | event_time",
  action: "serviceName + actionName | service_name + action_name",
  actions: `
  user.login accounts.login accounts.tokenLogin accounts.samlLogin accounts.oidcBrowserLogin accounts.aadBrowserLogin accounts.jwtLogin accounts.certLogin accounts.mfaLogin accounts.passwordLogin
  user.logout accounts.logout
  user.create accounts.add accounts.createUser accounts.addPrincipalToWorkspace
  user.update accounts.updateUser accounts.update
  user.delete accounts.delete accounts.deleteUser accounts.deletedUser
  user.disable accounts.deactivateUser accounts.disableUser
  user.enable accounts.activateUser
  role.grant accounts.setAdmin accounts.setAccountAdmin accounts.addPrincipalToGroup.admins
  role.revoke accounts.removeAdmin accounts.removeAccountAdmin
  group.create accounts.createGroup
  group.delete accounts.removeGroup
  group.grant accounts.addPrincipalToGroup accounts.addPrincipalsToGroup
  group.revoke accounts.removePrincipalFromGroup accounts.removePrincipalsFromGroup
  password.change accounts.changePassword
  password.reset accounts.resetPassword
  mfa.enroll accounts.mfaAddKey
  mfa.remove accounts.mfaDeleteKey
  token.create accounts.generateDbToken accounts.createDbToken accounts.createCredentials
  token.delete accounts.revokeDbToken accounts.garbageCollectDbToken
  firewall.create accounts.createIpAccessList accountsAccessControl.createIpAccessList
  firewall.update accounts.updateIpAccessList accounts.replaceIpAccessList
  firewall.delete accounts.deleteIpAccessList
  network.block accounts.IpAccessDenied accounts.accountIpAclsValidationFailed
  secret.read secrets.getSecret
  secret.list secrets.listSecrets secrets.listScopes
  secret.create secrets.createScope secrets.putSecret
  secret.delete secrets.deleteSecret secrets.deleteScope
  permission.update secrets.putAcl unityCatalog.updatePermissions workspace.changeWorkspaceAcl clusters.changeClusterAcl sqlPermissions.changeSecurableOwner
  permission.grant sqlPermissions.grantPermission
  permission.revoke sqlPermissions.revokePermission
  table.create unityCatalog.createTable
  table.drop unityCatalog.deleteTable
  table.alter unityCatalog.updateTables
  schema.update unityCatalog.createSchema unityCatalog.updateSchema unityCatalog.deleteSchema
  access.share unityCatalog.createShare unityCatalog.updateSharePermissions
  token.exchange unityCatalog.generateTemporaryTableCredential unityCatalog.generateTemporaryPathCredential unityCatalog.generateTemporaryVolumeCredential unityCatalog.getStorageCredential
  query.run databrickssql.commandSubmit databrickssql.executeFastQuery notebook.runCommand notebook.submitCommand
  command.run webTerminal.startSession
  pod.exec ssh.login
  object.download dbfs.read notebook.downloadLargeResults notebook.downloadPreviewResults databrickssql.downloadQueryResult workspace.workspaceExport
  data.export databrickssql.createQueryResultDownload workspace.export
  instance.create clusters.create clusters.createResult
  instance.start clusters.start
  instance.stop clusters.delete
  instance.delete clusters.permanentDelete
  instance.update clusters.edit clusters.resize
  pipeline.create jobs.create
  pipeline.update jobs.update jobs.reset
  pipeline.delete jobs.delete
  pipeline.start jobs.runNow jobs.runTriggered jobs.submitRun
  pipeline.finish jobs.runSucceeded jobs.runFailed
  config.update workspace.workspaceConfEdit accounts.updateWorkspaceConf
  log_stream.update accountBillableUsage.updateLogDelivery logDelivery.updateLogDeliveryConfiguration
  log_stream.create logDelivery.createLogDeliveryConfiguration`,
  actor: {
    id: "userIdentity.subjectName | userIdentity.email | user_identity.subject_name | user_identity.email",
    name: "userIdentity.email | user_identity.email",
    email: "userIdentity.email | user_identity.email",
  },
  targets: [
    {
      type: "=user",
      id: "requestParams.targetUserName | request_params.targetUserName | requestParams.targetUserId",
    },
    { type: "=group", id: "requestParams.targetGroupName | request_params.targetGroupName" },
    { type: "=table", id: "requestParams.full_name_arg | request_params.full_name_arg" },
    { type: "=path", id: "requestParams.path | request_params.path | requestParams.notebookPath" },
    {
      type: "=cluster",
      id: "requestParams.cluster_id | requestParams.clusterId | request_params.cluster_id",
    },
    { type: "=job", id: "requestParams.job_id | requestParams.jobId | request_params.job_id" },
    { type: "=secret", id: "requestParams.key | request_params.key" },
  ],
  from: { ip: "sourceIPAddress | source_ip_address", userAgent: "userAgent | user_agent" },
  outcome: "response.statusCode | response.status_code",
  reason: "response.errorMessage | response.error_message",
  service: {
    name: "=databricks",
    account: "accountId | account_id",
    environment: "workspaceId | workspace_id",
  },
  context: { request: "requestId | request_id", session: "sessionId | session_id" },
  eventId: "auditId | event_id",
});
