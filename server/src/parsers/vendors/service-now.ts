/** ServiceNow's tables of what changed and what happened: `sys_audit`, `sysevent` (docs.servicenow.com, "History Set and sys_audit", "Event registry"). Times are UTC. */
import { text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import { prepared } from "../prepared.ts";

const table = mapped({
  name: "servicenow",
  match: {
    sys_created_on: null,
    "tablename | parm1 | queue": null,
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
  user.impersonate impersonation.start
  password.change password.changed
  password.reset password.reset`,
  actor: { id: "madeWho" },
  targets: [
    { type: "tablename | table", id: "documentkey | instance" },
    { type: "fieldname", id: "madeGiven" },
    { type: "=field", id: "madeField" },
  ],
  from: { ip: "madeFrom" },
  outcome: "madeOutcome",
  reason: "reason",
  service: { name: "=servicenow" },
  before: "madeBefore",
  after: "madeAfter",
  eventId: "sys_id",
});

const ADDRESS = /^(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f:]{2,39})$/i;

export const serviceNow = prepared(table, (record) => {
  const name = text(record, "tablename");
  return name === undefined ? eventOf(text(record, "name") ?? "event", record) : auditOf(name, record);
});

type Made = ReturnType<Parameters<typeof prepared>[1]>;

/** An event names who and from where in its two parameters, where it is about a sign-in. */
function eventOf(name: string, record: Parameters<Parameters<typeof prepared>[1]>[0]): Made {
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

function auditOf(name: string, record: Parameters<Parameters<typeof prepared>[1]>[0]): Made {
  const [field, before, after] = [
    text(record, "fieldname"),
    text(record, "oldvalue"),
    text(record, "newvalue"),
  ];
  const isWhole = field === "DELETED" || field === "INSERT";
  const gift = name === "sys_user_has_role" || name === "sys_user_grmember";
  const word =
    field === "DELETED"
      ? "delete"
      : gift && before === undefined
        ? "add"
        : field === "INSERT"
          ? "insert"
          : "update";
  return {
    madeTime: timeOf(text(record, "sys_created_on")),
    madeWord: `${name}.${word}`,
    madeWho: text(record, "user") ?? text(record, "sys_created_by"),
    madeGiven: gift ? after : undefined,
    madeField: gift || isWhole ? undefined : field,
    madeOutcome: "success",
    madeBefore: isWhole || field === undefined ? undefined : { [field]: before ?? "" },
    madeAfter: isWhole || field === undefined ? undefined : { [field]: after ?? "" },
  };
}

/** Tables hold UTC, and don't say so. */
function timeOf(written: string | undefined): string | undefined {
  return written !== undefined && /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(written)
    ? `${written.replace(" ", "T")}Z`
    : undefined;
}
