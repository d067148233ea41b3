/** Tekton's CloudEvents. */
import type { SourceRecords } from "../support/record-line.ts";

export const TEKTON: SourceRecords = {
  parser: "tekton",
  documented: "tekton.dev/docs/pipelines/events",
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
        source: "/x",
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
        source: "/x",
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
        source: "/x",
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
  ],
};
