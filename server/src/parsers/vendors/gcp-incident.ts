/** Incidents of Google Cloud Monitoring, as its webhooks and topics have them (cloud.google.com/monitoring/support/notification-options, "Schema structure"). */
import { type Fields, object, text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import type { Parser } from "../parser.ts";
import { prepared } from "../prepared.ts";

const TABLE = mapped({
  name: "gcp-incident",
  match: {
    "incident.incident_id": null,
    "incident.state": ["open", "closed"],
    "incident.policy_name | incident.condition_name": null,
  },
  time: "told.at",
  action: "incident.state",
  actions: `
  alert.raise open
  alert.resolve closed`,
  targets: [
    { type: "=alert", id: "incident.policy_name | incident.condition_name" },
    {
      type: "incident.resource.type | =resource",
      id: "incident.resource_id | incident.resource_name",
      name: "incident.resource_display_name | incident.resource_name",
    },
  ],
  severity: "incident.severity",
  reason: "incident.summary",
  service: { name: "=google-monitoring", account: "incident.scoping_project_id" },
  // What is opened and closed has one number.
  context: { incident: "incident.incident_id" },
});

export const gcpIncident: Parser = prepared(TABLE, (record) => {
  const incident: Fields | undefined = object(record, "incident");
  const isOver = text(incident, "state") === "closed";
  return { told: { at: text(incident, isOver ? "ended_at" : "started_at") } };
});
