/** Microsoft Intune's audits, as diagnostic settings stream them and as Microsoft Graph has them. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.123Z";
const ALICE = { ActorType: 1, ApplicationName: "Intune portal", ObjectId: "u-7", UPN: "alice@example.com" };
const streamed = (
  operationName: string,
  name: string,
  more: object = {},
  Actor: object = ALICE,
): Readonly<Record<string, unknown>> => ({
  ...{ time: AT, tenantId: "t-1", category: "AuditLogs", operationName, resultType: "Success" },
  ...{ correlationId: "c-1", identity: "alice@example.com" },
  properties: {
    ...{ ActivityResultStatus: 1, Actor, AuditEventId: "e-1", TargetDisplayNames: [name] },
    ...{ TargetObjectIds: ["d-1"], Targets: [{ Name: name, ModifiedProperties: [] }] },
  },
  ...more,
});
const graph = (
  activityType: string,
  resource: object,
  more: object = {},
): Readonly<Record<string, unknown>> => ({
  ...{ id: "e-1", activityType, displayName: activityType, activityOperationType: "Action" },
  ...{ activityDateTime: AT, activityResult: "Success", componentName: "ManagedDevices" },
  actor: { userPrincipalName: "alice@example.com", userId: "u-7", ipAddress: "198.51.100.7" },
  resources: [{ resourceId: "d-1", auditResourceType: "ManagedDevice", ...resource }],
  ...more,
});

export const INTUNE: SourceRecords = {
  parser: "intune",
  documented:
    "learn.microsoft.com, Intune: audit logs; Microsoft Graph: auditEvent resource type (from memory)",
  records: [
    {
      record: streamed("Create DeviceConfiguration", "Baseline"),
      line: `human alice@example.com | config.create success | Baseline | - | ${AT}`,
    },
    {
      record: streamed("Patch DeviceCompliancePolicy", "Encrypted"),
      line: `human alice@example.com | policy.update success | Encrypted | - | ${AT}`,
    },
    {
      record: streamed("Wipe ManagedDevice", "pc-1"),
      line: `human alice@example.com | device.remove success | pc-1 | - | ${AT}`,
    },
    {
      record: streamed("Delete ManagedDevice", "pc-1", { resultType: "Failure" }),
      line: `human alice@example.com | device.remove failure | pc-1 | - | ${AT}`,
    },
    {
      record: streamed("Create RoleAssignment", "Help desk"),
      line: `human alice@example.com | role.grant success | Help desk | - | ${AT}`,
    },
    {
      record: streamed(
        "Assign MobileApp",
        "Mailer",
        {},
        { ActorType: 2, ApplicationName: "sync", ObjectId: "a-1" },
      ),
      line: `machine sync | application.update success | Mailer | - | ${AT}`,
    },
    {
      record: streamed("Export Report", "Devices"),
      line: `human alice@example.com | intune.export_report? success | Devices | - | ${AT}`,
    },
    {
      record: graph("Delete ManagedDevice", { displayName: "pc-1" }),
      line: `human alice@example.com | device.remove success | pc-1 | 198.51.100.7 | ${AT}`,
    },
    {
      record: graph("Patch RoleDefinition", {
        ...{ displayName: "Help desk", auditResourceType: "RoleDefinition" },
        modifiedProperties: [{ displayName: "Description", oldValue: "a", newValue: "b" }],
      }),
      line: `human alice@example.com | role.update success | Help desk | 198.51.100.7 | ${AT}`,
    },
    {
      record: graph(
        "RemoteLock ManagedDevice",
        { displayName: "pc-1" },
        { activityResult: "Failure", actor: {} },
      ),
      line: `- | device.update failure | pc-1 | - | ${AT}`,
    },
    {
      record: graph("rotateLocalAdminPassword ManagedDevice", { displayName: "pc-1" }),
      line: `human alice@example.com | secret.rotate success | pc-1 | 198.51.100.7 | ${AT}`,
    },
    {
      record: streamed("approve OperationApprovalRequest", "Wipe pc-1"),
      line: `human alice@example.com | access.approve success | Wipe pc-1 | - | ${AT}`,
    },
  ],
};
