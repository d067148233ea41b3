/** Argo CD's applications, as templates of its notifications send them, and its events. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06Z";
const REPO = "https://git.example.com/shop/web.git";
const METADATA = {
  ...{ name: "web", namespace: "argocd", uid: "5c1b7f3e-1", resourceVersion: "81" },
  creationTimestamp: "2026-11-02T09:00:00Z",
};
const SPEC = {
  ...{ project: "shop", source: { repoURL: REPO, path: "deploy/prod", targetRevision: "main" } },
  destination: { server: "https://kubernetes.default.svc", namespace: "prod" },
};
const operation = (phase: string, initiatedBy: object, more: object = {}): object => ({
  ...{ phase, startedAt: "2026-11-23T04:05:01Z", syncResult: { revision: "2f1c", source: SPEC.source } },
  ...{ finishedAt: AT, message: "successfully synced (all tasks run)" },
  operation: { initiatedBy, sync: { revision: "2f1c", syncStrategy: { hook: {} } }, retry: {} },
  ...more,
});
const status = (more: object): object => ({
  ...{ sync: { status: "Synced", revision: "2f1c" }, health: { status: "Healthy" } },
  ...{ reconciledAt: "2026-11-23T04:05:07Z", sourceType: "Kustomize" },
  ...more,
});
const app = (more: object, metadata: object = {}): Readonly<Record<string, unknown>> => ({
  ...{ apiVersion: "argoproj.io/v1alpha1", kind: "Application", metadata: { ...METADATA, ...metadata } },
  ...{ spec: SPEC, status: status(more) },
});
/** The body that Argo CD's and others' pages show: everything that a template may use. */
const sent = (
  more: object,
  context: object = {},
  metadata: object = {},
): Readonly<Record<string, unknown>> => ({
  app: app(more, metadata),
  context: { argocdUrl: "https://cd.example.com", notificationType: "webhook", ...context },
  ...{ service_type: "webhook", recipient: "tallystick" },
});
const BY_ALICE = { username: "alice@example.com" };

const NOTIFICATIONS: SourceRecords = {
  parser: "argocd",
  documented:
    "argo-cd.readthedocs.io, Notifications: Triggers, Templates, Webhook; Application Specification",
  records: [
    {
      record: sent({ operationState: operation("Succeeded", BY_ALICE) }),
      line: `human alice@example.com | sync.finish success | web, ${REPO} | - | ${AT}`,
    },
    {
      record: sent({
        operationState: operation("Failed", BY_ALICE, {
          message: "one or more objects failed to apply, reason: deployments.apps is forbidden",
        }),
      }),
      line: `human alice@example.com | sync.finish failure | web, ${REPO} | - | ${AT}`,
    },
    {
      record: sent({ operationState: operation("Error", { automated: true }) }),
      line: `machine argocd | sync.finish failure | web, ${REPO} | - | ${AT}`,
    },
    {
      record: sent({ operationState: operation("Running", BY_ALICE, { finishedAt: null }) }),
      line: `human alice@example.com | sync.start unknown | web, ${REPO} | - | 2026-11-23T04:05:01Z`,
    },
    {
      record: sent(
        { operationState: operation("Succeeded", { username: "ci" }) },
        { trigger: "on-deployed" },
      ),
      line: `machine ci | deployment.finish success | web, ${REPO} | - | ${AT}`,
    },
    {
      record: sent(
        {
          operationState: operation("Succeeded", BY_ALICE),
          health: { status: "Degraded", lastTransitionTime: "2026-11-23T04:09:00Z" },
        },
        { trigger: "on-health-degraded" },
      ),
      line: `- | alert.raise unknown | web, ${REPO} | - | 2026-11-23T04:09:00Z`,
    },
    {
      record: sent(
        { operationState: operation("Succeeded", BY_ALICE) },
        { trigger: "on-deleted" },
        { deletionTimestamp: "2026-11-23T05:00:00Z" },
      ),
      line: `- | deployment.delete success | web, ${REPO} | - | 2026-11-23T05:00:00Z`,
    },
    {
      record: {
        ...app({ operationState: operation("Succeeded", { automated: true }) }),
        spec: {
          ...{ project: "shop", destination: { name: "prod-1", namespace: "prod" } },
          sources: [
            { repoURL: "https://charts.example.com", chart: "web", targetRevision: "1.4.2" },
            { repoURL: REPO, ref: "values", targetRevision: "main" },
          ],
        },
      },
      line: `machine argocd | sync.finish success | web, https://charts.example.com, ${REPO} | - | ${AT}`,
    },
    {
      record: sent({ operationState: operation("Terminating", BY_ALICE, { finishedAt: null }) }),
      line: `human alice@example.com | argocd.terminating? unknown | web, ${REPO} | - | 2026-11-23T04:05:01Z`,
    },
    {
      record: sent({ sync: { status: "OutOfSync", revision: "3a0d" } }),
      line: `- | argocd.out_of_sync? unknown | web, ${REPO} | - | 2026-11-23T04:05:07Z`,
    },
    {
      record: { app: { metadata: { name: "web" }, status: { operationState: { phase: "Succeeded" } } } },
      line: "- | sync.finish success | web | - | -",
    },
  ],
};

const event = (
  reason: string,
  message: string,
  component = "argocd-server",
): Readonly<Record<string, unknown>> => ({
  ...{ apiVersion: "v1", kind: "Event", type: "Normal", count: 1, eventTime: null, reason, message },
  metadata: { name: "web.17f1", namespace: "argocd", uid: "e-1", creationTimestamp: AT },
  involvedObject: {
    apiVersion: "argoproj.io/v1alpha1",
    kind: "Application",
    name: "web",
    namespace: "argocd",
  },
  ...{ source: { component }, firstTimestamp: AT, lastTimestamp: AT, reportingComponent: "" },
});
const CONTROLLER = "argocd-application-controller";

const EVENTS: SourceRecords = {
  parser: "argocd-event",
  documented:
    "argo-cd.readthedocs.io, Security: Auditing; github.com/argoproj/argo-cd, util/argo/audit_logger.go",
  records: [
    {
      record: event("OperationStarted", "alice initiated sync to HEAD (2f1c)"),
      line: `unknown alice | sync.start unknown | web | - | ${AT}`,
    },
    {
      record: event("OperationStarted", "Initiated automated sync to '2f1c'", CONTROLLER),
      line: `machine argocd | sync.start unknown | web | - | ${AT}`,
    },
    {
      record: event("OperationStarted", "alice initiated rollback to 3"),
      line: `unknown alice | deployment.rollback unknown | web | - | ${AT}`,
    },
    {
      record: event("OperationCompleted", "Sync operation to 2f1c succeeded", CONTROLLER),
      line: `- | sync.finish success | web | - | ${AT}`,
    },
    {
      record: event("OperationCompleted", "Sync operation to 2f1c failed: one or more objects", CONTROLLER),
      line: `- | sync.finish failure | web | - | ${AT}`,
    },
    {
      record: event("ResourceCreated", "bob@example.com created application"),
      line: `human bob@example.com | deployment.create success | web | - | ${AT}`,
    },
    {
      record: event("ResourceUpdated", "alice updated application"),
      line: `unknown alice | deployment.update success | web | - | ${AT}`,
    },
    {
      record: event("ResourceUpdated", "Updated sync status: Synced -> OutOfSync", CONTROLLER),
      line: `- | argocd.status_refreshed? unknown | web | - | ${AT}`,
    },
    {
      record: event("ResourceDeleted", "ci deleted application"),
      line: `machine ci | deployment.delete success | web | - | ${AT}`,
    },
    {
      record: event("OperationStarted", "Unknown user initiated sync to HEAD (2f1c)"),
      line: `- | sync.start unknown | web | - | ${AT}`,
    },
    {
      record: {
        ...{ level: "info", msg: "initiated sync to HEAD (2f1c)", application: "web", user: "alice" },
        ...{ reason: "OperationStarted", type: "Normal", time: AT, "dest-namespace": "prod" },
      },
      line: `unknown alice | sync.start unknown | web | - | ${AT}`,
    },
  ],
};

export const ARGOCD: readonly SourceRecords[] = [NOTIFICATIONS, EVENTS];
