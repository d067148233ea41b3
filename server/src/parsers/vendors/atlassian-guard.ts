/** Alerts of Atlassian Guard Detect, once called Beacon, as its webhooks send them (support.atlassian.com, "Send alerts to a SIEM"). Who stands in one is whom it is about. */
import { mapped } from "../mapping.ts";

export const atlassianGuard = mapped({
  name: "atlassian-guard",
  match: {
    "alert.id | alertId": null,
    "alert.title | alertTitle": null,
    "activity.action | atlassianAlertType | alert.product": null,
    "actor.accountId | actor.name": null,
  },
  time: "alert.created | detectiontime | timestamp",
  action: "=alert",
  actions: "alert.raise alert",
  actor: { id: "actor.accountId", name: "actor.name" },
  targets: [
    {
      type: "activity.subject.ati | =subject",
      id: "activity.subject.ari | activity.subject_ari | activity.subject.containerAri",
    },
    { type: "=site", id: "alert.site" },
  ],
  from: {
    ip: "actor.sessions.0.ipAddress",
    userAgent: "actor.sessions.0.userAgent",
  },
  service: { name: "=atlassian", account: "workspace.orgId | atlassianWorkspace.orgId" },
  eventId: "alert.id | alertId",
  message: "alert.title | alertTitle",
});
