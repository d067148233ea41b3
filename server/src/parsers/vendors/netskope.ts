/** Netskope's administrators' audit log (docs.netskope.com, "Audit log events"). */
import { mapped } from "../mapping.ts";

export const netskope = mapped({
  name: "netskope-audit",
  match: { audit_log_event: null, type: ["admin_audit_logs", "audit"] },
  time: "timestamp",
  action: "audit_log_event",
  prefix: "netskope",
  category: "configuration",
  actions: `
  user.login login successful,login failed,sso login successful,admin logged in
  user.logout logout successful,admin logged out because of successive login failures,admin logged out
  user.create created admin,created new admin,add admin
  user.delete deleted admin
  user.update edit admin,edited admin record,password change for admin
  password.change password change successful
  policy.create created new policy,added policy
  policy.update edited policy,edit policy
  policy.delete deleted policy
  http.request rest api v1 call,rest api v2 call
  config.update edited client configuration`,
  actor: { name: "user | ur_normalized", email: "ur_normalized" },
  targets: [{ type: "supporting_data.data_type", id: "supporting_data.data_values.0" }],
  from: { ip: "srcip" },
  severity: "severity_level",
  service: { name: "=netskope", account: "organization_unit" },
  eventId: "_id",
});
