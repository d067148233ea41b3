/** Databricks' audit records: as delivered to a bucket, and as rows of the table system.access.audit. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.123Z";
const MS = Date.UTC(2026, 10, 23, 4, 5, 6, 123);
const delivered = (
  [serviceName, actionName]: readonly [string, string],
  requestParams: object,
  more: object = {},
): Readonly<Record<string, unknown>> => ({
  ...{ version: "2.0", auditLevel: "WORKSPACE_LEVEL", timestamp: MS, orgId: "0", accountId: "a-1" },
  ...{ sourceIPAddress: "198.51.100.7", userAgent: "Mozilla/5.0", sessionId: "s-1", workspaceId: "7001" },
  ...{ userIdentity: { email: "alice@example.com", subjectName: null }, serviceName, actionName },
  ...{ requestId: "r-1", requestParams, response: { statusCode: 200, errorMessage: null, result: "" } },
  ...more,
});
const row = (
  [service_name, action_name]: readonly [string, string],
  request_params: object,
  more: object = {},
): Readonly<Record<string, unknown>> => ({
  ...{ version: "2.0", event_time: AT, event_date: "2026-11-23", workspace_id: "7001", account_id: "a-1" },
  ...{ source_ip_address: "198.51.100.7", user_agent: "x", user_identity: { email: "alice@example.com" } },
  ...{ service_name, action_name, request_id: "r-1", request_params, event_id: "e-1" },
  response: { status_code: 200, error_message: null, result: null },
  ...more,
});
const MACHINE = "3f1c2b7a-0a1b-4c5d-8e9f-001122334455";

export const DATABRICKS: SourceRecords = {
  parser: "databricks",
  documented:
    "docs.databricks.com/aws/en/admin/account-settings/audit-logs; …/admin/system-tables/audit-logs",
  records: [
    {
      record: delivered(["accounts", "samlLogin"], { user: "alice@example.com" }),
      line: `human alice@example.com | user.login success | - | 198.51.100.7 | ${AT}`,
    },
    {
      record: delivered(
        ["accounts", "passwordLogin"],
        { user: "alice@example.com" },
        { response: { statusCode: 401, errorMessage: "Invalid credentials" } },
      ),
      line: `human alice@example.com | user.login failure | - | 198.51.100.7 | ${AT}`,
    },
    {
      record: row(["accounts", "setAccountAdmin"], { targetUserName: "bob@example.com", targetUserId: "9" }),
      line: `human alice@example.com | role.grant! success | bob@example.com | 198.51.100.7 | ${AT}`,
    },
    {
      record: delivered(["accounts", "addPrincipalToGroup"], {
        ...{ targetUserName: "bob@example.com", targetUserId: "9", targetGroupName: "admins" },
        targetGroupId: "3",
      }),
      line: `human alice@example.com | group.grant! success | bob@example.com, admins | 198.51.100.7 | ${AT}`,
    },
    {
      record: delivered(
        ["secrets", "getSecret"],
        { scope: "pay", key: "api" },
        { response: { statusCode: 403, errorMessage: "User does not have READ permission" } },
      ),
      line: `human alice@example.com | secret.read denied | api, pay | 198.51.100.7 | ${AT}`,
    },
    {
      record: row(["secrets", "putAcl"], {
        ...{ scope: "pay", principal: "bob@example.com", permission: "MANAGE" },
      }),
      line: `human alice@example.com | permission.grant success | bob@example.com, MANAGE, pay | 198.51.100.7 | ${AT}`,
    },
    {
      record: row(
        ["accounts", "generateDbToken"],
        { tokenExpirationTime: "-1" },
        { user_identity: { email: MACHINE, subject_name: "ci" } },
      ),
      line: `machine ${MACHINE} | token.create success | - | 198.51.100.7 | ${AT}`,
    },
    {
      record: row(
        ["jobs", "runNow"],
        { job_id: "42" },
        {
          identity_metadata: { run_by: "alice@example.com", run_as: "svc-nightly", acting_resource: null },
          user_identity: { email: "svc-nightly" },
        },
      ),
      line: `human alice@example.com < svc-nightly | pipeline.start success | 42 | 198.51.100.7 | ${AT}`,
    },
    {
      record: delivered(
        ["jobs", "runFailed"],
        { jobId: "42", runId: "7", jobTerminalState: "Failed", jobTriggerType: "manual" },
        { userIdentity: { email: "System-User" }, sourceIPAddress: "" },
      ),
      line: `system System-User | pipeline.finish failure | 42 | - | ${AT}`,
    },
    {
      record: delivered(["workspace", "workspaceConfEdit"], {
        ...{ workspaceConfKeys: "enableVerboseAuditLogs", workspaceConfValues: "false" },
      }),
      line: `human alice@example.com | config.update success | enableVerboseAuditLogs | 198.51.100.7 | ${AT}`,
    },
    {
      record: delivered(["databrickssql", "downloadQueryResult"], { queryId: "q-1" }),
      line: `human alice@example.com | object.download success | - | 198.51.100.7 | ${AT}`,
    },
    {
      record: row(["unityCatalog", "getMetastore"], { name: "main" }),
      line: `human alice@example.com | databricks.unity_catalog.get_metastore? success | main | 198.51.100.7 | ${AT}`,
    },
    {
      record: { timestamp: MS, serviceName: "clusters", actionName: "permanentDelete" },
      line: `- | instance.delete unknown | - | - | ${AT}`,
    },
    {
      record: delivered(["unityCatalog", "updatePermissions"], {
        ...{ securable_type: "TABLE", securable_full_name: "main.hr.pay" },
        changes: '[{"principal":"bob@example.com","add":["SELECT"]}]',
      }),
      line: `human alice@example.com | permission.grant success | bob@example.com, SELECT, main.hr.pay | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ time: AT, resourceId: "/SUBSCRIPTIONS/S/PROVIDERS/MICROSOFT.DATABRICKS/WORKSPACES/W" },
        ...{ operationName: "Microsoft.Databricks/secrets/getSecret", category: "secrets" },
        identity: '{"email":"alice@example.com","subjectName":null}',
        properties: {
          ...{ serviceName: "secrets", actionName: "getSecret", sourceIPAddress: "198.51.100.7" },
          ...{ requestId: "r-1", userAgent: "x", response: '{"statusCode":403,"errorMessage":"no"}' },
          requestParams: '{"scope":"prod","key":"db-password"}',
        },
      },
      line: "human alice@example.com | secret.read denied | db-password, prod | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
  ],
};
