/** What AWS's services tell by themselves: events of EventBridge, notifications of S3, alarms of CloudWatch (EventBridge User Guide, "Events from AWS services"; S3 User Guide, "Event message structure"). */
import type { Outcome, ParsedEvent, Target } from "@tallystick/event";
import { actionTable, type Called, call, called } from "../action-table.ts";
import { snakeCase } from "../actions.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget, toOutcome, toSeverity } from "../event.ts";
import { type Fields, isFields, list, member, object, some, text, toText } from "../fields.ts";
import { type How, LIKELY, NO, type Parser, SURE } from "../parser.ts";

/** By the event's type, and the state that it tells where that says what was done. */
const ACTIONS = actionTable(`
  instance.start EC2 Instance State-change Notification pending,EC2 Instance State-change Notification running
  instance.stop EC2 Instance State-change Notification stopping,EC2 Instance State-change Notification stopped,EC2 Spot Instance Interruption Warning
  instance.delete EC2 Instance State-change Notification shutting-down,EC2 Instance State-change Notification terminated,EC2 Instance Terminate Successful,EC2 Instance Terminate Unsuccessful
  instance.create EC2 Instance Launch Successful,EC2 Instance Launch Unsuccessful
  object.upload Object Created,ObjectCreated
  object.delete Object Deleted,ObjectRemoved,Object Removed,LifecycleExpiration
  backup.restore Object Restore Completed,ObjectRestore
  permission.update Object ACL Updated,ObjectAcl
  deployment.start ECS Deployment State Change SERVICE_DEPLOYMENT_IN_PROGRESS,CodeDeploy Deployment State-change Notification START
  deployment.finish ECS Deployment State Change,CodeDeploy Deployment State-change Notification
  container.start ECS Task State Change RUNNING
  container.stop ECS Task State Change STOPPED
  pipeline.start CodePipeline Pipeline Execution State Change STARTED,CodeBuild Build State Change IN_PROGRESS,Step Functions Execution Status Change RUNNING,Glue Job State Change STARTING
  pipeline.cancel CodePipeline Pipeline Execution State Change CANCELED,CodePipeline Pipeline Execution State Change STOPPED,CodeBuild Build State Change STOPPED,Step Functions Execution Status Change ABORTED
  pipeline.finish CodePipeline Pipeline Execution State Change,CodeBuild Build State Change,Step Functions Execution Status Change,Glue Job State Change
  job.start CodePipeline Stage Execution State Change STARTED,CodePipeline Action Execution State Change STARTED
  job.finish CodePipeline Stage Execution State Change,CodePipeline Action Execution State Change
  infrastructure.apply CloudFormation Stack Status Change
  code.push CodeCommit Repository State Change
  image.push ECR Image Action PUSH
  image.delete ECR Image Action DELETE
  database.create RDS DB Instance Event creation,RDS DB Cluster Event creation
  database.update RDS DB Instance Event configuration change,RDS DB Cluster Event configuration change
  database.delete RDS DB Instance Event deletion,RDS DB Cluster Event deletion
  snapshot.create RDS DB Instance Event backup,RDS DB Snapshot Event creation,RDS DB Cluster Snapshot Event backup
  scan.finish ECR Image Scan,Inspector2 Scan
  alert.raise CloudWatch Alarm State Change ALARM,AWS Health Event,AWS Health Abuse Event
  alert.resolve CloudWatch Alarm State Change OK
  config.update Config Configuration Item Change
  finding.create Config Rules Compliance Change NON_COMPLIANT,Access Analyzer Finding,Macie Finding,Inspector2 Finding
  finding.resolve Config Rules Compliance Change COMPLIANT,Access Analyzer Finding RESOLVED,Access Analyzer Finding ARCHIVED,Inspector2 Finding CLOSED
`);

/** The types themselves: those that tell a state stand before it. */
const KNOWN: ReadonlySet<string> = new Set(
  [...ACTIONS.keys()].flatMap((words) => [words, words.slice(0, Math.max(0, words.lastIndexOf(" ")))]),
);

export const awsEvent: Parser = {
  name: "aws-event",
  version: 3,
  actions: ACTIONS,
  recognises(record, { hints }) {
    if (text(record, "eventSource") === "aws:s3" || isAlarm(record)) return SURE;
    const type = hints.service?.startsWith("aws.") === true ? hints.action : undefined;
    if (type === undefined) return NO;
    return KNOWN.has(type.toLowerCase()) ? SURE : LIKELY;
  },
  parse(record, how) {
    if (isAlarm(record)) return [alarm(record, how)];
    return [object(record, "s3") === undefined ? serviceEvent(record, how) : notification(record, how)];
  },
};

/** Where the types of events have what they came to. */
const STATES = ["state", "status", "build-status", "lastStatus", "eventName", "action-type", "scan-status"];
/** What they are about, the most telling first. */
const NAMES: readonly (readonly [name: string, type: string])[] = [
  ["pipeline", "pipeline"],
  ["project-name", "pipeline"],
  ["instance-id", "instance"],
  ["EC2InstanceId", "instance"],
  ["taskArn", "task"],
  ["application", "application"],
  ["repositoryName", "repository"],
  ["repository-name", "repository"],
  ["stateMachineArn", "state-machine"],
  ["jobName", "job"],
  ["stack-id", "stack"],
  ["alarmName", "alarm"],
  ["configRuleName", "rule"],
  ["SourceIdentifier", "database"],
  ["stage", "stage"],
  ["image-tag", "tag"],
  ["referenceFullName", "ref"],
  ["AutoScalingGroupName", "group"],
];

function serviceEvent(record: Fields, how: How): ParsedEvent {
  const { account, action: type = "", eventId, region, service = "aws", target } = how.hints;
  const state = stateOf(record);
  const bucket = text(object(record, "bucket"), "name");
  const caller = text(record, "callerUserArn") ?? text(object(record, "additional-information"), "initiator");
  const requester = text(record, "requester");
  const item = object(record, "configurationItem") ?? record;
  const targets = [
    makeTarget(
      text(item, "resourceType"),
      text(item, "resourceId") ?? text(item, "resource"),
      text(item, "resourceName"),
    ),
    ...objectOf(bucket, text(object(record, "object"), "key")),
    ...namedIn(record),
    makeTarget("bucket", text(object(object(record, "resourcesAffected"), "s3Bucket"), "name")),
    ...list(record, "resources")
      .filter(isFields)
      .map((one) => makeTarget(text(one, "type"), text(one, "id"))),
  ].filter((one) => one !== undefined);
  const [first] = list(record, "eventDescription").filter(isFields);
  return makeEvent({
    call: callOf(type, state, service),
    how,
    targets: targets.length === 0 ? [makeTarget("resource", target)] : targets,
    outcome: /Unsuccessful$/.test(type)
      ? "failure"
      : / Successful$/.test(type)
        ? "success"
        : (outcomeOf(state) ?? toOutcome(text(record, "result")) ?? (isDone(record) ? "success" : undefined)),
    reason:
      text(record, "reason") ??
      text(record, "stoppedReason") ??
      text(object(record, "status-details"), "status-reason") ??
      text(object(record, "state"), "reason") ??
      text(record, "StatusMessage") ??
      text(record, "Message") ??
      text(record, "eventTypeCode") ??
      text(first, "latestDescription"),
    actor:
      caller === undefined && requester === undefined
        ? { type: "system", name: service }
        : actorOf(caller ?? requester),
    from: fromAddress(text(record, "source-ip-address")),
    service: some({ name: service.replace(/^aws\./, ""), region, account }),
    context: some({ request: text(record, "request-id") }),
    severity: toSeverity(text(record, "severity") ?? text(object(record, "severity"), "description")),
    event_id: eventId,
    message: text(record, "title"),
  });
}

function stateOf(record: Fields): string | undefined {
  // Of a database, what an event is about is a list of categories; the first says it.
  const [category] = list(record, "EventCategories");
  const inner =
    toText(category) ??
    text(object(record, "state"), "value") ??
    text(object(record, "status-details"), "status") ??
    text(object(record, "newEvaluationResult"), "complianceType");
  return inner ?? STATES.map((name) => text(record, name)).find((state) => state !== undefined);
}

function callOf(type: string, state: string | undefined, service: string): Called {
  const known = ACTIONS.get(`${type} ${state ?? ""}`.toLowerCase()) ?? ACTIONS.get(type.toLowerCase());
  return known === undefined
    ? called(snakeCase(type), undefined, { prefix: service.replace(/[^a-z0-9.]/g, "_") })
    : call(known);
}

/** Whoever it was by their ARN's end, or by the service, as services write. */
function actorOf(who: string | undefined): ParsedEvent["actor"] {
  const name = who?.slice(who.lastIndexOf("/") + 1);
  const isService = who?.startsWith("codepipeline/") === true || who?.endsWith(".amazonaws.com") === true;
  return makeActor({ id: who, name, type: isService ? "system" : undefined });
}

/** What was done to an object or a repository is told when it is done. */
function isDone(record: Fields): boolean {
  return object(record, "bucket") !== undefined || text(record, "callerUserArn") !== undefined;
}

const FAILED = /FAIL|ERROR|ROLLBACK|TIMED_?OUT|FAULT|ABORTED/i;
const ENDED = /SUCCE|COMPLETE|^(?:running|stopped|terminated|OK)$/i;

function outcomeOf(state: string | undefined): Outcome | undefined {
  if (state === undefined) return undefined;
  return FAILED.test(state) ? "failure" : ENDED.test(state) ? "success" : undefined;
}

function namedIn(record: Fields): readonly (Target | undefined)[] {
  return NAMES.flatMap(([name, type]) => makeTarget(type, text(record, name)) ?? []);
}

function objectOf(bucket: string | undefined, key: string | undefined): readonly (Target | undefined)[] {
  if (bucket === undefined) return [];
  return [
    key === undefined ? undefined : makeTarget("object", `${bucket}/${key}`),
    makeTarget("bucket", bucket),
  ];
}

/** A notification of a bucket: `ObjectCreated:Put` is what was done and how. */
function notification(record: Fields, how: How): ParsedEvent {
  const [kind = "", way = ""] = (text(record, "eventName") ?? "").split(":");
  const s3 = object(record, "s3");
  const known = ACTIONS.get(kind.toLowerCase());
  return makeEvent({
    call:
      known === undefined ? called(snakeCase(`${kind}_${way}`), undefined, { prefix: "s3" }) : call(known),
    how,
    at: member(record, "eventTime"),
    outcome: "success",
    actor: makeActor({ id: text(object(record, "userIdentity"), "principalId")?.replace(/^AWS:/, "") }),
    targets: objectOf(
      text(object(s3, "bucket"), "name"),
      // Keys are written as in a form: `+` is a space, and the others are escaped.
      text(object(s3, "object"), "key")?.replaceAll("+", " "),
    ),
    from: fromAddress(text(object(record, "requestParameters"), "sourceIPAddress")),
    service: some({ name: "s3", region: text(record, "awsRegion") }),
    context: some({ request: text(object(record, "responseElements"), "x-amz-request-id") }),
  });
}

function isAlarm(record: Fields): boolean {
  return text(record, "AlarmName") !== undefined && text(record, "NewStateValue") !== undefined;
}

/** An alarm as it is sent to a topic. */
function alarm(record: Fields, how: How): ParsedEvent {
  return makeEvent({
    call: call(text(record, "NewStateValue") === "OK" ? "alert.resolve" : "alert.raise"),
    how,
    at: member(record, "StateChangeTime"),
    reason: text(record, "NewStateReason"),
    targets: [
      makeTarget("alarm", text(record, "AlarmArn") ?? text(record, "AlarmName"), text(record, "AlarmName")),
    ],
    actor: { type: "system", name: "cloudwatch" },
    service: some({ name: "cloudwatch", account: text(record, "AWSAccountId") }),
  });
}
