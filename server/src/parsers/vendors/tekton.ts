/** Tekton's events of runs and their tasks, within CloudEvents (tekton.dev/docs/pipelines/events; tektoncd/pipeline, pkg/reconciler/events/cloudevent). */
import { type Fields, isFields, list, object, text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import type { Parser } from "../parser.ts";
import { prepared } from "../prepared.ts";

const TABLE = mapped({
  name: "tekton",
  version: 2,
  match: { "pipelineRun.metadata | taskRun.metadata | run.metadata | customRun.metadata": null },
  time: "told.at",
  action: "told.word",
  actions: `
  pipeline.start pipelinerun.started
  pipeline.finish pipelinerun.successful pipelinerun.failed
  pipeline.cancel pipelinerun.cancelled
  job.start taskrun.started run.started customrun.started
  job.finish taskrun.successful taskrun.failed run.successful run.failed customrun.successful customrun.failed`,
  actor: { id: "told.account", name: "told.account", type: "=machine" },
  actorTypes: { machine: "machine" },
  targets: [
    { type: "=pipeline", id: "told.pipeline" },
    { type: "told.kind", id: "told.name" },
  ],
  outcome: "told.outcome",
  reason: "told.reason",
  service: { name: "=tekton", namespace: "told.namespace" },
});

export const tekton: Parser = {
  ...prepared(TABLE, () => ({})),
  parse: (record, how) => TABLE.parse({ told: toldOf(record, how.hints.action), ...record }, how),
};

const KINDS = ["pipelineRun", "taskRun", "customRun", "run"] as const;

function toldOf(record: Fields, event: string | undefined): Fields {
  const kind = KINDS.find((name) => object(record, name) !== undefined) ?? "run";
  const run = object(record, kind);
  const [metadata, spec] = [object(run, "metadata"), object(run, "spec")];
  const labels = object(metadata, "labels");
  const condition = list(object(run, "status"), "conditions").filter(isFields)[0];
  const [status, reason] = [text(condition, "status"), text(condition, "reason")];
  const isCancelled = /^(?:Pipeline|Task)?Run?Cancelled|Cancelled/.test(reason ?? "");
  const state =
    status === "True"
      ? "successful"
      : status === "False"
        ? isCancelled && kind === "pipelineRun"
          ? "cancelled"
          : "failed"
        : // As Tekton itself tells them apart: only the first is the start.
          reason === undefined || reason === "Started"
          ? "started"
          : "running";
  // `dev.tekton.event.pipelinerun.failed.v1`
  const told = /^dev\.tekton\.event\.\w{1,32}\.(\w{1,32})\.v\d/.exec(event ?? "")?.[1];
  const word = told === undefined || (told === "failed" && state === "cancelled") ? state : told;
  return {
    word: `${kind.toLowerCase()}.${word}`,
    at: text(condition, "lastTransitionTime"),
    kind: `${kind.toLowerCase()}`,
    name: text(metadata, "name"),
    namespace: text(metadata, "namespace"),
    pipeline: text(labels, "tekton.dev/pipeline") ?? text(object(spec, "pipelineRef"), "name"),
    account: text(spec, "serviceAccountName") ?? text(object(spec, "taskRunTemplate"), "serviceAccountName"),
    outcome: word === "successful" ? "success" : word === "failed" ? "failure" : undefined,
    reason: word === "failed" || word === "cancelled" ? (text(condition, "message") ?? reason) : undefined,
  };
}
