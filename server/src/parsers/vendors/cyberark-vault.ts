/** CyberArk's Vault, as its syslog translators write it in JSON and in XML that became JSON (docs.cyberark.com, "Vault Audit Action Codes"; "Security Information and Event Management"). */
import type { Target } from "@tallystick/event";
import { actionTable, called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget } from "../event.ts";
import { type Fields, object, some, text } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";

export const VAULT_ACTIONS = actionTable(`
  user.login logon,user authentication,undefined user logon,full gateway connection,partial gateway connection,logon failed,authentication failure,user authentication failure
  user.logout logoff
  user.create add user,add external user,add user in external directory
  user.update update user,enable user
  user.delete delete user,remove user
  user.disable disable user,user disabled,suspend user
  account.unlock activate user,activate trusted network area,unsuspend user
  password.change set password,user changed his password
  password.reset reset user password,reset user password detailed information
  secret.read retrieve password,use password,retrieve file,retrieve ssh key,copy password,show password
  secret.create add account,create file
  secret.update store password,store file,store ssh key,rename file,rename file (cont.),create file version,add file category,update file category,delete file category
  secret.delete delete file,delete account
  secret.rotate cpm change password,cpm reconcile password,cpm change ssh key,cpm change password failed,cpm reconcile password failed
  secret.list list accounts
  key.disable cpm disable password
  vault.unseal unlock file,open safe
  permission.grant add owner,add safe member,safe owner added
  permission.revoke remove owner,remove safe member
  permission.update update owner,update safe member
  group.create add group,add/update group
  group.delete delete group
  group.grant add group member
  group.revoke remove group member
  project.create add safe,add folder
  project.update update safe
  project.delete delete safe
  policy.create add rule
  policy.delete delete rule
  session.start psm connect,psm secure connect session start,psm direct connection
  session.end psm disconnect,psm secure connect session end
  session.record psm upload recording
  session.command keystroke logging,window title,sql command,scp command
  session.join psm monitor session,monitor session
  session.revoke psm terminate session,terminate session
  access.request create request,add request
  access.approve confirm request
  access.deny reject request
  audit.clear clear users history,clear safe history,auto clear users history start,auto clear users history end,auto clear safes history start,auto clear safes history end`);

export const cyberArkVault: Parser = {
  name: "cyberark-vault",
  version: 1,
  actions: VAULT_ACTIONS,
  keys: ["syslog", "audit_record"],
  recognises: (record) => (vaultOf(record) === undefined ? NO : SURE),
  parse(record, how) {
    const said = vaultOf(record);
    if (said === undefined) return [];
    const word = text(said, "Action") ?? text(said, "Desc") ?? text(said, "Message");
    const about = called(word, VAULT_ACTIONS, { prefix: "cyberark", category: "secret" });
    const details = detailsOf(text(said, "ExtraDetails") ?? "");
    const message = text(said, "Message") ?? "";
    const isFailed = /\bfail(?:ed|ure)?\b|\bdenied\b|^ITA[A-Z]{3}\d+E\b/i.test(`${word} ${message}`);
    const reason = text(said, "Reason");
    return [
      makeEvent({
        call: about,
        how,
        at: text(said, "IsoTimestamp") ?? text(said, "Timestamp"),
        outcome:
          isFailed || /^(?:error|warning)$/i.test(text(said, "Severity") ?? "") ? "failure" : "success",
        reason: isFailed ? (reason ?? message) : undefined,
        actor: makeActor({ name: text(said, "Issuer") }),
        targets: targetsOf(said, details),
        from: fromAddress(details.get("SrcHost") ?? text(said, "Station")),
        service: some({ name: "cyberark", host: text(said, "Hostname") }),
        context: some({ session: details.get("SessionID"), request: text(said, "RequestId") }),
        message: message.includes(" ") && message !== word ? message : undefined,
      }),
    ];
  },
};

function vaultOf(record: Fields): Fields | undefined {
  const said = object(object(record, "syslog") ?? record, "audit_record");
  return /^cyber-?ark$/i.test(text(said, "Vendor") ?? "") ? said : undefined;
}

/** Whom it is about stands under the name of a source, what was given or used behind it. */
function targetsOf(said: Fields, details: ReadonlyMap<string, string>): readonly (Target | undefined)[] {
  return [
    makeTarget("user", text(said, "TargetUser")),
    makeTarget("user", text(said, "SourceUser")),
    makeTarget("account", details.get("User")),
    makeTarget("host", details.get("DstHost")),
    makeTarget("object", text(said, "File")),
    makeTarget("safe", text(said, "Safe")),
  ];
}

/** `DstHost=db-1;Protocol=SSH;`, the values without semicolons. */
function detailsOf(text: string): ReadonlyMap<string, string> {
  const details = new Map<string, string>();
  for (const pair of text.split(";", DETAILS_MAX)) {
    const at = pair.indexOf("=");
    const value = pair.slice(at + 1).trim();
    if (at > 0 && value !== "") details.set(pair.slice(0, at).trim(), value);
  }
  return details;
}

const DETAILS_MAX = 64;
