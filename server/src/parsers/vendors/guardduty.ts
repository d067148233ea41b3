/** Amazon GuardDuty's findings, as they are exported and as the SDKs give them, whose names begin with capitals (GuardDuty User Guide, "GuardDuty finding format"). */
import type { Actor, From, Outcome, ParsedEvent, Severity, Target } from "@tallystick/event";
import { actionTable, call } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget, outcomeOfStatus } from "../event.ts";
import { type Fields, isFields, list, member, object, some, text, toNumber, toText } from "../fields.ts";
import { type How, NO, type Parser, SURE } from "../parser.ts";
import { textAt, valueAt } from "../paths.ts";
import { findingsOf } from "./aws-findings.ts";

/** By what a type begins with, or by the family that it names: `Execution:EC2/MaliciousFile`. */
const ACTIONS = actionTable(`
  policy.violate policy
  malware.detect maliciousfile
  threat.detect attacksequence backdoor behavior credentialaccess cryptocurrency defenseevasion discovery execution exfiltration impact initialaccess pentest persistence privilegeescalation recon stealth trojan unauthorizedaccess
`);
/** Deeper than any finding is. */
const DEPTH_MAX = 24;

const nameOf = textAt("service.serviceName", "Service.ServiceName");
const timeOf = valueAt("updatedAt", "service.eventLastSeen", "createdAt");
const requestOf = textAt(
  "service.action.awsApiCallAction.userAgent",
  "service.action.kubernetesApiCallAction.userAgent",
);
const resourceOf = textAt(
  ...[
    "instanceDetails.instanceId",
    "s3BucketDetails.0.name",
    "eksClusterDetails.name",
    "ecsClusterDetails.name",
  ],
  ...["lambdaDetails.functionName", "rdsDbInstanceDetails.dbInstanceIdentifier", "containerDetails.name"],
);

export const guardduty: Parser = {
  name: "guardduty",
  version: 3,
  actions: ACTIONS,
  keys: ["service", "Service", "Findings", "findings", "schemaVersion"],
  recognises: (record) => {
    const findings = findingsOf(record, isFinding);
    return findings.length > 0 && findings.every(isFinding) ? SURE : NO;
  },
  parse: (record, how) => findingsOf(record, isFinding).map((finding) => eventOf(finding, how)),
};

/** `Recon:EC2/PortProbeUnprotectedPort`. */
const TYPE = /^[A-Za-z]{1,40}:[A-Za-z0-9]{1,40}\/[A-Z]/;

function isFinding(record: Fields): boolean {
  if (nameOf(record) === "guardduty") return true;
  return (
    text(record, "schemaVersion") !== undefined &&
    object(record, "resource") !== undefined &&
    TYPE.test(text(record, "type") ?? "")
  );
}

function eventOf(record: Fields, how: How): ParsedEvent {
  const small = object(record, "Service") === undefined ? record : inSmall(record, 0);
  const finding = isFields(small) ? small : record;
  const [service, resource] = [object(finding, "service"), object(finding, "resource")];
  const action = actionOf(service);
  const type = text(finding, "type");
  const [, purpose = "", family = ""] = /^([^:]*):[^/]*\/([A-Za-z]*)/.exec(type ?? "") ?? [];
  const known = ACTIONS.get(family.toLowerCase()) ?? ACTIONS.get(purpose.toLowerCase());
  return makeEvent({
    call: call(known ?? "threat.detect"),
    how,
    at: timeOf(finding),
    outcome: outcomeOf(action),
    severity: severityOf(toNumber(member(finding, "severity"))),
    actor: actorOf(resource, service),
    targets: [makeTarget("finding", type), ...targetsOf(resource, action), ...sequenceOf(service)],
    from: fromOf(action, service, requestOf(finding)),
    service: some({
      name: "guardduty",
      account: text(finding, "accountId"),
      region: text(finding, "region"),
    }),
    message: text(finding, "title"),
    event_id: text(finding, "id"),
  });
}

/** The same with names that begin with small letters. */
function inSmall(value: unknown, depth: number): unknown {
  if (depth > DEPTH_MAX) return value;
  if (Array.isArray(value)) return value.map((element) => inSmall(element, depth + 1));
  if (!isFields(value)) return value;
  const members = Object.entries(value).map(([name, inner]) => [
    name.replace(/^[A-Z]/, (first) => first.toLowerCase()),
    inSmall(inner, depth + 1),
  ]);
  return Object.fromEntries(members);
}

/** What was done, whatever its kind is. */
function actionOf(service: Fields | undefined): Fields {
  const action = object(service, "action");
  const kinds = ["awsApiCallAction", "networkConnectionAction", "portProbeAction", "dnsRequestAction"];
  for (const kind of [...kinds, "kubernetesApiCallAction", "rdsLoginAttemptAction"]) {
    const found = object(action, kind);
    if (found !== undefined) return found;
  }
  return {};
}

/** A role is what somebody acted through: its session stands behind the colon of the principal. */
function actorOf(resource: Fields | undefined, service: Fields | undefined): Actor | undefined {
  const key = object(resource, "accessKeyDetails");
  const kind = text(key, "userType");
  const [id, name] = [text(key, "principalId"), text(key, "userName")];
  const session = kind === "AssumedRole" ? id?.split(":")[1] : undefined;
  const role = session === undefined ? undefined : makeActor({ name });
  if (id !== undefined || name !== undefined)
    return makeActor({
      id,
      name: session ?? name,
      type: kind === "Root" ? "human" : kind === "AWSService" ? "system" : undefined,
      credential: some({ id: text(key, "accessKeyId") }),
      via: role === undefined ? undefined : [role],
    });
  const user = object(object(resource, "kubernetesDetails"), "kubernetesUserDetails");
  const process = object(object(service, "runtimeDetails"), "process");
  const [first] = list(object(object(service, "detection"), "sequence"), "actors");
  const actor = isFields(first) ? object(first, "user") : undefined;
  return makeActor({
    id: text(user, "uid") ?? text(process, "userId") ?? text(actor, "uid"),
    name:
      text(user, "username") ??
      text(object(resource, "rdsDbUserDetails"), "user") ??
      text(process, "user") ??
      text(actor, "name"),
  });
}

/** Whom it came from; what our side called is a target, as is the other side where nobody knows who began. */
function fromOf(
  action: Fields,
  service: Fields | undefined,
  user_agent: string | undefined,
): From | undefined {
  if (isOutward(action)) return fromAddress(addressOf(object(action, "localIpDetails")), { user_agent });
  const [probe] = list(action, "portProbeDetails");
  const [endpoint] = list(object(object(service, "detection"), "sequence"), "endpoints");
  const remote = object(isFields(probe) ? probe : action, "remoteIpDetails");
  const [source] = list(action, "sourceIps");
  return fromAddress(
    addressOf(remote) ?? toText(source) ?? (isFields(endpoint) ? text(endpoint, "ip") : undefined),
    { user_agent },
  );
}

function isOutward(action: Fields): boolean {
  const direction = text(action, "connectionDirection");
  return direction !== undefined && direction !== "INBOUND";
}

function addressOf(details: Fields | undefined): string | undefined {
  return text(details, "ipAddressV4") ?? text(details, "ipAddressV6");
}

function targetsOf(resource: Fields | undefined, action: Fields): readonly (Target | undefined)[] {
  const type = text(resource, "resourceType");
  return [
    makeTarget(type, resource === undefined ? undefined : resourceOf(resource)),
    makeTarget("domain", text(action, "domain")),
    isOutward(action) ? makeTarget("address", addressOf(object(action, "remoteIpDetails"))) : undefined,
  ];
}

/** The things that an attack in several steps was on. */
function sequenceOf(service: Fields | undefined): readonly (Target | undefined)[] {
  const things = list(object(object(service, "detection"), "sequence"), "resources").filter(isFields);
  return things.map((thing) =>
    makeTarget(text(thing, "resourceType"), text(thing, "uid"), text(thing, "name")),
  );
}

function outcomeOf(action: Fields): Outcome | undefined {
  if (member(action, "blocked") === true) return "denied";
  const error = text(action, "errorCode");
  if (error !== undefined) return /denied|unauthorized/i.test(error) ? "denied" : "failure";
  const logins = list(action, "loginAttributes").filter(isFields);
  if (logins.some((login) => toNumber(member(login, "successfulLoginAttempts")) > 0)) return "success";
  if (logins.some((login) => toNumber(member(login, "failedLoginAttempts")) > 0)) return "failure";
  return outcomeOfStatus(member(action, "statusCode"));
}

/** GuardDuty counts from 1 to 10 ("Severity levels of GuardDuty findings"). */
function severityOf(severity: number): Severity | undefined {
  if (Number.isNaN(severity)) return undefined;
  if (severity >= 9) return "critical";
  if (severity >= 7) return "high";
  return severity >= 4 ? "medium" : "low";
}
