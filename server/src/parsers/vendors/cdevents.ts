/** CDEvents: what continuous delivery does, in one vocabulary (cdevents.dev/docs, versions 0.1 to 0.6). */
import { actionTable, called } from "../action-table.ts";
import { makeActor, makeEvent, makeTarget, toOutcome } from "../event.ts";
import { member, object, some, text } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";

const ACTIONS = actionTable(`
  artifact.publish artifact.packaged artifact.published artifact.signed
  artifact.delete artifact.deleted
  object.download artifact.downloaded
  branch.create branch.created
  branch.delete branch.deleted
  job.start build.queued build.started taskrun.queued taskrun.started testcaserun.started testsuiterun.started testcaserun.queued testsuiterun.queued
  job.finish build.finished taskrun.finished testcaserun.finished testsuiterun.finished testcaserun.skipped
  artifact.publish testoutput.published
  pipeline.start pipelinerun.queued pipelinerun.started
  pipeline.finish pipelinerun.finished
  pull_request.open change.created
  pull_request.update change.updated
  code.review change.reviewed
  pull_request.merge change.merged
  pull_request.close change.abandoned
  environment.create environment.created
  environment.update environment.modified
  environment.delete environment.deleted
  repository.create repository.created
  repository.update repository.modified
  repository.delete repository.deleted
  deployment.finish service.deployed service.upgraded
  release.publish service.published
  deployment.rollback service.rolledback
  deployment.delete service.removed
  incident.create incident.detected incident.reported
  incident.resolve incident.resolved
  ticket.create ticket.created
  ticket.update ticket.updated
  ticket.delete ticket.closed
`);

/** What these say is under way, or says itself how it ended. */
const OPEN = /^(?:queued|started|finished)$/;

export const cdevents: Parser = {
  name: "cdevents",
  version: 2,
  actions: ACTIONS,
  keys: ["context"],
  recognises: (record) =>
    text(object(record, "context"), "type")?.startsWith("dev.cdevents.") === true ? SURE : NO,
  parse(record, how) {
    const [context, subject] = [object(record, "context"), object(record, "subject")];
    const content = object(subject, "content");
    // dev.cdevents.service.deployed.0.3.0
    const [, , noun = "", predicate = ""] = (text(context, "type") ?? "").split(".");
    const environment = object(content, "environment");
    const service = object(content, "service");
    const trigger = object(content, "trigger");
    const test = object(content, "testSuite") ?? object(content, "testCase");
    const user =
      text(content, "user") ??
      text(content, "updatedBy") ??
      text(content, "creator") ??
      text(content, "createdBy") ??
      text(object(record, "customData"), "user");
    return [
      makeEvent({
        call: called(`${noun}.${predicate}`, ACTIONS),
        how,
        at: member(context, "timestamp"),
        outcome: toOutcome(text(content, "outcome")) ?? (OPEN.test(predicate) ? undefined : "success"),
        reason: text(content, "errors") ?? text(content, "reason"),
        actor: makeActor({ id: user, name: user }) ?? systemOf(text(context, "source")),
        targets: [
          makeTarget(
            text(subject, "type") ?? noun,
            text(subject, "id"),
            text(content, "name") ??
              text(content, "pipelineName") ??
              text(content, "taskName") ??
              text(content, "summary") ??
              text(test, "name"),
          ),
          makeTarget("artifact", text(content, "artifactId")),
          makeTarget("environment", text(environment, "id"), text(environment, "name")),
          makeTarget("service", text(service, "id"), text(service, "name")),
          makeTarget("repository", text(object(content, "repository"), "id")),
        ],
        service: some({
          name: text(context, "source"),
          environment: text(environment, "name") ?? text(environment, "id"),
        }),
        context: some({
          deployment: text(context, "chainId"),
          incident: noun === "incident" ? text(subject, "id") : undefined,
          change: text(object(content, "change"), "id"),
        }),
        event_id: text(context, "id"),
        labels: some({ trigger: text(trigger, "type"), uri: text(content, "uri") }),
      }),
    ];
  },
};

/** Nobody named: the system that tells of it. */
function systemOf(source: string | undefined): ReturnType<typeof makeActor> {
  return source === undefined ? undefined : makeActor({ id: source, name: source, type: "machine" });
}
