/** Amazon GuardDuty's findings (GuardDuty User Guide, "GuardDuty finding format"). */
import { mapped } from "../mapping.ts";

export const guardduty = mapped({
  name: "guardduty",
  match: { "service.serviceName": "guardduty" },
  time: "updatedAt | service.eventLastSeen | createdAt",
  action: "=threat.detect",
  actor: {
    id: "resource.accessKeyDetails.principalId",
    name: "resource.accessKeyDetails.userName",
    credential: "resource.accessKeyDetails.accessKeyId",
  },
  targets: [
    { type: "=finding", id: "type" },
    {
      type: "resource.resourceType",
      id: "resource.instanceDetails.instanceId | resource.s3BucketDetails.0.name | resource.eksClusterDetails.name",
    },
  ],
  from: {
    ip: "service.action.awsApiCallAction.remoteIpDetails.ipAddressV4 | service.action.networkConnectionAction.remoteIpDetails.ipAddressV4 | service.action.kubernetesApiCallAction.remoteIpDetails.ipAddressV4 | service.action.portProbeAction.portProbeDetails.0.remoteIpDetails.ipAddressV4",
  },
  service: { name: "=guardduty", account: "accountId", region: "region" },
  message: "title",
  eventId: "id",
});
