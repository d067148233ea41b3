/** Records of AWS CloudTrail that no call of a user made, or that came by another service. */
import { gzipSync } from "node:zlib";
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
const IAM = "iam.amazonaws.com";

export const CLOUDTRAIL_SERVICES: SourceRecords = {
  parser: "cloudtrail",
  documented:
    "docs.aws.amazon.com, CloudTrail User Guide: service events, sign-in events, Insights; Lambda Developer Guide",
  records: [
    {
      record: {
        ...{ ...CALL, eventSource: "signin.amazonaws.com", eventName: "ConsoleLogin" },
        ...{ eventType: "AwsConsoleSignIn", errorMessage: "No username found in supplied account" },
        userIdentity: {
          ...{ type: "IAMUser", accountId: "111122223333", accessKeyId: "" },
          userName: "HIDDEN_DUE_TO_SECURITY_REASONS",
        },
        responseElements: { ConsoleLogin: "Failure" },
      },
      line: "human a human | user.login failure | console | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        ...{ ...CALL, eventSource: "signin.amazonaws.com", eventName: "UserAuthentication" },
        ...{ eventType: "AwsServiceEvent", serviceEventDetails: { UserAuthentication: "Failure" } },
        userIdentity: { type: "Unknown", principalId: "111122223333", accountId: "111122223333" },
        additionalEventData: { UserName: "bob", CredentialType: "PASSWORD" },
      },
      line: "unknown bob | user.login failure | console | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        ...{ ...CALL, eventSource: "sso.amazonaws.com", eventName: "Federate" },
        userIdentity: { type: "Unknown", accountId: "111122223333", userName: "bob@example.com" },
        serviceEventDetails: { role_name: "AdministratorAccess", account_id: "444455556666" },
      },
      line: "human bob@example.com | role.assume success | AdministratorAccess, 444455556666 | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        ...{ ...CALL, eventSource: "organizations.amazonaws.com", eventName: "CreateAccountResult" },
        ...{ eventType: "AwsServiceEvent", sourceIPAddress: "AWS Internal" },
        userIdentity: { accountId: "111122223333", invokedBy: "AWS Internal" },
        serviceEventDetails: { createAccountStatus: { state: "FAILED", accountId: "444455556666" } },
      },
      line: "system AWS Internal | project.create failure | 444455556666 | AWS Internal | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        ...{ ...CALL, eventSource: "organizations.amazonaws.com", eventName: "AttachPolicy" },
        ...{ userIdentity: ALICE, requestParameters: { policyId: "p-1", targetId: "ou-1" } },
      },
      line: "unknown alice | policy.update success | p-1, ou-1 | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        ...{ ...CALL, eventSource: "identitystore.amazonaws.com", eventName: "CreateGroupMembership" },
        userIdentity: ALICE,
        requestParameters: { identityStoreId: "d-1", groupId: "g-1", memberId: { userId: "u-9" } },
      },
      line: "unknown alice | group.grant success | u-9, g-1 | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        ...{ ...CALL, eventSource: "ecs.amazonaws.com", eventName: "ExecuteCommand", userIdentity: ALICE },
        requestParameters: { cluster: "prod", container: "web", task: "t-1", interactive: true },
      },
      line: "unknown alice | pod.exec success | t-1, prod | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        ...{ ...CALL, eventSource: "guardduty.amazonaws.com", eventName: "UpdateDetector" },
        ...{ userIdentity: ALICE, requestParameters: { detectorId: "d-1", enable: false } },
      },
      line: "unknown alice | detection.disable success | d-1 | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        ...{
          eventVersion: "1.09",
          eventTime: "2026-11-23T04:05:06Z",
          eventID: "e-2",
          awsRegion: "eu-west-1",
        },
        ...{ eventType: "AwsCloudTrailInsight", eventCategory: "Insight", sharedEventID: "s-1" },
        insightDetails: {
          ...{ state: "Start", eventSource: IAM, eventName: "AttachRolePolicy" },
          insightType: "ApiCallRateInsight",
          insightContext: {
            attributions: [
              {
                attribute: "userIdentityArn",
                insight: [{ value: "arn:aws:iam::111122223333:user/alice", average: 2 }],
              },
            ],
          },
        },
      },
      line: "- | alert.raise unknown | iam:AttachRolePolicy, arn:aws:iam::111122223333:user/alice | - | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        ...{ EventId: "e-3", EventName: "CreateUser", EventSource: IAM, Username: "alice" },
        CloudTrailEvent: JSON.stringify({
          ...{ ...CALL, eventSource: IAM, eventName: "CreateUser", userIdentity: ALICE },
          requestParameters: { userName: "bob" },
        }),
      },
      line: "unknown alice | user.create success | bob | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      // By a topic and a queue, to a function.
      record: {
        Records: [
          {
            ...{ messageId: "m-1", receiptHandle: "h-1", eventSource: "aws:sqs" },
            body: JSON.stringify({
              ...{ Type: "Notification", TopicArn: "arn:aws:sns:eu-west-1:111122223333:trail" },
              Message: JSON.stringify({
                ...{ ...CALL, eventSource: IAM, eventName: "DeleteUser", userIdentity: ALICE },
                requestParameters: { userName: "bob" },
              }),
            }),
          },
        ],
      },
      line: "unknown alice | user.delete success | bob | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      // A subscription of CloudWatch Logs, by a stream of Kinesis.
      record: {
        Records: [
          {
            ...{ eventSource: "aws:kinesis", eventName: "aws:kinesis:record", awsRegion: "eu-west-1" },
            kinesis: {
              partitionKey: "p",
              data: gzipSync(
                JSON.stringify({
                  ...{ messageType: "DATA_MESSAGE", owner: "111122223333", logGroup: "trail" },
                  logEvents: [
                    {
                      id: "1",
                      message: JSON.stringify({
                        ...{ ...CALL, eventSource: IAM, eventName: "CreateAccessKey", userIdentity: ALICE },
                        requestParameters: { userName: "bob" },
                      }),
                    },
                  ],
                }),
              ).toString("base64"),
            },
          },
        ],
      },
      line: "unknown alice | access_key.create success | bob | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      // A row of Athena's table: names in lower case, and documents in texts.
      record: {
        ...{
          eventversion: "1.11",
          eventtime: "2026-11-23T04:05:06Z",
          eventsource: IAM,
          eventname: "CreateUser",
        },
        ...{ sourceipaddress: "198.51.100.7", awsregion: "eu-west-1", eventid: "e-4" },
        useridentity: JSON.stringify(ALICE),
        requestparameters: '{"userName":"bob"}',
      },
      line: "unknown alice | user.create success | bob | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        ...{ ...CALL, eventSource: "codepipeline.amazonaws.com", eventName: "PutApprovalResult" },
        userIdentity: ALICE,
        requestParameters: { pipelineName: "web", result: { status: "Rejected", summary: "not now" } },
      },
      line: "unknown alice | deployment.reject success | web | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        ...{ ...CALL, eventSource: "eks.amazonaws.com", eventName: "CreateCluster", userIdentity: ALICE },
        requestParameters: { name: "prod", roleArn: "arn:aws:iam::111122223333:role/eks" },
      },
      line: "unknown alice | resource.create success | prod, arn:aws:iam::111122223333:role/eks | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      // A managed Grafana writes the status of its answer, and a list of addresses.
      record: {
        ...{ ...CALL, eventSource: "grafana.amazonaws.com", eventName: "update", errorCode: "200" },
        ...{ sourceIPAddress: "198.51.100.7, 10.0.0.9" },
        userIdentity: { type: "SAMLUser", userName: "alice@example.com" },
      },
      line: "human alice@example.com | grafana.update? success | - | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        ...{ ...CALL, eventSource: "elasticfilesystem.amazonaws.com", eventName: "NewClientConnection" },
        ...{ eventType: "AwsServiceEvent", sourceIPAddress: "AWS Internal", userIdentity: ALICE },
        serviceEventDetails: { sourceIpAddress: "10.0.0.9", permissions: { ClientMount: true } },
        resources: [
          { type: "AWS::EFS::FileSystem", ARN: "arn:aws:elasticfilesystem:eu-west-1:1:file-system/fs-1" },
        ],
      },
      line: "unknown alice | connection.open success | arn:aws:elasticfilesystem:eu-west-1:1:file-system/fs-1 | 10.0.0.9 | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        ...{ ...CALL, eventSource: "cognito-idp.amazonaws.com", eventName: "ChangePassword" },
        userIdentity: { type: "Unknown", principalId: "Anonymous" },
        additionalEventData: { sub: "3f1c" },
      },
      line: "unknown 3f1c | password.change success | - | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        ...{ ...CALL, eventSource: "cloudfront.amazonaws.com", eventName: "CreateInvalidation" },
        ...{ userIdentity: ALICE, requestParameters: { distributionId: "E1EXAMPLE" } },
      },
      line: "unknown alice | resource.update success | E1EXAMPLE | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        ...{ ...CALL, eventSource: "events.amazonaws.com", eventName: "PutTargets" },
        ...{ userIdentity: ALICE, requestParameters: { rule: "nightly" } },
      },
      line: "unknown alice | schedule.update success | nightly | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        ...{ ...CALL, eventSource: "lambda.amazonaws.com", eventName: "PutFunctionConcurrency20171031" },
        ...{ userIdentity: ALICE, requestParameters: { functionName: "resize" } },
      },
      line: "unknown alice | function.update success | resize | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
  ],
};
