/** PagerDuty's webhooks, version 3 (developer.pagerduty.com, "Webhooks Overview"). */
import { mapped } from "../mapping.ts";

export const pagerduty = mapped({
  name: "pagerduty",
  version: 2,
  match: { "event.event_type": null, "event.occurred_at": null },
  time: "event.occurred_at",
  action: "event.event_type",
  prefix: "pagerduty",
  actions: `
  incident.create incident.triggered
  incident.update incident.acknowledged incident.annotated incident.delegated incident.escalated incident.priority_updated incident.reassigned incident.reopened incident.responder.added incident.responder.replied incident.status_update_published incident.unacknowledged incident.conference_bridge.updated incident.custom_field_values.updated incident.incident_type.changed incident.service_updated incident.role.assigned incident.role.unassigned
  incident.resolve incident.resolved
  pipeline.start incident.workflow.started
  pipeline.finish incident.workflow.completed
  service.create service.created
  service.update service.updated service.custom_field_values.updated
  service.delete service.deleted`,
  actor: { id: "event.agent.id", name: "event.agent.summary", type: "event.agent.type" },
  // All but people are services, integrations, and what runs by itself.
  actorTypes: { user_reference: "human", "*": "machine" },
  targets: [
    {
      type: "event.data.incident.type | event.data.type | event.resource_type",
      id: "event.data.incident.id | event.data.id",
      name: "event.data.title | event.data.incident.summary | event.data.summary | event.data.name",
    },
    { type: "=user", id: "event.data.user.id", name: "event.data.user.summary" },
    { type: "=service", id: "event.data.service.id", name: "event.data.service.summary" },
  ],
  outcome: "=success",
  service: { name: "=pagerduty" },
  context: { incident: "event.data.incident.id | event.data.id" },
  message: "event.data.content",
  eventId: "event.id",
});
