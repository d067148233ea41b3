/** Amazon Bedrock's log of calls to models. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06Z";
const call = (arn: string, more: object = {}): Readonly<Record<string, unknown>> => ({
  ...{ schemaType: "ModelInvocationLog", schemaVersion: "1.0", timestamp: AT, accountId: "111122223333" },
  ...{ region: "eu-central-1", requestId: "r-1", operation: "InvokeModel", modelId: "vendor.model-1" },
  identity: { arn },
  input: { inputContentType: "application/json", inputBodyJson: { prompt: "Hello" }, inputTokenCount: 2 },
  output: { outputContentType: "application/json", outputBodyJson: { text: "Hi" }, outputTokenCount: 1 },
  ...more,
});
const BOB = "arn:aws:iam::111122223333:user/bob";
const role = (name: string, session: string): string =>
  `arn:aws:sts::111122223333:assumed-role/${name}/${session}`;

export const BEDROCK: SourceRecords = {
  parser: "bedrock",
  documented:
    "docs.aws.amazon.com/bedrock/latest/userguide, Monitor model invocation using CloudWatch Logs and S3",
  records: [
    {
      record: call(BOB),
      line: `unknown bob | function.invoke success | vendor.model-1, InvokeModel | - | ${AT}`,
    },
    {
      record: call(role("Ops", "alice@example.com"), { operation: "Converse" }),
      line: `human alice@example.com < Ops | function.invoke success | vendor.model-1, Converse | - | ${AT}`,
    },
    {
      record: call(role("web", "svc-chat"), { operation: "ConverseStream" }),
      line: `machine svc-chat < web | function.invoke success | vendor.model-1, ConverseStream | - | ${AT}`,
    },
    {
      record: call(BOB, { errorCode: "AccessDeniedException", output: undefined }),
      line: `unknown bob | function.invoke denied | vendor.model-1, InvokeModel | - | ${AT}`,
    },
    {
      record: call(BOB, { errorCode: "ThrottlingException", output: undefined }),
      line: `unknown bob | function.invoke failure | vendor.model-1, InvokeModel | - | ${AT}`,
    },
    {
      record: call(BOB, { operation: "InvokeModelWithResponseStream", errorCode: "ValidationException" }),
      line: `unknown bob | function.invoke failure | vendor.model-1, InvokeModelWithResponseStream | - | ${AT}`,
    },
    {
      // Served by another region than the one that was asked.
      record: call("arn:aws:iam::111122223333:root", {
        modelId: "arn:aws:bedrock:eu-central-1:111122223333:inference-profile/eu.vendor.model-1",
        inferenceRegion: "eu-west-1",
      }),
      line: `human root | function.invoke success | arn:aws:bedrock:eu-central-1:111122223333:inference-profile/eu.vendor.model-1, InvokeModel | - | ${AT}`,
    },
    {
      record: call("arn:aws:iam::111122223333:user/bots/report-bot", {
        input: { inputContentType: "application/json", inputBodyS3Path: "s3://logs/data/r-1.json.gz" },
      }),
      line: `machine report-bot | function.invoke success | vendor.model-1, InvokeModel | - | ${AT}`,
    },
    {
      // A subscription of CloudWatch Logs has each as a text.
      record: {
        ...{
          messageType: "DATA_MESSAGE",
          owner: "111122223333",
          logGroup: "bedrock",
          logStream: "aws/bedrock/modelinvocations",
        },
        ...{ subscriptionFilters: ["all"] },
        logEvents: [
          { id: "1", timestamp: Date.UTC(2026, 10, 23, 4, 5, 7), message: JSON.stringify(call(BOB)) },
        ],
      },
      line: `unknown bob | function.invoke success | vendor.model-1, InvokeModel | - | ${AT}`,
    },
    {
      record: call(BOB, { operation: "NewOperation" }),
      line: `unknown bob | function.invoke success | vendor.model-1, NewOperation | - | ${AT}`,
    },
    {
      record: { schemaType: "ModelInvocationLog", operation: "InvokeModel", modelId: "vendor.model-1" },
      line: "- | function.invoke success | vendor.model-1, InvokeModel | - | -",
    },
  ],
};
