/** CyberArk's audit of its shared services: Identity, Privilege Cloud, Threat Detection (docs.cyberark.com, "Audit", "SIEM integration"). The source is an address, or the component that a person worked through. */
import { isIP } from "node:net";
import { type Fields, object, text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import { prepared } from "../prepared.ts";

const table = mapped({
  name: "cyberark",
  match: { auditCode: null, applicationCode: null, "auditType | actionType": null, action: null },
  time: "timestamp",
  action: "madeWord",
  actions: `
  user.login Logon,Login,cloud.core.login,cloud.core.login.success,cloud.core.loginfail,cloud.core.login.failure,PTA-Logon,Auth Failure,cloud.saas.application.appclick
  user.logout Logoff,Logout,cloud.core.logout
  mfa.challenge cloud.core.mfasummary,cloud.core.mfa,cloud.core.mfafail
  token.create cloud.core.oauthtoken.create,cloud.core.token.create
  token.delete cloud.core.oauthtoken.revoke
  user.create add-user,Add User,cloud.core.cloudusercreated,cloud.directory.user.create
  user.update update-user,Update User,cloud.core.clouduserupdated,Rename User
  user.delete delete-user,Delete User,cloud.core.clouduserdeleted
  user.disable Disable User,Suspend User,disable-user
  user.enable Enable User,Activate User,enable-user
  account.lock cloud.core.userlocked,User Suspended
  account.unlock cloud.core.userunlocked,Unlock User
  password.change cloud.core.userpasswordchange,Change Own Password
  password.reset cloud.core.userpasswordreset,Reset User Password,Set Password
  role.create add-role,cloud.core.rolecreated
  role.update update-role,cloud.core.roleupdated
  role.delete delete-role,cloud.core.roledeleted
  role.grant cloud.core.addrolemember,add-role-members,cloud.core.role.addmember
  role.revoke cloud.core.removerolemember,remove-role-members,cloud.core.role.removemember
  group.create Add Group,add-group
  group.update Update Group
  group.delete Delete Group
  group.grant Add Group Member,Add User To Group
  group.revoke Remove Group Member,Remove User From Group
  vault.unseal Open Safe
  project.create Add Safe
  project.update Update Safe,Rename Safe
  project.delete Delete Safe
  permission.grant Add Owner,Add Safe Member,Add Safe Owner
  permission.update Update Owner,Update Safe Member
  permission.revoke Remove Owner,Remove Safe Member,Delete Owner
  secret.read Retrieve password,Retrieve File,Show Password,Copy Password,Retrieve Secret
  secret.list List Accounts,List Files
  secret.create Add Account,Store File,Store Password,Create File
  secret.update Update Account,Update File Category,Add File Category,Delete File Category,Edit Account
  secret.delete Delete Account,Delete File
  secret.rotate CPM Change Password,CPM Reconcile Password,CPM Verify Password,CPM Change Password Failed,CPM Reconcile Password Failed,CPM Verify Password Failed
  object.read Open File
  object.update Open File (Write Only),Unlock File,Lock File
  session.start PSM Connect,PSMConnect,PSM Secure Connect Session Start
  session.end PSM Disconnect,PSMDisconnect,PSM Secure Connect Session End
  session.command Window Title,Keystroke logging,PSM SQL Command,SQL command,SCP command
  session.record PSM Upload Recording,Store Recording
  command.run Use Password
  access.request Create Request
  access.approve Confirm Request
  access.deny Reject Request
  application.create cloud.saas.application.appadd,cloud.saas.application.appcreate
  application.update cloud.saas.application.appmodify
  application.delete cloud.saas.application.appdelete
  session.start cloud.saas.application.applaunch
  policy.create Add Policy,cloud.core.policycreated
  policy.update Update Policy,cloud.core.policyupdated
  policy.delete Delete Policy,cloud.core.policydeleted
  device.add cloud.mobile.device.enroll
  threat.detect New alert created
  alert.resolve Alert closed
  config.update Update Configuration,Set Server Parameters,cloud.core.tenantconfigchange`,
  actor: { id: "userId", name: "username", email: "madeEmail", type: "identityType", session: "sessionId" },
  actorTypes: { human: "human", machine: "machine", service: "machine" },
  targets: [
    { type: "=user", id: "madeUserId", name: "madeUserName" },
    { type: "=account", id: "accountName | targetAccount", name: "targetAccount" },
    { type: "=application", id: "madeAppId", name: "madeAppName" },
    { type: "=file", id: "madeFile" },
    { type: "=host", id: "target" },
    { type: "=safe", id: "safe" },
    { type: "=role", id: "customData.role_id", name: "customData.role_name" },
  ],
  from: { ip: "madeFrom" },
  outcome: "madeOutcome",
  reason: "madeReason",
  severity: "customData.Severity",
  service: { name: "=cyberark", account: "tenantId" },
  context: { request: "correlationId" },
  eventId: "uuid",
  message: "madeMessage",
});

export const cyberArk = prepared(table, (record) => {
  const [action, source] = [text(record, "action") ?? "", text(record, "source") ?? ""];
  const data = object(record, "customData");
  const failed = /fail|denied/i.test(action) || /^(?:error|failure)$/i.test(text(record, "auditType") ?? "");
  const sentence = text(record, "message");
  const isAlert = text(record, "applicationCode") === "ITDR";
  const isApp = /saas\.application/i.test(action);
  const email = text(record, "username");
  return {
    madeWord: action.trim(),
    madeEmail: email?.includes("@") === true ? email : undefined,
    madeFrom: isIP(source) === 0 ? sourceHost(data) : source,
    madeUserId: text(data, "user_id"),
    madeUserName: text(data, "user_name"),
    madeAppId: isApp ? text(data, "id") : undefined,
    madeAppName: isApp ? (text(data, "app_display_name") ?? text(data, "name")) : undefined,
    madeFile: fileOf(record, data),
    madeOutcome: isAlert ? undefined : failed ? "failure" : "success",
    madeReason: sentence === action || isAlert ? undefined : sentence,
    madeMessage: isAlert ? sentence : undefined,
  };
});

const SOURCE_HOST = /(?:^|;)SrcHost=([^;]{1,255})/;

/** In a session that is recorded the address stands among the session's own members. */
function sourceHost(data: Fields | undefined): string | undefined {
  const session = text(data, "new_target") ?? text(object(data, "PAM"), "new_target") ?? "";
  return SOURCE_HOST.exec(session)?.[1];
}

/** A file of a safe that is no account: `Root\name`. */
function fileOf(record: Fields, data: Fields | undefined): string | undefined {
  if ((text(record, "accountName") ?? text(record, "targetAccount")) !== undefined) return undefined;
  const path = text(data, "target") ?? text(object(data, "PAM"), "target");
  return path === undefined ? undefined : path.slice(path.lastIndexOf("\\") + 1);
}
