/** CloudTrail's files as somebody sends them on: each record of the array, known by its event's id. */
import { cutEnvelope } from "../json-envelope.ts";
import type { Shape } from "./shape.ts";

// docs.aws.amazon.com/awscloudtrail: "CloudTrail record contents".
export const cloudTrail: Shape = {
  protocol: "cloudtrail",
  fits: ({ isArray, members }) => !isArray && members.has("Records") && members.size === 1,
  cut: (content, limits) =>
    cutEnvelope(content, limits, {
      ...{ list: ["Records"], around: [], ids: ["eventID"] },
      nativeId: (found) => found.get("eventID"),
    }),
};
