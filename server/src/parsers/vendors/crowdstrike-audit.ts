/** CrowdStrike Falcon's event streams: what people do in its console, and its detections (CrowdStrike, "Streaming API Event Dictionary"). */
import type { From, Outcome, Target } from "@tallystick/event";
import { actionTable, type Called, call, called } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget, toOutcome, toSeverity } from "../event.ts";
import { type Fields, isFields, list, member, object, some, text } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";

const ACTIONS = actionTable(`
  user.login userAuthenticate twoFactorAuthenticate saml2Assert
  user.logout userLogout
  password.change changePassword
  password.reset requestResetPassword resetPassword resetAuthSecret requestResetAuthSecret
  user.create createUser
  user.update updateUser
  user.delete deleteUser
  user.enable activateUser
  user.disable deactivateUser
  role.grant grantUserRoles grantCustomerSubscriptions
  role.revoke revokeUserRoles revokeCustomerSubscriptions
  token.create APIClientCreated createAPIClient api_client_created
  token.update APIClientUpdated updateAPIClient resetAPIClientSecret
  token.delete APIClientDeleted deleteAPIClient
  audit.read streamStarted streamStopped
  group.create create_group
  group.update update_group
  group.delete delete_group
  policy.create create_policy
  policy.update update_policy
  policy.delete delete_policy
  detection.enable enable_policy
  detection.disable disable_policy
  session.start RemoteResponseSessionStartEvent
  session.end RemoteResponseSessionEndEvent
  threat.detect HashSpreadingEvent IdentityProtectionEvent CustomerIOCEvent
  finding.create CSPMPolicyViolation CSPMSearchStreamingEvent CSPMIOAStreamingEvent
  incident.create IncidentSummaryEvent
  finding.update detection_update
  incident.update incident_update
  device.remove hide_host_requested host_hidden
  quarantine.add containment_requested contain_host
  object.update quarantined_file_update
`);
/** What a rule of its firewall did: 1 lets through, 2 refuses. */
const REFUSES = "2";
/** Each product has a summary of its own: `EppDetectionSummaryEvent`, `MobileDetectionSummaryEvent`. */
const DETECTION = /DetectionSummaryEvent$/;
/** What Falcon did about what it saw: `Prevention, process killed.`, against `Detection, standard detection.` */
const PREVENTED = /^prevention|blocked|killed|quarantined/i;

export const crowdstrikeAudit: Parser = {
  name: "crowdstrike-audit",
  version: 2,
  actions: ACTIONS,
  keys: ["metadata", "EventType", "unknown_payload"],
  recognises: (record) => (kindOf(record) !== undefined && isToldOf(record) ? SURE : NO),
  parse(record, how) {
    const event = eventOf(record);
    const metadata = object(record, "metadata");
    const kind = (kindOf(record) ?? "").replace(/^Event_/, "");
    const operation = text(event, "OperationName");
    const about = isFirewall(kind) ? firewallOf(event) : callOf(operation ?? kind, kind);
    const keys = keysOf(event);
    return [
      makeEvent({
        call: about,
        how,
        at: timeOf(event, metadata),
        outcome: outcomeOf(event, about),
        severity: toSeverity(text(event, "SeverityName")),
        actor: actorOf(event, keys),
        targets: [...targetsOf(keys, about), ...detectedOf(event)],
        from: fromOf(event),
        service: some({
          name: "crowdstrike",
          account: text(metadata, "customerIDString") ?? text(event, "cid"),
        }),
        event_id: text(metadata, "offset") ?? text(event, "eid"),
        message: text(event, "DetectDescription"),
      }),
    ];
  },
};

/** As the stream has it, `{metadata, event}`; flat, as in files of the replicator; or put into another by a collector. */
function eventOf(record: Fields): Fields {
  return object(record, "event") ?? object(record, "unknown_payload") ?? record;
}

function kindOf(record: Fields): string | undefined {
  const event = eventOf(record);
  const kind = text(object(record, "metadata"), "eventType");
  return kind ?? text(event, "ExternalApiType") ?? text(event, "EventType");
}

function isToldOf(record: Fields): boolean {
  if (object(record, "metadata") !== undefined) return object(record, "event") !== undefined;
  const event = eventOf(record);
  return (text(event, "OperationName") ?? text(event, "ExternalApiType")) !== undefined;
}

function callOf(name: string, kind: string): Called {
  if (DETECTION.test(name)) return call("threat.detect");
  // Of each request to the interface the operation is that it was logged.
  if (kind === "APIActivityAuditEvent") return call("http.request");
  return called(name, ACTIONS, { prefix: "crowdstrike", category: "security" });
}

function isFirewall(kind: string): boolean {
  return kind === "FirewallMatchEvent";
}

/** A policy that only watches lets through what it would refuse. */
function firewallOf(event: Fields): Called {
  const isWatching = member(object(event, "Flags"), "Monitor") === true;
  return call(text(event, "RuleAction") === REFUSES && !isWatching ? "network.block" : "network.flow");
}

/** The console's user, an API client, or whoever was signed in to the machine. */
function actorOf(event: Fields, keys: ReadonlyMap<string, string>): ReturnType<typeof makeActor> {
  const user = text(event, "UserId") ?? text(event, "UserName") ?? text(event, "SourceAccountName");
  const client = keys.get("APIClientID");
  const isClient =
    user === undefined ? text(event, "ServiceName") === "api_request" : user.startsWith("API:");
  if (user === undefined && !isClient) return undefined;
  return makeActor({
    id: user ?? client,
    name: user,
    type: isClient ? "machine" : /^crowdstrike$/i.test(user ?? "") ? "system" : undefined,
    credential: isClient && client !== undefined ? { type: "api-client", id: client } : undefined,
    session: text(event, "SessionId"),
  });
}

function timeOf(event: Fields, metadata: Fields | undefined): unknown {
  const names = ["UTCTimestamp", "EndTimestamp", "StartTimestamp", "Timestamp"];
  const own = names.map((name) => member(event, name)).find((time) => time !== undefined && time !== 0);
  return own ?? member(metadata, "eventCreationTime") ?? member(event, "timestamp");
}

function outcomeOf(event: Fields, { action }: Called): Outcome | undefined {
  if (action === "network.block") return "denied";
  if (action === "network.flow") return "success";
  const success = toOutcome(member(event, "Success"));
  const disposition = text(event, "PatternDispositionDescription");
  return success ?? (disposition !== undefined && PREVENTED.test(disposition) ? "denied" : undefined);
}

/** What was done to what: `{Key, ValueString}`, in any order, or the same as members. */
function keysOf(event: Fields): ReadonlyMap<string, string> {
  const pairs = list(event, "AuditKeyValues").filter(isFields);
  const attributes = Object.entries(object(event, "Attributes") ?? {});
  const members = attributes.map(([Key, ValueString]): Fields => ({ Key, ValueString }));
  return new Map(
    [...members, ...pairs].flatMap((pair) => {
      const [key, value] = [text(pair, "Key"), text(pair, "ValueString")];
      return key === undefined || value === undefined ? [] : [[key, value] as const];
    }),
  );
}

/** Names of keys that say what was acted on, the clearest first. */
const TARGETS: readonly (readonly [type: string, keys: readonly string[]])[] = [
  ["user", ["target_name", "target_user", "target_uuid"]],
  ["token", ["APIClientName", "name", "APIClientID", "id"]],
  ["url", ["request_path"]],
  ["policy", ["policy_name", "policy_id"]],
  ["group", ["group_name", "group_id"]],
  ["host", ["hostname", "device_id", "agent_id", "sensor_id"]],
  ["finding", ["detection_id", "detects", "composite_id"]],
  ["incident", ["incident_id"]],
  ["file", ["quarantined_file_id"]],
];

function targetsOf(keys: ReadonlyMap<string, string>, { verb }: Called): readonly (Target | undefined)[] {
  const found = TARGETS.map(([type, names]) => {
    const key = names.find((name) => keys.has(name));
    return makeTarget(type, key === undefined ? undefined : keys.get(key));
  });
  const isGift = verb === "grant" || verb === "revoke";
  return isGift ? [found[0], makeTarget("role", keys.get("roles")), ...found.slice(1)] : found;
}

/** The machine, and what was seen on it. */
function detectedOf(event: Fields): readonly (Target | undefined)[] {
  const host =
    text(event, "SensorId") ??
    text(event, "AgentId") ??
    text(event, "AgentIdString") ??
    text(event, "DeviceId");
  const named = [
    "ComputerName",
    "HostnameField",
    "Hostname",
    "HostName",
    "TargetEndpointHostName",
    "EndpointName",
  ];
  const name = named.map((key) => text(event, key)).find((found) => found !== undefined);
  return [
    makeTarget("host", host ?? name, name),
    makeTarget("command", text(event, "CommandLine")),
    makeTarget("file", text(event, "FileName")),
    makeTarget("incident", text(event, "IncidentID")),
    makeTarget("rule", text(event, "RuleId"), text(event, "RuleName") ?? text(event, "IncidentType")),
    isInward(event) ? undefined : makeTarget("address", text(event, "RemoteAddress")),
    makeTarget("service", text(event, "ServiceName")),
  ];
}

/** 1 is what came in. */
function isInward(event: Fields): boolean {
  return text(event, "ConnectionDirection") === "1";
}

function fromOf(event: Fields): From | undefined {
  const own = [
    "UserIp",
    "SourceIp",
    "SourceEndpointIpAddress",
    "SourceEndpointAddressIP4",
    "LocalIP",
    "LocalIPv4",
    "EndpointIp",
  ];
  const names = [...own, isInward(event) ? "RemoteAddress" : "LocalAddress"];
  return fromAddress(names.map((name) => text(event, name)).find((address) => address !== undefined));
}
