/** CrowdStrike Falcon's event streams: what people do in its console, and its detections (CrowdStrike, "Streaming API Event Dictionary"). */
import { mapped } from "../mapping.ts";

export const crowdstrikeAudit = mapped({
  name: "crowdstrike-audit",
  match: {
    "metadata.eventType | EventType | unknown_payload.EventType": null,
    "event | OperationName | ExternalApiType | unknown_payload": null,
  },
  time: "event.UTCTimestamp | UTCTimestamp | unknown_payload.UTCTimestamp | metadata.eventCreationTime",
  action:
    "event.OperationName | OperationName | ExternalApiType | unknown_payload.ExternalApiType | metadata.eventType",
  prefix: "crowdstrike",
  category: "security",
  actions: `
  user.login userAuthenticate twoFactorAuthenticate activateUser saml2Assert
  user.logout userLogout
  password.change changePassword
  password.reset requestResetPassword resetAuthSecret
  user.create createUser
  user.update updateUser
  user.delete deleteUser
  role.grant grantUserRoles grantCustomerSubscriptions
  role.revoke revokeUserRoles
  token.create APIClientCreated createAPIClient api_client_created
  token.update APIClientUpdated updateAPIClient
  token.delete APIClientDeleted deleteAPIClient
  secret.read streamStarted
  group.create create_group
  group.update update_group
  group.delete delete_group
  policy.create create_policy
  policy.update update_policy enable_policy disable_policy
  policy.delete delete_policy
  session.start Event_RemoteResponseSessionStartEvent RemoteResponseSessionStartEvent
  session.end Event_RemoteResponseSessionEndEvent RemoteResponseSessionEndEvent
  threat.detect DetectionSummaryEvent Event_DetectionSummaryEvent EppDetectionSummaryEvent Event_EppDetectionSummaryEvent
  incident.create IncidentSummaryEvent
  finding.update detection_update
  device.remove hide_host_requested host_hidden
  quarantine.add containment_requested contain_host`,
  actor: {
    id: "event.UserId | UserId | event.UserName | UserName | unknown_payload.UserName",
    name: "event.UserId | UserId | event.UserName | UserName | unknown_payload.UserName",
    session: "event.SessionId | SessionId | unknown_payload.SessionId",
  },
  targets: [
    { type: "=user", id: "event.AuditKeyValues.1.ValueString" },
    { type: "=service", id: "event.ServiceName | ServiceName" },
    {
      type: "=host",
      id: "event.SensorId | AgentIdString | unknown_payload.AgentIdString",
      name: "event.ComputerName | event.HostnameField | HostnameField | unknown_payload.HostnameField",
    },
  ],
  from: { ip: "event.UserIp | UserIp" },
  outcome: "event.Success | Success",
  severity: "event.SeverityName | SeverityName",
  service: { name: "=crowdstrike", account: "metadata.customerIDString | cid" },
  eventId: "metadata.offset",
});
