/** Spinnaker's events as Echo sends them on (spinnaker/orca, EchoNotifyingExecutionListener and EchoNotifyingStageListener). */
import { type Fields, member, object, text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import type { Parser } from "../parser.ts";
import { prepared } from "../prepared.ts";

const TABLE = mapped({
  name: "spinnaker",
  version: 2,
  match: {
    "details.type": null,
    "details.source": null,
    "content.execution | content.context | content.executionId": null,
  },
  time: "told.at",
  action: "told.word",
  actions: `
  pipeline.start orca:pipeline:starting orca:orchestration:starting
  pipeline.finish orca:pipeline:complete orca:pipeline:failed orca:orchestration:complete orca:orchestration:failed
  job.start orca:stage:starting orca:task:starting
  job.finish orca:stage:complete orca:stage:failed orca:stage:skipped orca:task:complete orca:task:failed
  pipeline.cancel canceled`,
  actor: { id: "told.user", name: "told.user", email: "told.email" },
  targets: [
    {
      type: "=pipeline",
      id: "content.execution.pipelineConfigId",
      name: "content.execution.name | content.execution.description",
    },
    { type: "=stage", id: "told.stage" },
    { type: "=application", id: "details.application | content.execution.application" },
  ],
  outcome: "told.outcome",
  service: { name: "=spinnaker" },
  context: { deployment: "content.execution.id | content.executionId" },
  eventId: "eventId",
});

export const spinnaker: Parser = prepared(TABLE, (record) => ({ told: toldOf(record) }));

function toldOf(record: Fields): Fields {
  const [details, content] = [object(record, "details"), object(record, "content")];
  const execution = object(content, "execution");
  const user =
    text(object(execution, "trigger"), "user") ?? text(object(execution, "authentication"), "user");
  const status = text(execution, "status");
  const type = text(details, "type") ?? "";
  const isStep = /^orca:(?:stage|task):/.test(type);
  const isCanceled = !isStep && (status === "CANCELED" || member(execution, "canceled") === true);
  const clock = type.endsWith(":starting") ? "startTime" : "endTime";
  return {
    word: isCanceled ? "canceled" : type,
    at: text(isStep ? content : execution, clock) ?? text(details, "created"),
    user: user === "anonymous" || user === "[anonymous]" ? undefined : user,
    stage: type.startsWith("orca:task")
      ? text(content, "taskName")
      : isStep
        ? (text(content, "name") ?? text(object(object(content, "context"), "stageDetails"), "name"))
        : undefined,
    outcome: type.endsWith(":complete")
      ? "success"
      : type.endsWith(":failed") && !isCanceled
        ? "failure"
        : undefined,
  };
}
