/** What a call of AWS is about: its parameters that name something, and the resources that the record lists. */
import type { Target } from "@tallystick/event";
import { snakeCase } from "../actions.ts";
import { compact, type Fields, isFields, list, object, text } from "../fields.ts";

/** Parameters that name what a call is about, the most telling first. */
const PARAMETERS: readonly (readonly [parameter: string, type: string])[] = [
  ["userName", "user"],
  ["username", "user"],
  ["roleName", "role"],
  ["groupName", "group"],
  ["principalId", "principal"],
  ["principalArn", "principal"],
  ["principal", "principal"],
  ["targetPrincipal", "account"],
  ["policyArn", "policy"],
  ["policyName", "policy"],
  ["policyId", "policy"],
  ["permissionSetArn", "policy"],
  ["targetId", "account"],
  ["target", "instance"],
  ["task", "task"],
  ["taskDefinition", "task"],
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
  ["eventDataStore", "trail"],
  ["stackName", "stack"],
  ["clusterName", "cluster"],
  ["service", "service"],
  ["cluster", "cluster"],
  ["detectorId", "detector"],
  ["vpcId", "vpc"],
  ["imageId", "image"],
  ["logGroupName", "log-group"],
  ["parameterName", "parameter"],
  ["rule", "rule"],
  ["name", "name"],
  ["roleArn", "role"],
  ["url", "url"],
];
/** Others that end so name something as well; the rest of them is for machines. */
const NAMING = /^(?!client|request|next|idempotency|owner)(\w{0,64}?)(?:Name|Arn|ARN|Identifier|Id)$/;
const TARGETS_MAX = 16;

/** The main one first; a sign-in without any is to the console. */
export function targetsOf(record: Fields, action: string | undefined, service: string): readonly Target[] {
  const parameters = object(record, "requestParameters");
  const targets: Target[] = [];
  const member = text(object(parameters, "memberId"), "userId");
  if (member !== undefined) targets.push({ type: "user", id: member });
  const key = text(parameters, "key");
  const bucket = text(parameters, "bucketName");
  if (bucket !== undefined && key !== undefined) targets.push({ type: "object", id: `${bucket}/${key}` });
  for (const [parameter, type] of PARAMETERS) {
    const id = text(parameters, parameter);
    // Of who assumes a role by a provider, the provider is told by the identity.
    if (parameter === "principalArn" && action === "role.assume") continue;
    if (id !== undefined) targets.push({ type: typeOf(type, id, service), id });
  }
  targets.push(...toldOf(record));
  if (targets.length === 0) targets.push(...namedIn(parameters));
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

/** A name of one service may be that of something else in another. */
function typeOf(type: string, id: string, service: string): string {
  if (type === "security-group" && service !== "ec2" && !id.startsWith("sg-")) return "group";
  return type === "account" && /^(?:ou|r)-/.test(id) ? "organizational-unit" : type;
}

/** What events that no call began are about, and the role that one changes to. */
function toldOf(record: Fields): readonly Target[] {
  const details = object(record, "serviceEventDetails");
  const role = text(details, "role_name");
  const account = text(details, "account_id") ?? text(object(details, "createAccountStatus"), "accountId");
  const issuer = object(object(object(record, "userIdentity"), "sessionContext"), "sessionIssuer");
  const switched = text(record, "eventName") === "SwitchRole" ? text(issuer, "arn") : undefined;
  return [
    ...(role === undefined ? [] : [{ type: "role", id: role }]),
    ...(switched === undefined ? [] : [{ type: "role", id: switched }]),
    ...(account === undefined ? [] : [{ type: "account", id: account }]),
    ...list(details, "instanceIdSet").flatMap((id) =>
      typeof id === "string" ? [{ type: "instance", id }] : [],
    ),
  ];
}

function namedIn(parameters: Fields | undefined): readonly Target[] {
  return Object.keys(parameters ?? {}).flatMap((key) => {
    const [, kind = ""] = NAMING.exec(key) ?? [];
    const id = kind === "" ? undefined : text(parameters, key);
    return id === undefined ? [] : [{ type: snakeCase(kind).replaceAll("_", "-"), id }];
  });
}
