/** Amazon SNS's HTTP(S) subscription: the message is the record, known by its id. A subscription is confirmed by whoever reads its address there. */
import { idNamed } from "../json-peek.ts";
import { cutJson } from "../json-records.ts";
import type { Shape } from "./shape.ts";

// docs.aws.amazon.com/sns/latest/dg/sns-message-and-json-formats.html.
export const sns: Shape = {
  protocol: "sns",
  fits: ({ members }) => ["Type", "MessageId", "TopicArn"].every((name) => members.has(name)),
  cut: (content, limits) => cutJson(content, { lines: false, limits, findId: idNamed("MessageId") }),
};
