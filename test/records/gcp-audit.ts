/** Entries of Google Cloud's audit logs. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.123456789Z";
const entry = (
  [serviceName, methodName, resourceName]: readonly [string, string, string],
  payload: object = {},
): Readonly<Record<string, unknown>> => ({
  ...{ logName: "projects/shop/logs/cloudaudit.googleapis.com%2Factivity", insertId: "i-1", timestamp: AT },
  ...{ severity: "NOTICE", receiveTimestamp: "2026-11-23T04:05:07Z" },
  resource: { type: "project", labels: { project_id: "shop" } },
  protoPayload: {
    "@type": "type.googleapis.com/google.cloud.audit.AuditLog",
    ...{ serviceName, methodName, resourceName, status: {} },
    authenticationInfo: { principalEmail: "alice@example.com" },
    requestMetadata: { callerIp: "198.51.100.7", callerSuppliedUserAgent: "gcloud" },
    authorizationInfo: [{ permission: "x", granted: true }],
    ...payload,
  },
});
const RESOURCES = "cloudresourcemanager.googleapis.com";
const delta = (action: string, role: string, member: string): object => ({
  serviceData: { policyDelta: { bindingDeltas: [{ action, role, member }] } },
});

export const GCP_AUDIT: SourceRecords = {
  parser: "gcp-audit",
  documented: "cloud.google.com/logging/docs/reference/audit/auditlog",
  records: [
    {
      record: entry(
        [RESOURCES, "SetIamPolicy", "projects/shop"],
        delta("ADD", "roles/owner", "user:bob@example.com"),
      ),
      line: `human alice@example.com | role.grant! success | bob@example.com, roles/owner, projects/shop | 198.51.100.7 | ${AT}`,
    },
    {
      record: entry(
        [RESOURCES, "SetIamPolicy", "projects/shop"],
        delta("ADD", "roles/viewer", "group:ops@example.com"),
      ),
      line: `human alice@example.com | role.grant success | ops@example.com, roles/viewer, projects/shop | 198.51.100.7 | ${AT}`,
    },
    {
      record: entry(
        [RESOURCES, "SetIamPolicy", "projects/shop"],
        delta("REMOVE", "roles/owner", "user:bob@example.com"),
      ),
      line: `human alice@example.com | role.revoke success | bob@example.com, roles/owner, projects/shop | 198.51.100.7 | ${AT}`,
    },
    {
      record: entry(
        ["iam.googleapis.com", "google.iam.admin.v1.CreateServiceAccountKey", "projects/-/serviceAccounts/1"],
        {
          status: { code: 7, message: "Permission denied" },
          authorizationInfo: [{ permission: "iam.serviceAccountKeys.create", granted: false }],
        },
      ),
      line: `human alice@example.com | access_key.create denied | projects/-/serviceAccounts/1 | 198.51.100.7 | ${AT}`,
    },
    {
      record: entry(
        [
          "secretmanager.googleapis.com",
          "google.cloud.secretmanager.v1.SecretManagerService.AccessSecretVersion",
          "projects/1/secrets/db",
        ],
        {
          authenticationInfo: {
            principalEmail: "deploy@shop.iam.gserviceaccount.com",
            principalSubject: "serviceAccount:deploy@shop.iam.gserviceaccount.com",
            serviceAccountDelegationInfo: [{ firstPartyPrincipal: { principalEmail: "alice@example.com" } }],
          },
        },
      ),
      line: `human alice@example.com < deploy@shop.iam.gserviceaccount.com | secret.read success | projects/1/secrets/db | 198.51.100.7 | ${AT}`,
    },
    {
      record: entry(
        ["iamcredentials.googleapis.com", "GenerateAccessToken", "projects/-/serviceAccounts/1"],
        {
          authenticationInfo: {
            principalSubject:
              "principal://iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/ci/subject/repo:shop/web:ref:refs/heads/main",
          },
        },
      ),
      line: `machine repo:shop/web:ref:refs/heads/main < ci | token.exchange success | projects/-/serviceAccounts/1 | 198.51.100.7 | ${AT}`,
    },
    {
      record: entry([
        "compute.googleapis.com",
        "v1.compute.firewalls.insert",
        "projects/shop/global/firewalls/ssh",
      ]),
      line: `human alice@example.com | firewall.create success | projects/shop/global/firewalls/ssh | 198.51.100.7 | ${AT}`,
    },
    {
      record: entry([
        "logging.googleapis.com",
        "google.logging.v2.ConfigServiceV2.DeleteSink",
        "projects/shop/sinks/all",
      ]),
      line: `human alice@example.com | log_stream.delete success | projects/shop/sinks/all | 198.51.100.7 | ${AT}`,
    },
    {
      record: entry(["k8s.io", "io.k8s.core.v1.pods.exec.create", "core/v1/namespaces/prod/pods/web-0/exec"]),
      line: `human alice@example.com | pod.exec success | core/v1/namespaces/prod/pods/web-0/exec | 198.51.100.7 | ${AT}`,
    },
    {
      record: entry(
        ["storage.googleapis.com", "storage.objects.get", "projects/_/buckets/payroll/objects/11.csv"],
        {
          status: { code: 5, message: "Not found" },
        },
      ),
      line: `human alice@example.com | object.read failure | projects/_/buckets/payroll/objects/11.csv | 198.51.100.7 | ${AT}`,
    },
    {
      record: entry([
        "run.googleapis.com",
        "google.cloud.run.v1.Services.CreateDomainMapping",
        "namespaces/shop/x",
      ]),
      line: `human alice@example.com | run.services.create_domain_mapping? success | namespaces/shop/x | 198.51.100.7 | ${AT}`,
    },
  ],
};
