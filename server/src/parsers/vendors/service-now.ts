/** ServiceNow's tables of what changed and what happened: `sys_audit`, `sysevent` (docs.servicenow.com, "History Set and sys_audit", "Event registry"). Times are UTC. */
import { type Fields, object, text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import { type Prepare, prepared } from "../prepared.ts";

const table = mapped({
  name: "servicenow",
  match: {
    sys_created_on: null,
    "tablename | parm1 | queue | table_name | sys_class_name": null,
    "sys_created_by | user | user_name": null,
  },
  time: "madeTime | sys_created_on",
  action: "madeWord",
  actions: `
  user.login login external.authentication.succeeded login.failed external.authentication.failed sso.login snc.auth.success snc.auth.failed
  user.logout logout
  role.grant sys_user_has_role.add sys_user_has_role.insert
  role.revoke sys_user_has_role.delete
  group.grant sys_user_grmember.add sys_user_grmember.insert
  group.revoke sys_user_grmember.delete
  user.create sys_user.insert
  user.update sys_user.update
  user.delete sys_user.delete
  permission.update sys_security_acl.update sys_security_acl.insert sys_security_acl.delete
  ticket.create ticket.create
  ticket.update ticket.update
  incident.create incident.create
  incident.update incident.update
  resource.create resource.create
  resource.update resource.update
  user.create user.create
  user.update user.update
  user.impersonate impersonation.start
  password.change password.changed
  password.reset password.reset`,
  actor: { id: "madeWho" },
  targets: [
    { type: "madeTable | tablename | table", id: "madeId | documentkey | instance", name: "madeName" },
    { type: "madeKind", id: "madeGiven" },
    { type: "=field", id: "madeField" },
  ],
  from: { ip: "madeFrom" },
  outcome: "madeOutcome",
  reason: "reason",
  service: { name: "=servicenow" },
  before: "madeBefore",
  after: "madeAfter",
  eventId: "madeEventId | sys_id",
});

const ADDRESS = /^(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f:]{2,39})$/i;

export const serviceNow = prepared(table, (record) => {
  const changed = text(record, "tablename");
  if (changed !== undefined) return auditOf(changed, record);
  const of = (key: string): string | undefined => heldAt(record, key);
  const name = of("table_name") ?? of("sys_class_name");
  return name === undefined ? eventOf(text(record, "name") ?? "event", record) : rowOf(name, of);
});

/** Rows of other tables come as values, or as what is shown of them beside their values. */
function heldAt(record: Fields, key: string): string | undefined {
  return text(record, key) ?? text(object(record, key), "value");
}

/** A row as it was left: who changed it last, and when. */
function rowOf(name: string, of: (key: string) => string | undefined): Made {
  const isNew = of("sys_mod_count") === "0";
  const kind = /^(?:incident|problem|task|change_|sc_|kb_)/.test(name) ? "ticket" : "resource";
  return {
    madeTime: timeOf(of("sys_updated_on") ?? of("sys_created_on")),
    madeWord: `${name === "incident" ? "incident" : name === "sys_user" ? "user" : kind}.${isNew ? "create" : "update"}`,
    madeWho: of("sys_updated_by") ?? of("sys_created_by"),
    madeTable: name,
    madeId: of("sys_id"),
    madeName: of("number") ?? of("display_name") ?? of("name"),
    madeOutcome: "success",
    madeEventId: of("sys_id"),
  };
}

type Made = ReturnType<Prepare>;

/** An event names who and from where in its two parameters, where it is about a sign-in. */
function eventOf(name: string, record: Fields): Made {
  const [first, second] = [text(record, "parm1"), text(record, "parm2")];
  const isSignIn = /^(?:login|logout|sso|external\.authentication|snc\.auth)/.test(name);
  const from = [second, first].find((one) => one !== undefined && ADDRESS.test(one));
  return {
    madeTime: timeOf(text(record, "sys_created_on")),
    madeWord: name,
    madeWho:
      (isSignIn && first !== from ? first : undefined) ??
      text(record, "user_name") ??
      text(record, "sys_created_by"),
    madeFrom: from,
    madeOutcome: /fail/.test(name) ? "failure" : isSignIn ? "success" : undefined,
  };
}

function auditOf(name: string, record: Fields): Made {
  const [field, before, after] = ["fieldname", "oldvalue", "newvalue"].map((key) => text(record, key));
  // The roles of a user stand in a field of theirs, and in a table of their own.
  const table = name === "sys_user" && field === "roles" ? "sys_user_has_role" : name;
  const isGift = table === "sys_user_has_role" || table === "sys_user_grmember";
  const isWhole = field === "DELETED" || field === "INSERT";
  const isLess = field === "DELETED" || (isGift && after === undefined);
  const word = isLess ? "delete" : isGift ? "add" : field === "INSERT" ? "insert" : "update";
  const isField = field !== undefined && !isWhole && !isGift;
  return {
    madeTime: timeOf(text(record, "sys_created_on")),
    madeWord: `${table}.${word}`,
    madeWho: text(record, "user") ?? text(record, "sys_created_by"),
    madeKind: table === "sys_user_grmember" ? "group" : "role",
    madeGiven: isGift ? (after ?? before) : undefined,
    madeField: isField ? field : undefined,
    madeOutcome: "success",
    madeBefore: isField ? { [field]: before ?? "" } : undefined,
    madeAfter: isField ? { [field]: after ?? "" } : undefined,
  };
}

/** Tables hold UTC, and don't say so. */
function timeOf(written: string | undefined): string | undefined {
  return written !== undefined && /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(written)
    ? `${written.replace(" ", "T")}Z`
    : undefined;
}
