/** Databricks' audit logs, as delivered, as Azure's diagnostic logs carry them, and as the table system.access.audit has them (docs.databricks.com, "Audit log reference"). */
import type { ParsedEvent } from "@tallystick/event";
import { readText } from "../envelopes/envelope.ts";
import { type Fields, isFields, list, member, object, text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import type { Parser } from "../parser.ts";

const table = mapped({
  name: "databricks",
  version: 4,
  match: { "serviceName | service_name": null, "actionName | action_name": null },
  time: "timestamp | event_time",
  action: "told.word | serviceName + actionName | service_name + action_name",
  actions: `
  user.login accounts.login accounts.tokenLogin accounts.samlLogin accounts.oidcBrowserLogin accounts.aadBrowserLogin accounts.jwtLogin accounts.certLogin accounts.mfaLogin accounts.passwordLogin accounts.aadTokenLogin accounts.passwordVerifyAuthentication accounts.oauth2Login
  user.logout accounts.logout
  user.create accounts.add accounts.createUser accounts.addPrincipalToWorkspace
  user.update accounts.updateUser accounts.update
  user.delete accounts.delete accounts.deleteUser accounts.deletedUser
  user.disable accounts.deactivateUser accounts.disableUser
  user.enable accounts.activateUser
  role.grant accounts.setAdmin accounts.setAccountAdmin accounts.changeAccountAdmin
  ownership.transfer accounts.changeAccountOwner sqlPermissions.changeSecurableOwner
  role.revoke accounts.removeAdmin accounts.removeAccountAdmin
  group.create accounts.createGroup
  group.delete accounts.removeGroup
  group.grant accounts.addPrincipalToGroup accounts.addPrincipalsToGroup
  group.revoke accounts.removePrincipalFromGroup accounts.removePrincipalsFromGroup
  password.change accounts.changePassword
  password.reset accounts.resetPassword
  mfa.enroll accounts.mfaAddKey
  mfa.remove accounts.mfaDeleteKey
  token.create accounts.generateDbToken accounts.createDbToken accounts.createCredentials servicePrincipalCredentials.create
  token.exchange accounts.oidcTokenAuthorization accounts.mintOAuthToken
  token.delete accounts.revokeDbToken accounts.garbageCollectDbToken servicePrincipalCredentials.delete
  firewall.create accounts.createIpAccessList accountsAccessControl.createIpAccessList
  firewall.update accounts.updateIpAccessList accounts.replaceIpAccessList
  firewall.delete accounts.deleteIpAccessList
  network.block accounts.IpAccessDenied accounts.accountIpAclsValidationFailed
  secret.read secrets.getSecret
  secret.list secrets.listSecrets secrets.listScopes
  secret.create secrets.createScope secrets.putSecret
  secret.delete secrets.deleteSecret secrets.deleteScope
  permission.update unityCatalog.updatePermissions workspace.changeWorkspaceAcl clusters.changeClusterAcl jobs.changeJobAcl iamRole.changeIamRoleAcl instancePools.changeInstancePoolAcl
  permission.grant unityCatalog.grantPermissions sqlPermissions.grantPermission secrets.putAcl
  permission.revoke unityCatalog.revokePermissions sqlPermissions.revokePermission secrets.deleteAcl
  table.create unityCatalog.createTable
  table.drop unityCatalog.deleteTable
  table.alter unityCatalog.updateTables
  database.create unityCatalog.createCatalog
  database.update unityCatalog.updateCatalog
  database.delete unityCatalog.deleteCatalog
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
  privileged: ["accounts.setAdmin", "accounts.setAccountAdmin", "accounts.changeAccountAdmin"],
  // A job is run by whoever asked for it, with the rights of another.
  actor: {
    id: "identityMetadata.runBy | identity_metadata.run_by | userIdentity.subjectName | userIdentity.email | user_identity.subject_name | user_identity.email",
    name: "identityMetadata.runBy | identity_metadata.run_by | userIdentity.email | user_identity.email",
    email: "identityMetadata.runBy | identity_metadata.run_by | userIdentity.email | user_identity.email",
    via: "identityMetadata.runAs | identity_metadata.run_as",
    session: "sessionId | session_id",
  },
  targets: [
    {
      type: "=user",
      id: "requestParams.targetUserName | request_params.targetUserName | requestParams.targetUserId | request_params.targetUserId | requestParams.principal | request_params.principal | told.principal",
    },
    {
      type: "=group",
      id: "requestParams.targetGroupName | request_params.targetGroupName | requestParams.targetGroupId | request_params.targetGroupId",
    },
    { type: "=permission", id: "requestParams.permission | request_params.permission | told.given" },
    {
      type: "requestParams.securable_type | request_params.securable_type | =securable",
      id: "requestParams.securable_full_name | request_params.securable_full_name",
    },
    { type: "=setting", id: "requestParams.workspaceConfKeys | request_params.workspaceConfKeys" },
    { type: "=table", id: "requestParams.full_name_arg | request_params.full_name_arg" },
    { type: "=path", id: "requestParams.path | request_params.path | requestParams.notebookPath" },
    {
      type: "=cluster",
      id: "requestParams.cluster_id | requestParams.clusterId | request_params.cluster_id",
    },
    { type: "=job", id: "requestParams.job_id | requestParams.jobId | request_params.job_id" },
    { type: "=secret", id: "requestParams.key | request_params.key" },
    { type: "=scope", id: "requestParams.scope | request_params.scope" },
    { type: "=notebook", id: "requestParams.notebookId | request_params.notebookId" },
    { type: "=command", id: "requestParams.commandText | request_params.commandText" },
    { type: "=name", id: "requestParams.name | request_params.name | requestParams.cluster_name" },
  ],
  from: { ip: "sourceIPAddress | source_ip_address", userAgent: "userAgent | user_agent" },
  // How a run ended stands among what was asked for: the answer is only about telling it.
  outcome:
    "requestParams.jobTerminalState | request_params.jobTerminalState | response.statusCode | response.status_code",
  reason: "response.errorMessage | response.error_message",
  service: {
    name: "=databricks",
    account: "accountId | account_id",
    environment: "workspaceId | workspace_id",
  },
  context: { request: "requestId | request_id", session: "sessionId | session_id" },
  eventId: "auditId | event_id",
});

const CLIENT_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export const databricks: Parser = {
  ...table,
  keys: [...(table.keys ?? []), "properties"],
  recognises: (record, how) => table.recognises(plain(record), how),
  parse(record, how) {
    const log = plain(record);
    return table.parse({ told: changesOf(log), ...log }, how).map(told);
  },
};

/** Azure puts the record among its properties, and who, what was asked and the answer as texts of JSON. */
function plain(record: Fields): Fields {
  const properties = object(record, "properties");
  if (text(properties, "actionName") === undefined || text(properties, "serviceName") === undefined)
    return record;
  const stated = {
    timestamp: member(record, "time"),
    userIdentity: read(member(properties, "identity") ?? member(record, "identity")),
    requestParams: read(member(properties, "requestParams")),
    response: read(member(properties, "response")),
  };
  return { ...properties, ...stated };
}

function read(stated: unknown): unknown {
  return typeof stated === "string" ? readText(stated) : stated;
}

/** Unity Catalog tells in one list who gets what and who loses it. */
function changesOf(record: Fields): Fields | undefined {
  const parameters = object(record, "requestParams") ?? object(record, "request_params");
  const stated = text(parameters, "changes");
  const read = stated === undefined ? member(parameters, "changes") : readText(stated);
  const change = Array.isArray(read) ? read.find(isFields) : undefined;
  if (change === undefined) return undefined;
  const added = list(change, "add");
  const [given] = [...added, ...list(change, "remove")];
  return {
    word: `unityCatalog.${added.length > 0 ? "grant" : "revoke"}Permissions`,
    principal: text(change, "principal"),
    given,
  };
}

/** Service principals go by the id of their client; and a wrong password is no want of rights, though HTTP says 401 of both. */
function told(event: ParsedEvent): ParsedEvent {
  const { action, actor, outcome } = event;
  const name = actor?.name ?? actor?.id ?? "";
  const type = CLIENT_ID.test(name) ? "machine" : name === "System-User" ? "system" : actor?.type;
  return {
    ...event,
    ...(actor === undefined || type === undefined ? {} : { actor: { ...actor, type } }),
    ...(action === "user.login" && outcome === "denied" ? { outcome: "failure" as const } : {}),
  };
}
