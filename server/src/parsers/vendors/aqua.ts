/** Aqua's audit of its console (docs.aquasec.com, "Audit log"). What is done, and to what kind of thing, are words of their own. */
import { mapped } from "../mapping.ts";

export const aqua = mapped({
  name: "aqua",
  version: 1,
  match: { adjective: null, category: null, action: null, "user | time": null, result: null },
  time: "time | date",
  action: "category + action | action",
  prefix: "aqua",
  category: "configuration",
  actions: `
  user.login user.login,authentication.login,login.login,access.login
  user.logout user.logout,authentication.logout,logout.logout
  user.create user.add,user.create
  user.update user.update,user.edit
  user.delete user.delete,user.remove
  role.create role.add,role.create
  role.update role.update
  role.delete role.delete
  policy.create policy.add,image policy.add,runtime policy.add
  policy.update policy.update,image policy.update,runtime policy.update
  policy.delete policy.delete,image policy.delete
  secret.create secret.add
  secret.update secret.update
  secret.delete secret.delete
  finding.update cve.add,cve.update,vulnerability.suppress`,
  actor: { name: "user" },
  targets: [
    { type: "category", id: "adjective" },
    { type: "=image", id: "image" },
    { type: "=container", id: "container" },
  ],
  from: { ip: "source_ip" },
  outcome: "result",
  outcomes: { 1: "success", 2: "failure", 3: "denied" },
  reason: "reason",
  service: { name: "=aqua" },
});
