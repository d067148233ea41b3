/** Events that Kubernetes' parts tell of objects. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06Z";
const event = (
  [kind, name]: readonly [string, string],
  reason: string,
  more: object = {},
): Readonly<Record<string, unknown>> => ({
  ...{ kind: "Event", apiVersion: "v1", reason, message: `about ${name}`, type: "Normal", count: 1 },
  ...{ firstTimestamp: "2026-11-23T04:00:00Z", lastTimestamp: AT, eventTime: null },
  ...{ metadata: { name: `${name}.17a`, namespace: "shop", uid: "e-1" }, reportingComponent: "" },
  ...{ involvedObject: { kind, name, namespace: "shop", apiVersion: "v1" } },
  ...{ source: { component: "kubelet", host: "node-1" } },
  ...more,
});
const read = (what: string, target: string, who = "system kubelet"): string =>
  `${who} | ${what} | ${target} | - | ${AT}`;
const WARNING = { type: "Warning" };

export const KUBERNETES_EVENT: SourceRecords = {
  parser: "kubernetes-event",
  documented: "kubernetes.io/docs/reference/kubernetes-api/cluster-resources/event-v1; reasons from memory",
  records: [
    { record: event(["Pod", "web-1"], "Pulling"), line: read("image.pull success", "web-1") },
    { record: event(["Pod", "web-1"], "Started"), line: read("container.start success", "web-1") },
    { record: event(["Pod", "web-1"], "Killing"), line: read("container.stop success", "web-1") },
    { record: event(["Pod", "web-1"], "BackOff", WARNING), line: read("process.fail failure", "web-1") },
    {
      record: event(["Pod", "web-1"], "FailedScheduling", {
        ...{ ...WARNING, source: {}, reportingComponent: "default-scheduler" },
      }),
      line: read("pod.create failure", "web-1", "system default-scheduler"),
    },
    {
      record: event(["Deployment", "web"], "ScalingReplicaSet", {
        source: { component: "deployment-controller" },
      }),
      line: read("deployment.scale success", "web", "system deployment-controller"),
    },
    {
      record: event(["ReplicaSet", "web-7"], "SuccessfulDelete", {
        source: { component: "replicaset-controller" },
      }),
      line: read("pod.delete success", "web-7", "system replicaset-controller"),
    },
    {
      record: event(["Job", "report"], "Completed", { source: { component: "job-controller" } }),
      line: read("job.finish success", "report", "system job-controller"),
    },
    {
      record: event(["Node", "node-1"], "NodeNotReady", { source: { component: "node-controller" } }),
      line: read("kubernetes.node_not_ready? success", "node-1", "system node-controller"),
    },
    {
      record: {
        ...{ kind: "Event", apiVersion: "events.k8s.io/v1", reason: "Evicted", note: "low on memory" },
        ...{ type: "Warning", eventTime: AT, reportingController: "kubelet", reportingInstance: "node-1" },
        ...{ metadata: { name: "web-1.17b", namespace: "shop" }, regarding: { kind: "Pod", name: "web-1" } },
      },
      line: read("pod.delete failure", "web-1"),
    },
    {
      // As Google's logging has it.
      record: {
        ...{ insertId: "l-1", logName: "projects/shop/logs/events", timestamp: AT, severity: "INFO" },
        resource: {
          type: "k8s_pod",
          labels: { cluster_name: "c", namespace_name: "shop", project_id: "shop" },
        },
        jsonPayload: event(["Pod", "web-1"], "Pulled"),
      },
      line: read("image.pull success", "web-1"),
    },
    {
      record: {
        kind: "Event",
        apiVersion: "v1",
        metadata: { namespace: "shop" },
        involvedObject: { kind: "Pod", name: "web-1" },
        reason: "BackOff",
        message: "Back-off restarting failed container",
        source: { component: "kubelet" },
        lastTimestamp: "2026-11-23T04:05:06Z",
        type: "Warning",
      },
      line: "system kubelet | process.fail failure | web-1 | - | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        verb: "ADDED",
        event: {
          metadata: { name: "web-1.17", namespace: "shop" },
          involvedObject: { kind: "Pod", name: "web-1" },
          reason: "Killing",
          message: "Stopping container web",
          source: { component: "kubelet" },
          lastTimestamp: "2026-11-23T04:05:06Z",
          type: "Normal",
        },
      },
      line: "system kubelet | container.stop success | web-1 | - | 2026-11-23T04:05:06Z",
    },
  ],
};
