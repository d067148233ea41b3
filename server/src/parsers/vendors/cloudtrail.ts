/** AWS CloudTrail records, versions 1.0 to 1.11 (AWS CloudTrail User Guide, "CloudTrail record contents"). */
import type { Category, Outcome, Verb } from "@tallystick/event";
import { type Called, call, called } from "../action-table.ts";
import { snakeCase, verbOf } from "../actions.ts";
import { fromAddress } from "../addresses.ts";
import { readText } from "../envelopes/envelope.ts";
import { makeEvent } from "../event.ts";
import { type Fields, member, object, some, text } from "../fields.ts";
import { LIKELY, NO, type Parser, SURE } from "../parser.ts";
import { isAliyun } from "./aliyun-actiontrail.ts";
import { CLOUDTRAIL_ACTIONS } from "./cloudtrail-actions.ts";
import { actorOf } from "./cloudtrail-identity.ts";
import { insight, isInsight } from "./cloudtrail-insight.ts";
import { targetsOf } from "./cloudtrail-targets.ts";

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

const DENIED = /AccessDenied|Unauthorized|NotAuthorized|Forbidden|AuthorizationError|AuthFailure/i;

const OK = /^2\d\d$/;
const ANSWER = /^(?:success|failure|succeeded|failed)$/i;

/** One CloudTrail record is one event. */
export const cloudTrail: Parser = {
  name: "cloudtrail",
  version: 9,
  actions: CLOUDTRAIL_ACTIONS,
  keys: ["eventName", "eventname", "insightDetails"],
  recognises(received) {
    const record = spelled(received);
    if (isInsight(record)) return SURE;
    const source = text(record, "eventSource");
    // Notifications of S3 and of queues have the same names.
    if (source === undefined || source.startsWith("aws:") || text(record, "eventName") === undefined)
      return NO;
    // Another cloud's trail has the same names.
    if (isAliyun(record)) return NO;
    return text(record, "eventVersion") === undefined ? LIKELY : SURE;
  },
  parse(received) {
    const record = spelled(received);
    if (isInsight(record)) return [insight(record)];
    const name = text(record, "eventName") ?? "";
    const service = (text(record, "eventSource") ?? "").replace(/\.amazonaws\.com$/, "");
    const about = callOf(record, service, name);
    const outcome = outcomeOf(record, name);
    const identity = object(record, "userIdentity");
    const targets = targetsOf(record, about.action, service);
    const isRoot = text(identity, "type") === "Root";
    return [
      makeEvent({
        at: member(record, "eventTime"),
        call: about,
        outcome,
        reason: reasonOf(record),
        severity: isRoot ? (name === "ConsoleLogin" ? "high" : "medium") : undefined,
        actor: actorOf(identity, {
          eventType: text(record, "eventType"),
          user:
            text(object(record, "additionalEventData"), "UserName") ??
            text(object(record, "additionalEventData"), "sub"),
        }),
        targets,
        from: fromAddress(addressOf(record), { user_agent: text(record, "userAgent") }),
        service: some({
          name: service,
          region: text(record, "awsRegion"),
          account: text(record, "recipientAccountId") ?? text(identity, "accountId"),
        }),
        context: some({ request: text(record, "requestID") }),
        event_id: text(record, "eventID"),
      }),
    ];
  },
};

/** Through proxies it is a list; and what a service tells of by itself has the client's among its details. */
function addressOf(record: Fields): string | undefined {
  const address = text(record, "sourceIPAddress");
  const client = text(object(record, "serviceEventDetails"), "sourceIpAddress");
  return address === "AWS Internal" ? (client ?? address) : address?.split(",", 1)[0];
}

/** Members as CloudTrail spells them: tables of Athena and data lakes have them in lower case, and documents in them as texts. */
const SPELLING: ReadonlyMap<string, string> = new Map(
  [
    ...["eventVersion", "userIdentity", "eventTime", "eventSource", "eventName", "awsRegion", "eventID"],
    ...["sourceIPAddress", "userAgent", "errorCode", "errorMessage", "requestParameters", "requestID"],
    ...["responseElements", "additionalEventData", "readOnly", "eventType", "recipientAccountId"],
    ...["serviceEventDetails", "managementEvent", "resources"],
  ].map((name) => [name.toLowerCase(), name]),
);

function spelled(record: Fields): Fields {
  if (text(record, "eventname") === undefined) return record;
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => [
      SPELLING.get(name) ?? name,
      typeof value === "string" ? readText(value) : value,
    ]),
  );
}

function callOf(record: Fields, service: string, name: string): Called {
  const own = `${service}:${name}`;
  const isOff = member(object(record, "requestParameters"), "enable") === false;
  if (isOff && name === "UpdateDetector") return call("detection.disable");
  const approval = text(object(object(record, "requestParameters"), "result"), "status");
  if (name === "PutApprovalResult" && approval === "Rejected") return call("deployment.reject");
  if (CLOUDTRAIL_ACTIONS.has(own.toLowerCase())) return called(own, CLOUDTRAIL_ACTIONS);
  if (CLOUDTRAIL_ACTIONS.has(name.toLowerCase())) return called(name, CLOUDTRAIL_ACTIONS);
  const action = `${snakeCase(service)}.${snakeCase(name)}`;
  const verb = readVerb(record, action);
  return { action, verb, category: categoryOf(service, name, verb), marks: ["guessed_verb"] };
}

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

function outcomeOf(record: Fields, name: string): Outcome {
  // What has to do with signing in answers with its outcome under its own name; its errorMessage has no errorCode beside it.
  const details = object(record, "serviceEventDetails");
  const answer =
    text(object(record, "responseElements"), name) ??
    text(details, name) ??
    text(object(details, "createAccountStatus"), "state");
  if (answer !== undefined && ANSWER.test(answer)) return /^f/i.test(answer) ? "failure" : "success";
  const code = text(record, "errorCode");
  // A managed Grafana writes the status of its answer there.
  if (code !== undefined && !OK.test(code)) return DENIED.test(code) ? "denied" : "failure";
  return text(record, "errorMessage") === undefined ? "success" : "failure";
}

function reasonOf(record: Fields): string | undefined {
  const [stated, message] = [text(record, "errorCode"), text(record, "errorMessage")];
  const code = stated !== undefined && OK.test(stated) ? undefined : stated;
  return code !== undefined && message !== undefined ? `${code}: ${message}` : (code ?? message);
}
