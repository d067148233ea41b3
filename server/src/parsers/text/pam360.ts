/** ManageEngine's PAM360 and Password Manager Pro over syslog (manageengine.com/privileged-access-management/help, "SNMP Traps & Syslog"). */
import { actionTable, called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget, toOutcome } from "../event.ts";
import { NO, type Parser, SURE } from "../parser.ts";

/** `ResourceAudit:user:address Action time outcome host resource:account:…:reason`. */
const FORM =
  /^(ResourceAudit|UserAudit|TaskAudit):([^:]{0,256}):(\S{0,256}) (\S{1,256}) (\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d) (\w{1,32})(?: (\S{1,256}))?(?: ([\s\S]{0,8192}))?$/;
const ACTIONS = actionTable(`
  user.login User_Logged_in User_Logged_In User_Login_Failed
  user.logout User_Logged_Out
  password.reset Password_Reset_Triggered Password_Reset
  session.start Session_Started
  session.end Session_Ended Session_Terminated
  password.change Password_Changed Password_Change_Failed
  secret.read Password_Retrieved Password_Viewed Password_Copied Password_Checked_Out
  secret.update Password_Checked_In Password_Modified
  secret.create Account_Added Password_Added
  secret.delete Account_Deleted Password_Deleted
  access.request Password_Requested
  access.approve Password_Approved
  access.deny Password_Rejected
  package.install Agent_Installed Agent_Installation_Failed
  device.add Agent_Resource_Added
  device.update Agent_Modules_Modified
  package.remove Agent_Uninstalled
  resource.create Resource_Added
  resource.update Resource_Modified
  resource.delete Resource_Deleted
  user.create User_Added
  user.update User_Modified
  user.delete User_Deleted
  session.start Remote_Session_Started
  session.end Remote_Session_Ended
`);

export const pam360: Parser<string> = {
  name: "pam360",
  version: 2,
  actions: ACTIONS,
  begins: "a \t\r\n",
  recognises: (record) => (FORM.test(record.trim()) ? SURE : NO),
  parse(record, how) {
    const found = FORM.exec(record.trim());
    if (found === null) return [];
    const [, kind = "", user = "", address = "", word = "", at, result, host, rest = ""] = found;
    const [resource, account, grantee, reason] = rest.replace(/\|$/, "").split(":");
    const isSystem = user === "System";
    const name = said(user);
    return [
      makeEvent({
        call: called(/_-_/.test(word) ? word.split("_-_")[0] : word, ACTIONS, { prefix: "pam360" }),
        how,
        at,
        outcome: toOutcome(result),
        actor:
          kind === "UserAudit" && name === undefined
            ? makeActor({ name: said(resource) })
            : makeActor({ name, type: isSystem ? "system" : undefined }),
        targets: [
          // `name(DOMAIN\\account)` is whom it was shared with.
          makeTarget("user", said(grantee)?.replace(/\(.*\)$/, "")),
          makeTarget("account", said(account)),
          makeTarget("resource", said(resource)),
          makeTarget("host", host),
        ],
        from: fromAddress(address === "localhost" ? host : (said(address) ?? host)),
        service: { name: "pam360" },
        reason: said(reason)?.replaceAll("_", " "),
      }),
    ];
  },
};

function said(value: string | undefined): string | undefined {
  return value === undefined || value === "" || value === "N/A" ? undefined : value.trim();
}
