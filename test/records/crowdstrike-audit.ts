/** CrowdStrike Falcon's event streams: what people do in its console, and what Falcon detects. */
import type { SourceRecords } from "../support/record-line.ts";

const MS = Date.UTC(2026, 10, 23, 4, 5, 6, 123);
const AT = "2026-11-23T04:05:06.123Z";
const event = (eventType: string, more: object): Readonly<Record<string, unknown>> => ({
  metadata: { customerIDString: "c-1", offset: 7, eventType, eventCreationTime: MS, version: "1.0" },
  event: more,
});
const done = (
  OperationName: string,
  keys: Readonly<Record<string, string>> = {},
  more: object = {},
): Readonly<Record<string, unknown>> =>
  event("AuthActivityAuditEvent", {
    ...{
      UserId: "alice@example.com",
      UserIp: "198.51.100.7",
      OperationName,
      UTCTimestamp: MS,
      Success: true,
    },
    ...{ ServiceName: "CrowdStrike Authentication" },
    AuditKeyValues: Object.entries(keys).map(([Key, ValueString]) => ({ Key, ValueString })),
    ...more,
  });
const line = (rest: string): string =>
  `human alice@example.com | ${rest}CrowdStrike Authentication | 198.51.100.7 | ${AT}`;
const SENSOR = { ComputerName: "web-1", SensorId: "a-1", UserName: "bob", LocalIP: "10.0.0.5" };

export const CROWDSTRIKE_AUDIT: SourceRecords = {
  parser: "crowdstrike-audit",
  documented:
    "CrowdStrike, Streaming API Event Dictionary; help.sumologic.com, CrowdStrike Falcon Endpoint Protection",
  records: [
    { record: done("userAuthenticate"), line: line("user.login success | ") },
    {
      record: done("twoFactorAuthenticate", {}, { Success: false }),
      line: line("user.login failure | "),
    },
    {
      record: done("createUser", { trace_id: "t-1", target_uuid: "u-9", target_name: "bob@example.com" }),
      line: line("user.create success | bob@example.com, "),
    },
    {
      record: done("grantUserRoles", {
        ...{ roles: "falconhost_admin", target_cid: "c-1", target_name: "bob@example.com" },
      }),
      line: line("role.grant! success | bob@example.com, falconhost_admin, "),
    },
    {
      record: done("revokeUserRoles", { target_name: "bob@example.com", roles: "falconhost_read_only" }),
      line: line("role.revoke success | bob@example.com, falconhost_read_only, "),
    },
    {
      record: done("CreateAPIClient", { APIClientID: "k-1", name: "ci" }),
      line: line("token.create success | ci, "),
    },
    {
      record: event("UserActivityAuditEvent", {
        ...{ UserId: "alice@example.com", UserIp: "198.51.100.7", OperationName: "disable_policy" },
        ...{ ServiceName: "prevention_policies", UTCTimestamp: MS / 1000 },
        AuditKeyValues: [{ Key: "policy_name", ValueString: "Servers" }],
      }),
      line: `human alice@example.com | detection.disable unknown | Servers, prevention_policies | 198.51.100.7 | ${AT}`,
    },
    {
      record: event("UserActivityAuditEvent", {
        ...{ UserId: "Crowdstrike", UserIp: "", OperationName: "quarantined_file_update" },
        ...{ ServiceName: "quarantined_files", UTCTimestamp: MS },
        AuditKeyValues: [
          { ValueString: "q-1", Key: "quarantined_file_id" },
          { Key: "action_taken", ValueString: "quarantined" },
        ],
      }),
      line: `system Crowdstrike | object.update unknown | q-1, quarantined_files | - | ${AT}`,
    },
    {
      record: event("DetectionSummaryEvent", {
        ...{
          ...SENSOR,
          DetectName: "Process Terminated",
          DetectDescription: "A process was ended.",
          Severity: 4,
        },
        ...{ SeverityName: "High", FileName: "evil.exe", CommandLine: "evil.exe -x", ProcessEndTime: 0 },
        ...{ PatternDispositionDescription: "Prevention, process killed.", PatternDispositionValue: 16 },
      }),
      line: `unknown bob | threat.detect denied | web-1, evil.exe -x, evil.exe | 10.0.0.5 | ${AT}`,
    },
    {
      record: event("EppDetectionSummaryEvent", {
        ...{ AgentId: "a-1", Hostname: "web-1", UserName: "bob", LocalIPv4: "10.0.0.5", SeverityName: "Low" },
        ...{ FileName: "odd.exe", CommandLine: "odd.exe /q", Name: "Odd", CompositeId: "c:1" },
        ...{ PatternDispositionDescription: "Detection, standard detection." },
      }),
      line: `unknown bob | threat.detect unknown | web-1, odd.exe /q, odd.exe | 10.0.0.5 | ${AT}`,
    },
    {
      record: event("RemoteResponseSessionStartEvent", {
        ...{
          SessionId: "s-1",
          HostnameField: "web-1",
          UserName: "alice@example.com",
          StartTimestamp: 1_795_406_706,
        },
      }),
      line: "human alice@example.com | session.start unknown | web-1 | - | 2026-11-23T04:05:06Z",
    },
    {
      record: event("RemoteResponseSessionEndEvent", {
        ...{ SessionId: "s-1", HostnameField: "web-1", UserName: "alice@example.com", Commands: ["ls"] },
        ...{ StartTimestamp: 1_795_406_000, EndTimestamp: 1_795_406_706 },
      }),
      line: "human alice@example.com | session.end unknown | web-1 | - | 2026-11-23T04:05:06Z",
    },
    {
      record: event("FirewallMatchEvent", {
        ...{ DeviceId: "a-1", HostName: "web-1", Ipv: "ipv4", ConnectionDirection: "1", RuleAction: "2" },
        ...{
          RuleId: "r-1",
          RuleName: "No shares",
          LocalAddress: "10.0.0.5",
          LocalPort: "445",
          Protocol: "6",
        },
        ...{ RemoteAddress: "198.51.100.7", RemotePort: "50022", Flags: { Audit: false, Monitor: false } },
        ...{ EventType: "FirewallRuleIP4Matched", Timestamp: "2026-11-23T04:05:06Z" },
      }),
      line: "- | network.block denied | web-1, No shares | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: event("APIActivityAuditEvent", {
        ...{ UserId: "", OperationName: "logged", ServiceName: "api_request", Success: false },
        ...{ SourceIp: "198.51.100.7", UTCTimestamp: MS, AuditKeyValues: [] },
        Attributes: {
          APIClientID: "k-1",
          request_method: "GET",
          request_path: "/devices/queries/devices/v1",
        },
      }),
      line: `machine k-1 | http.request failure | k-1, /devices/queries/devices/v1, api_request | 198.51.100.7 | ${AT}`,
    },
    {
      // The same as a file of the data replicator has it.
      record: {
        ...{
          EventType: "Event_ExternalApiEvent",
          ExternalApiType: "Event_UserActivityAuditEvent",
          cid: "c-1",
        },
        ...{ UserId: "alice@example.com", UserIp: "198.51.100.7", OperationName: "containment_requested" },
        ...{ ServiceName: "hosts", UTCTimestamp: String(MS), eid: "1", Nonce: "1", AgentIdString: "a-1" },
      },
      line: `human alice@example.com | quarantine.add unknown | a-1, hosts | 198.51.100.7 | ${AT}`,
    },
    {
      record: done("selfAcceptEula"),
      line: `human alice@example.com | crowdstrike.self_accept_eula? success | CrowdStrike Authentication | 198.51.100.7 | ${AT}`,
    },
    {
      record: { metadata: { eventType: "IncidentSummaryEvent" }, event: { IncidentID: "inc:1" } },
      line: "- | incident.create unknown | inc:1 | - | -",
    },
  ],
};
