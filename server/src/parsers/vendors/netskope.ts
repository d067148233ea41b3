/** Netskope's administrators' audit log (docs.netskope.com, "Audit log events"). What an event is about is a list without names. */
import { isIP } from "node:net";
import { list, object, text, toText } from "../fields.ts";
import { mapped } from "../mapping.ts";
import { prepared } from "../prepared.ts";

const table = mapped({
  name: "netskope-audit",
  version: 2,
  match: { audit_log_event: null, type: ["admin_audit_logs", "audit"] },
  time: "timestamp",
  action: "audit_log_event",
  prefix: "netskope",
  category: "configuration",
  actions: `
  user.login login successful,login failed,sso login successful,sso login failed,admin logged in
  user.logout logout successful,admin logged out because of successive login failures,admin logged out
  user.create created admin,created new admin,add admin,added admin
  user.delete deleted admin,delete admin
  user.update edit admin,edited admin,edited admin record
  password.change password change successful,password change failed
  password.reset password change for admin,password reset successful
  role.create created new role,created role,added role
  role.update edited role,edit role
  role.delete deleted role,delete role
  policy.create created new policy,added policy,created policy
  policy.update edited policy,edit policy
  policy.delete deleted policy,delete policy
  token.create created api token,created rest api token,rest api token created
  token.delete deleted api token,revoked rest api token,rest api token revoked
  http.request rest api v1 call,rest api v2 call
  config.update edited client configuration,edit client configuration`,
  actor: { name: "user | ur_normalized", email: "madeEmail" },
  targets: [
    { type: "madeType", id: "madeTargets.0" },
    { type: "madeType", id: "madeTargets.1" },
    { type: "madeType", id: "madeTargets.2" },
  ],
  from: { ip: "srcip | madeAddress" },
  outcome: "madeOutcome",
  service: { name: "=netskope", account: "organization_unit" },
  eventId: "_id",
});

export const netskope = prepared(table, (record) => {
  const [data, event] = [object(record, "supporting_data"), text(record, "audit_log_event") ?? ""];
  const values = list(data, "data_values").flatMap((value) => toText(value) ?? []);
  const user = text(record, "user") ?? text(record, "ur_normalized");
  const isCall = /^rest api /i.test(event);
  const status = isCall ? values.find((value) => /^[1-5]\d\d$/.test(value)) : undefined;
  return {
    // Addresses and the asker's own name stand among the values.
    madeTargets: isCall
      ? values.filter((value) => value.startsWith("/"))
      : values.filter((value) => isIP(value) === 0 && value !== user),
    madeType: isCall ? "path" : text(data, "data_type"),
    madeAddress: values.find((value) => isIP(value) !== 0),
    madeEmail: user?.includes("@") === true ? user : undefined,
    madeOutcome: status ?? (/\bfailed\b/i.test(event) ? "failure" : "success"),
  };
});
