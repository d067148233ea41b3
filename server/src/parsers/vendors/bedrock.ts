/** Amazon Bedrock's log of calls to models (docs.aws.amazon.com/bedrock, "Model invocation logging"). */
import { mapped } from "../mapping.ts";

export const bedrock = mapped({
  name: "bedrock",
  match: { modelId: null, operation: null, "identity.arn": null },
  time: "timestamp",
  action: "=function.invoke",
  actor: { id: "identity.arn" },
  targets: [{ type: "=model", id: "modelId" }],
  outcome: "errorCode",
  outcomes: { undefined: "success", accessdeniedexception: "denied", "*": "failure" },
  service: { name: "=bedrock", account: "accountId", region: "region" },
  context: { request: "requestId" },
  eventId: "requestId",
});
