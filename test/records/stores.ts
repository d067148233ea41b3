/** Registries and stores that an operator runs. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.123Z";
const SECONDS = "2026-11-23T04:05:06Z";
const from = (ip = "198.51.100.7"): string => `${ip} | ${AT}`;

const HARBOR: SourceRecords = {
  parser: "harbor",
  documented: "goharbor.io/docs, Webhook Notifications; Project Logs",
  records: [
    {
      record: {
        ...{ type: "DELETE_ARTIFACT", occur_at: 1795406706, operator: "alice" },
        event_data: {
          resources: [{ digest: "sha256:7", tag: "7", resource_url: "reg.example.com/shop/web:7" }],
          repository: { name: "web", namespace: "shop", repo_full_name: "shop/web" },
        },
      },
      line: `unknown alice | artifact.delete success | reg.example.com/shop/web:7, shop/web | - | ${SECONDS}`,
    },
    {
      record: {
        ...{ id: 7, username: "alice", operation: "create", resource: "shop", resource_type: "project" },
        op_time: AT,
      },
      line: `unknown alice | project.create success | shop | - | ${AT}`,
    },
  ],
};

const QUAY: SourceRecords = {
  parser: "quay",
  documented: "docs.redhat.com, Use Red Hat Quay, usage logs",
  records: [
    {
      record: {
        ...{ kind: "delete_tag", datetime: "Mon, 23 Nov 2026 04:05:06 -0000", ip: "198.51.100.7" },
        ...{ performer: { kind: "user", name: "alice", is_robot: false }, account: { name: "shop" } },
        metadata: { repo: "web", tag: "7", namespace: "shop" },
      },
      line: `unknown alice | artifact.delete success | web, 7 | 198.51.100.7 | ${SECONDS}`,
    },
    {
      record: {
        ...{ kind: "change_repo_permission", datetime: "Mon, 23 Nov 2026 04:05:06 -0000" },
        ...{ performer: { name: "shop+ci", is_robot: true }, account: { name: "shop" } },
        metadata: { repo: "web", username: "bob", role: "admin" },
      },
      line: `unknown shop+ci | permission.grant! success | bob, admin, web | - | ${SECONDS}`,
    },
  ],
};

const MINIO: SourceRecords = {
  parser: "minio",
  documented: "min.io/docs, Publish Server or Audit Logs",
  records: [
    {
      record: {
        ...{ version: "1", deploymentid: "d-7", time: AT, event: "", trigger: "incoming" },
        ...{ remotehost: "198.51.100.7", requestID: "r-7", userAgent: "mc", accessKey: "alice" },
        ...{ requestPath: "/shop/a.txt", requestHost: "minio.example.com", requestQuery: {} },
        api: { name: "DeleteObject", bucket: "shop", object: "a.txt", status: "OK", statusCode: 204 },
      },
      line: `unknown alice | object.delete success | a.txt, shop, /shop/a.txt | ${from()}`,
    },
    {
      record: {
        ...{ version: "1", deploymentid: "d-7", time: AT, remotehost: "198.51.100.7", accessKey: "bob" },
        ...{ requestPath: "/minio/admin/v3/add-user", api: { name: "AddUser", statusCode: 403 } },
      },
      line: `unknown bob | user.create denied | /minio/admin/v3/add-user | ${from()}`,
    },
  ],
};

const CEPH: SourceRecords = {
  parser: "ceph",
  documented: "docs.ceph.com, Ceph Object Gateway Config Reference",
  records: [
    {
      record: {
        ...{ bucket: "shop", object: "a.txt", time: AT, remote_addr: "198.51.100.7", user: "alice" },
        ...{ operation: "put_obj", uri: "PUT /shop/a.txt HTTP/1.1", http_status: "200", trans_id: "tx-7" },
      },
      line: `unknown alice | object.upload success | a.txt, shop, PUT /shop/a.txt HTTP/1.1 | ${from()}`,
    },
  ],
};

const DJANGO: SourceRecords = {
  parser: "django",
  documented: "django-auditlog.readthedocs.io, LogEntry; docs.djangoproject.com, LogEntry objects",
  records: [
    {
      record: {
        ...{ id: 7, object_pk: "3", content_type: "auth.user", object_repr: "bob", action: 1 },
        ...{ actor: "alice", remote_addr: "198.51.100.7", timestamp: AT },
      },
      line: `unknown alice | row.update success | bob | ${from()}`,
    },
    {
      record: {
        ...{ action_time: AT, user_id: 3, content_type_id: 4, object_id: "7", object_repr: "order 7" },
        ...{ action_flag: 3, change_message: "" },
      },
      line: `unknown 3 | row.delete success | order 7 | - | ${AT}`,
    },
  ],
};

const NEXUS: SourceRecords = {
  parser: "nexus",
  documented: "help.sonatype.com, Auditing",
  records: [
    {
      record: {
        ...{ timestamp: AT, nodeId: "n-7", initiator: "alice/198.51.100.7", domain: "security.user" },
        ...{ type: "created", context: "bob", attributes: { id: "bob", roles: "nx-admin" } },
      },
      line: `unknown alice | user.create success | bob, nx-admin | ${from()}`,
    },
    {
      record: {
        ...{ timestamp: AT, nodeId: "n-7", initiator: "*TASK", domain: "repository.asset" },
        ...{ type: "deleted", context: "a.jar", attributes: { "repository.name": "releases" } },
      },
      line: `system *TASK | artifact.delete success | a.jar, releases | - | ${AT}`,
    },
  ],
};

const HASHICORP: SourceRecords = {
  parser: "hashicorp-audit",
  documented: "developer.hashicorp.com, Audit logging of Consul and of Nomad",
  records: [
    {
      record: {
        ...{ created_at: AT, event_type: "audit" },
        payload: {
          ...{ id: "p-7", version: "1", type: "HTTPEvent", timestamp: AT, stage: "OperationComplete" },
          auth: { accessor_id: "a-7", description: "token of bob" },
          request: { operation: "PUT", endpoint: "/v1/kv/shop", remote_addr: "198.51.100.7:50007" },
          response: { status: "403" },
        },
      },
      line: `unknown token of bob | object.update denied | /v1/kv/shop | ${from()}`,
    },
    {
      record: {
        ...{ created_at: AT, event_type: "audit" },
        payload: {
          ...{ id: "p-7", stage: "OperationComplete", type: "audit", timestamp: AT, version: 1 },
          auth: { accessor_id: "a-7", name: "alice" },
          request: {
            ...{ id: "r-7", operation: "DELETE", endpoint: "/v1/acl/policy/shop" },
            request_meta: { remote_address: "198.51.100.7:50007", user_agent: "Go" },
          },
          response: { status_code: 200 },
        },
      },
      line: `unknown alice | policy.delete success | /v1/acl/policy/shop | ${from()}`,
    },
  ],
};

const cloud = (message: string, more: object = {}): object => ({
  ...{ reqId: "r-7", level: 1, time: "2026-11-23T04:05:06+00:00", remoteAddr: "198.51.100.7", user: "alice" },
  ...{ app: "admin_audit", method: "GET", url: "/x", userAgent: "curl", message, version: "25" },
  ...more,
});
const NEXTCLOUD: SourceRecords = {
  parser: "nextcloud",
  documented: "docs.nextcloud.com, Logging",
  records: [
    {
      record: { ...cloud("Login failed: bob (Remote IP: 198.51.100.7)", { user: "--", level: 2 }) },
      line: `unknown bob | user.login failure | /x | 198.51.100.7 | ${SECONDS}`,
    },
    {
      record: { ...cloud('File with id "7" deleted: "/alice/files/a.txt"') },
      line: `unknown alice | object.delete success | /alice/files/a.txt, /x | 198.51.100.7 | ${SECONDS}`,
    },
    {
      record: { ...cloud('User created: "bob"') },
      line: `unknown alice | user.create success | bob, /x | 198.51.100.7 | ${SECONDS}`,
    },
    {
      record: { ...cloud('User "bob" added to group "admin"') },
      line: `unknown alice | group.grant! success | bob, admin, /x | 198.51.100.7 | ${SECONDS}`,
    },
  ],
};

export const STORES: readonly SourceRecords[] = [
  ...[HARBOR, QUAY, MINIO, CEPH, DJANGO, NEXUS, HASHICORP, NEXTCLOUD],
];
