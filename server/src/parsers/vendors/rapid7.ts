/** Rapid7's InsightIDR: investigations and alerts (docs.rapid7.com, "Investigations API", "Alerts API"). */
import { mapped } from "../mapping.ts";

export const rapid7 = mapped({
  name: "rapid7",
  version: 1,
  match: { rrn: null, "title | alert_type": null, created_time: null, status: null },
  time: "created_time | create_time",
  action: "status",
  category: "security",
  actions: `
  incident.create open,investigating,waiting
  incident.resolve closed`,
  targets: [{ type: "=incident", id: "rrn", name: "title" }],
  severity: "priority",
  service: { name: "=insightidr", account: "organization_id" },
  eventId: "id",
  message: "title",
});
