/** CDEvents, alone and within CloudEvents. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06Z";
const event = (type: string, subject: object, more: object = {}): Readonly<Record<string, unknown>> => ({
  context: {
    ...{ version: "0.4.1", id: "271069a8-1", source: "/ci/shop", type: `dev.cdevents.${type}` },
    ...{ timestamp: AT, chainId: "4c8cb7dd-1" },
  },
  subject: { source: "/ci/shop", ...subject },
  ...more,
});
const WEB = "pkg:oci/web@sha256%3A2f1c";

export const CDEVENTS: SourceRecords = {
  parser: "cdevents",
  documented: "cdevents.dev/docs: Core, Source Code Version Control, CI, CD, Operations, CloudEvents Binding",
  records: [
    {
      record: event("service.deployed.0.2.0", {
        ...{ id: "web", type: "service" },
        content: { environment: { id: "prod" }, artifactId: WEB },
      }),
      line: `machine /ci/shop | deployment.finish success | web, ${WEB}, prod | - | ${AT}`,
    },
    {
      record: event("service.rolledback.0.2.0", {
        ...{ id: "web", type: "service" },
        content: { environment: { id: "prod", source: "/clusters" }, artifactId: WEB },
      }),
      line: `machine /ci/shop | deployment.rollback success | web, ${WEB}, prod | - | ${AT}`,
    },
    {
      record: event("pipelinerun.finished.0.2.0", {
        ...{ id: "p-1", type: "pipelineRun" },
        content: { pipelineName: "deploy", outcome: "failure", errors: "step apply: exit 1" },
      }),
      line: `machine /ci/shop | pipeline.finish failure | deploy | - | ${AT}`,
    },
    {
      record: event("pipelinerun.started.0.2.0", {
        ...{ id: "p-1", type: "pipelineRun" },
        content: { pipelineName: "deploy", uri: "https://ci.example.com/p-1" },
      }),
      line: `machine /ci/shop | pipeline.start unknown | deploy | - | ${AT}`,
    },
    {
      record: {
        ...{ specversion: "1.0", id: "271069a8-1", source: "/ci/shop", time: AT },
        ...{
          type: "dev.cdevents.taskrun.finished.0.2.0",
          subject: "t-1",
          datacontenttype: "application/json",
        },
        data: event("taskrun.finished.0.2.0", {
          ...{ id: "t-1", type: "taskRun" },
          content: { taskName: "apply", pipelineRun: { id: "p-1" }, outcome: "success" },
        }),
      },
      line: `machine /ci/shop | job.finish success | apply | - | ${AT}`,
    },
    {
      record: event("testsuiterun.finished.0.2.0", {
        ...{ id: "s-1", type: "testSuiteRun" },
        content: {
          ...{ outcome: "fail", severity: "high", reason: "no such host", environment: { id: "staging" } },
          testSuite: { id: "smoke", version: "1.0", name: "Smoke" },
        },
      }),
      line: `machine /ci/shop | job.finish failure | Smoke, staging | - | ${AT}`,
    },
    {
      record: event("artifact.published.0.2.0", {
        ...{ id: WEB, type: "artifact" },
        content: { user: "release-bot", sbom: { uri: "https://sbom.example.com/2f1c" } },
      }),
      line: `machine release-bot | artifact.publish success | ${WEB} | - | ${AT}`,
    },
    {
      record: event("change.merged.0.2.0", {
        ...{ id: "change-12", type: "change" },
        content: { repository: { id: "shop/web", source: "https://git.example.com" } },
      }),
      line: `machine /ci/shop | pull_request.merge success | change-12, shop/web | - | ${AT}`,
    },
    {
      record: event("incident.detected.0.2.0", {
        ...{ id: "i-1", type: "incident" },
        content: {
          ...{ description: "slow answers", environment: { id: "prod" }, service: { id: "web" } },
          artifactId: WEB,
        },
      }),
      line: `machine /ci/shop | incident.create success | i-1, ${WEB}, prod, web | - | ${AT}`,
    },
    {
      record: event("ticket.updated.0.1.0", {
        ...{ id: "t-9", type: "ticket" },
        content: {
          ...{ summary: "Answers are slow", ticketType: "bug", creator: "alice@example.com" },
          ...{ updatedBy: "bob@example.com", uri: "https://tickets.example.com/t-9" },
        },
      }),
      line: `human bob@example.com | ticket.update success | Answers are slow | - | ${AT}`,
    },
    {
      record: event("approval.granted.0.1.0", { id: "a-1", type: "approval", content: {} }),
      line: `machine /ci/shop | approval.granted? success | a-1 | - | ${AT}`,
    },
    {
      record: { context: { type: "dev.cdevents.environment.deleted.0.2.0", id: "271069a8-2" } },
      line: "- | environment.delete success | - | - | -",
    },
  ],
};
