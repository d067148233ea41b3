/** Palo Alto Networks' Cortex XDR: its alerts, incidents and the audit of its console (docs-cortex.paloaltonetworks.com, "Cortex XDR REST API", "Audit logs"). */
import { list, text, toText } from "../fields.ts";
import { mapped } from "../mapping.ts";
import type { Parser } from "../parser.ts";
import { prepared } from "../prepared.ts";

export const cortexAudit: Parser = prepared(
  mapped({
    name: "cortex-xdr",
    version: 1,
    match: { AUDIT_ENTITY: null, AUDIT_INSERT_TIME: null },
    time: "AUDIT_INSERT_TIME",
    action: "madeAction",
    prefix: "cortex",
    category: "configuration",
    actions: `
    user.login auth.login,auth.sso login
    user.logout auth.logout
    role.create role_management.create role,role_management.create
    role.update role_management.edit role,role_management.edit
    role.delete role_management.delete role,role_management.delete
    role.grant permissions.add role,permissions.edit permissions
    token.create api_key.create,api_keys.generate new key,public_api.authentication
    token.delete api_key.delete,api_keys.delete
    session.start live_terminal.connect,live_terminal.initiate
    session.end live_terminal.disconnect
    policy.update policy.edit,endpoint_policy.edit,agent_configuration.edit
    device.update response.isolate,endpoint_administration.isolate`,
    actor: { name: "AUDIT_OWNER_NAME", email: "AUDIT_OWNER_EMAIL", session: "AUDIT_SESSION_ID" },
    targets: [
      { type: "=asset", id: "AUDIT_ASSET_NAMES" },
      { type: "=host", id: "AUDIT_HOSTNAME" },
      { type: "=incident", id: "AUDIT_CASE_ID" },
    ],
    outcome: "AUDIT_RESULT",
    reason: "AUDIT_REASON",
    service: { name: "=cortex-xdr" },
    eventId: "AUDIT_ID",
    message: "AUDIT_DESCRIPTION",
  }),
  (record) => ({
    madeAction: `${text(record, "AUDIT_ENTITY")}.${text(record, "AUDIT_ENTITY_SUBTYPE") ?? "other"}`,
  }),
);

export const cortexAlert: Parser = prepared(
  mapped({
    name: "cortex-xdr",
    version: 1,
    match: {
      "detection_timestamp | creation_time": null,
      "action_pretty | matching_status | incident_id | endpoint_id": null,
      "external_id | alert_id | incident_id": null,
      "source | incident_name | alert_count | alert_sources": null,
    },
    time: "detection_timestamp | event_timestamp | creation_time",
    action: "madeKind",
    category: "security",
    actions: `
    threat.detect alert
    incident.create incident
    malware.detect malware`,
    actor: { name: "madeWho" },
    targets: [
      { type: "=alert", id: "alert_id | external_id | incident_id", name: "name | incident_name" },
      {
        type: "=process",
        id: "action_process_image_name | actor_process_image_path | actor_process_image_name",
      },
      { type: "=file", id: "action_file_path | action_file_name" },
      { type: "=address", id: "action_remote_ip" },
      { type: "=host", id: "endpoint_id", name: "host_name | hosts.0" },
    ],
    from: { ip: "madeFrom" },
    outcome: "madeOutcome",
    severity: "severity",
    service: { name: "=cortex-xdr" },
    message: "description | name",
  }),
  (record) => {
    const [user] = [
      ...list(record, "user_name"),
      ...list(record, "users"),
      ...list(record, "actor_effective_username"),
    ];
    const [address] = [...list(record, "action_local_ip"), ...list(record, "host_ip")];
    const isIncident = text(record, "incident_id") !== undefined && text(record, "alert_count") !== undefined;
    return {
      madeKind: isIncident
        ? "incident"
        : /^malware$/i.test(text(record, "category") ?? "")
          ? "malware"
          : "alert",
      madeWho: toText(user),
      madeFrom: toText(address),
      madeOutcome: /block|prevent/i.test(`${text(record, "action")} ${text(record, "action_pretty")}`)
        ? "denied"
        : undefined,
    };
  },
);
