/** Events of Alibaba Cloud's ActionTrail. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06Z";
const EVENT = {
  ...{ eventId: "e-1", eventVersion: "1", eventTime: AT, eventType: "ApiCall", requestId: "r-1" },
  ...{ acsRegion: "eu-central-1", sourceIpAddress: "198.51.100.7", userAgent: "aliyuncli/3.0" },
  userIdentity: { type: "ram-user", principalId: "20001", accountId: "10001", userName: "alice" },
};
const done = (
  [service, name]: readonly [string, string],
  requestParameters: object,
  more: object = {},
): Readonly<Record<string, unknown>> => ({
  ...{ ...EVENT, serviceName: service, eventSource: `${service.toLowerCase()}.aliyuncs.com` },
  ...{ eventName: name, requestParameters },
  ...more,
});
const read = (what: string, targets: string, who = "unknown alice"): string =>
  `${who} | ${what} | ${targets} | 198.51.100.7 | ${AT}`;

export const ALIYUN_ACTIONTRAIL: SourceRecords = {
  parser: "aliyun-actiontrail",
  documented: "alibabacloud.com/help/actiontrail, Management event structure; samples of events",
  records: [
    {
      record: done(["Ram", "AttachPolicyToUser"], {
        ...{ PolicyName: "AdministratorAccess", PolicyType: "System", UserName: "bob" },
      }),
      line: read("policy.grant! success", "bob, AdministratorAccess"),
    },
    {
      record: done(
        ["Ram", "CreateAccessKey"],
        { UserName: "bob" },
        { errorCode: "NoPermission", errorMessage: "You are not authorized to do this action." },
      ),
      line: read("access_key.create denied", "bob"),
    },
    {
      record: done(
        ["Ecs", "DeleteSecurityGroup"],
        { SecurityGroupId: "sg-1" },
        {
          ...{ resourceType: "ACS::ECS::SecurityGroup", resourceName: "sg-1" },
          referencedResources: { "ACS::ECS::SecurityGroup": ["sg-1"] },
        },
      ),
      line: read("firewall.delete success", "sg-1"),
    },
    {
      record: done(
        ["AasCustomer", "ConsoleSignin"],
        {},
        {
          ...{ eventSource: "signin.aliyun.com", eventType: "ConsoleSignin", errorMessage: "success" },
          additionalEventData: { loginAccount: "alice@10001.onaliyun.com", mfaChecked: "true" },
        },
      ),
      line: read("user.login success", "-", "human alice"),
    },
    {
      record: done(
        ["AasCustomer", "ConsoleSignin"],
        {},
        {
          ...{ eventSource: "signin.aliyun.com", errorCode: "PasswordError", errorMessage: "wrong" },
          userIdentity: { type: "root-account", principalId: "10001", accountId: "10001", userName: "root" },
        },
      ),
      line: read("user.login failure", "-", "human root"),
    },
    {
      record: done(["Sts", "AssumeRole"], { RoleArn: "acs:ram::10001:role/ops", RoleSessionName: "s" }),
      line: read("role.assume success", "acs:ram::10001:role/ops"),
    },
    {
      record: done(
        ["Ecs", "RunInstances"],
        { InstanceType: "x" },
        {
          userIdentity: { type: "assumed-role", principalId: "30001:deploy-7", userName: "ops:deploy-7" },
          referencedResources: { "ACS::ECS::Instance": ["i-1", "i-2"] },
        },
      ),
      line: read("instance.create success", "i-1, i-2", "unknown deploy-7 < ops"),
    },
    {
      record: done(["Actiontrail", "StopLogging"], { Name: "all" }),
      line: read("trail.stop success", "all"),
    },
    {
      record: {
        ...{ __topic__: "actiontrail_audit_event", __source__: "actiontrail_internal" },
        event: JSON.stringify(done(["Oss", "PutBucketAcl"], { BucketName: "backups" })),
      },
      line: read("access.share success", "backups"),
    },
    {
      record: {
        __topic__: "actiontrail_event",
        event: done(["Kms", "GetSecretValue"], {}, { resourceName: "db" }),
      },
      line: read("secret.read success", "db"),
    },
    {
      record: done(["Slb", "DescribeLoadBalancers"], {}, { errorCode: "Throttling" }),
      line: read("slb.describe_load_balancers? failure", "-"),
    },
  ],
};
