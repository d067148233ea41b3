/** LastPass' reporting events (support.lastpass.com, "Enterprise API: Get Event Reporting Data"). What an action acted on stands in one text, parted otherwise by each. */
import { text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import { prepared } from "../prepared.ts";

const table = mapped({
  name: "lastpass",
  match: { Action: null, Username: null, IP_Address: null, Data: null },
  time: "Time",
  action: "Action",
  prefix: "lastpass",
  actions: `
  user.login Log in,Login,Failed login attempt,SAML login,Login to admin console,Federated login,Passwordless login
  user.logout Log out,Logout,Logoff
  mfa.challenge Login verification email sent
  mfa.enroll Multifactor enabled,Multifactor added
  mfa.remove Multifactor disabled,Multifactor deleted,Multifactor removed
  password.change Master password changed
  password.reset Master password reset by super admin,Super admin password reset,Require password change,Master password reset,Account recovery
  user.create Employee account created,Created LastPass account,Account created
  user.invite Employee invited,Employee reinvited
  user.update Username changed,Email changed,Account email changed
  user.disable Employee disabled,Deactivated user,Employee account disabled
  user.enable Employee enabled,Reactivated user,Employee account enabled
  user.delete Employee account deleted,Employee removed,Account deleted
  role.grant Make admin,Add admin,Make super admin
  role.revoke Remove admin,Remove super admin
  group.create Create group
  group.delete Delete group
  group.grant Adding user to group,Add user to group
  group.revoke Removing user from group,Remove user from group
  policy.create Add policy
  policy.update Edit policy,Change policy
  policy.delete Delete policy
  secret.create Site added,Add secure note,Add form fill
  secret.read Open secure note,View password,Copy password
  secret.update Edit secure note,Site changed,Edit site,Move to shared folder,Move from shared folder
  secret.delete Deleted sites,Delete secure note,Delete shared sites,Delete form fill
  bucket.create Created shared folder
  bucket.update Renamed shared folder
  bucket.delete Deleted shared folder
  access.share Add to shared folder,Share item,Shared item
  access.unshare Removed from shared folder,Unshare item
  permission.update Update folder permissions,Limit shared folder
  secret.rotate Enterprise API secret regenerated
  audit.read Reporting
  data.export Export,Exported vault
  user.impersonate Login as user`,
  actor: { id: "Username", name: "Username", email: "Username" },
  targets: [
    { type: "madeFirstType", id: "madeFirst" },
    { type: "madeSecondType", id: "madeSecond" },
  ],
  from: { ip: "IP_Address" },
  outcome: "Action",
  outcomes: { "failed login attempt": "failure", "*": "success" },
  service: { name: "=lastpass" },
  eventId: "ID",
});

const QUOTED = /'([^']{1,200})'/g;

export const lastpass = prepared(table, (record) => {
  const action = (text(record, "Action") ?? "").toLowerCase();
  const data = (text(record, "Data") ?? "").trim();
  if (data === "" || /^initiated by/i.test(data)) return {};
  // The console names who opens it.
  if (action === "login to admin console")
    return { madeFirst: "admin console", madeFirstType: "application" };
  const quoted = [...data.matchAll(QUOTED)].map(([, part]) => part);
  if (/shared folder$|folder permissions$/.test(action) && quoted.length > 1) {
    const [folder, other] = quoted;
    // Who gets it stands before what it is.
    return action.startsWith("renamed")
      ? { madeFirst: folder, madeFirstType: "folder", madeSecond: other, madeSecondType: "folder" }
      : { madeFirst: other, madeFirstType: "user", madeSecond: folder, madeSecondType: "folder" };
  }
  const [user, group] = data.split(" - ");
  if (/user (?:to|from) group$/.test(action) && group !== undefined)
    return { madeFirst: user, madeFirstType: "user", madeSecond: group, madeSecondType: "group" };
  const type = typeOf(action);
  const role = /(super )?admin$/.exec(action);
  return {
    madeFirst: quoted[0] ?? data,
    madeFirstType: type,
    madeSecond: role === null || type !== "user" ? undefined : role[0],
    madeSecondType: "role",
  };
});

function typeOf(action: string): string {
  if (/admin$|employee|account|password|user/.test(action)) return "user";
  if (/log ?in|login/.test(action)) return "application";
  if (/folder/.test(action)) return "folder";
  return /policy/.test(action) ? "policy" : /group/.test(action) ? "group" : "item";
}
