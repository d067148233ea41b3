/** Egnyte's audit events (developers.egnyte.com, "Audit reporting API"). People are written as a name with the address behind it. */
import { text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import { prepared } from "../prepared.ts";

const table = mapped({
  name: "egnyte",
  match: { auditSource: null, "user | userId | subject | assigner | username": null },
  time: "date | eventDate | timestamp",
  action: "madeWord",
  category: "data",
  actions: `
  user.login login,failed_login,user_logged_in,login_failed
  user.logout logout
  object.read read,preview,view
  object.download download,folder_download
  object.upload upload,create_file
  object.create create,create_folder,copy
  object.move move,rename
  object.update update,edit,lock,unlock
  object.delete delete,trash,purge,delete_permanently
  backup.restore restore,undelete
  access.share link_create,create_link,share
  access.unshare link_delete,delete_link,unshare
  permission.update permissionsupdated,permission_update,permissions_changed,permission_change
  permission.grant permission_granted,assign,permissions_added
  permission.revoke permission_revoked,unassign,permissions_removed
  user.create user_created,create_user,add_user
  user.update user_updated,update_user,user_modified
  user.delete user_deleted,delete_user
  user.disable user_deactivated,deactivate_user
  password.change password_changed,password_change
  password.reset password_reset
  group.create group_created,create_group
  group.update group_updated,update_group
  group.delete group_deleted,delete_group
  config.update configuration_changed,settings_updated,setting_changed`,
  actor: { id: "userId | madeId", name: "madeName", email: "madeEmail" },
  targets: [
    { type: "=user", id: "madeSubject" },
    { type: "=file", id: "madeFrom" },
    { type: "=file", id: "madeTo" },
    { type: "=folder", id: "folder" },
    { type: "=permission", id: "permission" },
  ],
  from: { ip: "ipAddress", userAgent: "access" },
  outcome: "madeOutcome",
  reason: "madeReason",
  service: { name: "=egnyte", account: "domain" },
  eventId: "eventId | transactionId",
});

const NAMED = /^([^()]{1,200}?)\s{0,4}\(\s{0,4}([^\s()]{1,200})\s{0,4}\)$/;
const NOWHERE = /^(?:n\/a|-|none)$/i;

export const egnyte = prepared(table, (record) => {
  const action = text(record, "action") ?? text(record, "event") ?? "other";
  const [subject, assigner] = [text(record, "subject"), text(record, "assigner")];
  const who = assigner ?? text(record, "user") ?? text(record, "username") ?? subject;
  const [name, email] = personOf(who);
  const isFailure = /fail|denied/i.test(`${action} ${text(record, "actionInfo") ?? ""}`);
  return {
    madeWord: action.trim().toLowerCase().replaceAll(" ", "_"),
    madeName: name,
    madeId: email ?? name,
    madeEmail: email?.includes("@") === true ? email : undefined,
    madeSubject: assigner === undefined ? undefined : personOf(subject)[0],
    madeFrom: pathOf(text(record, "sourcePath")),
    madeTo: pathOf(text(record, "targetPath")),
    madeOutcome: isFailure ? "failure" : "success",
    madeReason: isFailure ? text(record, "actionInfo") : undefined,
  };
});

/** `Alice ( alice@example.com )`, or one of both alone. */
function personOf(written: string | undefined): readonly [string | undefined, string | undefined] {
  const [, name, email] = NAMED.exec(written ?? "") ?? [];
  return name === undefined
    ? [written, written?.includes("@") === true ? written : undefined]
    : [name, email];
}

function pathOf(path: string | undefined): string | undefined {
  return path === undefined || NOWHERE.test(path) ? undefined : path;
}
