/** AWS CloudTrail records, versions 1.0 to 1.11 (AWS CloudTrail User Guide, "CloudTrail record contents"). */
import type { Category, Outcome, Target, Verb } from "@tallystick/event";
import { actionTable, type Called, called } from "../action-table.ts";
import { snakeCase, verbOf } from "../actions.ts";
import { fromAddress } from "../addresses.ts";
import { isPrivileged, makeEvent } from "../event.ts";
import { compact, type Fields, isFields, list, member, object, some, text } from "../fields.ts";
import { LIKELY, NO, type Parser, SURE } from "../parser.ts";
import { actorOf } from "./cloudtrail-identity.ts";

/** Calls whose name does not say, or says otherwise, what every source calls by the same words. */
const ACTIONS = actionTable(`
  user.login ConsoleLogin UserAuthentication GetSigninToken
  user.logout Logout
  mfa.challenge CheckMfa CredentialChallenge CredentialVerification
  mfa.enroll EnableMFADevice CreateVirtualMFADevice
  mfa.remove DeactivateMFADevice DeleteVirtualMFADevice
  password.change ChangePassword
  password.reset UpdateLoginProfile PasswordRecoveryRequested PasswordRecoveryCompleted
  role.assume AssumeRole AssumeRoleWithSAML AssumeRoleWithWebIdentity SwitchRole GetFederationToken AssumeRoot
  token.exchange GetSessionToken GetRoleCredentials CreateTokenWithIAM
  session.start StartSession
  session.end TerminateSession
  command.run SendCommand
  user.create CreateUser CreateLoginProfile
  user.update UpdateUser
  user.delete DeleteUser DeleteLoginProfile
  access_key.create CreateAccessKey CreateServiceSpecificCredential UploadSSHPublicKey
  access_key.update UpdateAccessKey
  access_key.delete DeleteAccessKey
  role.create CreateRole CreateServiceLinkedRole
  role.update UpdateRole UpdateAssumeRolePolicy
  role.delete DeleteRole
  policy.create CreatePolicy CreatePolicyVersion
  policy.update SetDefaultPolicyVersion PutBucketPolicy PutKeyPolicy AddPermission20150331v2 PutResourcePolicy
  policy.delete DeletePolicy DeletePolicyVersion DeleteBucketPolicy
  policy.grant AttachUserPolicy AttachRolePolicy AttachGroupPolicy PutUserPolicy PutRolePolicy PutGroupPolicy CreateAccountAssignment
  policy.revoke DetachUserPolicy DetachRolePolicy DetachGroupPolicy DeleteUserPolicy DeleteRolePolicy DeleteGroupPolicy DeleteAccountAssignment
  group.create CreateGroup
  group.delete DeleteGroup
  group.grant AddUserToGroup
  group.revoke RemoveUserFromGroup
  permission.grant AddPermission AuthorizeSnapshotAccess CreateGrant
  permission.revoke RemovePermission RevokeGrant
  snapshot.share ModifySnapshotAttribute ModifyDBSnapshotAttribute ModifyDBClusterSnapshotAttribute
  access.share ModifyImageAttribute PutBucketAcl PutObjectAcl PutBucketPublicAccessBlock
  sso.update CreateSAMLProvider UpdateSAMLProvider DeleteSAMLProvider CreateOpenIDConnectProvider
  secret.read GetSecretValue BatchGetSecretValue GetParameter GetParameters GetParametersByPath GetPasswordData
  secret.list ListSecrets DescribeParameters
  secret.create CreateSecret
  secret.update UpdateSecret PutSecretValue PutParameter
  secret.rotate RotateSecret
  secret.delete DeleteSecret DeleteParameter
  key.create CreateKey CreateKeyPair ImportKeyPair
  key.delete ScheduleKeyDeletion DeleteKeyPair
  key.disable DisableKey
  key.use Decrypt Encrypt GenerateDataKey GenerateDataKeyWithoutPlaintext Sign
  trail.create CreateTrail
  trail.update UpdateTrail PutEventSelectors
  trail.delete DeleteTrail
  trail.stop StopLogging
  trail.start StartLogging
  log_stream.delete DeleteFlowLogs DeleteLogGroup DeleteLogStream
  detection.disable DeleteDetector StopMonitoringMembers DisassociateFromMasterAccount DisableSecurityHub DeleteConfigurationRecorder StopConfigurationRecorder DeleteConfigRule DeleteMembers
  detection.update UpdateDetector CreateFilter CreateIPSet
  firewall.update AuthorizeSecurityGroupIngress AuthorizeSecurityGroupEgress RevokeSecurityGroupIngress RevokeSecurityGroupEgress ModifySecurityGroupRules UpdateWebACL
  firewall.create CreateSecurityGroup CreateNetworkAclEntry CreateNetworkAcl
  firewall.delete DeleteSecurityGroup DeleteNetworkAcl DeleteWebACL
  network.create CreateVpc CreateSubnet CreateRoute CreateInternetGateway
  network.delete DeleteVpc DeleteSubnet DeleteRoute
  dns.update ChangeResourceRecordSets
  instance.create RunInstances
  instance.start StartInstances
  instance.stop StopInstances RebootInstances
  instance.update ModifyInstanceAttribute
  instance.delete TerminateInstances
  function.create CreateFunction20150331 CreateFunction
  function.update UpdateFunctionCode20150331v2 UpdateFunctionCode UpdateFunctionConfiguration20150331v2 UpdateFunctionConfiguration PublishLayerVersion20181031
  function.delete DeleteFunction20150331 DeleteFunction
  function.invoke Invoke
  bucket.create CreateBucket
  bucket.update PutBucketVersioning PutBucketLifecycle PutBucketReplication PutBucketLogging PutBucketEncryption
  bucket.delete DeleteBucket
  object.read GetObject
  object.list ListObjects ListObjectsV2
  object.upload PutObject
  object.delete DeleteObject DeleteObjects
  snapshot.create CreateSnapshot CreateDBSnapshot CreateImage CreateDBClusterSnapshot
  snapshot.delete DeleteSnapshot DeleteDBSnapshot DeregisterImage
  backup.restore RestoreDBInstanceFromDBSnapshot RestoreDBClusterFromSnapshot
  database.create CreateDBInstance CreateDBCluster
  database.update ModifyDBInstance ModifyDBCluster
  database.delete DeleteDBInstance DeleteDBCluster
  table.create CreateTable
  table.drop DeleteTable
  deployment.create CreateDeployment
  deployment.update UpdateService UpdateStack
  infrastructure.apply ExecuteChangeSet CreateStack
  deployment.delete DeleteStack
  pipeline.start StartPipelineExecution StartBuild
  image.push PutImage
  image.pull BatchGetImage
`);

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
  version: 2,
  actions: ACTIONS,
  recognises: (record) =>
    text(record, "eventSource") !== undefined && text(record, "eventName") !== undefined
      ? text(record, "eventVersion") === undefined
        ? LIKELY
        : SURE
      : NO,
  parse(record) {
    const name = text(record, "eventName") ?? "";
    const service = (text(record, "eventSource") ?? "").replace(/\.amazonaws\.com$/, "");
    const call = callOf(record, service, name);
    const outcome = outcomeOf(record);
    const identity = object(record, "userIdentity");
    const targets = targetsOf(record, call.action);
    const isRoot = text(identity, "type") === "Root";
    return [
      makeEvent({
        ...{ at: member(record, "eventTime"), call, outcome, reason: reasonOf(record) },
        severity: isRoot ? (name === "ConsoleLogin" ? "high" : "medium") : undefined,
        ...{ actor: actorOf(identity, text(record, "eventType")), targets },
        from: some({
          ...fromAddress(text(record, "sourceIPAddress")),
          user_agent: text(record, "userAgent"),
        }),
        service: some({
          name: service,
          region: text(record, "awsRegion"),
          account: text(record, "recipientAccountId") ?? text(identity, "accountId"),
        }),
        context: some({ request: text(record, "requestID") }),
        event_id: text(record, "eventID"),
        marks: call.verb === "grant" && targets.some(({ id }) => isPrivileged(id)) ? ["privileged"] : [],
      }),
    ];
  },
};

function callOf(record: Fields, service: string, name: string): Called {
  const known = called(name, ACTIONS);
  if (ACTIONS.has(name.toLowerCase())) return known;
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
