/** Argo CD's applications as its notifications send them (argo-cd.readthedocs.io, "Notifications" and "Application"). */
import { mapped } from "../mapping.ts";

export const argocd = mapped({
  name: "argocd",
  match: { "app.metadata.name": null, "app.status": null },
  time: "app.status.operationState.finishedAt | app.status.operationState.startedAt",
  action: "context.trigger | app.status.operationState.phase | =sync.finish",
  prefix: "argocd",
  actions: `
  sync.start running on-sync-running
  sync.finish succeeded failed error on-sync-succeeded on-sync-failed on-sync-status-unknown
  deployment.finish on-deployed
  alert.raise on-health-degraded`,
  actor: {
    id: "app.status.operationState.operation.initiatedBy.username",
    name: "app.status.operationState.operation.initiatedBy.username",
    type: "app.status.operationState.operation.initiatedBy.automated",
  },
  actorTypes: { true: "machine" },
  targets: [
    { type: "=application", id: "app.metadata.name" },
    { type: "=repository", id: "app.spec.source.repoURL" },
  ],
  outcome: "app.status.operationState.phase",
  reason: "app.status.operationState.message",
  service: {
    name: "=argocd",
    namespace: "app.spec.destination.namespace | app.metadata.namespace",
    cluster: "app.spec.destination.server | app.spec.destination.name",
    environment: "app.spec.project",
  },
  context: {
    deployment: "app.metadata.uid",
    change: "app.status.operationState.syncResult.revision | app.status.sync.revision",
  },
});
