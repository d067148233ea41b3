/** Spacelift's audit trail and its webhooks of runs (docs.spacelift.io/integrations/audit-trail and webhooks). */
import type { ParsedEvent } from "@tallystick/event";
import { actionTable, call, called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget, toOutcome } from "../event.ts";
import { type Fields, member, object, some, text } from "../fields.ts";
import { type How, NO, type Parser, SURE } from "../parser.ts";

/** Of the audit trail; and states of runs, in whose place stands the kind of run when it has ended. */
const ACTIONS = actionTable(`
  log_stream.update audit_trail_webhook.set
  log_stream.delete audit_trail_webhook.delete
    pipeline.cancel run.discard rundiscard run.cancel runcancel run.stop runstop run.canceled run.discarded run.stopped
  project.create stack.create stackcreate space.create module.create
  project.update stack.update stackupdate stack.lock stack.unlock space.update module.update
  project.delete stack.delete stackdelete space.delete module.delete
  policy.create policy.create
  policy.update policy.update
  policy.delete policy.delete
  policy.grant policy.attach
  policy.revoke policy.detach
  token.create api_key.create
  token.delete api_key.delete
  webhook.create named_webhooks_integration.create webhooks_integration.create
  webhook.update named_webhooks_integration.update webhooks_integration.update
  webhook.delete named_webhooks_integration.delete webhooks_integration.delete
  user.login session.create
  config.create context.create
  config.update context.update stack.config_add stack_config.add stack_config.delete
  config.delete context.delete
  access.request run.unconfirmed run.pending_review
  infrastructure.plan run.trigger runtrigger run.queued run.preparing run.initializing run.planning run.proposed
  infrastructure.apply run.confirm runconfirm run.confirmed run.applying run.performing run.destroying run.tracked run.destroy run.task
`);

export const spacelift: Parser = {
  name: "spacelift",
  version: 2,
  actions: ACTIONS,
  keys: ["remoteIP", "stateVersion"],
  recognises: (record) => (isAudit(record) || isRun(record) ? SURE : NO),
  parse: (record, how) => [isAudit(record) ? auditOf(record, how) : runOf(record, how)],
};

function isAudit(record: Fields): boolean {
  return ["account", "action", "remoteIP"].every((name) => text(record, name) !== undefined);
}

function isRun(record: Fields): boolean {
  return text(record, "state") !== undefined && object(record, "run") !== undefined;
}

function auditOf(record: Fields, how: How): ParsedEvent {
  const [data, action] = [object(record, "data"), text(record, "action")];
  const args = object(data, "args");
  const isOff = action === "audit_trail_webhook.set" && member(args, "Enabled") === false;
  const id = text(data, "ID") ?? text(data, "id") ?? text(args, "ID") ?? text(args, "Stack");
  return makeEvent({
    call: isOff ? call("audit.stop") : called(action, ACTIONS, { prefix: "spacelift" }),
    how,
    at: member(record, "timestamp"),
    actor: actorOf(text(record, "actor")),
    targets: [
      makeTarget(
        action?.split(".")[0],
        id ?? text(object(record, "context"), "stack_id") ?? text(args, "Endpoint"),
        text(object(args, "Input"), "Name") ?? text(args, "Name"),
      ),
    ],
    from: fromAddress(text(record, "remoteIP"), { user_agent: text(record, "userAgent") }),
    // What was refused is not in the trail.
    outcome: "success",
    service: some({ name: "spacelift", account: text(record, "account") }),
  });
}

/** `github::alice`: where the identity is from, and the identity. */
function actorOf(actor: string | undefined): ReturnType<typeof makeActor> {
  const [, provider = "", name] = /^([^:]+)::(.+)$/.exec(actor ?? "") ?? [];
  if (name === undefined) return makeActor({ id: actor, name: actor });
  return makeActor({
    id: actor,
    name,
    credential: { type: provider },
    type: provider === "api" ? "machine" : undefined,
  });
}

function runOf(record: Fields, how: How): ParsedEvent {
  const [run, stack] = [object(record, "run"), object(record, "stack")];
  const state = text(record, "state")?.toLowerCase();
  const isEnd = state === "finished" || state === "failed";
  const word = isEnd ? (text(run, "type") ?? "tracked") : state;
  const by = text(run, "triggeredBy");
  return makeEvent({
    call: called(`run.${word?.toLowerCase()}`, ACTIONS, { prefix: "spacelift" }),
    how,
    at: member(record, "timestamp"),
    actor: makeActor({ id: by, name: by }),
    targets: [
      makeTarget("stack", text(stack, "id"), text(stack, "name")),
      makeTarget("run", text(run, "id")),
    ],
    outcome: isEnd ? toOutcome(state) : undefined,
    service: some({ name: "spacelift", account: text(record, "account") }),
    context: some({ deployment: text(run, "id"), change: text(object(run, "commit"), "hash") }),
  });
}
