/** Airtable's enterprise audit log (airtable.com/developers/web/api/audit-logs-overview). What it acted on is a model with a type. */
import { object, text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import { prepared } from "../prepared.ts";

const table = mapped({
  name: "airtable",
  match: { modelId: null, modelType: null, action: null, "actor.type": null },
  time: "timestamp",
  action: "action",
  actions: `
  user.login userLoggedIn userLogin login userLoginFailed userFailedLogin
  user.logout userLoggedOut userLogout logout
  user.create createUser provisionUser
  user.update updateUser changeUserEmail changeEmail updateUserProfile
  user.delete deleteUser
  user.disable deactivateUser
  user.enable reactivateUser activateUser
  user.invite inviteUser createInvite createBaseInvite createWorkspaceInvite
  password.change changePassword updatePassword
  mfa.enroll enableTwoFactorAuthentication addTwoFactorAuthenticationStrategy
  mfa.remove disableTwoFactorAuthentication removeTwoFactorAuthenticationStrategy
  role.grant grantAdminAccess grantEnterpriseAdmin addEnterpriseAdmin grantUserAdminAccess
  role.revoke revokeAdminAccess revokeEnterpriseAdmin removeEnterpriseAdmin revokeUserAdminAccess
  access.share addBaseCollaborator addWorkspaceCollaborator addCollaborator createShare createViewShare createBaseShare enableShare
  access.unshare removeBaseCollaborator removeWorkspaceCollaborator removeCollaborator deleteShare disableShare deleteViewShare
  permission.update updateBaseCollaborator updateWorkspaceCollaborator changeCollaboratorPermission updateShare
  token.create createApiKey createPersonalAccessToken createAccessToken
  token.update updatePersonalAccessToken regenerateApiKey regeneratePersonalAccessToken
  token.delete deleteApiKey deletePersonalAccessToken revokeAccessToken
  application.grant authorizeOAuthIntegration grantOauthAccess
  application.revoke revokeOAuthIntegration revokeOauthAccess
  database.create createBase duplicateBase copyBase
  database.update updateBase renameBase moveBase
  database.delete deleteBase
  backup.restore restoreBase undeleteBase restoreBaseSnapshot
  table.create createTable duplicateTable
  table.alter updateTable renameTable createField updateField deleteField
  table.drop deleteTable
  row.create createRecord createRecords
  row.update updateRecord updateRecords
  row.delete deleteRecord deleteRecords
  project.create createWorkspace
  project.update updateWorkspace renameWorkspace
  project.delete deleteWorkspace
  group.create createUserGroup
  group.update updateUserGroup
  group.delete deleteUserGroup
  group.grant addUserToUserGroup addUserGroupMember
  group.revoke removeUserFromUserGroup removeUserGroupMember
  webhook.create createWebhook
  webhook.delete deleteWebhook
  data.export exportView downloadCsv exportCsv exportBase createAuditLogRequest createEdiscoveryExport
  object.download downloadAttachment
  sso.update updateSso enableSso disableSso`,
  actor: {
    id: "actor.user.id | actor.viewId | actor.type",
    name: "actor.user.name | actor.user.email",
    email: "actor.user.email",
    type: "actor.type",
  },
  actorTypes: { user: "human", automation: "machine", system: "system" },
  targets: [
    { type: "modelType", id: "madeId", name: "payload.name | payload.email" },
    { type: "=base", id: "context.baseId" },
    { type: "=workspace", id: "context.workspaceId" },
  ],
  from: { ip: "origin.ipAddress", userAgent: "origin.userAgent" },
  outcome: "action",
  outcomes: { userloginfailed: "failure", userfailedlogin: "failure", "*": "success" },
  service: { name: "=airtable", account: "context.enterpriseAccountId" },
  context: { request: "context.actionId" },
  eventId: "id",
});

export const airtable = prepared(table, (record) => {
  const id = text(record, "modelId");
  // Whoever signs in is no target of it.
  return { madeId: id === text(object(object(record, "actor"), "user"), "id") ? undefined : id };
});
