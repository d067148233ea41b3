/** Saviynt's audit of its own users (docs.saviyntcloud.com, "SIEM integration", its analytics' columns). */
import { text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import type { Parser } from "../parser.ts";
import { prepared } from "../prepared.ts";

const table = mapped({
  name: "saviynt",
  version: 1,
  match: {
    "ACCESS TIME | Access Time | LOGIN TIME | Login Time | EVENT TIME | Event Time": null,
    "USERNAME | Username | User Name | USER NAME": null,
    "ACTION TAKEN | Action Taken | EVENT | Event | OBJECT TYPE | Object Type": null,
  },
  time: "ACCESS TIME | Access Time | EVENT TIME | Event Time | LOGIN TIME | Login Time",
  action: "madeAction",
  prefix: "saviynt",
  category: "permission",
  actions: `
  user.login login,login successful,login failed
  user.logout logout,logout successful
  user.create user.create,create user
  user.update user.update,update user
  user.delete user.delete,delete user
  role.create role.create,create role
  role.update role.update,update role
  role.delete role.delete,delete role
  access.approve request approved,approve request
  access.deny request rejected,reject request
  access.request request submitted,create request`,
  actor: { name: "USERNAME | Username | User Name | USER NAME" },
  targets: [{ type: "madeType", id: "OBJECT KEY | Object Key | OBJECT NAME | Object Name" }],
  from: { ip: "IP ADDRESS | IP Address | Ip Address" },
  outcome: "madeOutcome",
  service: { name: "=saviynt" },
  message: "MESSAGE | Message | ACTION TAKEN | Action Taken",
});

export const saviynt: Parser = prepared(table, (record) => {
  const taken = text(record, "ACTION TAKEN") ?? text(record, "Action Taken") ?? "";
  const done = text(record, "EVENT") ?? text(record, "Event") ?? taken;
  return {
    madeAction: done.toLowerCase(),
    madeType: (text(record, "OBJECT TYPE") ?? text(record, "Object Type") ?? "object").toLowerCase(),
    madeOutcome: /fail|denied/i.test(taken) ? "failure" : /success/i.test(taken) ? "success" : undefined,
  };
});
