/** CircleCI's webhooks (circleci.com/docs, "Outbound webhooks reference"). */
import type { Actor } from "@tallystick/event";
import { actionTable, called } from "../action-table.ts";
import { makeActor, makeEvent, makeTarget, toOutcome } from "../event.ts";
import { type Fields, object, some, text } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";

const ACTIONS = actionTable(`
  pipeline.finish workflow-completed
  job.finish job-completed
`);

export const circleci: Parser = {
  name: "circleci",
  version: 2,
  actions: ACTIONS,
  keys: ["happened_at"],
  recognises: (record) =>
    text(record, "happened_at") !== undefined && object(record, "webhook") !== undefined ? SURE : NO,
  parse(record, how) {
    const [job, workflow] = [object(record, "job"), object(record, "workflow")];
    const [pipeline, project] = [object(record, "pipeline"), object(record, "project")];
    const status = text(job ?? workflow, "status");
    const git = object(object(pipeline, "trigger_parameters"), "git");
    return [
      makeEvent({
        call: called(text(record, "type"), ACTIONS, { prefix: "circleci" }),
        how,
        at: text(record, "happened_at"),
        actor: actorOf(pipeline),
        targets: [
          makeTarget("job", text(job, "id"), text(job, "name")),
          makeTarget("workflow", text(workflow, "id"), text(workflow, "name")),
          makeTarget("project", text(project, "slug")),
        ],
        // `infrastructure_fail` is no word of anybody else's.
        outcome: toOutcome(status) ?? (status?.endsWith("_fail") === true ? "failure" : undefined),
        service: some({ name: "circleci", account: text(object(record, "organization"), "name") }),
        context: some({
          change: text(object(pipeline, "vcs"), "revision") ?? text(git, "checkout_sha"),
          deployment: text(pipeline, "id"),
        }),
        event_id: text(record, "id"),
      }),
    ];
  },
};

/** Whoever caused the pipeline: by the trigger, or, when a push did, the commit's author. A schedule's commit is somebody else's. */
function actorOf(pipeline: Fields | undefined): Actor | undefined {
  const parameters = object(pipeline, "trigger_parameters");
  const pushed = object(parameters, "gitlab") ?? object(parameters, "github_app");
  const name = text(pushed, "user_username") ?? text(pushed, "user_name");
  const triggered = makeActor({ id: text(object(parameters, "circleci"), "actor_id"), name });
  if (triggered !== undefined || text(object(pipeline, "trigger"), "type") !== "webhook") return triggered;
  const author = object(object(object(pipeline, "vcs"), "commit"), "author");
  return makeActor({ name: text(author, "name"), email: text(author, "email") });
}
