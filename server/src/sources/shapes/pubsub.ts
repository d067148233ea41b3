/** Google Cloud Pub/Sub's push: the message in its envelope is the record, known by its id. The signature of Google's token is not checked: our own token says who sends. */
import { Cutting } from "../json-cut.ts";
import { JsonWalk } from "../json-walk.ts";
import { cutWholeJson } from "../whole-body.ts";
import type { Shape } from "./shape.ts";

// cloud.google.com/pubsub/docs/push: 102, 200, 201, 202 and 204 acknowledge a message, anything else brings it again.
export const pubsub: Shape = {
  protocol: "pubsub",
  fits: ({ members }) => members.has("message") && members.has("subscription"),
  cut(content, limits) {
    const cutting = new Cutting(content, limits);
    if (!cutting.isUtf8) return cutting.refuse("not-utf8", "the body is not UTF-8");
    const walk = new JsonWalk(cutting);
    let nativeId: string | undefined;
    const takeId = (): boolean =>
      walk.text((text) => {
        nativeId = text;
      });
    const message = new Map([["messageId", takeId]]);
    walk.object(new Map([["message", () => walk.object(message)]]));
    return cutWholeJson(content, { limits, nativeId });
  },
  status: 204,
};
