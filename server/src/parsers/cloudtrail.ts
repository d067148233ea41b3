/** AWS CloudTrail records, versions 1.0 to 1.11 (AWS CloudTrail User Guide, "CloudTrail record contents"). */
import type { Category, Outcome, ParsedEvent, Severity, Target, Verb } from "@tallystick/event";
import { snakeCase, verbOf } from "./actions.ts";
import { fromAddress } from "./addresses.ts";
import { actorOf } from "./cloudtrail-identity.ts";
import { compact, type Fields, isFields, list, member, object, type Parser, some, text } from "./fields.ts";
import { toTime } from "./time.ts";

/** Calls whose name does not say, or says otherwise, what every source calls by the same words. */
const ACTIONS: Readonly<Record<string, { action: string; verb: Verb; category: Category }>> = {
  ConsoleLogin: { action: "user.login", verb: "login", category: "authentication" },
  AssumeRole: { action: "role.assume", verb: "execute", category: "session" },
  AssumeRoleWithSAML: { action: "role.assume", verb: "execute", category: "authentication" },
  AssumeRoleWithWebIdentity: { action: "role.assume", verb: "execute", category: "authentication" },
  SwitchRole: { action: "role.assume", verb: "execute", category: "session" },
  CreateUser: { action: "user.create", verb: "create", category: "permission" },
  DeleteUser: { action: "user.delete", verb: "delete", category: "permission" },
  CreateAccessKey: { action: "access_key.create", verb: "create", category: "permission" },
  DeleteAccessKey: { action: "access_key.delete", verb: "delete", category: "permission" },
  CreateRole: { action: "role.create", verb: "create", category: "permission" },
  DeleteRole: { action: "role.delete", verb: "delete", category: "permission" },
  AttachUserPolicy: { action: "policy.grant", verb: "grant", category: "permission" },
  AttachRolePolicy: { action: "policy.grant", verb: "grant", category: "permission" },
  AttachGroupPolicy: { action: "policy.grant", verb: "grant", category: "permission" },
  DetachUserPolicy: { action: "policy.revoke", verb: "revoke", category: "permission" },
  DetachRolePolicy: { action: "policy.revoke", verb: "revoke", category: "permission" },
  DetachGroupPolicy: { action: "policy.revoke", verb: "revoke", category: "permission" },
  AddUserToGroup: { action: "group.grant", verb: "grant", category: "permission" },
  RemoveUserFromGroup: { action: "group.revoke", verb: "revoke", category: "permission" },
  GetSecretValue: { action: "secret.read", verb: "read", category: "secret" },
  DeleteTrail: { action: "trail.delete", verb: "delete", category: "audit" },
  StopLogging: { action: "trail.stop", verb: "update", category: "audit" },
  StartLogging: { action: "trail.start", verb: "update", category: "audit" },
  UpdateTrail: { action: "trail.update", verb: "update", category: "audit" },
  CreateTrail: { action: "trail.create", verb: "create", category: "audit" },
};

/** What a service is about; its calls that only read are told by their verb. */
const CATEGORY_OF_SERVICE: Readonly<Record<string, Category>> = {
  signin: "authentication",
  sso: "authentication",
  sts: "session",
  ssm: "process",
  iam: "permission",
  organizations: "permission",
  kms: "secret",
  secretsmanager: "secret",
  acm: "secret",
  codedeploy: "deployment",
  codepipeline: "deployment",
  codebuild: "deployment",
  cloudformation: "deployment",
  s3: "data",
  dynamodb: "data",
  rds: "data",
  "rds-data": "data",
  glue: "data",
  athena: "data",
  redshift: "data",
  route53: "network",
  elasticloadbalancing: "network",
  "network-firewall": "network",
  wafv2: "network",
  cloudtrail: "audit",
  config: "audit",
  logs: "audit",
  guardduty: "security",
  securityhub: "security",
  inspector2: "security",
  macie2: "security",
};

/** Calls after which less is seen, or that reach for everything. */
const HIGH = new Set([
  "DeleteTrail",
  "StopLogging",
  "DeleteFlowLogs",
  "DeleteDetector",
  "DeleteConfigurationRecorder",
  "StopConfigurationRecorder",
  "DisableKey",
  "ScheduleKeyDeletion",
  "LeaveOrganization",
  "DeactivateMFADevice",
]);

const DENIED = /AccessDenied|Unauthorized|NotAuthorized|Forbidden|AuthorizationError|AuthFailure/i;

/** Parameters that name what a call is about, the most telling first. */
const TARGET_PARAMETERS: readonly (readonly [parameter: string, type: string])[] = [
  ["userName", "user"],
  ["roleName", "role"],
  ["groupName", "group"],
  ["roleArn", "role"],
  ["policyArn", "policy"],
  ["policyName", "policy"],
  ["instanceId", "instance"],
  ["groupId", "security-group"],
  ["functionName", "function"],
  ["secretId", "secret"],
  ["keyId", "key"],
  ["dBInstanceIdentifier", "database"],
  ["dBSnapshotIdentifier", "snapshot"],
  ["snapshotId", "snapshot"],
  ["tableName", "table"],
  ["bucketName", "bucket"],
  ["trailName", "trail"],
  ["stackName", "stack"],
  ["clusterName", "cluster"],
  ["cluster", "cluster"],
  ["service", "service"],
  ["detectorId", "detector"],
  ["vpcId", "vpc"],
  ["imageId", "image"],
  ["logGroupName", "log-group"],
  ["parameterName", "parameter"],
  ["name", "name"],
];
const TARGETS_MAX = 16;

/** One CloudTrail record is one event. */
export const cloudTrail: Parser = {
  name: "cloudtrail",
  version: 1,
  recognises: (record) =>
    text(record, "eventSource") !== undefined &&
    text(record, "eventName") !== undefined &&
    text(record, "eventVersion") !== undefined,
  parse(record) {
    const name = text(record, "eventName") ?? "";
    const service = (text(record, "eventSource") ?? "").replace(/\.amazonaws\.com$/, "");
    const known = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
    const action = known?.action ?? `${snakeCase(service)}.${snakeCase(name)}`;
    const verb = known?.verb ?? readVerb(record, action);
    const outcome = outcomeOf(record);
    const identity = object(record, "userIdentity");
    const actor = actorOf(identity, text(record, "eventType"));
    const event: ParsedEvent = compact({
      time: toTime(member(record, "eventTime")),
      category: known?.category ?? categoryOf(service, name, verb),
      action,
      verb,
      outcome,
      reason: reasonOf(record),
      severity: severityOf({ name, verb, outcome, isRoot: text(identity, "type") === "Root" }),
      actor,
      targets: targetsOf(record, known?.action),
      from: some({ ...fromAddress(text(record, "sourceIPAddress")), user_agent: text(record, "userAgent") }),
      service: some({
        name: service,
        region: text(record, "awsRegion"),
        account: text(record, "recipientAccountId") ?? text(identity, "accountId"),
      }),
      context: some({ request: text(record, "requestID") }),
      event_id: text(record, "eventID"),
    });
    return [event];
  },
};

function readVerb(record: Fields, action: string): Verb {
  const verb = verbOf(action);
  return verb === "other" && member(record, "readOnly") === true ? "read" : verb;
}

function categoryOf(service: string, name: string, verb: Verb): Category {
  if (/SecurityGroup|NetworkAcl|Vpc|Subnet|Route|Gateway/.test(name)) return "network";
  if (service === "ecs" && /Service|TaskDefinition/.test(name) && verb !== "read") return "deployment";
  if (service === "lambda" && /^UpdateFunctionCode|^PublishVersion/.test(name)) return "deployment";
  const category = Object.hasOwn(CATEGORY_OF_SERVICE, service) ? CATEGORY_OF_SERVICE[service] : undefined;
  if (category !== undefined) return category;
  return verb === "read" || verb === "other" ? "other" : "configuration";
}

function outcomeOf(record: Fields): Outcome {
  // A sign-in answers with its outcome; its errorMessage has no errorCode beside it.
  const login = text(object(record, "responseElements"), "ConsoleLogin");
  if (login !== undefined) return login === "Success" ? "success" : "failure";
  const code = text(record, "errorCode");
  if (code !== undefined) return DENIED.test(code) ? "denied" : "failure";
  return text(record, "errorMessage") === undefined ? "success" : "failure";
}

function reasonOf(record: Fields): string | undefined {
  const [code, message] = [text(record, "errorCode"), text(record, "errorMessage")];
  return code !== undefined && message !== undefined ? `${code}: ${message}` : (code ?? message);
}

function severityOf(call: { name: string; verb: Verb; outcome: Outcome; isRoot: boolean }): Severity {
  const { isRoot, name, outcome, verb } = call;
  if (HIGH.has(name)) return outcome === "success" ? "high" : "medium";
  if (isRoot) return name === "ConsoleLogin" ? "high" : "medium";
  if (outcome === "denied") return "low";
  return verb === "read" || verb === "login" || verb === "other" ? "info" : "low";
}

function targetsOf(record: Fields, action: string | undefined): readonly Target[] {
  const parameters = object(record, "requestParameters");
  const targets: Target[] = [];
  const key = text(parameters, "key");
  const bucket = text(parameters, "bucketName");
  if (bucket !== undefined && key !== undefined) targets.push({ type: "object", id: `${bucket}/${key}` });
  for (const [parameter, type] of TARGET_PARAMETERS) {
    const id = text(parameters, parameter);
    if (id !== undefined) targets.push({ type, id });
  }
  for (const item of list(object(parameters, "instancesSet"), "items")) {
    const id = isFields(item) ? text(item, "instanceId") : undefined;
    if (id !== undefined) targets.push({ type: "instance", id });
  }
  for (const resource of list(record, "resources")) {
    if (!isFields(resource)) continue;
    const id = text(resource, "ARN") ?? text(resource, "ARNPrefix");
    if (id !== undefined && !targets.some((known) => known.id === id))
      targets.push(compact({ type: text(resource, "type"), id }));
  }
  if (targets.length === 0 && action === "user.login") targets.push({ type: "application", id: "console" });
  return targets.slice(0, TARGETS_MAX);
}
