/** Amazon Bedrock's log of calls to models (docs.aws.amazon.com/bedrock, "Model invocation logging"). */
import { type Fields, object, text } from "../fields.ts";
import { mapped } from "../mapping.ts";
import type { Parser } from "../parser.ts";

const TABLE = mapped({
  name: "bedrock",
  version: 2,
  match: { modelId: null, operation: null, "identity.arn | schemaType": null },
  time: "timestamp",
  action: "=function.invoke",
  actor: { id: "identity.arn", name: "told.name", via: "told.role", type: "told.kind" },
  actorTypes: { root: "human" },
  targets: [
    { type: "=model", id: "modelId" },
    { type: "=operation", id: "operation" },
  ],
  outcome: "errorCode",
  outcomes: { undefined: "success", accessdeniedexception: "denied", "*": "failure" },
  reason: "errorCode",
  service: { name: "=bedrock", account: "accountId", region: "region" },
  context: { request: "requestId" },
  eventId: "requestId",
});

export const bedrock: Parser = {
  ...TABLE,
  parse: (record, how) => TABLE.parse({ told: toldOf(record), ...record }, how),
};

/** Of `arn:aws:sts::123456789012:assumed-role/ROLE/SESSION` the session is who asked, through the role; of another the last part. */
function toldOf(record: Fields): Fields {
  const arn = text(object(record, "identity"), "arn") ?? "";
  const [, role, session] = /:assumed-role\/([^/]+)\/(.+)$/.exec(arn) ?? [];
  if (session !== undefined) return { name: session, role };
  const [, name] = /[:/]([^:/]+)$/.exec(arn) ?? [];
  return { name, kind: arn.endsWith(":root") ? "root" : undefined };
}
