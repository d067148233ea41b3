/** CyberArk's vault, as its translator for Elastic writes what goes to syslog (docs.cyberark.com, "Vault audit action codes"). Who did it is the issuer, and the source user the one whom it is about. */
import { type Fields, object, text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import { prepared } from "../prepared.ts";

const AT = "syslog.audit_record";

const table = mapped({
  name: "cyberark-vault",
  match: { [`${AT}.Vendor`]: null, [`${AT}.Action`]: null, [`${AT}.MessageID`]: null },
  time: `${AT}.IsoTimestamp`,
  action: `${AT}.Action`,
  prefix: "cyberark",
  actions: `
  user.login Logon,User Authentication,Full Gateway Connection,Partial Gateway Connection,Undefined User Logon,Auth Failure
  user.logout Logoff
  user.create Add User,Add External User
  user.update Update User,Rename User,Update External User
  user.delete Delete User,Delete External User
  user.disable Suspend User,Disable User,User Suspended
  user.enable Activate User,Enable User,Unsuspend User
  password.change Set Password,Change Password
  password.reset Reset User Password,Reset User Password Detailed Information
  group.create Add/Update Group,Add Group
  group.update Update Group
  group.delete Delete Group
  group.grant Add Group Member
  group.revoke Remove Group Member
  permission.grant Add Owner
  permission.update Update Owner
  permission.revoke Remove Owner,Delete Owner
  project.create Add Safe
  project.update Update Safe,Rename Safe
  project.delete Delete Safe
  bucket.create Add Folder
  bucket.delete Delete Folder
  secret.read Retrieve Password,Retrieve File,Retrieve SSH Key,Use Password
  secret.create Store Password,Store File,Store SSH Key,Create File,Create File Version,Add File Category
  secret.update Update File Category,Delete File Category,Rename File,Rename File (Cont),CPM Disable Password,Undelete File
  secret.delete Delete File
  secret.rotate CPM Change Password,CPM Change Password Failed,CPM Verify Password,CPM Verify Password Failed,CPM Reconcile Password,CPM Reconcile Password Failed,CPM Verify SSH Key,CPM Verify SSH Key Failed
  object.update Open File Write Only,Open File (Write Only),Lock File,Unlock File
  object.read Open File
  session.start PSM Connect,PSM Secure Connect Session Start
  session.end PSM Disconnect,PSM Secure Connect Session End
  session.command Keystroke Logging,Window Title,PSM SQL Command,SCP Command,Monitor DR
  session.record PSM Upload Recording,Store Recording
  access.request Create Request,Add Request
  access.approve Confirm Request
  access.deny Reject Request
  config.update Set Server Parameters,Update Configuration`,
  actor: { id: `${AT}.Issuer`, name: `${AT}.Issuer`, session: "madeDetails.SessionID" },
  targets: [
    { type: "=user", id: `${AT}.TargetUser | ${AT}.SourceUser` },
    { type: "=group", id: "madeGroup" },
    { type: "=account", id: "madeAccount", name: "madeDetails.User" },
    { type: "=file", id: "madeFile" },
    { type: "=host", id: "madeDetails.DstHost" },
    { type: "=safe", id: `${AT}.Safe` },
  ],
  from: { ip: `madeDetails.SrcHost | ${AT}.Station | ${AT}.GatewayStation` },
  outcome: "madeOutcome",
  reason: `${AT}.Reason`,
  service: { name: "=cyberark", host: `${AT}.Hostname` },
  context: { request: `${AT}.RequestId` },
});

const DETAIL = /([A-Za-z]{1,32})=([^;]{0,512});/g;

export const cyberArkVault = prepared(table, (record) => {
  const said = object(object(record, "syslog"), "audit_record");
  const details = new Map<string, string>();
  for (const [, name = "", value = ""] of (text(said, "ExtraDetails") ?? "").matchAll(DETAIL))
    details.set(name, value);
  const file = nameOf(said);
  const isAccount = details.has("ManagedAccount") || object(said, "CAProperties") !== undefined;
  const isError = /^(?:error|critical)$/i.test(text(said, "Severity") ?? "");
  return {
    // Of a group the source is the group, and the target who comes or goes.
    madeGroup: text(said, "TargetUser") === undefined ? undefined : text(said, "SourceUser"),
    madeDetails: Object.fromEntries(details),
    madeAccount: isAccount ? file : undefined,
    madeFile: isAccount ? undefined : file,
    madeOutcome: isError || /fail/i.test(text(said, "Action") ?? "") ? "failure" : "success",
  };
});

/** A file stands in a folder of its safe: `Root\name`. */
function nameOf(said: Fields | undefined): string | undefined {
  const file = text(said, "File");
  return file === undefined ? undefined : file.slice(file.lastIndexOf("\\") + 1);
}
