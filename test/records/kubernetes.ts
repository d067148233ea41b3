/** Audit events of Kubernetes' API server. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.123456Z";
const EVENT = {
  ...{ kind: "Event", apiVersion: "audit.k8s.io/v1", level: "Metadata", auditID: "a-1" },
  ...{ stage: "ResponseComplete", sourceIPs: ["198.51.100.7"], userAgent: "kubectl/v1.33.1" },
  ...{ requestReceivedTimestamp: AT, stageTimestamp: "2026-11-23T04:05:06.130000Z" },
  user: { username: "alice@example.com", groups: ["sre", "system:authenticated"] },
  annotations: { "authorization.k8s.io/decision": "allow", "authorization.k8s.io/reason": "" },
};
const RBAC = "rbac.authorization.k8s.io";

export const KUBERNETES: SourceRecords = {
  parser: "kubernetes-audit",
  documented: "kubernetes.io/docs/reference/config-api/apiserver-audit.v1",
  records: [
    {
      record: {
        ...{ ...EVENT, level: "RequestResponse", verb: "create", responseStatus: { code: 201 } },
        requestURI: `/apis/${RBAC}/v1/clusterrolebindings`,
        objectRef: { resource: "clusterrolebindings", name: "bob-admin", apiGroup: RBAC, apiVersion: "v1" },
        requestObject: {
          metadata: { name: "bob-admin" },
          subjects: [{ kind: "User", name: "bob", apiGroup: RBAC }],
          roleRef: { apiGroup: RBAC, kind: "ClusterRole", name: "cluster-admin" },
        },
      },
      line: `human alice@example.com | role.grant! success | bob, cluster-admin, bob-admin | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ ...EVENT, level: "RequestResponse", verb: "create", responseStatus: { code: 201 } },
        objectRef: { resource: "rolebindings", namespace: "prod", name: "readers", apiGroup: RBAC },
        requestObject: {
          subjects: [{ kind: "ServiceAccount", name: "web", namespace: "prod" }],
          roleRef: { kind: "Role", name: "pod-reader" },
        },
      },
      line: `human alice@example.com | role.grant success | web, pod-reader, readers | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ ...EVENT, verb: "delete", responseStatus: { code: 200 } },
        objectRef: { resource: "clusterrolebindings", name: "bob-admin", apiGroup: RBAC },
      },
      line: `human alice@example.com | role.revoke success | bob-admin | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ ...EVENT, verb: "create", responseStatus: { code: 101 } },
        objectRef: { resource: "pods", subresource: "exec", namespace: "prod", name: "web-0" },
        requestURI: "/api/v1/namespaces/prod/pods/web-0/exec?command=sh&stdin=true",
      },
      line: `human alice@example.com | pod.exec success | web-0 | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ ...EVENT, verb: "get", user: { username: "system:serviceaccount:dev:runner", groups: [] } },
        objectRef: { resource: "secrets", namespace: "prod", name: "db" },
        responseStatus: {
          status: "Failure",
          message: "secrets is forbidden",
          reason: "Forbidden",
          code: 403,
        },
        annotations: { "authorization.k8s.io/decision": "forbid" },
      },
      line: `machine runner | secret.read denied | db | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ ...EVENT, verb: "patch", responseStatus: { code: 200 } },
        impersonatedUser: { username: "deployer", groups: ["system:masters"] },
        objectRef: { resource: "deployments", namespace: "prod", name: "web", apiGroup: "apps" },
      },
      line: `human alice@example.com < deployer | deployment.update success | web | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{
          ...EVENT,
          verb: "list",
          responseStatus: { code: 200 },
          user: { username: "system:kube-scheduler" },
        },
        ...{ sourceIPs: ["::1"], objectRef: { resource: "nodes", apiVersion: "v1" } },
      },
      line: `system system:kube-scheduler | kubernetes.nodes.list? success | nodes | ::1 | ${AT}`,
    },
    {
      record: {
        ...{ ...EVENT, verb: "get", responseStatus: { code: 401 }, user: { username: "system:anonymous" } },
        ...{ requestURI: "/healthz", annotations: {} },
      },
      line: `unknown system:anonymous | kubernetes.get? denied | /healthz | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ ...EVENT, verb: "create", responseStatus: { code: 201 } },
        objectRef: { resource: "serviceaccounts", subresource: "token", namespace: "prod", name: "web" },
      },
      line: `human alice@example.com | token.create success | web | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ ...EVENT, verb: "update", responseStatus: { code: 409, message: "has been modified" } },
        objectRef: { resource: "configmaps", namespace: "prod", name: "limits" },
        user: {
          ...{ username: "kubernetes-admin", groups: ["system:masters"] },
          extra: { arn: ["arn:aws:sts::111122223333:assumed-role/ops/carol@example.com"] },
        },
      },
      line: `human carol@example.com | config.update failure | limits | 198.51.100.7 | ${AT}`,
    },
  ],
};
