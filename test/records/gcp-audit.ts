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
    {
      record: entry(
        ["compute.googleapis.com", "compute.instances.migrateOnHostMaintenance", "instances/web-1"],
        { authenticationInfo: { principalEmail: "system@google.com" }, requestMetadata: {} },
      ),
      line: `system system@google.com | compute.instances.migrate_on_host_maintenance? success | instances/web-1 | - | ${AT}`,
    },
    {
      record: {
        ...entry(["compute.googleapis.com", "v1.compute.instances.insert", "instances/web-1"]),
        operation: { id: "operation-1", producer: "compute.googleapis.com", first: true },
      },
      line: `human alice@example.com | instance.create unknown | instances/web-1 | 198.51.100.7 | ${AT}`,
    },
    {
      record: entry(["storage.googleapis.com", "storage.objects.create", "buckets/b/objects/o"], {
        authenticationInfo: {
          principalEmail: "ci@shop.iam.gserviceaccount.com",
          serviceAccountDelegationInfo: [
            {
              principalSubject:
                "principal://iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/gh/subject/repo:shop/web:ref:refs/heads/main",
            },
          ],
        },
      }),
      line: `machine repo:shop/web:ref:refs/heads/main < gh < ci@shop.iam.gserviceaccount.com | object.upload success | buckets/b/objects/o | 198.51.100.7 | ${AT}`,
    },
    {
      record: entry(
        [
          "k8s.io",
          "io.k8s.authorization.rbac.v1.clusterrolebindings.create",
          "rbac.authorization.k8s.io/v1/clusterrolebindings/bob",
        ],
        {
          request: {
            roleRef: { kind: "ClusterRole", name: "cluster-admin" },
            subjects: [{ kind: "User", name: "bob@example.com" }],
          },
        },
      ),
      line: `human alice@example.com | role.grant! success | bob@example.com, cluster-admin, rbac.authorization.k8s.io/v1/clusterrolebindings/bob | 198.51.100.7 | ${AT}`,
    },
    {
      record: entry(
        ["bigquery.googleapis.com", "google.cloud.bigquery.v2.JobService.InsertJob", "tables/pay"],
        { metadata: { tableDataRead: { fields: ["amount"], reason: "JOB" } } },
      ),
      line: `human alice@example.com | row.read success | tables/pay | 198.51.100.7 | ${AT}`,
    },
    {
      record: entry(
        ["bigquery.googleapis.com", "google.cloud.bigquery.v2.JobService.InsertJob", "jobs/j-1"],
        {
          metadata: {
            jobChange: { job: { jobConfig: { type: "QUERY" }, jobStatus: { errorResult: { code: 11 } } } },
          },
        },
      ),
      line: `human alice@example.com | query.run failure | jobs/j-1 | 198.51.100.7 | ${AT}`,
    },
    {
      record: entry(
        ["admin.googleapis.com", "google.admin.AdminService.assignRole", "organizations/1/delegatedAdmin"],
        {
          metadata: {
            event: [
              {
                ...{ eventName: "ASSIGN_ROLE", eventType: "DELEGATED_ADMIN_SETTINGS" },
                parameter: [
                  { name: "ROLE_NAME", value: "_SEED_ADMIN_ROLE" },
                  { name: "USER_EMAIL", value: "bob@example.com" },
                ],
              },
            ],
          },
        },
      ),
      line: `human alice@example.com | role.grant! success | bob@example.com, _SEED_ADMIN_ROLE | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ insertId: "i-1", timestamp: AT, severity: "NOTICE" },
        logName: "projects/shop/logs/cloudaudit.googleapis.com%2Faccess_transparency",
        jsonPayload: {
          ...{ product: ["Cloud Storage"], reason: [{ detail: "Case number: 1" }] },
          location: { principalEmployingEntity: "Google LLC" },
          accesses: [{ methodName: "GoogleInternal.Read", resourceName: "//storage/buckets/b" }],
        },
      },
      line: `human Google LLC | object.read success | //storage/buckets/b | - | ${AT}`,
    },
    {
      record: {
        ...{ insertId: "i-1", timestamp: AT, severity: "INFO" },
        logName: "projects/shop/logs/dns.googleapis.com%2Fdns_queries",
        jsonPayload: { queryName: "evil.example.", queryType: "A", sourceIP: "10.0.0.4" },
        resource: { type: "dns_query", labels: { project_id: "shop" } },
      },
      line: `- | dns.query unknown | evil.example. | 10.0.0.4 | ${AT}`,
    },
    {
      record: {
        ...{ insertId: "i-1", timestamp: AT, logName: "projects/shop/logs/dns.googleapis.com%2Fdns_queries" },
        jsonPayload: { queryName: "shop.example.", sourceIP: "10.0.0.4", responseCode: "SERVFAIL" },
        resource: { type: "dns_query", labels: { project_id: "shop" } },
      },
      line: `- | dns.query failure | shop.example. | 10.0.0.4 | ${AT}`,
    },
  ],
};
