/** Tekton's CloudEvents. */
import type { SourceRecords } from "../support/record-line.ts";

export const TEKTON: SourceRecords = {
  parser: "tekton",
  documented:
    "tekton.dev/docs/pipelines/events; tektoncd/pipeline, pkg/reconciler/events/cloudevent/cloudevent.go",
  records: [
    {
      record: {
        specversion: "1.0",
        id: "i",
        source: "/apis/tekton.dev/v1/namespaces/ci/pipelineruns/build-1",
        type: "dev.tekton.event.pipelinerun.failed.v1",
        time: "2026-11-23T04:05:06Z",
        datacontenttype: "application/json",
        data: {
          pipelineRun: {
            metadata: { name: "build-1", namespace: "ci", labels: { "tekton.dev/pipeline": "build" } },
            spec: { taskRunTemplate: { serviceAccountName: "builder" } },
            status: {
              conditions: [{ type: "Succeeded", status: "False", reason: "Failed", message: "Tasks failed" }],
            },
          },
        },
      },
      line: "machine builder | pipeline.finish failure | build, build-1 | - | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        specversion: "1.0",
        id: "i",
        source: "/apis/tekton.dev/v1beta1/namespaces/ci/PipelineRun/deploy-2",
        type: "dev.tekton.event.pipelinerun.successful.v1",
        time: "2026-11-23T04:05:06Z",
        data: {
          pipelineRun: {
            metadata: { name: "deploy-2", namespace: "ci" },
            spec: { pipelineRef: { name: "deploy" }, serviceAccountName: "deployer" },
            status: { conditions: [{ type: "Succeeded", status: "True", reason: "Succeeded" }] },
          },
        },
      },
      line: "machine deployer | pipeline.finish success | deploy, deploy-2 | - | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        specversion: "1.0",
        id: "i",
        source: "/apis/tekton.dev/v1beta1/namespaces/ci/PipelineRun/deploy-3",
        type: "dev.tekton.event.pipelinerun.failed.v1",
        time: "2026-11-23T04:05:06Z",
        data: {
          pipelineRun: {
            metadata: { name: "deploy-3", namespace: "ci" },
            spec: { pipelineRef: { name: "deploy" } },
            status: {
              conditions: [
                {
                  type: "Succeeded",
                  status: "False",
                  reason: "Cancelled",
                  message: "PipelineRun was cancelled",
                },
              ],
            },
          },
        },
      },
      line: "- | pipeline.cancel unknown | deploy, deploy-3 | - | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        specversion: "1.0",
        id: "i",
        source: "/apis/tekton.dev/v1beta1/namespaces/ci/TaskRun/build-1-test",
        type: "dev.tekton.event.taskrun.started.v1",
        time: "2026-11-23T04:05:06Z",
        data: {
          taskRun: {
            metadata: { name: "build-1-test", namespace: "ci", labels: { "tekton.dev/pipeline": "build" } },
            spec: { serviceAccountName: "builder" },
            status: {},
          },
        },
      },
      line: "machine builder | job.start unknown | build, build-1-test | - | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        specversion: "1.0",
        id: "i",
        source: "/apis/tekton.dev/v1beta1/namespaces/ci/PipelineRun/build-4",
        subject: "build-4",
        type: "dev.tekton.event.pipelinerun.started.v1",
        time: "2026-11-23T04:05:06Z",
        datacontenttype: "application/json",
        data: {
          pipelineRun: {
            metadata: { name: "build-4", namespace: "ci", uid: "u" },
            spec: { pipelineRef: { name: "build" }, serviceAccountName: "builder" },
            status: {
              conditions: [
                {
                  type: "Succeeded",
                  status: "Unknown",
                  reason: "Started",
                  message: "",
                  lastTransitionTime: "2026-11-23T04:05:06Z",
                },
              ],
            },
          },
        },
      },
      line: "machine builder | pipeline.start unknown | build, build-4 | - | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        specversion: "1.0",
        id: "i",
        source: "/apis/tekton.dev/v1beta1/namespaces/ci/PipelineRun/build-4",
        subject: "build-4",
        type: "dev.tekton.event.pipelinerun.running.v1",
        time: "2026-11-23T04:05:06Z",
        datacontenttype: "application/json",
        data: {
          pipelineRun: {
            metadata: { name: "build-4", namespace: "ci", uid: "u" },
            spec: { pipelineRef: { name: "build" }, serviceAccountName: "builder" },
            status: {
              conditions: [
                {
                  type: "Succeeded",
                  status: "Unknown",
                  reason: "Running",
                  message: "Tasks Completed: 1 (Failed: 0, Cancelled 0), Incomplete: 2, Skipped: 0",
                  lastTransitionTime: "2026-11-23T04:05:06Z",
                },
              ],
            },
          },
        },
      },
      line: "machine builder | tekton.pipelinerun.running? unknown | build, build-4 | - | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        specversion: "1.0",
        id: "i",
        source: "/apis/tekton.dev/v1beta1/namespaces/ci/TaskRun/build-1-test",
        subject: "build-1-test",
        type: "dev.tekton.event.taskrun.successful.v1",
        time: "2026-11-23T04:05:06Z",
        datacontenttype: "application/json",
        data: {
          taskRun: {
            metadata: {
              name: "build-1-test",
              namespace: "ci",
              uid: "u",
              labels: { "tekton.dev/pipeline": "build", "tekton.dev/pipelineRun": "build-1" },
            },
            spec: { serviceAccountName: "builder" },
            status: {
              conditions: [
                {
                  type: "Succeeded",
                  status: "True",
                  reason: "Succeeded",
                  message: "All Steps have completed executing",
                  lastTransitionTime: "2026-11-23T04:05:06Z",
                },
              ],
            },
          },
        },
      },
      line: "machine builder | job.finish success | build, build-1-test | - | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        specversion: "1.0",
        id: "i",
        source: "/apis/tekton.dev/v1beta1/namespaces/ci/TaskRun/build-1-test",
        subject: "build-1-test",
        type: "dev.tekton.event.taskrun.failed.v1",
        time: "2026-11-23T04:05:06Z",
        datacontenttype: "application/json",
        data: {
          taskRun: {
            metadata: {
              name: "build-1-test",
              namespace: "ci",
              uid: "u",
              labels: { "tekton.dev/pipeline": "build", "tekton.dev/pipelineRun": "build-1" },
            },
            spec: { serviceAccountName: "builder" },
            status: {
              conditions: [
                {
                  type: "Succeeded",
                  status: "False",
                  reason: "TaskRunTimeout",
                  message: 'TaskRun "build-1-test" failed to finish within "1h0m0s"',
                  lastTransitionTime: "2026-11-23T04:05:06Z",
                },
              ],
            },
          },
        },
      },
      line: "machine builder | job.finish failure | build, build-1-test | - | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        specversion: "1.0",
        id: "i",
        source: "/apis/tekton.dev/v1beta1/namespaces/ci/CustomRun/approve-1",
        subject: "approve-1",
        type: "dev.tekton.event.customrun.failed.v1",
        time: "2026-11-23T04:05:06Z",
        datacontenttype: "application/json",
        data: {
          customRun: {
            metadata: { name: "approve-1", namespace: "ci", uid: "u" },
            spec: { customRef: { apiVersion: "example.dev/v1", kind: "Approval" } },
            status: {
              conditions: [
                {
                  type: "Succeeded",
                  status: "False",
                  reason: "Rejected",
                  message: "no",
                  lastTransitionTime: "2026-11-23T04:05:06Z",
                },
              ],
            },
          },
        },
      },
      line: "- | job.finish failure | approve-1 | - | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        pipelineRun: {
          metadata: { name: "build-5", namespace: "ci", uid: "u" },
          spec: { pipelineRef: { name: "build" }, serviceAccountName: "builder" },
          status: {
            conditions: [
              {
                type: "Succeeded",
                status: "Unknown",
                reason: "Started",
                message: "",
                lastTransitionTime: "2026-11-23T04:05:06Z",
              },
            ],
          },
        },
      },
      headers: { "ce-type": "dev.tekton.event.pipelinerun.started.v1", "ce-specversion": "1.0" },
      line: "machine builder | pipeline.start unknown | build, build-5 | - | 2026-11-23T04:05:06Z",
    },
  ],
};
