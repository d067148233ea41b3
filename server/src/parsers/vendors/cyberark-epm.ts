/** CyberArk's Endpoint Privilege Manager: aggregated and raw events (docs.cyberark.com, "EPM", "Get aggregated events"). */
import { mapped } from "../mapping.ts";

export const cyberArkEpm = mapped({
  name: "cyberark-epm",
  version: 1,
  match: {
    eventType: null,
    "fileName | filePath | originalFileName": null,
    "firstEventDate | arrivalTime": null,
    "computerName | affectedComputers | agentId | sourceName": null,
  },
  time: "lastEventDate | firstEventDate | arrivalTime",
  action: "eventType",
  category: "process",
  prefix: "epm",
  actions: `
  access.request elevationrequest,manualrequest,justintimeaccessrequest
  access.approve elevationrequestapproved
  process.start elevation,elevate,stepup,launch,trust,installation,execution,runwithtimer
  policy.violate block,restrict,restrictedaccess,block_launch
  threat.detect attackattempt,ransomware,suspiciousactivity,threatdetection,lsasscredentialsharvesting,unhandledapplicationthreat`,
  actor: { name: "userName | lastEventUserName | firstEventUserName" },
  targets: [
    { type: "=process", id: "filePath | originalFileName | fileName", name: "displayName | fileName" },
    { type: "=policy", id: "policyName | lastEventDisplayName" },
    { type: "=host", id: "computerName | lastEventComputerName | firstEventComputerName" },
  ],
  reason: "justification | reason",
  service: { name: "=cyberark-epm" },
  eventId: "eventId | id",
});
