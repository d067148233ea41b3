/** Entries of Azure's activity log, as they are exported and as its API has them. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.1234567Z";
const PLACE = "/subscriptions/sub-1/resourceGroups/shop/providers";
const OBJECT_ID = "http://schemas.microsoft.com/identity/claims/objectidentifier";
const UPN = "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/upn";
const ENTRY = {
  ...{ time: AT, category: "Administrative", resultType: "Success", resultSignature: "Succeeded.Created" },
  ...{ callerIpAddress: "198.51.100.7", correlationId: "c-1", level: "Information", location: "global" },
  identity: {
    authorization: { scope: "/subscriptions/sub-1", evidence: { role: "Owner", principalType: "User" } },
    claims: { aud: "https://management.core.windows.net/", [UPN]: "alice@example.com", [OBJECT_ID]: "u-7" },
  },
};
const grant = (role: string): object => ({
  requestbody: JSON.stringify({
    properties: {
      ...{ principalId: "u-9", principalType: "User" },
      roleDefinitionId: `/subscriptions/sub-1/providers/Microsoft.Authorization/roleDefinitions/${role}`,
    },
  }),
});
const APPLICATION = {
  authorization: {
    evidence: { role: "Contributor", principalType: "ServicePrincipal", principalId: "sp-9" },
  },
  claims: { appid: "app-9", [OBJECT_ID]: "sp-9" },
};

export const AZURE_ACTIVITY: SourceRecords = {
  parser: "azure-activity",
  documented: "learn.microsoft.com/azure/azure-monitor/essentials/activity-log-schema",
  records: [
    {
      record: {
        ...{ ...ENTRY, operationName: "MICROSOFT.AUTHORIZATION/ROLEASSIGNMENTS/WRITE" },
        resourceId: `${PLACE}/MICROSOFT.AUTHORIZATION/ROLEASSIGNMENTS/RA-1`,
        properties: grant("8e3af657-a8ff-443c-a75c-2fe8c4bcb635"),
      },
      line: `human alice@example.com | role.grant! success | u-9, Owner, RA-1 | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ ...ENTRY, operationName: "MICROSOFT.AUTHORIZATION/ROLEASSIGNMENTS/WRITE" },
        resourceId: `${PLACE}/MICROSOFT.AUTHORIZATION/ROLEASSIGNMENTS/RA-2`,
        properties: grant("acdd72a7-3385-48ef-bd42-f606fba81ae7"),
      },
      line: `human alice@example.com | role.grant success | u-9, Reader, RA-2 | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ ...ENTRY, operationName: "MICROSOFT.AUTHORIZATION/ROLEASSIGNMENTS/DELETE" },
        resourceId: `${PLACE}/MICROSOFT.AUTHORIZATION/ROLEASSIGNMENTS/RA-1`,
      },
      line: `human alice@example.com | role.revoke success | RA-1 | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ ...ENTRY, operationName: "MICROSOFT.AUTHORIZATION/ELEVATEACCESS/ACTION" },
        resourceId: "/providers/Microsoft.Authorization",
      },
      line: `human alice@example.com | role.grant! success | alice@example.com, User Access Administrator, Microsoft.Authorization | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ ...ENTRY, operationName: "MICROSOFT.COMPUTE/VIRTUALMACHINES/DELETE", identity: APPLICATION },
        ...{ resourceId: `${PLACE}/MICROSOFT.COMPUTE/VIRTUALMACHINES/WEB-1`, resultType: "Accept" },
      },
      line: `machine app-9 | instance.delete success | WEB-1 | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ ...ENTRY, operationName: "MICROSOFT.STORAGE/STORAGEACCOUNTS/LISTKEYS/ACTION" },
        ...{ resultType: "Failure", resultSignature: "Forbidden" },
        resourceId: `${PLACE}/MICROSOFT.STORAGE/STORAGEACCOUNTS/SHOP`,
      },
      line: `human alice@example.com | secret.list denied | SHOP | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ eventTimestamp: AT, caller: "alice@example.com", eventDataId: "e-1", correlationId: "c-1" },
        operationName: {
          value: "Microsoft.Network/networkSecurityGroups/securityRules/write",
          localizedValue: "x",
        },
        ...{ status: { value: "Succeeded", localizedValue: "Succeeded" }, subStatus: { value: "" } },
        ...{ httpRequest: { clientIpAddress: "198.51.100.7", method: "PUT" }, subscriptionId: "sub-1" },
        resourceId: `${PLACE}/Microsoft.Network/networkSecurityGroups/web/securityRules/ssh`,
      },
      line: `human alice@example.com | firewall.update success | ssh | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ ...ENTRY, operationName: "MICROSOFT.INSIGHTS/DIAGNOSTICSETTINGS/DELETE" },
        resourceId: `${PLACE}/MICROSOFT.KEYVAULT/VAULTS/KV/PROVIDERS/MICROSOFT.INSIGHTS/DIAGNOSTICSETTINGS/ALL`,
      },
      line: `human alice@example.com | log_stream.delete success | ALL | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{
          ...ENTRY,
          operationName: "MICROSOFT.COMPUTE/VIRTUALMACHINES/RUNCOMMAND/ACTION",
          resultType: "Start",
        },
        ...{ resultSignature: "Started.", resourceId: `${PLACE}/MICROSOFT.COMPUTE/VIRTUALMACHINES/WEB-1` },
      },
      line: `human alice@example.com | command.run unknown | WEB-1 | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ ...ENTRY, operationName: "MICROSOFT.SEARCH/SEARCHSERVICES/WRITE", resultType: "Failure" },
        ...{ resultSignature: "Failed.Conflict", resourceId: `${PLACE}/MICROSOFT.SEARCH/SEARCHSERVICES/S1` },
      },
      line: `human alice@example.com | azure.search.searchservices.write? failure | S1 | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ ...ENTRY, operationName: "Microsoft.Authorization/policies/deny/action", category: "Policy" },
        ...{ resultType: "Failure", resourceId: `${PLACE}/MICROSOFT.COMPUTE/VIRTUALMACHINES/WEB-1` },
      },
      line: `human alice@example.com | policy.violate denied | WEB-1 | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ time: AT, category: "ResourceHealth", resultType: "Active", level: "Critical" },
        operationName: "Microsoft.Resourcehealth/healthevent/Activated/action",
        resourceId: `${PLACE}/MICROSOFT.COMPUTE/VIRTUALMACHINES/WEB-1`,
      },
      line: `system azure | azure.resourcehealth.healthevent.activated? success | WEB-1 | - | ${AT}`,
    },
    {
      record: {
        ...{ time: AT, category: "Security", resultType: "Active", level: "Warning" },
        operationName: "Microsoft.Security/locations/alerts/activate/action",
        resourceId: `${PLACE}/MICROSOFT.COMPUTE/VIRTUALMACHINES/WEB-1`,
      },
      line: `- | alert.raise success | WEB-1 | - | ${AT}`,
    },
    {
      record: {
        ...{ time: AT, category: "Security", resultType: "Active", level: "Warning" },
        operationName: "Microsoft.Security/locations/alerts/activate/action",
        resourceId: `${PLACE}/Microsoft.Security/locations/westeurope/alerts/a-1`,
        properties: {
          eventName: "An odd program ran",
          eventProperties: { compromisedEntity: "web-1", userName: "bob", severity: "High" },
        },
      },
      line: `- | alert.raise success | web-1, bob, a-1 | - | ${AT}`,
    },
    {
      record: {
        ...{ time: AT, category: "FunctionAppLogs", level: "Informational", location: "westeurope" },
        operationName: "Microsoft.Web/sites/functions/log",
        resourceId: `${PLACE}/MICROSOFT.WEB/SITES/SHOP`,
        properties: "{'appName':'shop','message':'Ready'}",
      },
      line: `- | log.write unknown | SHOP | - | ${AT}`,
    },
    {
      record: {
        ...{ ...ENTRY, operationName: "MICROSOFT.WEB/SITES/PUBLISHXML/ACTION" },
        resourceId: `${PLACE}/MICROSOFT.WEB/SITES/SHOP`,
      },
      line: `human alice@example.com | secret.read success | SHOP | 198.51.100.7 | ${AT}`,
    },
  ],
};
