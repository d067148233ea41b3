/** Events of Kubernetes, what its parts tell of objects: not the audit log, and of both versions (kubernetes.io/docs/reference/kubernetes-api, "Event"). */
import { actionTable, called } from "../action-table.ts";
import { makeActor, makeEvent, makeTarget, toSeverity } from "../event.ts";
import { type Fields, member, object, some, text } from "../fields.ts";
import { LIKELY, NO, type Parser } from "../parser.ts";

/** By the reason, which is a word for machines. */
const ACTIONS = actionTable(`
  image.pull Pulling Pulled
  container.create Created
  container.start Started Failed FailedCreatePodContainer FailedPostStartHook
  container.stop Killing FailedKillPod
  pod.create SuccessfulCreate FailedCreate Scheduled FailedScheduling FailedCreatePodSandBox
  pod.delete SuccessfulDelete FailedDelete Evicted Preempted TaintManagerEviction
  process.fail BackOff Unhealthy OOMKilling SystemOOM ProbeWarning
  deployment.scale ScalingReplicaSet SuccessfulRescale FailedRescale ScaledUpGroup ScaleDown TriggeredScaleUp
  deployment.rollback DeploymentRollback DeploymentRollbackRevisionNotFound
  job.finish Completed SawCompletedJob BackoffLimitExceeded DeadlineExceeded
  host.boot Rebooted Starting
  policy.violate PolicyViolation
`);

export const kubernetesEvent: Parser = {
  name: "kubernetes-event",
  version: 2,
  actions: ACTIONS,
  keys: ["involvedObject", "regarding", "event"],
  recognises(outer) {
    const record = eventOf(outer);
    const about = aboutOf(record);
    if (about === undefined || text(record, "reason") === undefined) return NO;
    const isNamed =
      text(object(record, "metadata"), "name") !== undefined || text(record, "kind") === "Event";
    return isNamed && text(about, "kind") !== undefined ? LIKELY : NO;
  },
  parse(outer, how) {
    const record = eventOf(outer);
    const about = aboutOf(record);
    const source = object(record, "source") ?? object(record, "deprecatedSource");
    const component =
      text(record, "reportingComponent") ?? text(record, "reportingController") ?? text(source, "component");
    const isWarning = text(record, "type") === "Warning";
    const namespace = text(about, "namespace") ?? text(object(record, "metadata"), "namespace");
    return [
      makeEvent({
        call: called(text(record, "reason"), ACTIONS, { prefix: "kubernetes" }),
        how,
        at:
          TIMES.map((name) => member(record, name)).find((value) => typeof value === "string") ??
          text(object(record, "metadata"), "creationTimestamp"),
        outcome: isWarning ? "failure" : "success",
        severity: isWarning ? toSeverity("low") : undefined,
        reason: isWarning ? text(record, "reason") : undefined,
        actor: makeActor({ type: "system", id: component, name: component }),
        targets: [
          makeTarget(
            text(about, "kind")?.toLowerCase(),
            text(about, "uid") ?? text(about, "name"),
            text(about, "name"),
          ),
        ],
        service: some({
          name: "kubernetes",
          namespace,
          host: text(source, "host") ?? text(record, "reportingInstance"),
        }),
        event_id: text(object(record, "metadata"), "uid"),
        message: text(record, "message") ?? text(record, "note"),
      }),
    ];
  },
};

const TIMES = ["lastTimestamp", "deprecatedLastTimestamp", "eventTime", "firstTimestamp"];

/** Routers of events say what was done to it, and keep it in a member (github.com/vmware-archive/eventrouter). */
function eventOf(record: Fields): Fields {
  const inner = object(record, "event");
  return inner !== undefined && aboutOf(inner) !== undefined ? inner : record;
}

function aboutOf(record: Fields): Fields | undefined {
  return object(record, "involvedObject") ?? object(record, "regarding");
}
