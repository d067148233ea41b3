/** Sign-ins and directory audits of Microsoft Entra ID, by Microsoft Graph and by diagnostic settings. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06Z";
const AUDIT = {
  ...{
    id: "Directory_1",
    category: "RoleManagement",
    correlationId: "c-1",
    result: "success",
    resultReason: "",
  },
  ...{ activityDateTime: AT, loggedByService: "Core Directory", operationType: "Assign" },
  initiatedBy: {
    app: null,
    user: { id: "u-7", userPrincipalName: "alice@example.com", displayName: null, ipAddress: "198.51.100.7" },
  },
};
const bob = (...modifiedProperties: readonly object[]): object => ({
  ...{
    id: "u-9",
    displayName: "Bob",
    type: "User",
    userPrincipalName: "bob@example.com",
    modifiedProperties,
  },
});
const named = (displayName: string, newValue: string): object => ({
  ...{ displayName, oldValue: null, newValue: JSON.stringify(newValue) },
});
const SIGN_IN = {
  ...{ id: "s-1", createdDateTime: AT, userDisplayName: "Alice", userPrincipalName: "alice@example.com" },
  ...{ userId: "u-7", appId: "app-1", appDisplayName: "Azure Portal", ipAddress: "198.51.100.7" },
  ...{ clientAppUsed: "Browser", conditionalAccessStatus: "success", correlationId: "c-2" },
  deviceDetail: { browser: "Chrome 140", operatingSystem: "Linux" },
  status: { errorCode: 0, failureReason: "Other.", additionalDetails: null },
};

export const ENTRA: SourceRecords = {
  parser: "entra-id",
  documented: "learn.microsoft.com/graph/api/resources/directoryaudit and signin",
  records: [
    {
      record: {
        ...{ ...AUDIT, activityDisplayName: "Add member to role" },
        targetResources: [
          bob(named("Role.ObjectID", "r-1"), named("Role.DisplayName", "Global Administrator")),
          { id: "r-1", type: "Role", displayName: null, modifiedProperties: [] },
        ],
      },
      line: `human alice@example.com | role.grant! success | bob@example.com, Global Administrator, r-1 | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ ...AUDIT, activityDisplayName: "Add member to role" },
        targetResources: [bob(named("Role.DisplayName", "Reports Reader"))],
      },
      line: `human alice@example.com | role.grant success | bob@example.com, Reports Reader | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ ...AUDIT, activityDisplayName: "Remove member from role", operationType: "Unassign" },
        targetResources: [
          bob({ displayName: "Role.DisplayName", oldValue: '"Global Administrator"', newValue: null }),
        ],
      },
      line: `human alice@example.com | role.revoke success | bob@example.com, Global Administrator | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ ...AUDIT, activityDisplayName: "Add member to group", category: "GroupManagement" },
        targetResources: [
          bob(named("Group.DisplayName", "Readers")),
          { id: "g-1", type: "Group", displayName: null, groupType: "azureAD" },
        ],
      },
      line: `human alice@example.com | group.grant success | bob@example.com, Readers, g-1 | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ ...AUDIT, activityDisplayName: "Consent to application", category: "ApplicationManagement" },
        targetResources: [
          { id: "sp-1", type: "ServicePrincipal", displayName: "Reader", modifiedProperties: [] },
        ],
      },
      line: `human alice@example.com | application.grant success | Reader | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ ...AUDIT, activityDisplayName: "Add service principal credentials", result: "failure" },
        initiatedBy: {
          user: null,
          app: { appId: "app-9", displayName: "deploy-tool", servicePrincipalId: "sp-9" },
        },
        ...{
          resultReason: "Forbidden",
          targetResources: [{ id: "sp-1", type: "ServicePrincipal", displayName: "web" }],
        },
      },
      line: `machine deploy-tool | access_key.create failure | web | - | ${AT}`,
    },
    {
      record: SIGN_IN,
      line: `human alice@example.com | user.login success | Azure Portal | 198.51.100.7 | ${AT}`,
    },
    {
      record: { ...SIGN_IN, status: { errorCode: 50126, failureReason: "Invalid username or password" } },
      line: `human alice@example.com | user.login failure | Azure Portal | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ time: AT, resourceId: "/tenants/t-1/providers/Microsoft.aadiam", category: "SignInLogs" },
        ...{
          operationName: "Sign-in activity",
          tenantId: "t-1",
          resultType: "53003",
          callerIpAddress: "198.51.100.7",
        },
        properties: {
          ...{ ...SIGN_IN, conditionalAccessStatus: "failure" },
          status: {
            errorCode: 53003,
            failureReason: "Access has been blocked by Conditional Access policies.",
          },
        },
      },
      line: `human alice@example.com | user.login denied | Azure Portal | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{
          time: AT,
          category: "ServicePrincipalSignInLogs",
          operationName: "Sign-in activity",
          resultType: "0",
        },
        ...{ resourceId: "/tenants/t-1/providers/Microsoft.aadiam", callerIpAddress: "203.0.113.9" },
        properties: {
          ...{
            id: "s-2",
            createdDateTime: AT,
            servicePrincipalName: "deploy-tool",
            servicePrincipalId: "sp-9",
          },
          ...{ appId: "app-9", appDisplayName: "deploy-tool", resourceDisplayName: "Azure Key Vault" },
          ...{ ipAddress: "203.0.113.9", status: { errorCode: 0 } },
        },
      },
      line: `machine deploy-tool | user.login success | deploy-tool, Azure Key Vault | 203.0.113.9 | ${AT}`,
    },
    {
      record: {
        ...{ ...AUDIT, activityDisplayName: "Set verified publisher", category: "ApplicationManagement" },
        targetResources: [{ id: "a-1", type: "Application", displayName: "web", modifiedProperties: [] }],
      },
      line: `human alice@example.com | entra.set_verified_publisher? success | web | 198.51.100.7 | ${AT}`,
    },
  ],
};
