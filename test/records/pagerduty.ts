/** PagerDuty's webhooks, and the audit records of its API. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.123Z";
const reference = (type: string, id: string, summary: string): object => ({
  ...{ id, type: `${type}_reference`, summary, self: `https://example.com/${id}`, html_url: null },
});
const ALICE = reference("user", "P7", "Alice Example");
const BOB = reference("user", "P9", "Bob Example");
const INCIDENT = {
  ...{ id: "I1", type: "incident", number: 2, status: "triggered", incident_key: "k", title: "Web is down" },
  ...{ service: reference("service", "S1", "web"), urgency: "high", assignees: [BOB], teams: [] },
};
const hook = (event_type: string, data: object, more: object = {}): Readonly<Record<string, unknown>> => ({
  event: {
    ...{ id: "e-1", event_type, resource_type: event_type.split(".")[0], occurred_at: AT },
    ...{ agent: ALICE, client: null, data },
    ...more,
  },
});

export const PAGERDUTY: SourceRecords = {
  parser: "pagerduty",
  documented: "developer.pagerduty.com/docs/webhooks-overview",
  records: [
    {
      record: hook("incident.triggered", INCIDENT, { agent: reference("service", "S1", "web") }),
      line: `machine web | incident.create success | Web is down, web | - | ${AT}`,
    },
    {
      record: hook("incident.acknowledged", INCIDENT),
      line: `human Alice Example | incident.update success | Web is down, web | - | ${AT}`,
    },
    {
      record: hook("incident.resolved", INCIDENT, {
        agent: reference("inbound_integration", "N1", "Monitoring"),
      }),
      line: `machine Monitoring | incident.resolve success | Web is down, web | - | ${AT}`,
    },
    {
      record: hook("incident.annotated", {
        ...{ id: "n-1", type: "incident_note", content: "A disk is full", trimmed: false },
        incident: reference("incident", "I1", "Web is down"),
      }),
      line: `human Alice Example | incident.update success | Web is down | - | ${AT}`,
    },
    {
      record: hook("incident.responder.added", {
        ...{ type: "incident_responder", state: "pending", user: BOB, escalation_policy: null },
        incident: reference("incident", "I1", "Web is down"),
      }),
      line: `human Alice Example | incident.update success | Web is down, Bob Example | - | ${AT}`,
    },
    {
      record: hook("incident.priority_updated", INCIDENT, { agent: null }),
      line: `- | incident.update success | Web is down, web | - | ${AT}`,
    },
    {
      record: hook("incident.workflow.started", {
        ...{ id: "w-1", type: "incident_workflow_instance", summary: "Open a bridge" },
        incident: reference("incident", "I1", "Web is down"),
      }),
      line: `human Alice Example | pipeline.start success | Web is down | - | ${AT}`,
    },
    {
      record: hook("service.updated", { ...reference("service", "S1", "web"), type: "service" }),
      line: `human Alice Example | service.update success | web | - | ${AT}`,
    },
    {
      record: hook("service.deleted", { ...reference("service", "S1", "web"), type: "service" }),
      line: `human Alice Example | service.delete success | web | - | ${AT}`,
    },
    {
      record: hook("incident.action_invocation.created", {
        ...{ id: "a-1", type: "incident_action_invocation", summary: "Restart" },
        incident: reference("incident", "I1", "Web is down"),
      }),
      line: `human Alice Example | pagerduty.incident.action_invocation.created? success | Web is down | - | ${AT}`,
    },
    {
      record: {
        event: { event_type: "pagey.ping", occurred_at: AT, data: { message: "Hello", type: "ping" } },
      },
      line: `- | pagerduty.pagey.ping? success | - | - | ${AT}`,
    },
  ],
};

const audit = (
  action: string,
  root_resource: object,
  details: object = {},
  more: object = {},
): Readonly<Record<string, unknown>> => ({
  ...{ id: "r-1", self: null, execution_time: AT, actors: [ALICE], action, root_resource, details },
  execution_context: { request_id: "q-1", remote_address: "198.51.100.7" },
  method: { type: "browser", description: null, truncated_token: null },
  ...more,
});
const TEAM = reference("team", "T1", "Operations");

export const PAGERDUTY_AUDIT: SourceRecords = {
  parser: "pagerduty-audit",
  documented: "developer.pagerduty.com/api-reference, List audit records; …/docs/audit-records-api",
  records: [
    {
      record: audit("create", BOB, { resource: BOB, fields: [{ name: "name", value: "Bob Example" }] }),
      line: `human Alice Example | user.create success | Bob Example | 198.51.100.7 | ${AT}`,
    },
    {
      record: audit("update", BOB, {
        resource: BOB,
        fields: [{ name: "role", description: null, value: "admin", before_value: "user" }],
      }),
      line: `human Alice Example | role.grant! success | Bob Example, admin | 198.51.100.7 | ${AT}`,
    },
    {
      record: audit("update", TEAM, {
        resource: TEAM,
        references: [{ name: "members", description: null, added: [BOB], removed: [] }],
      }),
      line: `human Alice Example | group.grant success | Bob Example, Operations | 198.51.100.7 | ${AT}`,
    },
    {
      record: audit("update", TEAM, {
        resource: TEAM,
        references: [{ name: "members", description: null, added: [], removed: [BOB] }],
      }),
      line: `human Alice Example | group.revoke success | Bob Example, Operations | 198.51.100.7 | ${AT}`,
    },
    {
      record: audit("update", ALICE, {
        resource: reference("phone_contact_method", "C1", "Mobile"),
        fields: [{ name: "address", value: "+1 555 0100", before_value: "+1 555 0101" }],
      }),
      line: `human Alice Example | user.update success | Alice Example, Mobile | 198.51.100.7 | ${AT}`,
    },
    {
      record: audit("delete", BOB, { resource: BOB }),
      line: `human Alice Example | user.delete success | Bob Example | 198.51.100.7 | ${AT}`,
    },
    {
      record: audit(
        "update",
        reference("schedule", "D1", "Nights"),
        { resource: reference("schedule", "D1", "Nights"), fields: [] },
        {
          actors: [reference("api_key", "K1", "provisioning")],
          method: { type: "api_token", truncated_token: "3xyz" },
        },
      ),
      line: `machine provisioning | schedule.update success | Nights | 198.51.100.7 | ${AT}`,
    },
    {
      record: audit(
        "create",
        reference("service", "S1", "web"),
        {},
        {
          actors: [ALICE, reference("app", "A1", "Chat assistant")],
          method: { type: "oauth", truncated_token: "9abc" },
        },
      ),
      line: `human Alice Example < Chat assistant | service.create success | web | 198.51.100.7 | ${AT}`,
    },
    {
      record: audit("update", reference("escalation_policy", "E1", "Web first"), {
        fields: [{ name: "num_loops", value: "0", before_value: "2" }],
      }),
      line: `human Alice Example | policy.update success | Web first | 198.51.100.7 | ${AT}`,
    },
    {
      record: audit("delete", reference("business_service", "B1", "Shop")),
      line: `human Alice Example | pagerduty.business_service.delete? success | Shop | 198.51.100.7 | ${AT}`,
    },
    {
      record: { execution_time: AT, action: "update", root_resource: { id: "T1", type: "team_reference" } },
      line: `- | group.update success | T1 | - | ${AT}`,
    },
  ],
};
