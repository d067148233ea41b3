/** What services of AWS tell of themselves: by EventBridge, by a bucket's notifications, by an alarm's topic. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06Z";
const event = (
  source: string,
  type: string,
  detail: object,
  resource?: string,
): Readonly<Record<string, unknown>> => ({
  ...{ version: "0", id: "e-1", "detail-type": type, source, account: "111122223333", time: AT },
  ...{ region: "eu-west-1", resources: resource === undefined ? [] : [resource], detail },
});
const notice = (eventName: string): Readonly<Record<string, unknown>> => ({
  Records: [
    {
      ...{ eventVersion: "2.3", eventSource: "aws:s3", awsRegion: "eu-west-1", eventTime: AT, eventName },
      ...{ userIdentity: { principalId: "AWS:AIDAEXAMPLE" } },
      requestParameters: { sourceIPAddress: "198.51.100.7" },
      responseElements: { "x-amz-request-id": "r-1" },
      s3: { s3SchemaVersion: "1.0", bucket: { name: "payroll" }, object: { key: "2026/11.csv", size: 7 } },
    },
  ],
});

export const AWS_EVENT: SourceRecords = {
  parser: "aws-event",
  documented:
    "docs.aws.amazon.com, EventBridge: events from AWS services; S3: event message structure (from memory)",
  records: [
    {
      record: event("aws.ec2", "EC2 Instance State-change Notification", {
        ...{ "instance-id": "i-1", state: "terminated" },
      }),
      line: `system aws.ec2 | instance.delete success | i-1 | - | ${AT}`,
    },
    {
      record: event(
        "aws.ecs",
        "ECS Deployment State Change",
        {
          ...{ eventType: "ERROR", eventName: "SERVICE_DEPLOYMENT_FAILED", deploymentId: "d-1" },
          reason: "circuit breaker: tasks failed to start",
        },
        "arn:aws:ecs:eu-west-1:111122223333:service/prod/web",
      ),
      line: `system aws.ecs | deployment.finish failure | arn:aws:ecs:eu-west-1:111122223333:service/prod/web | - | ${AT}`,
    },
    {
      record: event("aws.codepipeline", "CodePipeline Pipeline Execution State Change", {
        ...{ pipeline: "web", version: 3, state: "STARTED", "execution-id": "x-1" },
      }),
      line: `system aws.codepipeline | pipeline.start unknown | web | - | ${AT}`,
    },
    {
      record: event("aws.codebuild", "CodeBuild Build State Change", {
        ...{ "build-status": "FAILED", "project-name": "web" },
        "additional-information": { initiator: "codepipeline/web" },
      }),
      line: `system web | pipeline.finish failure | web | - | ${AT}`,
    },
    {
      record: event("aws.codecommit", "CodeCommit Repository State Change", {
        ...{ event: "referenceUpdated", repositoryName: "web", referenceFullName: "refs/heads/main" },
        callerUserArn: "arn:aws:iam::111122223333:user/alice",
      }),
      line: `unknown alice | code.push success | web, refs/heads/main | - | ${AT}`,
    },
    {
      record: event("aws.s3", "Object Deleted", {
        ...{ bucket: { name: "payroll" }, object: { key: "11.csv" }, "source-ip-address": "198.51.100.7" },
        ...{ requester: "111122223333", reason: "DeleteObject" },
      }),
      line: `unknown 111122223333 | object.delete success | payroll/11.csv, payroll | 198.51.100.7 | ${AT}`,
    },
    {
      record: event("aws.cloudwatch", "CloudWatch Alarm State Change", {
        ...{ alarmName: "5xx", state: { value: "ALARM", reason: "threshold crossed" } },
      }),
      line: `system aws.cloudwatch | alert.raise unknown | 5xx | - | ${AT}`,
    },
    {
      record: event("aws.scheduler", "Group Paused", {}, "arn:aws:scheduler:eu-west-1:111122223333:group/x"),
      line: `system aws.scheduler | aws.scheduler.group_paused? unknown | arn:aws:scheduler:eu-west-1:111122223333:group/x | - | ${AT}`,
    },
    {
      record: notice("ObjectCreated:Put"),
      line: `unknown AIDAEXAMPLE | object.upload success | payroll/2026/11.csv, payroll | 198.51.100.7 | ${AT}`,
    },
    {
      record: notice("ObjectTagging:Put"),
      line: `unknown AIDAEXAMPLE | s3.object_tagging_put? success | payroll/2026/11.csv, payroll | 198.51.100.7 | ${AT}`,
    },
    {
      record: {
        ...{ AlarmName: "5xx", NewStateValue: "OK", OldStateValue: "ALARM", AWSAccountId: "111122223333" },
        ...{ NewStateReason: "below the threshold", StateChangeTime: "2026-11-23T04:05:06.000+0000" },
      },
      line: "system cloudwatch | alert.resolve unknown | 5xx | - | 2026-11-23T04:05:06.000Z",
    },
    {
      record: event("aws.config", "Config Rules Compliance Change", {
        ...{ resourceId: "payroll", resourceType: "AWS::S3::Bucket", configRuleName: "no-public-read" },
        newEvaluationResult: { complianceType: "NON_COMPLIANT" },
      }),
      line: `system aws.config | finding.create unknown | payroll, no-public-read | - | ${AT}`,
    },
    {
      record: event("aws.inspector2", "Inspector2 Finding", {
        ...{ severity: "CRITICAL", status: "ACTIVE", title: "CVE-2026-0001", type: "PACKAGE_VULNERABILITY" },
        resources: [{ id: "i-1", type: "AWS_EC2_INSTANCE" }],
      }),
      line: `system aws.inspector2 | finding.create unknown | i-1 | - | ${AT}`,
    },
    {
      record: {
        version: "0",
        id: "e-1",
        "detail-type": "ECR Image Action",
        source: "aws.ecr",
        account: "111122223333",
        time: "2026-11-23T04:05:06Z",
        region: "eu-west-1",
        resources: [],
        detail: {
          result: "SUCCESS",
          "repository-name": "web",
          "image-digest": "sha256:x",
          "action-type": "PUSH",
          "image-tag": "v3",
        },
      },
      line: "system aws.ecr | image.push success | web, v3 | - | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        version: "0",
        id: "e-1",
        "detail-type": "RDS DB Instance Event",
        source: "aws.rds",
        account: "111122223333",
        time: "2026-11-23T04:05:06Z",
        region: "eu-west-1",
        resources: ["arn:aws:rds:eu-west-1:111122223333:db:shop"],
        detail: {
          EventCategories: ["deletion"],
          SourceType: "DB_INSTANCE",
          Date: "2026-11-23T04:05:06Z",
          SourceIdentifier: "shop",
          Message: "DB instance deleted",
          EventID: "RDS-EVENT-0003",
        },
      },
      line: "system aws.rds | database.delete unknown | shop | - | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        version: "0",
        id: "e-1",
        "detail-type": "EC2 Instance Launch Unsuccessful",
        source: "aws.autoscaling",
        account: "111122223333",
        time: "2026-11-23T04:05:06Z",
        region: "eu-west-1",
        resources: [],
        detail: {
          StatusCode: "Failed",
          AutoScalingGroupName: "web",
          EC2InstanceId: "i-1",
          StatusMessage: "no capacity",
        },
      },
      line: "system aws.autoscaling | instance.create failure | i-1, web | - | 2026-11-23T04:05:06Z",
    },
  ],
};
