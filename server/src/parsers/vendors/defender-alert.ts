/** Alerts of Microsoft Defender, as Microsoft Graph has them (learn.microsoft.com/graph/api/resources/security-alert). */
import { mapped } from "../mapping.ts";

export const defenderAlert = mapped({
  name: "defender-alert",
  match: {
    "serviceSource | vendorInformation.provider": null,
    title: null,
    severity: null,
    createdDateTime: null,
  },
  time: "createdDateTime",
  action: "=alert.raise",
  actor: { name: "userStates.0.userPrincipalName | evidence.0.userAccount.userPrincipalName" },
  targets: [
    { type: "=host", id: "hostStates.0.fqdn | evidence.0.deviceDnsName" },
    { type: "=incident", id: "incidentId" },
  ],
  severity: "severity",
  service: { name: "serviceSource | vendorInformation.provider", account: "tenantId" },
  context: { incident: "incidentId" },
  message: "title",
  eventId: "id | providerAlertId",
});
