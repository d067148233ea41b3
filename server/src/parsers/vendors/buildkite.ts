/** Buildkite's webhooks, and its notifications and audit log by EventBridge (buildkite.com/docs, "Webhooks", "Amazon EventBridge", "Audit log"). */
import type { Actor, Outcome } from "@tallystick/event";
import { called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget, toOutcome } from "../event.ts";
import { type Fields, member, object, some, text } from "../fields.ts";
import { type How, NO, type Parser, SURE } from "../parser.ts";
import { BUILDKITE_ACTIONS } from "./buildkite-actions.ts";
import { buildkiteAudit } from "./buildkite-audit.ts";

const SUBJECTS = ["job", "build", "agent", "cluster_token"] as const;

export const buildkite: Parser = {
  name: "buildkite",
  version: 2,
  actions: BUILDKITE_ACTIONS,
  keys: ["event", "organization"],
  recognises: (record, how) => (isWebhook(record) || isNotice(record, how) || isAudit(record) ? SURE : NO),
  parse(record, how) {
    if (isAudit(record)) return [buildkiteAudit(record, how)];
    const [build, job, agent] = [object(record, "build"), object(record, "job"), object(record, "agent")];
    const word = wordOf(record, how);
    const [pipeline, token] = [object(record, "pipeline"), object(record, "cluster_token")];
    return [
      makeEvent({
        call: called(word, BUILDKITE_ACTIONS, { prefix: "buildkite" }),
        how,
        at: timeOf(word, job ?? build ?? agent),
        actor: actorOf(word, { build, job, agent }),
        targets: [
          makeTarget("job", idOf(job), text(job, "name") ?? text(job, "label") ?? text(job, "step_key")),
          makeTarget("pipeline", text(pipeline, "slug"), text(pipeline, "name")),
          makeTarget("build", idOf(build), text(build, "number")),
          makeTarget("agent", idOf(agent), text(agent, "name")),
          makeTarget("token", idOf(token), text(token, "description")),
        ],
        from: fromAddress(text(record, "blocked_ip") ?? text(agent, "ip_address")),
        outcome: outcomeOf(word, job ?? build),
        service: some({ name: "buildkite", account: text(object(record, "organization"), "slug") }),
        context: some({ change: text(build, "commit"), deployment: idOf(build) }),
      }),
    ];
  },
};

/** `build.finished`, beside what it is about; a ping is about the service that it comes from. */
function isWebhook(record: Fields): boolean {
  const event = text(record, "event") ?? "";
  const noun = event === "ping" ? "service" : SUBJECTS.find((name) => event.startsWith(`${name}.`));
  return noun !== undefined && object(record, noun) !== undefined && object(record, "sender") !== undefined;
}

/** What EventBridge carries names its type beside it, and has no sender. */
function isNotice(record: Fields, { hints }: How): boolean {
  const about = SUBJECTS.map((name) => object(record, name)).find((found) => found !== undefined);
  return (
    hints.action !== undefined &&
    text(about, "graphql_id") !== undefined &&
    text(object(record, "organization"), "graphql_id") !== undefined
  );
}

function isAudit(record: Fields): boolean {
  const event = object(record, "event");
  return text(event, "subject_type") !== undefined && text(event, "occurred_at") !== undefined;
}

/** A notice's `Job Finished` is a webhook's `job.finished`. */
function wordOf(record: Fields, { hints }: How): string | undefined {
  return text(record, "event") ?? hints.action?.toLowerCase().replace(" ", ".");
}

/** Those who did it themselves. The sender is no more than who set the webhook up. */
function actorOf(
  word: string | undefined,
  of: { readonly [K in "build" | "job" | "agent"]: Fields | undefined },
): Actor | undefined {
  if (word === "job.activated") return person(object(of.job, "unblocked_by"));
  if (of.build === undefined)
    return word === "agent.connected" || word === "agent.disconnected" ? machine(of.agent) : undefined;
  const who = person(object(of.build, "creator")) ?? person(object(of.build, "author"));
  const runner = machine(object(of.job, "agent"));
  return who !== undefined && runner !== undefined ? { ...who, via: [runner] } : (who ?? runner);
}

function person(user: Fields | undefined): Actor | undefined {
  return makeActor({ id: idOf(user), name: text(user, "name"), email: text(user, "email") });
}

function machine(agent: Fields | undefined): Actor | undefined {
  const [id, name] = [idOf(agent), text(agent, "name")];
  return id === undefined && name === undefined ? undefined : makeActor({ id, name, type: "machine" });
}

/** What is not said of the moment itself is not said: an agent that stops tells only when it came. */
const TIMES: ReadonlyMap<string | undefined, readonly string[]> = new Map([
  ["build.scheduled", ["scheduled_at", "created_at"]],
  ["build.running", ["started_at"]],
  ["build.started", ["started_at"]],
  ["build.finished", ["finished_at"]],
  ["build.blocked", ["finished_at"]],
  ["job.scheduled", ["runnable_at", "scheduled_at", "created_at"]],
  ["job.started", ["started_at"]],
  ["job.finished", ["finished_at"]],
  ["job.activated", ["unblocked_at"]],
  ["agent.connected", ["connected_at", "created_at"]],
  ["agent.disconnected", ["disconnected_at"]],
  ["agent.stopped", ["disconnected_at"]],
  ["agent.lost", ["lost_at"]],
]);

function timeOf(word: string | undefined, about: Fields | undefined): string | undefined {
  for (const name of TIMES.get(word) ?? []) {
    const time = text(about, name);
    if (time !== undefined) return time;
  }
  return undefined;
}

function outcomeOf(word: string | undefined, about: Fields | undefined): Outcome | undefined {
  switch (word) {
    case "job.activated":
      return "success";
    case "build.failing":
      return "failure";
    case "agent.blocked":
    case "cluster_token.registration_blocked":
      return "denied";
    case "build.finished":
    case "job.finished": {
      // What waits at a block step has not ended; nobody was denied anything.
      const [passed, state] = [member(about, "passed"), text(about, "state")];
      if (state === "blocked" || member(about, "blocked") === true) return undefined;
      return toOutcome(typeof passed === "boolean" ? passed : state);
    }
    default:
      return undefined;
  }
}

/** Webhooks have `id`, notices `uuid`. */
function idOf(fields: Fields | undefined): string | undefined {
  return text(fields, "id") ?? text(fields, "uuid");
}
