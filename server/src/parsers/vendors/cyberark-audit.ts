/** CyberArk's audit of its cloud services: Identity, Privilege Cloud, Endpoint Privilege Manager and others (docs.cyberark.com, "Audit service"). Whom it was done to stands in data of the service. */
import { isIP } from "node:net";
import { type Fields, isFields, object, text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import { prepared } from "../prepared.ts";

const table = mapped({
  name: "cyberark-audit",
  version: 1,
  match: { auditCode: null, applicationCode: null, action: null },
  time: "timestamp",
  action: "madeAction",
  prefix: "cyberark",
  actions: `
  user.login login,logon,login success,user login,idp login,cloud.core.login,login failed,logon failed,login failure
  user.logout logout,logoff,user logout
  user.create add-user,add user,create user,cloud.core.cloudusercreated
  user.update update-user,update user,edit user,user attributes changed
  user.delete delete-user,delete user,remove user
  user.disable disable user,suspend user
  user.enable enable user,activate user
  password.change set password,change password,user changed password
  password.reset reset password,reset user password
  role.create create role,add role
  role.update update role,modify role
  role.delete delete role
  role.grant add users and groups to role,add user to role,assign role
  role.revoke remove users and groups from role,remove user from role
  group.grant add group member
  group.revoke remove group member
  permission.grant add owner,add safe member
  permission.revoke remove owner,remove safe member
  permission.update update owner
  secret.read retrieve password,use password,open file,retrieve file,retrieve ssh key
  secret.update store password,store file,add file category,update file category,delete file category,rename file
  secret.delete delete file,delete account
  secret.create add account
  secret.rotate cpm change password,cpm reconcile password
  project.create add safe,add folder
  project.update update safe
  project.delete delete safe
  session.start psm connect,session start,connect
  session.end psm disconnect,session end,disconnect
  session.command keystroke logging,window title,sql command
  mfa.challenge mfa challenge,start mfa
  policy.update save policy,update policy
  policy.create create policy
  policy.delete delete policy`,
  actor: { id: "userId", name: "username", type: "identityType" },
  actorTypes: { human: "human", machine: "machine", service: "machine" },
  targets: [
    { type: "=user", id: "madeUser.id", name: "madeUser.name" },
    { type: "=account", id: "accountId", name: "targetAccount | accountName" },
    { type: "=object", id: "target | madeObject" },
    { type: "=safe", id: "safe" },
    { type: "=command", id: "command" },
  ],
  from: { ip: "madeFrom" },
  outcome: "madeOutcome",
  reason: "madeReason",
  service: { name: "serviceName", account: "tenantId" },
  context: { session: "sessionId" },
  eventId: "uuid",
});

export const cyberArkAudit = prepared(table, (record) => {
  const [data, source] = [object(record, "customData"), text(record, "source")];
  const inner = innerOf(data);
  const [action, message] = [text(record, "action") ?? "", text(record, "message")];
  const isFailed =
    /fail|denied|invalid/i.test(`${action} ${message}`) || text(record, "auditType") === "Error";
  return {
    // Of nothing but a code, the code's own words are left.
    madeAction: action,
    madeUser: { id: text(data, "user_id"), name: text(data, "user_name") ?? text(inner, "user_name") },
    madeObject: text(inner, "target") ?? text(data, "target"),
    // Parts of the product are named in the same place as addresses.
    madeFrom:
      source !== undefined && isIP(source) !== 0
        ? source
        : (text(data, "client_ip") ?? text(data, "ip_address")),
    madeOutcome: isFailed ? "failure" : "success",
    madeReason: isFailed && message !== action ? message : undefined,
  };
});

/** Each service puts what is its own under its code. */
function innerOf(data: Fields | undefined): Fields | undefined {
  for (const value of Object.values(data ?? {})) if (isFields(value)) return value;
  return undefined;
}
