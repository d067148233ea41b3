/** Amazon Data Firehose's HTTP endpoint delivery: each record as it was sent, its data in base64. */
import { type Asked, GENERAL_DOOR, headerOf } from "./asked.ts";
import { type Dialect, jsonReply, type Reply } from "./dialect.ts";
import { cutEnvelope } from "./json-envelope.ts";
import { errorsOf } from "./taken.ts";

// docs.aws.amazon.com/firehose/latest/dev/httpdeliveryrequestresponse.html: any status but 200 is a failure, and the
// answer has to repeat the request's id with a Content-Type of exactly application/json.
const REQUEST_ID = "x-amz-firehose-request-id";

export const firehose: Dialect = {
  protocol: "firehose",
  recognises: (asked) => asked.path === GENERAL_DOOR && headerOf(asked, REQUEST_ID) !== undefined,
  keptHeaders: ["x-amz-firehose-source-arn", "x-amz-firehose-common-attributes"],
  cut: (content, asked, { limits }) =>
    cutEnvelope(content, limits, {
      ...{ list: ["records"], around: ["requestId", "timestamp"] },
      // A request that is sent again has the same id.
      nativeId: (_found, number) => `${headerOf(asked, REQUEST_ID)}#${number}`,
    }),
  answer(taken, asked) {
    const errors = errorsOf(taken);
    if (errors.length === 0) return answer(200, asked, undefined);
    const isTooLarge = errors.every(({ code }) => code === "event-too-large");
    return answer(isTooLarge ? 413 : 400, asked, errors[0]?.message);
  },
  refuse: ({ code, message, status }, asked) => answer(status, asked, `${code}: ${message}`),
};

function answer(status: number, asked: Asked, errorMessage: string | undefined): Reply {
  const requestId = headerOf(asked, REQUEST_ID);
  return jsonReply(status, { requestId, timestamp: asked.atMs, errorMessage });
}
