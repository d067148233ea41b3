/** Spinnaker's events as Echo sends them on (spinnaker.io/docs/setup/other_config/features/notifications, "Webhooks of Echo"). */
import { type Fields, object, text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import type { Parser } from "../parser.ts";
import { prepared } from "../prepared.ts";

const TABLE = mapped({
  name: "spinnaker",
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
  job.finish orca:stage:complete orca:stage:failed orca:task:complete orca:task:failed`,
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
  return {
    word: type,
    at: text(execution, type.endsWith(":starting") ? "startTime" : "endTime") ?? text(details, "created"),
    user: user === "anonymous" || user === "[anonymous]" ? undefined : user,
    stage:
      type.startsWith("orca:stage") || type.startsWith("orca:task")
        ? (text(object(content, "context"), "stageDetails") ?? text(content, "taskName"))
        : undefined,
    outcome:
      type.endsWith(":failed") || status === "TERMINAL" || status === "CANCELED"
        ? "failure"
        : type.endsWith(":complete")
          ? "success"
          : undefined,
  };
}
