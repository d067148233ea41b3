/** Findings of AWS Security Hub. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.123Z";
const BUCKET = { Type: "AwsS3Bucket", Id: "arn:aws:s3:::pay", Partition: "aws", Region: "eu-central-1" };
const INSTANCE = { Type: "AwsEc2Instance", Id: "i-0abc", Partition: "aws", Region: "eu-central-1" };
const finding = (more: object): Readonly<Record<string, unknown>> => ({
  ...{ SchemaVersion: "2018-10-08", Id: "f-1", AwsAccountId: "111122223333", Region: "eu-central-1" },
  ...{ ProductArn: "arn:aws:securityhub:eu-central-1::product/aws/securityhub", ProductName: "Security Hub" },
  ...{ GeneratorId: "security-control/S3.8", Title: "Buckets should block public access", Description: "…" },
  ...{ Types: ["Software and Configuration Checks"], CreatedAt: "2026-11-22T00:00:00.000Z", UpdatedAt: AT },
  ...{ Severity: { Label: "HIGH", Normalized: 70 }, Resources: [BUCKET] },
  ...{ Workflow: { Status: "NEW" }, RecordState: "ACTIVE", ...more },
});

export const SECURITY_HUB: SourceRecords = {
  parser: "security-hub",
  documented:
    "docs.aws.amazon.com/securityhub/latest/userguide, AWS Security Finding Format; EventBridge event formats",
  records: [
    {
      record: finding({ Compliance: { Status: "FAILED", SecurityControlId: "S3.8" } }),
      line: `- | finding.create failure | arn:aws:s3:::pay | - | ${AT}`,
    },
    {
      record: finding({ Compliance: { Status: "PASSED" }, Workflow: { Status: "RESOLVED" } }),
      line: `- | finding.resolve success | arn:aws:s3:::pay | - | ${AT}`,
    },
    {
      record: finding({ Compliance: { Status: "WARNING" }, Workflow: { Status: "NOTIFIED" } }),
      line: `- | finding.update unknown | arn:aws:s3:::pay | - | ${AT}`,
    },
    {
      record: finding({ Compliance: { Status: "FAILED" }, Workflow: { Status: "SUPPRESSED" } }),
      line: `- | alert.dismiss failure | arn:aws:s3:::pay | - | ${AT}`,
    },
    {
      // Its resource is gone, so that nobody has to do anything about it.
      record: finding({ RecordState: "ARCHIVED" }),
      line: `- | finding.resolve unknown | arn:aws:s3:::pay | - | ${AT}`,
    },
    {
      record: finding({
        ...{ ProductName: "GuardDuty", Title: "Unusual calls by bob" },
        Resources: [
          {
            ...{ Type: "AwsIamAccessKey", Id: "AWS::IAM::AccessKey:AKIAEXAMPLE" },
            Details: {
              AwsIamAccessKey: { PrincipalId: "AIDAEXAMPLE", PrincipalName: "bob", PrincipalType: "IAMUser" },
            },
          },
        ],
        Action: {
          ActionType: "AWS_API_CALL",
          AwsApiCallAction: {
            ...{ Api: "ListBuckets", ServiceName: "s3.amazonaws.com", CallerType: "remoteIp" },
            RemoteIpDetails: { IpAddressV4: "198.51.100.7" },
          },
        },
      }),
      line: `unknown bob | finding.create unknown | AWS::IAM::AccessKey:AKIAEXAMPLE | 198.51.100.7 | ${AT}`,
    },
    {
      record: finding({
        ...{ ProductName: "GuardDuty", Title: "A mining pool is called", Resources: [INSTANCE] },
        Action: {
          ActionType: "NETWORK_CONNECTION",
          NetworkConnectionAction: {
            ...{ ConnectionDirection: "OUTBOUND", Blocked: false },
            RemoteIpDetails: { IpAddressV4: "203.0.113.9" },
          },
        },
      }),
      line: `- | finding.create unknown | i-0abc, 203.0.113.9 | - | ${AT}`,
    },
    {
      record: finding({
        ...{ ProductName: "Inspector", Title: "CVE-2026-0001 - openssl", Resources: [INSTANCE] },
        Vulnerabilities: [
          { Id: "CVE-2026-0001", VulnerablePackages: [{ Name: "openssl", Version: "3.0.0" }] },
        ],
      }),
      line: `- | finding.create unknown | i-0abc, CVE-2026-0001 | - | ${AT}`,
    },
    {
      // As EventBridge delivers them: several in one.
      record: {
        ...{ version: "0", id: "e-1", source: "aws.securityhub", account: "111122223333" },
        ...{ "detail-type": "Security Hub Findings - Imported", time: "2026-11-23T04:05:07Z" },
        ...{
          region: "eu-central-1",
          resources: ["arn:aws:securityhub:eu-central-1::product/aws/securityhub/f-1"],
        },
        detail: { findings: [finding({}), finding({ Id: "f-2", Resources: [BUCKET, INSTANCE] })] },
      },
      line: [
        `- | finding.create unknown | arn:aws:s3:::pay | - | ${AT}`,
        `- | finding.create unknown | arn:aws:s3:::pay, i-0abc | - | ${AT}`,
      ],
    },
    {
      // Of before there was a workflow.
      record: finding({
        Workflow: undefined,
        WorkflowState: "ASSIGNED",
        Network: { SourceIpV6: "2001:db8::7" },
      }),
      line: `- | finding.update unknown | arn:aws:s3:::pay | 2001:db8::7 | ${AT}`,
    },
    {
      record: finding({ Workflow: { Status: "ESCALATED" } }),
      line: `- | security_hub.escalated? unknown | arn:aws:s3:::pay | - | ${AT}`,
    },
    {
      record: { ProductArn: "arn:aws:securityhub:::product/shop/scan", Title: "Something", Id: "f-3" },
      line: "- | finding.create unknown | - | - | -",
    },
  ],
};
