/** PagerDuty's webhooks, version 3, and its audit records (developer.pagerduty.com, "Webhooks Overview" and "Audit"). */
import { mapped } from "../mapping.ts";

export const pagerduty = mapped({
  name: "pagerduty",
  match: { "event.event_type": null, "event.occurred_at": null },
  time: "event.occurred_at",
  action: "event.event_type",
  prefix: "pagerduty",
  actions: `
  incident.create incident.triggered
  incident.update incident.acknowledged incident.annotated incident.delegated incident.escalated incident.priority_updated incident.reassigned incident.reopened incident.responder.added incident.responder.replied incident.status_update_published incident.unacknowledged incident.conference_bridge.updated
  incident.resolve incident.resolved
  service.create service.created
  service.update service.updated
  service.delete service.deleted`,
  actor: { id: "event.agent.id", name: "event.agent.summary", type: "event.agent.type" },
  actorTypes: {
    user_reference: "human",
    service_reference: "machine",
    inbound_integration_reference: "machine",
    event_orchestration_reference: "machine",
  },
  targets: [
    {
      type: "event.data.type | event.resource_type",
      id: "event.data.id",
      name: "event.data.title | event.data.summary | event.data.name",
    },
    { type: "=service", id: "event.data.service.id", name: "event.data.service.summary" },
  ],
  outcome: "=success",
  service: { name: "=pagerduty" },
  context: { incident: "event.data.id" },
  eventId: "event.id",
});
