/** Spacelift's audit trail webhook (docs.spacelift.io/integrations/audit-trail). */
import { mapped } from "../mapping.ts";

export const spacelift = mapped({
  name: "spacelift",
  match: { account: null, action: null, remoteIP: null },
  time: "timestamp",
  action: "action",
  prefix: "spacelift",
  actions: `
  infrastructure.plan run.trigger runtrigger
  infrastructure.apply run.confirm runconfirm
  pipeline.cancel run.discard rundiscard
  project.create stack.create stackcreate
  project.update stack.update stackupdate stack.lock
  project.delete stack.delete stackdelete
  policy.create policy.create
  policy.update policy.update
  policy.delete policy.delete
  user.login session.create
  config.update context.update stack.config_add`,
  actor: { id: "actor", name: "actor", credential: "initiator" },
  targets: [{ type: "=resource", id: "data.args.ID | data.id | context.stack_id" }],
  from: { ip: "remoteIP", userAgent: "userAgent" },
  outcome: "=success",
  service: { name: "=spacelift", account: "account" },
});
