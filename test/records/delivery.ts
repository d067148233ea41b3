/** What CI and delivery tools send: Argo CD, Flux, CDEvents, Buildkite, CircleCI, Jenkins, Spacelift, runs of HCP Terraform. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06Z";
const app = (phase: string, more: object = {}): Readonly<Record<string, unknown>> => ({
  app: {
    metadata: { name: "web", namespace: "argocd", uid: "a-1" },
    spec: {
      project: "shop",
      source: { repoURL: "https://git.example.com/shop/web" },
      destination: { namespace: "prod" },
    },
    status: {
      operationState: { phase, finishedAt: AT, operation: { initiatedBy: { username: "alice" } }, ...more },
    },
  },
});
const ARGO = "web, https://git.example.com/shop/web | -";

const argocd: SourceRecords = {
  parser: "argocd",
  documented: "argo-cd.readthedocs.io, Notifications; Application",
  records: [
    { record: app("Succeeded"), line: `unknown alice | sync.finish success | ${ARGO} | ${AT}` },
    {
      record: app("Failed", { message: "one or more objects failed" }),
      line: `unknown alice | sync.finish failure | ${ARGO} | ${AT}`,
    },
    { record: app("Running"), line: `unknown alice | sync.start unknown | ${ARGO} | ${AT}` },
    {
      record: app("Succeeded", { operation: { initiatedBy: { automated: true } } }),
      line: `- | sync.finish success | ${ARGO} | ${AT}`,
    },
    {
      record: { ...app("Succeeded"), context: { trigger: "on-deployed" } },
      line: `unknown alice | deployment.finish success | ${ARGO} | ${AT}`,
    },
  ],
};

const change = (reason: string, severity: string): Readonly<Record<string, unknown>> => ({
  ...{ reason, severity, timestamp: AT, message: "applied", reportingController: "kustomize-controller" },
  involvedObject: { kind: "Kustomization", name: "web", namespace: "flux-system" },
  metadata: { revision: "main@sha1:2" },
});
const flux: SourceRecords = {
  parser: "flux",
  documented: "fluxcd.io/flux/components/notification/events",
  records: [
    {
      record: change("ReconciliationSucceeded", "info"),
      line: `machine kustomize-controller | sync.finish success | web | - | ${AT}`,
    },
    {
      record: change("ReconciliationFailed", "error"),
      line: `machine kustomize-controller | sync.finish failure | web | - | ${AT}`,
    },
    {
      record: change("RollbackSucceeded", "info"),
      line: `machine kustomize-controller | deployment.rollback success | web | - | ${AT}`,
    },
    {
      record: change("UninstallSucceeded", "info"),
      line: `machine kustomize-controller | deployment.delete success | web | - | ${AT}`,
    },
    {
      record: change("Progressing", "info"),
      line: `machine kustomize-controller | sync.start success | web | - | ${AT}`,
    },
  ],
};

const cd = (type: string, subject: object): Readonly<Record<string, unknown>> => ({
  context: { version: "0.4.1", id: "c-1", source: "/ci/shop", type: `dev.cdevents.${type}`, timestamp: AT },
  subject,
});
const cdevents: SourceRecords = {
  parser: "cdevents",
  documented: "cdevents.dev/docs",
  records: [
    {
      record: cd("service.deployed.0.2.0", {
        ...{ id: "web", type: "service" },
        content: { environment: { id: "prod" }, artifactId: "pkg:oci/web@sha256:2" },
      }),
      line: `machine /ci/shop | deployment.finish success | web, pkg:oci/web@sha256:2, prod | - | ${AT}`,
    },
    {
      record: cd("pipelinerun.finished.0.2.0", {
        id: "p-1",
        type: "pipelineRun",
        content: { pipelineName: "deploy", outcome: "failure" },
      }),
      line: `machine /ci/shop | pipeline.finish failure | deploy | - | ${AT}`,
    },
    {
      record: cd("incident.detected.0.2.0", {
        id: "i-1",
        type: "incident",
        content: { service: { id: "web" }, environment: { id: "prod" } },
      }),
      line: `machine /ci/shop | incident.create success | i-1, prod, web | - | ${AT}`,
    },
  ],
};

const buildkite: SourceRecords = {
  parser: "buildkite",
  documented: "buildkite.com/docs/apis/webhooks",
  records: [
    {
      record: {
        ...{
          event: "build.finished",
          pipeline: { slug: "web", name: "Web" },
          sender: { id: "u-7", name: "Alice" },
        },
        build: {
          id: "b-1",
          number: 5,
          state: "failed",
          finished_at: AT,
          commit: "2",
          creator: { id: "u-7", name: "Alice", email: "alice@example.com" },
        },
      },
      line: `human Alice | pipeline.finish failure | Web, 5 | - | ${AT}`,
    },
    {
      record: {
        event: "agent.connected",
        agent: { id: "g-1", name: "runner-1", created_at: AT, ip_address: "198.51.100.7" },
        sender: { id: "u-7", name: "Alice" },
      },
      line: `unknown Alice | device.add unknown | runner-1 | 198.51.100.7 | ${AT}`,
    },
  ],
};

const circleciAudit: SourceRecords = {
  parser: "circleci-audit",
  documented: "circleci.com/docs/audit-logs",
  records: [
    {
      record: {
        ...{ id: "e-1", version: 1, action: "context.secrets.create", success: true, occurred_at: AT },
        ...{
          actor: { id: "u-7", type: "user", name: "github: alice" },
          request: { id: "r-1", ip_address: "198.51.100.7" },
        },
        ...{
          scope: { id: "o-1", type: "account", name: "shop" },
          target: { id: "x-1", type: "context", name: "prod" },
        },
      },
      line: `human github: alice | circleci.context.secrets.create? success | prod | 198.51.100.7 | ${AT}`,
    },
  ],
};

const jenkins: SourceRecords = {
  parser: "jenkins",
  documented: "plugins.jenkins.io/notification",
  records: [
    {
      record: {
        ...{ name: "deploy", display_name: "deploy", url: "job/deploy/" },
        build: {
          full_url: "https://ci.example.com/job/deploy/5/",
          number: 5,
          phase: "COMPLETED",
          status: "FAILURE",
          timestamp: Date.UTC(2026, 10, 23, 4, 5, 6),
          scm: { commit: "2", culprits: ["alice"] },
        },
      },
      line: `unknown alice | pipeline.finish failure | deploy, 5 | - | ${AT}`,
    },
  ],
};

const spacelift: SourceRecords = {
  parser: "spacelift",
  documented: "docs.spacelift.io/integrations/audit-trail",
  records: [
    {
      record: {
        account: "shop",
        action: "stack.delete",
        actor: "github::alice",
        remoteIP: "198.51.100.7",
        timestamp: AT,
        data: { args: { ID: "web" } },
      },
      line: `unknown github::alice | project.delete success | web | 198.51.100.7 | ${AT}`,
    },
  ],
};

const terraformRun: SourceRecords = {
  parser: "terraform-run",
  documented: "developer.hashicorp.com/terraform/cloud-docs/workspaces/settings/notifications",
  records: [
    {
      record: {
        ...{
          payload_version: 1,
          notification_configuration_id: "nc-1",
          run_id: "run-1",
          run_created_by: "alice",
        },
        ...{ workspace_id: "ws-1", workspace_name: "prod", organization_name: "shop", run_created_at: AT },
        notifications: [
          {
            trigger: "run:completed",
            run_status: "applied",
            run_updated_at: AT,
            run_updated_by: "alice",
            message: "Run applied",
          },
        ],
      },
      line: `unknown alice | infrastructure.apply success | prod, run-1 | - | ${AT}`,
    },
    {
      record: {
        ...{
          payload_version: 1,
          notification_configuration_id: "nc-1",
          run_id: "run-1",
          run_created_by: "alice",
        },
        ...{ workspace_id: "ws-1", workspace_name: "prod", organization_name: "shop", run_created_at: AT },
        notifications: [
          {
            trigger: "run:errored",
            run_status: "errored",
            run_updated_at: AT,
            run_updated_by: null,
            message: "Run errored",
          },
        ],
      },
      line: `unknown alice | infrastructure.apply failure | prod, run-1 | - | ${AT}`,
    },
  ],
};

export const DELIVERY: readonly SourceRecords[] = [
  ...[argocd, flux, cdevents, buildkite, circleciAudit, jenkins, spacelift, terraformRun],
];
