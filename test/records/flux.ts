/** Flux's events, as its notification controller sends them to a generic webhook. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06Z";
const event = (
  [kind, name]: readonly [string, string],
  reason: string,
  severity: "info" | "error",
  more: object = {},
): Readonly<Record<string, unknown>> => {
  const group = GROUPS[kind] ?? "source";
  return {
    involvedObject: {
      ...{ apiVersion: `${group}.toolkit.fluxcd.io/v1`, kind, name, namespace: "flux-system", uid: "u-1" },
    },
    ...{ severity, timestamp: AT, message: "as it is", reason },
    ...{ reportingController: `${group}-controller`, reportingInstance: `${group}-controller-7d4f` },
    metadata: { revision: "main@sha1:2f1c" },
    ...more,
  };
};
const GROUPS: Readonly<Record<string, string>> = { Kustomization: "kustomize", HelmRelease: "helm" };
const WEB = ["Kustomization", "web"] as const;
const RELEASE = ["HelmRelease", "shop"] as const;
const REPO = ["GitRepository", "web"] as const;

export const FLUX: SourceRecords = {
  parser: "flux",
  documented: "fluxcd.io/flux/components/notification: events, providers (generic webhook)",
  records: [
    {
      record: event(WEB, "ReconciliationSucceeded", "info"),
      line: `machine kustomize-controller | sync.finish success | web | - | ${AT}`,
    },
    {
      record: event(WEB, "HealthCheckFailed", "error", {
        message:
          "health check failed after 2m0s: timeout waiting for: [Deployment/prod/web status: 'Failed']",
      }),
      line: `machine kustomize-controller | sync.finish failure | web | - | ${AT}`,
    },
    {
      record: event(WEB, "BuildFailed", "error"),
      line: `machine kustomize-controller | sync.finish failure | web | - | ${AT}`,
    },
    {
      record: event(WEB, "Progressing", "info", { message: "Deployment/prod/web configured" }),
      line: `machine kustomize-controller | sync.start unknown | web | - | ${AT}`,
    },
    {
      record: event(RELEASE, "UpgradeSucceeded", "info", {
        message: "Helm upgrade succeeded for release prod/shop.v12 with chart shop@1.4.2",
        metadata: { "helm.toolkit.fluxcd.io/revision": "1.4.2" },
      }),
      line: `machine helm-controller | deployment.finish success | shop | - | ${AT}`,
    },
    {
      record: event(RELEASE, "InstallFailed", "error"),
      line: `machine helm-controller | deployment.finish failure | shop | - | ${AT}`,
    },
    {
      record: event(RELEASE, "RollbackSucceeded", "info"),
      line: `machine helm-controller | deployment.rollback success | shop | - | ${AT}`,
    },
    {
      record: event(RELEASE, "UninstallSucceeded", "info"),
      line: `machine helm-controller | deployment.delete success | shop | - | ${AT}`,
    },
    {
      record: event(REPO, "NewArtifact", "info", { message: "stored artifact for commit 'Faster'" }),
      line: `machine source-controller | sync.start success | web | - | ${AT}`,
    },
    {
      record: event(REPO, "AuthenticationFailed", "error"),
      line: `machine source-controller | sync.start failure | web | - | ${AT}`,
    },
    {
      record: event(WEB, "DependencyNotReady", "info"),
      line: `machine kustomize-controller | flux.dependency_not_ready? unknown | web | - | ${AT}`,
    },
    {
      record: {
        involvedObject: { kind: "HelmRelease", name: "shop" },
        ...{ severity: "error", reason: "DriftDetected", reportingController: "helm-controller" },
      },
      line: "machine helm-controller | alert.raise failure | shop | - | -",
    },
  ],
};
