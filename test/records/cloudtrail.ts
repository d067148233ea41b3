/** Records of AWS CloudTrail, as its user guide has them. */
import type { SourceRecords } from "../support/record-line.ts";

const CALL = {
  ...{ eventVersion: "1.11", eventTime: "2026-11-23T04:05:06Z", awsRegion: "eu-west-1" },
  ...{ sourceIPAddress: "198.51.100.7", userAgent: "aws-cli/2.31.3", requestID: "r-1", eventID: "e-1" },
  ...{ responseElements: null, eventType: "AwsApiCall", recipientAccountId: "111122223333" },
  ...{ readOnly: false, managementEvent: true, eventCategory: "Management" },
};
const ALICE = {
  ...{ type: "IAMUser", principalId: "AIDAEXAMPLE", arn: "arn:aws:iam::111122223333:user/alice" },
  ...{ accountId: "111122223333", accessKeyId: "AKIAEXAMPLE", userName: "alice" },
};
const session = (name: string, more: object = {}): object => ({
  ...{ type: "AssumedRole", principalId: `AROAEXAMPLE:${name}`, accountId: "111122223333" },
  ...{ arn: `arn:aws:sts::111122223333:assumed-role/Admin/${name}`, accessKeyId: "ASIAEXAMPLE" },
  sessionContext: {
    sessionIssuer: {
      ...{ type: "Role", principalId: "AROAEXAMPLE", accountId: "111122223333", userName: "Admin" },
      arn: "arn:aws:iam::111122223333:role/Admin",
    },
    ...more,
  },
});
const IAM = "iam.amazonaws.com";

export const CLOUDTRAIL: SourceRecords = {
  parser: "cloudtrail",
  documented: "docs.aws.amazon.com/awscloudtrail, CloudTrail record contents and userIdentity element",
  records: [
    {
      record: {
        ...{
          ...CALL,
          eventSource: IAM,
          eventName: "AttachUserPolicy",
          userIdentity: session("alice@example.com"),
        },
        requestParameters: { userName: "bob", policyArn: "arn:aws:iam::aws:policy/AdministratorAccess" },
      },
      line: "human alice@example.com < Admin | policy.grant! success | bob, arn:aws:iam::aws:policy/AdministratorAccess | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        ...{ ...CALL, eventSource: IAM, eventName: "AddUserToGroup", userIdentity: ALICE },
        requestParameters: { groupName: "Administrators", userName: "bob" },
      },
      line: "unknown alice | group.grant! success | bob, Administrators | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        ...{ ...CALL, eventSource: IAM, eventName: "AttachRolePolicy", userIdentity: ALICE },
        requestParameters: { roleName: "reader", policyArn: "arn:aws:iam::aws:policy/ReadOnlyAccess" },
      },
      line: "unknown alice | policy.grant success | reader, arn:aws:iam::aws:policy/ReadOnlyAccess | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        ...{
          ...CALL,
          eventSource: "signin.amazonaws.com",
          eventName: "ConsoleLogin",
          eventType: "AwsConsoleSignIn",
        },
        userIdentity: { type: "IAMUser", userName: "alice", accountId: "111122223333" },
        ...{ errorMessage: "Failed authentication", requestParameters: null },
        responseElements: { ConsoleLogin: "Failure" },
        additionalEventData: { MobileVersion: "No", MFAUsed: "No" },
      },
      line: "human alice | user.login failure | console | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        ...{ ...CALL, eventSource: "sts.amazonaws.com", eventName: "AssumeRoleWithWebIdentity" },
        userIdentity: {
          ...{ type: "WebIdentityUser", userName: "repo:shop/web:ref:refs/heads/main" },
          principalId:
            "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com:sts.amazonaws.com:repo:shop/web:ref:refs/heads/main",
          identityProvider: "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com",
        },
        requestParameters: {
          roleArn: "arn:aws:iam::111122223333:role/deploy",
          roleSessionName: "GitHubActions",
        },
      },
      line: "machine repo:shop/web:ref:refs/heads/main < token.actions.githubusercontent.com | role.assume success | arn:aws:iam::111122223333:role/deploy | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        ...{ ...CALL, eventSource: "ecs.amazonaws.com", eventName: "UpdateService" },
        userIdentity: session("GitHubActions", {
          webIdFederationData: {
            federatedProvider: "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com",
            attributes: {},
          },
        }),
        requestParameters: { service: "web", cluster: "prod", desiredCount: 3 },
      },
      line: "machine GitHubActions < token.actions.githubusercontent.com < Admin | deployment.update success | web, prod | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        ...{ ...CALL, eventSource: "s3.amazonaws.com", eventName: "GetObject", userIdentity: ALICE },
        ...{ errorCode: "AccessDenied", errorMessage: "Access Denied", readOnly: true },
        requestParameters: { bucketName: "payroll", key: "2026/11.csv" },
        resources: [
          { type: "AWS::S3::Object", ARN: "arn:aws:s3:::payroll/2026/11.csv" },
          { type: "AWS::S3::Bucket", ARN: "arn:aws:s3:::payroll", accountId: "111122223333" },
        ],
      },
      line: "unknown alice | object.read denied | payroll/2026/11.csv, payroll, arn:aws:s3:::payroll/2026/11.csv, arn:aws:s3:::payroll | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        ...{ ...CALL, eventSource: "cloudtrail.amazonaws.com", eventName: "StopLogging" },
        userIdentity: {
          ...{ type: "Root", principalId: "111122223333", arn: "arn:aws:iam::111122223333:root" },
          accountId: "111122223333",
        },
        requestParameters: { name: "arn:aws:cloudtrail:eu-west-1:111122223333:trail/all" },
      },
      line: "human root | trail.stop success | arn:aws:cloudtrail:eu-west-1:111122223333:trail/all | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        ...{ ...CALL, eventSource: "kms.amazonaws.com", eventName: "Decrypt", readOnly: true },
        ...{ userIdentity: { type: "AWSService", invokedBy: "secretsmanager.amazonaws.com" } },
        ...{ sourceIPAddress: "secretsmanager.amazonaws.com", userAgent: "secretsmanager.amazonaws.com" },
        resources: [
          {
            ...{ type: "AWS::KMS::Key", accountId: "111122223333" },
            ARN: "arn:aws:kms:eu-west-1:111122223333:key/1",
          },
        ],
      },
      line: "system secretsmanager.amazonaws.com | key.use success | arn:aws:kms:eu-west-1:111122223333:key/1 | secretsmanager.amazonaws.com | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        ...{ ...CALL, eventSource: "sso.amazonaws.com", eventName: "CreateAccountAssignment" },
        userIdentity: {
          ...{ type: "IdentityCenterUser", accountId: "111122223333" },
          onBehalfOf: {
            userId: "544894e8-80c1-707f-60e3-3ba6510dfac1",
            identityStoreArn: "arn:aws:identitystore::111122223333:identitystore/d-1",
          },
          credentialId: "90e292de-5eb8-446e-9602-90f7c45044f7",
        },
        requestParameters: {
          ...{
            principalType: "USER",
            principalId: "f1",
            targetId: "444455556666",
            targetType: "AWS_ACCOUNT",
          },
          permissionSetArn: "arn:aws:sso:::permissionSet/ssoins-1/ps-1",
        },
      },
      line: "human 544894e8-80c1-707f-60e3-3ba6510dfac1 | policy.grant success | f1, arn:aws:sso:::permissionSet/ssoins-1/ps-1, 444455556666 | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        ...{ ...CALL, eventSource: "ec2.amazonaws.com", eventName: "ModifySnapshotAttribute" },
        userIdentity: session("i-0123456789abcdef0"),
        requestParameters: {
          ...{ snapshotId: "snap-1", attributeType: "CREATE_VOLUME_PERMISSION" },
          createVolumePermission: { add: { items: [{ userId: "999988887777" }] } },
        },
      },
      line: "machine i-0123456789abcdef0 < Admin | snapshot.share success | snap-1 | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        ...{
          ...CALL,
          eventSource: "bedrock.amazonaws.com",
          eventName: "CreateGuardrail",
          userIdentity: ALICE,
        },
        ...{ errorCode: "ThrottlingException", requestParameters: { name: "shop" } },
      },
      line: "unknown alice | bedrock.create_guardrail? failure | shop | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
  ],
};
