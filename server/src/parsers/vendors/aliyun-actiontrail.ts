/** Alibaba Cloud's ActionTrail, also as its log service frames it (alibabacloud.com/help/actiontrail, "Management event structure"). */
import type { Actor, Outcome } from "@tallystick/event";
import { actionTable, called } from "../action-table.ts";
import { snakeCase } from "../actions.ts";
import { fromAddress } from "../addresses.ts";
import { readText } from "../envelopes/envelope.ts";
import { makeActor, makeEvent, makeTarget } from "../event.ts";
import { type Fields, isFields, list, member, object, some, text, toText } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";

/** Calls of one name in two services mean the same. */
const ACTIONS = actionTable(`
  user.login ConsoleSignin PasswordSignin SsoSignin
  user.logout ConsoleSignout
  role.assume AssumeRole AssumeRoleWithSAML AssumeRoleWithOIDC
  mfa.enroll BindMFADevice CreateVirtualMFADevice
  mfa.remove UnbindMFADevice DeleteVirtualMFADevice
  password.change ChangePassword
  password.reset UpdateLoginProfile
  user.create CreateUser CreateLoginProfile
  user.update UpdateUser
  user.delete DeleteUser DeleteLoginProfile
  access_key.create CreateAccessKey
  access_key.update UpdateAccessKey
  access_key.delete DeleteAccessKey
  role.create CreateRole CreateServiceLinkedRole
  role.update UpdateRole
  role.delete DeleteRole
  policy.create CreatePolicy CreatePolicyVersion
  policy.update SetDefaultPolicyVersion PutBucketPolicy SetPasswordPolicy SetSecurityPreference
  policy.delete DeletePolicy DeletePolicyVersion DeleteBucketPolicy
  policy.grant AttachPolicyToUser AttachPolicyToRole AttachPolicyToGroup AttachPolicy
  policy.revoke DetachPolicyFromUser DetachPolicyFromRole DetachPolicyFromGroup DetachPolicy
  group.create CreateGroup
  group.delete DeleteGroup
  group.grant AddUserToGroup
  group.revoke RemoveUserFromGroup
  trail.create CreateTrail
  trail.update UpdateTrail
  trail.delete DeleteTrail
  trail.start StartLogging
  trail.stop StopLogging
  audit.read LookupEvents
  instance.create RunInstances CreateInstance
  instance.start StartInstance StartInstances
  instance.stop StopInstance StopInstances RebootInstance RebootInstances
  instance.update ModifyInstanceAttribute ModifyInstanceSpec
  instance.delete DeleteInstance DeleteInstances
  command.run RunCommand InvokeCommand
  session.start StartTerminalSession
  firewall.create CreateSecurityGroup
  firewall.update AuthorizeSecurityGroup AuthorizeSecurityGroupEgress RevokeSecurityGroup RevokeSecurityGroupEgress ModifySecurityGroupRule ModifySecurityGroupAttribute ModifySecurityIps
  firewall.delete DeleteSecurityGroup
  network.create CreateVpc CreateVSwitch CreateNatGateway AllocateEipAddress
  network.delete DeleteVpc DeleteVSwitch DeleteNatGateway ReleaseEipAddress
  dns.create AddDomainRecord
  dns.update UpdateDomainRecord
  dns.delete DeleteDomainRecord
  bucket.create PutBucket CreateBucket
  bucket.update PutBucketVersioning PutBucketLogging PutBucketEncryption PutBucketLifecycle
  bucket.delete DeleteBucket
  access.share PutBucketAcl PutObjectAcl ModifyImageSharePermission
  object.read GetObject
  object.list ListObjects GetBucket
  object.upload PutObject
  object.delete DeleteObject DeleteMultipleObjects
  snapshot.create CreateSnapshot
  snapshot.delete DeleteSnapshot
  database.create CreateDBInstance
  database.delete DeleteDBInstance
  secret.read GetSecretValue
  secret.create CreateSecret
  secret.update PutSecretValue UpdateSecret
  secret.delete DeleteSecret
  secret.rotate RotateSecret
  key.create CreateKey CreateKeyPair ImportKeyPair
  key.disable DisableKey
  key.delete ScheduleKeyDeletion DeleteKeyPairs
  key.use Decrypt Encrypt GenerateDataKey
  function.create CreateFunction
  function.update UpdateFunction
  function.delete DeleteFunction
  function.invoke InvokeFunction
`);
const DENIED = /NoPermission|Forbidden|Unauthorized|AccessDenied|NotAuthorized|InvalidAccessKeyId/i;
/** Parameters that name what a call is about, whoever gets something first. */
const ABOUT: readonly (readonly [type: string, name: string])[] = [
  ["user", "UserName"],
  ["user", "UserPrincipalName"],
  ["role", "RoleName"],
  ["group", "GroupName"],
  ["policy", "PolicyName"],
  ["role", "RoleArn"],
  ["instance", "InstanceId"],
  ["securitygroup", "SecurityGroupId"],
  ["bucket", "BucketName"],
  ["trail", "Name"],
];

export const aliyunActionTrail: Parser = {
  name: "aliyun-actiontrail",
  version: 1,
  actions: ACTIONS,
  keys: ["acsRegion", "eventSource", "event"],
  recognises: (record) => (isAliyun(eventOf(record)) ? SURE : NO),
  parse(framed, how) {
    const record = eventOf(framed);
    const name = text(record, "eventName") ?? "";
    const service = text(record, "serviceName") ?? text(record, "eventSource")?.split(".")[0] ?? "aliyun";
    const parameters = object(record, "requestParameters");
    const identity = object(record, "userIdentity");
    return [
      makeEvent({
        call: called(name, ACTIONS, { prefix: snakeCase(service) }),
        how,
        at: member(record, "eventTime"),
        outcome: outcomeOf(record),
        reason:
          text(record, "errorCode") ??
          (outcomeOf(record) === "success" ? undefined : text(record, "errorMessage")),
        actor: actorOf(identity, text(object(record, "additionalEventData"), "loginAccount")),
        targets: [
          ...ABOUT.map(([type, key]) => makeTarget(type, text(parameters, key))),
          ...referenced(record),
          makeTarget(kindOf(text(record, "resourceType")), text(record, "resourceName")),
        ],
        from: fromAddress(text(record, "sourceIpAddress"), { user_agent: text(record, "userAgent") }),
        service: some({
          name: service.toLowerCase(),
          region: text(record, "acsRegion"),
          account: text(record, "recipientAccountId") ?? text(identity, "accountId"),
        }),
        context: some({ request: text(record, "requestId") }),
        event_id: text(record, "eventId"),
      }),
    ];
  },
};

/** The log service puts it under a name, as an object or as a text. */
export function isAliyun(record: Fields): boolean {
  const source = text(record, "eventSource") ?? "";
  return (
    text(record, "eventName") !== undefined &&
    (text(record, "acsRegion") !== undefined || /\.(?:aliyuncs|aliyun)\.com$/.test(source))
  );
}

function eventOf(record: Fields): Fields {
  const held = member(record, "event");
  const inner = typeof held === "string" ? readText(held) : held;
  return isFields(inner) ? inner : record;
}

function outcomeOf(record: Fields): Outcome {
  const code = text(record, "errorCode");
  if (code !== undefined && code !== "success") return DENIED.test(code) ? "denied" : "failure";
  const message = text(record, "errorMessage");
  return message === undefined || message.toLowerCase() === "success" ? "success" : "failure";
}

/** `ROLE:SESSION` is a session, behind which the role stands. */
function actorOf(identity: Fields | undefined, account: string | undefined): Actor | undefined {
  const [type, said] = [text(identity, "type"), text(identity, "userName")];
  const [role, session] = type === "assumed-role" ? (said ?? "").split(":") : [];
  const key = text(identity, "accessKeyId");
  return makeActor({
    id: text(identity, "principalId") ?? said,
    name: session ?? said ?? account,
    email: account,
    type:
      type === "system" || type === "aliyun-service"
        ? "system"
        : type === "root-account"
          ? "human"
          : undefined,
    credential: key === undefined ? undefined : { type: "access-key", id: key },
    via: session === undefined || role === undefined ? undefined : [{ type: "unknown", name: role }],
  });
}

/** Resources by their types, as lists of names. */
function referenced(record: Fields): readonly ReturnType<typeof makeTarget>[] {
  const all = object(record, "referencedResources") ?? {};
  return Object.keys(all).flatMap((type) =>
    list(all, type).map((one) => makeTarget(kindOf(type), toText(one))),
  );
}

/** `ACS::ECS::SecurityGroup` by its last part. */
function kindOf(type: string | undefined): string | undefined {
  return type?.split("::").pop()?.toLowerCase();
}
