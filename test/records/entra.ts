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

const diagnostic = (category: string, properties: object): Readonly<Record<string, unknown>> => ({
  ...{ time: AT, category, properties, tenantId: "t-1", operationName: "x", resultSignature: "None" },
  resourceId: "/tenants/t-1/providers/Microsoft.aadiam",
});

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
    {
      record: diagnostic("ManagedIdentitySignInLogs", {
        ...{ id: "s-3", createdDateTime: AT, servicePrincipalName: "web-vm", servicePrincipalId: "sp-3" },
        ...{ appId: "app-3", ipAddress: "", resourceDisplayName: "Azure Storage", status: { errorCode: 0 } },
      }),
      line: `machine web-vm | user.login success | Azure Storage | - | ${AT}`,
    },
    {
      record: diagnostic("NonInteractiveUserSignInLogs", {
        ...{ ...SIGN_IN, isInteractive: false, status: { errorCode: 50_076, failureReason: "needs MFA" } },
      }),
      line: `human alice@example.com | user.login failure | Azure Portal | 198.51.100.7 | ${AT}`,
    },
    {
      record: diagnostic("UserRiskEvents", {
        ...{ id: "d-1", riskEventType: "leakedCredentials", riskState: "atRisk", riskLevel: "high" },
        ...{ userPrincipalName: "bob@example.com", userId: "u-9", detectedDateTime: AT },
      }),
      line: `- | threat.detect unknown | bob@example.com | - | ${AT}`,
    },
    {
      record: {
        ...{ id: "u-9", riskLastUpdatedDateTime: AT, riskState: "dismissed", riskLevel: "none" },
        ...{ userPrincipalName: "bob@example.com", riskDetail: "adminDismissedAllRiskForUser" },
      },
      line: `- | alert.dismiss unknown | bob@example.com | - | ${AT}`,
    },
    {
      record: diagnostic("ProvisioningLogs", {
        ...{
          id: "p-1",
          activityDateTime: AT,
          provisioningAction: "create",
          statusInfo: { status: "failure" },
        },
        ...{ sourceIdentity: { Name: "bob@example.com", Type: "User" }, targetSystem: { Name: "Slack" } },
        initiatedBy: { Id: "", Name: "Azure AD Provisioning Service", Type: "system" },
      }),
      line: `system Azure AD Provisioning Service | user.create failure | bob@example.com, Slack | - | ${AT}`,
    },
    {
      record: diagnostic("MicrosoftGraphActivityLogs", {
        ...{ timeGenerated: AT, requestId: "r-1", requestMethod: "GET", responseStatusCode: 403 },
        ...{ requestUri: "https://graph.microsoft.com/v1.0/users", userId: "u-7", appId: "app-1" },
        ipAddress: "198.51.100.7",
      }),
      line: `human u-7 < app-1 | http.request denied | https://graph.microsoft.com/v1.0/users | 198.51.100.7 | ${AT}`,
    },
    {
      record: diagnostic("AzureADGraphActivityLogs", {
        ...{ timeGenerated: AT, requestId: "r-2", httpMethod: "PATCH", httpStatusCode: 204, userId: "" },
        ...{ requestUri: "/v2/t-1/applications/app-9", servicePrincipalId: "sp-9", appId: "app-1" },
        ...{ callerIpAddress: "198.51.100.7", actorType: "Application" },
      }),
      line: `machine sp-9 | http.request success | /v2/t-1/applications/app-9 | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ TimeGenerated: AT, Type: "SigninLogs", Category: "SignInLogs", ResultType: "50126" },
        ...{ UserPrincipalName: "alice@example.com", UserId: "u-7", AppDisplayName: "Azure Portal" },
        ...{ AADTenantId: "t-1", IPAddress: "198.51.100.7", ResultDescription: "wrong password" },
        Status: '{"errorCode":50126}',
      },
      line: `human alice@example.com | user.login failure | Azure Portal | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ TimeGenerated: AT, Type: "AuditLogs", Category: "RoleManagement", Result: "success" },
        ...{ ActivityDisplayName: "Add member to role", ActivityDateTime: AT, LoggedByService: "Core" },
        InitiatedBy: JSON.stringify(AUDIT.initiatedBy),
        TargetResources: JSON.stringify([bob(named("Role.DisplayName", "Global Administrator"))]),
      },
      line: `human alice@example.com | role.grant! success | bob@example.com, Global Administrator | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ ...AUDIT, activityDisplayName: "Add member to role completed (PIM activation)" },
        initiatedBy: { user: { id: "u-7", userPrincipalName: "alice@example.com", ipAddress: null } },
        targetResources: [
          { id: "r-1", displayName: "Global Administrator", type: "Role" },
          { id: "q-1", displayName: "Default", type: "Request" },
          { id: "u-7", type: "User", userPrincipalName: "alice@example.com" },
        ],
        additionalDetails: [{ key: "ipaddr", value: "198.51.100.7" }],
      },
      line: `human alice@example.com | role.grant! success | alice@example.com, Global Administrator | 198.51.100.7 | ${AT}`,
    },
    {
      // The number beside it says otherwise.
      record: diagnostic("ProvisioningLogs", {
        ...{ id: "i-1", activityDateTime: AT, action: "Delete", provisioningAction: "delete" },
        ...{ servicePrincipal: { Id: "sp-1", Name: "Wiki" }, statusInfo: { Status: 0 } },
        initiatedBy: { Id: "", Name: "Azure AD Provisioning Service", Type: "system" },
        sourceIdentity: {
          ...{ Id: "u-9", Name: "Bob", identityType: "User" },
          details: { UserPrincipalName: "bob@example.com" },
        },
        provisioningStatusInfo: { Status: "failure", errorInformation: { reason: "conflict" } },
      }),
      line: `system Azure AD Provisioning Service | user.delete failure | bob@example.com, Wiki | - | ${AT}`,
    },
    {
      record: {
        ...{ ...AUDIT, activityDisplayName: "Add member to role requested (PIM activation)" },
        initiatedBy: { user: { id: "u-7", userPrincipalName: "alice@example.com", ipAddress: null } },
        targetResources: [{ id: "r-1", displayName: "Global Administrator", type: "Role" }],
      },
      line: `human alice@example.com | access.request success | Global Administrator | - | ${AT}`,
    },
  ],
};
